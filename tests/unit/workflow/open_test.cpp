#include <boost/test/unit_test.hpp>

#include "tests/unit/workflow/world.hpp"

using namespace fassung;
using namespace fassung::workflow;
using namespace fassung::workflow::test;
using model::ProposalKind;

namespace {

std::string code_of(base::Result<Decision> const& answer) {
    return answer ? std::string{} : answer.error().code;
}

Open opening(ProposalKind kind, std::vector<int> measures) {
    Open command;
    command.kind = kind;
    for (int const number : measures) command.documents.push_back(m(number));
    return command;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(opening_a_case)

BOOST_AUTO_TEST_CASE(numbers_have_no_gaps_and_begin_anew_each_year_in_thuringia) {
    World world;
    BOOST_TEST(world.open("tmbwk", {1}).str() == "2026-0001");
    BOOST_TEST(world.open("tmikl", {1}).str() == "2026-0002");
    world.now = at("2026-12-31T22:59:59Z");
    BOOST_TEST(world.open("tmbwk", {1}).str() == "2026-0003");
    world.now = at("2026-12-31T23:00:00Z");
    BOOST_TEST(world.open("tmbwk", {1}).str() == "2027-0001");
}

BOOST_AUTO_TEST_CASE(a_new_measure_gets_its_number_when_the_case_is_opened_and_none_is_given_twice) {
    World world;
    auto const first = world.open("tmbwk", {}, ProposalKind::kCreate);
    auto const second = world.open("tmbwk", {}, ProposalKind::kCreate);
    BOOST_TEST(world.get(first).allotted.front().str() == "M-0006");
    BOOST_TEST(world.get(second).allotted.front().str() == "M-0007");
    BOOST_TEST(world.act("tmbwk", second, Discard{}) == "");
    auto const third = world.open("tmbwk", {}, ProposalKind::kCreate);
    BOOST_TEST(world.get(third).allotted.front().str() == "M-0008");
}

BOOST_AUTO_TEST_CASE(only_editors_open_and_only_for_their_own_unit) {
    World world;
    for (auto actor : {"r1", "f1", "tmbwk-c", "council", "audit", "op1", "none"})
        BOOST_TEST(code_of(world.ask(actor, opening(ProposalKind::kAmend, {1}))) == "wrong-function", actor);
    auto foreign = opening(ProposalKind::kAmend, {1});
    foreign.unit = unit("tmikl");
    BOOST_TEST(code_of(world.ask("tmbwk", foreign)) == "wrong-function");
    foreign.unit = unit("nirgends");
    BOOST_TEST(code_of(world.ask("tmbwk", foreign)) == "unknown-unit");
}

BOOST_AUTO_TEST_CASE(who_edits_for_several_units_says_for_which) {
    World world;
    auto command = opening(ProposalKind::kAmend, {1});
    BOOST_TEST(code_of(world.ask("zwei", command)) == "unit-missing");
    command.unit = unit("tmikl");
    BOOST_TEST(code_of(world.ask("zwei", command)) == "");
}

BOOST_AUTO_TEST_CASE(each_kind_asks_for_fitting_documents) {
    World world;
    using enum ProposalKind;
    BOOST_TEST(code_of(world.ask("tmbwk", opening(kAmend, {}))) == "invalid-documents");
    BOOST_TEST(code_of(world.ask("tmbwk", opening(kMove, {}))) == "invalid-documents");
    BOOST_TEST(code_of(world.ask("tmbwk", opening(kCreate, {1}))) == "invalid-documents");
    BOOST_TEST(code_of(world.ask("tmbwk", opening(kReinstate, {1}))) == "invalid-documents");
    BOOST_TEST(code_of(world.ask("tmbwk", opening(kDiscontinue, {1}))) == "");
    BOOST_TEST(code_of(world.ask("tmbwk", opening(kAmend, {99}))) == "unknown-document");
    auto with_field = opening(kAmend, {});
    with_field.documents = {model::DocumentId::field(*model::FieldId::parse("sprache"))};
    BOOST_TEST(code_of(world.ask("tmbwk", with_field)) == "");
    with_field.kind = kMove;
    BOOST_TEST(code_of(world.ask("tmbwk", with_field)) == "invalid-documents");
}

BOOST_AUTO_TEST_CASE(an_earlier_text_must_exist) {
    World world;
    auto command = opening(ProposalKind::kAmend, {1});
    command.from_measure = base::measure_id(1);
    BOOST_TEST(code_of(world.ask("tmbwk", command)) == "invalid-from");
    command.from_revision = 0;
    BOOST_TEST(code_of(world.ask("tmbwk", command)) == "");
    command.from_revision = 1;
    BOOST_TEST(code_of(world.ask("tmbwk", command)) == "invalid-from");
}

BOOST_AUTO_TEST_CASE(acting_for_somebody_is_not_yet_possible) {
    World world;
    Request request{who("tmbwk"), who("tmikl"), std::nullopt, opening(ProposalKind::kAmend, {1})};
    BOOST_TEST(code_of(decide(world.state, request, world.now)) == "acting-for-unavailable");
}

BOOST_AUTO_TEST_CASE(unknown_and_closed_cases_are_told_apart) {
    World world;
    BOOST_TEST(world.refused("tmbwk", base::proposal_id(2026, 1), Discard{}).code == "not-found");
    auto const id = world.open("tmbwk", {1});
    // Another unit's draft is nobody's business.
    BOOST_TEST(world.refused("tmikl", id, Discard{}).code == "not-found");
    BOOST_TEST(world.act("tmbwk", id, Discard{}) == "");
    auto const error = world.refused("tmbwk", id, Discard{});
    BOOST_TEST(error.code == "wrong-state");
    BOOST_TEST(error.items.empty());
}

BOOST_AUTO_TEST_SUITE_END()
