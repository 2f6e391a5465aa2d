#include <boost/test/unit_test.hpp>

#include "core/workflow/turn.hpp"
#include "tests/unit/workflow/world.hpp"

using namespace fassung;
using namespace fassung::workflow;
using namespace fassung::workflow::test;
using model::ProposalKind;
using model::Word;
using Ids = std::set<std::string>;

BOOST_AUTO_TEST_SUITE(requirements_of_a_version)

BOOST_AUTO_TEST_CASE(the_default_asks_review_participants_and_approval) {
    World world;
    auto const id = world.submitted("tmbwk", {{1, edited(world.text(1), {{"title", "Kurse"}})}});
    BOOST_TEST(world.requirement_ids(id) ==
                   (Ids{"review", "cosign-participating:tmikl", "cosign-participating:tmsgaf", "approval"}),
               boost::test_tools::per_element());
    auto const requirement = world.requirement(id, "cosign-participating:tmikl");
    BOOST_TEST(requirement.label == "Bedingung cosign-participating (TMIKL)");
    BOOST_TEST((requirement.missing == std::vector<Missing>{{model::Function::kCosigner, unit("tmikl")}}));
    BOOST_TEST(requirement.uncovered.size() == 1u);
    BOOST_TEST(requirement.due.has_value());
}

BOOST_AUTO_TEST_CASE(old_and_new_participants_and_leads_are_asked) {
    World world;
    auto text = with_lead(with_participants(world.text(1), {"tsk"}), "tmjmv");
    auto const id = world.submitted("tmbwk", {{1, text}});
    auto const ids = world.requirement_ids(id);
    for (auto wanted : {"cosign-participating:tmikl", "cosign-participating:tmsgaf",
                        "cosign-participating:tsk", "cosign-lead:tmjmv"})
        BOOST_TEST(ids.contains(wanted), wanted);
    BOOST_TEST(!ids.contains("cosign-lead:tmbwk"));
}

BOOST_AUTO_TEST_CASE(removing_a_participant_does_not_remove_its_word) {
    World world;
    auto const id = world.submitted("tmbwk", {{1, with_participants(world.text(1), {})}});
    BOOST_TEST(world.requirement_ids(id).contains("cosign-participating:tmikl"));
}

BOOST_AUTO_TEST_CASE(a_unit_that_has_ended_is_asked_through_its_successor) {
    World world;
    auto const id = world.submitted("tmbwk", {{1, with_participants(world.text(1), {"tmasgff"})}});
    auto const ids = world.requirement_ids(id);
    BOOST_TEST(ids.contains("cosign-participating:tmsgaf"));
    BOOST_TEST(!ids.contains("cosign-participating:tmasgff"));
}

BOOST_AUTO_TEST_CASE(each_unit_is_asked_about_its_own_documents_only) {
    World world;
    auto const id = world.submitted("tmbwk", {{1, edited(world.text(1), {{"title", "Kurse"}})},
                                              {5, edited(world.text(5), {{"title", "Beratung"}})}});
    auto const of = [&](auto name) { return world.requirement(id, name).uncovered; };
    BOOST_REQUIRE(of("cosign-participating:tmikl").size() == 1);
    BOOST_TEST(of("cosign-participating:tmikl")[0].document.name() == "M-0001");
    BOOST_TEST(of("review").size() == 2u);
    BOOST_TEST(of("approval").size() == 2u);
}

BOOST_AUTO_TEST_CASE(finance_signs_where_funding_changes_or_either_text_costs_money) {
    World world;
    auto const asks_finance = [&](DocumentPtr const& text) {
        auto const id = world.submitted("tmbwk", {{5, text}});
        return world.requirement_ids(id).contains("cosign-finance:tfm");
    };
    auto const plain = world.text(5);
    BOOST_TEST(!asks_finance(edited(plain, {{"title", "Kurse"}})));
    BOOST_TEST(asks_finance(with_funding(plain, "no")));
    BOOST_TEST(asks_finance(with_funding(plain, "yes")));
    auto const costly = with_funding(plain, "yes");
    world.state.heads.edit()[m(5)] = {costly, document::digest_of(*costly), 0, 1, {}};
    BOOST_TEST(asks_finance(edited(costly, {{"title", "Kurse"}})));
    BOOST_TEST(asks_finance(with_funding(costly, "")));
}

