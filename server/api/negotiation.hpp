#pragma once

#include <optional>
#include <string>

#include "core/base/result.hpp"
#include "server/http/message.hpp"

/// Conditional requests, content types, paging: what HTTP asks of every handler alike.
namespace fassung::api {

/// `"value"`
std::string entity_tag(std::string_view etag);
/// The expected state of a change: the one strong entity tag of If-Match, without quotes.
/// "precondition-required" (428) without the header.
base::Result<std::string> if_match(http::Request const& request);
/// Whether If-None-Match names this state: the answer is then 304.
bool is_known(http::Request const& request, std::string_view etag);
/// A 304 for a state that the client has, else `response` with its ETag.
http::Response with_etag(http::Request const& request, http::Response response, std::string_view etag);

/// Whether the client would rather have XML than JSON. JSON unless XML has the higher weight.
bool wants_xml(http::Request const& request);

struct Paging {
    std::string cursor;  ///< of `after` or `cursor`
    int limit = 50;
};
/// `limit` from 1 to 200; "bad-parameter".
base::Result<Paging> paging(http::Request const& request);

}  // namespace fassung::api
