#include <boost/test/unit_test.hpp>

#include "tests/unit/index/builder.hpp"

namespace fassung::test {

namespace {

using model::Stage;

struct CasesFixture {
    TempDir folder;
    Journal journal;
    index::Index index{folder / "index.sqlite"};

    /// 1 released, 2 rejected, 3 submitted (author 2), 4 a draft for a new measure.
    CasesFixture() {
        journal.adopt(
            {{measure(1), measure_text({.title = "Alt"})}, {measure(2), measure_text({.title = "Zwei"})}});
        auto const first = journal.open("tmbwk", {measure(1)}, 1);
        journal.submit(first, {{measure(1), measure_text({.title = "Neu", .lead = "tfm"})}}, 1);
        journal.vote(first, model::VoteKind::kCosignature, model::Word::kSigned, "tfm", 6);
        journal.release(first, 5);
        auto const second = journal.open("tmbwk", {measure(1)}, 1);
        journal.submit(second, {{measure(1), measure_text({.title = "Anders"})}}, 1);
        journal.reject(second, 5);
        auto const third = journal.open("tsk", {measure(2)}, 3);
        journal.submit(third, {{measure(1), measure_text({.title = "Eins"})}, {measure(2), measure_text({})}},
                       3, {2});
        journal.carry_on(third);
        journal.open("tmbwk", {}, 1);
        index.apply(journal.events());
    }
    std::string ids(index::CaseFilter const& filter) {
        std::string text;
        for (auto const& row : index.cases(filter, "", 100).value().rows)
            text += row.id.str().substr(8) + ' ';
        return text;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(cases, CasesFixture)

BOOST_AUTO_TEST_CASE(a_case_stands_as_its_last_event_left_it) {
    auto const third = index.find_case(base::proposal_id(2026, 3));
    BOOST_REQUIRE(third);
    BOOST_TEST((third->stage == Stage::kSubmitted));
    BOOST_TEST((third->unit == unit("tsk")));
    BOOST_TEST(third->title == "Eins");
    BOOST_TEST((third->lead == unit("tmbwk")));
    BOOST_TEST(third->version == 2);
    BOOST_TEST(!third->closed);
    BOOST_TEST((third->documents == std::vector{measure(1), measure(2)}));
    BOOST_TEST((third->updated == third->opened + std::chrono::minutes{2}));
    auto const first = *index.find_case(base::proposal_id(2026, 1));
    BOOST_TEST((first.stage == Stage::kReleased));
    BOOST_TEST((first.closed == first.updated));
    BOOST_TEST(first.last_seq == 6U);
    BOOST_TEST((first.lead == unit("tfm")));
    BOOST_TEST(!index.find_case(base::proposal_id(2026, 9)));
}

BOOST_AUTO_TEST_CASE(a_draft_has_the_title_of_what_it_starts_from) {
    auto const draft = *index.find_case(base::proposal_id(2026, 4));
    BOOST_TEST((draft.stage == Stage::kDraft));
    BOOST_TEST(draft.title.empty());
    BOOST_TEST(draft.version == 0);
    BOOST_TEST(draft.documents.empty());
    journal.open("tmbwk", {measure(1)}, 1);
    index.apply(std::span{journal.events()}.last(1));
    BOOST_TEST(index.find_case(base::proposal_id(2026, 5))->title == "Neu");
}

BOOST_AUTO_TEST_CASE(cases_are_filtered_by_stage_unit_and_actor_together) {
    BOOST_TEST(ids({}) == "4 3 2 1 ");
    BOOST_TEST(ids({.stage = Stage::kReleased}) == "1 ");
    BOOST_TEST(ids({.unit = unit("tmbwk")}) == "4 2 1 ");
    BOOST_TEST(ids({.stage = Stage::kDraft, .unit = unit("tmbwk")}) == "4 ");
    BOOST_TEST(ids({.actor = actor(5)}) == "2 1 ");
    BOOST_TEST(ids({.actor = actor(6)}) == "1 ");
    BOOST_TEST(ids({.actor = actor(2)}) == "3 ");
    BOOST_TEST(ids({.stage = Stage::kReleased, .actor = actor(5)}) == "1 ");
    BOOST_TEST(ids({.stage = Stage::kSubmitted, .actor = actor(2)}) == "3 ");
    BOOST_TEST(ids({.stage = Stage::kSubmitted, .actor = actor(1)}).empty());
    BOOST_TEST(ids({.stage = Stage::kRejected, .unit = unit("tmbwk"), .actor = actor(1)}) == "2 ");
    BOOST_TEST(ids({.actor = base::system_actor()}).empty());
}

BOOST_AUTO_TEST_CASE(pages_join_without_gap) {
    for (index::CaseFilter const& filter : {index::CaseFilter{}, index::CaseFilter{.unit = unit("tmbwk")},
                                            index::CaseFilter{.actor = actor(1)}}) {
        std::string joined, cursor;
        do {
            auto const page = index.cases(filter, cursor, 1).value();
            BOOST_REQUIRE(page.rows.size() == 1U);
            joined += page.rows[0].id.str().substr(8) + ' ';
            cursor = page.next;
        } while (!cursor.empty());
        BOOST_TEST(joined == ids(filter));
    }
    for (auto const* const wrong : {"x", "-1", "1x", "99999999999999999999"})
        BOOST_TEST(index.cases({}, wrong, 10).error().code == "invalid-cursor");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace fassung::test