BOOST_AUTO_TEST_CASE(the_reviewer_can_find_a_financial_effect) {
    World world;
    auto const id = world.submitted("tmbwk", {{5, edited(world.text(5), {{"title", "Kurse"}})}});
    BOOST_TEST(!world.requirement_ids(id).contains("cosign-finance:tfm"));
    world.review("r1", id, false, true);
    auto const requirement = world.requirement(id, "cosign-finance:tfm");
    BOOST_TEST(!requirement.met);
    BOOST_TEST(requirement.due.has_value());
    world.review("r1", id, false, false);
    BOOST_TEST(!world.requirement_ids(id).contains("cosign-finance:tfm"));
}

BOOST_AUTO_TEST_CASE(where_the_office_leads_somebody_from_outside_approves_too) {
    World world;
    auto const id = world.submitted("bimf", {{3, edited(world.text(3), {{"title", "Kurse"}})}});
    BOOST_TEST(world.requirement_ids(id) == (Ids{"review", "approval", "approval-outside"}),
               boost::test_tools::per_element());
    world.review("r1", id);
    world.approve("tsk-f", id);
    BOOST_TEST(world.last_kind() == "approved");
    BOOST_TEST(world.refused("tsk-f", id, Approve{1, {}, {}}).code == "own-work");
    world.approve("f1", id);
    BOOST_TEST(world.last_kind() == "released");
}

BOOST_AUTO_TEST_CASE(an_approver_from_outside_does_not_replace_the_offices_own) {
    World world;
    auto const id = world.submitted("tmbwk", {{5, edited(world.text(5), {{"title", "Kurse"}})}});
    world.review("r1", id);
    BOOST_TEST(world.refused("tsk-f", id, Approve{1, {}, {}}).code == "wrong-function");
}

BOOST_AUTO_TEST_CASE(where_the_offices_ministry_leads_nobody_with_a_function_there_reviews_or_approves) {
    World world;
    auto const id = world.submitted("tmjmv", {{4, edited(world.text(4), {{"title", "Kurse"}})}});
    BOOST_TEST(world.refused("rj", id, Review{1, false, false, {}}).code == "own-work");
    world.review("r1", id);
    BOOST_TEST(world.refused("rj", id, Approve{1, {}, {}}).code == "own-work");
    world.approve("f1", id);
    BOOST_TEST(world.last_kind() == "released");
    // Elsewhere the same person may.
    auto const other = world.submitted("tmbwk", {{5, edited(world.text(5), {{"title", "Kurse"}})}});
    BOOST_TEST(world.act("rj", other, Review{1, false, false, {}}) == "");
}

BOOST_AUTO_TEST_CASE(a_review_counts_no_longer_when_its_reviewer_becomes_an_author) {
    World world;
    auto const first = edited(world.text(1), {{"title", "Kurse"}});
    auto const id =
        world.submitted("tmbwk", {{1, first}, {5, edited(world.text(5), {{"title", "Beratung"}})}});
    world.review("r1", id);
    BOOST_TEST(world.act("r1", id, AddComment{1, {m(1), "title", "Kürzer", "Deutschkurse"}, {}}) == "");
    BOOST_TEST(world.act("tmbwk", id, AdoptWording{1}) == "");
    world.submit("tmbwk", id,
                 {{1, edited(first, {{"title", "Deutschkurse"}})},
                  {5, edited(world.text(5), {{"title", "Beratung"}})}});
    auto const requirement = world.requirement(id, "review");
    BOOST_TEST(!requirement.met);
    BOOST_TEST(requirement.uncovered.size() == 2u);
    BOOST_TEST(world.refused("r1", id, Review{2, false, false, {}}).code == "own-work");
    BOOST_TEST(world.act("r2", id, Review{2, false, false, {}}) == "");
}

