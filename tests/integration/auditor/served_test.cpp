// The same questions while the server runs: over its API, and by the commands on the directory in use and a
// mirror.
#include <boost/test/unit_test.hpp>

#include "tests/integration/road/walk.hpp"
#include "tests/support/child.hpp"

using namespace fassung::test;

namespace {

std::string command(std::filesystem::path const& record, std::vector<std::string> words) {
    words.insert(words.begin(), FASSUNG_BINARY);
    words.insert(words.end(), {"--record", record.string()});
    auto const done = run_program(words);
    BOOST_TEST(done.status == 0, done.output);
    return done.output;
}

bool has(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(served)

BOOST_AUTO_TEST_CASE(a_whole_road_is_traced_through_the_api_and_the_commands_alike) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto const title = submitted(tmbwk, "M-0021", text_of("<title", "Ein anderer Titel"));
    release(record, title, 1);
    auto const lead = submitted(tmbwk, "M-0021", [](std::string const& xml) {
        return replaced(xml, "<lead unit=\"tmbwk\"/>", "<lead unit=\"tmsgaf\"/>");
    });
    release(record, lead, 1, {"tmsgaf"});
    TempDir dir;
    auto const mirror = dir / "mirror.git";
    BOOST_REQUIRE(run_program({"git", "clone", "-q", "--mirror", record.record(), mirror.string()}).status ==
                  0);

    auto auditor = record.as("rechnungshof");
    std::string const measure = "/api/v1/measures/M-0021";
    auto const moved = ok(auditor.get(measure + "/history?element=lead&texts=true"));
    auto const& revision = moved.body.at("revisions").at(0);
    BOOST_TEST(revision.at("number") == 2);
    BOOST_TEST(revision.at("proposal") == json::value(lead));
    BOOST_TEST(revision.at("changes").at(0).at("before") == "TMBWK");
    BOOST_TEST(revision.at("changes").at(0).at("after") == "TMSGAF");
    auto const details = ok(auditor.get(measure + "/revisions/2"));
    BOOST_TEST(!details.body.at("requirements").as_array().empty());
    auto const origin = ok(auditor.get(measure + "/provenance?element=title"));
    BOOST_TEST(origin.body.at("elements").at(0).at("revision") == 1);
    BOOST_TEST(origin.body.at("revisions").at(0).at("proposal") == json::value(title));
    BOOST_TEST(ok(auditor.get(measure + "?inForceOn=2999-01-01")).body.at("revision").at("number") == 0);
    auto const own = ok(auditor.get("/api/v1/exceptions")).body.at("ownApprovals");
    BOOST_TEST(own.at("checked") == 2);
    BOOST_TEST(own.at("found").as_array().empty());

    for (auto const& place : {record.data(), mirror}) {
        BOOST_TEST(has(command(place, {"history", "M-0021", "--element", "lead"}), "TMBWK → TMSGAF"), place);
        BOOST_TEST(has(command(place, {"provenance", "M-0021", "--element", "title"}), title), place);
        BOOST_TEST(has(command(place, {"exceptions"}), "keine (2 freigegebene Revisionen geprüft)"), place);
        // What the server and the command compare is the same text.
        auto const lines = command(place, {"compare", "M-0021", "revision:0", "revision:2"});
        BOOST_TEST(lines ==
                   ok(auditor.get(measure + "/compare?from=revision:0&to=revision:2&format=text")).raw.body);
    }
    BOOST_TEST(has(command(record.data(), {"history", "M-0021"}), "BIMF Freigabe"),
               "names from the register in use");
    BOOST_TEST(!has(command(mirror, {"history", "M-0021"}), "BIMF Freigabe"));
    // The server goes on as before.
    release(record, submitted(tmbwk, "M-0022", text_of("<title", "Danach")), 1);
}

BOOST_AUTO_TEST_SUITE_END()
