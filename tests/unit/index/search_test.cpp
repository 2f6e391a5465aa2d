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
    BOOST_TEST(index::match_expression("ab-cde\"f") == "\"ab\" AND (\"cde\" OR \"cde\" *) AND \"f\"");
    BOOST_TEST(index::match_expression(" ").empty());
}

BOOST_AUTO_TEST_CASE(what_was_released_is_found_at_once_and_the_old_words_no_more) {
    auto const id = journal.open("tmbwk", {measure(1)}, 1);
    journal.submit(id, {{measure(1), measure_text({.title = "Bibliotheken"})}}, 1);
    journal.release(id, 5);
    index.apply(std::span{journal.events()}.subspan(2));
    BOOST_TEST(found("Bibliothek") == "M-0001 ");
    BOOST_TEST(found("Haus").empty());
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
