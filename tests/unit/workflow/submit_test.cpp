#include <boost/test/unit_test.hpp>

#include "tests/unit/workflow/world.hpp"

using namespace fassung;
using namespace fassung::workflow;
using namespace fassung::workflow::test;
using model::ProposalKind;

BOOST_AUTO_TEST_SUITE(submitting)

BOOST_AUTO_TEST_CASE(a_version_lists_what_differs_from_the_released_text_and_nothing_else) {
    World world;
    auto const id = world.open("tmbwk", {1, 2});
    world.submit("tmbwk", id, {{1, edited(world.text(1), {{"title", "Kurse"}})}, {2, world.text(2)}});
    auto const& version = *world.get(id).version();
    BOOST_REQUIRE(version.documents.size() == 1);
    BOOST_TEST(version.documents[0].document.name() == "M-0001");
    BOOST_TEST((version.documents[0].base == world.state.head(m(1))->digest));
    BOOST_REQUIRE(version.changes.size() == 1);
    BOOST_TEST(version.changes[0].address == "title");
    BOOST_TEST((version.binds == binding(version.changes)));
    BOOST_TEST((world.get(id).stage == model::Stage::kSubmitted));
}

BOOST_AUTO_TEST_CASE(a_colleague_of_the_unit_may_submit_and_somebody_else_may_not) {
    World world;
    auto const id = world.open("tmbwk", {1});
    auto const command = world.submission({{1, edited(world.text(1), {{"title", "Kurse"}})}});
    BOOST_TEST(world.refused("tmikl", id, command).code == "not-found");
    BOOST_TEST(world.refused("tmbwk-c", id, command).code == "wrong-function");
    BOOST_TEST(world.act("tmbwk2", id, command) == "");
    BOOST_TEST(world.get(id).authors.contains(who("tmbwk2")));
}

BOOST_AUTO_TEST_CASE(a_reason_is_needed_from_the_first_version_on) {
    World world;
    auto const id = world.open("tmbwk", {1});
    auto command = world.submission({{1, edited(world.text(1), {{"title", "Kurse"}})}});
    command.reason = " \n";
    BOOST_TEST(world.refused("tmbwk", id, command).code == "reason-missing");
}

BOOST_AUTO_TEST_CASE(what_changes_nothing_is_not_a_version) {
    World world;
    auto const id = world.open("tmbwk", {1});
    BOOST_TEST(world.refused("tmbwk", id, world.submission({})).code == "nothing-changed");
    BOOST_TEST(world.refused("tmbwk", id, world.submission({{1, world.text(1)}})).code == "nothing-changed");
    auto const changed = edited(world.text(1), {{"title", "Kurse"}});
    world.submit("tmbwk", id, {{1, changed}});
    BOOST_TEST(world.refused("tmbwk", id, world.submission({{1, changed}})).code == "nothing-changed");
    world.submit("tmbwk", id, {{1, edited(changed, {{"title", "Sprachkurse für alle"}})}});
    BOOST_TEST(world.version_of(id) == 2);
}

BOOST_AUTO_TEST_CASE(a_draft_from_an_outdated_text_is_refused) {
    World world;
    auto const id = world.open("tmbwk", {1});
    auto command = world.submission({{1, edited(world.text(1), {{"title", "Kurse"}})}});
    command.bases[m(1)] = base::sha256("ein früherer Text");
    auto const error = world.refused("tmbwk", id, command);
    BOOST_TEST(error.code == "stale-base");
    BOOST_TEST((error.kind == base::Errc::kStale));
    BOOST_TEST(error.items == std::vector<std::string>{"M-0001"}, boost::test_tools::per_element());
    command.bases.clear();
    BOOST_TEST(world.refused("tmbwk", id, command).code == "stale-base");
}

BOOST_AUTO_TEST_CASE(documents_must_belong_to_the_case_or_be_taken_in) {
    World world;
    auto const id = world.open("tmbwk", {1});
    auto command = world.submission({{2, edited(world.text(2), {{"title", "Kurse"}})}});
    BOOST_TEST(world.refused("tmbwk", id, command).code == "unknown-document");
    command.added = {m(2)};
    BOOST_TEST(world.act("tmbwk", id, command) == "");
    BOOST_TEST(world.get(id).documents.size() == 2u);
    auto wrong = world.submission({{1, edited(world.text(2), {{"title", "Kurse 2"}})}});
    BOOST_TEST(world.refused("tmbwk", id, wrong).code == "invalid-document");
}

BOOST_AUTO_TEST_CASE(incomplete_documents_are_refused_with_their_places) {
    World world;
    auto const id = world.open("tmbwk", {1});
    auto const error =
        world.refused("tmbwk", id, world.submission({{1, edited(world.text(1), {{"field", "nirgendwo"}})}}));
    // The field is wrong twice over; what is wrong with the text comes first.
    BOOST_TEST(error.code == "incomplete");
    BOOST_REQUIRE(!error.details.empty());
    BOOST_TEST(error.details[0].path == "M-0001/field");
}

