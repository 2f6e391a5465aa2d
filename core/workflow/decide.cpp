#include "core/workflow/decide.hpp"

#include "core/workflow/deciding.hpp"
#include "core/workflow/limits.hpp"
#include "core/workflow/refusals.hpp"

namespace fassung::workflow {

using base::Result;

namespace {

struct Act {
    std::string_view name;
    Action action;
    std::string_view wanted;  ///< who may, for the refusal
};

struct ActOf {
    Act operator()(Discard const&) const { return {"discard", Action::kDiscard, kProposer}; }
    Act operator()(Submit const&) const { return {"submit", Action::kSubmit, kProposer}; }
    Act operator()(Review const&) const { return {"review", Action::kReview, "Funktion „Prüfung“"}; }
    Act operator()(RequestChanges const&) const {
        return {"request-changes", Action::kRequestChanges, kOffice};
    }
    Act operator()(Cosign const&) const { return {"cosign", Action::kCosign, "Funktion „Mitzeichnung“"}; }
    Act operator()(Approve const&) const { return {"approve", Action::kApprove, "Funktion „Freigabe“"}; }
    Act operator()(Reject const&) const { return {"reject", Action::kReject, kOffice}; }
    Act operator()(Withdraw const&) const { return {"withdraw", Action::kWithdraw, kProposer}; }
    Act operator()(Involve const&) const {
        return {"involve", Action::kInvolve,
                "Funktion „Prüfung“, „Freigabe“ oder „Bearbeitung“ bei der vorschlagenden Stelle"};
    }
    Act operator()(Extend const&) const { return {"extend", Action::kExtend, kOffice}; }
    Act operator()(Waive const&) const { return {"waive", Action::kWaive, kOffice}; }
    Act operator()(AddComment const&) const { return {"comment", Action::kComment, kAnyPart}; }
    Act operator()(ResolveComment const&) const { return {"resolve", Action::kResolveComment, kAnyPart}; }
    Act operator()(AdoptWording const&) const { return {"adopt", Action::kAdoptWording, kProposer}; }

    static constexpr std::string_view kProposer = "Funktion „Bearbeitung“ bei der vorschlagenden Stelle";
    static constexpr std::string_view kOffice = "Funktion „Prüfung“ oder „Freigabe“";
    static constexpr std::string_view kAnyPart =
        "Funktion „Bearbeitung“, „Mitzeichnung“, „Prüfung“ oder „Freigabe“";
};

bool ends_the_case(CaseCommand const& command) {
    return std::holds_alternative<Withdraw>(command) || std::holds_alternative<Reject>(command) ||
           std::holds_alternative<Discard>(command);
}

Result<Decision> decide_on_case(State const& state, Request const& request, CaseCommand const& command,
                                model::Instant now) {
    auto const day = base::berlin_date(now);
    auto const* actor = state.actor(request.actor);
    auto const act = std::visit(ActOf{}, command);
    if (!actor || actor->units(day).empty()) return refuse::wrong_function(act.wanted);
    if (!request.proposal) return refuse::not_found("Den Vorgang");
    auto const* c = state.find(*request.proposal);
    if (!c && state.was_opened(*request.proposal)) return refuse::closed_case(*request.proposal);
    if (!c) return refuse::not_found("Den Vorgang " + request.proposal->str());
    switch (may(state, actor, act.action, c, day)) {
        case Permission::kYes:
            break;
        case Permission::kWrongFunction:
            return refuse::wrong_function(act.wanted);
        case Permission::kHidden:
            return refuse::not_found("Den Vorgang " + request.proposal->str());
    }
    if (c->events >= limits::kEventsOfCase && !ends_the_case(command))
        return refuse::too_many("Schritte in einem Vorgang", limits::kEventsOfCase);
    Asking const asking{state, *c, *actor, request.actor, now, day};
    return std::visit([&](auto const& what) { return decide_act(asking, what); }, command);
}

}  // namespace

std::string_view name_of(CaseCommand const& command) {
    return std::visit(ActOf{}, command).name;
}

Result<Decision> decide(State const& state, Request const& request, model::Instant now) {
    if (request.acting_for)
        return refuse::invalid("acting-for-unavailable",
                               "Das Handeln in Vertretung ist noch nicht eingerichtet. Bitte "
                               "handeln Sie in eigener Funktion.");
    if (auto const* command = std::get_if<RecordCommand>(&request.command))
        return decide_record(state, request.actor, *command, now);
    if (state.seq == 0 || !state.policy)
        return refuse::conflict("wrong-state", "Die Akte ist noch nicht angelegt.");
    if (auto const* command = std::get_if<Open>(&request.command))
        return decide_open(state, request.actor, *command, now);
    return decide_on_case(state, request, std::get<CaseCommand>(request.command), now);
}

}  // namespace fassung::workflow
