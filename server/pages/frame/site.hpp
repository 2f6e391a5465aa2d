#pragma once

#include <string>

namespace fassung::pages {

/// What an operator says of the installation; texts are German paragraphs, separated by empty lines.
struct Site {
    std::string name = "Fassung";  ///< stands in the header: "Thüringer Integrationskonzept"
    bool official = false;         ///< show "Offizielle Website – Bundesrepublik Deutschland"
    std::string contact = {};      ///< for feedback on barriers: an address as people write it
    std::string imprint = {};
    std::string privacy = {};
    std::string accessibility = {};  ///< what the operator adds to the statement
    std::string enforcement = {};    ///< body for the enforcement procedure
    bool demo = false;
};

}  // namespace fassung::pages
