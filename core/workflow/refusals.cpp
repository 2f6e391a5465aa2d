#include "core/workflow/refusals.hpp"

#include <utility>

#include <fmt/format.h>

#include "core/workflow/requirements.hpp"

namespace fassung::workflow::refuse {

using base::Errc;
using base::Error;

Error invalid(std::string code, std::string message) {
    return {.kind = Errc::kInvalid, .code = std::move(code), .message = std::move(message)};
}

Error conflict(std::string code, std::string message) {
    return {.kind = Errc::kConflict, .code = std::move(code), .message = std::move(message)};
}

namespace {

/// As people call the step, whose name is for machines.
std::string_view german_step(std::string_view command) {
    static constexpr std::pair<std::string_view, std::string_view> kSteps[] = {
        {"submit", "Einreichung"},
        {"discard", "Verwerfen"},
        {"review", "Prüfung"},
        {"request-changes", "Rückgabe"},
        {"cosign", "Mitzeichnung"},
        {"approve", "Freigabe"},
        {"reject", "Ablehnung"},
        {"withdraw", "Rücknahme"},
        {"involve", "Hinzuziehung"},
        {"extend", "Fristverlängerung"},
        {"waive", "Verzicht"},
        {"comment", "Anmerkung"},
        {"resolve", "Anmerkung erledigen"},
        {"adopt", "Formulierung übernehmen"}};
    for (auto const& [name, german] : kSteps)
        if (name == command) return german;
    return command;
}

}  // namespace

Error wrong_state(Case const& c, std::string_view command) {
    Error error =
        conflict("wrong-state",
                 fmt::format("Der Vorgang {} ist im Zustand „{}“. Der Schritt „{}“ ist darin nicht möglich.",
                             c.id.str(), model::german_name_of(c.stage), german_step(command)));
    error.items = allowed_commands(c);
    return error;
}

Error closed_case(model::ProposalId const& id) {
    return conflict("wrong-state",
                    fmt::format("Der Vorgang {} ist abgeschlossen. Weitere Schritte sind nicht möglich; "
                                "stellen Sie bitte einen neuen Vorschlag.",
                                id.str()));
}

Error wrong_function(std::string_view wanted) {
    return {.kind = Errc::kForbidden,
            .code = "wrong-function",
            .message = fmt::format(
                "Für diesen Schritt ist erforderlich: {}. Diese Funktion haben Sie heute nicht.", wanted)};
}

Error own_work(std::string_view why) {
    return {.kind = Errc::kForbidden, .code = "own-work", .message = std::string{why}};
}

Error not_found(std::string_view what) {
    return {.kind = Errc::kNotFound, .code = "not-found", .message = fmt::format("{} gibt es nicht.", what)};
}

Error stale_version(int named, int present) {
    return {.kind = Errc::kStale,
            .code = "stale-version",
            .message = fmt::format(
                "Ihre Angabe bezieht sich auf Vorschlagsfassung {}; es gilt Vorschlagsfassung {}. "
                "Bitte lesen Sie diese und entscheiden Sie erneut.",
                named, present)};
}

Error stale_base(std::vector<std::string> documents) {
    return {
        .kind = Errc::kStale,
        .code = "stale-base",
        .message = fmt::format("Der freigegebene Text hat sich seit dem Beginn Ihres Entwurfs geändert ({}). "
                               "Bitte übernehmen Sie den neuen Stand in den Entwurf.",
                               fmt::join(documents, ", ")),
        .items = std::move(documents)};
}

Error reason_missing() {
    return invalid("reason-missing", "Es fehlt die Begründung. Bitte geben Sie eine Begründung an.");
}

Error unit_missing() {
    return invalid(
        "unit-missing",
        "Sie handeln für mehrere Stellen. Bitte geben Sie an, für welche Stelle dieser Schritt gilt.");
}

Error unknown_unit(model::UnitId const& unit) {
    return invalid("unknown-unit",
                   fmt::format("Die Stelle „{}“ steht nicht im Verzeichnis der Stellen.", unit.str()));
}

Error unknown_requirement(std::string_view id) {
    return invalid("unknown-requirement",
                   fmt::format("Die Freigabebedingung „{}“ gilt für die vorliegende Fassung nicht.", id));
}

Error too_long(std::string_view what, std::size_t limit) {
    return {.kind = Errc::kTooLarge,
            .code = "too-long",
            .message =
                fmt::format("{}: höchstens {} Byte sind zulässig. Bitte kürzen Sie den Text.", what, limit)};
}

Error too_many(std::string_view what, std::size_t limit) {
    return {.kind = Errc::kTooLarge,
            .code = "too-many",
            .message = fmt::format("{}: höchstens {} sind zulässig.", what, limit)};
}

}  // namespace fassung::workflow::refuse
