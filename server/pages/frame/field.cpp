#include "server/pages/frame/field.hpp"

#include <cstdlib>

namespace fassung::pages {

namespace {

/// What an id in HTML may be: names such as "description/p-7f3a91" have characters that a link would encode.
std::string id_of(std::string_view name) {
    std::string out;
    for (char const c : name) {
        bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '-' || c == '_';
        out += plain ? c : '_';
    }
    return out;
}

char const* type_of(Field::Kind kind) {
    switch (kind) {
        case Field::Kind::kDate:
            return "date";
        case Field::Kind::kPassword:
            return "password";
        case Field::Kind::kText:
        case Field::Kind::kNumber:
        case Field::Kind::kArea:
        case Field::Kind::kSelect:
        case Field::Kind::kRadios:
        case Field::Kind::kChecks:
        case Field::Kind::kCheck:
            return "text";
    }
    std::abort();
}

/// Hint and error, and on the control what names them.
void describe(Values& around, Values& control, Field const& field, std::string const& id,
              std::string_view error) {
    set(around, "ID", id);
    set(around, "LABEL", field.label);
    if (field.optional) around.ShowSection("OPTIONAL");
    std::string described;
    if (!field.hint.empty()) {
        auto& hint = *around.AddSectionDictionary("HINT");
        set(hint, "ID", id);
        set(hint, "TEXT", field.hint);
        described = id + "-hint";
    }
    if (!error.empty()) {
        around.ShowSection("INVALID");
        auto& wrong = *around.AddSectionDictionary("ERROR");
        set(wrong, "ID", id);
        set(wrong, "TEXT", error);
        control.ShowSection("WRONG");
        described += (described.empty() ? "" : " ") + id + "-error";
    }
    show(control, "DESCRIBED", "TEXT", described);
}

void fill_single(Values& values, Field const& field, std::string const& id, std::string_view error) {
    auto& around = *values.AddSectionDictionary("SINGLE");
    auto const* section = field.kind == Field::Kind::kArea     ? "AREA"
                          : field.kind == Field::Kind::kSelect ? "SELECT"
                                                               : "INPUT";
    auto& control = *around.AddSectionDictionary(section);
    describe(around, control, field, id, error);
    set(control, "ID", id);
    set(control, "NAME", field.name);
    set(control, "VALUE", field.value);
    set(control, "TYPE", type_of(field.kind));
    set(control, "ROWS", std::to_string(field.rows));
    if (field.kind == Field::Kind::kNumber) control.ShowSection("MODE");
    show(control, "AUTOCOMPLETE", "TEXT", field.autocomplete);
    show(control, "TYPED", "TEXT", field.lang);
    if (field.before) {
        set(*control.AddSectionDictionary("BEFORE"), "TEXT", *field.before);
        auto& diff = *around.AddSectionDictionary("DIFF");
        set(diff, "ID", id);
        show(diff, "WHILE", "OTHER", id_of(field.before_of));
    }
    for (auto const& option : field.options) {
        auto& out = *control.AddSectionDictionary("OPTION");
        set(out, "VALUE", option.value);
        set(out, "LABEL", option.label);
        if (option.chosen) out.ShowSection("CHOSEN");
    }
}

void fill_group(Values& values, Field const& field, std::string const& id, std::string_view error) {
    auto& around = *values.AddSectionDictionary("GROUP");
    describe(around, around, field, id, error);
    for (auto const& option : field.options) {
        auto& out = *around.AddSectionDictionary(field.kind == Field::Kind::kRadios ? "RADIO" : "CHECK");
        auto const option_id = id + "-" + id_of(option.value);
        set(out, "OPTION_ID", option_id);
        set(out, "NAME", field.name);
        set(out, "VALUE", option.value);
        set(out, "LABEL", option.label);
        if (option.chosen) out.ShowSection("CHOSEN");
        show(out, "OPTION_HINT", "TEXT", option.hint);
    }
}

void fill_lone(Values& values, Field const& field, std::string const& id, std::string_view error) {
    auto& around = *values.AddSectionDictionary("LONE");
    describe(around, around, field, id, error);
    set(around, "NAME", field.name);
    set(around, "VALUE", field.value.empty() ? "yes" : std::string_view{field.value});
    if (!field.options.empty() && field.options.front().chosen) around.ShowSection("CHOSEN");
}

}  // namespace

void add_field(Context const& context, Values& values, char const* section, Field const& field,
               Findings const& findings) {
    auto& out = include(values, section, context.language, "frame/field");
    auto const id = id_of(field.name);
    auto const error = findings.of(field.name);
    switch (field.kind) {
        case Field::Kind::kText:
        case Field::Kind::kArea:
        case Field::Kind::kDate:
        case Field::Kind::kNumber:
        case Field::Kind::kPassword:
        case Field::Kind::kSelect:
            return fill_single(out, field, id, error);
        case Field::Kind::kRadios:
        case Field::Kind::kChecks:
            return fill_group(out, field, id, error);
        case Field::Kind::kCheck:
            return fill_lone(out, field, id, error);
    }
}

void add_errors(Context const& context, Values& values, Findings const& findings) {
    if (findings.empty()) return;
    auto& out = include(values, "ERRORS", context.language, "frame/errors");
    auto const count = findings.items().size();
    set(out, "HEADING", count == 1 ? context.text("frame.errors-one") : context.text("frame.errors", count));
    for (auto const& [field, message] : findings.items()) {
        auto& item = *out.AddSectionDictionary("ITEM");
        set(item, "MESSAGE", message);
        if (field.empty()) {
            item.ShowSection("PLAIN");
            continue;
        }
        set(*item.AddSectionDictionary("LINK"), "FIELD", id_of(field));
    }
}

}  // namespace fassung::pages
