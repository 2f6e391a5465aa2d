// Who may go where: a line for each route of the pages, a column for each kind of person.
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include "tests/support/page_client.hpp"

using namespace fassung;
using test::FormFields;
using test::PageAnswer;
using test::PageWorld;

namespace {

constexpr std::array kPeople{
    "", "tmbwk", "tmjmv", "bimf", "bimf-pruefung", "bimf-freigabe", "rechnungshof", "lib", "betrieb"};

/// In the order of kPeople: y = the page or its form; n = refused (403) or hidden (404); l = asked to log in.
/// The ministry "tmbwk" proposes, "tmjmv" takes part.
struct Row {
    http::Method method;
    std::string_view pattern;
    std::string_view path;  ///< {draft}, {case}, {actor}: of the record that the test makes
    std::string_view expected;
};

constexpr auto kGet = http::Method::kGet;
constexpr auto kPost = http::Method::kPost;

// clang-format off
constexpr Row kRows[] = {
    {kGet,  "/login",                                    "/login",                                   "yyyyyyyyy"},
    {kPost, "/login",                                    "/login",                                   "lyyyyyyyy"},
    {kPost, "/logout",                                   "/logout",                                  "lllllllll"},
    {kPost, "/language",                                 "/language",                                "lyyyyyyyy"},
    {kGet,  "/proposals/{id}/act/{step}",                "/proposals/{case}/act/review",             "lnnnynnnn"},
    {kPost, "/proposals/{id}/act/{step}",                "/proposals/{case}/act/review",             "lnnnynnnn"},
    {kGet,  "/proposals/{id}/sheet.pdf",                 "/proposals/{case}/sheet.pdf",              "lyyyyyynn"},
    {kGet,  "/proposals/{id}/sheet.html",                "/proposals/{case}/sheet.html",             "lyyyyyynn"},
    {kGet,  "/review",                                   "/review",                                  "lyyyyyyyy"},
    {kGet,  "/review/{id}",                              "/review/{case}",                           "lyyyyyynn"},
    {kGet,  "/bulk",                                     "/bulk",                                    "lyyyyyyyy"},
    {kPost, "/bulk",                                     "/bulk",                                    "lyyyyyyyy"},
    {kGet,  "/bulk/confirm",                             "/bulk/confirm",                            "lyyyyyyyy"},
    {kPost, "/bulk/confirm",                             "/bulk/confirm",                            "lyyyyyyyy"},
    {kGet,  "/journal",                                  "/journal",                                 "lyyyyyyny"},
    {kGet,  "/journal/{seq}",                            "/journal/1",                               "lyyyyyyny"},
    {kGet,  "/verification",                             "/verification",                            "lnnnyyyny"},
    {kPost, "/verification",                             "/verification",                            "lnnnyyyny"},
    {kGet,  "/verification/progress",                    "/verification/progress",                   "lnnnyyyny"},
    {kPost, "/verification/cancel",                      "/verification/cancel",                     "lnnnyyyny"},
    {kGet,  "/checkpoints",                              "/checkpoints",                             "lyyyyyyyy"},
    {kGet,  "/checkpoints/now",                          "/checkpoints/now",                         "lyyyyyyyy"},
    {kGet,  "/exceptions",                               "/exceptions",                              "lyyyyyyny"},
    {kGet,  "/export",                                   "/export",                                  "lyyyyyyyy"},
    {kGet,  "/export/concept",                           "/export/concept",                          "lyyyyyyyy"},
    {kGet,  "/reports",                                  "/reports",                                 "lyyyyyyyy"},
    {kGet,  "/reports/measures/{file}",                  "/reports/measures/M-0002.json",            "lyyyyyyyy"},
    {kGet,  "/reports/proposals/{file}",                 "/reports/proposals/{case}.json",           "lyyyyyynn"},
    {kGet,  "/proposals",                                "/proposals",                               "lyyyyyyyy"},
    {kGet,  "/proposals/{id}",                           "/proposals/{case}",                        "lyyyyyynn"},
    {kGet,  "/proposals/{id}/versions/{version}",        "/proposals/{case}/versions/1",             "lyyyyyynn"},
    {kPost, "/proposals/{id}/comments",                  "/proposals/{case}/comments",               "lyyyyynnn"},
    {kPost, "/proposals/{id}/comments/{number}/resolve", "/proposals/{case}/comments/1/resolve",     "lyynnnnnn"},
    {kPost, "/proposals/{id}/comments/{number}/adopt",   "/proposals/{case}/comments/1/adopt",       "lynnnnnnn"},
    {kGet,  "/",                                         "/",                                        "lyyyyyyyy"},
    {kGet,  "/me",                                       "/me",                                      "lyyyyyyyy"},
    {kGet,  "/me/acts",                                  "/me/acts",                                 "lyyyyyyyy"},
    {kPost, "/me/tokens",                                "/me/tokens",                               "lyyyyyyyy"},
    {kPost, "/me/sessions/end",                          "/me/sessions/end",                         "lyyyyyyyy"},
    {kGet,  "/proposals/new",                            "/proposals/new",                           "lyyynnnnn"},
    {kPost, "/proposals/new",                            "/proposals/new",                           "lyyynnnnn"},
    {kGet,  "/proposals/{id}/draft",                     "/proposals/{draft}/draft",                 "lynnnnnnn"},
    {kPost, "/proposals/{id}/draft",                     "/proposals/{draft}/draft",                 "lynnnnnnn"},
    {kGet,  "/proposals/{id}/draft/documents",           "/proposals/{draft}/draft/documents",       "lynnnnnnn"},
    {kPost, "/proposals/{id}/draft/documents",           "/proposals/{draft}/draft/documents",       "lynnnnnnn"},
    {kPost, "/proposals/{id}/draft/assign",              "/proposals/{draft}/draft/assign",          "lynnnnnnn"},
    {kPost, "/proposals/{id}/draft/share",               "/proposals/{draft}/draft/share",           "lynnnnnnn"},
    {kPost, "/proposals/{id}/draft/notes",               "/proposals/{draft}/draft/notes",           "lynnnnnnn"},
    {kGet,  "/proposals/{id}/draft/submit",              "/proposals/{draft}/draft/submit",          "lynnnnnnn"},
    {kPost, "/proposals/{id}/draft/submit",              "/proposals/{draft}/draft/submit",          "lynnnnnnn"},
    {kGet,  "/proposals/{id}/draft/discard",             "/proposals/{draft}/draft/discard",         "lynnnnnnn"},
    {kGet,  "/proposals/{id}/draft/conflicts",           "/proposals/{draft}/draft/conflicts",       "lynnnnnnn"},
    {kPost, "/proposals/{id}/draft/conflicts",           "/proposals/{draft}/draft/conflicts",       "lynnnnnnn"},
    {kGet,  "/help",                                     "/help",                                    "yyyyyyyyy"},
    {kGet,  "/help/glossary",                            "/help/glossary",                           "yyyyyyyyy"},
    {kGet,  "/help/keyboard",                            "/help/keyboard",                           "yyyyyyyyy"},
    {kGet,  "/accessibility",                            "/accessibility",                           "yyyyyyyyy"},
    {kGet,  "/imprint",                                  "/imprint",                                 "yyyyyyyyy"},
    {kGet,  "/privacy",                                  "/privacy",                                 "yyyyyyyyy"},
    {kGet,  "/measures/{id}",                            "/measures/M-0002",                         "lyyyyyyyy"},
    {kGet,  "/measures/{id}/history",                    "/measures/M-0002/history",                 "lyyyyyyyy"},
    {kGet,  "/measures/{id}/provenance",                 "/measures/M-0002/provenance",              "lyyyyyyyy"},
    {kGet,  "/measures/{id}/compare",                    "/measures/M-0002/compare",                 "lyyyyyyyy"},
    {kGet,  "/measures/{id}/status",                     "/measures/M-0002/status",                  "lyyyyyyyy"},
    {kGet,  "/measures/{id}/cite",                       "/measures/M-0002/cite",                    "lyyyyyyyy"},
    {kGet,  "/measures/{id}/revisions/{revision}",       "/measures/M-0002/revisions/0",             "lyyyyyyyy"},
    {kGet,  "/units",                                    "/units",                                   "lyyyyyyyy"},
    {kGet,  "/units/{unit}",                             "/units/tmbwk",                             "lyyyyyyyy"},
    {kGet,  "/actors",                                   "/actors",                                  "lnnnyyyny"},
    {kGet,  "/actors/{actor}",                           "/actors/{actor}",                          "lnnnyyyny"},
    {kGet,  "/grants",                                   "/grants",                                  "lnnnnnnny"},
    {kGet,  "/grants/new",                               "/grants/new",                              "lnnnnnnny"},
    {kPost, "/grants/new",                               "/grants/new",                              "lnnnnnnny"},
    {kPost, "/clock",                                    "/clock",                                   "lnnnnnnny"},
    {kGet,  "/policy",                                   "/policy",                                  "lyyyyyyyy"},
    {kGet,  "/policy/revisions/{revision}",              "/policy/revisions/0",                      "lyyyyyyyy"},
    {kGet,  "/policy/compare",                           "/policy/compare",                          "lyyyyyyyy"},
    {kGet,  "/concept",                                  "/concept",                                 "lyyyyyyyy"},
    {kGet,  "/concept/compare",                          "/concept/compare",                         "lyyyyyyyy"},
    {kGet,  "/fields/{field}",                           "/fields/bildung",                          "lyyyyyyyy"},
    {kGet,  "/measures",                                 "/measures",                                "lyyyyyyyy"},
    {kGet,  "/search",                                   "/search",                                  "lyyyyyyyy"},
    {kGet,  "/editions",                                 "/editions",                                "lyyyyyyyy"},
    {kGet,  "/proposals/{id}/draft/{document}",          "/proposals/{draft}/draft/M-0003",          "lynnnnnnn"},
    {kPost, "/proposals/{id}/draft/{document}",          "/proposals/{draft}/draft/M-0003",          "lynnnnnnn"},
    {kPost, "/proposals/{id}/draft/{document}/autosave", "/proposals/{draft}/draft/M-0003/autosave", "lynnnnnnn"},
    {kGet,  "/proposals/{id}/draft/{document}/preview",  "/proposals/{draft}/draft/M-0003/preview",  "lynnnnnnn"},
    {kGet,  "/proposals/{id}/draft/{document}/xml",      "/proposals/{draft}/draft/M-0003/xml",      "lynnnnnnn"},
    {kPost, "/proposals/{id}/draft/{document}/xml",      "/proposals/{draft}/draft/M-0003/xml",      "lynnnnnnn"},
    // What is not there is not there for anybody.
    {kGet,  "/checkpoints/{seq}",                        "/checkpoints/1",                           "lnnnnnnnn"},
    {kPost, "/checkpoints/{seq}",                        "/checkpoints/1",                           "lnnnnnnnn"},
    {kGet,  "/checkpoints/{seq}/note",                   "/checkpoints/1/note",                      "lnnnnnnnn"},
    {kGet,  "/checkpoints/{seq}/signed",                 "/checkpoints/1/signed",                    "lnnnnnnnn"},
    {kPost, "/me/tokens/{token}/revoke",                 "/me/tokens/1/revoke",                      "lnnnnnnnn"},
    {kPost, "/grants/{request}/confirm",                 "/grants/1/confirm",                        "lnnnnnnnn"},
    {kGet,  "/editions/{edition}",                       "/editions/keine",                          "lnnnnnnnn"},
    // At the end: it takes the draft away.
    {kPost, "/proposals/{id}/draft/discard",             "/proposals/{draft}/draft/discard",         "lynnnnnnn"},
};
// clang-format on

class Doors {
  public:
    Doors() {
        values_["{case}"] = world_.submitted("tmbwk", "M-0002");
        values_["{draft}"] = world_.draft("tmbwk", "M-0003");
        world_.step("tmjmv", values_["{case}"], "comments",
                    R"({"version":1,"path":"M-0002/title","text":"Ist das abgestimmt?"})");
        auto const people = world_.get("betrieb", "/actors").html;
        auto const at = people.find("/actors/") + 8;
        values_["{actor}"] = people.substr(at, people.find('"', at) - at);
    }

