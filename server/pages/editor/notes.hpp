#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/app/form_parts.hpp"
#include "server/pages/editor/editing.hpp"
#include "server/pages/frame/form.hpp"

/// What is to be said at the fields of a form.
namespace fassung::pages::editor {

/// Field of the form → sentences.
using Notes = std::map<std::string, std::vector<std::string>, std::less<>>;

/// The field that a finding is about: `place` is a field's name, or an address in the document. Empty if the
/// form has no such place.
std::string field_of(std::vector<app::FormPart> const& parts, std::string_view place);

/// The same findings, each at a field of the form.
Findings placed(Findings const& findings, std::vector<app::FormPart> const& parts);

/// What is still to be done before that text can be submitted, and what looks like personal data. What is
/// missing is said in the language of the page, the rest in the German of the rules.
Notes advice(Context const& context, Editing const& editing, document::Document const& text,
             std::vector<app::FormPart> const& parts);

}  // namespace fassung::pages::editor
