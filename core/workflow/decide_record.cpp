#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/document/registries.hpp"
#include "core/document/rules.hpp"
#include "core/workflow/deciding.hpp"
#include "core/workflow/limits.hpp"
#include "core/workflow/policy_check.hpp"
#include "core/workflow/refusals.hpp"
#include "core/workflow/surroundings.hpp"

namespace fassung::workflow {

using base::Result;
using model::ActorId;
using model::DocumentId;
using model::DocumentKind;

namespace {

base::Error wrong_moment(std::string message) {
    return refuse::conflict("wrong-state", std::move(message));
}

document::Document const* text_of(Documents const& documents, DocumentKind kind) {
    auto const found = documents.find(DocumentId::single(kind));
    return found == documents.end() ? nullptr : found->second.get();
}

struct DecideRecord {
    State const& state;
    ActorId const& id;
    model::Instant now;

    Result<Decision> operator()(Found const& command) const {
        if (state.seq != 0) return wrong_moment("Die Akte ist schon angelegt.");
        if (id != base::system_actor()) return refuse::wrong_function("die Einrichtung durch das Programm");
        if (is_blank(command.what.title))
            return refuse::invalid("invalid-record", "Der Akte fehlt ein Titel.");
        for (auto const kind :
             {DocumentKind::kPolicy, DocumentKind::kUnits, DocumentKind::kHolidays, DocumentKind::kKeys})
            if (!text_of(command.documents, kind))
                return refuse::invalid(
                    "invalid-record",
                    fmt::format("Zur Anlage der Akte fehlt das Dokument „{}“.", model::name_of(kind)));
        auto const policy = document::to_policy(*text_of(command.documents, DocumentKind::kPolicy));
        if (!policy) return policy.error();
        auto const units = document::to_units(*text_of(command.documents, DocumentKind::kUnits));
        if (!units) return units.error();
        auto const holidays = document::to_holidays(*text_of(command.documents, DocumentKind::kHolidays));
        if (!holidays) return holidays.error();
        auto const keys = document::to_keys(*text_of(command.documents, DocumentKind::kKeys));
        if (!keys) return keys.error();
        if (auto const ok = check_policy(*policy, *units); !ok) return ok.error();
        return Decision{as_system(), std::nullopt, command.what, {}, command.documents};
    }

    Result<Decision> operator()(RegisterActors const& command) const {
        if (state.seq == 0 || state.adopted)
            return wrong_moment(
                "Die ersten Personen werden nach der Anlage der Akte und vor der Übernahme des "
                "Ausgangsbestands eingetragen.");
        if (id != base::system_actor()) return refuse::wrong_function("die Einrichtung durch das Programm");
        auto const& what = command.what;
        if (what.actors.size() + what.grants.size() > limits::kGrants)
            return refuse::too_many("Eintragungen in einem Schritt", limits::kGrants);
        if (what.actors.empty() && what.grants.empty())
            return refuse::invalid("invalid-actor", "Es ist niemand zum Eintragen angegeben.");
        std::set<ActorId> added;
        for (auto const& entry : what.actors)
            if (state.actor(entry.actor) || entry.actor == base::system_actor() ||
                !added.insert(entry.actor).second)
                return refuse::invalid(
                    "invalid-actor", fmt::format("Das Pseudonym {} ist schon vergeben.", entry.actor.str()));
        for (auto const& grant : what.grants) {
            if (!state.actor(grant.actor) && !added.contains(grant.actor))
                return refuse::invalid("invalid-actor", fmt::format("Das Pseudonym {} ist nicht eingetragen.",
                                                                    grant.actor.str()));
            if (auto const ok = check_grant(grant); !ok) return ok.error();
        }
        return Decision{as_system(), std::nullopt, what, {}, {}};
    }

