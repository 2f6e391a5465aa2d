#include <algorithm>

#include "core/app/policy.hpp"
#include "core/workflow/policy_change.hpp"
#include "server/pages/cases/sections.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::cases {

namespace {

using model::Stage;

enum class At { kDone, kHere, kAhead };

class Head {
  public:
    Head(CaseView& view, Values& values)
        : view_(view), context_(view.context), case_(view.the_case), values_(values) {}

    void fill() {
        set(values_, "NUMBER", case_.id.str());
        show(values_, "TITLE", "TEXT", view_.title());
        put_badges();
        put_road();
        put_alerts();
        put_facts();
    }

  private:
    void badge(char const* tone, std::string_view text) {
        auto& out = *values_.AddSectionDictionary("BADGE");
        set(out, "TONE", tone);
        set(out, "TEXT", text);
    }

    void put_badges() {
        badge(tone_of(case_.stage), word_for(context_, case_.stage));
        if (case_.urgent) badge("warning", context_.text("cases.urgent"));
        for (auto const& unit : dissenting())
            badge("danger", context_.text("cases.dissent-of", unit_short(context_, unit)));
        if (!case_.conflicts.empty()) badge("danger", context_.text("cases.conflict"));
        if (editorial()) badge("info", context_.text("cases.editorial"));
    }

    static char const* tone_of(Stage stage) {
        switch (stage) {
            case Stage::kReleased:
                return "success";
            case Stage::kReturned:
                return "warning";
            case Stage::kRejected:
                return "danger";
            case Stage::kDraft:
            case Stage::kSubmitted:
            case Stage::kWithdrawn:
            case Stage::kDiscarded:
                return "info";
        }
        std::abort();
    }

    std::vector<base::UnitId> dissenting() const {
        if (!case_.despite.empty()) return case_.despite;
        std::vector<base::UnitId> out;
        for (auto const& requirement : view_.requirements)
            if (requirement.outcome == workflow::Outcome::kDissent)
                for (int const number : requirement.votes) {
                    auto const& unit = case_.votes[static_cast<std::size_t>(number - 1)].unit;
                    if (unit && std::ranges::find(out, *unit) == out.end()) out.push_back(*unit);
                }
        return out;
    }

    bool editorial() const {
        return std::ranges::any_of(case_.votes, [](workflow::Vote const& vote) {
            return vote.kind == model::VoteKind::kReview && vote.valid() && vote.editorial;
        });
    }

    void step(char const* key, At at, std::string_view detail) {
        auto& out = *values_.AddSectionDictionary("STEP");
        set(out, "LABEL", context_.text(key));
        out.ShowSection(at == At::kDone ? "DONE" : at == At::kHere ? "HERE" : "AHEAD");
        show(out, "DETAIL", "TEXT", detail);
    }

    std::string on(base::Instant time) const { return day(context_, base::berlin_date(time)); }

    std::string votes_counted() const {
        auto const met = std::ranges::count_if(view_.requirements, [](auto const& one) { return one.met; });
        return context_.text("cases.road-counted", met, view_.requirements.size());
    }

    /// Whether only approvals are missing.
    bool ripe() const {
        return std::ranges::all_of(view_.requirements, [](workflow::Requirement const& one) {
            return one.met || one.kind == model::RequirementKind::kApproval ||
                   (one.outcome == workflow::Outcome::kDissent && one.despite_dissent);
        });
    }

