#include <boost/test/unit_test.hpp>

#include "tests/unit/index/builder.hpp"

namespace fassung::test {

namespace {

model::DocumentId const kEdition = *model::DocumentId::parse("editions/e-2017");

struct MeasuresFixture {
    TempDir folder;
    Journal journal;
    index::Index index{folder / "index.sqlite"};
    std::size_t applied = 0;

    void catch_up() {
        index.apply(std::span{journal.events()}.subspan(applied));
        applied = journal.events().size();
    }
    void adopt_four() {
        journal.adopt(
            {{measure(1), measure_text({.title = "Zoll", .participants = {"tsk", "tmdi"}})},
             {measure(2),
              measure_text(
                  {.title = "Arbeit", .field = "arbeit", .lead = "tmwllr", .participants = {"tmbwk"}})},
             {measure(3), measure_text({.title = "Ärzte", .lead = ""})},
             {measure(4), measure_text({.title = "Ohne Nummer", .discontinued = true})},
             {kEdition,
              edition_text({{"M-0001", "2.10"}, {"M-0002", "2.9"}, {"M-0003", "1"}, {"M-0099", "7"}})}});
        catch_up();
    }
    std::string ids(index::MeasureFilter const& filter) {
        std::string text;
        for (auto const& row : index.measures(filter, "", 100).value().rows) text += row.id.str() + ' ';
        return text;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(measures, MeasuresFixture)

BOOST_AUTO_TEST_CASE(measures_stand_in_the_order_of_their_numbers) {
    adopt_four();
    BOOST_TEST(ids({}) == "M-0003 M-0002 M-0001 M-0004 ");
}

BOOST_AUTO_TEST_CASE(a_measure_says_what_lists_show) {
    adopt_four();
    index::MeasureRow const expected{.id = base::measure_id(1),
                                     .number = "2.10",
                                     .title = "Zoll",
                                     .field = base::FieldId::parse("sprache"),
                                     .lead = unit("tmbwk"),
                                     .participating = {unit("tsk"), unit("tmdi")},
                                     .revision = 0,
                                     .seq = 2,
                                     .period = "nach Plan"};
    BOOST_TEST((index.measure(base::measure_id(1)) == expected));
    auto const unclear = *index.measure(base::measure_id(3));
    BOOST_TEST(unclear.lead_unclear);
    BOOST_TEST(!unclear.lead);
    auto const ended = *index.measure(base::measure_id(4));
    BOOST_TEST(ended.discontinued);
    BOOST_TEST(ended.number.empty());
    BOOST_TEST(!index.measure(base::measure_id(5)));
}

BOOST_AUTO_TEST_CASE(lists_are_filtered_by_field_unit_and_words_together) {
    adopt_four();
    BOOST_TEST(ids({.field = base::FieldId::parse("arbeit")}) == "M-0002 ");
    BOOST_TEST(ids({.unit = unit("tmbwk")}) == "M-0002 M-0001 M-0004 ");
    BOOST_TEST(ids({.unit = unit("tmdi")}) == "M-0001 ");
    BOOST_TEST(ids({.field = base::FieldId::parse("sprache"), .unit = unit("tmbwk")}) == "M-0001 M-0004 ");
    BOOST_TEST(ids({.unit = unit("tmbwk"), .q = "zoll"}) == "M-0001 ");
    BOOST_TEST(ids({.field = base::FieldId::parse("arbeit"), .q = "zoll"}).empty());
    BOOST_TEST(ids({.field = base::FieldId::parse("arbeit"), .unit = unit("tmbwk"), .q = "arbeit"}) ==
               "M-0002 ");
    BOOST_TEST(ids({.unit = unit("tfm")}).empty());
}

BOOST_AUTO_TEST_CASE(status_and_period_filter_the_list_of_now_and_of_then) {
    journal.adopt({{measure(1), measure_text({.from = "2016-06"})},
                   {measure(2), measure_text({.from = "2024", .until = "2025"})},
                   {measure(3), measure_text({.discontinued = true, .until = "2026-03-31"})},
                   {measure(4), measure_text({})}});
    catch_up();
    auto const then = index.standing().seq;
    auto const id = journal.open("tmbwk", {measure(2)}, 1);
    journal.submit(id, {{measure(2), measure_text({.from = "2027"})}}, 1);
    journal.release(id, 5);
    catch_up();
    auto const at = [&](std::uint64_t seq, index::MeasureFilter const& filter) {
        std::string text;
        for (auto const& row : index.measures_at(seq, filter, "", 100).value().rows)
            text += row.id.str() + ' ';
        return text;
    };
    index::MeasureFilter const ended{.status = index::MeasureStatus::kDiscontinued};
    index::MeasureFilter const in_2025{.days = *document::parse_days("2025")};
    index::MeasureFilter const later{.status = index::MeasureStatus::kOngoing,
                                     .days = *document::parse_days("2026-04-01/2028")};
    BOOST_TEST(ids(ended) == "M-0003 ");
    BOOST_TEST(at(then, ended) == "M-0003 ");
    BOOST_TEST(ids(in_2025) == "M-0001 M-0003 M-0004 ");
    BOOST_TEST(at(then, in_2025) == "M-0001 M-0002 M-0003 M-0004 ");
    BOOST_TEST(ids(later) == "M-0001 M-0002 M-0004 ");
    BOOST_TEST(at(then, later) == "M-0001 M-0004 ");
    BOOST_TEST(ids({.q = "titel", .days = *document::parse_days("2010/2015")}) == "M-0003 M-0004 ");
}

BOOST_AUTO_TEST_CASE(pages_join_without_gap_for_every_filter) {
    adopt_four();
    for (index::MeasureFilter const& filter :
         {index::MeasureFilter{}, index::MeasureFilter{.unit = unit("tmbwk")},
          index::MeasureFilter{.q = "ohne"},
          index::MeasureFilter{.field = base::FieldId::parse("sprache")}}) {
        std::string joined, cursor;
        do {
            auto const page = index.measures(filter, cursor, 1).value();
            BOOST_REQUIRE(page.rows.size() == 1U);
            joined += page.rows[0].id.str() + ' ';
            cursor = page.next;
        } while (!cursor.empty());
        BOOST_TEST(joined == ids(filter));
    }
}

BOOST_AUTO_TEST_CASE(a_foreign_cursor_is_refused) {
    adopt_four();
    BOOST_TEST(index.measures({}, "xyz", 10).error().code == "invalid-cursor");
    BOOST_TEST(index.measures({}, std::string(100'000, 'a'), 10).error().code == "invalid-cursor");
    BOOST_TEST(index.measures({}, "ff", 10).value().rows.empty());
}

BOOST_AUTO_TEST_CASE(a_release_moves_the_measure_and_keeps_its_number) {
    adopt_four();
    auto const id = journal.open("tmbwk", {measure(1)}, 1);
    journal.submit(
        id,
        {{measure(1),
          measure_text({.title = "Zölle", .field = "arbeit", .lead = "tfm", .participants = {"tsk"}})}},
        1);
    journal.release(id, 5);
    catch_up();
    auto const row = *index.measure(base::measure_id(1));
    BOOST_TEST(row.number == "2.10");
    BOOST_TEST(row.revision == 1);
    BOOST_TEST(ids({.unit = unit("tmbwk")}) == "M-0002 M-0004 ");
    BOOST_TEST(ids({.unit = unit("tmdi")}).empty());
    BOOST_TEST(ids({.unit = unit("tfm")}) == "M-0001 ");
    BOOST_TEST(ids({.field = base::FieldId::parse("arbeit")}) == "M-0002 M-0001 ");
}

BOOST_AUTO_TEST_CASE(a_new_measure_gets_the_number_that_waits_for_it) {
    adopt_four();
    auto const id = journal.open("tmbwk", {}, 1);
    journal.submit(id, {{measure(99), measure_text({.title = "Neu", .participants = {"tmbwk"}})}}, 1);
    journal.release(id, 5);
    catch_up();
    BOOST_TEST(index.measure(base::measure_id(99))->number == "7");
    BOOST_TEST(ids({.unit = unit("tmbwk")}) == "M-0002 M-0001 M-0099 M-0004 ");
}

BOOST_AUTO_TEST_CASE(a_new_edition_numbers_everything_anew) {
    adopt_four();
    journal.adopt(
        {{*model::DocumentId::parse("editions/e-2024"), edition_text({{"M-0004", "1"}, {"M-0001", "2"}})}});
    catch_up();
    BOOST_TEST(ids({}) == "M-0004 M-0001 M-0002 M-0003 ");
    BOOST_TEST(ids({.unit = unit("tmbwk")}) == "M-0004 M-0001 M-0002 ");
    BOOST_TEST(index.measure(base::measure_id(3))->number.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace fassung::test
