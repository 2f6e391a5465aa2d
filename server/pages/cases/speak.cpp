// What is said at places of a case: comments, answers, counter-wordings.
#include "core/app/proposals.hpp"
#include "server/http/problem.hpp"
#include "server/pages/cases/handlers.hpp"
#include "server/pages/cases/sections.hpp"

namespace fassung::pages::cases {

namespace {

std::string path_of(Context const& context) {
    return "/proposals/" + context.proposal->str();
}

/// The form brings the present text along, to be changed; left as it is, it is no wording.
bool is_present_text(Context const& context, app::Place const& place, std::string const& wording) {
    auto const* version = context.seen.the_case->version();
    return version != nullptr && wording_at(*version, place.document, place.address) == wording;
}

http::Response step(Context& context, workflow::CaseCommand command, std::string const& notice) {
    auto const done =
        app::take_step(context.app, context.caller, *context.proposal, std::move(command), context.digests);
    if (!done) return refused(context, done.error());
    return redirect(context, path_of(context) + "#comments", notice);
}

base::Error no_such_comment(Context const& context) {
    return {base::Errc::kNotFound, "not-found", context.text("cases.comment-unknown")};
}

}  // namespace

http::Response comment(Context& context) {
    CommentDraft draft{context.form.text("place"), context.form.text("comment"), context.form.text("wording"),
                       context.form.number("reply_to")};
    auto const& c = *context.seen.the_case;
    if (model::is_closed(c.stage) || c.version() == nullptr)
        return refused(context, {base::Errc::kConflict, "wrong-state", context.text("cases.comments-over")});
    Findings findings;
    auto const place = place_of(draft.place);
    if (!place) findings.add("place", context.text("cases.place-missing"));
    if (place && is_present_text(context, *place, draft.wording)) draft.wording.clear();
    if (draft.text.empty() && draft.wording.empty())
        findings.add("comment", context.text("cases.text-missing"));
    if (!findings.empty()) return case_page(context, draft, findings, 422);
    workflow::AddComment command{context.form.number("version").value_or(0),
                                 {place->document, place->address, draft.text, std::nullopt},
                                 draft.reply_to};
    if (!draft.wording.empty()) command.comment.wording = draft.wording;
    auto const done =
        app::take_step(context.app, context.caller, *context.proposal, std::move(command), context.digests);
    if (!done) {
        findings.add("", done.error().message);
        return case_page(context, draft, findings, http::status_of(done.error()));
    }
    auto const number = done->the_case->comments.empty() ? 0 : done->the_case->comments.back().number;
    return redirect(context, path_of(context) + "#comment-" + std::to_string(number),
                    "cases.notice-commented");
}

http::Response resolve(Context& context) {
    auto const number = small_number(context.param("number"));
    if (!number) return refused(context, no_such_comment(context));
    return step(context, workflow::ResolveComment{*number}, "cases.notice-resolved");
}

http::Response adopt(Context& context) {
    auto const number = small_number(context.param("number"));
    if (!number) return refused(context, no_such_comment(context));
    return step(context, workflow::AdoptWording{*number}, "cases.notice-adopted");
}

}  // namespace fassung::pages::cases
