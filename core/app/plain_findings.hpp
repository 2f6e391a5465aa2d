#pragma once

#include <vector>

#include "core/base/result.hpp"

/// What is wrong with texts, in sentences for people who see a form and no XML. Any thread.
namespace fassung::app {

/// Without lines and names of elements, and at the place that is missing where a schema names the one behind
/// or around it.
base::Detail plainly(base::Detail finding);

/// Each place once: what the document rules say comes first, and what the schema alone has seen after it.
std::vector<base::Detail> rules_first(std::vector<base::Detail> by_rules,
                                      std::vector<base::Detail> by_schema);

}  // namespace fassung::app