    Result<Decision> operator()(Adopt const& command) const {
        if (state.seq == 0 || state.adopted)
            return wrong_moment(
                "Der Ausgangsbestand wird genau einmal übernommen, nach der Anlage der Akte.");
        if (id != base::system_actor()) return refuse::wrong_function("die Einrichtung durch das Programm");
        auto const around = surroundings_of(state, command.documents);
        model::Adopted what{
            command.source, command.source_digest, command.compiled_by, command.checked_by, {}};
        std::vector<base::Detail> findings;
        for (auto const& [document, text] : command.documents) {
            bool const known =
                document.kind() == DocumentKind::kMeasure || document.kind() == DocumentKind::kField ||
                document.kind() == DocumentKind::kConcept || document.kind() == DocumentKind::kEdition;
            if (!known || text->kind != document.kind())
                return refuse::invalid("invalid-document",
                                       fmt::format("{} gehört nicht zum Ausgangsbestand.", document.name()));
            append_findings(document, *text, around, findings);
            what.revisions.push_back({document, 0, document::digest_of(*text)});
        }
        if (!findings.empty()) return incomplete(std::move(findings));
        return Decision{as_system(), std::nullopt, std::move(what), {}, command.documents};
    }

    Result<Decision> operator()(RequestGrant const& command) const {
        auto const by = as_operator();
        if (!by) return by.error();
        auto const& what = command.what;
        if (auto const ok = check_subject(what); !ok) return ok.error();
        if (what.grants.size() > limits::kGrants) return refuse::too_many("Funktionen", limits::kGrants);
        if (what.grants.empty()) return refuse::invalid("invalid-grant", "Es ist keine Funktion angegeben.");
        for (auto const& grant : what.grants) {
            if (grant.actor != what.subject)
                return refuse::invalid("invalid-grant", "Ein Antrag gilt für genau eine Person.");
            if (auto const ok = check_grant(grant); !ok) return ok.error();
        }
        return Decision{*by, std::nullopt, what, {}, {}};
    }

    Result<Decision> operator()(ConfirmGrant const& command) const {
        auto const by = as_operator();
        if (!by) return by.error();
        auto const request = state.grant_requests.find(command.request);
        if (request == state.grant_requests.end())
            return refuse::not_found(fmt::format("Einen offenen Antrag mit der Nummer {}", command.request));
        if (request->second.by.actor == id)
            return refuse::own_work(
                "Sie haben diesen Antrag gestellt. Bestätigen kann ihn nur eine andere Person.");
        if (request->second.what.subject == id)
            return refuse::own_work(
                "Der Antrag betrifft Sie selbst. Bestätigen kann ihn nur eine andere Person.");
        if (auto const ok = check_subject(request->second.what); !ok) return ok.error();
        return Decision{*by, std::nullopt, model::GrantConfirmed{command.request}, {}, {}};
    }

    Result<Decision> operator()(ConfirmClock const&) const {
        auto const by = as_operator();
        if (!by) return by.error();
        if (state.clock_confirmation && state.clock_confirmation->actor == id)
            return refuse::own_work(
                "Sie haben die Uhrzeit schon bestätigt. Die zweite Bestätigung gibt eine andere Person.");
        return Decision{*by,
                        std::nullopt,
                        model::ClockConfirmed{state.last_time, state.clock_confirmation.has_value()},
                        {},
                        {}};
    }

    Result<Decision> operator()(Checkpoint const&) const {
        if (id != base::system_actor()) return refuse::wrong_function("das Programm selbst");
        if (!state.adopted || base::berlin_date(now) <= state.checkpoint_day)
            return wrong_moment("Für diesen Tag gibt es schon einen Prüfpunkt.");
        return Decision{as_system(), std::nullopt, model::Checkpointed{state.seq}, {}, {}};
    }

