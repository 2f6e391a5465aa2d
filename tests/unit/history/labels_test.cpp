// What people call the places of a document, and how they read what stands there.
#include "core/history/labels.hpp"

#include <string>

#include <boost/test/unit_test.hpp>

#include "core/document/place.hpp"
#include "core/document/shape.hpp"
#include "core/history/label_table.hpp"
#include "tests/support/random_document.hpp"
#include "tests/unit/history/texts.hpp"

using namespace fassung;
using namespace fassung::test;
using model::DocumentKind;

namespace {

constexpr DocumentKind kAllKinds[]{DocumentKind::kConcept, DocumentKind::kField,    DocumentKind::kMeasure,
                                   DocumentKind::kEdition, DocumentKind::kUnits,    DocumentKind::kActor,
                                   DocumentKind::kPolicy,  DocumentKind::kHolidays, DocumentKind::kKeys};

void check_labelled(document::ElementShape const& shape, std::string const& path) {
    BOOST_TEST(history::part_rule(path) != nullptr, path << " has no German name");
    for (auto const& attribute : shape.attributes) {
        auto const full = path + "@" + std::string{attribute.name};
        BOOST_TEST(history::attribute_rule(full) != nullptr, full << " has no German name");
    }
    for (auto const& child : shape.children) check_labelled(child, path + "/" + std::string{child.name});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(labels_)

BOOST_AUTO_TEST_CASE(every_part_of_every_kind_of_document_has_a_german_name) {
    for (auto const kind : kAllKinds)
        check_labelled(document::shape_of(kind), std::string{model::name_of(kind)});
}

BOOST_AUTO_TEST_CASE(every_place_of_every_kind_of_document_has_a_label_and_a_value) {
    RandomDocument random{5};
    for (auto const kind : kAllKinds) {
        for (int round = 0; round < 20; ++round) {
            auto const text = random.document(kind);
            for (auto const& place : document::collect_places(text)) {
                BOOST_TEST(!history::label_of(text, place.address, {}).empty(), place.address);
                if (place.address != "@")
                    BOOST_TEST(!history::value_of(text, place.address, {}).empty(), place.bytes());
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(labels_read_as_people_speak) {
    auto const text = sample();
    auto const label = [&](std::string_view address) { return history::label_of(text, address, names()); };
    BOOST_TEST(label("title") == "Titel");
    BOOST_TEST(label("lead") == "Federführung");
    BOOST_TEST(label("description/p-000002") == "Beschreibung, Absatz 2");
    BOOST_TEST(label("description/#order") == "Beschreibung, Reihenfolge");
    BOOST_TEST(label("participants/tmjmv") == "Beteiligung, TMJMV");
    BOOST_TEST(label("goals/bildung-1") == "Ziele, Ziel bildung-1");
    BOOST_TEST(label("funding/amounts/b-000001") == "Finanzierung, Betrag 2026");
    BOOST_TEST(label("funding/effect") == "Finanzierung, Finanzielle Auswirkungen");
    BOOST_TEST(label("@") == "Kennung");
    BOOST_TEST(label("description/p-ffffff") == "Beschreibung, Absatz p-ffffff");
}

BOOST_AUTO_TEST_CASE(values_read_as_people_write_them) {
    auto const text = sample();
    auto const value = [&](std::string_view address) { return history::value_of(text, address, names()); };
    BOOST_TEST(value("title") == "Start Bildung");
    BOOST_TEST(value("lead") == "TMBWK");
    BOOST_TEST(value("field") == "Bildung");
    BOOST_TEST(value("participants/tmjmv") == "TMJMV: gemeinsame Durchführung");
    BOOST_TEST(value("period") == "fortlaufend ab November 2017: in Umsetzung");
    BOOST_TEST(value("funding/effect") == "ja");
    BOOST_TEST(value("funding/reservation") == "nicht bekannt");
    BOOST_TEST(value("funding/amounts/b-000001") == "2026: 413.527,50 Euro (geplant): Landesprogramm");
    BOOST_TEST(value("indicators/i-000001") ==
               "Teilnehmende (Zielwert: 62,5; Zieljahr: 2027; Einheit: Prozent)");
    BOOST_TEST(value("sources/q-000001") ==
               "Bericht (Adresse: https://example.org/; gelesen am: 22.11.2026)");
    BOOST_TEST(value("description/#order") == "1. Erster Absatz. 2. Zweiter Absatz. 3. Dritter Absatz.");
    BOOST_TEST(value("description/p-ffffff") == "");
}

BOOST_AUTO_TEST_CASE(a_rule_of_release_reads_as_sentences) {
    document::Document policy{.kind = DocumentKind::kPolicy, .root = {.name = "policy"}};
    policy.root.children = {{.name = "requirements",
                             .children = {{.name = "requirement",
                                           .attributes = {{"id", "approval-outside"},
                                                          {"kind", "approval"},
                                                          {"function", "approver"},
                                                          {"relation", "not-unit"},
                                                          {"unit", "tmjmv"},
                                                          {"when", "office-leads"},
                                                          {"count", "2"},
                                                          {"exclude-authors", "true"},
                                                          {"due-days", "15"},
                                                          {"on-deadline", "escalate"}},
                                           .text = "Weitere Freigabe"},
                                          {.name = "requirement",
                                           .attributes = {{"id", "cosign"},
                                                          {"kind", "cosignature"},
                                                          {"function", "cosigner"},
                                                          {"relation", "participating"},
                                                          {"when", "ordinary"},
                                                          {"waivable", "true"}},
                                           .text = "Mitzeichnung"}}}};
    BOOST_TEST(history::label_of(policy, "requirements/cosign", names()) ==
               "Freigabebedingungen, Bedingung „Mitzeichnung“ (cosign)");
    BOOST_TEST(history::value_of(policy, "requirements/approval-outside", names()) ==
               "Weitere Freigabe. Art: Freigabe. Wann: wenn die prüfende Stelle federführend ist. Wer: "
               "Funktion „Freigabe“ außerhalb von TMJMV und deren Haus. Wie viele: 2 verschiedene Personen. "
               "Ausgeschlossen: wer mitgeschrieben oder eingereicht hat. Frist: 15 Arbeitstage. Nach Ablauf "
               "der Frist: bleibt offen und gilt als überfällig.");
    BOOST_TEST(history::value_of(policy, "requirements/cosign", names()) ==
               "Mitzeichnung. Art: Mitzeichnung. Wann: bei nicht redaktionellen Änderungen. Wer: Funktion "
               "„Mitzeichnung“ bei jeder beteiligten Stelle, bisher und neu. Wie viele: eine Stimme je "
               "Stelle. Ausgeschlossen: niemand. Frist: keine. Nach Ablauf der Frist: bleibt offen; Verzicht "
               "möglich. Bei Dissens: keine Freigabe.");
}

BOOST_AUTO_TEST_CASE(an_unclear_lead_says_so_and_why) {
    auto text = sample();
    *text.root.child("lead") = {
        .name = "lead", .attributes = {{"unclear", "true"}}, .text = "Zuschnitt offen"};
    BOOST_TEST(history::value_of(text, "lead", names()) == "ungeklärt: Zuschnitt offen");
}

BOOST_AUTO_TEST_CASE(without_names_ids_are_shown) {
    BOOST_TEST(history::value_of(sample(), "lead", {}) == "tmbwk");
}

BOOST_AUTO_TEST_CASE(documents_have_titles) {
    BOOST_TEST(history::title_of(*model::DocumentId::parse("M-0031")) == "Maßnahme M-0031");
    BOOST_TEST(history::title_of(*model::DocumentId::parse("fields/sprache")) == "Handlungsfeld sprache");
    BOOST_TEST(history::title_of(model::DocumentId::single(DocumentKind::kConcept)) == "Konzept");
}

BOOST_AUTO_TEST_SUITE_END()
