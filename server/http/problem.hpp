#pragma once

#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "server/http/message.hpp"

namespace fassung::http {

/// The one way in which a refusal is written (RFC 9457, application/problem+json):
/// {"type":"about:blank","title":…,"status":…,"code":…,"detail":…,"requestId":…}.
/// `code` is for machines and for ever, `detail` a German sentence in UTF-8. `members`: further JSON members,
/// already serialised and without braces, such as R"("allowed":["submit"])". 503 carries Retry-After.
Response problem(int status, std::string_view code, std::string_view detail, std::string_view request_id,
                 std::string_view members = {});

/// The one table from refusals to status codes.
int status_of(base::Error const& error);

/// The German title of a status, such as "Nicht gefunden".
std::string_view title_of(int status);

/// `text` (UTF-8) as a JSON string with its quotes.
std::string json_string(std::string_view text);

}  // namespace fassung::http
