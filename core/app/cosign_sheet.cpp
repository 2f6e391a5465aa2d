#include "core/app/cosign_sheet.hpp"

#include <algorithm>

#include "core/app/compare.hpp"
#include "core/app/naming.hpp"
#include "core/workflow/concern.hpp"
#include "core/workflow/requirements.hpp"

namespace fassung::app {

namespace {

using workflow::Case;
using workflow::Requirement;

/// A requirement that asks one unit for its word.
struct AskedUnit {
    base::UnitId unit;
    Requirement requirement;
};

std::vector<AskedUnit> asked_units(workflow::State const& state, Case const& c) {
    std::vector<AskedUnit> out;
    auto const all = workflow::requirements(state, c);
    if (all.empty()) return out;
    auto const items = workflow::asked(state, c, workflow::concern_of(state, c));
    for (auto const& item : items) {
        if (item.kind != model::RequirementKind::kCosignature || !item.unit) continue;
        auto const found = std::ranges::find(all, item.id, &Requirement::id);
        if (found != all.end()) out.push_back({*item.unit, *found});
    }
    return out;
}

base::Error not_asked(std::string message) {
    return {base::Errc::kConflict, "not-asked", std::move(message)};
}

AskedUnit const* chosen(workflow::State const& state, std::vector<AskedUnit> const& asked,
                        Caller const& caller, std::optional<base::UnitId> const& unit, base::Date day) {
    auto const first = [&](auto const& fits) -> AskedUnit const* {
        auto const found = std::ranges::find_if(asked, fits);
        return found == asked.end() ? nullptr : &*found;
    };
    if (unit) return first([&](AskedUnit const& item) { return item.unit == *unit; });
    auto const* actor = state.actor(caller.actor);
    if (auto const* own = first([&](AskedUnit const& item) {
            return actor != nullptr && actor->holds(model::Function::kCosigner, item.unit, day);
        }))
        return own;
    if (auto const* open = first([](AskedUnit const& item) { return !item.requirement.met; })) return open;
    return asked.empty() ? nullptr : &asked.front();
}

struct UnitWords {
    std::string abbr, title;
};

UnitWords words_for(workflow::State const& state, base::UnitId const& id) {
    auto const* unit = state.units->find(id);
    return unit == nullptr ? UnitWords{id.str(), {}} : UnitWords{unit->present().abbr, unit->present().title};
}

}  // namespace

std::vector<base::UnitId> cosign_units(SeenCase const& seen) {
    std::vector<base::UnitId> out;
    for (auto const& item : asked_units(seen.snapshot->state, *seen.the_case))
        if (std::ranges::find(out, item.unit) == out.end()) out.push_back(item.unit);
    return out;
}

base::Result<exchange::CosignSheet> cosign_sheet(Application& app, Caller const& caller, SeenCase const& seen,
                                                 std::optional<base::UnitId> unit) {
    auto const& state = seen.snapshot->state;
    auto const& c = *seen.the_case;
    if (c.stage != model::Stage::kSubmitted)
        return base::Error{base::Errc::kConflict, "wrong-state",
                           "Eine Mitzeichnungsvorlage gibt es, solange ein Vorschlag eingereicht ist. Der "
                           "Vorgang " +
                               c.id.str() + " ist im Zustand „" +
                               std::string{model::german_name_of(c.stage)} + "“."};
    auto const asked = asked_units(state, c);
    if (asked.empty())
        return not_asked("Zu dieser Vorschlagsfassung ist keine Stelle um Mitzeichnung gebeten.");
    auto const* item = chosen(state, asked, caller, unit, app.today());
    if (item == nullptr)
        return not_asked(words_for(state, *unit).abbr +
                         " ist zu dieser Vorschlagsfassung nicht um Mitzeichnung gebeten.");

    auto const view = view_now(app);
    auto const& version = *c.version();
    RangeEnd after;
    after.kind = RangeEnd::Kind::kVersion;
    after.number = version.number;
    RangeEnd before;
    before.kind = RangeEnd::Kind::kBase;
    auto const comparison = compare(app, view, c, before, after);
    if (!comparison) return comparison.error();

    exchange::CosignSheet out;
    out.record_id = seen.snapshot->position.record_id.hex();
    out.proposal = c.id.str();
    out.kind = model::german_name_of(c.kind);
    out.file_reference = c.file_reference;
    out.urgent = c.urgent;
    auto const office = words_for(state, state.policy->office);
    out.office = office.abbr;
    out.office_name = office.title;
    auto const proposer = words_for(state, c.unit);
    out.proposer = proposer.abbr;
    out.proposer_name = proposer.title;
    auto const to = words_for(state, item->unit);
    out.unit = to.abbr;
    out.unit_id = item->unit.str();
    out.unit_name = to.title;
    out.requirement = item->requirement.label;
    if (item->requirement.due) out.due = item->requirement.due->date;
    out.version = version.number;
    out.submitted = version.time;
    out.reason = version.reason.empty() ? c.reason : version.reason;
    out.effects = c.effects;
    out.binds = version.binds.hex();
    out.before = "Geltender Text";
    for (auto& synopsis : comparison->make()) {
        synopsis.drop_unchanged();
        auto heading = history::title_of(synopsis.id);
        if (auto const text = version.texts.find(synopsis.id); text != version.texts.end())
            if (auto const title = text->second->root.text_of("title"); !title.empty())
                heading += ": " + std::string{title};
        out.documents.push_back({std::move(heading), std::move(synopsis)});
    }
    return out;
}

}  // namespace fassung::app
