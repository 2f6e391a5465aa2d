#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/http/message.hpp"

/// What stands in the values of headers (RFC 9110). Any thread.
namespace fassung::http {

/// Without the blanks and tabs around it.
std::string_view trimmed(std::string_view text);
/// What stands between commas, each without white space around it.
std::vector<std::string_view> list_of(std::string_view header);

/// The entity tag of exactly these bytes, without its quotes: 32 hexadecimal digits.
std::string etag_of(std::string_view bytes);
/// `"value"`
std::string entity_tag(std::string_view etag);
/// Whether If-None-Match names that tag (without quotes), weak or strong, or everything: the answer to a GET
/// is then 304.
bool is_known(Request const& request, std::string_view etag);

/// Where the service is reached, as the request says: "https://fassung.example.org"; http on the machine
/// itself. Empty without `Host`.
std::string origin_of(Request const& request);

}  // namespace fassung::http
