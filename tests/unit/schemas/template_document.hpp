#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/xml/schema.hpp"

/// Complete documents that the tests of the schemas start from.
namespace fassung::test {

/// All schemas of the repository.
xml::Schemas const& schemas();

/// A valid document of that schema with every element and attribute in it.
std::string_view full(std::string_view schema);

/// The same with `from` replaced once by `to`; a test failure if it is not there.
std::string changed(std::string_view text, std::string_view from, std::string_view to);

/// Findings as one text, for messages of tests.
std::string in_words(std::vector<base::Detail> const& findings);

}  // namespace fassung::test
