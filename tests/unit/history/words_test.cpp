// Texts word by word: nothing is lost, nothing is cut, and the answer comes in time.
#include "core/history/words.hpp"

#include <chrono>
#include <random>
#include <string>

#include <boost/test/unit_test.hpp>

#include "core/git/token_diff.hpp"
#include "tests/support/processor_time.hpp"

using namespace fassung;
using history::compare_words;
using history::Run;

namespace {

std::string side(std::vector<Run> const& runs, Run::Kind kind) {
    std::string out;
    for (auto const& run : runs)
        if (run.kind == Run::kSame || run.kind == kind) out += run.text;
    return out;
}

std::string marked(std::vector<Run> const& runs) {
    std::string out;
    for (auto const& run : runs) {
        if (run.kind == Run::kSame) out += run.text;
        if (run.kind == Run::kDeleted) out += "[-" + run.text + "-]";
        if (run.kind == Run::kInserted) out += "{+" + run.text + "+}";
    }
    return out;
}

bool whole_characters(std::string_view text) {
    return text.empty() || (static_cast<unsigned char>(text.front()) & 0xC0U) != 0x80;
}

std::string random_text(std::mt19937& random, std::size_t words) {
    static char const* const kParts[] = {"Maßnahme",  "für", " ", "  ", "\n", "§",    ".", "(", "5",
                                         "Übergänge", "\\n", "–", "\t", "ä",  "\r\n", ",", "„", "n"};
    std::string out;
    for (std::size_t count = 0; count < words; ++count) out += kParts[random() % std::size(kParts)];
    return out;
}

std::string edited(std::mt19937& random, std::string const& text) {
    std::string out;
    for (auto const word : history::words_of(text)) {
        auto const fate = random() % 6;
        if (fate == 0) continue;
        out += fate == 1 ? random_text(random, 2) : std::string{word};
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(words_)

BOOST_AUTO_TEST_CASE(words_are_letters_digits_and_everything_beyond_ascii) {
    auto const words = history::words_of("Für 1.200 „Übende“  (neu)\n");
    std::vector<std::string_view> const expected{"Für",      " ",  "1", ".",   "200", " ",
                                                 "„Übende“", "  ", "(", "neu", ")",   "\n"};
    BOOST_TEST(words == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_replaced_word_is_deleted_and_inserted) {
    BOOST_TEST(marked(compare_words("Beratung für alle", "Beratung an alle")) ==
               "Beratung [-für-]{+an+} alle");
    BOOST_TEST(marked(compare_words("", "neu")) == "{+neu+}");
    BOOST_TEST(marked(compare_words("alt", "")) == "[-alt-]");
    BOOST_TEST(marked(compare_words("gleich", "gleich")) == "gleich");
    BOOST_TEST(compare_words("", "").empty());
}

BOOST_AUTO_TEST_CASE(changes_with_only_white_space_between_them_are_one) {
    BOOST_TEST(marked(compare_words("wird im Jahr 2025 begonnen", "wird ab Mai 2025 begonnen")) ==
               "wird [-im Jahr-]{+ab Mai+} 2025 begonnen");
}

BOOST_AUTO_TEST_CASE(a_word_that_two_replaced_phrases_share_by_chance_is_replaced_with_them) {
    BOOST_TEST(marked(compare_words("Junge Menschen erhalten Hilfe. Ein Kurs umfasst 40 Stunden.",
                                    "Ein Absatz, der neu ist.")) ==
               "[-Junge Menschen erhalten Hilfe. Ein Kurs umfasst 40 Stunden-]{+Ein Absatz, der neu ist+}.");
    BOOST_TEST(marked(compare_words("Das Land plant und die Städte zahlen dies.",
                                    "Der Bund hilft und alle Kreise tragen dies.")) ==
               "[-Das Land plant und die Städte zahlen-]{+Der Bund hilft und alle Kreise tragen+} dies.");
    // What stays beside single words, or where one phrase goes and another comes, is no chance.
    BOOST_TEST(marked(compare_words("Land und Kommunen", "Bund und Kreise")) ==
               "[-Land-]{+Bund+} und [-Kommunen-]{+Kreise+}");
    BOOST_TEST(marked(compare_words("von Anfang an Beratung bis zum Ende", "Beratung")) ==
               "[-von Anfang an -]Beratung[- bis zum Ende-]");
    BOOST_TEST(
        marked(compare_words("im ersten Jahr jede Woche zwei Stunden", "im Winter jede Woche drei Tage")) ==
        "im [-ersten Jahr-]{+Winter+} jede Woche [-zwei Stunden-]{+drei Tage+}");
}

BOOST_AUTO_TEST_CASE(white_space_is_not_taken_away_to_join_two_insertions) {
    BOOST_TEST(marked(compare_words("a b", "x a y b")) == "{+x +}a{+ y+} b");
}

BOOST_AUTO_TEST_CASE(an_inserted_word_leaves_its_neighbours_alone) {
    BOOST_TEST(marked(compare_words("Kurse für Frauen.", "Kurse für junge Frauen.")) ==
               "Kurse für {+junge +}Frauen.");
}

BOOST_AUTO_TEST_CASE(a_backslash_and_an_n_are_no_line_feed) {
    auto const runs = compare_words("a\\nb c", "a\nb c");
    BOOST_TEST(side(runs, Run::kDeleted) == "a\\nb c");
    BOOST_TEST(side(runs, Run::kInserted) == "a\nb c");
}

BOOST_AUTO_TEST_CASE(both_texts_can_be_read_from_the_runs) {
    std::mt19937 random{1};
    for (int round = 0; round < 3000; ++round) {
        auto const before = random_text(random, random() % 40);
        auto const after = round % 3 == 0 ? random_text(random, random() % 40) : edited(random, before);
        auto const runs = compare_words(before, after);
        BOOST_REQUIRE_EQUAL(side(runs, Run::kDeleted), before);
        BOOST_REQUIRE_EQUAL(side(runs, Run::kInserted), after);
        for (std::size_t at = 0; at < runs.size(); ++at) {
            BOOST_REQUIRE(!runs[at].text.empty());
            BOOST_REQUIRE(whole_characters(runs[at].text));
            BOOST_REQUIRE(at == 0 || runs[at].kind != runs[at - 1].kind);
            BOOST_REQUIRE(at == 0 || runs[at].kind != Run::kDeleted || runs[at - 1].kind != Run::kInserted);
        }
    }
}

BOOST_AUTO_TEST_CASE(texts_that_have_nearly_nothing_in_common_are_compared_in_bounded_time) {
    std::mt19937 random{2};
    std::string before;
    std::string after;
    for (int word = 0; word < 10'000; ++word) {
        auto const same = "w" + std::to_string(random() % 4000);
        before += same + " ";
        after += (random() % 10 == 0 ? same : "v" + std::to_string(random() % 4000)) + " ";
    }
    auto const start = test::processor_time();
    auto const runs = compare_words(before, after);
    auto const taken = test::processor_time() - start;
    BOOST_TEST(side(runs, Run::kDeleted) == before);
    BOOST_TEST(side(runs, Run::kInserted) == after);
    // A quadratic comparison takes minutes and gigabytes here.
    BOOST_TEST(std::chrono::duration_cast<std::chrono::milliseconds>(taken).count() < 30'000);
    BOOST_TEST_MESSAGE("20,000 words, 90 % changed: "
                       << std::chrono::duration_cast<std::chrono::microseconds>(taken).count() << " µs");
}

BOOST_AUTO_TEST_CASE(lines_are_counted_as_they_stand) {
    using git::Edit;
    std::vector<Edit> const expected{
        {Edit::kSame, 1}, {Edit::kDeleted, 1}, {Edit::kInserted, 2}, {Edit::kSame, 1}};
    BOOST_TEST((git::diff_lines("a\nb\nc\n", "a\nx\ny\nc\n") == expected));
    BOOST_TEST((git::diff_lines("", "a\n") == std::vector<Edit>{{Edit::kInserted, 1}}));
    BOOST_TEST((git::diff_lines("a\n", "") == std::vector<Edit>{{Edit::kDeleted, 1}}));
    BOOST_TEST((git::diff_lines("a\n", "a\n") == std::vector<Edit>{{Edit::kSame, 1}}));
    BOOST_TEST(git::diff_lines("", "").empty());
    BOOST_TEST(
        (git::diff_lines("b\n", "a\nb\n") == std::vector<Edit>{{Edit::kInserted, 1}, {Edit::kSame, 1}}));
}

BOOST_AUTO_TEST_SUITE_END()
