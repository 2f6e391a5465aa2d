// Two texts side by side: every changed place is a row, moved items are recognised.
#include "core/history/synopsis.hpp"

#include <algorithm>
#include <chrono>
#include <set>

#include <boost/test/unit_test.hpp>

#include "core/document/diff.hpp"
#include "tests/support/processor_time.hpp"
#include "tests/support/random_document.hpp"
#include "tests/unit/history/texts.hpp"

using namespace fassung;
using namespace fassung::test;
using history::Row;
using history::RowState;
using history::Run;

namespace {

model::DocumentId const kId = *model::DocumentId::parse("M-0002");

history::Synopsis compare(document::Document const* before, document::Document const* after,
                          bool unchanged = false) {
    return history::synopsis(kId, before, after, {.names = names(), .words = true, .unchanged = unchanged});
}

Row const& row_at(history::Synopsis const& synopsis, std::string_view address) {
    auto const found = std::find_if(synopsis.rows.begin(), synopsis.rows.end(),
                                    [&](Row const& row) { return row.address == address; });
    BOOST_REQUIRE_MESSAGE(found != synopsis.rows.end(), "no row " << address);
    return *found;
}

std::string addresses(history::Synopsis const& synopsis) {
    std::string out;
    for (auto const& row : synopsis.rows)
        out.append(out.empty() ? "" : " ").append(row.address).append("=").append(name_of(row.state));
    return out;
}

std::vector<document::Element>& paragraphs(document::Document& text) {
    return text.root.child("description")->children;
}

std::string side(Row const& row, Run::Kind kind) {
    std::string out;
    for (auto const& run : row.runs)
        if (run.kind == Run::kSame || run.kind == kind) out += run.text;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(synopsis_)

BOOST_AUTO_TEST_CASE(a_changed_text_is_one_row_with_its_words) {
    auto const before = sample();
    auto after = before;
    after.root.child("title")->text = "Start in Bildung";
    auto const rows = compare(&before, &after).rows;
    BOOST_REQUIRE_EQUAL(rows.size(), 1U);
    BOOST_TEST(rows[0].label == "Titel");
    BOOST_TEST((rows[0].state == RowState::kChanged));
    BOOST_TEST(rows[0].before == "Start Bildung");
    BOOST_TEST(rows[0].after == "Start in Bildung");
    BOOST_TEST((rows[0].runs ==
                std::vector<Run>{{Run::kSame, "Start "}, {Run::kInserted, "in "}, {Run::kSame, "Bildung"}}));
}

BOOST_AUTO_TEST_CASE(what_is_the_same_is_shown_where_asked) {
    auto const text = sample();
    auto const all = compare(&text, &text, true);
    BOOST_TEST(!all.changed());
    BOOST_TEST(all.rows.size() == 14U);
    BOOST_TEST(compare(&text, &text).rows.empty());
}

BOOST_AUTO_TEST_CASE(a_paragraph_that_is_gone_stands_where_it_stood) {
    auto const before = sample();
    auto after = before;
    paragraphs(after).erase(paragraphs(after).begin() + 1);
    auto const all = compare(&before, &after, true);
    auto const& row = row_at(all, "description/p-000002");
    BOOST_TEST((row.state == RowState::kGone));
    BOOST_TEST(row.label == "Beschreibung, Absatz 2");
    BOOST_TEST(row.before_position == 2);
    BOOST_TEST(row.after_position == 0);
    auto const at = std::find_if(all.rows.begin(), all.rows.end(),
                                 [](Row const& each) { return each.address == "description/p-000002"; });
    BOOST_TEST(std::prev(at)->address == "description/p-000001");
    BOOST_TEST(std::next(at)->address == "description/p-000003");
    BOOST_TEST(addresses(compare(&before, &after)) == "description/p-000002=gone");
}

BOOST_AUTO_TEST_CASE(an_item_that_moves_is_neither_gone_nor_new) {
    auto const before = sample();
    auto after = before;
    std::rotate(paragraphs(after).begin(), paragraphs(after).begin() + 2, paragraphs(after).end());
    auto const all = compare(&before, &after);
    BOOST_TEST(addresses(all) == "description/p-000003=moved");
    auto const& row = all.rows.front();
    BOOST_TEST(row.before_position == 3);
    BOOST_TEST(row.after_position == 1);
    BOOST_TEST(row.runs.empty());
}

BOOST_AUTO_TEST_CASE(an_item_that_moves_and_changes_shows_both) {
    auto const before = sample();
    auto after = before;
    std::rotate(paragraphs(after).begin(), paragraphs(after).begin() + 2, paragraphs(after).end());
    paragraphs(after).front().text = "Dritter, nun erster Absatz.";
    auto const all = compare(&before, &after);
    BOOST_TEST(addresses(all) == "description/p-000003=moved");
    BOOST_TEST(side(all.rows.front(), Run::kDeleted) == "Dritter Absatz.");
    BOOST_TEST(side(all.rows.front(), Run::kInserted) == "Dritter, nun erster Absatz.");
}

BOOST_AUTO_TEST_CASE(an_item_inserted_before_others_moves_none_of_them) {
    auto const before = sample();
    auto after = before;
    paragraphs(after).insert(paragraphs(after).begin(),
                             {.name = "p", .attributes = {{"id", "p-000009"}}, .text = "Neu."});
    BOOST_TEST(addresses(compare(&before, &after)) == "description/p-000009=new");
}

BOOST_AUTO_TEST_CASE(a_new_document_is_all_new_and_a_lost_one_all_gone) {
    auto const text = sample();
    for (auto const& row : compare(nullptr, &text).rows) {
        BOOST_TEST((row.state == RowState::kNew), row.address);
        BOOST_TEST(row.before.empty());
    }
    auto const gone = compare(&text, nullptr);
    BOOST_TEST(gone.rows.size() == 14U);
    for (auto const& row : gone.rows) BOOST_TEST((row.state == RowState::kGone), row.address);
    BOOST_TEST(row_at(gone, "funding/amounts/b-000001").label == "Finanzierung, Betrag 2026");
    BOOST_TEST(compare(nullptr, nullptr).rows.empty());
}

BOOST_AUTO_TEST_CASE(another_lead_is_shown_by_its_abbreviation) {
    auto const before = sample();
    auto after = before;
    after.root.child("lead")->set("unit", "tmsgaf");
    auto const all = compare(&before, &after);
    BOOST_TEST(row_at(all, "lead").before == "TMBWK");
    BOOST_TEST(row_at(all, "lead").after == "TMSGAF");
}

// Whatever changes, the rows name exactly the places that the record binds votes to; changed orders show in
// moved items.
BOOST_AUTO_TEST_CASE(rows_are_exactly_the_changed_places) {
    RandomDocument random{11};
    using model::DocumentKind;
    for (auto const kind :
         {DocumentKind::kMeasure, DocumentKind::kConcept, DocumentKind::kField, DocumentKind::kEdition,
          DocumentKind::kUnits, DocumentKind::kPolicy, DocumentKind::kHolidays}) {
        for (int round = 0; round < 200; ++round) {
            auto const before = random.document(kind);
            auto const after = random.edited(before, 6);
            std::set<std::string> expected;
            std::set<std::string> reordered;
            for (auto const& difference : document::diff(&before, after)) {
                auto const order = difference.address.rfind("/#order");
                if (order == std::string::npos)
                    expected.insert(difference.address);
                else
                    reordered.insert(difference.address.substr(0, order));
            }
            std::set<std::string> found;
            for (auto const& row :
                 history::synopsis(kId, &before, &after, {.names = {}, .unchanged = false}).rows) {
                auto const list = row.address.substr(0, row.address.rfind('/'));
                if (row.state == RowState::kMoved) BOOST_REQUIRE(reordered.contains(list));
                if (row.state != RowState::kMoved || expected.contains(row.address))
                    found.insert(row.address);
                if (!row.runs.empty()) {
                    BOOST_REQUIRE_EQUAL(side(row, Run::kDeleted), row.before);
                    BOOST_REQUIRE_EQUAL(side(row, Run::kInserted), row.after);
                }
            }
            BOOST_REQUIRE(found == expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(comparing_two_revisions_is_a_matter_of_microseconds) {
    RandomDocument random{3};
    auto const before = random.measure();
    auto const after = random.edited(before, 6);
    for (bool const words : {false, true}) {
        constexpr int kRounds = 200;
        auto const start = processor_time();
        std::size_t rows = 0;
        for (int round = 0; round < kRounds; ++round)
            rows += history::synopsis(kId, &before, &after, {.names = {}, .words = words, .unchanged = false})
                        .rows.size();
        auto const each =
            std::chrono::duration_cast<std::chrono::nanoseconds>(processor_time() - start) / kRounds;
        BOOST_TEST(rows > 0U);
        BOOST_TEST_MESSAGE((words ? "with words: " : "elements: ")
                           << each.count() << " ns, " << rows / kRounds << " rows");
        BOOST_TEST(each.count() < 20'000'000);
    }
}

BOOST_AUTO_TEST_SUITE_END()