    void put_road() {
        auto const* version = case_.version();
        auto const stage = case_.stage;
        auto const closed_on = case_.closed ? on(*case_.closed) : std::string{};
        step("cases.road-draft", At::kDone, on(case_.opened));
        if (stage == Stage::kDiscarded) return step("cases.road-discarded", At::kHere, closed_on);
        step("cases.road-submitted", At::kDone,
             context_.text("cases.road-version", version->number, on(version->time)));
        if (stage == Stage::kReturned) {
            step("cases.road-returned", At::kHere, returned_on());
            step("cases.road-review", At::kAhead, "");
        } else if (stage == Stage::kRejected || stage == Stage::kWithdrawn) {
            return step(stage == Stage::kRejected ? "cases.road-rejected" : "cases.road-withdrawn", At::kHere,
                        closed_on);
        } else if (stage == Stage::kReleased) {
            step("cases.road-review", At::kDone, "");
        } else {
            step("cases.road-review", ripe() ? At::kDone : At::kHere, votes_counted());
        }
        if (stage == Stage::kReleased) {
            auto const decision = decided();
            step("cases.road-release", decision ? At::kDone : At::kHere, closed_on);
            if (of_policy()) return;
            return step("cases.road-decision", decision ? At::kHere : At::kAhead,
                        decision ? day(context_, *decision) : std::string{});
        }
        step("cases.road-release", stage == Stage::kSubmitted && ripe() ? At::kHere : At::kAhead, "");
        if (!of_policy()) step("cases.road-decision", At::kAhead, "");
    }

    /// The rules of release are nothing that the cabinet decides.
    bool of_policy() const { return case_.documents == std::vector{workflow::policy_document()}; }

    /// Day of the cabinet's decision whose edition has a measure in the state that this case gave it, or
    /// later.
    std::optional<base::Date> decided() const {
        auto const& index = context_.app.index();
        for (auto const& edition : index.editions(view_.view.seq)) {
            if (!edition.decided || edition.seq < case_.last_seq) continue;
            for (auto const& item : index.edition_items(edition))
                for (auto const& revision : case_.revisions)
                    if (revision.document == model::DocumentId::measure(item.measure) &&
                        item.revision >= revision.number)
                        return edition.decided;
        }
        return std::nullopt;
    }

    std::string returned_on() const {
        auto const found = std::find_if(view_.events.rbegin(), view_.events.rend(), [](auto const& event) {
            return std::holds_alternative<model::ChangesRequested>(event.payload) ||
                   std::holds_alternative<model::Conflicted>(event.payload);
        });
        return found == view_.events.rend() ? std::string{} : on(found->time);
    }

    Values& alert(char const* tone, std::string_view title, std::string_view sentence = {}) {
        auto& out = *values_.AddSectionDictionary("ALERT");
        set(out, "TONE", tone);
        set(out, "TITLE", title);
        show(out, "SENTENCE", "TEXT", sentence);
        return out;
    }

    static void link(Values& links, std::string_view text, std::string_view href) {
        auto& out = *links.AddSectionDictionary("LINK");
        set(out, "TEXT", text);
        set(out, "HREF", href);
    }

    void put_alerts() {
        switch (case_.stage) {
            case Stage::kReleased:
                put_released();
                break;
            case Stage::kRejected:
                quote(alert("danger", context_.text("cases.alert-rejected"), ended()), "WRITTEN",
                      case_.closing_reason);
                break;
            case Stage::kWithdrawn:
                quote(alert("info", context_.text("cases.alert-withdrawn"), ended()), "WRITTEN",
                      case_.closing_reason);
                break;
            case Stage::kDiscarded:
                alert("info", context_.text("cases.alert-discarded"), ended());
                break;
            case Stage::kReturned:
                put_returned();
                break;
            case Stage::kSubmitted:
                put_policy();
                break;
            case Stage::kDraft:
                break;
        }
    }

    /// Since the version was submitted, the rules have changed by which it is judged.
    void put_policy() {
        auto const shift = app::policy_shift(context_.app, view_.view, case_);
        if (shift.applied.empty()) return;
        auto const& first = shift.applied.front();
        auto const& last = shift.applied.back();
        auto& out = alert("info", context_.text("cases.alert-policy"));
        for (auto const& applied : shift.applied)
            show(out, "SENTENCE", "TEXT",
                 context_.text("cases.policy-changed", on(applied.time),
                               applied.proposal ? applied.proposal->str() : std::string{}));
        if (shift.changes.empty()) show(out, "SENTENCE", "TEXT", context_.text("cases.policy-same"));
        for (auto const& change : shift.changes)
            show(out, "SENTENCE", "TEXT",
                 context_.text(std::string{"cases.policy-"}.append(workflow::name_of(change.shift)),
                               change.label));
        auto& links = *out.AddSectionDictionary("LINKS");
        link(links, context_.text("cases.policy-compare"),
             "/policy/compare?from=revision:" + std::to_string(first.revision - 1) +
                 "&to=revision:" + std::to_string(last.revision));
        for (auto const& applied : shift.applied)
            if (applied.proposal) {
                auto const target = link_to(context_, *applied.proposal);
                link(links, target.label, target.href);
            }
    }

