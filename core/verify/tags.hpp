#pragma once

#include <vector>

#include "core/git/refs.hpp"
#include "core/git/repository.hpp"
#include "core/model/registry.hpp"
#include "core/verify/verify.hpp"

namespace fassung::verify {

/// Tags are annotated, signed with a key of the record that was valid at or after the commit that they name,
/// and name a commit of the record. `keys` may be null.
std::vector<Violation> check_tags(git::Handle const& handle, git::References const& tags,
                                  model::Keys const* keys, Counts& counts);

}  // namespace fassung::verify
