#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/registry.hpp"

namespace fassung::app {

/// The names of the register's persons, to be found in texts word by word.
///
/// The register does not tell persons from functions: an account is "TMBWK Fachreferat" as well as somebody's
/// name. A name counts as a person's if it has two words at least, academic titles and single letters aside,
/// and none of them is a word of a unit's abbreviation or name, of a function or of an office's usual parts.
/// All its words must then stand one behind the other, the surname first or last; capitals do not count.
class PersonNames {
  public:
    PersonNames(std::vector<std::string> const& names, model::Units const& units);

    /// Each name that stands in the text, as it is written there, once; at most ten. Costs the words of the
    /// text, however many names there are.
    std::vector<std::string_view> in(std::string_view text) const;

  private:
    using Words = std::vector<std::string>;
    void add(Words words);

    std::map<std::string, std::vector<Words>, std::less<>> by_first_;
};

}  // namespace fassung::app
