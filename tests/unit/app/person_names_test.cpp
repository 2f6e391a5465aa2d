#include "core/app/person_names.hpp"

#include <boost/test/unit_test.hpp>

#include "core/app/demo_actors.hpp"

using namespace fassung;

namespace {

model::Units units() {
    model::Units out;
    auto const add = [&](std::string_view id, std::vector<model::UnitName> names) {
        model::Unit unit;
        unit.id = *base::UnitId::parse(id);
        unit.names = std::move(names);
        out.all.emplace(unit.id, std::move(unit));
    };
    auto const day = *base::parse_date("2024-12-13");
    add("tmbwk", {{"TMBJS", "Thüringer Ministerium für Bildung, Jugend und Sport", day, {}},
                  {"TMBWK", "Thüringer Ministerium für Bildung, Wissenschaft und Kultur", day, {}}});
    add("bimf", {{"BIMF", "Beauftragte für Integration, Migration und Flüchtlinge", day, {}}});
    add("tsk", {{"TSK", "Thüringer Staatskanzlei", day, {}}});
    add("lib", {{"LIB", "Landesintegrationsbeirat", day, {}}});
    add("rechnungshof", {{"TRH", "Thüringer Rechnungshof", day, {}}});
    add("betrieb", {{"Betrieb", "Betriebsstelle der Anwendung", day, {}}});
    return out;
}

using Found = std::vector<std::string_view>;

Found found(std::vector<std::string> const& names, std::string_view text) {
    return app::PersonNames{names, units()}.in(text);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(person_names)

BOOST_AUTO_TEST_CASE(a_name_is_found_as_it_is_written_in_either_order) {
    std::vector<std::string> const names{"Anna Beispiel"};
    BOOST_TEST((found(names, "Kontakt: Anna Beispiel (Referat 3)") == Found{"Anna Beispiel"}));
    BOOST_TEST((found(names, "Beispiel, Anna;") == Found{"Beispiel, Anna"}));
    BOOST_TEST((found(names, "ANNA\u00a0BEISPIEL") == Found{"ANNA\u00a0BEISPIEL"}));
    BOOST_TEST((found(names, "Anna Beispiel und Anna Beispiel") == Found{"Anna Beispiel"}));
    BOOST_TEST((found({"Beispiel, Anna"}, "mit Anna Beispiel") == Found{"Anna Beispiel"}));
}

BOOST_AUTO_TEST_CASE(titles_hyphens_and_umlauts_do_not_hide_a_name) {
    std::vector<std::string> const names{"Dr. Änne M. Muster-Öhler"};
    BOOST_TEST((found(names, "„änne muster-öhler“") == Found{"änne muster-öhler"}));
    BOOST_TEST((found(names, "Frau Prof. Änne Muster\u2013Öhler") == Found{"Änne Muster\u2013Öhler"}));
}

BOOST_AUTO_TEST_CASE(parts_of_a_name_and_longer_words_are_no_name) {
    std::vector<std::string> const names{"Anna Beispiel", "Beispiel"};
    for (auto const* const text : {"Zum Beispiel", "Anna", "Anna Beispielhaft", "Annaberg Beispiel",
                                   "Anna, ein Beispiel", "", "Beispiel"})
        BOOST_TEST(found(names, text).empty(), text);
}

BOOST_AUTO_TEST_CASE(functions_are_no_persons) {
    model::Policy policy;
    policy.office = *base::UnitId::parse("bimf");
    std::vector<std::string> names{"TMBJS Fachreferat", "Prüfung, Vertretung", "Referat Sprachförderung"};
    for (auto const& actor : app::demo_actors(units(), policy)) names.push_back(actor.name);
    BOOST_REQUIRE(names.size() > 10U);
    std::string text;
    for (auto const& name : names) text += name + ". ";
    BOOST_TEST(found(names, text).empty());
}

BOOST_AUTO_TEST_CASE(what_is_found_in_one_text_is_bounded) {
    std::vector<std::string> names;
    std::string text;
    for (char c = 'a'; c <= 'z'; ++c) {
        names.push_back("Anna Muster" + std::string{c});
        text += names.back() + "; ";
    }
    BOOST_TEST(found(names, text).size() == 10U);
}

BOOST_AUTO_TEST_SUITE_END()
