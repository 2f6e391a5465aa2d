#pragma once

#include <map>
#include <string>
#include <string_view>

#include "server/pages/frame/language.hpp"

namespace fassung::pages {

/// What the pages say, by key, in each language. A file of texts has lines `key = text`; lines that begin
/// with "#" and empty lines count for nothing. Keys begin with the name of their part: "measure.tab-history".
/// Values are plain text, never HTML; {0}, {1}, … take arguments (fmt). Immutable once filled; any thread.
class Catalogue {
  public:
    /// Throws std::logic_error for a malformed line, or a key that is there already.
    void add(Language language, std::string_view lines);
    /// Throws std::logic_error if a key has no text in one of the languages, or other arguments.
    void check() const;

    /// Throws std::logic_error for an unknown key: a mistake of ours, which a test finds.
    std::string const& at(Language language, std::string_view key) const;
    bool contains(std::string_view key) const;
    std::map<std::string, std::string, std::less<>> const& texts(Language language) const;

  private:
    std::map<std::string, std::string, std::less<>> german_, english_;
};

}  // namespace fassung::pages
