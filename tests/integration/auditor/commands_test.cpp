// The commands of an auditor: the real program on a data directory and on a mirror of it, without a server.
#include <boost/test/unit_test.hpp>

#include "tests/integration/auditor/story.hpp"
#include "tests/support/child.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

Finished fassung_on(std::filesystem::path const& record, std::vector<std::string> words) {
    words.insert(words.begin(), FASSUNG_BINARY);
    words.push_back("--record");
    words.push_back(record.string());
    return run_program(words);
}

/// What it says on the mirror, where it must end well; on the data directory it must end well too.
std::string said(std::vector<std::string> const& words) {
    auto const on_data = fassung_on(story().office.data().root, words);
    BOOST_TEST(on_data.status == 0, on_data.output);
    auto const on_mirror = fassung_on(story().mirror(), words);
    BOOST_TEST(on_mirror.status == 0, on_mirror.output);
    return on_mirror.output;
}

void expect(std::string const& text, std::vector<std::string> const& parts) {
    for (auto const& part : parts)
        BOOST_TEST(text.find(part) != std::string::npos, part << " is missing in\n" << text);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(commands)

BOOST_AUTO_TEST_CASE(history_shows_who_changed_what_and_the_passed_on_lead) {
    auto const text = said({"history", "M-0023"});
    expect(text, {"Revision 4", "Revision 0", "TMBWK → TMSGAF", "Der Titel war zu lang.", "geprüft",
                  "freigegeben", "vom Kabinett nicht beschlossen", "5 Revisionen."});
    BOOST_TEST(text.find('\x1b') == std::string::npos, "no colours in a pipe");
    expect(said({"history", "M-0023", "--from", "2026-11-05", "--until", "2026-11-07"}),
           {"1 Revision.", "Revision 2"});
    expect(said({"history", "M-0023", "--element", "description"}), {"1 Revision.", "{+allen"});
    expect(said({"history", "M-0023", "--as-of", "2026-11-05"}), {"2 Revisionen.", "Stand 05.11.2026"});
    auto const reviewer = story().office.who(model::Function::kReviewer, "bimf").str();
    expect(said({"history", "M-0023", "--actor", reviewer}), {"4 Revisionen.", reviewer});
}

BOOST_AUTO_TEST_CASE(names_are_shown_where_the_register_is_at_hand) {
    auto const reviewer = story().office.who(model::Function::kReviewer, "bimf");
    auto const name = story().office.app->names({reviewer}).at(reviewer);
    expect(fassung_on(story().office.data().root, {"history", "M-0023"}).output, {name});
    BOOST_TEST(fassung_on(story().mirror(), {"history", "M-0023"}).output.find(name) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(provenance_names_the_revision_of_each_run_of_words) {
    expect(said({"provenance", "M-0023"}),
           {"Revision 3", "allen", "Das Angebot wurde ausgeweitet.", "Federführung"});
    auto const lead = said({"provenance", "M-0023", "--element", "lead"});
    expect(lead, {"Federführung  (lead)", "TMSGAF"});
    BOOST_TEST(lead.find("(title)") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(show_prints_a_text_as_it_was_known_and_as_it_was_in_force) {
    expect(said({"show", "M-0023"}), {"Revision 4", "Sprachdiplom an Schulen", "SHA-256"});
    expect(said({"show", "M-0023", "--as-of", "2026-11-05"}), {"Revision 1", "TMBWK"});
    expect(said({"show", "M-0023", "--in-force-on", "2026-11-15"}),
           {"Revision 0", "Ausgangsbestand, nicht in diesem System geprüft"});
    BOOST_TEST(said({"show", "M-0023", "--xml"})
                   .starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<measure "));
    expect(said({"show", "concept"}), {"Thüringer Integrationskonzept"});
    expect(said({"show", "fields/sprache"}), {"Sprache"});
}

BOOST_AUTO_TEST_CASE(compare_puts_texts_side_by_side) {
    expect(said({"compare", "M-0023", "revision:1", "revision:2"}), {"TMBWK", "TMSGAF"});
    expect(said({"compare", "M-0023", "2026-11-05", "head", "--format", "html"}), {"<ins", "TMSGAF"});
    expect(said({"compare", "concept", "edition:ausgangsbestand", "head", "--format", "json"}),
           {"\"unchanged\":49", "\"changed\":1"});
    expect(said({"compare", "2026-0003", "base", "version:1"}), {"allen"});
}

BOOST_AUTO_TEST_CASE(exceptions_end_with_the_look_for_own_approvals) {
    expect(said({"exceptions", "--from", "2026-11-01", "--until", "2026-12-31"}),
           {"Freigaben eigener Änderungen: keine (4 freigegebene Revisionen geprüft)."});
    expect(said({"exceptions", "--format", "json"}),
           {"\"ownApprovals\":{\"checked\":4,\"complete\":true,\"found\":[]}"});
    BOOST_TEST(said({"exceptions", "--format", "csv"})
                   .starts_with("\xEF\xBB\xBF"
                                "Ereignis;"));
}

BOOST_AUTO_TEST_CASE(what_does_not_exist_ends_with_1_and_what_cannot_be_done_with_2) {
    auto const& mirror = story().mirror();
    struct Case {
        std::vector<std::string> words;
        int status;
        std::string part;
    };
    for (auto const& [words, status, part] :
         std::vector<Case>{{{"history", "M-9999"}, 1, "M-9999"},
                           {{"compare", "M-0023", "revision:0", "revision:9"}, 1, "0 bis 4"},
                           {{"show", "M-0023", "--in-force-on", "2001-01-01"}, 1, "02.11.2026"},
                           {{"show", "M-0023", "--as-of", "2001-01-01"}, 1, "beginnt am"},
                           {{"provenance", "M-0023", "--element", "nirgends"}, 1, "nirgends"},
                           {{"compare", "2026-0003", "base", "version:7"}, 1, "nur die Vorschlagsfassung 1"},
                           {{"compare", "2026-9999", "base", "head"}, 1, "2026-9999"},
                           {{"history"}, 2, "Es fehlt"},
                           {{"history", "Maßnahme"}, 2, "M-0031"},
                           {{"history", "M-0023", "--from", "gestern"}, 2, "2026-11-22"},
                           {{"compare", "M-0023", "gestern", "head"}, 2, "revision:3"},
                           {{"compare", "M-0023", "head", "head", "--format", "pdf"}, 2, "text, html, json"},
                           {{"exceptions", "--kind", "schlimm"}, 2, "waiver"},
                           {{"history", "M-0023", "--wann", "heute"}, 2, "--wann"}}) {
        auto const done = fassung_on(mirror, words);
        BOOST_TEST(done.status == status, words.front() << ": " << done.output);
        BOOST_TEST(done.output.find(part) != std::string::npos, done.output);
    }
    auto const nowhere = fassung_on(story().folder() / "nirgends", {"history", "M-0023"});
    BOOST_TEST(nowhere.status == 2);
    expect(nowhere.output, {"gibt es keine Akte"});
}

BOOST_AUTO_TEST_SUITE_END()
