#include "server/pages/editor/notes.hpp"

#include "core/app/draft_editing.hpp"
#include "core/app/form_fields.hpp"
#include "core/app/place.hpp"
#include "core/document/diff.hpp"

namespace fassung::pages::editor {

namespace {

/// What an error about a part as a whole is shown at.
std::string first_field(app::FormPart const& part) {
    if (part.kind != app::FormPart::Kind::kLeaf) return app::items_name(part.address);
    for (auto const& control : part.controls)
        if (control.kind != app::FormControl::Kind::kFixed) return control.name;
    return {};
}

/// Required controls that are empty, and required lists without items.
void note_missing(Context const& context, document::Document const& text, app::FormPart const& part,
                  Notes& out) {
    auto const missing = context.text("editor.missing");
    if (part.kind != app::FormPart::Kind::kLeaf) {
        if (part.required && part.items.empty()) out[app::items_name(part.address)].push_back(missing);
        for (auto const& item : part.items) note_missing(context, text, item, out);
        return;
    }
    auto const* const element = document::find(text, part.address);
    // An optional part that is not there lacks nothing.
    if (element == nullptr && !part.required && part.key.empty()) return;
    if (part.path == "measure/lead") {
        bool const named = element != nullptr &&
                           (!element->attribute("unit").empty() || !element->attribute("unclear").empty());
        if (!named) out[part.controls.front().name].push_back(context.text("editor.missing-lead"));
        return;
    }
    for (auto const& control : part.controls) {
        auto const at = control.path.find('@');
        auto const value = element == nullptr ? std::string_view{}
                           : at == std::string::npos
                               ? std::string_view{element->text}
                               : element->attribute(std::string_view{control.path}.substr(at + 1));
        if (control.required && value.empty() && control.kind != app::FormControl::Kind::kFixed)
            out[control.name].push_back(missing);
    }
}

app::FormPart const* find_part(std::vector<app::FormPart> const& parts, std::string_view address) {
    for (auto const& part : parts) {
        if (part.address == address) return &part;
        if (auto const* const found = find_part(part.items, address)) return found;
    }
    return nullptr;
}

std::string find_field(std::vector<app::FormPart> const& parts, std::string_view address) {
    auto const* const part = find_part(parts, address);
    return part == nullptr ? std::string{} : first_field(*part);
}

/// A sentence about an attribute names it as the stored text does; the form has a field of its own for it.
struct AtField {
    std::string field, message;
};
AtField at_attribute(Context const& context, std::vector<app::FormPart> const& parts,
                     std::string_view address, std::string message) {
    auto const* const part = find_part(parts, address);
    if (part != nullptr)
        for (auto const& control : part->controls) {
            auto const at = control.path.find('@');
            if (at == std::string::npos) continue;
            auto const quoted = "„" + control.path.substr(at + 1) + "“";
            auto const found = message.find(quoted);
            if (found == std::string::npos) continue;
            message.replace(found, quoted.size(), "„" + context.text(key_of(control.path)) + "“");
            return {control.name, std::move(message)};
        }
    return {field_of(parts, address), std::move(message)};
}

}  // namespace

std::string field_of(std::vector<app::FormPart> const& parts, std::string_view place) {
    if (place.starts_with("f_") || place.starts_with("i_") || place.starts_with("c_"))
        return std::string{place};
    auto const order = place.rfind("/#order");
    if (order != std::string_view::npos) place = place.substr(0, order);
    while (!place.empty()) {
        if (auto found = find_field(parts, place); !found.empty()) return found;
        place = place.substr(0, place.rfind('/') == std::string_view::npos ? 0 : place.rfind('/'));
    }
    return {};
}

Findings placed(Findings const& findings, std::vector<app::FormPart> const& parts) {
    Findings out;
    for (auto const& item : findings.items()) out.add(field_of(parts, item.field), item.message);
    return out;
}

Notes advice(Context const& context, Editing const& editing, document::Document const& text,
             std::vector<app::FormPart> const& parts) {
    Notes out;
    for (auto const& part : parts) note_missing(context, text, part, out);
    auto const add = [&](std::string_view address, std::string const& message) {
        // Whatever else is said of a field that is empty says the same.
        auto at = at_attribute(context, parts, address, message);
        auto const known = out.try_emplace(std::move(at.field)).first;
        if (known->second.empty()) known->second.push_back(std::move(at.message));
    };
    for (auto const& detail :
         app::findings_in(context.app, context.caller, context.seen, editing.draft.id, text))
        add(detail.path, detail.message);
    auto const problems = app::problems(context.app, context.caller, *context.proposal);
    if (!problems) return out;
    auto const prefix = app::to_path(editing.draft.id, "");
    auto const add_placed = [&](base::Detail const& detail) {
        if (detail.path.starts_with(prefix))
            add(std::string_view{detail.path}.substr(prefix.size()), detail.message);
    };
    // A schema speaks of XML: only where nothing better was said.
    if (problems->refusal && out.empty())
        for (auto const& detail : problems->refusal->details) add_placed(detail);
    for (auto const& detail : problems->warnings) add_placed(detail);
    return out;
}

}  // namespace fassung::pages::editor
