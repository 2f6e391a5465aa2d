#pragma once

#include <map>
#include <string>

namespace fassung::verify {

/// The schemas of this program, name → XSD. A record is judged by these: its own may be a stranger's, whose
/// compilation has no bound.
std::map<std::string, std::string> own_schemas();

}  // namespace fassung::verify
