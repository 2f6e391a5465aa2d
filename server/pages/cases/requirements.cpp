#include <algorithm>

#include "core/exchange/synopsis.hpp"
#include "server/pages/cases/sections.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::cases {

namespace {

using workflow::Outcome;
using workflow::Requirement;

constexpr std::size_t kMostNames = 6;
constexpr std::size_t kMostPlaces = 10;

/// People are named as far as the register knows them; the first few are enough to call one.
std::string candidates(CaseView& view, Requirement const& requirement, workflow::Missing const& missing) {
    std::string out;
    std::size_t count = 0;
    auto const today = view.context.today();
    for (auto const& [id, actor] : *view.state.actors) {
        bool const holds = missing.unit ? actor->holds(missing.function, *missing.unit, today)
                                        : actor->holds(missing.function, today);
        if (!holds || !workflow::may_fulfil(view.state, view.the_case, requirement, id, today)) continue;
        if (++count > kMostNames) return view.context.text("cases.names-more", out);
        out += (out.empty() ? "" : ", ") + person(view.context, id);
    }
    return out;
}

void line(Values& item, std::string_view text) {
    show(item, "LINE", "TEXT", text);
}

std::string vote_line(CaseView& view, workflow::Vote const& vote) {
    auto const& context = view.context;
    return context.text("cases.vote-line", word_for(context, vote.word), who(context, vote.by),
                        moment(context, vote.time), vote.version);
}

void put_due(CaseView& view, Values& item, Requirement const& requirement) {
    if (!requirement.due) return;
    auto const& context = view.context;
    auto& due = *item.AddSectionDictionary("DUE");
    auto const left = working_days_left(context, requirement.due->date);
    set(due, "CLASS",
        requirement.overdue || left < 0 ? "app-due--late"
        : left <= 3                     ? "app-due--soon"
                                        : "app-due");
    set(due, "TEXT",
        context.text("cases.due", day(context, requirement.due->date),
                     time_left(context, requirement.due->date)));
}

void put_uncovered(CaseView& view, Values& item, Requirement const& requirement) {
    auto const& context = view.context;
    auto const* version = view.the_case.version();
    auto const& uncovered = requirement.uncovered;
    if (uncovered.empty() || requirement.outcome != Outcome::kOpen) return;
    if (uncovered.size() == version->changes.size())
        return line(item, context.text("cases.uncovered-all", version->number));
    auto& places = *item.AddSectionDictionary("PLACES");
    set(places, "TEXT", context.text("cases.uncovered"));
    for (std::size_t i = 0; i < std::min(uncovered.size(), kMostPlaces); ++i) {
        auto& place = *places.AddSectionDictionary("PLACE");
        auto const& change = uncovered[i];
        bool const has_row = view.row(change.document, change.address) != nullptr;
        auto& inner = *place.AddSectionDictionary(has_row ? "LINK" : "PLAIN");
        set(inner, "TEXT", view.place(change.document, change.address, version));
        if (has_row) set(inner, "HREF", "#" + exchange::row_anchor(change.document, change.address));
    }
    if (uncovered.size() > kMostPlaces)
        show(*places.AddSectionDictionary("PLACE"), "PLAIN", "TEXT",
             context.text("cases.more", uncovered.size() - kMostPlaces));
}

void put_missing(CaseView& view, Values& item, Requirement const& requirement) {
    auto const& context = view.context;
    if (requirement.outcome == Outcome::kCondition || requirement.outcome == Outcome::kDissent) {
        line(item, context.text(requirement.outcome == Outcome::kCondition ? "cases.missing-condition"
                                                                           : "cases.missing-dissent",
                                unit_short(context, view.the_case.unit)));
        if (requirement.outcome == Outcome::kDissent && requirement.despite_dissent)
            line(item, context.text("cases.despite-possible"));
        return;
    }
    for (auto const& missing : requirement.missing) {
        auto const function = word_for(context, missing.function);
        auto const wanted =
            missing.unit ? context.text("cases.missing-unit", function, unit_short(context, *missing.unit))
                         : context.text("cases.missing-outside", function);
        auto const names = candidates(view, requirement, missing);
        line(item, names.empty() ? context.text("cases.missing-nobody", wanted)
                                 : context.text("cases.missing-names", wanted, names));
    }
}

void put_waiver(CaseView& view, Values& item, Requirement const& requirement) {
    auto const& context = view.context;
    auto const pending = std::ranges::find_if(view.the_case.waivers, [&](workflow::Waiver const& waiver) {
        return waiver.requirement == requirement.id && !waiver.confirmed_by &&
               waiver.version == view.the_case.version()->number;
    });
    if (pending != view.the_case.waivers.end())
        return line(
            item, context.text("cases.waiver-pending", who(context, pending->requested_by), pending->reason));
    if (requirement.waivable && requirement.outcome == Outcome::kOpen)
        line(item, context.text(requirement.overdue ? "cases.waivable-now" : "cases.waivable-later"));
}

char const* tone_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::kMet:
        case Outcome::kWaived:
        case Outcome::kAssent:
            return "success";
        case Outcome::kOpen:
            return "info";
        case Outcome::kCondition:
            return "warning";
        case Outcome::kDissent:
            return "danger";
    }
    std::abort();
}

