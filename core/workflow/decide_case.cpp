#include <algorithm>

#include <fmt/format.h>

#include "core/workflow/concern.hpp"
#include "core/workflow/deciding.hpp"
#include "core/workflow/dues.hpp"
#include "core/workflow/limits.hpp"
#include "core/workflow/refusals.hpp"
#include "core/workflow/requirements.hpp"

namespace fassung::workflow {

using base::Result;
using model::Function;
using model::Stage;

namespace {

Result<void> check_due(Asking const& asking, model::Date due) {
    auto const furthest = asking.day + std::chrono::years{limits::kDueYears};
    if (!due.ok() || due <= asking.day || due > furthest)
        return refuse::invalid(
            "invalid-due",
            fmt::format("Die Frist muss nach heute und innerhalb von {} Jahren enden.", limits::kDueYears));
    return {};
}

std::optional<Requirement> requirement_of(Asking const& asking, std::string const& id) {
    for (auto& requirement : requirements(asking.state, asking.c))
        if (requirement.id == id) return requirement;
    return std::nullopt;
}

model::Texts reason_text(std::string const& reason) {
    return {{"reason", reason}};
}

/// The end of the period that the policy gives to participating units, where the request names none.
std::optional<model::Date> usual_due(Asking const& asking, model::UnitId const& unit) {
    Case involved = asking.c;
    involved.involvements = {{unit, model::Involvement::kCosign, {}, {}}};
    auto const items = asked(asking.state, involved, concern_of(asking.state, involved));
    auto const* rule = items.back().rule;
    if (!rule || rule->due_days == 0) return std::nullopt;
    return asking.state.holidays->add_working_days(asking.day, rule->due_days);
}

Result<void> check_involvement(Asking const& asking, Involve const& command) {
    auto const& [state, c, actor, id, now, day] = asking;
    if (!state.units->find(command.unit)) return refuse::unknown_unit(command.unit);
    auto const already = [](std::string message) {
        return refuse::conflict("already-involved", std::move(message));
    };
    if (command.unit == c.unit) return already("Die vorschlagende Stelle ist schon beteiligt.");
    for (auto const& earlier : c.involvements)
        if (earlier.unit == command.unit &&
            (earlier.as == command.as || earlier.as == model::Involvement::kCosign))
            return already("Diese Stelle ist schon hinzugezogen.");
    if (command.as == model::Involvement::kInform && command.due)
        return refuse::invalid("invalid-due", "Wer nur unterrichtet wird, hat keine Frist.");
    for (auto const& item : asked(state, c, concern_of(state, c)))
        if (item.kind == model::RequirementKind::kCosignature && item.unit == command.unit)
            return already("Diese Stelle ist schon um Mitzeichnung gebeten.");
    if (command.due) return check_due(asking, *command.due);
    return {};
}

}  // namespace

Result<Decision> decide_act(Asking const& asking, Discard const&) {
    if (auto const ok = in_stage(asking, "discard", {Stage::kDraft}); !ok) return ok.error();
    return on_case(asking, acting_as(asking, {Function::kEditor}), model::Discarded{});
}

Result<Decision> decide_act(Asking const& asking, Reject const& command) {
    if (auto const ok = in_stage(asking, "reject", {Stage::kSubmitted, Stage::kReturned}); !ok)
        return ok.error();
    if (auto const ok = has_reason(command.reason); !ok) return ok.error();
    return on_case(asking, acting_as(asking, {Function::kReviewer, Function::kApprover}), model::Rejected{},
                   reason_text(command.reason));
}

Result<Decision> decide_act(Asking const& asking, Withdraw const& command) {
    if (auto const ok = in_stage(asking, "withdraw", {Stage::kSubmitted, Stage::kReturned}); !ok)
        return ok.error();
    if (auto const ok = has_reason(command.reason); !ok) return ok.error();
    return on_case(asking, acting_as(asking, {Function::kEditor}), model::Withdrawn{},
                   reason_text(command.reason));
}

Result<Decision> decide_act(Asking const& asking, Involve const& command) {
    if (auto const ok = in_stage(asking, "involve", {Stage::kSubmitted}); !ok) return ok.error();
    if (auto const ok = has_reason(command.reason); !ok) return ok.error();
    if (auto const ok = check_involvement(asking, command); !ok) return ok.error();
    model::Involved what{command.unit, command.as, std::nullopt, std::nullopt};
    if (command.as == model::Involvement::kCosign)
        what.due_date = command.due ? command.due : usual_due(asking, command.unit);
    if (what.due_date) what.due = base::berlin_end_of_day(*what.due_date);
    return on_case(asking, acting_as(asking, {Function::kReviewer, Function::kApprover, Function::kEditor}),
                   std::move(what), reason_text(command.reason));
}

Result<Decision> decide_act(Asking const& asking, Extend const& command) {
    if (auto const ok = in_stage(asking, "extend", {Stage::kSubmitted}); !ok) return ok.error();
    if (auto const ok = has_reason(command.reason); !ok) return ok.error();
    auto const requirement = requirement_of(asking, command.requirement);
    if (!requirement) return refuse::unknown_requirement(command.requirement);
    if (requirement->met)
        return refuse::conflict(
            "requirement-met",
            fmt::format("„{}“ ist erfüllt. Eine Fristverlängerung ist nicht nötig.", requirement->label));
    if (auto const ok = check_due(asking, command.due); !ok) return ok.error();
    if (requirement->due && command.due <= requirement->due->date)
        return refuse::invalid("invalid-due",
                               fmt::format("Die neue Frist muss nach der bisherigen ({}) enden.",
                                           base::to_german(requirement->due->date)));
    return on_case(asking, acting_as(asking, {Function::kReviewer, Function::kApprover}),
                   model::Extended{command.requirement, command.due, base::berlin_end_of_day(command.due)},
                   reason_text(command.reason));
}

Result<Decision> decide_act(Asking const& asking, Waive const& command) {
    auto const& c = asking.c;
    if (auto const ok = in_stage(asking, "waive", {Stage::kSubmitted}); !ok) return ok.error();
    if (auto const ok = has_reason(command.reason); !ok) return ok.error();
    auto const requirement = requirement_of(asking, command.requirement);
    if (!requirement) return refuse::unknown_requirement(command.requirement);
    if (!requirement->waivable || !requirement->overdue || requirement->outcome != Outcome::kOpen)
        return refuse::conflict(
            "not-waivable",
            fmt::format("Auf „{}“ kann nicht verzichtet werden. Zulässig ist das nur nach Ablauf der "
                        "Frist, wenn die Stelle geschwiegen hat und die Freigaberegeln es vorsehen.",
                        requirement->label));
    if (c.authors.contains(asking.id))
        return refuse::own_work(
            "Sie haben an dieser Fassung mitgeschrieben. Über den Verzicht entscheiden andere.");
    for (auto const& waiver : c.waivers) {
        if (waiver.requirement != command.requirement || waiver.confirmed_by ||
            waiver.version != c.version()->number)
            continue;
        if (waiver.requested_by.actor == asking.id)
            return refuse::own_work(
                "Sie haben diesen Verzicht vorgeschlagen. Bestätigen kann ihn nur eine andere Person.");
        return on_case(asking, acting_as(asking, {Function::kApprover, Function::kReviewer}),
                       model::Waived{command.requirement}, reason_text(command.reason));
    }
    if (!asking.actor.holds(Function::kApprover, asking.day))
        return refuse::wrong_function("Funktion „Freigabe“");
    return on_case(asking, acting_as(asking, {Function::kApprover}),
                   model::WaiverRequested{command.requirement}, reason_text(command.reason));
}

}  // namespace fassung::workflow
