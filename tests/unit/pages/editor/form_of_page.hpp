#pragma once

#include <string>
#include <string_view>

#include "tests/support/page_client.hpp"

/// The editor's form as a browser would send it.
namespace fassung::test {

/// What the form on the page holds, in its order, without buttons and what belongs to the session.
FormFields form_of(PageAnswer const& page);

std::string value_of(FormFields const& fields, std::string_view name);
/// Sets the first field of that name; adds it before the last field if there is none.
void put(FormFields& fields, std::string_view name, std::string value);
/// The fields, and the button that was pressed.
FormFields pressed(FormFields fields, std::string step);

/// The ids of a list, in order.
std::vector<std::string> items_of(FormFields const& fields, std::string_view list);

}  // namespace fassung::test
