// What README.md tells people to paste does what it says.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <boost/test/unit_test.hpp>

#include "tests/support/child.hpp"
#include "tests/support/demo_record.hpp"

namespace {

/// The shell lines under a heading.
std::string lines_under(std::string const& title) {
    std::ifstream file{FASSUNG_SOURCE_DIR "/README.md"};
    std::ostringstream text;
    text << file.rdbuf();
    auto const readme = text.str();
    auto const heading = readme.find("\n## " + title + "\n");
    auto const begin = readme.find("\n```sh\n", heading);
    auto const end = readme.find("\n```\n", begin + 1);
    BOOST_REQUIRE(heading != std::string::npos && begin != std::string::npos && end != std::string::npos);
    return readme.substr(begin + 7, end - begin - 6);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(readme_)

BOOST_AUTO_TEST_CASE(the_main_job_is_ten_lines_that_end_in_a_signed_revision) {
    auto const job = lines_under("The main job by curl");
    BOOST_TEST(std::count(job.begin(), job.end(), '\n') == 10);

    fassung::test::DemoRecord demo;
    auto const done = fassung::test::run_program(
        {"bash", "-euo", "pipefail", "-c", job},
        {{"PORT", std::to_string(demo.server().port())}, {"DATA", demo.data().string()}});
    BOOST_TEST(done.status == 0, done.output);
    BOOST_TEST(done.output.find("\"state\":\"released\"") != std::string::npos, done.output);
    BOOST_TEST(done.output.find("Good \"git\" signature") != std::string::npos, done.output);
    BOOST_TEST(done.output.find("M-0002 Revision 1 freigegeben") != std::string::npos, done.output);
}

BOOST_AUTO_TEST_CASE(the_questions_of_an_auditor_are_answered_out_of_a_mirror) {
    fassung::test::DemoRecord demo;
    auto const data = demo.data().string();
    auto const bin = std::filesystem::path{FASSUNG_BINARY}.parent_path().string();
    auto const job = lines_under("The main job by curl") + "cd \"$(mktemp -d)\"\n" +
                     lines_under("Questions of an auditor") + "cat konzept.html; rm -rf \"$PWD\"\n";
    auto const done = fassung::test::run_program(
        {"bash", "-euo", "pipefail", "-c", job},
        {{"PORT", std::to_string(demo.server().port())}, {"DATA", data}, {"PATH", bin + ":/usr/bin:/bin"}});
    BOOST_TEST(done.status == 0, done.output);
    for (auto const* part : {"2 Revisionen.", "1 Revision.", "Start Bildung", "Woher die Wörter stammen",
                             "Ausgangsbestand, nicht in diesem System geprüft", "Vorschlagsfassung 1", "<ins",
                             "Freigaben eigener Änderungen: keine (1 freigegebene Revision geprüft)."})
        BOOST_TEST(done.output.find(part) != std::string::npos, part << " is missing in\n" << done.output);
}

BOOST_AUTO_TEST_CASE(the_record_is_verified_by_the_lines_that_say_how) {
    fassung::test::DemoRecord demo;
    auto const bin = std::filesystem::path{FASSUNG_BINARY}.parent_path().string();
    auto const job = lines_under("The main job by curl") +
                     "cd \"$(mktemp -d)\"\ngit clone -q --mirror $DATA/record.git akte.git\n" +
                     lines_under("Verifying the record alone, offline") + "rm -rf \"$PWD\"\n";
    auto const done = fassung::test::run_program({"bash", "-euo", "pipefail", "-c", job},
                                                 {{"PORT", std::to_string(demo.server().port())},
                                                  {"DATA", demo.data().string()},
                                                  {"PATH", bin + ":/usr/bin:/bin"}});
    BOOST_TEST(done.status == 0, done.output);
    for (auto const* part :
         {"keinen Verstoß", "Vertrauen beim ersten Gebrauch", "mit der vorgelegten Kennung",
          "ab dem Stand der letzten eigenen Prüfung", "Pseudonyme verglichen, 0 gelöscht",
          "Der Index wurde neu gebildet und verglichen"})
        BOOST_TEST(done.output.find(part) != std::string::npos, part << " is missing in\n" << done.output);
}

BOOST_AUTO_TEST_SUITE_END()
