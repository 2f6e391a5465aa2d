// The audit report out of a clone, and its commands in the hands of somebody who has stock git and nothing of
// ours.
#include <fstream>
#include <sstream>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/integration/auditor/story.hpp"
#include "tests/support/child.hpp"

using namespace fassung;
using namespace fassung::test;
namespace json = boost::json;

namespace {

Finished report(std::filesystem::path const& record, std::vector<std::string> words) {
    words.insert(words.begin(), {FASSUNG_BINARY, "report"});
    words.insert(words.end(), {"--record", record.string()});
    return run_program(words);
}

json::value json_report(std::string const& what) {
    auto const made = report(story().mirror(), {what, "--format", "json"});
    BOOST_REQUIRE_MESSAGE(made.status == 0, made.output);
    return json::parse(made.output);
}

std::string text_of(json::value const& value) {
    return std::string{value.as_string()};
}

bool has(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

/// Runs it as an auditor would, in the clone.
Finished in_clone(std::string const& command) {
    return run_program({"/bin/sh", "-c", "cd \"$0\" && " + command, story().clone().string()});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report_)

BOOST_AUTO_TEST_CASE(every_command_of_a_report_does_what_the_report_says) {
    for (std::string const what : {"M-0023", "2026-0002"}) {
        auto const made = json_report(what);
        std::size_t digests = 0;
        for (auto const& check : made.at("checks").as_array()) {
            auto const command = text_of(check.at("command"));
            auto const purpose = text_of(check.at("purpose"));
            if (command.starts_with("fassung ")) continue;
            auto const done = in_clone(command);
            BOOST_TEST(done.status == 0, command << ": " << done.output);
            if (!command.ends_with("| sha256sum")) continue;
            ++digests;
            BOOST_TEST(has(purpose, done.output.substr(0, 64)), command << " gives " << done.output);
        }
        BOOST_TEST(digests >= 2U);
        // What verify-commit says of the last event, it says of every other.
        for (auto const& c : made.at("cases").as_array())
            for (auto const& event : c.at("events").as_array()) {
                auto const done = in_clone(
                    "git -c gpg.format=ssh -c gpg.ssh.allowedSignersFile=allowed_signers verify-commit " +
                    text_of(event.at("journal")));
                BOOST_TEST(done.status == 0, done.output);
            }
    }
}

BOOST_AUTO_TEST_CASE(every_clone_gives_the_same_bytes_in_every_form) {
    for (std::string const format : {"text", "html", "json", "pdf"}) {
        auto const one = story().folder() / ("one." + format);
        auto const other = story().folder() / ("other." + format);
        for (auto const& [record, file] :
             {std::pair{story().mirror(), one}, std::pair{story().clone(), other}}) {
            auto const made = report(record, {"M-0023", "--format", format, "--output", file.string()});
            BOOST_REQUIRE_MESSAGE(made.status == 0, made.output);
        }
        auto const bytes = [](std::filesystem::path const& file) {
            std::ostringstream out;
            out << std::ifstream{file, std::ios::binary}.rdbuf();
            return out.str();
        };
        BOOST_TEST(bytes(one).size() > 1000U);
        BOOST_TEST((bytes(one) == bytes(other)), format);
    }
}

BOOST_AUTO_TEST_CASE(a_report_tells_the_whole_story_of_a_measure) {
    auto const made = report(story().mirror(), {"M-0023"});
    BOOST_TEST(made.status == 0);
    for (std::string const part :
         {"Prüfbericht: Maßnahme M-0023", "Revision 4, 10.11.2026", "Ausgangsbestand", "[-TMBWK-]{+TMSGAF+}",
          "Freigabebedingungen bei der Freigabe", "Der Titel war zu lang.", "So prüfen Sie das mit git"})
        BOOST_TEST(has(made.output, part), part << " is missing in\n" << made.output);
    auto const then = report(story().mirror(), {"M-0023", "--as-of", "2026-11-05"});
    BOOST_TEST(has(then.output, "Revision 1, 04.11.2026"));
    BOOST_TEST(!has(then.output, "TMSGAF+}"));
}

BOOST_AUTO_TEST_CASE(a_wrong_call_is_told_from_a_refusal) {
    BOOST_TEST(report(story().mirror(), {"M-7777"}).status == 1);
    BOOST_TEST(report(story().mirror(), {"2026-7777"}).status == 1);
    BOOST_TEST(report(story().mirror(), {"Maßnahme"}).status == 2);
    BOOST_TEST(report(story().mirror(), {"M-0023", "--format", "doc"}).status == 2);
    BOOST_TEST(report(story().mirror(), {"M-0023", "--before", "0"}).status == 2);
    BOOST_TEST(report(story().folder() / "nowhere", {"M-0023"}).status == 2);
}

BOOST_AUTO_TEST_SUITE_END()
