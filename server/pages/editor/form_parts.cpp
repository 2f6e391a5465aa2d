#include "server/pages/editor/form_parts.hpp"

#include <algorithm>

#include "core/app/naming.hpp"
#include "core/app/starting_text.hpp"
#include "server/pages/editor/choices.hpp"

namespace fassung::pages::editor {

namespace {

using Kind = app::FormControl::Kind;

constexpr std::size_t kLettersInRow = 70;
constexpr std::size_t kMostRows = 16;

bool is_choice(Kind kind) {
    return kind == Kind::kUnit || kind == Kind::kField || kind == Kind::kChoice;
}

/// Whether people choose what a new item of the list is about.
bool has_chosen_keys(app::FormPart const& list) {
    return list.id_prefix.empty() && is_choice(list.blank.front().controls.front().kind);
}

std::size_t rows_for(std::string const& text, std::string_view path) {
    // A paragraph is written, a title is put in.
    std::size_t const least = path.ends_with("/p") ? 3 : 1;
    auto const needed = text.size() / kLettersInRow + (text.size() > kLettersInRow ? 2 : 1);
    return std::clamp(needed, least, kMostRows);
}

app::FormPart const* item_with(app::FormPart const& part, std::string_view key) {
    auto const found = std::ranges::find(part.items, key, &app::FormPart::key);
    return found == part.items.end() ? nullptr : &*found;
}

std::map<std::string, std::string, std::less<>> by_name(app::FormFields const& fields) {
    return {fields.begin(), fields.end()};
}

}  // namespace

FormParts::FormParts(Context const& context, Editing const& editing, FormState const& state, Notes notes)
    : context_(context),
      editing_(editing),
      state_(state),
      notes_(std::move(notes)),
      view_(app::view_now(context.app)),
      names_(app::naming(context.app, view_)),
      now_(document::places_of(state.text)),
      values_(by_name(app::to_fields(state.text))) {
    for (auto const& [name, value] : state.typed) values_.try_emplace(name, value);
    if (editing.before == nullptr) return;
    before_ = document::places_of(*editing.before);
    released_ = by_name(app::to_fields(*editing.before));
}

std::string FormParts::value_of(std::string const& field) const {
    auto const found = values_.find(field);
    return found == values_.end() ? std::string{} : found->second;
}

bool FormParts::is_changed(std::string const& address) const {
    if (editing_.before == nullptr) return false;
    auto const now = now_.find(address), before = before_.find(address);
    if (now == now_.end() || before == before_.end()) return (now == now_.end()) != (before == before_.end());
    return now->second != before->second;
}

bool FormParts::is_new(std::string const& address) const {
    return editing_.before != nullptr && now_.contains(address) && !before_.contains(address);
}

std::vector<std::string> FormParts::notes_at(std::string_view field) const {
    auto const found = notes_.find(field);
    return found == notes_.end() ? std::vector<std::string>{} : found->second;
}

std::size_t FormParts::changes_in(app::FormPart const& part) const {
    if (editing_.before == nullptr) return 0;
    if (part.kind == app::FormPart::Kind::kLeaf) return is_changed(part.address) ? 1 : 0;
    // Of items on either side, and of their order.
    std::size_t out = 0;
    auto const below = part.address + "/";
    for (auto const* places : {&now_, &before_})
        for (auto at = places->lower_bound(below); at != places->end() && at->first.starts_with(below);
             ++at) {
            bool const order = at->first.ends_with("/#order");
            if (places == &before_ && now_.contains(at->first)) continue;
            if (order && (!now_.contains(at->first) || !before_.contains(at->first))) continue;
            if (order ? out == 0 && is_changed(at->first) : is_changed(at->first)) ++out;
        }
    return out;
}

std::size_t FormParts::notes_in(app::FormPart const& part) const {
    auto out = notes_at(app::items_name(part.address)).size();
    for (auto const& control : part.controls) out += notes_at(control.name).size();
    for (auto const& item : part.items) out += notes_in(item);
    return out;
}

void FormParts::add(Values& values, app::FormPart const& part) const {
    switch (part.kind) {
        case app::FormPart::Kind::kLeaf:
            return add_leaf(values, part);
        case app::FormPart::Kind::kList:
        case app::FormPart::Kind::kSorted:
            return add_list(values, part);
        case app::FormPart::Kind::kChecks:
            return add_checks(values, part);
    }
}

void FormParts::add_leaf(Values& values, app::FormPart const& part) const {
    fill(include(values, "BODY", context_.language, "editor/item"), part, context_.text(key_of(part.path)));
}

void FormParts::add_list(Values& values, app::FormPart const& part) const {
    auto& out = include(values, "BODY", context_.language, "editor/list");
    auto const id = app::items_name(part.address);
    set(out, "ID", id);
    auto const label = context_.text(key_of(part.path));
    set(out, "LABEL", label);
    if (part.hint != label + ".") show(out, "HINT", "TEXT", part.hint);
    show(out, "ERROR", "TEXT", state_.findings.of(id));
    for (auto const& sentence : notes_at(id)) show(out, "NOTE", "TEXT", sentence);
    std::size_t number = 0;
    for (auto const& item : part.items) add_item(out, part, item, ++number, part.items.size());
    if (part.items.empty() && !part.required) out.ShowSection("NONE");
    add_removed(out, part);
    if (has_chosen_keys(part) || (part.items.empty() && part.required && !part.id_prefix.empty()))
        add_blank(out, part);
    if (!has_chosen_keys(part)) {
        auto& add = *out.AddSectionDictionary("ADD");
        auto const name = "b_add_" + id.substr(2);
        set(add, "ID", name);
        set(add, "STEP", "add/" + part.address);
        set(add, "LABEL", context_.text(key_of(part.path) + ".add"));
        if (state_.at == name) add.ShowSection("FOCUS");
    }
}

void FormParts::add_checks(Values& values, app::FormPart const& part) const {
    auto& out = include(values, "BODY", context_.language, "editor/checks");
    auto const id = app::items_name(part.address);
    set(out, "ID", id);
    set(out, "LABEL", context_.text(key_of(part.path)));
    set(out, "HINT", part.hint);
    if (changes_in(part) > 0) out.ShowSection("CHANGED");
    show(out, "ERROR", "TEXT", state_.findings.of(id));
    for (auto const& item : part.items)
        for (auto const& sentence : notes_at(app::items_name(item.address)))
            show(out, "NOTE", "TEXT", sentence);
    for (auto const& sentence : notes_at(id)) show(out, "NOTE", "TEXT", sentence);
    auto const options = goals_of(context_, state_.text);
    if (options.empty()) out.ShowSection("NONE");
    for (auto const& option : options) {
        auto& row = *out.AddSectionDictionary("OPTION");
        set(row, "ID", id + "_" + option.value);
        set(row, "NAME", id);
        set(row, "VALUE", option.value);
        set(row, "LABEL", option.label);
        if (option.chosen) row.ShowSection("CHOSEN");
    }
}

void FormParts::add_item(Values& list, app::FormPart const& part, app::FormPart const& item,
                         std::size_t number, std::size_t count) const {
    auto const name = name_of_item(context_, item, number);
    auto& out = include(*list.AddSectionDictionary("ITEM"), "BODY", context_.language, "editor/item");
    auto& key = *out.AddSectionDictionary("KEY");
    set(key, "NAME", app::items_name(part.address));
    set(key, "VALUE", item.key);
    fill(out, item, name);
    add_buttons(out, part, item, name, number, count);
}

void FormParts::add_blank(Values& list, app::FormPart const& part) const {
    auto const& blank = part.blank.front();
    auto& out = include(*list.AddSectionDictionary("ITEM"), "BODY", context_.language, "editor/item");
    auto& key = *out.AddSectionDictionary("KEY");
    set(key, "NAME", app::items_name(part.address));
    set(key, "VALUE", blank.key);
    if (!part.id_prefix.empty()) {
        // The same id at each save from this page, also by the clock.
        auto& id = *out.AddSectionDictionary("KEY");
        set(id, "NAME", app::field_name(blank.address, part.key_name));
        set(id, "VALUE", part.id_prefix + "-" + app::random_id());
        return fill(out, blank, name_of_item(context_, blank, 1));
    }
    fill(out, blank, context_.text(key_of(part.path) + ".add"));
    auto& buttons = *out.AddSectionDictionary("BUTTONS");
    auto& add = *buttons.AddSectionDictionary("TAKE");
    auto const id = "b_add_" + app::items_name(part.address).substr(2);
    set(add, "ID", id);
    set(add, "STEP", "save/" + id.substr(2));
    set(add, "NAME", context_.text(key_of(part.path) + ".add"));
    if (state_.at == id) add.ShowSection("FOCUS");
}

void FormParts::add_removed(Values& list, app::FormPart const& part) const {
    auto const* const before =
        editing_.before == nullptr ? nullptr : document::find(*editing_.before, part.address);
    if (before == nullptr) return;
    for (auto const& item : before->children) {
        std::string const key{item.attribute(part.key_name)};
        if (item_with(part, key) != nullptr) continue;
        auto const address = part.address + "/" + key;
        auto& out = *list.AddSectionDictionary("REMOVED");
        auto const label = history::label_of(*editing_.before, address, names_);
        set(out, "LABEL", label);
        set(out, "TEXT", history::value_of(*editing_.before, address, names_));
        button(out, "RESTORE", "restore", address, label);
    }
}

void FormParts::button(Values& out, char const* section, std::string const& step, std::string const& address,
                       std::string const& name) const {
    auto& values = *out.AddSectionDictionary(section);
    auto const id = "b_" + step + app::field_name(address).substr(1);
    set(values, "ID", id);
    set(values, "STEP", step + "/" + address);
    set(values, "NAME", name);
    if (state_.at == id) values.ShowSection("FOCUS");
}

void FormParts::add_buttons(Values& out, app::FormPart const& part, app::FormPart const& item,
                            std::string const& name, std::size_t number, std::size_t count) const {
    auto& buttons = *out.AddSectionDictionary("BUTTONS");
    if (state_.confirm == item.address) {
        auto& confirm = *out.AddSectionDictionary("CONFIRM");
        set(confirm, "NAME", name);
        button(confirm, "DROP", "drop", item.address, name);
        return;
    }
    if (part.kind == app::FormPart::Kind::kList) {
        if (number > 1) button(buttons, "UP", "up", item.address, name);
        if (number < count) button(buttons, "DOWN", "down", item.address, name);
        if (!has_chosen_keys(part) && number < count) button(buttons, "AFTER", "after", item.address, name);
    }
    button(buttons, "REMOVE", "remove", item.address, name);
}

void FormParts::fill(Values& out, app::FormPart const& part, std::string const& label) const {
    bool const several = part.controls.size() > 1;
    out.ShowSection(several ? "GROUP" : "SINGLE");
    out.ShowSection(several ? "GROUP_END" : "SINGLE_END");
    if (several) {
        set(out, "LABEL", label);
        auto& legend = *out.AddSectionDictionary("LEGEND");
        set(legend, "LABEL", label);
        if (part.key.empty() && part.hint != label + ".") show(legend, "HINT", "TEXT", part.hint);
    }
    if (is_new(part.address))
        out.ShowSection("NEW");
    else if (is_changed(part.address))
        out.ShowSection("CHANGED");
    if (part.controls.empty()) show(out, "PLAIN", "TEXT", label);
    for (auto const& control : part.controls) {
        auto const text_key = key_of(control.path) + ".text";
        auto name = label;
        if (control.path.find('@') != std::string::npos)
            name = context_.text(key_of(control.path));
        else if (several)
            name = context_.text(text_key);
        else if (context_.catalogue.contains(text_key))
            name += ": " + context_.text(text_key);
        add_control(*out.AddSectionDictionary("CONTROL"), part, control, name);
    }
    if (is_changed(part.address) && before_.contains(part.address))
        show(out, "BEFORE", "TEXT", history::value_of(*editing_.before, part.address, names_));
}

void FormParts::add_control(Values& values, app::FormPart const& part, app::FormControl const& control,
                            std::string const& label) const {
    auto& out = include(values, "BODY", context_.language, "editor/control");
    auto value = value_of(control.name);
    char const* section = "INPUT";
    if (control.kind == Kind::kFixed) {
        auto& fixed = *out.AddSectionDictionary("FIXED");
        set(fixed, "NAME", control.name);
        set(fixed, "VALUE", value.empty() ? control.values.front() : value);
        return;
    }
    if (control.kind == Kind::kArea) section = "AREA";
    if (is_choice(control.kind)) section = "SELECT";
    if (control.kind == Kind::kFlag) section = "FLAG";
    auto const error = state_.findings.of(control.name);
    auto& around = *out.AddSectionDictionary(control.kind == Kind::kFlag ? "LONE" : "FIELD");
    auto& field = *around.AddSectionDictionary(section);
    std::string described;
    auto const describe = [&](char const* what, char const* suffix, std::string_view text) {
        auto& said = *around.AddSectionDictionary(what);
        set(said, "ID", control.name + suffix);
        set(said, "TEXT", text);
        described += (described.empty() ? "" : " ") + control.name + suffix;
    };
    // Of a single field the hint is that on the whole part, unless it is one of many.
    auto const& hint =
        part.controls.size() == 1 && part.key.empty() && control.hint.empty() ? part.hint : control.hint;
    if (!hint.empty() && hint != label + ".") describe("HINT", "-hint", hint);
    int number = 0;
    for (auto const& sentence : notes_at(control.name))
        describe("NOTE", ("-note" + std::to_string(++number)).c_str(), sentence);
    if (!error.empty()) {
        around.ShowSection("INVALID");
        field.ShowSection("WRONG");
        describe("ERROR", "-error", error);
    }
    set(around, "ID", control.name);
    set(around, "LABEL", label);
    if (control.kind == Kind::kArea || control.kind == Kind::kUnit || control.kind == Kind::kField)
        around.ShowSection("WIDE");
    set(field, "ID", control.name);
    set(field, "VALUE", value);
    set(field, "ROWS", std::to_string(rows_for(value, control.path)));
    show(field, "DESCRIBED", "TEXT", described);
    if (state_.at == control.name) field.ShowSection("FOCUS");
    if (control.kind == Kind::kFlag && value == "true") field.ShowSection("CHOSEN");
    if (is_choice(control.kind))
        for (auto const& option : choices_of(context_, control, value)) {
            auto& row = *field.AddSectionDictionary("OPTION");
            set(row, "VALUE", option.value);
            set(row, "LABEL", option.label);
            if (option.chosen) row.ShowSection("CHOSEN");
        }
    auto const before = released_.find(control.name);
    if (control.kind != Kind::kArea || before == released_.end()) return;
    show(field, "BEFORE", "TEXT", before->second);
    if (!before->second.empty()) show(around, "DIFF", "ID", control.name);
}

}  // namespace fassung::pages::editor
