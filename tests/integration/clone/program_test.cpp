// The real program: `git clone` with a token that the API gave.
#include <boost/test/unit_test.hpp>

#include "tests/support/child.hpp"
#include "tests/support/demo_record.hpp"

using namespace fassung::test;

BOOST_AUTO_TEST_SUITE(program)

BOOST_AUTO_TEST_CASE(an_auditor_clones_the_record_that_the_program_serves) {
    DemoRecord record;
    auto auditor = record.as("rechnungshof");
    auto const token = auditor.post("/api/v1/tokens", {{"name", "Kopie"}, {"scope", "read"}}).text("token");
    // At midnight the server adds a checkpoint by itself.
    auto const journal = run_git(record.record(), {"rev-parse", "journal"}).output;
    TempDir const dir;
    auto const copy = (dir / "clone").string();
    auto const cloned =
        run_program({"git", "clone", "-q",
                     "http://pruefer:" + token + "@127.0.0.1:" + std::to_string(record.server().port()) +
                         "/git/record.git",
                     copy});
    BOOST_REQUIRE_MESSAGE(cloned.status == 0, cloned.output);
    BOOST_TEST(run_program({"git", "-C", copy, "fsck", "--full", "--strict"}).status == 0);
    BOOST_TEST(
        run_program({"git", "-C", copy, "merge-base", "--is-ancestor", journal, "origin/journal"}).status ==
        0);
    BOOST_TEST(record.server().stop() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
