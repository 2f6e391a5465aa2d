#pragma once

#include "tests/support/page_client.hpp"

namespace fassung::test {

/// The record that the cases of this program share; each works on cases of its own.
inline PageWorld& world() {
    static PageWorld the_world;
    return the_world;
}

inline std::string draft_path(std::string const& proposal) {
    return "/proposals/" + proposal + "/draft";
}

/// The number of the case to which that address belongs.
inline std::string proposal_in(std::string const& path) {
    auto const from = path.find("/proposals/") + std::string_view{"/proposals/"}.size();
    return path.substr(from, path.find('/', from) - from);
}

}  // namespace fassung::test
