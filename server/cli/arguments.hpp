#pragma once

#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace fassung::cli {

/// A wrong call. `what()` is a German sentence.
class WrongCall : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// "--name value", "--name=value", "--flag" and positional words. Throws WrongCall for an option that is not
/// known.
class Arguments {
  public:
    Arguments(std::vector<std::string> const& words, std::set<std::string> const& with_value,
              std::set<std::string> const& flags);
    bool flag(std::string const& name) const { return flags_.contains(name); }
    std::optional<std::string> value(std::string const& name) const;  ///< the last one given
    std::vector<std::string> values(std::string const& name) const;
    std::vector<std::string> const& words() const { return words_; }
    std::string word(std::size_t index, std::string const& what) const;  ///< WrongCall if missing

  private:
    std::multimap<std::string, std::string> values_;
    std::set<std::string> flags_;
    std::vector<std::string> words_;
};

}  // namespace fassung::cli