BOOST_AUTO_TEST_CASE(units_can_be_involved_and_are_then_asked_like_participants) {
    World world;
    auto const id = world.submitted("tmbwk", {{5, edited(world.text(5), {{"title", "Kurse"}})}});
    BOOST_TEST(world.refused("tmikl", id, Cosign{1, Word::kSigned, {}, {}, {}}).code == "not-asked");
    auto const involve = [&](auto of, model::Involvement as) {
        return Involve{unit(of), as, {}, "Berührt Aufgaben."};
    };
    BOOST_TEST(world.act("r1", id, involve("tmikl", model::Involvement::kInform)) == "");
    BOOST_TEST(world.refused("tmikl", id, Cosign{1, Word::kSigned, {}, {}, {}}).code == "not-asked");
    BOOST_TEST(world.act("tmbwk", id, involve("tmikl", model::Involvement::kCosign)) == "");
    BOOST_TEST(world.refused("r1", id, involve("tmikl", model::Involvement::kCosign)).code ==
               "already-involved");
    BOOST_TEST(world.refused("r1", id, involve("tmbwk", model::Involvement::kCosign)).code ==
               "already-involved");
    BOOST_TEST(world.refused("r1", id, involve("nirgends", model::Involvement::kCosign)).code ==
               "unknown-unit");
    auto const requirement = world.requirement(id, "involved:tmikl");
    BOOST_TEST(requirement.waivable);
    BOOST_REQUIRE(requirement.due);
    BOOST_TEST(base::to_iso(requirement.due->date) == "2026-11-16");
    world.review("r1", id);
    BOOST_TEST(
        world.refused("f1", id, Approve{1, {}, {}}).items == std::vector<std::string>{"involved:tmikl"},
        boost::test_tools::per_element());
    world.cosign("tmikl", id);
    world.approve("f1", id);
    BOOST_TEST(world.last_kind() == "released");
}

BOOST_AUTO_TEST_CASE(whose_turn_it_is) {
    World world;
    auto const day = base::berlin_date(world.now);
    auto const id = world.open("tmbwk", {1});
    auto const turn = [&](auto actor) { return is_turn_of(world.state, world.get(id), who(actor), day); };
    BOOST_TEST((turn("tmbwk") && !turn("r1")));
    world.submit("tmbwk", id, {{1, edited(world.text(1), {{"title", "Kurse"}})}});
    BOOST_TEST(
        (turn("r1") && turn("tmikl") && turn("tmsgaf") && !turn("f1") && !turn("tmbwk") && !turn("tsk")));
    world.review("r1", id);
    world.cosign("tmikl", id);
    BOOST_TEST((!turn("r1") && !turn("tmikl") && turn("tmsgaf") && !turn("f1")));
    world.cosign("tmsgaf", id);
    BOOST_TEST((turn("f1") && !turn("tsk-f")));
    world.cosign("tmsgaf", id, Word::kDissent);
    BOOST_TEST((turn("tmbwk") && turn("f1")));
}

BOOST_AUTO_TEST_CASE(a_turn_says_what_is_to_be_done) {
    World world;
    auto const day = base::berlin_date(world.now);
    auto const id = world.open("tmbwk", {1});
    auto const duties = [&](auto actor) {
        auto const needs = needs_of(world.state, world.get(id));
        std::vector<std::pair<Duty, std::string>> out;
        for (auto const& turn : turns_of(world.state, world.get(id), needs, who(actor), day))
            out.emplace_back(turn.duty, turn.requirement ? turn.requirement->id : "");
        return out;
    };
    using Expected = std::vector<std::pair<Duty, std::string>>;
    BOOST_TEST((duties("tmbwk") == Expected{{Duty::kSubmit, ""}}));
    world.submit("tmbwk", id, {{1, edited(world.text(1), {{"title", "Kurse"}})}});
    BOOST_TEST((duties("r1") == Expected{{Duty::kReview, "review"}}));
    BOOST_TEST((duties("tmikl") == Expected{{Duty::kCosign, "cosign-participating:tmikl"}}));
    BOOST_TEST(duties("tmbwk").empty());
    world.review("r1", id);
    world.cosign("tmikl", id);
    world.cosign("tmsgaf", id, Word::kDissent);
    BOOST_TEST((duties("tmbwk") == Expected{{Duty::kAnswerDissent, "cosign-participating:tmsgaf"}}));
    BOOST_TEST((duties("f1") == Expected{{Duty::kApprove, "approval"}}));
    BOOST_TEST(world.act("r1", id, RequestChanges{1, {{m(1), "title", "Bitte kürzen.", {}}}}) == "");
    BOOST_TEST((duties("tmbwk") == Expected{{Duty::kRevise, ""}}));
    BOOST_TEST(duties("f1").empty());
}

BOOST_AUTO_TEST_CASE(the_binding_is_a_digest_over_one_line_for_each_change) {
    auto const digest = base::sha256("x");
    std::vector<model::Change> const changes{{m(1), "description/p-1", std::nullopt, digest},
                                             {m(1), "title", digest, std::nullopt}};
    BOOST_TEST((binding(changes) == base::sha256("M-0001 description/p-1 absent " + digest.hex() +
                                                 "\nM-0001 title " + digest.hex() + " absent\n")));
}

BOOST_AUTO_TEST_SUITE_END()
