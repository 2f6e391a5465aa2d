#pragma once

#include <string>

#include "core/verify/verify.hpp"

namespace fassung::verify {

/// The report as German text, several lines, ends in LF. The same report gives the same text.
std::string summary(Report const& report);

/// What the trust rests on, as one German sentence.
std::string sentence_on(Trust trust);

}  // namespace fassung::verify
