#pragma once

#include <string>
#include <vector>

#include "core/app/form_parts.hpp"
#include "server/pages/frame/context.hpp"
#include "server/pages/frame/field.hpp"

/// What there is to choose from in a form. All of today; what a text has chosen already is there in any case.
namespace fassung::pages::editor {

/// Of a control with something to choose; begins with an empty one.
std::vector<Option> choices_of(Context const& context, app::FormControl const& control,
                               std::string const& chosen);

/// The text for a value that documents store: its own at that place, else the common one.
std::string word_key(Catalogue const& catalogue, std::string_view path, std::string_view value);

/// For a list of references to goals: all goals of the field, and those that are ticked.
std::vector<Option> goals_of(Context const& context, document::Document const& measure);

/// What an item of a list is called: "Absatz 2", "TMBWK", "Bedingung 2 (review)".
std::string name_of_item(Context const& context, app::FormPart const& item, std::size_t number);

}  // namespace fassung::pages::editor
