#include "core/index/search.hpp"

#include <boost/test/unit_test.hpp>

#include "core/index/collation.hpp"
#include "tests/unit/index/builder.hpp"

namespace fassung::test {

namespace {

struct SearchFixture {
    TempDir folder;
    Journal journal;
    index::Index index{folder / "index.sqlite"};
    SearchFixture() {
        journal.adopt({{measure(1),
                        measure_text({.title = "Häuser der Begegnung", .description = "Straße und Plätze"})},
                       {measure(2), measure_text({.title = "Sprachkurse", .description = "AND OR NOT NEAR"})},
                       {measure(3), measure_text({.title = "Ärztliche Versorgung",
                                                  .description = "mit Sprachmittlung"})}});
        index.apply(journal.events());
    }
    std::string found(std::string const& q) {
        std::string ids;
        for (auto const& row : index.measures({.q = q}, "", 100).value().rows) ids += row.id.str() + ' ';
        return ids;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(search, SearchFixture)

BOOST_AUTO_TEST_CASE(words_are_found_in_every_inflected_form) {
    for (auto const* const word : {"Haus", "häuser", "HÄUSERN", "strasse", "Straßen", "platz", "Begegnungen"})
        BOOST_TEST(found(word) == "M-0001 ", word);
    BOOST_TEST(found("ärztlicher") == "M-0003 ");
}

BOOST_AUTO_TEST_CASE(the_beginning_of_a_word_is_enough_and_all_words_must_occur) {
    BOOST_TEST(found("sprach") == "M-0003 M-0002 ");
    BOOST_TEST(found("sprach versorg") == "M-0003 ");
    BOOST_TEST(found("sprach häuser").empty());
    BOOST_TEST(found("sp").empty());
}

BOOST_AUTO_TEST_CASE(hostile_input_finds_something_or_nothing_but_never_fails) {
    std::vector<std::string> const inputs{"\"",
                                          "\"\"\"",
                                          "'; DROP TABLE events; --",
                                          "title:Haus",
                                          "^Haus",
                                          "Haus*",
                                          "-Haus",
                                          "NEAR(Haus Platz, 2)",
                                          "AND",
                                          "Haus AND",
                                          "OR OR",
                                          "NOT",
                                          "(",
                                          ")",
                                          "{title body}: x",
                                          "+",
                                          "\\",
                                          "%",
                                          "–",
                                          "…",
                                          std::string(1, '\0'),
                                          std::string{"Haus\0Platz", 10},
                                          "\xff\xfe",
                                          "\xc3",
                                          "a\xc3(",
                                          "🙂",
                                          std::string(100'000, 'a'),
                                          std::string(100'000, '"')};
    for (auto const& input : inputs) BOOST_TEST(index.measures({.q = input}, "", 10).has_value());
    std::string many;
    for (int i = 0; i < 5000; ++i) many += "wort ";
    BOOST_TEST(found(many).empty());
    BOOST_TEST(found("Haus* \"AND\" (").empty());
    BOOST_TEST(found("NOT NEAR OR") == "M-0002 ");
    BOOST_TEST(found("title:Haus").empty());
    BOOST_TEST(found("\"Haus\"") == "M-0001 ");
}

BOOST_AUTO_TEST_CASE(no_words_is_no_hit_and_no_input_is_no_filter) {
    BOOST_TEST(found("!!!").empty());
    BOOST_TEST(found("").size() == 21U);
}

BOOST_AUTO_TEST_CASE(an_expression_holds_quoted_words_only) {
    sqlite::Database terms{folder / "terms.sqlite", {}};
    terms.execute("CREATE TABLE terms(word TEXT, stem TEXT, documents INTEGER)");
    index::Query const query{"ab-CDE\"f"};
    BOOST_TEST(query.expression(terms) == "(\"ab\") AND (\"cde\" OR \"cde\" *) AND (\"f\")");
    BOOST_TEST(index::Query{" "}.empty());
}

BOOST_AUTO_TEST_CASE(what_was_released_is_found_at_once_and_the_old_words_no_more) {
    auto const id = journal.open("tmbwk", {measure(1)}, 1);
    journal.submit(id, {{measure(1), measure_text({.title = "Bibliotheken"})}}, 1);
    journal.release(id, 5);
    index.apply(std::span{journal.events()}.subspan(2));
    BOOST_TEST(found("Bibliothek") == "M-0001 ");
    BOOST_TEST(found("Haus").empty());
}

BOOST_AUTO_TEST_CASE(a_part_of_a_compound_is_enough) {
    journal.adopt({{measure(4), measure_text({.title = "Ladeinfrastruktur", .description = "Krankenhäuser"})},
                   {measure(5), measure_text({.title = "Erforderliches", .description = "am Wochenende"})},
                   {measure(6), measure_text({.title = "Sprachförderung für Kinder"})}});
    index.apply(std::span{journal.events()}.subspan(2));
    BOOST_TEST(found("infrastruktur") == "M-0004 ");
    BOOST_TEST(found("STRUKTUR") == "M-0004 ");
    BOOST_TEST(found("krankenhaus") == "M-0004 ");
    BOOST_TEST(found("kurse") == "M-0002 ");
    BOOST_TEST(found("förderungen") == "M-0006 ");
    BOOST_TEST(found("förder") == "M-0006 ");
    BOOST_TEST(found("ende") == "M-0005 ");
    BOOST_TEST(found("nd").empty());
}

BOOST_AUTO_TEST_CASE(the_best_hit_comes_first_and_the_title_weighs_more) {
    auto const filler = [](std::string_view word) {
        std::string text;
        for (int i = 0; i < 30; ++i) text += "Wort ";
        return text.append(word);
    };
    journal.adopt(
        {{measure(4), measure_text({.title = "Anderes", .description = filler("Theater")})},
         {measure(5), measure_text({.title = "Theater", .description = filler("Bühne")})},
         {measure(6), measure_text({.title = "Theater", .description = filler("Theater Theater")})}});
    index.apply(std::span{journal.events()}.subspan(2));
    auto const hits = index.search({.q = "theater"}, 0, 2);
    BOOST_TEST(hits.total == 3U);
    BOOST_REQUIRE(hits.documents.size() == 2U);
    BOOST_TEST(hits.documents[0].name() == measure(6).name());
    BOOST_TEST(hits.documents[1].name() == measure(5).name());
    auto const rest = index.search({.q = "theater"}, 2, 2);
    BOOST_REQUIRE(rest.documents.size() == 1U);
    BOOST_TEST(rest.documents[0].name() == measure(4).name());
    BOOST_TEST(index.search({.unit = unit("tfm"), .q = "theater"}, 0, 10).total == 0U);
    BOOST_TEST(index.search({.q = "\" OR"}, 0, 10).total == 1U);
}

BOOST_AUTO_TEST_CASE(hits_are_marked_as_whole_words) {
    index::Query const query{"förderung kurs"};
    std::vector<index::MarkedRun> const expected{
        {"Die ", false}, {"Sprachförderung", true}, {" hat ", false}, {"Kurse", true}, {"; <b>", false}};
    BOOST_TEST((query.mark("Die Sprachförderung hat Kurse; <b>") == expected));
    BOOST_TEST(query.mark("nichts davon").empty());
    std::string text;
    for (int i = 0; i < 100; ++i) text += "Übung ";
    text += "Kurse ";
    for (int i = 0; i < 100; ++i) text += "macht ";
    auto const cut = query.mark(text, 120);
    BOOST_REQUIRE(cut.size() == 3U);
    BOOST_TEST(cut[0].text.starts_with("… "));
    BOOST_TEST(cut[1].text == "Kurse");
    BOOST_TEST(cut[2].text.ends_with(" …"));
    BOOST_TEST(cut[0].text.size() + cut[2].text.size() < 200U);
}

BOOST_AUTO_TEST_CASE(fields_and_the_concept_are_searched_too) {
    auto field = std::make_shared<document::Document>();
    field->kind = model::DocumentKind::kField;
    field->root = {.name = "field", .children = {{.name = "title", .text = "Wohnen"}}};
    journal.adopt({{*model::DocumentId::parse("fields/wohnen"), field}});
    index.apply(std::span{journal.events()}.subspan(2));
    auto const hits = index.search({.q = "wohnen"}, 0, 10);
    BOOST_REQUIRE(hits.documents.size() == 1U);
    BOOST_TEST(hits.documents[0].name() == "fields/wohnen");
    BOOST_TEST(index.search({.q = "wohnen", .status = index::MeasureStatus::kOngoing}, 0, 10).total == 0U);
    BOOST_TEST(found("wohnen").empty());
}

BOOST_AUTO_TEST_CASE(a_measure_is_found_first_by_its_number_or_id) {
    journal.adopt({{*model::DocumentId::parse("editions/e-2017"),
                    edition_text({{"M-0003", "2.1"}, {"M-0002", "2.10"}})},
                   {measure(4), measure_text({.title = "Nach 2.1 und M-0002", .description = "2.10"})}});
    index.apply(std::span{journal.events()}.subspan(2));
    BOOST_TEST_REQUIRE(index.measure(*base::MeasureId::parse("M-0003"))->number == "2.1");
    for (auto const* const typed : {"2.1", " 2.1. ", "02.1"})
        BOOST_TEST(found(typed).starts_with("M-0003 "), typed);
    BOOST_TEST(found("2.1") == "M-0003 M-0004 ");
    BOOST_TEST(found("2.10") == "M-0002 M-0004 ");
    BOOST_TEST(found("M-0002") == "M-0002 M-0004 ");
    for (auto const* const typed : {"m-2", "M 2", "m2"})
        BOOST_TEST(found(typed).starts_with("M-0002 "), typed);
    BOOST_TEST(found("7.7").empty());
    BOOST_TEST(found("M-9999").empty());

    auto const first = index.measures({.q = "2.1"}, "", 1).value();
    BOOST_REQUIRE(first.rows.size() == 1U);
    auto const second = index.measures({.q = "2.1"}, first.next, 1).value();
    BOOST_REQUIRE(second.rows.size() == 1U);
    BOOST_TEST(second.rows[0].id.str() == "M-0004");
    BOOST_TEST(second.next.empty());

    auto const hits = index.search({.q = "2.1"}, 0, 1);
    BOOST_TEST(hits.total == 2U);
    BOOST_TEST(hits.named == "2.1");
    BOOST_REQUIRE(hits.documents.size() == 1U);
    BOOST_TEST(hits.documents[0].name() == "M-0003");
    auto const rest = index.search({.q = "2.1"}, 1, 5);
    BOOST_TEST(rest.named.empty());
    BOOST_REQUIRE(rest.documents.size() == 1U);
    BOOST_TEST(rest.documents[0].name() == "M-0004");
    BOOST_TEST(index.search({.q = "m-2"}, 0, 5).named == "M-0002");
    // What else is asked holds for it too.
    BOOST_TEST(index.search({.unit = unit("tfm"), .q = "M-0002"}, 0, 5).total == 0U);
    BOOST_TEST(index.search({.q = "M-0002", .status = index::MeasureStatus::kDiscontinued}, 0, 5).total ==
               0U);
}

BOOST_AUTO_TEST_CASE(texts_are_ordered_as_german_readers_expect) {
    std::vector<std::string> const ordered{"1.2",       "1.10",   "Apfel",    "Äpfel",
                                           "apfelbaum", "Straße", "Strassen", "Zoll"};
    for (std::size_t at = 1; at < ordered.size(); ++at)
        BOOST_TEST((index::sort_key(ordered[at - 1]) < index::sort_key(ordered[at])), ordered[at]);
    BOOST_TEST(index::sort_key(std::string(5000, 'x')).find('\0') == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace fassung::test
