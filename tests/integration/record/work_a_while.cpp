#include <stdexcept>

#include "core/app/checkpoints.hpp"
#include "core/app/server_keys.hpp"
#include "core/git/signature.hpp"
#include "core/workflow/policy_change.hpp"
#include "tests/integration/record/office.hpp"

namespace fassung::test {

using model::Function;
using model::ProposalKind;
using model::Word;
using namespace workflow::test;

namespace {

void send_back_and_forth(Office& office) {
    auto const editor = office.who(Function::kEditor, "tmbwk");
    auto const reviewer = office.who(Function::kReviewer, "bimf");
    auto const id = office.open_case("tmbwk", {2});
    office.submit("tmbwk", id, office.titled(2, "Neuer Titel"),
                  "Anlass: „Erlass“ & <Kürzung>\n\nZweiter Absatz.");
    office.act(reviewer, id, workflow::AddComment{1, {m(2), "title", "Warum?", {}}, {}});
    office.act(editor, id, workflow::AddComment{1, {m(2), "title", "Darum.", {}}, 1});
    office.act(
        office.who(Function::kCosigner, "tmjmv"), id,
        workflow::Cosign{1, Word::kConditional, {}, "", {{m(2), "title", "Nur so:", "Besserer Titel"}}});
    // Whose wording is taken over is an author from then on, so not the reviewer's.
    office.act(office.who(Function::kApprover, "bimf", 1), id,
               workflow::RequestChanges{1, {{m(2), "title", "Bitte kürzer.", "Kurzer Titel"}}});
    office.act(editor, id, workflow::AdoptWording{3});
    office.act(editor, id, workflow::ResolveComment{1});
    office.submit("tmbwk", id, office.titled(2, "Kurzer Titel"));
    office.release(id);
}

void carry_on_and_conflict(Office& office) {
    auto const first = office.open_case("tmwllr", {28});
    auto const beside = office.open_case("tmwllr", {28});
    auto const against = office.open_case("tmwllr", {28});
    office.submit("tmwllr", first, office.titled(28, "Erster"));
    office.submit("tmwllr", beside, office.with_first_paragraph(28, "Ein anderer Absatz."));
    office.submit("tmwllr", against, office.titled(28, "Zweiter"));
    office.review(beside);
    office.cosign("tmsgaf", beside, Word::kNoted);
    office.release(first);
    office.submit("tmwllr", against, office.titled(28, "Zweiter nach dem ersten"));
    office.act(office.who(Function::kApprover, "bimf"), against, workflow::Reject{"Nicht nötig."});
    office.act(office.who(Function::kEditor, "tmwllr"), beside, workflow::Withdraw{"Erledigt."});
    auto const given_up = office.open_case("tmwllr", {28});
    office.act(office.who(Function::kEditor, "tmwllr"), given_up, workflow::Discard{});
}

void wait_in_vain(Office& office) {
    auto const approver = office.who(Function::kApprover, "bimf");
    auto const id = office.open_case("tmbwk", {29});
    office.submit("tmbwk", id, office.titled(29, "Vorschlag eines anderen Ressorts"));
    office.review(id);
    office.act(
        approver, id,
        workflow::Involve{*base::UnitId::parse("tmdi"), model::Involvement::kInform, {}, "Zur Kenntnis."});
    office.act(approver, id,
               workflow::Extend{"cosign-lead:tmikl", *base::parse_date("2026-11-20"), "Mehr Zeit."});
    office.clock.advance(std::chrono::hours{24 * 30});
    for (std::size_t nth : {0U, 1U})
        if (auto const done =
                office.ask(office.who(Function::kOperator, "betrieb", nth), workflow::ConfirmClock{});
            !done)
            throw std::runtime_error(done.error().message);
    office.act(approver, id, workflow::Waive{"cosign-lead:tmikl", "Keine Antwort."});
    office.act(office.who(Function::kApprover, "bimf", 1), id,
               workflow::Waive{"cosign-lead:tmikl", "Ebenso."});
    office.approve(approver, id);
}

void disagree(Office& office) {
    auto const id = office.open_case("tmsgaf", {9});
    office.submit("tmsgaf", id, office.titled(9, "Strittig"));
    office.review(id);
    office.cosign("tmjmv", id, Word::kDissent);
    office.cosign("tfm", id, Word::kSignedWithNote);
    office.approve(office.who(Function::kApprover, "bimf"), id, "Es eilt.");
}

void lead_by_the_office_itself(Office& office) {
    auto const id = office.open_case("bimf", {32});
    office.submit("bimf", id, office.titled(32, "Aus dem eigenen Haus"));
    office.review(id);
    office.cosign_all(id);
    office.approve(office.who(Function::kApprover, "bimf"), id);
    office.approve(office.who(Function::kApprover, "tsk"), id);
}

void every_kind(Office& office) {
    auto const created = office.open_case("tmbwk", {}, ProposalKind::kCreate);
    auto const number = office.app->snapshot()->state.last_measure;
    office.submit("tmbwk", created,
                  measure({.id = base::measure_id(number).str(), .field = "sprache", .lead = "tmbwk"}));
    office.release(created);

    auto const ended = office.open_case("tmbwk", {21}, ProposalKind::kDiscontinue);
    office.submit("tmbwk", ended, with_discontinued(office.text(21), true));
    office.release(ended);
    auto const again = office.open_case("tmbwk", {21}, ProposalKind::kReinstate);
    office.submit("tmbwk", again, with_discontinued(office.text(21), false));
    office.release(again);

    auto const moved = office.open_case("tmbwk", {22}, ProposalKind::kMove);
    auto const* const field =
        office.text(22)->root.text_of("field") == "sprache" ? "arbeitsmarkt" : "sprache";
    auto text = *edited(office.text(22), {{"field", field}});
    std::erase_if(text.root.children, [](auto const& child) { return child.name == "goals"; });
    office.submit("tmbwk", moved, std::make_shared<document::Document const>(std::move(text)));
    office.release(moved);
}

/// While a measure waits that was reviewed already.
void change_the_policy(Office& office) {
    auto const waiting = office.open_case("tmbwk", {23});
    office.submit("tmbwk", waiting, office.titled(23, "Unter anderen Regeln"));
    office.review(waiting);
    workflow::Open command;
    command.documents.push_back(workflow::policy_document());
    auto const opened =
        office.app->act({{office.who(Function::kEditor, "bimf"), {}, {}, std::move(command)}, {}, {}});
    if (!opened) throw std::runtime_error(opened.error().message);
    auto const id = *opened->committed->event.proposal;
    auto const text = office.app->snapshot()->state.head(workflow::policy_document())->document;
    office.submit("bimf", id, edited(text, {{"title", "Regeln, geändert"}}));
    office.review(id);
    office.approve(office.who(Function::kApprover, "bimf"), id);
    office.approve(office.who(Function::kApprover, "tsk"), id);
    office.cosign_all(waiting);
    office.approve(office.who(Function::kApprover, "bimf"), waiting);
}

void grant(Office& office) {
    auto const subject = *base::ActorId::parse("a-0badcafe");
    model::GrantRequested what{.subject = subject, .identity = base::sha256("jemand"), .grants = {}};
    what.grants.push_back(
        {subject, Function::kEditor, *base::UnitId::parse("tmdi"), office.app->today(), {}});
    auto const asked = office.ask(office.who(Function::kOperator, "betrieb"), workflow::RequestGrant{what});
    if (!asked) throw std::runtime_error(asked.error().message);
    auto const done =
        office.ask(office.who(Function::kOperator, "betrieb", 1), workflow::ConfirmGrant{asked->seq});
    if (!done) throw std::runtime_error(done.error().message);
}

void note_and_change_the_key(Office& office) {
    office.close();
    office.daily_checkpoint = true;
    if (auto const opened = office.open(); !opened) throw std::runtime_error(opened.error().message);
    office.clock.advance(std::chrono::hours{24});
    // Its batch also makes the day's checkpoint.
    office.open_case("tmbwk", {24});
    auto const key = git::SigningKey::generate();
    auto const note = app::last_daily_checkpoint(*office.app).value();
    auto const signature = key.sign(record::format_checkpoint(note.checkpoint), record::kCheckpointNamespace);
    auto const countersigned = app::countersign(*office.app, {office.who(Function::kAuditor, "rechnungshof")},
                                                note.checkpoint.seq, signature, {});
    if (!countersigned) throw std::runtime_error(countersigned.error().message);
    auto const changed = app::change_key(*office.app, {office.who(Function::kOperator, "betrieb")}, {});
    if (!changed) throw std::runtime_error(changed.error().message);
    office.open_case("tmbwk", {25});
    office.close();
    office.daily_checkpoint = false;
    if (auto const opened = office.open(); !opened) throw std::runtime_error(opened.error().message);
}

}  // namespace

void work_a_while(Office& office) {
    send_back_and_forth(office);
    carry_on_and_conflict(office);
    wait_in_vain(office);
    disagree(office);
    lead_by_the_office_itself(office);
    every_kind(office);
    change_the_policy(office);
    grant(office);
    note_and_change_the_key(office);
}

}  // namespace fassung::test
