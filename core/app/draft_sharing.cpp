#include "core/app/draft_sharing.hpp"

#include <algorithm>

#include "core/app/drafts.hpp"
#include "core/workflow/requirements.hpp"

namespace fassung::app {

namespace {

using workflow::Action;

/// Those whose word on the draft is wanted: who writes and who co-signs for the unit.
std::set<base::UnitId> reading_units(workflow::State const& state, Caller const& caller, base::Date today) {
    std::set<base::UnitId> units;
    auto const* actor = state.actor(caller.actor);
    if (actor == nullptr) return units;
    for (auto const& unit : actor->units(today))
        if (actor->holds(model::Function::kEditor, unit, today) ||
            actor->holds(model::Function::kCosigner, unit, today))
            units.insert(unit);
    return units;
}

bool is_unsent(workflow::Case const& c) {
    return c.stage == model::Stage::kDraft || c.stage == model::Stage::kReturned;
}

base::Result<SeenCase> own_draft(Application& app, Caller const& caller, base::ProposalId const& id) {
    if (!caller.may_write) return read_only_token();
    auto seen = find_case(app, caller, id, Action::kWriteDraft);
    if (!seen) return seen.error();
    if (!is_unsent(*seen->the_case))
        return base::Error{base::Errc::kConflict,
                           "wrong-state",
                           "Nur ein Entwurf, der nicht eingereicht ist, kann anderen Stellen gezeigt werden.",
                           {},
                           workflow::allowed_commands(*seen->the_case)};
    return std::move(*seen);
}

}  // namespace

base::Result<void> share_draft(Application& app, Caller const& caller, base::ProposalId const& id,
                               base::UnitId const& unit) {
    auto const seen = own_draft(app, caller, id);
    if (!seen) return seen.error();
    auto const* known = seen->snapshot->state.units->find(unit);
    if (known == nullptr || !known->successors.empty() || unit == seen->the_case->unit)
        return base::Error{base::Errc::kInvalid,
                           "unknown-unit",
                           "Wählen Sie eine andere Stelle, die es heute gibt.",
                           {{"unit", 0, "Wählen Sie eine andere Stelle, die es heute gibt."}}};
    if (auto const meta = draft_meta(app, *seen->the_case); !meta) return meta.error();
    return app.registry().shares().share(id, unit, caller.actor, app.clock().now());
}

base::Result<void> unshare_draft(Application& app, Caller const& caller, base::ProposalId const& id,
                                 base::UnitId const& unit) {
    if (auto const seen = own_draft(app, caller, id); !seen) return seen.error();
    app.registry().shares().revoke(id, unit);
    return {};
}

base::Result<std::vector<reg::DraftShare>> draft_shares(Application& app, Caller const& caller,
                                                        base::ProposalId const& id) {
    auto const seen = find_case(app, caller, id, Action::kReadDraft);
    if (!seen) return seen.error();
    if (!is_unsent(*seen->the_case)) return std::vector<reg::DraftShare>{};
    return app.registry().shares().of(id);
}

std::vector<reg::DraftShare> drafts_shared_with(Application& app, Caller const& caller) {
    auto const snapshot = app.snapshot();
    std::vector<reg::DraftShare> out;
    for (auto const& unit : reading_units(snapshot->state, caller, app.today()))
        for (auto& share : app.registry().shares().with(unit)) {
            auto const* c = snapshot->state.find(share.proposal);
            bool const listed =
                std::ranges::any_of(out, [&](auto const& other) { return other.proposal == share.proposal; });
            if (c != nullptr && is_unsent(*c) && !listed) out.push_back(std::move(share));
        }
    std::ranges::stable_sort(out, std::ranges::greater{}, &reg::DraftShare::shared);
    return out;
}

bool is_shared_with(Application& app, Caller const& caller, SeenCase const& seen) {
    return is_unsent(*seen.the_case) &&
           app.registry().shares().is_shared(seen.the_case->id,
                                             reading_units(seen.snapshot->state, caller, app.today()));
}

}  // namespace fassung::app
