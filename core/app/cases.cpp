#include "core/app/cases.hpp"

#include "core/app/draft_sharing.hpp"
#include "core/base/typed_ids.hpp"

namespace fassung::app {

namespace {

base::Error wrong_function() {
    return {base::Errc::kForbidden, "wrong-function", "Diese Handlung ist Ihrer Funktion nicht erlaubt."};
}

base::Result<void> judge(workflow::Permission permission, std::string what) {
    switch (permission) {
        case workflow::Permission::kYes:
            return {};
        case workflow::Permission::kWrongFunction:
            return wrong_function();
        case workflow::Permission::kHidden:
            return not_found(std::move(what));
    }
    std::abort();
}

}  // namespace

base::Result<void> allowed(Application& app, Caller const& caller, workflow::Action action) {
    auto const snapshot = app.snapshot();
    return judge(
        workflow::may(snapshot->state, snapshot->state.actor(caller.actor), action, nullptr, app.today()),
        "Diesen Inhalt");
}

base::Result<SeenCase> find_case(Application& app, Caller const& caller, base::ProposalId const& id,
                                 workflow::Action action) {
    SeenCase out{app.snapshot(), nullptr};
    auto const& state = out.snapshot->state;
    if (auto const open = state.open->find(id); open != state.open->end()) {
        out.the_case = open->second;
    } else if (state.was_opened(id)) {
        if (auto closed = record::read_case(*app.repository(), out.snapshot->position.journal, id))
            out.the_case = std::make_shared<workflow::Case const>(std::move(*closed));
    }
    auto const what = "Den Vorgang " + id.str();
    if (!out.the_case) return not_found(what);
    auto const permission =
        workflow::may(state, state.actor(caller.actor), action, out.the_case.get(), app.today());
    auto const judged = judge(permission, what);
    if (judged) return out;
    if (!is_shared_with(app, caller, out)) return judged.error();
    // Whom a draft is shown to knows that it exists.
    if (action != workflow::Action::kReadProposal && action != workflow::Action::kReadDraft)
        return wrong_function();
    return out;
}

std::optional<SeenCase> typed_case(Application& app, Caller const& caller, std::string_view typed) {
    auto const id = base::typed_proposal_id(typed);
    if (!id) return std::nullopt;
    auto found = find_case(app, caller, *id);
    return found ? std::optional{std::move(*found)} : std::nullopt;
}

bool may_read_draft(Application& app, Caller const& caller, SeenCase const& seen) {
    auto const& state = seen.snapshot->state;
    return workflow::may(state, state.actor(caller.actor), workflow::Action::kReadDraft, seen.the_case.get(),
                         app.today()) == workflow::Permission::kYes ||
           is_shared_with(app, caller, seen);
}

std::shared_ptr<workflow::Case const> case_after(Application& app, std::uint64_t seq) {
    auto const event = app.index().event(seq);
    if (!event || !event->proposal) return nullptr;
    auto found = record::read_case(*app.repository(), app.snapshot()->position.journal, *event->proposal,
                                   event->number);
    return found ? std::make_shared<workflow::Case const>(std::move(*found)) : nullptr;
}

}  // namespace fassung::app
