#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "core/base/ids.hpp"

namespace fassung::reg {

/// Names from a register that a server may be using: nothing is written, created or migrated. Erased persons
/// are missing; all are, if the file is missing, of another program or not readable for this account. Any
/// thread.
std::map<base::ActorId, std::string> names_in(std::filesystem::path const& file,
                                              std::set<base::ActorId> const& actors);

}  // namespace fassung::reg
