#pragma once

#include <optional>

#include "core/git/repository.hpp"
#include "core/verify/delivery.hpp"

namespace fassung::verify {

/// The line of commits that a journal is.
struct Walk {
    std::vector<Link> links;  ///< oldest first
    bool complete = false;    ///< reached the first commit, or `until`
    std::string broken;       ///< why not, German
    git::Oid broken_at;
};

/// From `head` back to the first commit, or to `until`, which is then the first of the links. Bounded by what
/// the repository holds: a commit cannot be its own ancestor.
Walk walk_back(git::Handle const& handle, git::Oid const& head, std::optional<git::Oid> const& until);

}  // namespace fassung::verify