BOOST_AUTO_TEST_CASE(the_text_must_do_what_the_kind_says) {
    World world;
    using enum ProposalKind;
    auto const check = [&](ProposalKind kind, DocumentPtr const& text) {
        auto const id = world.open("tmbwk", {1}, kind);
        auto const answer = world.ask("tmbwk", id, world.submission({{1, text}}));
        return answer ? std::string{} : answer.error().code;
    };
    auto const title = edited(world.text(1), {{"title", "Kurse"}});
    auto const moved = edited(world.text(1), {{"field", "arbeit"}});
    auto const ended = with_discontinued(world.text(1), true);
    BOOST_TEST(check(kAmend, title) == "");
    BOOST_TEST(check(kAmend, moved) == "kind-mismatch");
    BOOST_TEST(check(kAmend, ended) == "kind-mismatch");
    BOOST_TEST(check(kMove, title) == "kind-mismatch");
    BOOST_TEST(check(kMove, moved) == "");
    BOOST_TEST(check(kDiscontinue, title) == "kind-mismatch");
    BOOST_TEST(check(kDiscontinue, ended) == "");

    auto const id = world.open("tmbwk", {}, kCreate);
    BOOST_TEST(
        world.refused("tmbwk", id, world.submission({{6, measure({.id = "M-0006", .field = "x"})}})).code ==
        "incomplete");
    BOOST_TEST(world.act("tmbwk", id, world.submission({{6, measure({.id = "M-0006"})}})) == "");
    BOOST_TEST(!world.get(id).version()->documents[0].base.has_value());
}

BOOST_AUTO_TEST_CASE(a_discontinued_measure_is_reinstated_by_its_own_kind) {
    World world;
    auto const head = with_discontinued(world.text(1), true);
    world.state.heads.edit()[m(1)] = {head, document::digest_of(*head), 0, 1, {}};
    BOOST_TEST(!world.ask("tmbwk", Open{ProposalKind::kDiscontinue, {}, {m(1)}, {}, {}}));
    auto const id = world.open("tmbwk", {1}, ProposalKind::kReinstate);
    BOOST_TEST(world.refused("tmbwk", id, world.submission({{1, edited(head, {{"title", "Kurse"}})}})).code ==
               "kind-mismatch");
    BOOST_TEST(world.act("tmbwk", id, world.submission({{1, with_discontinued(head, false)}})) == "");
}

BOOST_AUTO_TEST_CASE(an_id_that_a_release_retired_never_comes_back) {
    World world;
    auto const first = world.submitted("tmbwk", {{5, without_paragraph(world.text(5), "p-000002")}});
    world.review("r1", first);
    world.approve("f1", first);
    BOOST_TEST(world.state.head(m(5))->retired->contains("description/p-000002"));
    auto const id = world.open("tmbwk", {5});
    auto const error = world.refused(
        "tmbwk", id, world.submission({{5, with_paragraph(world.text(5), "p-000002", "Neu.")}}));
    BOOST_TEST(error.code == "reused-id");
    BOOST_TEST(error.details[0].path == "M-0005/description/p-000002");
    BOOST_TEST(world.act("tmbwk", id,
                         world.submission({{5, with_paragraph(world.text(5), "p-000009", "Neu.")}})) == "");
}

BOOST_AUTO_TEST_CASE(authors_are_everyone_whose_words_are_in_it_over_all_versions) {
    World world;
    auto const id = world.open("tmbwk", {1});
    auto command = world.submission({{1, edited(world.text(1), {{"title", "Kurse"}})}});
    command.authors = {who("tmbwk2"), who("r2")};
    BOOST_TEST(world.act("tmbwk", id, command) == "");
    auto const* submitted = std::get_if<model::Submitted>(&world.log.back().event.payload);
    BOOST_REQUIRE(submitted);
    BOOST_TEST(submitted->authors.size() == 3u);
    world.submit("tmbwk2", id, {{1, edited(world.text(1), {{"title", "Kurse II"}})}});
    BOOST_TEST(world.get(id).authors.contains(who("r2")));
    BOOST_TEST(world.refused("r2", id, Review{2, false, false, {}}).code == "own-work");
    command.authors = {*model::ActorId::parse("a-ffffffff")};
    BOOST_TEST(world.refused("tmbwk", id, command).code == "invalid-author");
}

BOOST_AUTO_TEST_CASE(submission_is_the_submitting_units_co_signature) {
    World world;
    auto const id = world.submitted("tmikl", {{1, edited(world.text(1), {{"title", "Kurse"}})}});
    // tmikl participates in M-0001; tmbwk leads it.
    BOOST_TEST(world.requirement(id, "cosign-participating:tmikl").met);
    BOOST_TEST(!world.requirement(id, "cosign-participating:tmsgaf").met);
    BOOST_TEST(!world.requirement(id, "cosign-lead:tmbwk").met);
    world.submit("tmikl", id, {{1, edited(world.text(1), {{"title", "Kurse II"}})}});
    BOOST_TEST(world.requirement(id, "cosign-participating:tmikl").met);
}

BOOST_AUTO_TEST_CASE(too_much_is_refused) {
    World world;
    auto const id = world.open("tmbwk", {1});
    auto command = world.submission({{1, edited(world.text(1), {{"title", "Kurse"}})}});
    command.effects = std::string(20'001, 'x');
    BOOST_TEST(world.refused("tmbwk", id, command).code == "too-long");
}

BOOST_AUTO_TEST_SUITE_END()
