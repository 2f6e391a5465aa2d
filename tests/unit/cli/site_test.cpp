#include "server/cli/site.hpp"

#include <fstream>

#include <boost/test/unit_test.hpp>

#include "tests/support/temp_dir.hpp"

using namespace fassung;

namespace {

config::Site with_imprint(test::TempDir const& dir, std::string const& bytes) {
    std::ofstream(dir / "imprint.txt", std::ios::binary) << bytes;
    config::Site site;
    site.imprint_file = dir / "imprint.txt";
    return site;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(site)

BOOST_AUTO_TEST_CASE(texts_come_from_the_files_that_are_named) {
    test::TempDir const dir;
    auto config = with_imprint(dir, "Freistaat Thüringen\r\n\r\nErfurt\r\n");
    config.name = "Thüringer Integrationskonzept";
    config.contact = "Erfurt";
    auto const site = cli::site_of(config);
    BOOST_TEST_REQUIRE(site.has_value());
    BOOST_TEST(site->name == "Thüringer Integrationskonzept");
    BOOST_TEST(site->contact == "Erfurt");
    BOOST_TEST(site->imprint == "Freistaat Thüringen\n\nErfurt\n");
    BOOST_TEST(site->privacy.empty());
    BOOST_TEST(!site->official);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_missing_too_long_or_no_text_is_refused_by_name) {
    test::TempDir const dir;
    config::Site missing;
    missing.privacy_file = dir / "nothing.txt";
    BOOST_TEST(cli::site_of(missing).error().code == "bad-site-file");
    BOOST_TEST(cli::site_of(missing).error().message.find("nothing.txt") != std::string::npos);
    for (auto const& bytes :
         {std::string(64 * 1024 + 1, 'x'), std::string{"Erf\xffurt"}, std::string{"Erf\xe2\x80\xaeurt"}})
        BOOST_TEST(cli::site_of(with_imprint(dir, bytes)).error().code == "bad-site-file");
    BOOST_TEST(cli::site_of(with_imprint(dir, std::string(64 * 1024, 'x'))).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
