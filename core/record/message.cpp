#include "core/record/message.hpp"

#include <set>

#include <fmt/format.h>

#include "core/workflow/policy_change.hpp"

namespace fassung::record {

namespace {

std::string abbreviation(workflow::State const& state, model::UnitId const& id, model::Instant time) {
    auto const* unit = state.units ? state.units->find(id) : nullptr;
    return unit == nullptr ? id.str() : unit->name_on(base::berlin_date(time)).abbr;
}

/// The event in German, without the case's number.
struct Sentence {
    workflow::State const& state;
    model::Event const& event;

    std::string unit(model::UnitId const& id) const { return abbreviation(state, id, event.time); }

    std::string operator()(model::Founded const& e) const {
        return fmt::format("Akte eröffnet: {}", e.title);
    }
    std::string operator()(model::ActorsRegistered const& e) const {
        return fmt::format("{} Handelnde mit ihren Funktionen eingetragen", e.actors.size());
    }
    std::string operator()(model::Adopted const& e) const {
        return fmt::format("Ausgangsbestand übernommen, nicht in diesem System geprüft ({} Dokumente)",
                           e.revisions.size());
    }
    std::string operator()(model::GrantRequested const& e) const {
        return fmt::format("Funktionen für {} beantragt", e.subject.str());
    }
    std::string operator()(model::GrantConfirmed const& e) const {
        return fmt::format("Funktionen bestätigt (Antrag {})", e.request);
    }
    std::string operator()(model::ClockConfirmed const& e) const {
        return e.complete ? "Uhrzeit durch zwei Personen bestätigt"
                          : "Uhrzeit durch eine erste Person bestätigt";
    }
    std::string operator()(model::Opened const& e) const {
        return fmt::format("Vorgang eröffnet: {} durch {}", model::german_name_of(e.kind), unit(e.unit));
    }
    std::string operator()(model::Discarded const&) const { return "Entwurf verworfen"; }
    std::string operator()(model::Submitted const& e) const {
        return fmt::format("Fassung {} eingereicht", e.version);
    }
    std::string operator()(model::CarriedOn const& e) const {
        return fmt::format("Fassung {} fortgeführt nach anderer Freigabe", e.version);
    }
    std::string operator()(model::Conflicted const& e) const {
        return fmt::format("Konflikt mit anderer Freigabe an {} Stelle(n)", e.conflicts.size());
    }
    std::string operator()(model::Reviewed const& e) const {
        return fmt::format("Fassung {} geprüft, ohne Beanstandung{}", e.version,
                           e.editorial ? " (redaktionell)" : "");
    }
    std::string operator()(model::ChangesRequested const& e) const {
        return fmt::format("Fassung {} zur Überarbeitung zurückgegeben", e.version);
    }
    std::string operator()(model::Cosigned const& e) const {
        return fmt::format("Fassung {}: {} {}", e.version, unit(e.unit), model::german_name_of(e.word));
    }
    std::string operator()(model::Approved const& e) const {
        return fmt::format("Fassung {}: Freigabe erteilt, weitere Freigabe steht aus", e.version);
    }
    std::string operator()(model::Released const& e) const {
        // No commit on main says what was released here.
        std::string what;
        if (!e.revisions.empty() && e.revisions.front().document == workflow::policy_document())
            what = fmt::format(": Freigaberegeln, Revision {}", e.revisions.front().number);
        return fmt::format("Fassung {} freigegeben{}{}", e.version, what,
                           e.despite.empty() ? "" : " (mit Dissens)");
    }
    std::string operator()(model::Rejected const&) const { return "abgelehnt"; }
    std::string operator()(model::Withdrawn const&) const { return "zurückgezogen"; }
    std::string operator()(model::Involved const& e) const {
        return fmt::format("{} beteiligt ({})", unit(e.unit),
                           e.as == model::Involvement::kCosign ? "Mitzeichnung" : "zur Kenntnis");
    }
    std::string operator()(model::Extended const& e) const {
        return fmt::format("Frist verlängert bis {}: {}", base::to_german(e.due_date), e.requirement);
    }
    std::string operator()(model::WaiverRequested const& e) const {
        return "Verzicht beantragt: " + e.requirement;
    }
    std::string operator()(model::Waived const& e) const { return "Verzicht bestätigt: " + e.requirement; }
    std::string operator()(model::Commented const& e) const {
        return fmt::format("Anmerkung {} zu Fassung {}", e.place.number, e.version);
    }
    std::string operator()(model::CommentResolved const& e) const {
        return fmt::format("Anmerkung {} erledigt", e.number);
    }
    std::string operator()(model::WordingAdopted const& e) const {
        return fmt::format("Formulierung aus Anmerkung {} übernommen", e.number);
    }
    std::string operator()(model::DeadlinePassed const& e) const {
        return "Frist abgelaufen: " + e.requirement;
    }
    std::string operator()(model::PolicyApplied const& e) const {
        return fmt::format("Geänderte Freigaberegeln gelten (Revision {})", e.revision);
    }
    std::string operator()(model::Checkpointed const& e) const {
        return fmt::format("Prüfpunkt über den Stand nach Ereignis {}", e.at);
    }
    std::string operator()(model::Countersigned const& e) const {
        return fmt::format("Prüfpunkt vom {} gegengezeichnet ({})", base::to_german(e.date), e.number);
    }
    std::string operator()(model::KeyChanged const& e) const {
        return fmt::format(
            "Serverschlüssel gewechselt: {} gilt ab Ereignis {}{}", e.id, e.from_seq,
            e.root_proof.empty() ? "" : " (mit dem Hauptschlüssel, der bisherige ist verloren)");
    }
};

/// The measures that the event is about, for `Measure:` trailers.
struct Measures {
    std::set<std::string> operator()(model::Opened const& e) const {
        std::set<std::string> out = of(e.documents, [](auto const& d) { return d; });
        for (auto const& id : e.allotted) out.insert(id.str());
        return out;
    }
    std::set<std::string> operator()(model::Submitted const& e) const {
        return of(e.documents, &document<model::VersionDocument>);
    }
    std::set<std::string> operator()(model::CarriedOn const& e) const {
        return of(e.documents, &document<model::VersionDocument>);
    }
    std::set<std::string> operator()(model::Released const& e) const {
        return of(e.revisions, &document<model::ReleasedRevision>);
    }
    template <class Payload>
    std::set<std::string> operator()(Payload const&) const {
        return {};
    }

