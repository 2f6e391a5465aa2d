// The audit report in its forms: everything in it, nothing unescaped, the same bytes each time.
#include "core/exchange/report.hpp"

#include <cstdlib>
#include <fstream>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/unit/exchange/sample_report.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

bool has(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::size_t count(std::string const& text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report_)

BOOST_AUTO_TEST_CASE(html_names_everything_that_was_recorded) {
    auto const html = exchange::report_html(sample_report());
    for (std::string_view const part :
         {"<html lang=\"de\">",
          "Maßnahme M-0002",
          "Start Bildung",
          "vom Kabinett nicht beschlossen",
          "Vorgang 2026-0001",
          "Vorschlagsfassung 1",
          "Eingereicht am 22.11.2026, 11:33 Uhr, von a-7f3a91c2 (Bearbeitung, TMBWK).",
          "Votum 1: Mitzeichnung – mit Maßgabe",
          "Erika Beispiel, a-00c0ffee (Mitzeichnung, TMJMV)",
          "Maßgaben",
          "Woran das Votum gebunden ist",
          "entfallen, weil „Titel“ sich geändert hat",
          "Ersetzt durch Votum 3.",
          "Freigabebedingungen bei der Freigabe",
          "Verzichte",
          "Beteiligungen",
          "bis 01.12.2026, abgelaufen.",
          "Vorgeschlagener Wortlaut: „Start in Bildung“",
          "Ereignisse",
          "So prüfen Sie das mit git",
          "4711/2026",
          "git verify-commit cccc",
          "id=\"vorgang-2026-0001\"",
          "href=\"#vorgang-2026-0001\"",
          "Dieselbe Akte ergibt denselben Bericht"})
        BOOST_TEST(has(html, part), "missing: " << part);
}

BOOST_AUTO_TEST_CASE(html_escapes_what_people_wrote) {
    auto const html = exchange::report_html(sample_report());
    BOOST_TEST(!has(html, "<b>"));
    BOOST_TEST(has(html, "&lt;b&gt;Zeichen&lt;/b&gt;"));
    BOOST_TEST(has(html, "<p>Titel kürzen.</p>"));
    BOOST_TEST(has(html, "streichen &amp; prüfen"));
}

BOOST_AUTO_TEST_CASE(html_needs_nothing_from_elsewhere) {
    auto const html = exchange::report_html(sample_report());
    for (std::string_view const part :
         {"http:", "https:", "//", "<script", "<link", "<img", "url(", "@import", "src="})
        BOOST_TEST(!has(html, part), "found: " << part);
    BOOST_TEST(count(html, "{{") == 0U);
}

BOOST_AUTO_TEST_CASE(every_table_has_a_caption_and_scopes) {
    auto const html = exchange::report_html(sample_report());
    BOOST_TEST(count(html, "<table") == count(html, "<caption"));
    BOOST_TEST(count(html, "<th") == count(html, "<th scope=") + count(html, "<thead"));
    BOOST_TEST(count(html, "<section") == count(html, "</section>"));
}

BOOST_AUTO_TEST_CASE(parts_that_are_empty_leave_no_heading) {
    auto report = sample_report();
    report.revisions.clear();
    auto& c = report.cases.front();
    c.votes.clear();
    c.requirements.clear();
    c.waivers.clear();
    c.involvements.clear();
    c.deadlines.clear();
    c.comments.clear();
    auto const html = exchange::report_html(report);
    for (std::string_view const part :
         {"Voten", "Freigabebedingungen", "Verzichte", "Fristen", "Anmerkungen", "Revisionen"})
        BOOST_TEST(!has(html, part), "found: " << part);
}

BOOST_AUTO_TEST_CASE(a_version_made_by_the_system_says_so) {
    auto report = sample_report();
    report.cases.front().versions.front().system_made = true;
    report.cases.front().versions.front().by = {"system", {}, "System", {}, {}};
    BOOST_TEST(has(exchange::report_html(report), "Vom System fortgeführt am 22.11.2026"));
}

BOOST_AUTO_TEST_CASE(text_says_the_same) {
    auto const text = exchange::report_text(sample_report());
    for (std::string_view const part :
         {"Prüfbericht: Maßnahme M-0002\n====", "Vorgang 2026-0001\n====",
          "Votum 1: Mitzeichnung – mit Maßgabe\n----", "Titel (geändert)", "{+in <+}",
          "Maßgabe zu M-0002, Titel: Start in Bildung", "erfüllt, Voten 1", "* Ersetzt durch Votum 3.",
          "  $ git verify-commit"})
        BOOST_TEST(has(text, part), "missing: " << part);
}

BOOST_AUTO_TEST_CASE(json_says_the_same) {
    auto const object = exchange::to_json(sample_report());
    BOOST_TEST(object.at("position").at("seq").to_number<int>() == 14);
    auto const& c = object.at("cases").at(0);
    BOOST_TEST(c.at("versions").at(0).at("documents").at(0).at("synopsis").at("changed").as_bool());
    auto const& vote = c.at("votes").at(0);
    BOOST_TEST(vote.at("word").as_string() == "conditional");
    BOOST_TEST(vote.at("places").at(0).at("beforeDigest").as_string() == std::string(64, 'b'));
    BOOST_TEST(vote.at("replacedBy").to_number<int>() == 3);
    BOOST_TEST(c.at("requirements").at(0).at("outcome").as_string() == "met");
    BOOST_TEST(object.at("checks").as_array().size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_same_report_has_the_same_bytes) {
    auto const report = sample_report();
    BOOST_TEST(exchange::report_html(report) == exchange::report_html(report));
    BOOST_TEST(exchange::report_text(report) == exchange::report_text(report));
    BOOST_TEST(boost::json::serialize(exchange::to_json(report)) ==
               boost::json::serialize(exchange::to_json(report)));
}

BOOST_AUTO_TEST_SUITE_END()
