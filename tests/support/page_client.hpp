#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "server/api/api.hpp"
#include "server/pages/pages.hpp"
#include "tests/support/demo_application.hpp"

/// The pages in process, on a record of their own, as a browser without script sees them.
namespace fassung::test {

using FormFields = std::vector<std::pair<std::string, std::string>>;

struct PageAnswer {
    int status = 0;
    std::string html;
    std::string location;  ///< of a redirect
    http::Response raw;

    bool has(std::string_view text) const { return html.find(text) != std::string::npos; }
    /// The value of the first input of that name; empty if there is none.
    std::string value_of(std::string_view name) const;
};

class PageWorld {
  public:
    explicit PageWorld(std::chrono::seconds session = std::chrono::hours{24 * 365});

    /// As that login, with the session that it has; `login` empty: nobody. Logs in when first asked.
    PageAnswer get(std::string_view login, std::string const& target,
                   std::map<std::string, std::string> headers = {});
    /// Sends a form with the token of the session; the fields as given, in that order.
    PageAnswer post(std::string_view login, std::string const& path, FormFields const& fields,
                    std::map<std::string, std::string> headers = {});
    /// The same, without adding a token.
    PageAnswer post_bare(std::string_view login, std::string const& path, FormFields const& fields,
                         std::map<std::string, std::string> headers = {});
    /// get, then where it leads to.
    PageAnswer follow(std::string_view login, PageAnswer const& redirect);
    void forget(std::string_view login) { sessions_.erase(std::string{login}); }

    /// A JSON request to the API as that login; what a test does that is not about pages.
    http::Response api(std::string_view login, std::string_view method, std::string const& target,
                       std::string const& body = {}, std::map<std::string, std::string> headers = {});
    /// Opens an amendment of the measure, changes its title, submits; "2026-0001". Throws if refused.
    std::string submitted(std::string_view login, std::string const& measure,
                          std::string const& title = "Ein neuer Titel");
    /// The same without submitting.
    std::string draft(std::string_view login, std::string const& measure,
                      std::string const& title = "Ein neuer Titel");
    /// POST …/{step} with that JSON; throws if refused.
    void step(std::string_view login, std::string const& proposal, std::string const& step,
              std::string const& json);

    app::Application& app() { return *application_; }
    SetClock& clock() { return application_.clock(); }
    void pass(std::chrono::seconds time) { application_.pass(time); }
    pages::Pages const& pages() const { return *pages_; }

  private:
    std::string const& session_of(std::string_view login);
    PageAnswer send(http::Method method, std::string const& target, std::string body,
                    std::map<std::string, std::string> headers);

    DemoApplication application_;
    std::unique_ptr<api::Api> api_;
    std::unique_ptr<pages::Pages> pages_;
    std::map<std::string, std::string> sessions_;
};

}  // namespace fassung::test
