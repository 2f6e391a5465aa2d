// What README.md tells people to paste does what it says.
#include <fstream>
#include <sstream>
#include <string>

#include <boost/test/unit_test.hpp>

#include "tests/support/child.hpp"
#include "tests/support/demo_record.hpp"

namespace {

/// The shell lines under the heading "The main job by curl".
std::string main_job() {
    std::ifstream file{FASSUNG_SOURCE_DIR "/README.md"};
    std::ostringstream text;
    text << file.rdbuf();
    auto const readme = text.str();
    auto const heading = readme.find("\n## The main job by curl\n");
    auto const begin = readme.find("\n```sh\n", heading);
    auto const end = readme.find("\n```\n", begin + 1);
    BOOST_REQUIRE(heading != std::string::npos && begin != std::string::npos && end != std::string::npos);
    return readme.substr(begin + 7, end - begin - 6);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(readme_)

BOOST_AUTO_TEST_CASE(the_main_job_is_ten_lines_that_end_in_a_signed_revision) {
    auto const job = main_job();
    BOOST_TEST(std::count(job.begin(), job.end(), '\n') == 10);

    fassung::test::DemoRecord demo;
    auto const done = fassung::test::run_program({"bash", "-euo", "pipefail", "-c", job},
                                                 {{"PORT", std::to_string(demo.server().port())},
                                                  {"DATA", demo.data().string()}});
    BOOST_TEST(done.status == 0, done.output);
    BOOST_TEST(done.output.find("\"state\":\"released\"") != std::string::npos, done.output);
    BOOST_TEST(done.output.find("Good \"git\" signature") != std::string::npos, done.output);
    BOOST_TEST(done.output.find("M-0002 Revision 1 freigegeben") != std::string::npos, done.output);
}

BOOST_AUTO_TEST_SUITE_END()
