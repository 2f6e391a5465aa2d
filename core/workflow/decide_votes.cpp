#include <algorithm>

#include <fmt/format.h>

#include "core/document/diff.hpp"
#include "core/document/rules.hpp"
#include "core/workflow/deciding.hpp"
#include "core/workflow/dues.hpp"
#include "core/workflow/eligibility.hpp"
#include "core/workflow/limits.hpp"
#include "core/workflow/refusals.hpp"

namespace fassung::workflow {

using base::Result;
using model::RequirementKind;
using model::Stage;
using model::Word;

namespace {

/// As what the actor reviews: for the first review that is still open, otherwise for the first that they may
/// repeat.
Result<model::ActingAs> as_reviewer(Asking const& asking) {
    std::optional<model::ActingAs> repeat;
    base::Error refusal = refuse::wrong_function("Funktion „Prüfung“ bei der prüfenden Stelle");
    for (auto const& requirement : requirements(asking.state, asking.c)) {
        if (requirement.kind != RequirementKind::kReview) continue;
        auto const item = asked_by_id(asking.state, asking.c, requirement.id);
        auto const as = capacity(asking.state, asking.c, *item, asking.id, asking.day);
        if (!as) {
            refusal = as.error();
            continue;
        }
        if (!requirement.met) return *as;
        if (!repeat) repeat = *as;
    }
    if (repeat) return *repeat;
    return refusal;
}

Result<void> check_editorial(Case const& c, Review const& command) {
    if (!command.editorial) return {};
    if (command.financial_effect)
        return refuse::invalid("not-editorial",
                               "Eine Änderung mit finanziellen Auswirkungen ist nicht redaktionell.");
    if (c.editorial_refused)
        return refuse::conflict("not-editorial",
                                "Ein beteiligtes Ressort hat der Behandlung als redaktionelle Änderung "
                                "widersprochen.");
    base::Error error = refuse::invalid("not-editorial",
                                        "Redaktionell sind nur Änderungen am Text. Diese Fassung ändert auch "
                                        "anderes.");
    for (auto const& change : c.version()->changes)
        if (!document::is_editorial_place(change.document.kind(), change.address))
            error.details.push_back({change.document.name() + "/" + change.address, 0,
                                     "Diese Stelle lässt sich nicht redaktionell ändern."});
    if (!error.details.empty()) return error;
    return {};
}

Result<model::UnitId> signing_unit(Asking const& asking, Cosign const& command) {
    std::set<model::UnitId> units;
    for (auto const& unit : asking.actor.units(asking.day))
        if (asking.actor.holds(model::Function::kCosigner, unit, asking.day)) units.insert(unit);
    if (!command.unit) {
        if (units.size() > 1) return refuse::unit_missing();
        return *units.begin();
    }
    auto const* unit = asking.state.units->find(*command.unit);
    if (!unit) return refuse::unknown_unit(*command.unit);
    if (!units.contains(*command.unit))
        return refuse::wrong_function(fmt::format("Funktion „Mitzeichnung“ bei {}", unit->present().abbr));
    return *command.unit;
}

/// The unit must be asked, and the person must not be shut out by every rule that asks it.
Result<model::ActingAs> as_cosigner(Asking const& asking, model::UnitId const& unit) {
    std::optional<base::Error> refusal;
    for (auto const& item : asked(asking.state, asking.c, concern_of(asking.state, asking.c))) {
        if (item.kind != RequirementKind::kCosignature || item.unit != unit) continue;
        auto const as = capacity(asking.state, asking.c, item, asking.id, asking.day);
        if (as) return *as;
        refusal = as.error();
    }
    if (refusal) return *refusal;
    return refuse::conflict("not-asked",
                            fmt::format("{} ist zu dieser Vorschlagsfassung nicht um Mitzeichnung gebeten.",
                                        asking.state.units->find(unit)->present().abbr));
}

Result<void> check_word(Cosign const& command) {
    auto const invalid = [](std::string message) {
        return refuse::invalid("invalid-word", std::move(message));
    };
    if (auto const ok = fits("Hinweis", command.note); !ok) return ok.error();
    if (!command.conditions.empty() && command.word != Word::kConditional)
        return invalid("Eine Formulierung gehört nur zu einer Mitzeichnung mit Maßgabe.");
    switch (command.word) {
        case Word::kSigned:
        case Word::kNoted:
        case Word::kNotConcerned:
            return {};
        case Word::kSignedWithNote:
        case Word::kDissent:
            if (is_blank(command.note))
                return refuse::invalid("note-missing",
                                       "Zu diesem Votum gehört eine Erläuterung. Bitte geben Sie sie an.");
            return {};
        case Word::kConditional:
            if (command.conditions.empty())
                return refuse::invalid("condition-missing",
                                       "Zu einer Maßgabe gehören eine Stelle und die gewünschte "
                                       "Formulierung.");
            if (command.conditions.size() > limits::kPlaces)
                return refuse::too_many("Maßgaben", limits::kPlaces);
            return {};
        case Word::kSound:
        case Word::kApproved:
        case Word::kSubmission:
            return invalid("Das ist kein Votum einer Mitzeichnung.");
    }
    std::abort();
}

Result<std::vector<model::ConditionPlace>> condition_places(Version const& version, Cosign const& command) {
    std::vector<model::ConditionPlace> out;
    for (auto const& condition : command.conditions) {
        if (!condition.wording)
            return refuse::invalid("condition-missing",
                                   "Zu einer Maßgabe gehört die gewünschte Formulierung.");
        if (auto const ok = is_place(version, condition); !ok) return ok.error();
        auto const& text = *version.texts.at(condition.document);
        auto const bytes = document::with_text(text, condition.address, *condition.wording);
        auto const places = document::places_of(text);
        auto const present = places.find(condition.address);
        if (!bytes || present == places.end() || present->second == *bytes)
            return refuse::invalid(
                "invalid-condition",
                fmt::format("Die Maßgabe zu „{}“ entspricht schon dem Text.", condition.address));
        for (auto const& earlier : out)
            if (earlier.document == condition.document && earlier.address == condition.address)
                return refuse::invalid("invalid-condition",
                                       fmt::format("Zu „{}“ stehen zwei Maßgaben.", condition.address));
        out.push_back({condition.document, condition.address, base::sha256(*bytes)});
    }
    return out;
}

}  // namespace

Result<Decision> decide_act(Asking const& asking, Review const& command) {
    auto const& c = asking.c;
    if (auto const ok = in_stage(asking, "review", {Stage::kSubmitted}); !ok) return ok.error();
    if (auto const ok = on_present_version(c, command.version); !ok) return ok.error();
    if (auto const ok = fits("Hinweis", command.note); !ok) return ok.error();
    auto const as = as_reviewer(asking);
    if (!as) return as.error();
    if (auto const ok = check_editorial(c, command); !ok) return ok.error();
    model::Reviewed what{
        command.version, c.version()->binds, command.editorial, command.financial_effect, {}};
    model::Texts texts;
    add_text(texts, "note", command.note);
    auto decision = on_case(asking, *as, what, std::move(texts));
    what.dues =
        dues_for(asking.state, after(asking.state, c, decision, asking.now), asking.now, Renewal::kNone);
    decision.payload = std::move(what);
    return decision;
}

Result<Decision> decide_act(Asking const& asking, Cosign const& command) {
    auto const& c = asking.c;
    if (auto const ok = in_stage(asking, "cosign", {Stage::kSubmitted}); !ok) return ok.error();
    if (auto const ok = on_present_version(c, command.version); !ok) return ok.error();
    auto const unit = signing_unit(asking, command);
    if (!unit) return unit.error();
    auto const as = as_cosigner(asking, *unit);
    if (!as) return as.error();
    if (auto const ok = check_word(command); !ok) return ok.error();
    auto places = condition_places(*c.version(), command);
    if (!places) return places.error();
    model::Texts texts;
    add_text(texts, "note", command.note);
    for (auto const& condition : command.conditions)
        add_text(texts, fmt::format("condition/{}/{}", condition.document.name(), condition.address),
                 *condition.wording);
    return on_case(
        asking, *as,
        model::Cosigned{command.version, *unit, command.word, c.version()->binds, std::move(*places)},
        std::move(texts));
}

}  // namespace fassung::workflow
