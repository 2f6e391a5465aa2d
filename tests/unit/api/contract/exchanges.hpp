#pragma once

#include "server/http/message.hpp"

namespace fassung::contract {

/// Writes one exchange into FASSUNG_EXCHANGES, after the site map when it is the first.
void write_down(http::Request const& request, http::Response const& response);

}  // namespace fassung::contract
