#include "core/app/actors.hpp"

#include <algorithm>
#include <array>

#include "server/pages/frame/field.hpp"
#include "server/pages/frame/pager.hpp"
#include "server/pages/frame/words.hpp"
#include "server/pages/office/functions.hpp"
#include "server/pages/office/handlers.hpp"

namespace fassung::pages::office {

namespace {

constexpr std::size_t kPage = 50;
constexpr std::array kGiven{model::Function::kEditor,   model::Function::kCosigner,
                            model::Function::kReviewer, model::Function::kApprover,
                            model::Function::kAuditor,  model::Function::kOperator,
                            model::Function::kCouncil};

struct Wanted {
    std::optional<base::UnitId> unit;
    std::optional<model::Function> function;

    bool lets_through(app::ListedActor const& actor, base::Date today) const {
        if (!unit && !function) return true;
        return std::ranges::any_of(actor.grants, [&](model::Grant const& grant) {
            return in_force(grant, today) && (!unit || grant.unit == *unit) &&
                   (!function || grant.function == *function);
        });
    }
};

void add_filter(Context const& context, Values& values, Wanted const& wanted) {
    Field unit{.kind = Field::Kind::kSelect, .name = "unit", .label = context.text("office.unit")};
    unit.optional = true;
    unit.options.push_back({"", context.text("office.any-unit"), !wanted.unit});
    for (auto const& [id, known] : context.snapshot->state.units->all)
        unit.options.push_back({id.str(), unit_short(context, id), wanted.unit == id});
    add_field(context, values, "UNIT", unit);
    Field function{
        .kind = Field::Kind::kSelect, .name = "function", .label = context.text("office.function")};
    function.optional = true;
    function.options.push_back({"", context.text("office.any-function"), !wanted.function});
    for (auto const each : kGiven)
        function.options.push_back(
            {std::string{model::name_of(each)}, word_for(context, each), wanted.function == each});
    add_field(context, values, "FUNCTION", function);
}

std::vector<model::Grant> of_today(app::ListedActor const& actor, base::Date today) {
    std::vector<model::Grant> out;
    std::ranges::copy_if(actor.grants, std::back_inserter(out),
                         [&](auto const& grant) { return in_force(grant, today); });
    return out;
}

void add_actor(Context const& context, Values& table, app::ListedActor const& actor) {
    auto& row = *table.AddSectionDictionary("ACTOR");
    set(row, "ID", actor.actor.str());
    set(row, "NAME", name_of(actor));
    set(row, "LOGIN", fmt::format("{}", fmt::join(actor.logins, ", ")));
    auto const now = of_today(actor, context.today());
    set(row, "FUNCTIONS", now.empty() ? context.text("office.no-function") : in_one_line(context, now));
}

/// Where a function without an end is ended: the request form, filled in.
std::string end_address(app::ListedActor const& actor, model::Grant const& grant) {
    return fmt::format("/grants/new?actor={}&function={}&unit={}&from={}", actor.actor.str(),
                       model::name_of(grant.function), grant.unit.str(), base::to_iso(grant.from));
}

void add_requests(Context const& context, Values& values, base::ActorId const& actor) {
    for (auto const& [seq, request] : context.snapshot->state.grant_requests) {
        if (request.what.subject != actor) continue;
        auto& row = *values.AddSectionDictionary("REQUEST");
        set(row, "SEQ", std::to_string(seq));
        set(row, "WHAT", in_one_line(context, request.what.grants));
        set(row, "BY", context.text("office.requested-by", who(context, request.by)));
    }
}

}  // namespace

http::Response list_actors(Context& context) {
    auto all = app::actors(context.app, context.caller);
    if (!all) return refused(context, all.error());
    Wanted const wanted{base::UnitId::parse(context.query("unit")),
                        model::parse_name<model::Function>(context.query("function"))};
    std::erase_if(*all, [&](auto const& actor) { return !wanted.lets_through(actor, context.today()); });
    auto const order = [](app::ListedActor const& actor) { return std::pair{name_of(actor), actor.actor}; };
    std::ranges::sort(*all, {}, order);
    // The cursor is the pseudonym of the last one shown.
    auto const cursor = context.query("cursor");
    auto first = std::ranges::find(*all, cursor, [](auto const& actor) { return actor.actor.str(); });
    first = first == all->end() ? all->begin() : first + 1;
    auto const count = std::min<std::size_t>(kPage, static_cast<std::size_t>(all->end() - first));
    Values values{"actors"};
    add_tabs(context, values, Tab::kActors);
    add_filter(context, values, wanted);
    if (context.allowed(workflow::Action::kManageActors)) values.ShowSection("MAY_REQUEST");
    if (count == 0) values.ShowSection("EMPTY");
    auto* const table = count == 0 ? nullptr : values.AddSectionDictionary("TABLE");
    auto const end = first + static_cast<std::ptrdiff_t>(count);
    for (auto actor = first; actor != end; ++actor) add_actor(context, *table, *actor);
    add_pager(context, values, end == all->end() ? std::string{} : (end - 1)->actor.str());
    return page(context,
                {.title = context.text("office.actors"),
                 .area = Area::kOffice,
                 .crumbs = {{context.text("office.units"), "/units"}, {context.text("office.actors"), ""}}},
                render(context, "office/actors", values));
}

http::Response show_actor(Context& context) {
    auto const all = app::actors(context.app, context.caller);
    if (!all) return refused(context, all.error());
    auto const found =
        std::ranges::find(*all, context.param("actor"), [](auto const& actor) { return actor.actor.str(); });
    if (found == all->end())
        return refused(context, {base::Errc::kNotFound, "not-found",
                                 context.text("office.unknown-actor", context.param("actor"))});
    bool const manages = context.allowed(workflow::Action::kManageActors);
    Values values{"actor"};
    set(values, "ID", found->actor.str());
    set(values, "LOGIN",
        found->logins.empty() ? context.text("office.no-login")
                              : fmt::format("{}", fmt::join(found->logins, ", ")));
    if (!found->name) values.ShowSection("ERASED");
    if (manages) set(*values.AddSectionDictionary("MAY_REQUEST"), "ACTOR_ID", found->actor.str());
    if (found->grants.empty()) values.ShowSection("NO_FUNCTIONS");
    auto* const table = found->grants.empty() ? nullptr : values.AddSectionDictionary("FUNCTIONS");
    if (manages && table != nullptr) table->ShowSection("END_HEAD");
    for (auto const& grant : found->grants) {
        auto& row = *table->AddSectionDictionary("FUNCTION");
        set(row, "FUNCTION_NAME", word_for(context, grant.function));
        set(row, "UNIT_ID", grant.unit.str());
        set(row, "UNIT", unit_short(context, grant.unit));
        set(row, "VALID", validity(context, grant.from, grant.until));
        set(row, "STATE", state_of(context, grant));
        if (!manages) continue;
        auto& cell = *row.AddSectionDictionary("END_CELL");
        if (grant.until) continue;
        auto& end = *cell.AddSectionDictionary("END");
        set(end, "HREF", end_address(*found, grant));
        set(end, "WHAT", one_line(context, grant.function, grant.unit));
    }
    add_requests(context, values, found->actor);
    return page(context,
                {.title = name_of(*found),
                 .area = Area::kOffice,
                 .crumbs = {{context.text("office.units"), "/units"},
                            {context.text("office.actors"), "/actors"},
                            {name_of(*found), ""}}},
                render(context, "office/actor", values));
}

}  // namespace fassung::pages::office
