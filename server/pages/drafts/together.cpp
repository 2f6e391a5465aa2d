#include "core/app/draft_sharing.hpp"
#include "core/app/teamwork.hpp"
#include "server/http/problem.hpp"
#include "server/pages/drafts/handlers.hpp"
#include "server/pages/drafts/overview.hpp"

namespace fassung::pages::drafts {

namespace {

http::Response with_finding(Context const& context, base::Error const& error, std::string field,
                            Typed typed = {}) {
    typed.findings.add(std::move(field), error.message);
    return overview_page(context, typed, http::status_of(error));
}

}  // namespace

http::Response assign(Context& context) {
    auto const name = context.form.text("assignee");
    auto const assignee = base::ActorId::parse(name);
    if (!name.empty() && !assignee)
        return with_finding(context,
                            {base::Errc::kInvalid, "wrong-assignee", context.text("drafts.wrong-assignee")},
                            "assignee");
    auto const assigned = app::assign_draft(context.app, context.caller, *context.proposal, assignee);
    if (!assigned) return with_finding(context, assigned.error(), "assignee");
    return redirect(context, draft_path(context) + "#assignment",
                    assignee == context.user->actor ? "drafts.notice-taken" : "drafts.notice-assigned");
}

http::Response share(Context& context) {
    auto const& form = context.form;
    auto const revoked = base::UnitId::parse(form.text("revoke"));
    auto const unit = base::UnitId::parse(form.text("unit"));
    if (!revoked && !unit)
        return with_finding(
            context, {base::Errc::kInvalid, "unknown-unit", context.text("drafts.new-missing-unit")}, "unit");
    auto const done = revoked ? app::unshare_draft(context.app, context.caller, *context.proposal, *revoked)
                              : app::share_draft(context.app, context.caller, *context.proposal, *unit);
    if (!done) return with_finding(context, done.error(), "unit");
    return redirect(context, draft_path(context) + "#shares",
                    revoked ? "drafts.notice-unshared" : "drafts.notice-shared");
}

http::Response note(Context& context) {
    auto const& form = context.form;
    // Notes are about the case, and its page may show them too.
    auto const back =
        form.text("back") == "case" ? "/proposals/" + context.proposal->str() : draft_path(context);
    if (form.has("remove")) {
        auto const removed = app::remove_note(context.app, context.caller, *context.proposal,
                                              form.number("remove").value_or(0));
        if (!removed) return refused(context, removed.error());
        return redirect(context, back + "#notes", "drafts.notice-note-removed");
    }
    auto const units = context.user->units();
    auto const unit = base::UnitId::parse(form.text("note_unit"));
    auto const added = app::add_note(context.app, context.caller, *context.proposal, unit, form.text("text"),
                                     context.digests);
    if (added) return redirect(context, back + "#notes", "drafts.notice-noted");
    Typed typed;
    typed.note = form.raw("text");
    return with_finding(context, added.error(), added.error().code == "unknown-unit" ? "note_unit" : "text",
                        std::move(typed));
}

}  // namespace fassung::pages::drafts
