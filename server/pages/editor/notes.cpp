#include "server/pages/editor/notes.hpp"

#include "core/app/form_fields.hpp"
#include "core/app/place.hpp"

namespace fassung::pages::editor {

namespace {

/// What an error about a part as a whole is shown at.
std::string first_field(app::FormPart const& part) {
    if (part.kind != app::FormPart::Kind::kLeaf) return app::items_name(part.address);
    for (auto const& control : part.controls)
        if (control.kind != app::FormControl::Kind::kFixed) return control.name;
    return {};
}

std::string find_field(std::vector<app::FormPart> const& parts, std::string_view address) {
    for (auto const& part : parts) {
        if (part.address == address) return first_field(part);
        if (auto found = find_field(part.items, address); !found.empty()) return found;
    }
    return {};
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

Notes advice(Context const& context, Editing const& editing, std::vector<app::FormPart> const& parts) {
    Notes out;
    auto const problems = app::problems(context.app, context.caller, *context.proposal);
    if (!problems) return out;
    auto const prefix = app::to_path(editing.draft.id, "");
    auto const add = [&](base::Detail const& detail) {
        if (!detail.path.starts_with(prefix)) return;
        auto const field = field_of(parts, std::string_view{detail.path}.substr(prefix.size()));
        auto& here = out[field];
        for (auto const& known : here)
            if (known == detail.message) return;
        here.push_back(detail.message);
    };
    if (problems->refusal)
        for (auto const& detail : problems->refusal->details) add(detail);
    for (auto const& detail : problems->warnings) add(detail);
    return out;
}

}  // namespace fassung::pages::editor
