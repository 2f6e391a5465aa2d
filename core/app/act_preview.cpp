#include "core/app/act_preview.hpp"

#include <algorithm>
#include <set>

#include "core/app/case_actions.hpp"
#include "core/app/naming.hpp"
#include "core/document/diff.hpp"
#include "core/history/labels.hpp"
#include "core/workflow/decide.hpp"

namespace fassung::app {

namespace {

using workflow::Case;
using workflow::CaseCommand;
using workflow::Requirement;

/// In place of what somebody still has to write: the rules only ask whether there is something.
constexpr char const* kSomeText = "–";

base::Result<workflow::Decision> decided(Application& app, Caller const& caller, SeenCase const& seen,
                                         CaseCommand const& command) {
    return workflow::decide(
        seen.snapshot->state,
        {.actor = caller.actor, .acting_for = {}, .proposal = seen.the_case->id, .command = command},
        app.clock().now());
}

/// The vote alone, without the release that it may bring: the requirements are those of a submitted case.
Case with_act(workflow::State const& state, Case const& c, workflow::Decision const& decision,
              model::Instant now) {
    model::Event event;
    event.seq = state.seq + 1;
    event.by = decision.by;
    event.time = now;
    event.proposal = c.id;
    event.number = c.events + 1;
    event.payload = decision.payload;
    if (auto const* released = std::get_if<model::Released>(&decision.payload))
        event.payload = model::Approved{released->version, released->binds};
    Case out = c;
    workflow::evolve(out, event, decision.texts, decision.documents);
    return out;
}

bool is_vote(model::Payload const& payload) {
    return std::holds_alternative<model::Reviewed>(payload) ||
           std::holds_alternative<model::Cosigned>(payload) ||
           std::holds_alternative<model::Approved>(payload) ||
           std::holds_alternative<model::Released>(payload);
}

Requirement const* find(std::vector<Requirement> const& all, std::string const& id) {
    auto const found = std::ranges::find(all, id, &Requirement::id);
    return found == all.end() ? nullptr : &*found;
}

/// Places that were not covered in requirements for which the vote counts.
std::set<model::Change> asked_places(std::vector<Requirement> const& before,
                                     std::vector<Requirement> const& after) {
    std::set<model::Change> out;
    for (auto const& requirement : before) {
        auto const* now = find(after, requirement.id);
        if (now != nullptr && now->votes != requirement.votes)
            out.insert(requirement.uncovered.begin(), requirement.uncovered.end());
    }
    return out;
}

document::Document const* find(workflow::Documents const& texts, model::DocumentId const& id) {
    auto const found = texts.find(id);
    return found == texts.end() ? nullptr : found->second.get();
}

/// Due dates of the same requirement may only go up.
model::Date next_day(model::Date today, Requirement const& requirement) {
    auto const latest = requirement.due ? std::max(today, requirement.due->date) : today;
    return std::chrono::sys_days{latest} + std::chrono::days{1};
}

std::vector<base::UnitId> units_of_cosigner(Application& app, Caller const& caller, SeenCase const& seen) {
    std::vector<base::UnitId> out;
    auto const* actor = seen.snapshot->state.actor(caller.actor);
    if (actor == nullptr) return out;
    auto const today = app.today();
    for (auto const& unit : actor->units(today))
        if (actor->holds(model::Function::kCosigner, unit, today)) out.push_back(unit);
    return out;
}

/// The commands that a step could lead to, the least of each: what a person would still write is filled in.
std::vector<CaseCommand> trials(Application& app, Caller const& caller, SeenCase const& seen,
                                std::string_view step, std::vector<Requirement> const& about) {
    auto const& c = *seen.the_case;
    int const version = c.version() == nullptr ? 0 : c.version()->number;
    std::vector<CaseCommand> out;
    if (step == "review") {
        out.emplace_back(workflow::Review{version, false, false, {}});
    } else if (step == "request-changes") {
        workflow::RequestChanges command{version, {}};
        if (version != 0)
            command.comments.push_back(
                {c.version()->documents.front().document, {}, kSomeText, std::nullopt});
        out.emplace_back(std::move(command));
    } else if (step == "cosign") {
        for (auto const& unit : units_of_cosigner(app, caller, seen))
            out.emplace_back(workflow::Cosign{version, model::Word::kSigned, unit, {}, {}});
        if (out.empty())
            out.emplace_back(workflow::Cosign{version, model::Word::kSigned, std::nullopt, {}, {}});
    } else if (step == "approve") {
        out.emplace_back(workflow::Approve{version, {}, {}});
        out.emplace_back(workflow::Approve{version, {}, kSomeText});
    } else if (step == "reject") {
        out.emplace_back(workflow::Reject{kSomeText});
    } else if (step == "withdraw") {
        out.emplace_back(workflow::Withdraw{kSomeText});
    } else if (step == "involve") {
        for (auto const& [id, unit] : seen.snapshot->state.units->all)
            if (unit.successors.empty())
                out.emplace_back(workflow::Involve{id, model::Involvement::kCosign, std::nullopt, kSomeText});
    } else if (step == "extend" || step == "waive") {
        // None is open to the step: then each says why, and without any the stage or the function does.
        auto all = about.empty() ? workflow::requirements(seen.snapshot->state, c) : about;
        if (all.empty()) all.emplace_back();
        for (auto const& requirement : all)
            if (step == "extend")
                out.emplace_back(
                    workflow::Extend{requirement.id, next_day(app.today(), requirement), kSomeText});
            else
                out.emplace_back(workflow::Waive{requirement.id, kSomeText});
    }
    return out;
}

}  // namespace

std::vector<ChangedPlace> changed_places(Application& app, SeenCase const& seen) {
    std::vector<ChangedPlace> out;
    auto const& c = *seen.the_case;
    if (c.version() == nullptr) return out;
    auto const view = view_now(app);
    auto const names = naming(app, view);
    auto const& bases = *seen.snapshot->state.bases;
    auto const base = bases.find(c.id);
    for (auto const& change : c.version()->changes) {
        ChangedPlace place{change.document, change.address, change.address, std::nullopt, false};
        auto const* after = find(c.version()->texts, change.document);
        auto const* before = base == bases.end() ? nullptr : find(base->second, change.document);
        if (auto const* text = change.next || before == nullptr ? after : before; text != nullptr)
            place.label = history::label_of(*text, change.address, names);
        if (after != nullptr && change.next && document::with_text(*after, change.address, kSomeText))
            if (auto const* element = document::find(*after, change.address)) place.wording = element->text;
        out.push_back(std::move(place));
    }
    return out;
}

base::Result<ActPreview> preview_act(Application& app, Caller const& caller, SeenCase const& seen,
                                     CaseCommand const& command) {
    auto const& state = seen.snapshot->state;
    auto const& c = *seen.the_case;
    auto const decision = decided(app, caller, seen, command);
    if (!decision) return decision.error();
    ActPreview out;
    out.by = decision->by;
    auto const then = with_act(state, c, *decision, app.clock().now());
    auto const before = workflow::requirements(state, c);
    auto const after = workflow::requirements(state, then);
    for (auto const& requirement : after) {
        auto const* earlier = find(before, requirement.id);
        if (!requirement.met)
            out.open.push_back(requirement);
        else if (earlier == nullptr || !earlier->met)
            out.met.push_back(requirement);
    }
    if (is_vote(decision->payload)) {
        out.places = changed_places(app, seen);
        auto const asked = asked_places(before, after);
        for (std::size_t i = 0; i < out.places.size(); ++i)
            out.places[i].asked = asked.contains(c.version()->changes[i]);
    }
    if (auto const* released = std::get_if<model::Released>(&decision->payload)) {
        out.open.clear();
        out.revisions = released->revisions;
        out.despite = released->despite;
    } else if (auto const* involved = std::get_if<model::Involved>(&decision->payload)) {
        out.due = involved->due_date;
    } else if (auto const* extended = std::get_if<model::Extended>(&decision->payload)) {
        out.due = extended->due_date;
    }
    out.completes_waiver = std::holds_alternative<model::Waived>(decision->payload);
    return out;
}

bool was_done(Application& app, std::optional<record::RequestDigests> const& digests) {
    return digests && app.index().request(digests->key).has_value();
}

ActOpening opening_of(Application& app, Caller const& caller, SeenCase const& seen, std::string_view step) {
    auto const& state = seen.snapshot->state;
    ActOpening out;
    auto const actions = case_actions(state, seen.the_case->id, caller.actor, app.clock().now());
    auto const* open = actions.find(step);
    if (open != nullptr) out.requirements = open->requirements;
    auto const commands = trials(app, caller, seen, step, out.requirements);
    if (commands.empty()) {
        out.refusal = base::Error{base::Errc::kNotFound, "unknown-step", "Diesen Schritt gibt es nicht."};
        return out;
    }
    bool taken = false;
    for (auto const& command : commands) {
        auto const decision = decided(app, caller, seen, command);
        if (!decision) {
            // What is about the person says more than what is about the choice.
            if (!out.refusal || (out.refusal->kind != base::Errc::kForbidden &&
                                 decision.error().kind == base::Errc::kForbidden))
                out.refusal = decision.error();
            continue;
        }
        if (!taken) out.by = decision->by;
        if (auto const* approve = std::get_if<workflow::Approve>(&command))
            out.needs_despite = !taken && !approve->despite.empty();
        if (auto const* cosign = std::get_if<workflow::Cosign>(&command))
            if (cosign->unit) out.units.push_back(*cosign->unit);
        if (auto const* involve = std::get_if<workflow::Involve>(&command))
            out.units.push_back(involve->unit);
        taken = true;
    }
    if (taken) {
        out.refusal.reset();
        return out;
    }
    auto const closed = std::ranges::find(actions.closed, step, &ClosedAction::name);
    if (closed != actions.closed.end()) out.refusal->message = closed->reason;
    return out;
}

}  // namespace fassung::app
