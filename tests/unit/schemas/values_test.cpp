#include <boost/test/unit_test.hpp>

#include "core/model/names.hpp"
#include "tests/unit/schemas/template_document.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

struct Value {
    std::string_view schema;
    std::string_view from;
    std::string_view to;
    std::string_view says;  ///< empty: it is allowed
};

constexpr Value kValues[] = {
    {"measure", "id=\"M-0031\"", "id=\"M-31\"", "Kennung einer Maßnahme"},
    {"measure", "id=\"M-0031\"", "id=\"M-0000\"", "Kennung einer Maßnahme"},
    {"measure", "id=\"M-0031\"", "id=\"M-00031\"", "Kennung einer Maßnahme"},
    {"measure", "id=\"M-0031\"", "id=\"M-12345\"", ""},
    {"measure", "<title>Deutsch lernen</title>", "<title> </title>", "Das Element „title“ ist leer"},
    {"measure", "<title>Deutsch lernen</title>\n", "", "Erwartet wird: „title“"},
    {"measure", "<field>sprache</field>", "<field>Sprache!</field>", "Kleinbuchstaben"},
    {"measure", "unit=\"tmjmv\"", "unit=\"TMJMV\"", "Kennung einer Stelle"},
    {"measure", "unclear=\"true\"", "unclear=\"ja\"", "„true“"},
    {"measure", "form=\"from-to\"", "form=\"bald\"", "„ongoing“ (laufend"},
    {"measure", " form=\"from-to\"", "", "fehlt das Attribut „form“"},
    {"measure", "from=\"2026\"", "from=\"Januar\"", "Jahr, Monat oder Tag"},
    {"measure", "from=\"2026\"", "from=\"2026-13\"", "Jahr, Monat oder Tag"},
    {"measure", "from=\"2026\"", "from=\"2026-12\"", ""},
    {"measure", "<effect>yes", "<effect>ja", "„yes“ (ja)"},
    {"measure", "value=\"1500.50\"", "value=\"1.500,50\"", "Betrag ohne Tausenderpunkt"},
    {"measure", "value=\"1500.50\"", "value=\"1500\"", ""},
    {"measure", "year=\"2026\"", "year=\"26\"", "Jahr mit vier Ziffern"},
    {"measure", "currency=\"EUR\"", "currency=\"Euro\"", "„EUR“"},
    {"measure", "kind=\"regional-conference\"", "kind=\"Konferenz\"", "„submission“ (Zuschrift)"},
    {"measure", "url=\"https://example.org/a?b=c\"", "url=\"javascript:alert(1)\"", "Internetadresse"},
    {"measure", "accessed=\"2026-11-22\"", "accessed=\"2026-02-30\"", "JJJJ-MM-TT"},
    {"measure", "accessed=\"2026-11-22\"", "accessed=\"2026-11-22Z\"", "JJJJ-MM-TT"},
    {"measure", "<p id=\"p-7f3a91\">", "<p>", "fehlt das Attribut „id“"},
    {"measure", "id=\"p-7f3a91\"", "id=\"q-7f3a91\"", "„p-7f3a91“"},
    {"concept", "id=\"concept\"", "id=\"konzept\"", "nur ein solches Dokument"},
    {"edition", "<decided>2026-09-01</decided>", "<decided>2026-09-31</decided>", "JJJJ-MM-TT"},
    {"edition", "<decided>2026-09-01</decided>", "", ""},
    {"edition", "<in-force>2026-10-01</in-force>", "<in-force>Oktober</in-force>", "JJJJ-MM-TT"},
    {"edition", "<in-force>2026-10-01</in-force>", "", ""},
    {"edition", "revision=\"3\"", "revision=\"-3\"", "ganze Zahl ab 0"},
    {"units", "finance=\"false\"", "finance=\"nein\"", "„true“ oder „false“"},
    {"actor", "<identity>00", "<identity>", "64 Ziffern"},
    {"actor", "function=\"editor\"", "function=\"chef\"", "„approver“ (Freigabe)"},
    {"policy", "count=\"1\"", "count=\"0\"", "ganze Zahl ab 1"},
    {"policy", "when=\"always\"", "when=\"immer\"", "„always“"},
    {"holidays", "date=\"2026-01-01\"", "date=\"01.01.2026\"", "JJJJ-MM-TT"},
    {"keys", ">ssh-ed25519 AAAA<", ">ssh-rsa AAAA<", "öffentlicher Schlüssel"},
    {"keys", "from=\"2026-11-22T10:33:52Z\"", "from=\"2026-11-22T10:33:52+01:00\"", "Zeitpunkt in Weltzeit"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(values)

BOOST_AUTO_TEST_CASE(a_value_outside_its_type_is_refused_in_the_types_own_words) {
    for (auto const& value : kValues) BOOST_TEST_CONTEXT(value.schema << ": " << value.to) {
            auto const found =
                schemas().validate(value.schema, changed(full(value.schema), value.from, value.to));
            if (value.says.empty()) {
                BOOST_TEST(found.empty(), in_words(found));
                continue;
            }
            BOOST_REQUIRE(found.size() == 1);
            BOOST_TEST(found[0].line > 0);
            BOOST_TEST(!found[0].path.empty());
            BOOST_TEST(found[0].message.find(value.says) != std::string::npos, in_words(found));
        }
}

BOOST_AUTO_TEST_SUITE_END()
