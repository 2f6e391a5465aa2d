#include "server/pages/cases/handlers.hpp"
#include "server/pages/cases/sections.hpp"
#include "server/pages/frame/field.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::cases {

namespace {

/// A place, or a comment to be answered, as a link of the page named it.
CommentDraft draft_of(Context const& context) {
    CommentDraft out;
    out.place = context.query("place");
    auto const* version = context.seen.the_case->version();
    if (auto const place = place_of(out.place); place && version != nullptr)
        out.wording = wording_at(*version, place->document, place->address).value_or("");
    out.reply_to = small_number(context.query("reply"));
    return out;
}

}  // namespace

std::optional<app::Place> place_of(std::string const& text) {
    if (auto const document = model::DocumentId::parse(text)) return app::Place{*document, ""};
    return app::parse_place(text);
}

std::optional<int> small_number(std::string const& text) {
    if (text.empty() || text.size() > 6 || text.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    return std::stoi(text);
}

http::Response case_page(Context const& context, CommentDraft const& draft, Findings const& findings,
                         int status) {
    CaseView view{context};
    Values values{"case"};
    add_errors(context, values, findings);
    set_html(values, "HEAD_HTML", head_section(view));
    set_html(values, "REQUIREMENTS_HTML", requirements_section(view));
    set_html(values, "REASON_HTML", reason_section(view));
    set_html(values, "ACTIONS_HTML", actions_section(view));
    set_html(values, "CHANGES_HTML", changes_section(view, context.query("all") == "1"));
    set_html(values, "COMMENTS_HTML", comments_section(view, draft, findings));
    set_html(values, "VOTES_HTML", votes_section(view));
    set_html(values, "VERSIONS_HTML", versions_section(view));
    set_html(values, "NOTES_HTML", notes_section(view));
    set_html(values, "COURSE_HTML", course_section(view));
    return page(context,
                {.title = link_to(context, view.the_case.id).label,
                 .area = Area::kProposals,
                 .crumbs = {{context.text("cases.list"), "/proposals"}, {view.the_case.id.str(), ""}},
                 .own_heading = true,
                 .wide = true,
                 .has_errors = !findings.empty()},
                render(context, "cases/case", values), status);
}

http::Response show_case(Context& context) {
    if (context.seen.the_case->stage == model::Stage::kDraft)
        return redirect(context, "/proposals/" + context.proposal->str() + "/draft");
    return case_page(context, draft_of(context), {}, 200);
}

}  // namespace fassung::pages::cases
