#include "core/verify/law.hpp"

#include <fmt/format.h>

#include "core/record/codec.hpp"
#include "core/record/next_event.hpp"
#include "core/record/replay.hpp"
#include "core/workflow/request_of.hpp"

namespace fassung::verify {

namespace {

constexpr int kNewestRules = 1;

std::string say(workflow::Decision const& act) {
    return fmt::format("{}{}", model::kind_of(act.payload),
                       act.proposal ? " im Vorgang " + act.proposal->str() : "");
}

bool confirms_clock(model::Event const& event) {
    return std::holds_alternative<model::ClockConfirmed>(event.payload);
}

bool carries_on(model::Event const& event) {
    return std::holds_alternative<model::CarriedOn>(event.payload) ||
           std::holds_alternative<model::Conflicted>(event.payload) ||
           std::holds_alternative<model::PolicyApplied>(event.payload);
}

/// Without a valid key nobody could confirm the clock.
bool replaces_lost_key(model::Event const& event) {
    auto const* changed = std::get_if<model::KeyChanged>(&event.payload);
    return changed != nullptr && !changed->root_proof.empty();
}

}  // namespace

/// The writer does what is due before it takes anything else up, except while the clock is in doubt.
void Law::expect_nothing_pending(model::Event const& event, Judgement& out) {
    if (!state_.adopted || confirms_clock(event)) return;
    auto const act = workflow::next_system_act(state_, event.time);
    if (!act) return;
    auto what = say(*act);
    if (what == reported_) return;
    out.findings.push_back(
        {"missing-system-act",
         fmt::format("Vor diesem Ereignis fehlt, was die Regeln von selbst bewirken: {}.", what)});
    reported_ = std::move(what);
}

void Law::expect_clock_in_order(model::Event const& event, Judgement& out) const {
    if (!state_.adopted) return;
    if (state_.clock_confirmation && !confirms_clock(event) && !replaces_lost_key(event))
        out.findings.push_back(
            {"unlawful",
             "Die Uhrzeit war erst von einer Person bestätigt; bis zur zweiten Bestätigung ist nichts "
             "anderes zulässig."});
    if (confirms_clock(event) && !state_.clock_confirmation && event.time != state_.last_time)
        out.findings.push_back(
            {"unlawful",
             "Die erste von zwei Bestätigungen der Uhrzeit darf die Zeit der Akte nicht bewegen."});
    if (carries_on(event) && event.time != state_.last_time)
        out.findings.push_back(
            {"unlawful", "Was auf eine Freigabe folgt, geschieht zugleich mit ihr, nicht später."});
}

Law::Judgement Law::judge(model::Event const& event, std::string_view bytes, model::Texts const& texts,
                          workflow::Documents const& documents) {
    Judgement out;
    if (event.rules > kNewestRules) {
        out.findings.push_back(
            {"unknown-rules",
             fmt::format(
                 "Das Ereignis nennt die Regelversion {}; dieses Programm kennt nur bis {}. Bitte mit "
                 "einem neueren Programm prüfen.",
                 event.rules, kNewestRules)});
        return out;
    }
    expect_clock_in_order(event, out);
    if (!out.findings.empty()) return out;

    if (auto const request = workflow::request_of(state_, event, texts, documents)) {
        expect_nothing_pending(event, out);
        auto decision = workflow::decide(state_, *request, event.time);
        if (decision)
            compare(std::move(*decision), event, bytes, texts, out);
        else
            out.findings.push_back({"unlawful", fmt::format("Die Regeln lassen diese Handlung nicht zu: {}",
                                                            decision.error().message)});
        return out;
    }
    auto act = state_.adopted ? workflow::next_system_act(state_, event.time) : std::nullopt;
    if (!act)
        out.findings.push_back(
            {"unlawful", "Das Ereignis steht im Namen des Systems, aber die Regeln bewirken es hier nicht."});
    else if (act->proposal != event.proposal || act->payload.index() != event.payload.index())
        out.findings.push_back(
            {"missing-system-act",
             fmt::format("An dieser Stelle bewirken die Regeln etwas anderes: {}.", say(*act))});
    else
        compare(std::move(*act), event, bytes, texts, out);
    return out;
}

void Law::compare(workflow::Decision decision, model::Event const& event, std::string_view bytes,
                  model::Texts const& texts, Judgement& out) const {
    auto const differs = [&](std::string message) {
        out.findings.push_back({"unlawful", std::move(message)});
    };
    auto made = record::next_event(state_, decision, event.time);
    made.rules = event.rules;
    made.seq = event.seq;
    made.request_key = event.request_key;
    made.request_body = event.request_body;
    made.paths = event.paths;
    if (record::write_event(made) != bytes) {
        if (!(made.by == event.by))
            return differs(fmt::format(
                "Die Regeln sehen diese Handlung nur in anderer Funktion vor (im Ereignis „{}“, nach den "
                "Regeln „{}“).",
                model::name_of(event.by.function), model::name_of(made.by.function)));
        if (made.proposal != event.proposal)
            return differs(fmt::format("Nach den Regeln trägt der Vorgang eine andere Nummer ({}).",
                                       made.proposal ? made.proposal->str() : "keine"));
        if (made.number != event.number) {
            out.findings.push_back(
                {"wrong-order", fmt::format("Das Ereignis ist im Vorgang als Nummer {} geführt, es ist aber "
                                            "das {}.",
                                            event.number, made.number)});
            return;
        }
        return differs(fmt::format(
            "Nach den Regeln lautet das Ereignis anders (Art „{}“, im Journal „{}“): Sein Inhalt folgt nicht "
            "aus dem, was vorher geschehen ist.",
            model::kind_of(made.payload), model::kind_of(event.payload)));
    }
    if (decision.texts != texts)
        return differs(
            "Die Texte des Ereignisses (Begründung, Hinweise, Anmerkungen) sind andere, als die "
            "Handlung zulässt.");
    out.decision = std::move(decision);
}

std::shared_ptr<workflow::Case const> Law::apply(model::Event const& event, model::Texts const& texts,
                                                 workflow::Documents const& documents) {
    return record::step(state_, event, texts, documents);
}

std::optional<std::string> Law::left_undone() {
    if (!state_.adopted || state_.clock_confirmation) return std::nullopt;
    auto const act = workflow::next_system_act(state_, state_.last_time);
    return act ? std::optional{say(*act)} : std::nullopt;
}

}  // namespace fassung::verify
