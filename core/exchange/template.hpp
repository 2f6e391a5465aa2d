#pragma once

#include <ctemplate/template.h>
#include <span>
#include <string>
#include <string_view>

/// Internal but for Values, set and show, which the pages fill their templates with too. HTML stands in
/// templates/*.tpl, which the build puts into the program; each begins with the pragma that makes ctemplate
/// escape every value by where it stands.
namespace fassung::exchange {

struct EmbeddedTemplate {
    char const* name;
    char const* text;
};
std::span<EmbeddedTemplate const> embedded_templates();

/// The template of that name with the values of `values`; templates include each other by name.
std::string expand(char const* name, ctemplate::TemplateDictionary const& values);

using Values = ctemplate::TemplateDictionary;

inline void set(Values& values, char const* name, std::string_view text) {
    values.SetValue(name, ctemplate::TemplateString{text.data(), text.size()});
}
/// A section that is shown once, with a value of its own; nothing if `text` is empty.
void show(Values& values, char const* section, char const* name, std::string_view text);

}  // namespace fassung::exchange
