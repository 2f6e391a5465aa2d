#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/workflow/decide.hpp"
#include "core/workflow/requirements.hpp"
#include "tests/unit/workflow/texts.hpp"

/// A small record with the default policy, some units and actors, and four measures; and a writer that keeps
/// what happened, as the journal would.
namespace fassung::workflow::test {

/// Actors are called by what they are: "tmbwk" (editor and co-signer of that unit; also tmikl, tmsgaf, tfm,
/// tmjmv, tsk, bimf), "tmbwk2" (a second editor), "tmbwk-c" (co-signer only), "zwei" (editor and co-signer of
/// tmbwk and tmikl), "r1" "r2" (reviewers), "f1" "f2" (approvers), "rf" (reviewer and approver), "rj"
/// (reviewer of the office with a function at its house), "tsk-f" (approver outside), "council", "audit",
/// "op1" "op2" "op3" (operators), "none".
model::ActorId who(std::string_view name);
model::UnitId unit(std::string_view id);
model::Instant at(std::string_view rfc3339);
model::Policy default_policy();
model::Units some_units();

struct Recorded {
    model::Event event;
    model::Texts texts;
    Documents documents;
    std::map<model::DocumentId, model::Digest> heads_before;
};

struct World {
    State state;
    model::Instant now = at("2026-11-02T08:00:00Z");
    std::vector<Recorded> log;

    World();

    base::Result<Decision> ask(std::string_view actor, model::ProposalId const& id,
                               CaseCommand command) const;
    base::Result<Decision> ask(std::string_view actor, Open command) const;
    base::Result<Decision> ask(std::string_view actor, RecordCommand command) const;
    /// Applies the decision, then whatever the rules bring about.
    void apply(Decision const& decision);
    void settle();
    /// Asks and applies; the answer's code, empty if it was done.
    std::string act(std::string_view actor, model::ProposalId const& id, CaseCommand command);
    /// The refusal; fails the test if there is none.
    base::Error refused(std::string_view actor, model::ProposalId const& id, CaseCommand command) const;

    model::ProposalId open(std::string_view actor, std::vector<int> measures,
                           model::ProposalKind kind = model::ProposalKind::kAmend);
    Submit submission(std::map<int, DocumentPtr> const& texts) const;
    /// Opens and submits.
    model::ProposalId submitted(std::string_view actor, std::map<int, DocumentPtr> const& texts,
                                model::ProposalKind kind = model::ProposalKind::kAmend);
    void submit(std::string_view actor, model::ProposalId const& id, std::map<int, DocumentPtr> const& texts);
    void review(std::string_view actor, model::ProposalId const& id, bool editorial = false,
                bool financial = false);
    void cosign(std::string_view actor, model::ProposalId const& id, model::Word word = model::Word::kSigned);
    void approve(std::string_view actor, model::ProposalId const& id, std::string despite = {});

    DocumentPtr text(int measure) const;
    Case const& get(model::ProposalId const& id) const;
    int version_of(model::ProposalId const& id) const;
    Requirement requirement(model::ProposalId const& id, std::string_view requirement_id) const;
    std::set<std::string> requirement_ids(model::ProposalId const& id) const;
    /// The case folded from the log, whether open or closed.
    Case folded(model::ProposalId const& id) const;
    std::string last_kind() const;
    void pass_days(int days);
};

}  // namespace fassung::workflow::test
