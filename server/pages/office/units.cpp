#include "core/app/actors.hpp"
#include "core/app/listing.hpp"
#include "server/pages/frame/words.hpp"
#include "server/pages/office/functions.hpp"
#include "server/pages/office/handlers.hpp"

namespace fassung::pages::office {

namespace {

constexpr int kMostMeasures = 200;

/// What was known on that day; for days before the record, what is known now.
model::Units known_on(Context const& context, std::optional<base::Date> const& day) {
    if (day)
        if (auto const view = app::view_at(context.app, {app::AsOf{base::berlin_end_of_day(*day)}, {}}))
            return app::units(context.app, *view);
    return app::units(context.app, app::view_now(context.app));
}

std::string other_names(Context const& context, model::Unit const& unit, model::UnitName const& shown) {
    std::string out;
    for (auto const& name : unit.names) {
        if (&name == &shown) continue;
        if (!out.empty()) out += "; ";
        out += name.abbr + " (" + validity(context, name.from, name.until) + ")";
    }
    return out;
}

std::string roles(Context const& context, model::Unit const& unit) {
    std::vector<std::string> out;
    if (unit.id == context.snapshot->state.policy->office) out.push_back(context.text("office.role-office"));
    if (unit.finance) out.push_back(context.text("office.role-finance"));
    if (!unit.can_lead) out.push_back(context.text("office.role-no-lead"));
    if (unit.housed_in)
        out.push_back(context.text("office.role-housed", unit_short(context, *unit.housed_in)));
    return fmt::format("{}", fmt::join(out, "; "));
}

void add_unit(Context const& context, Values& values, model::Unit const& unit, base::Date day_shown) {
    auto const& name = unit.name_on(day_shown);
    auto& row = *values.AddSectionDictionary("UNIT");
    set(row, "ID", unit.id.str());
    set(row, "ABBR", name.abbr);
    set(row, "NAME", name.title);
    set(row, "SINCE", validity(context, name.from, name.until));
    if (day_shown < name.from) row.ShowSection("LATER");
    show(row, "OTHERS", "TEXT", other_names(context, unit, name));
    show(row, "ROLES", "TEXT", roles(context, unit));
    for (auto const& successor : unit.successors) {
        auto& out = *row.AddSectionDictionary("SUCCESSOR");
        set(out, "SUCCESSOR_ID", successor.str());
        set(out, "SUCCESSOR_NAME", unit_short(context, successor));
    }
}

void add_measures(Context const& context, Values& values, base::UnitId const& unit) {
    auto const found = app::measures(context.app, app::view_now(context.app),
                                     {.field = {}, .unit = unit, .q = {}}, {}, kMostMeasures);
    if (!found) return;
    Values* lead = nullptr;
    Values* part = nullptr;
    for (auto const& row : found->rows) {
        bool const leads = row.lead == unit;
        auto*& list = leads ? lead : part;
        if (list == nullptr) list = values.AddSectionDictionary(leads ? "LEADS" : "TAKES_PART");
        auto& item = *list->AddSectionDictionary("MEASURE");
        set(item, "HREF", "/measures/" + row.id.str());
        set(item, "NUMBER", row.number.empty() ? row.id.str() : row.number);
        set(item, "TITLE", row.title);
        if (row.discontinued) item.ShowSection("DISCONTINUED");
    }
    if (lead == nullptr) values.ShowSection("NO_LEAD");
    if (part == nullptr) values.ShowSection("NO_PART");
    if (!found->next.empty()) values.ShowSection("MORE_MEASURES");
}

void add_people(Context const& context, Values& values, base::UnitId const& unit) {
    if (!context.allowed(workflow::Action::kListActors)) return;
    auto const all = app::actors(context.app, context.caller);
    if (!all) return;
    auto& people = *values.AddSectionDictionary("PEOPLE");
    Values* list = nullptr;
    for (auto const& actor : *all) {
        std::vector<model::Grant> here;
        for (auto const& grant : actor.grants)
            if (grant.unit == unit && in_force(grant, context.today())) here.push_back(grant);
        if (here.empty()) continue;
        if (list == nullptr) list = people.AddSectionDictionary("PERSONS");
        auto& row = *list->AddSectionDictionary("PERSON");
        set(row, "ACTOR_ID", actor.actor.str());
        set(row, "PERSON_NAME", name_of(actor));
        set(row, "FUNCTIONS", in_one_line(context, here));
    }
    if (list == nullptr) people.ShowSection("NOBODY");
}

}  // namespace

http::Response list_units(Context& context) {
    Findings findings;
    std::optional<base::Date> asked;
    if (auto const text = context.query("asOf"); !text.empty()) {
        asked = base::parse_date(text);
        if (!asked) findings.add("asOf", context.text("office.bad-day"));
    }
    Values values{"units"};
    add_tabs(context, values, Tab::kUnits);
    add_errors(context, values, findings);
    add_day(context, values, "office.as-of-hint", findings);
    auto const shown = asked.value_or(context.today());
    set(values, "CAPTION", context.text("office.units-on", day(context, shown)));
    for (auto const& [id, unit] : known_on(context, asked).all) add_unit(context, values, unit, shown);
    return page(context,
                {.title = context.text("office.units"),
                 .area = Area::kOffice,
                 .crumbs = {{context.text("office.units"), ""}},
                 .has_errors = !findings.empty()},
                render(context, "office/units", values), findings.empty() ? 200 : 422);
}

http::Response show_unit(Context& context) {
    auto const id = base::UnitId::parse(context.param("unit"));
    auto const* unit = id ? context.snapshot->state.units->find(*id) : nullptr;
    if (unit == nullptr)
        return refused(context, {base::Errc::kNotFound, "not-found",
                                 context.text("office.unknown-unit", context.param("unit"))});
    Values values{"unit"};
    auto const& today = unit->name_on(context.today());
    set(values, "NAME", today.title);
    set(values, "UNIT_ID", unit->id.str());
    show(values, "ROLES", "TEXT", roles(context, *unit));
    for (auto const& successor : unit->successors) {
        auto& out = *values.AddSectionDictionary("SUCCESSOR");
        set(out, "SUCCESSOR_ID", successor.str());
        set(out, "SUCCESSOR_NAME", unit_short(context, successor));
    }
    for (auto name = unit->names.rbegin(); name != unit->names.rend(); ++name) {
        auto& row = *values.AddSectionDictionary("NAME_ROW");
        set(row, "ABBR", name->abbr);
        set(row, "TITLE", name->title);
        set(row, "VALID", validity(context, name->from, name->until));
    }
    add_measures(context, values, unit->id);
    add_people(context, values, unit->id);
    return page(context,
                {.title = today.abbr + " – " + today.title,
                 .area = Area::kOffice,
                 .crumbs = {{context.text("office.units"), "/units"}, {today.abbr, ""}},
                 .own_heading = true},
                render(context, "office/unit", values));
}

}  // namespace fassung::pages::office
