#include "core/workflow/deciding.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/document/diff.hpp"
#include "core/workflow/limits.hpp"
#include "core/workflow/refusals.hpp"

namespace fassung::workflow {

using base::Result;

model::ActingAs acting_as(Asking const& asking, std::initializer_list<model::Function> functions) {
    for (auto const function : functions) {
        if (function == model::Function::kEditor && asking.actor.holds(function, asking.c.unit, asking.day))
            return {asking.id, function, asking.c.unit, std::nullopt};
        if (auto const unit = asking.actor.unit_of(function, asking.day))
            return {asking.id, function, unit, std::nullopt};
    }
    return {asking.id, *functions.begin(), std::nullopt, std::nullopt};
}

model::ActingAs as_system() {
    return {base::system_actor(), model::Function::kSystem, std::nullopt, std::nullopt};
}

Decision on_case(Asking const& asking, model::ActingAs by, model::Payload payload, model::Texts texts) {
    return {std::move(by), asking.c.id, std::move(payload), std::move(texts), {}};
}

Case after(State const& state, Case const& c, Decision const& decision, model::Instant now) {
    model::Event event;
    event.seq = state.seq + 1;
    event.by = decision.by;
    event.time = now;
    event.proposal = decision.proposal;
    event.number = c.events + 1;
    event.payload = decision.payload;
    Case out = c;
    evolve(out, event, decision.texts, decision.documents);
    return out;
}

Result<void> in_stage(Asking const& asking, std::string_view command,
                      std::initializer_list<model::Stage> stages) {
    if (std::ranges::find(stages, asking.c.stage) == stages.end())
        return refuse::wrong_state(asking.c, command);
    return {};
}

Result<void> on_present_version(Case const& c, int version) {
    int const present = c.version() ? c.version()->number : 0;
    if (version != present) return refuse::stale_version(version, present);
    return {};
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

Result<void> fits(std::string_view what, std::string_view text) {
    if (text.size() > limits::kText) return refuse::too_long(what, limits::kText);
    return {};
}

Result<void> has_reason(std::string_view text) {
    if (is_blank(text)) return refuse::reason_missing();
    return fits("Begründung", text);
}

Result<void> is_place(Version const& version, PlacedComment const& comment) {
    if (auto const ok = fits("Anmerkung", comment.text); !ok) return ok.error();
    auto const text = version.texts.find(comment.document);
    if (text == version.texts.end())
        return refuse::invalid("unknown-place",
                               fmt::format("Das Dokument {} gehört nicht zur vorliegenden Vorschlagsfassung.",
                                           comment.document.name()));
    bool const changed = std::ranges::any_of(version.changes, [&](model::Change const& change) {
        return change.document == comment.document && change.address == comment.address;
    });
    // A removed place is in no text, but it is a change that one can speak about.
    if (!comment.address.empty() && !changed && !document::find(*text->second, comment.address))
        return refuse::invalid("unknown-place", fmt::format("Die Stelle „{}“ gibt es in {} nicht.",
                                                            comment.address, comment.document.name()));
    if (!comment.wording) return {};
    if (auto const ok = fits("Formulierungsvorschlag", *comment.wording); !ok) return ok.error();
    if (!document::with_text(*text->second, comment.address, *comment.wording))
        return refuse::invalid(
            "unknown-place",
            fmt::format("Für die Stelle „{}“ in {} ist kein Formulierungsvorschlag möglich, weil sie "
                        "keinen Text enthält.",
                        comment.address, comment.document.name()));
    return {};
}

void add_text(model::Texts& texts, std::string section, std::string_view text) {
    if (!text.empty()) texts.emplace_back(std::move(section), std::string{text});
}

}  // namespace fassung::workflow
