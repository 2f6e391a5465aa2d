#pragma once

#include "core/verify/verify.hpp"
#include "core/workflow/state.hpp"

namespace fassung::verify {

/// Whether every pseudonym is the person that it was when the record took it up: the digest of salt, name,
/// office and login. Persons that were erased are counted. Reads only. Throws CannotCheck
/// "unreadable-register".
std::vector<Violation> check_identities(std::filesystem::path const& registry, workflow::State const& state,
                                        Counts& counts);

}  // namespace fassung::verify
