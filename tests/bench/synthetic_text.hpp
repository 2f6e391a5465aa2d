#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/document/document.hpp"
#include "tests/bench/dice.hpp"

/// Measures that nobody ever wrote, of the size and shape of real ones.
namespace fassung::bench {

/// What measures may refer to.
struct Surroundings {
    struct Field {
        std::string id;
        std::vector<std::string> goals;
    };
    std::vector<Field> fields;
    std::vector<std::string> units;  ///< that may lead
};

/// About 6 kB of canonical XML in 40 to 50 places; normalised.
document::Document measure(Dice& dice, Surroundings const& around, std::string const& id);

struct Edit {
    document::Document document;
    std::string reason;
    bool funding = false;  ///< a place below "funding" changed
};

/// What one proposal changes: one place (70 %) or two, a sentence or some words in each; now and then a
/// paragraph more or less, rarely another lead. Normalised.
Edit edit(Dice& dice, Surroundings const& around, document::Document const& before);

std::string sentence(Dice& dice);

}  // namespace fassung::bench
