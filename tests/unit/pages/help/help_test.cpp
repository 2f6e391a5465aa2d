#include <boost/test/unit_test.hpp>

#include "tests/support/demo_application.hpp"
#include "tests/support/page_client.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

constexpr char const* kEnglish = "__Host-lang=en";

std::string page_of(pages::Site site, std::string const& path) {
    DemoApplication application;
    pages::Pages const pages{*application, std::move(site)};
    http::Request request;
    request.method = http::Method::kGet;
    request.target = request.path = path;
    request.segments = {path.substr(1)};
    request.headers = {{"host", "127.0.0.1"}};
    return pages.answer(request).body;
}

bool has(std::string const& html, std::string_view text) {
    return html.find(text) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(help)

BOOST_AUTO_TEST_CASE(everybody_may_read_help_in_both_languages) {
    PageWorld world;
    for (auto const* path :
         {"/help", "/help/glossary", "/help/keyboard", "/accessibility", "/imprint", "/privacy"}) {
        auto const german = world.get("", path);
        auto const english = world.get("", path, {{"cookie", kEnglish}});
        BOOST_TEST(german.status == 200, path);
        BOOST_TEST(german.has("<html lang=\"de\">"), path);
        BOOST_TEST(english.has("<html lang=\"en\">"), path);
        BOOST_TEST(german.html != english.html, path);
    }
}

BOOST_AUTO_TEST_CASE(other_pages_can_point_to_the_help_for_a_task) {
    PageWorld world;
    for (auto const* cookie : {"", kEnglish})
        for (auto const* task : {"propose", "co-sign", "review", "approve", "conflicts", "audit", "words"})
            BOOST_TEST(world.get("", "/help", {{"cookie", cookie}}).has("id=\"" + std::string{task} + "\""),
                       task);
    BOOST_TEST(world.get("", "/help/glossary").has("id=\"co-signature\""));
}

BOOST_AUTO_TEST_CASE(what_is_not_configured_says_so) {
    BOOST_TEST(has(page_of({}, "/imprint"), "Ein Impressum ist noch nicht hinterlegt"));
    BOOST_TEST(has(page_of({}, "/privacy"), "Eine Datenschutzerklärung ist noch nicht hinterlegt"));
    auto const statement = page_of({}, "/accessibility");
    BOOST_TEST(has(statement, "Eine Anschrift ist noch nicht hinterlegt"));
    BOOST_TEST(has(statement, "Selbstbewertung"));
}

BOOST_AUTO_TEST_CASE(what_is_configured_is_shown_as_text) {
    pages::Site site;
    site.name = "Integrationskonzept <b>";
    site.contact = "Referat 24";
    site.enforcement = "Durchsetzungsstelle\nErfurt";
    site.imprint = "Freistaat Thüringen\n\n<script>x</script>\n\n\n";
    auto const imprint = page_of(site, "/imprint");
    BOOST_TEST(has(imprint, ">Freistaat Thüringen</p>"));
    BOOST_TEST(has(imprint, "&lt;script&gt;x"));
    BOOST_TEST(!has(imprint, "noch nicht hinterlegt"));
    auto const statement = page_of(site, "/accessibility");
    BOOST_TEST(has(statement, "Referat 24"));
    BOOST_TEST(has(statement, "Integrationskonzept &lt;b&gt;"));
    BOOST_TEST(!has(statement, "noch nicht hinterlegt"));
}

BOOST_AUTO_TEST_SUITE_END()
