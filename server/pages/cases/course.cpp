#include <algorithm>

#include "server/pages/cases/sections.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::cases {

namespace {

/// What an event says beyond its kind.
struct Detail {
    CaseView& view;
    Context const& context = view.context;

    std::string of_version(int number) const { return context.text("cases.on-version", number); }
    std::string requirement(std::string const& id) const { return view.words.requirement(id); }

    std::string operator()(model::Submitted const& e) const { return of_version(e.version); }
    std::string operator()(model::CarriedOn const& e) const { return of_version(e.version); }
    std::string operator()(model::Conflicted const& e) const {
        return context.text("cases.conflict-places", e.conflicts.size());
    }
    std::string operator()(model::Reviewed const& e) const { return of_version(e.version); }
    std::string operator()(model::ChangesRequested const& e) const {
        return context.text("cases.course-returned", e.version, e.comments.size());
    }
    std::string operator()(model::Cosigned const& e) const {
        return context.text("cases.course-cosigned", unit_short(context, e.unit), word_for(context, e.word),
                            e.version);
    }
    std::string operator()(model::Approved const& e) const { return of_version(e.version); }
    std::string operator()(model::Released const& e) const { return of_version(e.version); }
    std::string operator()(model::Involved const& e) const {
        bool const cosign = e.as == model::Involvement::kCosign;
        return context.text(cosign ? "cases.course-cosign" : "cases.course-inform",
                            unit_short(context, e.unit));
    }
    std::string operator()(model::Extended const& e) const {
        return context.text("cases.course-extended", requirement(e.requirement), day(context, e.due_date));
    }
    std::string operator()(model::WaiverRequested const& e) const { return requirement(e.requirement); }
    std::string operator()(model::Waived const& e) const { return requirement(e.requirement); }
    std::string operator()(model::DeadlinePassed const& e) const { return requirement(e.requirement); }
    std::string operator()(model::Commented const& e) const {
        return context.text("cases.course-comment", e.place.number,
                            view.place(e.place.document, e.place.address, view.the_case.version(e.version)));
    }
    std::string operator()(model::CommentResolved const& e) const {
        return context.text("cases.comment-label", e.number);
    }
    std::string operator()(model::WordingAdopted const& e) const {
        return context.text("cases.comment-label", e.number);
    }
    std::string operator()(model::PolicyApplied const& e) const {
        return context.text("cases.course-policy", e.revision);
    }
    /// The kind says it all, or it is no event of a case.
    template <class Other>
    std::string operator()(Other const&) const {
        return {};
    }
};

void put_versions(CaseView& view, Values& values) {
    auto const& context = view.context;
    auto const& c = view.the_case;
    if (c.versions.empty()) return;
    auto& list = *values.AddSectionDictionary("VERSIONS");
    for (auto version = c.versions.rbegin(); version != c.versions.rend(); ++version) {
        auto& out = *list.AddSectionDictionary("VERSION");
        set(out, "HREF", view.path() + "/versions/" + std::to_string(version->number));
        set(out, "TITLE", context.text("cases.version-title", version->number));
        auto const time = moment(context, version->time);
        set(out, "SENTENCE",
            version->system_made ? context.text("cases.version-system", time)
                                 : context.text("cases.version-by", who(context, version->by), time));
        if (!version->system_made) quote(out, "REASON", version->reason);
        if (version->votes.empty()) continue;
        auto& fates = *out.AddSectionDictionary("FATES");
        set(fates, "HEADING", context.text("cases.version-votes"));
        for (auto const& carried : version->votes)
            show(fates, "FATE", "TEXT", fate_line(context, c, carried, view.words.fate(carried, *version)));
    }
}

void put_events(CaseView& view, Values& values) {
    auto const& context = view.context;
    if (view.events.empty()) return;
    auto& course = *values.AddSectionDictionary("COURSE");
    set(course, "HEADING", context.text("cases.course-steps", view.the_case.events));
    if (auto const earlier = view.events.front().number - 1; earlier > 0)
        show(course, "EARLIER", "TEXT", context.text("cases.course-earlier", earlier));
    if (context.allowed(workflow::Action::kReadJournal))
        show(course, "IN_JOURNAL", "HREF", "/journal?proposal=" + view.the_case.id.str());
    for (auto event = view.events.rbegin(); event != view.events.rend(); ++event) {
        auto& out = *course.AddSectionDictionary("EVENT");
        set(out, "TIME", moment(context, event->time));
        set(out, "MACHINE", machine_moment(event->time));
        set(out, "LABEL", word_for_event(context, model::kind_of(event->payload)));
        show(out, "DETAIL", "TEXT", std::visit(Detail{view}, event->payload));
        set(out, "WHO", who(context, event->by));
        if (auto const seq = view.seq_of(event->number)) {
            auto& link = *out.AddSectionDictionary("JOURNAL");
            set(link, "HREF", "/journal/" + std::to_string(*seq));
            set(link, "TEXT", context.text("cases.in-journal", *seq));
        }
    }
}

}  // namespace

std::string fate_line(Context const& context, workflow::Case const& c, model::CarriedVote const& carried,
                      std::string const& fate) {
    auto const& vote = c.votes[static_cast<std::size_t>(carried.vote - 1)];
    auto const whose = vote.unit ? unit_short(context, *vote.unit) : person(context, vote.by.actor);
    return context.text("cases.version-vote", whose, word_for(context, vote.word), carried.document.name(),
                        fate);
}

Html versions_section(CaseView& view) {
    Values values{"versions"};
    put_versions(view, values);
    return render(view.context, "cases/versions", values);
}

Html course_section(CaseView& view) {
    Values values{"course"};
    put_events(view, values);
    return render(view.context, "cases/course", values);
}

}  // namespace fassung::pages::cases
