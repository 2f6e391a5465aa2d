#include <array>

#include "core/document/diff.hpp"
#include "tests/adversary/small_office.hpp"
#include "tests/unit/workflow/policy_text.hpp"
#include "tests/unit/workflow/texts.hpp"

namespace fassung::adversary {

using model::Function;
using model::ProposalKind;
using model::Word;
using namespace workflow::test;

namespace {

using std::chrono::hours;

workflow::DocumentPtr titled(SmallOffice& office, int measure, std::string const& title) {
    return edited(office.text(measure), {{"title", title}});
}

/// Comments, a wording taken over, a condition taken over, a second version.
void send_back_and_forth(SmallOffice& office) {
    auto const id = office.submitted("tmbwk", titled(office, 1, "Kurse & <Sprache>"));
    office.act("tmikl", id, workflow::AddComment{1, {m(1), "title", "Warum?", {}}, {}});
    office.act("tmbwk", id, workflow::AddComment{1, {m(1), "title", "Darum.\n\nMit Absatz.", {}}, 1});
    office.act("tmikl", id,
               workflow::Cosign{1, Word::kConditional, {}, "Nur so.", {{m(1), "title", "Nur so:", "Kurse"}}});
    office.cosign("tmsgaf", id, Word::kNoted);
    office.review(id);
    office.act("f2", id,
               workflow::RequestChanges{1, {{m(1), "description/p-000001", "Bitte kürzer.", "Kurz."}}});
    office.act("tmbwk", id, workflow::AdoptWording{3});
    office.act("tmbwk", id, workflow::ResolveComment{1});
    office.submit("tmbwk", id,
                  {edited(office.text(1), {{"title", "Kurse"}, {"description/p-000001", "Kurz."}})});
    office.cosign("tmsgaf", id, Word::kSignedWithNote);
    office.release(id);
}

/// One release carries a second case on and conflicts with a third.
void carry_on_and_conflict(SmallOffice& office) {
    auto const first = office.open("tmikl", {2});
    auto const beside = office.open("tmikl", {2});
    auto const against = office.open("tmikl", {2});
    office.submit("tmikl", first, {titled(office, 2, "Erster")});
    office.submit("tmikl", beside,
                  {edited(office.text(2), {{"description/p-000002", "Ein anderer Absatz."}})});
    office.submit("tmikl", against, {titled(office, 2, "Zweiter")});
    office.review(beside);
    office.cosign("tmbwk", beside, Word::kNoted);
    office.release(first);
    office.submit("tmikl", against, {titled(office, 2, "Zweiter nach dem ersten")});
    office.act("f1", against, workflow::Reject{"Nicht nötig."});
    office.act("tmikl", beside, workflow::Withdraw{"Erledigt."});
    office.act("tmikl", office.open("tmikl", {2}), workflow::Discard{});
}

/// The lead is silent: extension, involvement, a deadline that passes, a waiver by two.
void wait_in_vain(SmallOffice& office) {
    auto const id = office.submitted("tmsgaf", titled(office, 5, "Vorschlag eines anderen Ressorts"));
    office.review(id);
    office.act("f1", id, workflow::Involve{unit("tsk"), model::Involvement::kInform, {}, "Zur Kenntnis."});
    office.act("f1", id, workflow::Involve{unit("tfm"), model::Involvement::kCosign, {}, "Betroffen."});
    office.act("f1", id,
               workflow::Extend{"cosign-lead:tmbwk", *base::parse_date("2026-11-23"), "Mehr Zeit."});
    office.cosign("tmikl", id, Word::kNotConcerned);
    office.cosign("tfm", id);
    office.pass(hours{24 * 22});
    office.act("f1", id, workflow::Waive{"cosign-lead:tmbwk", "Keine Antwort."});
    office.act("f2", id, workflow::Waive{"cosign-lead:tmbwk", "Ebenso."});
    office.approve("f1", id);
}

/// An editorial change to which a participant says nothing in time.
void be_editorial(SmallOffice& office) {
    auto const id =
        office.submitted("tmsgaf", edited(office.text(6), {{"description/p-000003", "Dritter."}}));
    office.review(id, true);
    office.pass(hours{24 * 7});
    office.approve("f1", id);
}

void disagree(SmallOffice& office) {
    auto const id = office.submitted("tmsgaf", with_funding(titled(office, 7, "Strittig"), "yes"));
    office.review(id, false, true);
    office.cosign("tmbwk", id, Word::kDissent);
    office.cosign("tfm", id);
    office.approve("f1", id, "Es eilt.");
}

void lead_by_the_office_itself(SmallOffice& office) {
    auto const id = office.submitted("bimf", titled(office, 3, "Aus dem eigenen Haus"));
    office.review(id);
    office.approve("f1", id);
    office.approve("tsk-f", id);
}

void every_kind(SmallOffice& office) {
    auto const created = office.open("tmbwk", {}, ProposalKind::kCreate);
    auto const number = office.state().last_measure;
    office.submit("tmbwk", created, {measure({.id = base::measure_id(number).str(), .lead = "tmbwk"})});
    office.release(created);

    auto const ended = office.open("tmikl", {2}, ProposalKind::kDiscontinue);
    office.submit("tmikl", ended, {with_discontinued(office.text(2), true)});
    office.release(ended);
    auto const again = office.open("tmikl", {2}, ProposalKind::kReinstate);
    office.submit("tmikl", again, {with_discontinued(office.text(2), false)});
    office.release(again);

    auto const moved = office.open("tmsgaf", {6}, ProposalKind::kMove);
    office.submit("tmsgaf", moved, {edited(office.text(6), {{"field", "arbeit"}})});
    office.release(moved);

    // Lead and participants pass on; a paragraph goes for ever.
    auto const passed_on = office.open("tmbwk", {8});
    office.submit("tmbwk", passed_on,
                  {without_paragraph(with_participants(with_lead(office.text(8), "tmikl"), {"tmbwk", "tsk"}),
                                     "p-000002")});
    office.release(passed_on);
}

/// The policy is changed while a measure waits for its co-signatures and a second proposal for the policy is
/// open.
void change_the_policy(SmallOffice& office) {
    auto const waiting = office.submitted("tmbwk", titled(office, 1, "Kurse unter anderen Regeln"));
    office.review(waiting);
    auto renamed = *office.state().policy;
    renamed.title = "Regeln der kleinen Akte, neu";
    auto const beside = office.open("tmikl", open_policy());
    office.act("tmikl", beside, submit_policy(office.state(), renamed));
    auto const first = office.open("bimf", open_policy());
    office.act(
        "bimf", first,
        submit_policy(office.state(), with_rule(*office.state().policy, outside_for_policy(unit("bimf")))));
    office.release(first);
    office.act("tmikl", beside, workflow::Withdraw{"Nicht nötig."});
    office.cosign("tmikl", waiting);
    office.cosign("tmsgaf", waiting);
    office.approve("f1", waiting);
}

void grant(SmallOffice& office) {
    auto const subject = *base::ActorId::parse("a-0badcafe");
    auto const day = base::berlin_date(office.clock.now());
    model::GrantRequested what{.subject = subject, .identity = base::sha256("jemand"), .grants = {}};
    what.grants.push_back({subject, Function::kEditor, unit("tmjmv"), day, {}});
    auto const asked = office.act("op1", workflow::RequestGrant{what});
    office.act("op2", workflow::ConfirmGrant{asked});
}

void doubt_the_clock(SmallOffice& office) {
    office.clock.advance(hours{24 * 20});
    office.act("op1", workflow::ConfirmClock{});
    office.act("op2", workflow::ConfirmClock{});
}

/// Two offices sign the last note with keys of their own.
void countersign(SmallOffice& office) {
    office.countersign("audit", git::SigningKey::generate());
    office.countersign("tfm", git::SigningKey::generate());
}

/// What the attacks begin from: one case that lacks nothing but its approval and has "ef" among its authors;
/// one with a dissent that no policy lets be overruled; one overdue, with a first voice for its waiver; one
/// with a condition; one that is returned; a draft; one about the policy that lacks nothing but the approval
/// from outside; a request for functions.
void leave_open(SmallOffice& office) {
    auto const overdue = office.submitted("tmsgaf", titled(office, 5, "Noch ein Vorschlag"));
    office.review(overdue);
    office.cosign("tmikl", overdue);
    office.pass(hours{24 * 24});
    office.act("f1", overdue, workflow::Waive{"cosign-lead:tmbwk", "Keine Antwort."});

    auto const ready = office.open("tmbwk", {1});
    office.submit("tmbwk", ready, {titled(office, 1, "Kurse und Beratung")}, {"ef"});
    office.submit(
        "tmbwk", ready,
        {edited(office.text(1), {{"title", "Kurse und Beratung"}, {"description/p-000002", "Neu."}})},
        {"ef"});
    office.cosign("tmikl", ready);
    office.cosign("tmsgaf", ready);
    office.review(ready);

    auto const refused = office.submitted("tmikl", titled(office, 4, "Gegen die Federführung"));
    office.review(refused);
    office.cosign("tmjmv", refused, Word::kDissent);

    auto const returned = office.submitted("tmsgaf", titled(office, 7, "Zurückgegeben"));
    office.act("tmbwk", returned,
               workflow::Cosign{1, Word::kConditional, {}, "", {{m(7), "title", "So:", "Strittig bleibt"}}});
    office.act("r2", returned, workflow::RequestChanges{1, {{m(7), "title", "Bitte anders.", {}}}});

    static_cast<void>(office.open("tmikl", {8}));

    auto two = rule_of(*office.state().policy, "review");
    two.count = 2;
    auto const policy = office.open("bimf", open_policy());
    office.act("bimf", policy, submit_policy(office.state(), with_rule(*office.state().policy, two)));
    office.review(policy);
    office.approve("f1", policy);

    auto const day = base::berlin_date(office.clock.now());
    office.act("op1",
               workflow::RequestGrant{{.subject = who("r2"),
                                       .identity = {},
                                       .grants = {{who("r2"), Function::kApprover, unit("bimf"), day, {}}}}});
}

}  // namespace

void live_a_while(SmallOffice& office) {
    send_back_and_forth(office);
    carry_on_and_conflict(office);
    wait_in_vain(office);
    be_editorial(office);
    disagree(office);
    countersign(office);
    office.change_key(false);
    lead_by_the_office_itself(office);
    every_kind(office);
    change_the_policy(office);
    grant(office);
    office.change_key(true);
    doubt_the_clock(office);
    countersign(office);
    leave_open(office);
}

}  // namespace fassung::adversary