    template <class T>
    static model::DocumentId document(T const& part) {
        return part.document;
    }
    template <class List, class Get>
    static std::set<std::string> of(List const& list, Get get) {
        std::set<std::string> out;
        for (auto const& item : list)
            if (model::DocumentId const id = get(item); id.kind() == model::DocumentKind::kMeasure)
                out.insert(id.id());
        return out;
    }
};

std::string trailers(model::Event const& event, MessageFacts const& facts) {
    std::string out = fmt::format("Seq: {}\nEvent: {}\nEvent-File: {}\n", event.seq,
                                  model::kind_of(event.payload), facts.event_path);
    if (event.proposal) out += fmt::format("Proposal: {}\n", event.proposal->str());
    for (auto const& measure : std::visit(Measures{}, event.payload))
        out += fmt::format("Measure: {}\n", measure);
    out += fmt::format("Actor: {}\nFunction: {}\n", event.by.actor.str(), model::name_of(event.by.function));
    if (event.by.unit) out += fmt::format("Unit: {}\n", event.by.unit->str());
    if (event.by.acting_for) out += fmt::format("Acting-For: {}\n", event.by.acting_for->str());
    out += fmt::format("Rules: {}\nContent-SHA256: {}\nChain-SHA256: {}\n", event.rules, facts.content.hex(),
                       facts.chain.hex());
    return out;
}

}  // namespace

std::string journal_message(workflow::State const& after, model::Event const& event,
                            MessageFacts const& facts) {
    auto sentence = std::visit(Sentence{after, event}, event.payload);
    auto const subject =
        event.proposal ? fmt::format("{}: {}", event.proposal->str(), sentence) : std::move(sentence);
    return fmt::format("{}\n\n{}", subject, trailers(event, facts));
}

std::string main_message(workflow::State const& after, model::Event const& event, MessageFacts const& facts) {
    std::string subject;
    if (auto const* released = std::get_if<model::Released>(&event.payload)) {
        for (auto const& revision : released->revisions)
            subject += fmt::format("{}{} Revision {}", subject.empty() ? "" : ", ", revision.document.name(),
                                   revision.number);
        subject +=
            fmt::format(" freigegeben (Vorgang {}, Fassung {})", event.proposal->str(), released->version);
    } else {
        subject = std::visit(Sentence{after, event}, event.payload);
    }
    return fmt::format("{}\n\n{}", subject, trailers(event, facts));
}

}  // namespace fassung::record
