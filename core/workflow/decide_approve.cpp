#include <algorithm>

#include <fmt/format.h>

#include "core/workflow/deciding.hpp"
#include "core/workflow/eligibility.hpp"
#include "core/workflow/policy_change.hpp"
#include "core/workflow/refusals.hpp"
#include "core/workflow/surroundings.hpp"
#include "core/workflow/versions.hpp"

namespace fassung::workflow {

using base::Result;
using model::RequirementKind;
using model::Stage;

namespace {

bool overruled(Requirement const& requirement, Approve const& command) {
    return requirement.outcome == Outcome::kDissent && requirement.despite_dissent &&
           !is_blank(command.despite);
}

/// As what the actor approves: for the first open approval that they may give.
Result<model::ActingAs> as_approver(Asking const& asking, std::vector<Requirement> const& all) {
    base::Error refusal = refuse::wrong_function("Funktion „Freigabe“ bei der prüfenden Stelle");
    bool const before = std::ranges::any_of(asking.c.votes, [&](Vote const& vote) {
        return vote.kind == model::VoteKind::kApproval && vote.valid() && vote.by.actor == asking.id;
    });
    if (before)
        return refuse::own_work(
            "Sie haben diese Fassung schon freigegeben. Die weitere Freigabe erteilt eine andere Person.");
    bool own_work = false;
    for (auto const& requirement : all) {
        if (requirement.kind != RequirementKind::kApproval || requirement.met) continue;
        auto const item = asked_by_id(asking.state, asking.c, requirement.id);
        auto const as = capacity(asking.state, asking.c, *item, asking.id, asking.day);
        if (as) return *as;
        // Of several reasons the one about the person says more than the one about the function.
        if (!own_work) refusal = as.error();
        own_work = own_work || as.error().code == "own-work";
    }
    return refusal;
}

base::Error still_open(std::vector<Requirement const*> const& open) {
    base::Error error = refuse::conflict("requirements-open", "");
    std::vector<std::string> labels;
    bool only_dissent = true;
    for (auto const* requirement : open) {
        error.items.push_back(requirement->id);
        labels.push_back(requirement->label);
        only_dissent =
            only_dissent && requirement->outcome == Outcome::kDissent && requirement->despite_dissent;
    }
    error.message =
        only_dissent
            ? fmt::format(
                  "Es besteht Dissens: {}. Eine Freigabe trotz Dissens ist zulässig, braucht aber eine "
                  "Begründung.",
                  fmt::join(labels, "; "))
            : fmt::format("Vor der Freigabe ist noch offen: {}.", fmt::join(labels, "; "));
    return error;
}

/// A release elsewhere may have removed what the version refers to, in a document that it does not touch
/// itself.
Result<void> still_sound(State const& state, Version const& version) {
    auto const around = surroundings_of(state, version.texts);
    std::vector<base::Detail> findings;
    for (auto const& [id, text] : version.texts) append_findings(id, *text, around, findings);
    if (findings.empty()) return {};
    auto error = incomplete(std::move(findings));
    error.kind = base::Errc::kConflict;
    error.message =
        "Die Vorschlagsfassung passt nicht mehr zum freigegebenen Bestand. Bitte geben Sie sie zurück, damit "
        "die genannten "
        "Stellen berichtigt werden.";
    return error;
}

/// Units and functions may be others than at the submission.
Result<void> still_workable(Asking const& asking, Version const& version) {
    auto const policy = version.texts.find(policy_document());
    if (policy == version.texts.end()) return {};
    auto const ok = check_proposed_policy(asking.state, *policy->second, asking.day);
    if (ok) return {};
    auto error = ok.error();
    error.kind = base::Errc::kConflict;
    return error;
}

std::string_view frozen_outcome(Outcome outcome) {
    switch (outcome) {
        case Outcome::kMet:
            return "met";
        case Outcome::kWaived:
            return "waived";
        case Outcome::kAssent:
            return "assent";
        case Outcome::kDissent:
            return "despite";
        case Outcome::kOpen:
        case Outcome::kCondition:
            break;
    }
    std::abort();  // never released
}

std::vector<model::FrozenRequirement> freeze(Case const& c, std::vector<Requirement> const& all) {
    std::vector<model::FrozenRequirement> out;
    for (auto const& requirement : all) {
        model::FrozenRequirement frozen{requirement.id,
                                        requirement.label,
                                        std::string{frozen_outcome(requirement.outcome)},
                                        requirement.votes,
                                        {}};
        for (int const number : requirement.votes)
            frozen.by.push_back(c.votes[static_cast<std::size_t>(number - 1)].by.actor);
        out.push_back(std::move(frozen));
    }
    return out;
}

std::vector<model::UnitId> dissenting(Case const& c, std::vector<Requirement> const& all) {
    std::set<model::UnitId> units;
    for (auto const& requirement : all)
        if (requirement.outcome == Outcome::kDissent)
            for (int const number : requirement.votes)
                units.insert(*c.votes[static_cast<std::size_t>(number - 1)].unit);
    return {units.begin(), units.end()};
}

std::vector<model::ReleasedRevision> revisions_of(State const& state, Version const& version) {
    std::vector<model::ReleasedRevision> out;
    for (auto const& listed : version.documents) {
        auto const* head = state.head(listed.document);
        out.push_back({listed.document, head ? head->revision + 1 : 1, listed.digest});
    }
    return out;
}

}  // namespace

Result<Decision> decide_act(Asking const& asking, Approve const& command) {
    auto const& c = asking.c;
    if (auto const ok = in_stage(asking, "approve", {Stage::kSubmitted}); !ok) return ok.error();
    if (auto const ok = on_present_version(c, command.version); !ok) return ok.error();
    if (auto const ok = fits("Hinweis", command.note); !ok) return ok.error();
    if (auto const ok = fits("Begründung der Freigabe trotz Dissens", command.despite); !ok)
        return ok.error();
    auto const& version = *c.version();
    if (auto stale = stale_documents(asking.state, version); !stale.empty())
        return refuse::stale_base(std::move(stale));
    if (auto const ok = still_sound(asking.state, version); !ok) return ok.error();
    if (auto const ok = still_workable(asking, version); !ok) return ok.error();
    auto const all = requirements(asking.state, c);
    auto const as = as_approver(asking, all);
    if (!as) return as.error();
    std::vector<Requirement const*> open;
    for (auto const& requirement : all)
        if (requirement.kind != RequirementKind::kApproval && !requirement.met &&
            !overruled(requirement, command))
            open.push_back(&requirement);
    if (!open.empty()) return still_open(open);

    model::Texts texts;
    add_text(texts, "note", command.note);
    add_text(texts, "despite", command.despite);
    auto decision = on_case(asking, *as, model::Approved{command.version, version.binds}, std::move(texts));
    auto const approved = after(asking.state, c, decision, asking.now);
    auto const judged = requirements(asking.state, approved);
    bool const complete = std::ranges::all_of(judged, [](Requirement const& requirement) {
        return requirement.kind != RequirementKind::kApproval || requirement.met;
    });
    if (!complete) return decision;
    decision.payload = model::Released{command.version, version.binds, dissenting(approved, judged),
                                       freeze(approved, judged), revisions_of(asking.state, version)};
    decision.documents = version.texts;
    return decision;
}

}  // namespace fassung::workflow
