#include "core/exchange/template.hpp"

#include <mutex>
#include <stdexcept>

namespace fassung::exchange {

namespace {

/// Once in the life of the program; ctemplate's cache may then be read by any thread.
void load_templates() {
    static std::once_flag once;
    std::call_once(once, [] {
        for (auto const& [name, text] : embedded_templates())
            if (!ctemplate::StringToTemplateCache(name, text, ctemplate::STRIP_BLANK_LINES))
                throw std::logic_error(std::string{"the template "} + name + " is malformed");
    });
}

}  // namespace

std::string expand(char const* name, Values const& values) {
    load_templates();
    std::string out;
    if (!ctemplate::ExpandTemplate(name, ctemplate::STRIP_BLANK_LINES, &values, &out))
        throw std::logic_error(std::string{"the template "} + name + " cannot be expanded");
    return out;
}

void show(Values& values, char const* section, char const* name, std::string_view text) {
    if (!text.empty()) set(*values.AddSectionDictionary(section), name, text);
}

}  // namespace fassung::exchange