    std::string path(Row const& row) const {
        std::string out{row.path};
        for (auto const& [name, value] : values_)
            for (auto at = out.find(name); at != out.npos; at = out.find(name))
                out.replace(at, name.size(), value);
        return out;
    }

    /// A form is sent as a page of ours sends it, with nothing typed into it: who may send it is told what is
    /// missing.
    char outcome(Row const& row, std::string const& login) {
        auto const target = path(row);
        PageAnswer answer;
        if (row.method == kGet)
            answer = world_.get(login, target);
        else
            answer = login.empty() ? world_.post_bare("", target, {}) : world_.post(login, target, {});
        world_.forget(login);  // some of them end the session
        BOOST_TEST(answer.status < 500, target << " for " << login << ": " << answer.status);
        if (answer.location.starts_with("/login") || answer.status == 401) return 'l';
        return answer.status == 403 || answer.status == 404 ? 'n' : 'y';
    }

    PageWorld& world() { return world_; }

  private:
    PageWorld world_;
    std::map<std::string, std::string> values_;
};

std::string label(http::Method method, std::string_view pattern) {
    return fmt::format("{} {}", http::to_string(method), pattern);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(doors)

BOOST_AUTO_TEST_CASE(every_route_has_its_line_and_every_line_its_route) {
    std::set<std::string> routes, lines;
    PageWorld world;
    for (auto const& route : world.pages().routes()) routes.insert(label(route.method, route.pattern));
    for (auto const& row : kRows) lines.insert(label(row.method, row.pattern));
    for (auto const& route : routes) BOOST_TEST(lines.contains(route), "no line for " << route);
    for (auto const& line : lines) BOOST_TEST(routes.contains(line), "no route for " << line);
}

BOOST_AUTO_TEST_CASE(everybody_comes_as_far_as_the_table_says) {
    Doors doors;
    for (auto const& row : kRows) {
        std::string found;
        for (auto const* login : kPeople) found += doors.outcome(row, login);
        BOOST_TEST(found == row.expected, label(row.method, row.pattern)
                                              << " at " << doors.path(row) << ": " << found << ", not "
                                              << row.expected);
    }
}

BOOST_AUTO_TEST_CASE(no_form_is_taken_from_another_site_or_without_the_sessions_token) {
    Doors doors;
    auto& world = doors.world();
    for (auto const& row : kRows) {
        if (row.method != kPost) continue;
        auto const target = doors.path(row);
        for (auto const& [name, value] :
             {std::pair{"origin", "https://example.invalid"}, std::pair{"origin", "null"},
              std::pair{"sec-fetch-site", "cross-site"}}) {
            auto const answer = world.post("tmbwk", target, {}, {{name, value}});
            BOOST_TEST(answer.status == 403, target << " with " << name << ": " << answer.status);
        }
        for (auto const& fields : {FormFields{}, FormFields{{"csrf", std::string(64, '0')}}}) {
            auto const before = world.app().snapshot()->position.seq;
            auto const answer = world.post_bare("tmbwk", target, fields);
            // Offers to send it once more, from a page of this session.
            BOOST_TEST((answer.status == 200 || answer.status == 403), target << ": " << answer.status);
            BOOST_TEST(answer.location.empty(), target);
            BOOST_TEST((world.app().snapshot()->position.seq == before), target);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
