#pragma once

#include <string>

#include "core/document/document.hpp"
#include "core/history/labels.hpp"

/// Internal. A rule of release in German sentences, so that a changed word of it is a changed word to read.
namespace fassung::history {

/// `rule`: an element `requirement`, complete or not.
std::string read_requirement(document::Element const& rule, Names const& names);

}  // namespace fassung::history
