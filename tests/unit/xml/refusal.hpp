#pragma once

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "core/xml/reader.hpp"

namespace fassung::test {

inline constexpr std::string_view kNs = "urn:test:1";

/// `inside` within a root element of the namespace that the tests read.
inline std::string rooted(std::string_view inside) {
    return std::string{"<root xmlns=\"urn:test:1\">"} + std::string{inside} + "</root>";
}

/// The refusal of such bytes; a test failure if they are accepted.
template <class T>
base::Error refusal(base::Result<T> const& result) {
    BOOST_REQUIRE_MESSAGE(!result.has_value(), "accepted, although it had to be refused");
    return result.error();
}

inline base::Error tree_refusal(std::string_view bytes, xml::Limits const& limits = {}) {
    return refusal(xml::read_tree(bytes, kNs, limits));
}

inline bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

}  // namespace fassung::test
