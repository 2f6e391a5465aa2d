#include <atomic>
#include <thread>

#include <boost/test/unit_test.hpp>

#include "tests/unit/register/fixture.hpp"

namespace fassung::test {

namespace {

model::DocumentId const kFirst = model::DocumentId::measure(base::measure_id(1));
model::DocumentId const kSecond = model::DocumentId::measure(base::measure_id(2));
base::ProposalId const kProposal = base::proposal_id(2026, 1);

struct DraftFixture : RegisterFixture {
    reg::Drafts& drafts = reg.drafts();
    reg::DraftMeta const begun{.proposal = kProposal,
                               .unit = kTmbwk,
                               .kind = model::ProposalKind::kMove,
                               .reason = "Anlass",
                               .file_reference = "51-1234",
                               .urgent = true,
                               .effects = R"({"financial":true})",
                               .field = base::FieldId::parse("sprache"),
                               .from_measure = base::measure_id(7),
                               .from_revision = 3};
    reg::DraftMeta create() {
        return drafts.create(begun, {{.document = kFirst, .xml = "<a/>", .base = base::sha256("a")}}, kNoon)
            .value();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(drafts_of_proposals, DraftFixture)

BOOST_AUTO_TEST_CASE(a_draft_is_found_as_it_was_created) {
    auto expected = begun;
    expected.documents = {kFirst};
    expected.revision = 1;
    expected.updated = kNoon;
    BOOST_TEST((create() == expected));
    BOOST_TEST((drafts.find(kProposal) == expected));
    BOOST_TEST(!drafts.find(base::proposal_id(2026, 2)));
    BOOST_TEST(drafts.create(begun, {}, kNoon).error().code == "draft-exists");
}

BOOST_AUTO_TEST_CASE(a_patch_changes_what_it_names) {
    create();
    auto const later = kNoon + std::chrono::hours{1};
    auto const answer =
        drafts.patch(kProposal, 1, {.reason = "Neuer Anlass", .urgent = false}, later).value();
    BOOST_TEST(answer.done);
    BOOST_TEST(answer.present.reason == "Neuer Anlass");
    BOOST_TEST(!answer.present.urgent);
    BOOST_TEST(answer.present.file_reference == "51-1234");
    BOOST_TEST(answer.present.revision == 2);
    BOOST_TEST((answer.present.updated == later));
}

BOOST_AUTO_TEST_CASE(a_patch_of_an_outdated_draft_answers_with_the_present_one) {
    create();
    BOOST_REQUIRE(drafts.patch(kProposal, 1, {.reason = "Eins"}, kNoon).value().done);
    auto const stale = drafts.patch(kProposal, 1, {.reason = "Zwei"}, kNoon).value();
    BOOST_TEST(!stale.done);
    BOOST_TEST(stale.present.reason == "Eins");
    BOOST_TEST(stale.present.revision == 2);
    BOOST_TEST(drafts.patch(base::proposal_id(2026, 9), 1, {}, kNoon).error().code == "not-found");
}

BOOST_AUTO_TEST_CASE(documents_come_and_go) {
    create();
    auto const added = drafts.add_document(kProposal, 1, {.document = kSecond, .xml = "<b/>"}, kNoon).value();
    BOOST_TEST((added.present.documents == std::vector{kFirst, kSecond}));
    BOOST_TEST(!drafts.remove_document(kProposal, 1, kFirst, kNoon).value().done);
    auto const removed = drafts.remove_document(kProposal, 2, kFirst, kNoon).value();
    BOOST_TEST((removed.present.documents == std::vector{kSecond}));
    BOOST_TEST(drafts.remove_document(kProposal, 3, kFirst, kNoon).error().code == "not-found");
    BOOST_TEST(drafts.documents(kProposal).size() == 1U);
    BOOST_TEST(!drafts.document(kProposal, kSecond)->base);
}

BOOST_AUTO_TEST_CASE(a_text_is_saved_against_the_etag_that_was_read) {
    create();
    auto const read = *drafts.document(kProposal, kFirst);
    BOOST_TEST(read.saved_by.empty());
    auto const saved = drafts.put_document(kProposal, kFirst, read.etag, "<a>1</a>", kAnna, kNoon).value();
    BOOST_TEST(saved.done);
    BOOST_TEST(saved.present.etag != read.etag);
    auto const stale = drafts.put_document(kProposal, kFirst, read.etag, "<a>2</a>", kBert, kNoon).value();
    BOOST_TEST(!stale.done);
    BOOST_TEST((stale.present == saved.present));
    BOOST_TEST((stale.present.saved_by == std::set{kAnna}));
    BOOST_TEST(stale.present.xml == "<a>1</a>");
    BOOST_TEST((stale.present.base == base::sha256("a")));
    BOOST_TEST(drafts.put_document(kProposal, kSecond, read.etag, "<a/>", kAnna, kNoon).error().code ==
               "not-found");
}

BOOST_AUTO_TEST_CASE(another_base_is_another_etag) {
    create();
    auto const read = *drafts.document(kProposal, kFirst);
    auto const saved =
        drafts.put_document(kProposal, kFirst, read.etag, read.xml, kAnna, kNoon, base::sha256("b")).value();
    BOOST_TEST(saved.done);
    BOOST_TEST(saved.present.etag != read.etag);
    BOOST_TEST((saved.present.base == base::sha256("b")));
}

BOOST_AUTO_TEST_CASE(everybody_who_saved_is_an_author_until_the_submission) {
    create();
    auto etag = drafts.document(kProposal, kFirst)->etag;
    etag = drafts.put_document(kProposal, kFirst, etag, "<a>1</a>", kAnna, kNoon).value().present.etag;
    etag = drafts.put_document(kProposal, kFirst, etag, "<a>2</a>", kBert, kNoon).value().present.etag;
    BOOST_TEST((drafts.document(kProposal, kFirst)->saved_by == std::set{kAnna, kBert}));
    drafts.forget_savers(kProposal);
    BOOST_TEST(drafts.document(kProposal, kFirst)->saved_by.empty());
    BOOST_TEST(drafts.document(kProposal, kFirst)->etag == etag);
}

BOOST_AUTO_TEST_CASE(a_version_of_the_systems_replaces_all_texts) {
    create();
    auto const etag = drafts.document(kProposal, kFirst)->etag;
    BOOST_REQUIRE(drafts.put_document(kProposal, kFirst, etag, "<a>1</a>", kAnna, kNoon).value().done);
    auto const meta =
        drafts
            .replace_documents(kProposal, {{.document = kSecond, .xml = "<b/>", .saved_by = {kBert}}}, kNoon)
            .value();
    BOOST_TEST((meta.documents == std::vector{kSecond}));
    BOOST_TEST((drafts.document(kProposal, kSecond)->saved_by == std::set{kBert}));
    BOOST_TEST(!drafts.document(kProposal, kFirst));
    BOOST_TEST(drafts.replace_documents(base::proposal_id(2026, 9), {}, kNoon).error().code == "not-found");
}

BOOST_AUTO_TEST_CASE(a_units_drafts_are_listed_newest_first) {
    for (int const number : {9999, 1, 10000, 2}) {
        auto meta = begun;
        meta.proposal = base::proposal_id(2026, number);
        BOOST_REQUIRE(drafts.create(meta, {}, kNoon).has_value());
    }
    auto other = begun;
    other.proposal = base::proposal_id(2026, 3);
    other.unit = *base::UnitId::parse("tsk");
    BOOST_REQUIRE(drafts.create(other, {}, kNoon).has_value());
    auto const page = drafts.list(kTmbwk, std::nullopt, 3);
    BOOST_REQUIRE(page.size() == 3U);
    BOOST_TEST(page[0].proposal.str() == "2026-10000");
    BOOST_TEST(page[1].proposal.str() == "2026-9999");
    BOOST_TEST(page[2].proposal.str() == "2026-0002");
    auto const rest = drafts.list(kTmbwk, page[2].proposal, 3);
    BOOST_REQUIRE(rest.size() == 1U);
    BOOST_TEST(rest[0].proposal.str() == "2026-0001");
}

BOOST_AUTO_TEST_CASE(a_removed_draft_takes_its_texts_along) {
    create();
    BOOST_TEST(drafts.remove(kProposal));
    BOOST_TEST(!drafts.remove(kProposal));
    BOOST_TEST(drafts.documents(kProposal).empty());
    BOOST_TEST(!drafts.document(kProposal, kFirst));
}

BOOST_AUTO_TEST_CASE(of_savers_at_the_same_time_one_wins) {
    create();
    auto const etag = drafts.document(kProposal, kFirst)->etag;
    std::atomic<int> won{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i)
        threads.emplace_back([&, i] {
            auto const text = "<a>" + std::to_string(i) + "</a>";
            if (drafts.put_document(kProposal, kFirst, etag, text, kAnna, kNoon).value().done) ++won;
            static_cast<void>(drafts.find(kProposal));
        });
    for (auto& thread : threads) thread.join();
    BOOST_TEST(won == 1);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace fassung::test
