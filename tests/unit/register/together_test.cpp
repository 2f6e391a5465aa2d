#include <boost/test/unit_test.hpp>

#include "tests/unit/register/fixture.hpp"

namespace fassung::test {

namespace {

base::ProposalId const kProposal = base::proposal_id(2026, 1);
base::ProposalId const kOther = base::proposal_id(2026, 2);
base::UnitId const kTfm = *base::UnitId::parse("tfm");
base::UnitId const kTsk = *base::UnitId::parse("tsk");

struct TogetherFixture : RegisterFixture {
    TogetherFixture() {
        for (auto const& proposal : {kProposal, kOther}) {
            reg::DraftMeta meta;
            meta.proposal = proposal;
            meta.unit = kTmbwk;
            if (!reg.drafts().create(meta, {}, kNoon)) throw std::logic_error("no draft");
        }
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(working_together, TogetherFixture)

BOOST_AUTO_TEST_CASE(a_draft_is_assigned_without_making_work_stale) {
    auto const before = *reg.drafts().find(kProposal);
    BOOST_TEST(!before.assignee);
    BOOST_TEST(!reg.drafts().assign(kProposal, kAnna).has_error());
    auto const after = *reg.drafts().find(kProposal);
    BOOST_TEST((after.assignee == kAnna));
    BOOST_TEST(after.revision == before.revision);
    BOOST_TEST((reg.drafts().assigned_to(kAnna) == std::vector{kProposal}));
    BOOST_TEST(!reg.drafts().assign(kProposal, std::nullopt).has_error());
    BOOST_TEST(reg.drafts().assigned_to(kAnna).empty());
    BOOST_TEST(reg.drafts().assign(base::proposal_id(2026, 9), kAnna).error().code == "not-found");
}

BOOST_AUTO_TEST_CASE(a_draft_is_shown_to_units_until_that_is_taken_back) {
    auto& shares = reg.shares();
    BOOST_TEST(!shares.share(kProposal, kTfm, kAnna, kNoon).has_error());
    BOOST_TEST(!shares.share(kProposal, kTfm, kBert, kNoon + std::chrono::hours{1}).has_error());
    BOOST_TEST(!shares.share(kOther, kTfm, kAnna, kNoon + std::chrono::hours{2}).has_error());
    std::vector<reg::DraftShare> const once{{kProposal, kTfm, kAnna, kNoon}};
    BOOST_TEST((shares.of(kProposal) == once));
    BOOST_TEST(shares.is_shared(kProposal, {kTsk, kTfm}));
    BOOST_TEST(!shares.is_shared(kProposal, {kTsk}));
    BOOST_TEST(!shares.is_shared(kProposal, {}));
    auto const shown = shares.with(kTfm);
    BOOST_REQUIRE(shown.size() == 2U);
    BOOST_TEST((shown.front().proposal == kOther));
    BOOST_TEST(shares.revoke(kProposal, kTfm));
    BOOST_TEST(!shares.revoke(kProposal, kTfm));
    BOOST_TEST(!shares.is_shared(kProposal, {kTfm}));
    shares.revoke_all(kOther);
    BOOST_TEST(shares.with(kTfm).empty());
    BOOST_TEST(shares.share(base::proposal_id(2026, 9), kTfm, kAnna, kNoon).error().code == "not-found");
}

BOOST_AUTO_TEST_CASE(a_share_ends_with_its_draft_and_a_note_does_not) {
    BOOST_REQUIRE(!reg.shares().share(kProposal, kTfm, kAnna, kNoon).has_error());
    BOOST_REQUIRE(reg.notes().add(kProposal, kTmbwk, kAnna, "Zuarbeit fehlt.", kNoon).has_value());
    BOOST_TEST(reg.drafts().remove(kProposal));
    BOOST_TEST(reg.shares().with(kTfm).empty());
    BOOST_TEST(reg.notes().list(kProposal, kTmbwk).size() == 1U);
}

BOOST_AUTO_TEST_CASE(no_draft_is_shown_to_more_units_than_there_may_be) {
    for (int i = 0; i < reg::DraftShares::kMost; ++i)
        BOOST_REQUIRE(
            !reg.shares()
                 .share(kProposal, *base::UnitId::parse("stelle-" + std::to_string(i)), kAnna, kNoon)
                 .has_error());
    BOOST_TEST(reg.shares().share(kProposal, kTfm, kAnna, kNoon).error().code == "too-many-shares");
}

BOOST_AUTO_TEST_CASE(notes_are_the_units_own) {
    auto& notes = reg.notes();
    auto const note = notes.add(kProposal, kTmbwk, kAnna, "Zahlen <prüfen>", kNoon).value();
    BOOST_REQUIRE(notes.add(kProposal, kTfm, kBert, "Unsere Sicht", kNoon).has_value());
    BOOST_TEST((notes.list(kProposal, kTmbwk) == std::vector{note}));
    BOOST_TEST(notes.list(kOther, kTmbwk).empty());
    BOOST_TEST(!notes.remove(kProposal, kTfm, note.id));
    BOOST_TEST(!notes.remove(kOther, kTmbwk, note.id));
    BOOST_TEST(notes.remove(kProposal, kTmbwk, note.id));
    BOOST_TEST(notes.list(kProposal, kTmbwk).empty());
}

BOOST_AUTO_TEST_CASE(a_note_that_is_sent_twice_is_one_note) {
    auto& notes = reg.notes();
    auto const request = base::sha256("key");
    auto const note = notes.add(kProposal, kTmbwk, kAnna, "Zuarbeit fehlt.", kNoon, request).value();
    auto const later = kNoon + std::chrono::hours{1};
    BOOST_TEST((notes.add(kProposal, kTmbwk, kAnna, "Zuarbeit fehlt.", later, request).value() == note));
    BOOST_TEST(notes.add(kProposal, kTmbwk, kAnna, "Anderes.", later, request).error().code ==
               "request-key-reused");
    BOOST_TEST(notes.list(kProposal, kTmbwk).size() == 1U);
}

BOOST_AUTO_TEST_CASE(notes_are_bounded) {
    auto& notes = reg.notes();
    BOOST_TEST(notes.add(kProposal, kTmbwk, kAnna, "", kNoon).error().code == "empty-note");
    std::string const longest(reg::Notes::kLongest, 'x');
    BOOST_TEST(notes.add(kProposal, kTmbwk, kAnna, longest + "x", kNoon).error().code == "note-too-long");
    BOOST_TEST(notes.add(kProposal, kTmbwk, kAnna, longest, kNoon).has_value());
    for (int i = 1; i < reg::Notes::kMost; ++i)
        BOOST_REQUIRE(notes.add(kProposal, kTmbwk, kAnna, "x", kNoon).has_value());
    BOOST_TEST(notes.add(kProposal, kTmbwk, kAnna, "x", kNoon).error().code == "too-many-notes");
    BOOST_TEST(notes.add(kProposal, kTfm, kAnna, "x", kNoon).has_value());
}

BOOST_AUTO_TEST_CASE(a_visit_ends_after_half_an_hour_of_silence) {
    using std::chrono::hours;
    using std::chrono::minutes;
    using std::chrono::seconds;
    auto& visits = reg.visits();
    BOOST_TEST(!visits.last(kAnna));
    BOOST_TEST(!visits.note(kAnna, kNoon));
    BOOST_TEST(!visits.note(kAnna, kNoon + minutes{20}));
    BOOST_TEST(!visits.note(kAnna, kNoon + minutes{20} + seconds{30}));
    auto const end = kNoon + minutes{20};
    BOOST_TEST((visits.note(kAnna, kNoon + hours{3}) == end));
    BOOST_TEST((visits.note(kAnna, kNoon + hours{3} + minutes{5}) == end));
    BOOST_TEST((visits.last(kAnna) == end));
    BOOST_TEST(!visits.last(kBert));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace fassung::test
