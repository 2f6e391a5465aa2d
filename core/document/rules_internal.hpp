#pragma once

#include "core/document/findings.hpp"
#include "core/document/rules.hpp"
#include "core/document/shape.hpp"

/// Internal. The parts of `check`, each for some kinds of document.
namespace fassung::document {

/// What the shape alone asks for: required parts, keys, ids that are unique, texts that are not empty.
void check_shape(Document const& document, Findings& findings);

void check_measure(Document const& document, Surroundings const& surroundings, Findings& findings);
void check_concept(Document const& document, Surroundings const& surroundings, Findings& findings);
void check_field(Document const& document, Findings& findings);
void check_edition(Document const& document, Surroundings const& surroundings, Findings& findings);
void check_units(Document const& document, Findings& findings);
void check_policy(Document const& document, Surroundings const& surroundings, Findings& findings);
void check_actor(Document const& document, Surroundings const& surroundings, Findings& findings);
void check_holidays(Document const& document, Findings& findings);
void check_keys(Document const& document, Findings& findings);

/// `sources` of a measure and of the unit registry.
void check_sources(Document const& document, Findings& findings);

/// The items of the list of that name below the root; none if there is no such list.
std::vector<Element> const& items_of(Element const& parent, std::string_view list_name);

}  // namespace fassung::document