    /// Who ended it and when.
    std::string ended() const {
        if (view_.events.empty()) return {};
        auto const& last = view_.events.back();
        return context_.text("cases.ended", who(context_, last.by), moment(context_, last.time));
    }

    void put_released() {
        auto& out = alert("success", context_.text("cases.alert-released"), ended());
        if (!case_.despite.empty()) {
            std::string units;
            for (auto const& unit : case_.despite)
                units += (units.empty() ? "" : ", ") + unit_short(context_, unit);
            show(out, "SENTENCE", "TEXT", context_.text("cases.released-despite", units));
        }
        auto& links = *out.AddSectionDictionary("LINKS");
        for (auto const& revision : case_.revisions) {
            auto const document = link_to(context_, revision.document);
            auto const kind = revision.document.kind();
            bool const has_page =
                kind == model::DocumentKind::kMeasure || kind == model::DocumentKind::kPolicy;
            auto const href =
                has_page ? document.href + "/revisions/" + std::to_string(revision.number) : document.href;
            link(links, context_.text("cases.released-revision", document.label, revision.number), href);
        }
    }

    void put_returned() {
        if (!case_.conflicts.empty()) {
            auto& out = alert("danger", context_.text("cases.alert-conflict"),
                              context_.text("cases.conflict-places", case_.conflicts.size()));
            for (auto const& place : case_.conflicts)
                show(out, "WRITTEN", "TEXT", view_.place(place.document, place.address, case_.version()));
            if (context_.allowed(workflow::Action::kWriteDraft, &case_))
                link(*out.AddSectionDictionary("LINKS"), context_.text("cases.conflict-solve"),
                     view_.path() + "/draft/conflicts");
            return;
        }
        alert("warning", context_.text("cases.alert-returned"),
              context_.text("cases.returned-next", unit_short(context_, case_.unit)));
    }

    Values& fact(char const* key) {
        auto& out = *values_.AddSectionDictionary("FACT");
        set(out, "NAME", context_.text(key));
        return out;
    }
    void fact(char const* key, std::string_view text) {
        if (!text.empty()) show(fact(key), "TEXT_LINE", "TEXT", text);
    }

    void put_facts() {
        fact("cases.fact-kind", word_for(context_, case_.kind));
        put_documents();
        fact("cases.fact-unit", unit_name(context_, case_.unit));
        fact("cases.fact-reference", case_.file_reference);
        fact("cases.fact-opened",
             context_.text("cases.by-on", who(context_, case_.opened_by), moment(context_, case_.opened)));
        if (case_.from_measure && case_.from_revision)
            link(fact("cases.fact-from"),
                 context_.text("cases.released-revision", case_.from_measure->str(), *case_.from_revision),
                 "/measures/" + case_.from_measure->str() + "/revisions/" +
                     std::to_string(*case_.from_revision));
        if (case_.involvements.empty()) return;
        auto& out = fact("cases.fact-involved");
        for (auto const& involvement : case_.involvements)
            show(out, "TEXT_LINE", "TEXT",
                 context_.text(involvement.as == model::Involvement::kCosign ? "cases.involved-cosign"
                                                                             : "cases.involved-inform",
                               unit_short(context_, involvement.unit), involvement.reason));
    }

    void put_documents() {
        auto& out = fact("cases.fact-documents");
        for (auto const& document : case_.documents) {
            auto const target = link_to(context_, document);
            if (view_.state.head(document))
                link(out, target.label, target.href);
            else
                show(out, "TEXT_LINE", "TEXT", context_.text("cases.document-new", target.label));
        }
    }

    CaseView& view_;
    Context const& context_;
    workflow::Case const& case_;
    Values& values_;
};

}  // namespace

Html head_section(CaseView& view) {
    Values values{"head"};
    Head{view, values}.fill();
    return render(view.context, "cases/head", values);
}

}  // namespace fassung::pages::cases
