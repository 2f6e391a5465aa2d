// The list of cases.
#include <boost/test/unit_test.hpp>

#include "tests/unit/pages/acts/desk.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

PageAnswer list(std::string_view login, std::string const& query = {}) {
    return world().get(login, "/proposals" + query);
}

std::string link(std::string const& id) {
    return "href=\"/proposals/" + id + "\"";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(list_)

BOOST_AUTO_TEST_CASE(shows_what_one_may_see_and_what_was_asked_for) {
    auto const id = world().submitted("tmbwk", "M-0002", "Deutschkurse für &lt;alle&gt;");
    auto const draft = world().draft("tmbwk", "M-0021", "Noch geheim");
    auto const own = list("tmbwk");
    BOOST_TEST(own.has(link(id)));
    BOOST_TEST(own.has(link(draft)));
    BOOST_TEST(own.has("Deutschkurse für &lt;alle&gt;"));
    BOOST_TEST(own.has("href=\"/proposals/new\""));
    auto const other = list("tmjmv");
    BOOST_TEST(other.has(link(id)));
    BOOST_TEST(!other.has(link(draft)));
    BOOST_TEST(other.has("Sie sind am Zug"));
    BOOST_TEST(!list("lib").has(link(id)));

    BOOST_TEST(list("tmjmv", "?stage=submitted&unit=tmbwk&kind=amend&q=Deutschkurs").has(link(id)));
    for (auto const* without :
         {"?stage=released", "?unit=tmikl", "?kind=create", "?q=Wohnungen", "?which=mine"})
        BOOST_TEST(!list("tmjmv", without).has(link(id)), without);
    BOOST_TEST(list("tmjmv", "?which=turn").has(link(id)));
    BOOST_TEST(!list("tmikl", "?which=turn").has(link(id)));
    BOOST_TEST(list("tmbwk", "?which=mine").has(link(id)));
    BOOST_TEST(list("tmjmv", "?q=Wohnungen").has("Zu dieser Auswahl gibt es hier keine Vorschläge"));
    BOOST_TEST(list("tmjmv", "?stage=quatsch").has(link(id)));
    BOOST_TEST(list("tmjmv", "?cursor=quatsch").status == 400);
}

BOOST_AUTO_TEST_CASE(several_are_chosen_for_one_act_by_those_who_hold_the_function) {
    auto const id = world().submitted("tmbwk", "M-0022", "Zum Ankreuzen");
    auto const reviewer = list("bimf-pruefung");
    BOOST_TEST(reviewer.has("name=\"case\" value=\"" + id + "\""));
    BOOST_TEST(reviewer.has("name=\"step\" value=\"review\""));
    BOOST_TEST(!reviewer.has("name=\"step\" value=\"approve\""));
    BOOST_TEST(list("tmjmv").has("name=\"step\" value=\"cosign\""));
    BOOST_TEST(!list("rechnungshof").has("name=\"case\""));
}

BOOST_AUTO_TEST_CASE(as_csv_it_has_every_row_of_the_filter_and_no_formula) {
    auto const id = world().submitted("tmbwk", "M-0023", "=SUMME(A1)");
    auto const file = list("tmbwk", "?format=csv&stage=submitted");
    BOOST_TEST(file.status == 200);
    BOOST_TEST(std::string{file.raw.header("content-type").value_or("")}.starts_with("text/csv"));
    BOOST_TEST(file.has("\xEF\xBB\xBFVorgang;Art;Titel"));
    BOOST_TEST(file.has(id + ";"));
    BOOST_TEST(file.has("'=SUMME(A1)"));
    BOOST_TEST(!list("tmjmv", "?format=csv&stage=draft").has("\r\n2026-"));
}

BOOST_AUTO_TEST_SUITE_END()
