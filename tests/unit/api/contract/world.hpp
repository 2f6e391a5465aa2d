#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include <boost/json.hpp>

#include "server/api/api.hpp"
#include "tests/support/demo_application.hpp"

/// The API in process, on a record of its own, with every exchange written down for
/// tests/openapi/check_exchanges.mjs.
namespace fassung::contract {

namespace json = boost::json;

struct Answer {
    int status = 0;
    std::string text;
    json::value body;  ///< null where it is not JSON
    http::Response raw;

    std::string code() const;  ///< of a problem, else empty
    std::string member(std::string_view name) const;
    std::string etag() const { return std::string{raw.header("etag").value_or("")}; }
};

using Headers = std::map<std::string, std::string>;

/// A demonstration record with an API on it. `login` empty: nobody is logged in; beginning with "fst_": an
/// API token.
class World {
  public:
    World();

    Answer send(std::string_view login, std::string_view method, std::string_view target,
                std::string const& body = {}, Headers headers = {});
    Answer get(std::string_view login, std::string_view target, Headers headers = {}) {
        return send(login, "GET", target, {}, std::move(headers));
    }
    Answer post(std::string_view login, std::string_view target, json::value const& body,
                Headers headers = {}) {
        return send(login, "POST", target, json::serialize(body), std::move(headers));
    }

    /// The token that this login shows; logs in when first asked.
    std::string token(std::string_view login);
    /// An API token of that login.
    std::string api_token(std::string_view login, std::string_view scope);
    /// A login that the register knows, with a function in the record from `from` on; without `from` the
    /// function is asked for but not confirmed.
    std::string stranger(std::string const& login, std::string const& from = {});

    // ---- proposals; each checks that it succeeds ----
    /// "2026-0001"
    std::string open(std::string_view login, std::string const& measure, std::string_view kind = "amend");
    /// Changes an element's text in the draft.
    void write(std::string_view login, std::string const& id, std::string const& measure,
               std::string_view tag, std::string_view text);
    /// Opens, changes the title and submits.
    std::string submitted(std::string_view login, std::string const& measure);
    Answer step(std::string_view login, std::string const& id, std::string_view step, json::value const& body,
                Headers headers = {}) {
        return post(login, at(id) + "/" + std::string{step}, body, std::move(headers));
    }
    /// Reviewed, approved and released; of a measure that nobody takes part in.
    void release(std::string const& id, int version = 1);
    static std::string at(std::string const& id) { return "/api/v1/proposals/" + id; }

    test::SetClock& clock() { return app_.clock(); }
    app::Application& app() { return *app_; }

  private:
    test::DemoApplication app_;
    std::unique_ptr<api::Api> api_;
    std::map<std::string, std::string, std::less<>> tokens_;
    int titles_ = 0;
};

/// The world that most cases share.
World& world();

}  // namespace fassung::contract
