#pragma once

#include <initializer_list>
#include <utility>

#include "server/pages/frame/page.hpp"

namespace fassung::pages {

/// The include {{>PAGER}}: "Weiter" to the page behind `next` (a cursor; empty: the last page), and "Zum
/// Anfang" where this is not the first. Keeps the other parameters of the present address.
void add_pager(Context const& context, Values& values, std::string_view next);

/// As a value in a query: everything but letters, digits and "-_.~" as %XX (RFC 3986).
std::string encoded(std::string_view text);

/// The present path with these query parameters set; with an empty value, without them.
using Parameter = std::pair<std::string_view, std::string_view>;
std::string address_with(Context const& context, std::initializer_list<Parameter> parameters);
std::string address_with(Context const& context, std::string_view name, std::string_view value);

}  // namespace fassung::pages
