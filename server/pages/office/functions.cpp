#include "server/pages/office/functions.hpp"

#include <array>

#include "server/pages/frame/tabs.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::office {

namespace {

struct Entry {
    Tab tab;
    workflow::Action action;
    char const* href;
    char const* text;
};
constexpr std::array kTabs{
    Entry{Tab::kUnits, workflow::Action::kReadConcept, "/units", "office.tab-units"},
    Entry{Tab::kActors, workflow::Action::kListActors, "/actors", "office.tab-actors"},
    Entry{Tab::kGrants, workflow::Action::kManageActors, "/grants", "office.tab-grants"},
    Entry{Tab::kPolicy, workflow::Action::kReadConcept, "/policy", "office.tab-policy"}};

}  // namespace

std::string validity(Context const& context, base::Date from, std::optional<base::Date> const& until) {
    return until ? context.text("office.valid-until", day(context, from), day(context, *until))
                 : context.text("office.valid-from", day(context, from));
}

bool in_force(model::Grant const& grant, base::Date today) {
    return grant.from <= today && (!grant.until || today <= *grant.until);
}

std::string state_of(Context const& context, model::Grant const& grant) {
    if (in_force(grant, context.today())) return context.text("office.grant-now");
    return context.text(context.today() < grant.from ? "office.grant-future" : "office.grant-past");
}

std::string one_line(Context const& context, model::Function function, base::UnitId const& unit) {
    return context.text("office.function-at", word_for(context, function), unit_short(context, unit));
}

std::string name_of(app::ListedActor const& actor) {
    return actor.name.value_or(actor.actor.str());
}

void add_day(Context const& context, Values& values, char const* hint, Findings const& findings) {
    add_field(context, values, "DAY",
              {.kind = Field::Kind::kDate,
               .name = "asOf",
               .label = context.text("office.as-of"),
               .hint = context.text(hint),
               .value = context.query("asOf"),
               .optional = true},
              findings);
}

void add_tabs(Context const& context, Values& values, Tab here) {
    std::vector<TabLink> tabs;
    for (auto const& entry : kTabs)
        if (context.allowed(entry.action))
            tabs.push_back({context.text(entry.text), entry.href, here_if(entry.tab == here)});
    pages::add_tabs(context, values, context.text("office.tabs"), tabs);
}

}  // namespace fassung::pages::office
