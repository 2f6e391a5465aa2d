#include "server/cli/arguments.hpp"

namespace fassung::cli {

Arguments::Arguments(std::vector<std::string> const& words, std::set<std::string> const& with_value,
                     std::set<std::string> const& flags) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const& word = words[i];
        if (!word.starts_with("--")) {
            words_.push_back(word);
            continue;
        }
        auto const equals = word.find('=');
        auto const name = word.substr(2, equals == std::string::npos ? equals : equals - 2);
        if (flags.contains(name) && equals == std::string::npos) {
            flags_.insert(name);
        } else if (with_value.contains(name)) {
            if (equals != std::string::npos)
                values_.emplace(name, word.substr(equals + 1));
            else if (++i < words.size())
                values_.emplace(name, words[i]);
            else
                throw WrongCall("Nach --" + name + " fehlt ein Wert.");
        } else {
            throw WrongCall("Die Option " + word + " gibt es hier nicht.");
        }
    }
}

std::optional<std::string> Arguments::value(std::string const& name) const {
    auto const all = values(name);
    return all.empty() ? std::nullopt : std::optional{all.back()};
}

std::vector<std::string> Arguments::values(std::string const& name) const {
    std::vector<std::string> out;
    auto const [first, last] = values_.equal_range(name);
    for (auto at = first; at != last; ++at) out.push_back(at->second);
    return out;
}

std::string Arguments::word(std::size_t index, std::string const& what) const {
    if (index >= words_.size()) throw WrongCall("Es fehlt: " + what + ".");
    return words_[index];
}

}  // namespace fassung::cli
