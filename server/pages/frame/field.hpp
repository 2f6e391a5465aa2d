#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/pages/frame/page.hpp"

/// Fields of forms, all alike: label, hint, error, marked up as KERN and WCAG want it.
namespace fassung::pages {

struct Option {
    std::string value, label;
    bool chosen = false;
    std::string hint = {};
};

struct Field {
    enum class Kind { kText, kArea, kDate, kNumber, kPassword, kSelect, kRadios, kChecks, kCheck };
    Kind kind = Kind::kText;
    std::string name, label;
    std::string hint = {};
    std::string value = {};            ///< of kCheck: what is sent where it is ticked
    std::vector<Option> options = {};  ///< of kSelect, kRadios, kChecks; kCheck: `chosen` of the first
    bool optional = false;             ///< says "(freiwillig)"; the others are required
    int rows = 4;                      ///< of kArea
    std::string autocomplete = {};
    std::string lang = {};  ///< of what is typed, where it is not the page's
    /// Of kArea: the text that is to be rewritten. The script shows below the field what differs, while
    /// something is typed in it, and as long as the field `before_of`, if there is one, says the same as now.
    std::optional<std::string> before = {};
    std::string before_of = {};
};

/// Adds one to the include {{>NAME}} of the template; its error comes from `findings`.
void add_field(Context const& context, Values& values, char const* section, Field const& field,
               Findings const& findings = {});
/// The summary of all errors, focused, with links to the fields: include {{>ERRORS}}. Nothing if there are
/// none.
void add_errors(Context const& context, Values& values, Findings const& findings);

}  // namespace fassung::pages
