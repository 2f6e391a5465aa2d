
#include "core/app/actors.hpp"
#include "core/base/number.hpp"
#include "server/pages/frame/words.hpp"
#include "server/pages/office/functions.hpp"
#include "server/pages/office/handlers.hpp"

namespace fassung::pages::office {

namespace {

/// Why the user cannot confirm a request; empty if they can.
std::string hindrance(Context const& context, app::OpenGrantRequest const& request) {
    if (request.by.actor == context.user->actor) return context.text("office.own-request");
    if (request.what.subject == context.user->actor) return context.text("office.about-you");
    return {};
}

void add_request(Context const& context, Values& list, app::OpenGrantRequest const& request) {
    auto& row = *list.AddSectionDictionary("REQUEST");
    auto const seq = std::to_string(request.seq);
    set(row, "SEQ", seq);
    set(row, "SUBJECT", person(context, request.what.subject));
    set(row, "SUBJECT_ID", request.what.subject.str());
    row.ShowSection(request.what.identity ? "NEW_PERSON" : "KNOWN_PERSON");
    set(row, "BY", context.text("office.requested-by", who(context, request.by)));
    for (auto const& grant : request.what.grants) {
        auto& item = *row.AddSectionDictionary("GRANT");
        set(item, "WHAT", one_line(context, grant.function, grant.unit));
        set(item, "VALID", validity(context, grant.from, grant.until));
    }
    if (auto const why = hindrance(context, request); !why.empty()) {
        set(*row.AddSectionDictionary("NOT_ME"), "WHY", why);
        return;
    }
    auto& confirm = *row.AddSectionDictionary("CONFIRM");
    tokens(context, confirm);
    set(confirm, "REQUEST_SEQ", seq);
}

}  // namespace

http::Response list_grants(Context& context) {
    auto const open = app::grant_requests(context.app, context.caller);
    if (!open) return refused(context, open.error());
    Values values{"grants"};
    add_tabs(context, values, Tab::kGrants);
    if (open->empty()) values.ShowSection("EMPTY");
    auto* const list = open->empty() ? nullptr : values.AddSectionDictionary("LIST");
    for (auto const& request : *open) add_request(context, *list, request);
    return page(context,
                {.title = context.text("office.grants"),
                 .area = Area::kOffice,
                 .crumbs = {{context.text("office.units"), "/units"}, {context.text("office.grants"), ""}}},
                render(context, "office/grants", values));
}

http::Response confirm_grant(Context& context) {
    auto const seq =
        base::parse_number<std::uint64_t>(context.param("request")).value_or(0);  // 0: none has it
    auto const done = app::confirm_grant(context.app, context.caller, seq, context.digests);
    if (!done) return refused(context, done.error());
    return redirect(context, "/grants", "office.notice-confirmed");
}

http::Response confirm_clock(Context& context) {
    auto const done = app::confirm_clock(context.app, context.caller, context.digests);
    if (!done) return refused(context, done.error());
    return redirect(context, "/", "office.notice-clock-confirmed");
}

}  // namespace fassung::pages::office
