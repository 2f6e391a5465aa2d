#include <algorithm>

#include "server/pages/cases/sections.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::cases {

namespace {

using model::VoteKind;
using model::Word;
using workflow::Vote;

constexpr std::size_t kMostPlaces = 10;

char const* tone_of(Word word) {
    switch (word) {
        case Word::kSound:
        case Word::kSigned:
        case Word::kSignedWithNote:
        case Word::kApproved:
        case Word::kSubmission:
            return "success";
        case Word::kNoted:
        case Word::kNotConcerned:
            return "info";
        case Word::kConditional:
            return "warning";
        case Word::kDissent:
            return "danger";
    }
    std::abort();
}

class Votes {
  public:
    explicit Votes(CaseView& view) : view_(view), context_(view.context), case_(view.the_case) {}

    void fill(Values& values) {
        if (case_.votes.empty()) return values.ShowSection("EMPTY");
        Values* now = nullptr;
        Values* past = nullptr;
        auto const gone = std::ranges::count_if(case_.votes, [](Vote const& vote) { return !vote.valid(); });
        for (auto vote = case_.votes.rbegin(); vote != case_.votes.rend(); ++vote) {
            auto& list = vote->valid() ? now : past;
            if (list == nullptr) {
                list = values.AddSectionDictionary(vote->valid() ? "LIST" : "PAST");
                set(*list, "HEADING", context_.text("cases.votes-past", gone));
            }
            Values one{"vote"};
            put(one, *vote);
            set_html(*list->AddSectionDictionary("VOTE"), "VOTE_HTML", render(context_, "cases/vote", one));
        }
    }

  private:
    void put(Values& out, Vote const& vote) {
        set(out, "NUMBER", std::to_string(vote.number));
        set(out, "WHOSE", whose(vote));
        set(out, "TONE", vote.valid() ? tone_of(vote.word) : "info");
        set(out, "WORD", word_for(context_, vote.word));
        set(out, "WHO", who(context_, vote.by));
        set(out, "TIME", moment(context_, vote.time));
        set(out, "MACHINE", machine_moment(vote.time));
        set(out, "VERSION", context_.text("cases.on-version", vote.version));
        if (auto const seq = view_.seq_of(vote.event)) {
            auto& link = *out.AddSectionDictionary("JOURNAL");
            set(link, "HREF", "/journal/" + std::to_string(*seq));
            set(link, "TEXT", context_.text("cases.in-journal", *seq));
        }
        if (!vote.note.empty()) quote(*out.AddSectionDictionary("NOTE"), "P", vote.note);
        put_conditions(out, vote);
        set(out, "COVERS", covers(vote));
        put_fates(out, vote);
    }

    std::string whose(Vote const& vote) const {
        switch (vote.kind) {
            case VoteKind::kReview:
                return context_.text(vote.editorial          ? "cases.vote-review-editorial"
                                     : vote.financial_effect ? "cases.vote-review-financial"
                                                             : "cases.vote-review");
            case VoteKind::kApproval:
                return context_.text("cases.vote-approval");
            case VoteKind::kCosignature:
                return context_.text("cases.vote-cosignature",
                                     vote.unit ? unit_short(context_, *vote.unit) : std::string{});
        }
        std::abort();
    }

    void put_conditions(Values& out, Vote const& vote) {
        if (vote.conditions.empty()) return;
        auto const texts = view_.texts_of(vote.event);
        bool const may_write = view_.is_open() && context_.allowed(workflow::Action::kWriteDraft, &case_);
        for (auto const& condition : vote.conditions) {
            auto& item = *out.AddSectionDictionary("CONDITION");
            set(item, "PLACE",
                view_.place(condition.document, condition.address, case_.version(vote.version)));
            set(item, "WORDING",
                model::text_of(texts, "condition/" + condition.document.name() + "/" + condition.address));
            if (!may_write) continue;
            auto& link = *item.AddSectionDictionary("EDIT");
            set(link, "HREF", view_.path() + "/draft");
            set(link, "TEXT", context_.text("cases.condition-edit"));
        }
    }

    /// What it still says something about.
    std::string covers(Vote const& vote) {
        if (vote.replaced_by) return context_.text("cases.vote-replaced", *vote.replaced_by);
        if (vote.covers.empty()) return context_.text("cases.vote-void");
        auto const* version = case_.version();
        auto const& changes = version->changes;
        bool const all = std::ranges::all_of(changes, [&](model::Change const& change) {
            return std::ranges::find(vote.covers, change) != vote.covers.end();
        });
        if (all) return context_.text("cases.vote-covers-all", version->number);
        std::string labels;
        std::size_t count = 0;
        for (auto const& change : vote.covers) {
            if (std::ranges::find(changes, change) == changes.end()) continue;
            if (++count > kMostPlaces) break;
            labels += (labels.empty() ? "" : "; ") + view_.place(change.document, change.address, version);
        }
        if (count > kMostPlaces) labels += " …";
        return labels.empty() ? context_.text("cases.vote-void")
                              : context_.text("cases.vote-covers-some", labels);
    }

    void put_fates(Values& out, Vote const& vote) {
        Values* fates = nullptr;
        for (auto const& version : case_.versions)
            for (auto const& carried : version.votes) {
                if (carried.vote != vote.number) continue;
                if (fates == nullptr) fates = out.AddSectionDictionary("FATES");
                show(*fates, "FATE", "TEXT",
                     context_.text("cases.fate", version.number, carried.document.name(),
                                   view_.words.fate(carried, version)));
            }
        for (auto const& lost : vote.history) {
            if (lost.reason != "policy-changed") continue;
            if (fates == nullptr) fates = out.AddSectionDictionary("FATES");
            show(*fates, "FATE", "TEXT",
                 context_.text("cases.fate-policy", lost.document.name(),
                               view_.words.fate(lost, *case_.version(vote.version))));
        }
    }

    CaseView& view_;
    Context const& context_;
    workflow::Case const& case_;
};

}  // namespace

Html votes_section(CaseView& view) {
    if (!view.the_case.version()) return {};
    Values values{"votes"};
    Votes{view}.fill(values);
    return render(view.context, "cases/votes", values);
}

}  // namespace fassung::pages::cases
