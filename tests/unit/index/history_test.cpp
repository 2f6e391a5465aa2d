#include <limits>

#include <boost/test/unit_test.hpp>

#include "tests/unit/index/builder.hpp"

namespace fassung::test {

namespace {

using index::Role;
using model::VoteKind;
using model::Word;

struct HistoryFixture {
    TempDir folder;
    Journal journal;
    index::Index index{folder / "index.sqlite"};
    std::size_t applied = 0;

    HistoryFixture() { journal.adopt({{measure(1), measure_text({})}, {measure(2), measure_text({})}}); }
    void catch_up() {
        index.apply(std::span{journal.events()}.subspan(applied));
        applied = journal.events().size();
    }
    std::vector<index::Signer> signers(index::Revision const& revision, Role role) {
        std::vector<index::Signer> found;
        for (auto const& signer : revision.signers)
            if (signer.role == role) found.push_back(signer);
        return found;
    }
    void amend(std::string const& title) {
        auto const id = journal.open("tmbwk", {measure(1)}, 1);
        journal.submit(id, {{measure(1), measure_text({.title = title})}}, 1);
        journal.release(id, 5);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(history, HistoryFixture)

BOOST_AUTO_TEST_CASE(what_was_adopted_is_revision_zero_without_votes) {
    catch_up();
    auto const revisions = index.history(measure(1), std::nullopt, 10);
    BOOST_REQUIRE(revisions.size() == 1U);
    BOOST_TEST(revisions[0].number == 0);
    BOOST_TEST(revisions[0].kind == "adopted");
    BOOST_TEST(revisions[0].reason == "Konzept 2017");
    BOOST_TEST(!revisions[0].proposal);
    BOOST_TEST((revisions[0].main == journal.events()[1].main));
    BOOST_TEST(revisions[0].signers.empty());
    BOOST_TEST(revisions[0].changes.empty());
    BOOST_TEST(index.history(measure(3), std::nullopt, 10).empty());
}

BOOST_AUTO_TEST_CASE(the_policy_has_revisions_from_the_founding_on_and_is_no_part_of_the_concept) {
    auto const policy = model::DocumentId::single(model::DocumentKind::kPolicy);
    auto const id = journal.open("bimf", {policy}, 1);
    journal.submit(id, {{policy, policy_text("Neue Regeln")}}, 1);
    journal.release(id, 5);
    catch_up();
    auto const revisions = index.history(policy, std::nullopt, 10);
    BOOST_REQUIRE(revisions.size() == 2U);
    BOOST_TEST(revisions[0].number == 1);
    BOOST_TEST((revisions[0].proposal == id));
    // Its text stands on journal, and main is where it was.
    BOOST_TEST((revisions[0].main == journal.last().journal));
    BOOST_TEST((index.main_at(journal.last().event.seq) == journal.events()[1].main));
    BOOST_TEST(revisions[1].number == 0);
    BOOST_TEST(revisions[1].seq == 1U);
    BOOST_TEST((revisions[1].main == journal.events()[0].journal));
    for (auto const& row : index.documents_at(journal.last().event.seq)) BOOST_TEST((row.document != policy));
}

BOOST_AUTO_TEST_CASE(a_revision_names_everybody_whose_word_it_rests_on) {
    auto const id = journal.open("tmbwk", {measure(1)}, 1);
    journal.submit(id, {{measure(1), measure_text({.title = "Neu"})}}, 1, {1, 2});
    journal.vote(id, VoteKind::kCosignature, Word::kDissent, "tmdi", 4);
    journal.vote(id, VoteKind::kReview, Word::kSound, "bimf", 3);
    journal.vote(id, VoteKind::kCosignature, Word::kDissent, "tfm", 6);
    journal.vote(id, VoteKind::kCosignature, Word::kSignedWithNote, "tmdi", 7);
    journal.release(id, 5, {"tfm"});
    catch_up();
    auto const revision = index.revision(measure(1), 1);
    BOOST_REQUIRE(revision);
    BOOST_TEST(revision->kind == "amend");
    BOOST_TEST(revision->reason == "Grund 1");
    BOOST_TEST((revision->proposal == id));
    BOOST_TEST((revision->journal == journal.last().journal));
    BOOST_TEST((revision->dissent == std::vector{unit("tfm")}));
    auto const proposed = signers(*revision, Role::kProposed);
    BOOST_REQUIRE(proposed.size() == 2U);
    BOOST_TEST((proposed[0].by.actor == actor(1)));
    BOOST_TEST((proposed[1].by.actor == actor(2)));
    BOOST_TEST(signers(*revision, Role::kReviewed).size() == 1U);
    auto const cosigned = signers(*revision, Role::kCosigned);
    BOOST_REQUIRE(cosigned.size() == 2U);
    BOOST_TEST((cosigned[0].by.unit == unit("tfm")));
    BOOST_TEST((cosigned[0].word == Word::kDissent));
    BOOST_TEST((cosigned[1].by.actor == actor(7)));
    BOOST_TEST((cosigned[1].word == Word::kSignedWithNote));
    auto const approved = signers(*revision, Role::kApproved);
    BOOST_REQUIRE(approved.size() == 1U);
    BOOST_TEST((approved[0].by.actor == actor(5)));
    BOOST_TEST((approved[0].time == journal.last().event.time));
    BOOST_REQUIRE(revision->changes.size() == 1U);
    BOOST_TEST(revision->changes[0].address == "title");
    BOOST_TEST((revision->changes[0].after == base::sha256("new")));
}

BOOST_AUTO_TEST_CASE(an_approval_that_the_case_already_counts_is_named_once) {
    auto const id = journal.open("tmbwk", {measure(1)}, 1);
    journal.submit(id, {{measure(1), measure_text({})}}, 1);
    journal.vote(id, VoteKind::kApproval, Word::kApproved, "bimf", 8);
    journal.vote(id, VoteKind::kApproval, Word::kApproved, "bimf", 5);
    journal.release(id, 5);
    catch_up();
    BOOST_TEST(signers(*index.revision(measure(1), 1), Role::kApproved).size() == 2U);
}

BOOST_AUTO_TEST_CASE(behind_a_carried_on_version_stands_the_person_who_submitted) {
    auto const id = journal.open("tmbwk", {measure(1)}, 1);
    journal.submit(id, {{measure(1), measure_text({})}}, 1, {1});
    journal.carry_on(id);
    journal.release(id, 5);
    catch_up();
    auto const revision = *index.revision(measure(1), 1);
    auto const proposed = signers(revision, Role::kProposed);
    BOOST_REQUIRE(proposed.size() == 1U);
    BOOST_TEST((proposed[0].by.actor == actor(1)));
    BOOST_TEST(proposed[0].version == 1);
    BOOST_TEST(revision.version == 2);
    BOOST_TEST(revision.reason == "Grund 1");
}

BOOST_AUTO_TEST_CASE(history_comes_newest_first_and_in_pages) {
    for (int number = 1; number <= 5; ++number) amend("Titel " + std::to_string(number));
    catch_up();
    auto const page = index.history(measure(1), std::nullopt, 4);
    BOOST_REQUIRE(page.size() == 4U);
    BOOST_TEST(page.front().number == 5);
    BOOST_TEST(page.back().number == 2);
    for (auto const& revision : page) {
        BOOST_TEST(revision.changes.size() == 1U);
        BOOST_TEST(revision.signers.size() == 2U);
    }
    auto const rest = index.history(measure(1), page.back().number, 4);
    BOOST_REQUIRE(rest.size() == 2U);
    BOOST_TEST(rest.front().number == 1);
    BOOST_TEST(rest.back().number == 0);
    BOOST_TEST(index.history(measure(2), std::nullopt, 4).size() == 1U);
    BOOST_TEST(!index.revision(measure(1), 6));
    BOOST_TEST(!index.revision(measure(1), -1));
    BOOST_TEST(!index.revision(measure(1), std::numeric_limits<int>::max()));
}

BOOST_AUTO_TEST_CASE(at_every_point_of_the_journal_the_revision_in_force_is_known) {
    amend("Eins");
    auto const first = journal.last().event.seq;
    amend("Zwei");
    auto const second = journal.last().event.seq;
    catch_up();
    BOOST_TEST(!index.revision_at(measure(1), 1));
    BOOST_TEST(index.revision_at(measure(1), 2)->number == 0);
    BOOST_TEST(index.revision_at(measure(1), first - 1)->number == 0);
    BOOST_TEST(index.revision_at(measure(1), first)->number == 1);
    BOOST_TEST(index.revision_at(measure(1), second - 1)->number == 1);
    BOOST_TEST(index.revision_at(measure(1), second)->number == 2);
    BOOST_TEST(index.revision_at(measure(1), std::numeric_limits<std::uint64_t>::max())->number == 2);
}

BOOST_AUTO_TEST_CASE(a_release_whose_text_is_missing_is_refused_whole) {
    auto const id = journal.open("tmbwk", {measure(1)}, 1);
    journal.submit(id, {{measure(1), measure_text({})}}, 1);
    journal.release(id, 5);
    auto events = journal.events();
    auto broken = *events.back().the_case;
    broken.versions.back().texts.clear();
    events.back().the_case = std::make_shared<workflow::Case const>(broken);
    BOOST_CHECK_THROW(index.apply(events), std::logic_error);
    BOOST_TEST(index.standing().seq == 0U);
    catch_up();
    BOOST_TEST(index.history(measure(1), std::nullopt, 10).size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace fassung::test