void put_requirement(CaseView& view, Values& item, Requirement const& requirement) {
    auto const& context = view.context;
    set(item, "LABEL", requirement.label);
    set(item, "TONE", tone_of(requirement.outcome));
    set(item, "OUTCOME", word_for(context, requirement.outcome));
    for (int const number : requirement.votes)
        line(item, vote_line(view, view.the_case.votes[static_cast<std::size_t>(number - 1)]));
    if (requirement.met) {
        for (auto const& waiver : view.the_case.waivers)
            if (requirement.outcome == Outcome::kWaived && waiver.requirement == requirement.id &&
                waiver.confirmed_by)
                line(item, context.text("cases.waived-by", who(context, waiver.requested_by),
                                        who(context, *waiver.confirmed_by), waiver.reason));
        return;
    }
    put_due(view, item, requirement);
    put_missing(view, item, requirement);
    put_uncovered(view, item, requirement);
    put_waiver(view, item, requirement);
}

void add_item(Context const& context, Values& list, Values& item) {
    set_html(*list.AddSectionDictionary("ITEM"), "ITEM_HTML", render(context, "cases/requirement", item));
}

/// As they were evaluated at the release.
void put_frozen(CaseView& view, Values& values) {
    auto const& context = view.context;
    auto const& c = view.the_case;
    set(values, "HEADING", context.text("cases.requirements-frozen"));
    auto& list = *values.AddSectionDictionary("OPEN");
    for (auto const& frozen : c.frozen) {
        Values item{"requirement"};
        set(item, "LABEL", frozen.label);
        set(item, "TONE", frozen.outcome == "despite" ? "danger" : "success");
        set(item, "OUTCOME", context.text("cases.frozen-" + frozen.outcome));
        for (int const number : frozen.votes)
            line(item, vote_line(view, c.votes[static_cast<std::size_t>(number - 1)]));
        add_item(context, list, item);
    }
}

}  // namespace

Html requirements_section(CaseView& view) {
    auto const& context = view.context;
    Values values{"requirements"};
    if (!view.the_case.frozen.empty()) {
        put_frozen(view, values);
        return render(context, "cases/requirements", values);
    }
    if (view.requirements.empty()) return {};
    set(values, "HEADING", context.text("cases.requirements"));
    auto const met = static_cast<std::size_t>(
        std::ranges::count_if(view.requirements, [](Requirement const& one) { return one.met; }));
    show(values, "INTRO", "TEXT",
         met == view.requirements.size()
             ? context.text("cases.requirements-none")
             : context.text("cases.requirements-some", view.requirements.size() - met,
                            view.requirements.size()));
    Values* open = nullptr;
    Values* done = nullptr;
    for (auto const& requirement : view.requirements) {
        auto& list = requirement.met ? done : open;
        if (list == nullptr) {
            list = values.AddSectionDictionary(requirement.met ? "MET" : "OPEN");
            if (requirement.met) set(*list, "HEADING", context.text("cases.requirements-met", met));
        }
        Values one{"requirement"};
        put_requirement(view, one, requirement);
        add_item(context, *list, one);
    }
    return render(context, "cases/requirements", values);
}

}  // namespace fassung::pages::cases
