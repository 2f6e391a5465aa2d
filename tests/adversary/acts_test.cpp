// Acts that the rules do not allow, written by somebody who holds the server's key: numbered, chained and
// signed as if they were lawful.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "core/document/diff.hpp"
#include "core/record/codec.hpp"
#include "core/record/layout.hpp"
#include "core/workflow/requirements.hpp"
#include "core/workflow/versions.hpp"
#include "tests/adversary/attack.hpp"
#include "tests/unit/workflow/texts.hpp"

using namespace fassung;
using namespace fassung::adversary;
using model::Function;

namespace {

/// The approval that would complete the case on M-0001, as f1 could give it.
Step approval(Forger const& forger) {
    return forger.decided("f1", open_case(1), workflow::Approve{2, "", ""});
}

/// The same in another's name, everywhere.
Step approval_by(Forger const& forger, model::ActingAs const& by) {
    auto step = approval(forger);
    auto const before = step.event.by.actor;
    step.event.by = by;
    for (auto& requirement : std::get<model::Released>(step.event.payload).requirements)
        std::ranges::replace(requirement.by, before, by.actor);
    return step;
}

void must_refuse_approval_by(model::ActingAs const& by) {
    Forger forger{original()};
    auto const seq = forger.append(approval_by(forger, by));
    must_name(forger, "unlawful", seq);
}

void must_refuse(Forger& forger, Step step) {
    auto const seq = forger.append(std::move(step));
    must_name(forger, "unlawful", seq);
}

/// Released against what is still open, with everything else in order.
Step release_by_force(Forger const& forger, int measure, std::vector<base::UnitId> despite) {
    auto const& version = *the_case(measure).version();
    model::Released what{version.number, version.binds, std::move(despite), {}, {}};
    for (auto const& listed : version.documents)
        what.revisions.push_back(
            {listed.document, forger.now().head(listed.document)->revision + 1, listed.digest});
    return forger.act(as("f1", Function::kApprover, "bimf"), open_case(measure), what,
                      {{"despite", "Es eilt."}}, version.texts);
}

/// A submission on M-0008 whose text is exchanged afterwards.
Step submission_of(Forger const& forger, workflow::DocumentPtr const& text) {
    workflow::Submit command;
    command.documents = {
        {m(8), workflow::test::edited(forger.now().head(m(8))->document, {{"title", "Anders"}})}};
    command.bases = {{m(8), forger.now().head(m(8))->digest}};
    command.reason = "Anlass.";
    auto step = forger.decided("tmikl", open_case(8), command);
    auto draft = workflow::draft_of(forger.now(), {{m(8), text}});
    auto& what = std::get<model::Submitted>(step.event.payload);
    what.documents = draft.documents;
    what.changes = draft.changes;
    step.parts.documents = draft.texts;
    return step;
}

workflow::Open opening(model::ProposalKind kind, std::vector<model::DocumentId> documents) {
    workflow::Open command;
    command.kind = kind;
    command.documents = std::move(documents);
    return command;
}

template <class Payload>
void must_name_altered(std::uint64_t seq, std::function<void(Payload&)> const& alter) {
    Forger forger{original()};
    alter(std::get<Payload>(forger.alter(seq).event.payload));
    must_name(forger, "unlawful", seq);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(acts)

BOOST_AUTO_TEST_CASE(the_approval_that_is_forged_below_is_lawful_in_itself) {
    Forger forger{original()};
    forger.append(approval(forger));
    must_be_sound(forger);
}

BOOST_AUTO_TEST_CASE(an_author_approves) {
    must_refuse_approval_by(as("ef", Function::kApprover, "bimf"));
}

BOOST_AUTO_TEST_CASE(a_function_is_forged) {
    must_refuse_approval_by(as("r2", Function::kApprover, "bimf"));
    must_refuse_approval_by(as("f1", Function::kApprover, "tsk"));
    must_refuse_approval_by(by_system());
}

BOOST_AUTO_TEST_CASE(a_function_is_used_before_its_first_day) {
    must_refuse_approval_by(as("neu", Function::kApprover, "bimf"));
}

BOOST_AUTO_TEST_CASE(a_function_is_used_after_its_last_day) {
    must_refuse_approval_by(as("alt", Function::kApprover, "bimf"));
}

BOOST_AUTO_TEST_CASE(somebody_votes_who_is_not_registered) {
    must_refuse_approval_by({*base::ActorId::parse("a-deadbeef"), Function::kApprover, unit("bimf"), {}});
}

BOOST_AUTO_TEST_CASE(the_reviewer_approves_too) {
    must_refuse_approval_by(as("r1", Function::kApprover, "bimf"));
}

BOOST_AUTO_TEST_CASE(somebody_acts_for_another) {
    auto by = as("f2", Function::kApprover, "bimf");
    by.acting_for = who("f1");
    must_refuse_approval_by(by);
}

BOOST_AUTO_TEST_CASE(an_approval_binds_to_another_versions_digest) {
    Forger forger{original()};
    auto step = approval(forger);
    std::get<model::Released>(step.event.payload).binds = the_case(1).version(1)->binds;
    must_refuse(forger, std::move(step));
}

BOOST_AUTO_TEST_CASE(an_approval_of_an_earlier_version) {
    Forger forger{original()};
    auto step = approval(forger);
    std::get<model::Released>(step.event.payload).version = 1;
    step.parts.documents = the_case(1).version(1)->texts;
    must_refuse(forger, std::move(step));
}

BOOST_AUTO_TEST_CASE(an_approval_covers_only_a_part_of_what_is_changed) {
    Forger forger{original()};
    auto step = approval(forger);
    auto const& changes = the_case(1).version()->changes;
    BOOST_TEST_REQUIRE(changes.size() > 1U);
    std::get<model::Released>(step.event.payload).binds = workflow::binding({changes.front()});
    must_refuse(forger, std::move(step));
}

BOOST_AUTO_TEST_CASE(a_vote_is_kept_although_its_text_was_changed) {
    auto const seq = original().find<model::Submitted>([](model::Submitted const& what) {
        return std::ranges::any_of(what.votes, [](auto const& vote) { return vote.outcome == "voided"; });
    });
    must_name_altered<model::Submitted>(seq, [](model::Submitted& what) {
        for (auto& vote : what.votes)
            if (vote.outcome == "voided") {
                vote.outcome = "kept";
                vote.reason = vote.address = {};
            }
    });
}

BOOST_AUTO_TEST_CASE(who_gave_the_wording_is_left_out_of_the_authors) {
    auto const seq = original().find<model::Submitted>([](model::Submitted const& what) {
        return std::ranges::find(what.authors, who("f2")) != what.authors.end();
    });
    must_name_altered<model::Submitted>(seq,
                                        [](model::Submitted& what) { std::erase(what.authors, who("f2")); });
}

BOOST_AUTO_TEST_CASE(a_release_without_co_signature) {
    Forger forger{original()};
    auto const seq = forger.append(approval(forger));
    forger.drop(original().find([](Step const& step) {
        return step.event.proposal == open_case(1) &&
               std::holds_alternative<model::Cosigned>(step.event.payload);
    }));
    must_name(forger, "unlawful", seq - 1);
}

BOOST_AUTO_TEST_CASE(a_release_despite_a_dissent_without_a_reason) {
    auto const seq =
        original().find<model::Released>([](model::Released const& what) { return !what.despite.empty(); });
    Forger forger{original()};
    auto& step = forger.alter(seq);
    std::erase_if(step.parts.texts, [](auto const& text) { return text.first == "despite"; });
    step.parts.texts_file.clear();
    if (!step.parts.texts.empty())
        step.parts.texts_file = record::write_texts(std::string(32, 's'), step.parts.texts);
    must_name(forger, "unlawful", seq);
}

BOOST_AUTO_TEST_CASE(a_release_despite_a_dissent_that_no_rule_lets_be_overruled) {
    Forger forger{original()};
    must_refuse(forger, release_by_force(forger, 4, {unit("tmjmv")}));
}

BOOST_AUTO_TEST_CASE(a_release_while_something_is_open) {
    Forger forger{original()};
    must_refuse(forger, release_by_force(forger, 5, {}));
}

BOOST_AUTO_TEST_CASE(the_dissent_of_a_release_is_hushed_up) {
    must_name_altered<model::Released>(
        original().find<model::Released>([](model::Released const& what) { return !what.despite.empty(); }),
        [](model::Released& what) { what.despite.clear(); });
}

BOOST_AUTO_TEST_CASE(a_waiver_by_one_person_alone) {
    Forger forger{original()};
    must_refuse(forger, forger.act(as("f1", Function::kApprover, "bimf"), open_case(5),
                                   model::Waived{"cosign-lead:tmbwk"}, {{"reason", "Ebenso."}}));
}

BOOST_AUTO_TEST_CASE(a_waiver_before_the_deadline) {
    Forger forger{original()};
    must_refuse(forger, forger.act(as("f1", Function::kApprover, "bimf"), open_case(4),
                                   model::WaiverRequested{"cosign-lead:tmjmv"}, {{"reason", "Eilig."}}));
}

BOOST_AUTO_TEST_CASE(the_results_frozen_at_release_are_altered) {
    must_name_altered<model::Released>(original().find<model::Released>([](model::Released const& what) {
        return std::ranges::any_of(what.requirements,
                                   [](auto const& each) { return each.outcome == "waived"; });
    }),
                                       [](model::Released& what) {
                                           for (auto& each : what.requirements) each.outcome = "met";
                                       });
}

BOOST_AUTO_TEST_CASE(a_revision_number_is_skipped) {
    must_name_altered<model::Released>(original().find<model::Released>(1),
                                       [](model::Released& what) { ++what.revisions.front().number; });
}

BOOST_AUTO_TEST_CASE(the_text_of_a_release_is_not_that_of_its_version) {
    auto const seq = original().find<model::Released>(1);
    Forger forger{original()};
    auto& step = forger.alter(seq);
    auto& text = step.parts.documents.begin()->second;
    text = workflow::test::edited(text, {{"title", "Untergeschoben"}});
    must_name(forger, {"unlawful", "wrong-tree"}, seq);
}

BOOST_AUTO_TEST_CASE(a_review_is_editorial_although_the_participants_change) {
    auto const seq = original().find([](Step const& step) {
        return std::holds_alternative<model::Reviewed>(step.event.payload) && step.event.proposal &&
               std::ranges::any_of(
                   step.before.find(*step.event.proposal)->version()->changes,
                   [](auto const& change) { return change.address.starts_with("participants"); });
    });
    must_name_altered<model::Reviewed>(seq, [](model::Reviewed& what) { what.editorial = true; });
}

BOOST_AUTO_TEST_CASE(a_due_date_is_longer_than_the_rules_give) {
    must_name_altered<model::Submitted>(
        original().find<model::Submitted>([](model::Submitted const& what) { return !what.dues.empty(); }),
        [](model::Submitted& what) { what.dues.front().at += std::chrono::hours{24}; });
}

BOOST_AUTO_TEST_CASE(a_case_number_is_skipped_or_used_again) {
    for (bool const again : {false, true}) {
        Forger forger{original()};
        auto step = forger.decided("tmbwk", {}, opening(model::ProposalKind::kAmend, {m(8)}));
        auto const [year, number] = base::parts_of(*step.event.proposal);
        step.event.proposal = again ? original().at(original().find<model::Opened>()).event.proposal
                                    : base::proposal_id(year, number + 1);
        must_refuse(forger, std::move(step));
    }
}

BOOST_AUTO_TEST_CASE(a_measure_id_is_allotted_twice) {
    Forger forger{original()};
    auto step = forger.decided("tmbwk", {}, opening(model::ProposalKind::kCreate, {}));
    std::get<model::Opened>(step.event.payload).allotted = {base::measure_id(9)};
    must_refuse(forger, std::move(step));
}

BOOST_AUTO_TEST_CASE(the_id_of_a_removed_paragraph_is_used_again) {
    Forger forger{original()};
    must_refuse(forger,
                submission_of(forger, workflow::test::with_paragraph(forger.now().head(m(8))->document,
                                                                     "p-000002", "Etwas ganz anderes.")));
}

BOOST_AUTO_TEST_CASE(a_document_breaks_its_schema_or_a_rule) {
    auto const attack = [](std::function<void(document::Document&)> const& alter) {
        Forger forger{original()};
        auto text = *forger.now().head(m(8))->document;
        alter(text);
        document::normalise(text);
        auto const seq =
            forger.append(submission_of(forger, std::make_shared<document::Document const>(std::move(text))));
        must_name(forger, {"unlawful", "invalid-document"}, seq);
    };
    attack([](document::Document& text) { text.root.child("period")->set("form", "ewig"); });
    attack([](document::Document& text) { text.root.child("title")->text.clear(); });
    attack([](document::Document& text) { text.root.child("field")->text = "unbekannt"; });
    attack([](document::Document& text) { text.root.child("lead")->set("unit", "niemand"); });
}

BOOST_AUTO_TEST_CASE(a_paragraph_id_stands_twice) {
    Forger forger{original()};
    auto const seq =
        forger.append(submission_of(forger, workflow::test::with_paragraph(forger.now().head(m(8))->document,
                                                                           "p-000003", "Noch einmal.")));
    must_name(forger, {"unlawful", "invalid-document", "invalid-event"}, seq);
}

BOOST_AUTO_TEST_CASE(the_policy_is_replaced_by_a_second_founding) {
    Forger forger{original()};
    auto const& first = original().at(1);
    auto step = first;
    auto& policy = step.parts.documents.at(model::DocumentId::single(model::DocumentKind::kPolicy));
    auto text = *policy;
    text.root.child("requirements")->children.resize(1);
    policy = std::make_shared<document::Document const>(std::move(text));
    step.parts.files.clear();
    step.event.time = forger.time();
    step.event.seq = original().size() + 1;
    must_refuse(forger, std::move(step));
}

BOOST_AUTO_TEST_CASE(persons_are_registered_or_texts_adopted_once_more) {
    {
        Forger forger{original()};
        auto const id = *base::ActorId::parse("a-12345678");
        must_refuse(
            forger,
            forger.act(by_system(), {},
                       model::ActorsRegistered{
                           {{id, base::sha256("neu")}},
                           {{id, Function::kApprover, unit("bimf"), *base::parse_date("2026-01-01"), {}}}}));
    }
    {
        Forger forger{original()};
        auto const& head = *forger.now().head(m(3));
        auto const text = workflow::test::edited(head.document, {{"title", "Übernommen"}});
        must_refuse(
            forger,
            forger.act(by_system(), {},
                       model::Adopted{
                           "Quelle", base::sha256("q"), "A", "B", {{m(3), 0, document::digest_of(*text)}}},
                       {}, {{m(3), text}}));
    }
}

BOOST_AUTO_TEST_CASE(who_asked_for_functions_confirms_them) {
    Forger forger{original()};
    auto const request = original().find<model::GrantRequested>(1);
    must_refuse(forger,
                forger.act(as("op1", Function::kOperator, "betrieb"), {}, model::GrantConfirmed{request}));
}

BOOST_AUTO_TEST_CASE(functions_are_given_that_were_not_asked_for) {
    auto const seq = original().find<model::GrantConfirmed>();
    Forger forger{original()};
    forger.touch(seq).files = [](std::vector<record::FileChange>& changes) {
        for (auto& change : changes) {
            auto const at = change.bytes.find("\"editor\"");
            BOOST_TEST_REQUIRE(at != std::string::npos);
            change.bytes.replace(at, 8, "\"approver\"");
        }
    };
    must_name(forger, {"wrong-tree", "unlawful", "invalid-event"}, seq);
}

BOOST_AUTO_TEST_CASE(one_person_confirms_the_clock_twice) {
    auto const seq = original().find<model::ClockConfirmed>(1);
    Forger forger{original()};
    forger.alter(seq).event.by.actor = who("op1");
    must_name(forger, "unlawful", seq);
}

BOOST_AUTO_TEST_CASE(a_closed_case_is_acted_upon) {
    auto const seq = original().find<model::Released>();
    Forger forger{original()};
    auto step = forger.act(as("tmikl", Function::kEditor, "tmikl"), open_case(8), model::Discarded{});
    step.event.proposal = original().at(seq).event.proposal;
    // A state has no closed cases, so the forger would begin it anew: number and place are set by hand.
    forger.renumber = false;
    step.event.seq = original().size() + 1;
    step.event.number = original().at(seq).event.number + 1;
    must_name(forger, {"unlawful", "invalid-event"}, forger.append(std::move(step)));
}

BOOST_AUTO_TEST_SUITE_END()