    Result<Decision> operator()(Countersign const& command) const {
        static constexpr std::array kMay{model::Function::kAuditor, model::Function::kCosigner,
                                         model::Function::kReviewer, model::Function::kApprover,
                                         model::Function::kOperator};
        auto const day = base::berlin_date(now);
        auto const* actor = state.actor(id);
        if (may(state, actor, Action::kCountersign, nullptr, day) != Permission::kYes)
            return refuse::wrong_function(
                "Funktion „Revision“, „Mitzeichnung“, „Prüfung“, „Freigabe“ oder „Betrieb“");
        auto const found = state.checkpoints->find(command.at);
        if (found == state.checkpoints->end())
            return refuse::not_found(
                fmt::format("Einen Prüfpunkt der Akte über den Stand nach Ereignis {}", command.at));
        auto const& [date, signers] = found->second;
        if (std::ranges::find(signers, command.signer) != signers.end())
            return refuse::conflict("already-countersigned",
                                    fmt::format("Der Prüfpunkt vom {} ist mit diesem Schlüssel schon "
                                                "gegengezeichnet.",
                                                base::to_german(date)));
        if (std::ranges::any_of(state.keys->keys,
                                [&](auto const& key) { return key.public_key == command.signer; }) ||
            state.keys->root == command.signer)
            return refuse::invalid("own-key",
                                   "Mit einem Schlüssel der Akte selbst kann nicht gegengezeichnet werden.");
        if (signers.size() >= limits::kCountersignatures)
            return refuse::too_many("Gegenzeichnungen eines Prüfpunkts", limits::kCountersignatures);
        auto const as = std::ranges::find_if(
            kMay, [&](auto const function) { return actor->unit_of(function, day).has_value(); });
        return Decision{
            model::ActingAs{id, *as, actor->unit_of(*as, day), std::nullopt},
            std::nullopt,
            model::Countersigned{command.at, date, command.signer, static_cast<int>(signers.size()) + 1},
            {},
            {}};
    }

    Result<Decision> operator()(ChangeKey const& command) const {
        if (state.seq == 0) return wrong_moment("Die Akte ist noch nicht angelegt.");
        bool const lost = id == base::system_actor();
        auto by = as_system();
        if (!lost) {
            auto const as = as_operator();
            if (!as) return as.error();
            by = *as;
        }
        if (lost == command.root_proof.empty())
            return refuse::invalid("invalid-key",
                                   "Den Hauptschlüssel braucht es genau dann, wenn der bisherige "
                                   "Serverschlüssel verloren ist.");
        if (command.from_seq != state.seq + 2)
            return refuse::conflict("wrong-state", "Die Akte ist inzwischen weitergeführt worden.");
        if (command.public_key == state.keys->root ||
            std::ranges::any_of(state.keys->keys,
                                [&](auto const& key) { return key.public_key == command.public_key; }))
            return refuse::invalid("invalid-key",
                                   "Dieser Schlüssel gehört schon zur Akte; verlangt ist ein neuer.");
        return Decision{
            by,
            std::nullopt,
            model::KeyChanged{fmt::format("k-{}", state.keys->keys.size() + 1), command.public_key,
                              command.from_seq, command.proof, command.root_proof},
            {},
            {}};
    }

    Result<model::ActingAs> as_operator() const {
        auto const* actor = state.actor(id);
        auto const unit =
            actor ? actor->unit_of(model::Function::kOperator, base::berlin_date(now)) : std::nullopt;
        if (!unit) return refuse::wrong_function("Funktion „Betrieb“");
        return model::ActingAs{id, model::Function::kOperator, unit, std::nullopt};
    }

    Result<void> check_grant(model::GrantEntry const& grant) const {
        if (!state.units->find(grant.unit)) return refuse::unknown_unit(grant.unit);
        if (grant.function == model::Function::kSystem)
            return refuse::invalid("invalid-grant", "Die Funktion „System“ wird nicht vergeben.");
        if (grant.until && *grant.until < grant.from)
            return refuse::invalid("invalid-grant", "Das Ende der Funktion liegt vor ihrem Beginn.");
        return {};
    }

    /// Asked again at confirmation: two requests for the same new person may be open at once.
    Result<void> check_subject(model::GrantRequested const& what) const {
        if (what.subject.empty() || what.subject == base::system_actor())
            return refuse::invalid("invalid-actor", "Es fehlt die Person, für die der Antrag gilt.");
        auto const* subject = state.actor(what.subject);
        if (!subject && !what.identity)
            return refuse::invalid("invalid-identity",
                                   fmt::format("{} ist nicht eingetragen; für eine neue Person ist der "
                                               "Nachweis der Identität anzugeben.",
                                               what.subject.str()));
        if (subject && what.identity && *what.identity != subject->identity)
            return refuse::invalid(
                "invalid-identity",
                fmt::format("{} ist schon mit einer anderen Identität eingetragen.", what.subject.str()));
        return {};
    }
};

}  // namespace

Result<Decision> decide_record(State const& state, ActorId const& actor, RecordCommand const& command,
                               model::Instant now) {
    return std::visit(DecideRecord{state, actor, now}, command);
}

}  // namespace fassung::workflow
