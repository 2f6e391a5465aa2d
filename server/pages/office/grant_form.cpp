#include <algorithm>
#include <array>

#include "core/app/actors.hpp"
#include "server/pages/frame/field.hpp"
#include "server/pages/frame/words.hpp"
#include "server/pages/office/functions.hpp"
#include "server/pages/office/handlers.hpp"

namespace fassung::pages::office {

using model::Function;

namespace {

constexpr std::array kFunctions{Function::kEditor,   Function::kCosigner, Function::kReviewer,
                                Function::kApprover, Function::kAuditor,  Function::kOperator,
                                Function::kCouncil};

/// What the form says, from a POST or from the address that led to it.
struct Wish {
    std::optional<base::ActorId> actor;  ///< empty: a new person
    std::string login, name, office, unit, from, until;
    std::vector<std::string> functions;
};

Wish wish_of_form(Context const& context) {
    auto const& form = context.form;
    return {base::ActorId::parse(form.text("actor")),
            form.text("login"),
            form.text("name"),
            form.text("office"),
            form.text("unit"),
            form.text("from"),
            form.text("until"),
            form.all("function")};
}

Wish wish_of_address(Context const& context) {
    Wish out;
    out.actor = base::ActorId::parse(context.query("actor"));
    out.unit = context.query("unit");
    out.from = context.query("from");
    if (auto const function = context.query("function"); !function.empty()) out.functions.push_back(function);
    return out;
}

void add_person(Context const& context, Values& values, Wish const& wish, Findings const& findings) {
    auto& out = *values.AddSectionDictionary("NEW_PERSON");
    auto const add = [&](char const* section, char const* name, std::string const& value, Field::Kind kind,
                         std::string autocomplete) {
        Field field;
        field.kind = kind;
        field.name = name;
        field.label = context.text(std::string{"office.field-"} + name);
        field.hint = context.text(std::string{"office.hint-"} + name);
        field.value = value;
        field.autocomplete = std::move(autocomplete);
        add_field(context, out, section, field, findings);
    };
    add("NAME", "name", wish.name, Field::Kind::kText, "off");
    add("OFFICE", "office", wish.office, Field::Kind::kText, "off");
    add("LOGIN", "login", wish.login, Field::Kind::kText, "off");
    add("PASSWORD", "password", "", Field::Kind::kPassword, "new-password");
}

void add_functions(Context const& context, Values& values, Wish const& wish, Findings const& findings) {
    Field functions{
        .kind = Field::Kind::kChecks, .name = "function", .label = context.text("office.functions")};
    for (auto const each : kFunctions) {
        std::string const name{model::name_of(each)};
        bool const chosen = std::ranges::find(wish.functions, name) != wish.functions.end();
        functions.options.push_back(
            {name, word_for(context, each), chosen, context.text("office.function-" + name)});
    }
    add_field(context, values, "FUNCTIONS", functions, findings);
    Field unit{.kind = Field::Kind::kSelect, .name = "unit", .label = context.text("office.unit")};
    unit.options.push_back({"", context.text("office.choose"), wish.unit.empty()});
    for (auto const& [id, known] : context.snapshot->state.units->all)
        unit.options.push_back(
            {id.str(), known.present().abbr + " – " + known.present().title, wish.unit == id.str()});
    add_field(context, values, "UNIT", unit, findings);
    auto const add_day = [&](char const* section, char const* name, std::string const& value) {
        Field field;
        field.kind = Field::Kind::kDate;
        field.name = name;
        field.label = context.text(std::string{"office.field-"} + name);
        field.hint = context.text(std::string{"office.hint-"} + name);
        field.value = value;
        field.optional = true;
        add_field(context, values, section, field, findings);
    };
    add_day("FROM", "from", wish.from);
    add_day("UNTIL", "until", wish.until);
}

http::Response form_page(Context const& context, Wish const& wish, Findings const& findings) {
    Values values{"grant"};
    tokens(context, values);
    add_errors(context, values, findings);
    if (wish.actor) {
        auto& known = *values.AddSectionDictionary("KNOWN_PERSON");
        set(known, "ID", wish.actor->str());
        set(known, "NAME", person(context, *wish.actor));
    } else {
        add_person(context, values, wish, findings);
    }
    add_functions(context, values, wish, findings);
    return page(context,
                {.title = context.text(wish.actor ? "office.request-for" : "office.add-person"),
                 .area = Area::kOffice,
                 .crumbs = {{context.text("office.units"), "/units"},
                            {context.text("office.grants"), "/grants"},
                            {context.text("office.new-request"), ""}},
                 .has_errors = !findings.empty()},
                render(context, "office/grant_form", values), findings.empty() ? 200 : 422);
}

std::optional<base::Date> read_day(Context const& context, std::string const& text, char const* field,
                                   Findings& findings) {
    if (text.empty()) return std::nullopt;
    auto const day = base::parse_date(text);
    if (!day) findings.add(field, context.text("office.bad-day"));
    return day;
}

void need(Context const& context, std::string const& value, char const* field, Findings& findings) {
    if (value.empty()) findings.add(field, context.text(std::string{"office.missing-"} + field));
}

app::GrantWish read(Context const& context, Wish const& wish, Findings& findings) {
    app::GrantWish out;
    out.actor = wish.actor;
    out.login = wish.login;
    out.name = wish.name;
    out.office = wish.office;
    out.password = context.form.raw("password");
    if (!wish.actor) {
        need(context, wish.name, "name", findings);
        need(context, wish.office, "office", findings);
        need(context, wish.login, "login", findings);
        need(context, out.password, "password", findings);
    }
    auto const unit = base::UnitId::parse(wish.unit);
    if (!unit || context.snapshot->state.units->find(*unit) == nullptr)
        findings.add("unit", context.text("office.missing-unit"));
    auto const from = read_day(context, wish.from, "from", findings);
    auto const until = read_day(context, wish.until, "until", findings);
    if (until && *until < from.value_or(context.today()))
        findings.add("until", context.text("office.until-before-from"));
    for (auto const function : kFunctions)
        if (std::ranges::find(wish.functions, model::name_of(function)) != wish.functions.end() && unit)
            out.grants.push_back({function, *unit, from, until});
    if (wish.functions.empty()) findings.add("function", context.text("office.missing-function"));
    return out;
}

/// To which field a refusal belongs.
std::string_view field_of(std::string_view code) {
    if (code == "invalid-login" || code == "login-taken") return "login";
    if (code == "invalid-password") return "password";
    if (code == "name-missing" || code == "invalid-name") return "name";
    if (code == "invalid-grant") return "until";
    if (code == "unknown-unit") return "unit";
    return {};
}

}  // namespace

http::Response show_grant_form(Context& context) {
    auto const wish = wish_of_address(context);
    if (wish.actor && context.snapshot->state.actor(*wish.actor) == nullptr)
        return refused(context, {base::Errc::kNotFound, "not-found",
                                 context.text("office.unknown-actor", wish.actor->str())});
    return form_page(context, wish, {});
}

http::Response request_grant(Context& context) {
    auto const wish = wish_of_form(context);
    Findings findings;
    auto const read_wish = read(context, wish, findings);
    if (!findings.empty()) return form_page(context, wish, findings);
    auto const done = app::request_grant(context.app, context.caller, read_wish, context.digests);
    if (!done) {
        findings.add(std::string{field_of(done.error().code)}, done.error().message);
        return form_page(context, wish, findings);
    }
    return redirect(context, "/grants", "office.notice-requested");
}

}  // namespace fassung::pages::office
