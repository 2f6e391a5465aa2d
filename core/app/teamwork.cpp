#include "core/app/teamwork.hpp"

#include <algorithm>

#include "core/app/drafts.hpp"
#include "core/app/refusals.hpp"
#include "core/workflow/requirements.hpp"

namespace fassung::app {

namespace {

using workflow::Action;

std::set<base::UnitId> units_of(SeenCase const& seen, Caller const& caller, base::Date today) {
    auto const* actor = seen.snapshot->state.actor(caller.actor);
    return actor == nullptr ? std::set<base::UnitId>{} : actor->units(today);
}

}  // namespace

std::vector<base::ActorId> editors_of(workflow::State const& state, base::UnitId const& unit,
                                      base::Date today) {
    std::vector<base::ActorId> out;
    for (auto const& [id, actor] : *state.actors)
        if (actor->holds(model::Function::kEditor, unit, today)) out.push_back(id);
    return out;
}

base::Result<void> assign_draft(Application& app, Caller const& caller, base::ProposalId const& id,
                                std::optional<base::ActorId> const& assignee) {
    if (!caller.may_write) return read_only_token();
    auto const seen = find_case(app, caller, id, Action::kWriteDraft);
    if (!seen) return seen.error();
    auto const& c = *seen->the_case;
    if (model::is_closed(c.stage)) return no_draft_any_more(c);
    auto const* actor = assignee ? seen->snapshot->state.actor(*assignee) : nullptr;
    if (assignee && (actor == nullptr || !actor->holds(model::Function::kEditor, c.unit, app.today())))
        return base::Error{
            base::Errc::kInvalid,
            "wrong-assignee",
            "Der Entwurf kann nur Personen übertragen werden, die für diese Stelle bearbeiten.",
            {{"assignee", 0, "Wählen Sie eine Person, die für diese Stelle bearbeitet."}}};
    if (auto const meta = draft_meta(app, c); !meta) return meta.error();
    return app.registry().drafts().assign(id, assignee);
}

base::Result<std::vector<reg::Note>> notes(Application& app, Caller const& caller,
                                           base::ProposalId const& id) {
    auto const seen = find_case(app, caller, id);
    if (!seen) return seen.error();
    std::vector<reg::Note> out;
    for (auto const& unit : units_of(*seen, caller, app.today()))
        for (auto& note : app.registry().notes().list(id, unit)) out.push_back(std::move(note));
    std::ranges::sort(out, {}, &reg::Note::id);
    return out;
}

base::Result<reg::Note> add_note(Application& app, Caller const& caller, base::ProposalId const& id,
                                 std::optional<base::UnitId> const& unit, std::string_view text,
                                 std::optional<record::RequestDigests> const& digests) {
    if (!caller.may_write) return read_only_token();
    auto const seen = find_case(app, caller, id);
    if (!seen) return seen.error();
    auto const units = units_of(*seen, caller, app.today());
    if (unit ? !units.contains(*unit) : units.size() != 1)
        return base::Error{base::Errc::kInvalid,
                           "unknown-unit",
                           "Wählen Sie, für welche Ihrer Stellen die Notiz ist.",
                           {{"unit", 0, "Wählen Sie, für welche Ihrer Stellen die Notiz ist."}}};
    auto const request = digests ? std::optional{digests->key} : std::nullopt;
    return app.registry().notes().add(id, unit ? *unit : *units.begin(), caller.actor, text,
                                      app.clock().now(), request);
}

base::Result<void> remove_note(Application& app, Caller const& caller, base::ProposalId const& id,
                               std::int64_t note) {
    if (!caller.may_write) return read_only_token();
    auto const seen = find_case(app, caller, id);
    if (!seen) return seen.error();
    for (auto const& unit : units_of(*seen, caller, app.today()))
        if (app.registry().notes().remove(id, unit, note)) return {};
    return not_found("Diese Notiz");
}

}  // namespace fassung::app
