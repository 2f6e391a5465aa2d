// Exports and feeds of the real program, read by stock programs.
#include <fstream>
#include <sstream>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/support/child.hpp"
#include "tests/support/demo_record.hpp"

using namespace fassung::test;

namespace {

std::vector<std::string> const kFormats{"json", "xml", "csv"};

std::string content_of(std::filesystem::path const& file) {
    std::ifstream in{file, std::ios::binary};
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

void keep(std::filesystem::path const& file, std::string const& content) {
    std::ofstream{file, std::ios::binary} << content;
}

struct Exported : DemoRecord {
    TempDir dir;
    std::filesystem::path file = dir / "datei";

    Finished run(std::vector<std::string> words) const {
        words.insert(words.begin(), {FASSUNG_BINARY, "export"});
        return run_program(words);
    }
    void expect_good(std::vector<std::string> words) const {
        auto const done = run(std::move(words));
        BOOST_REQUIRE_MESSAGE(done.status == 0, done.output);
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(export_)

BOOST_DATA_TEST_CASE_F(Exported, server_data_directory_and_clone_give_the_same_file,
                       boost::unit_test::data::make(kFormats), format) {
    // At midnight the server adds a checkpoint by itself.
    auto const seq = git({"rev-list", "--count", "--first-parent", "journal"});
    auto const served = as("lib").get("/api/v1/export?format=" + format + "&asOf=" + seq);
    BOOST_REQUIRE(served.status == 200);
    BOOST_TEST(served.raw.header("transfer-encoding") == "chunked");
    BOOST_TEST(served.raw.body.size() > 50'000U);

    expect_good({"--format", format, "--as-of", seq, "--record", data().string(), "--output", file.string()});
    BOOST_TEST((content_of(file) == served.raw.body));

    auto const copy = (dir / "clone").string();
    BOOST_REQUIRE(run_program({"git", "clone", "-q", "--no-local", record(), copy}).status == 0);
    auto const printed = run({"--format", format, "--as-of", seq, "--record", copy});
    BOOST_TEST((printed.output == served.raw.body));

    if (format == "xml") {
        auto const checked =
            run_program({"xmllint", "--noout", "--schema",
                         std::string{FASSUNG_SOURCE_DIR} + "/schemas/exchange/export.xsd", file.string()});
        BOOST_TEST(checked.status == 0, checked.output);
    }
}

BOOST_FIXTURE_TEST_CASE(what_goes_wrong_leaves_the_old_file_and_says_why, Exported) {
    keep(file, "alt");
    auto const early = run({"--record", data().string(), "--as-of", "2000-01-01", "--output", file.string()});
    BOOST_TEST(early.status == 1);
    BOOST_TEST(content_of(file) == "alt");
    auto const nowhere = run({"--record", (dir / "leer").string()});
    BOOST_TEST(nowhere.status == 2);
    BOOST_TEST(!nowhere.output.empty());
    BOOST_TEST(run({"--record", data().string(), "--output", (dir / "fehlt" / "x").string()}).status == 2);
    BOOST_TEST(run({"--format", "pdf"}).status == 2);
    BOOST_TEST(run({"zuviel"}).status == 2);
}

BOOST_FIXTURE_TEST_CASE(a_feed_is_well_formed_for_others_too, Exported) {
    auto const feed = as("lib").get("/api/v1/releases.atom");
    BOOST_REQUIRE(feed.status == 200);
    keep(file, feed.raw.body);
    auto const checked = run_program({"xmllint", "--noout", file.string()});
    BOOST_TEST(checked.status == 0, checked.output);
}

BOOST_AUTO_TEST_SUITE_END()
