#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include "tests/support/http_client.hpp"

namespace fassung::test {

namespace json = boost::json;

struct ApiAnswer {
    int status = 0;
    json::value body;  ///< null where it is not JSON
    HttpReply raw;

    /// Of a problem; "" otherwise.
    std::string code() const;
    /// The member as text, "" where it is not there.
    std::string text(std::string_view member) const;
    /// With a quotation mark on either side, as If-Match wants it.
    std::string etag() const { return raw.header("etag"); }
};

/// One actor's way to the server; for one thread. A status of 500 and more except 503 is HttpFailure.
class ApiClient {
  public:
    ApiClient(std::uint16_t port, std::string token);

    using Headers = HttpClient::Headers;
    ApiAnswer call(std::string_view method, std::string_view target, std::string_view body = {},
                   Headers headers = {});
    ApiAnswer get(std::string_view target, Headers const& headers = {}) {
        return call("GET", target, {}, headers);
    }
    /// `key`: the Idempotency-Key.
    ApiAnswer post(std::string_view target, json::value const& body, std::string const& key = {});

    // Proposals. Every target is below /api/v1/proposals.
    ApiAnswer open(std::string_view kind, std::vector<std::string> const& measures, json::object more = {});
    ApiAnswer show(std::string const& id) { return get(at(id)); }
    ApiAnswer step(std::string const& id, std::string_view step, json::object const& body,
                   std::string const& key = {}) {
        return post(at(id) + "/" + std::string{step}, body, key);
    }
    ApiAnswer submit(std::string const& id, std::string const& reason = "Anpassung an den Stand");
    ApiAnswer review(std::string const& id, int version, json::object more = {});
    ApiAnswer cosign(std::string const& id, int version, std::string_view word = "signed",
                     json::object more = {});
    ApiAnswer approve(std::string const& id, int version, json::object more = {});
    ApiAnswer requirements(std::string const& id) { return get(at(id) + "/requirements"); }
    ApiAnswer document(std::string const& id, std::string const& measure) {
        return get(at(id) + "/documents/" + measure);
    }
    ApiAnswer put(std::string const& id, std::string const& measure, std::string_view xml,
                  std::string const& etag);

    static std::string at(std::string const& id) { return "/api/v1/proposals/" + id; }

  private:
    HttpClient client_;
    std::string token_;
};

/// `xml` with the text of the first element whose start tag begins with `tag` ("<title", "<p
/// id=\"p-12f02d\"") replaced. Throws std::invalid_argument where there is none.
std::string with_text(std::string xml, std::string_view tag, std::string_view text);
/// The first `from` replaced; throws where there is none.
std::string replaced(std::string text, std::string_view from, std::string_view to);

}  // namespace fassung::test
