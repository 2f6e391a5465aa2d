#include <algorithm>

#include <fmt/format.h>

#include "core/workflow/deciding.hpp"
#include "core/workflow/limits.hpp"
#include "core/workflow/policy_change.hpp"
#include "core/workflow/refusals.hpp"

namespace fassung::workflow {

using base::Result;
using model::DocumentId;
using model::DocumentKind;
using model::Function;
using model::ProposalKind;

namespace {

Result<model::UnitId> proposing_unit(State const& state, model::Actor const& actor, Open const& command,
                                     model::Date day) {
    std::set<model::UnitId> units;
    for (auto const& unit : actor.units(day))
        if (actor.holds(Function::kEditor, unit, day)) units.insert(unit);
    if (units.empty()) return refuse::wrong_function("Funktion „Bearbeitung“");
    if (command.unit) {
        if (!state.units->find(*command.unit)) return refuse::unknown_unit(*command.unit);
        if (!units.contains(*command.unit))
            return refuse::wrong_function(fmt::format("Funktion „Bearbeitung“ bei {}",
                                                      state.units->find(*command.unit)->present().abbr));
        return *command.unit;
    }
    if (units.size() > 1) return refuse::unit_missing();
    return *units.begin();
}

bool is_discontinued(Head const& head) {
    return head.document->root.child("discontinued") != nullptr;
}

base::Error wrong_documents(std::string message) {
    return refuse::invalid("invalid-documents", std::move(message));
}

Result<void> check_documents(State const& state, ProposalKind kind,
                             std::vector<DocumentId> const& documents) {
    for (auto const& id : documents) {
        if (!state.head(id))
            return refuse::invalid("unknown-document",
                                   fmt::format("{} gibt es nicht im freigegebenen Bestand.", id.name()));
        if (kind != ProposalKind::kAmend && id.kind() != DocumentKind::kMeasure)
            return wrong_documents(fmt::format(
                "{} ist keine Maßnahme. Ein solcher Vorschlag gilt nur für Maßnahmen.", id.name()));
    }
    auto const any = [&](bool discontinued) {
        return std::ranges::any_of(
            documents, [&](auto const& id) { return is_discontinued(*state.head(id)) == discontinued; });
    };
    switch (kind) {
        case ProposalKind::kCreate:
            if (!documents.empty())
                return wrong_documents(
                    "Eine neue Maßnahme erhält ihre Kennung vom Programm. Bitte nennen Sie keine "
                    "bestehende.");
            return {};
        case ProposalKind::kAmend:
        case ProposalKind::kMove:
            if (documents.empty())
                return wrong_documents("Bitte nennen Sie mindestens eine bestehende Maßnahme.");
            return {};
        case ProposalKind::kDiscontinue:
            if (!any(false))
                return wrong_documents(
                    "Bitte nennen Sie mindestens eine Maßnahme, die nicht eingestellt ist.");
            return {};
        case ProposalKind::kReinstate:
            if (!any(true))
                return wrong_documents("Bitte nennen Sie mindestens eine Maßnahme, die eingestellt ist.");
            return {};
    }
    std::abort();
}

Result<void> check_policy_case(State const& state, std::vector<DocumentId> const& documents) {
    if (std::ranges::find(documents, policy_document()) == documents.end()) return {};
    if (auto const ok = stands_alone(documents); !ok) return ok.error();
    return sees_to_its_change(state);
}

Result<void> check_from(State const& state, Open const& command) {
    if (!command.from_measure && !command.from_revision) return {};
    auto const* head =
        command.from_measure ? state.head(DocumentId::measure(*command.from_measure)) : nullptr;
    if (!head || !command.from_revision || *command.from_revision < 0 ||
        *command.from_revision > head->revision)
        return refuse::invalid("invalid-from",
                               "Die Revision, von der ausgegangen werden soll, gibt es nicht.");
    return {};
}

}  // namespace

Result<Decision> decide_open(State const& state, model::ActorId const& id, Open const& command,
                             model::Instant now) {
    auto const day = base::berlin_date(now);
    auto const* actor = state.actor(id);
    if (!actor) return refuse::wrong_function("Funktion „Bearbeitung“");
    auto const unit = proposing_unit(state, *actor, command, day);
    if (!unit) return unit.error();
    if (command.documents.size() > limits::kDocuments)
        return refuse::too_many("Dokumente in einem Vorgang", limits::kDocuments);
    model::Opened opened;
    opened.kind = command.kind;
    opened.unit = *unit;
    for (auto const& document : command.documents)
        if (std::ranges::find(opened.documents, document) == opened.documents.end())
            opened.documents.push_back(document);
    if (auto const ok = check_documents(state, command.kind, opened.documents); !ok) return ok.error();
    if (auto const ok = check_policy_case(state, opened.documents); !ok) return ok.error();
    if (auto const ok = check_from(state, command); !ok) return ok.error();
    if (command.kind == ProposalKind::kCreate)
        opened.allotted.push_back(base::measure_id(state.last_measure + 1));
    opened.from_measure = command.from_measure;
    opened.from_revision = command.from_revision;
    auto const year = static_cast<int>(day.year());
    auto const last = state.last_proposal.find(year);
    auto const number = last == state.last_proposal.end() ? 1 : last->second + 1;
    return Decision{{id, Function::kEditor, *unit, std::nullopt},
                    base::proposal_id(year, number),
                    std::move(opened),
                    {},
                    {}};
}

}  // namespace fassung::workflow
