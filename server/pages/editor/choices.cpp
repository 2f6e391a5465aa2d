#include "server/pages/editor/choices.hpp"

#include <algorithm>

#include "server/pages/editor/editing.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::editor {

namespace {

using Kind = app::FormControl::Kind;

bool exists(model::Unit const& unit, base::Date today) {
    auto const& last = unit.present();
    return last.from <= today && (!last.until || today <= *last.until);
}

/// Whoever cannot lead may still have a part in the rules of release.
std::vector<Option> units(Context const& context, std::string_view path) {
    bool const any = path.starts_with("policy/");
    std::vector<Option> out;
    for (auto const& [id, unit] : context.snapshot->state.units->all)
        if ((any || unit.can_lead) && exists(unit, context.today()))
            out.push_back({id.str(), unit.present().abbr + " – " + unit.present().title});
    std::ranges::sort(out, {}, &Option::label);
    return out;
}

template <class Use>
void for_each_field(Context const& context, Use use) {
    for (auto const& [id, head] : *context.snapshot->state.heads)
        if (id.kind() == model::DocumentKind::kField) use(id.id(), *head.document);
}

std::vector<Option> fields(Context const& context) {
    std::vector<Option> out;
    for_each_field(context, [&](std::string const& id, document::Document const& field) {
        out.push_back({id, std::string{field.root.text_of("title")}});
    });
    return out;
}

std::vector<Option> words(Context const& context, app::FormControl const& control) {
    std::vector<Option> out;
    for (auto const& value : control.values) {
        auto const key = word_key(context.catalogue, control.path, value);
        out.push_back({value, context.catalogue.contains(key) ? context.text(key) : value});
    }
    return out;
}

void choose(std::vector<Option>& options, std::string const& chosen) {
    if (chosen.empty()) return;
    auto found = std::ranges::find(options, chosen, &Option::value);
    if (found == options.end()) found = options.insert(options.end(), {chosen, chosen});
    found->chosen = true;
}

}  // namespace

std::string word_key(Catalogue const& catalogue, std::string_view path, std::string_view value) {
    auto own = key_of(path).append(".word-").append(value);
    return catalogue.contains(own) ? own : std::string{"editor.word-"}.append(value);
}

std::vector<Option> choices_of(Context const& context, app::FormControl const& control,
                               std::string const& chosen) {
    auto out = control.kind == Kind::kUnit    ? units(context, control.path)
               : control.kind == Kind::kField ? fields(context)
                                              : words(context, control);
    out.insert(out.begin(), {"", context.text("editor.choose")});
    choose(out, chosen);
    return out;
}

std::vector<Option> goals_of(Context const& context, document::Document const& measure) {
    auto const* const list = measure.root.child("goals");
    auto const field_of_measure = measure.root.text_of("field");
    auto const is_chosen = [&](std::string_view id) {
        return list != nullptr && std::ranges::any_of(list->children, [&](auto const& goal) {
                   return goal.attribute("ref") == id;
               });
    };
    std::vector<Option> out;
    for_each_field(context, [&](std::string const& id, document::Document const& field) {
        auto const* const goals = field.root.child("goals");
        if (goals == nullptr) return;
        for (auto const& goal : goals->children) {
            std::string const key{goal.attribute("id")};
            if (id == field_of_measure || is_chosen(key)) out.push_back({key, goal.text, is_chosen(key)});
        }
    });
    if (list != nullptr)
        for (auto const& goal : list->children) {
            std::string const key{goal.attribute("ref")};
            if (std::ranges::find(out, key, &Option::value) == out.end()) out.push_back({key, key, true});
        }
    return out;
}

std::string name_of_item(Context const& context, app::FormPart const& item, std::size_t number) {
    if (item.path == "measure/participants/participant") {
        auto const unit = base::UnitId::parse(item.key);
        return unit ? unit_short(context, *unit) : item.key;
    }
    if (item.path == "concept/fields/field") {
        auto const all = fields(context);
        auto const found = std::ranges::find(all, item.key, &Option::value);
        return found == all.end() ? item.key : found->label;
    }
    return context.text(key_of(item.path), number, item.key);
}

}  // namespace fassung::pages::editor
