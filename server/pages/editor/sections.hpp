#pragma once

#include <string_view>
#include <vector>

#include "core/app/form_parts.hpp"

/// Which parts of a document stand together in the form.
namespace fassung::pages::editor {

struct Section {
    std::string_view name;  ///< "responsibility": the key of its title, and its id
    std::vector<app::FormPart const*> parts;
};

/// In the order of the form; each part in one section. `parts` must outlive it.
std::vector<Section> sections_of(std::vector<app::FormPart> const& parts);

}  // namespace fassung::pages::editor
