#include "core/app/account.hpp"
#include "core/app/attention.hpp"
#include "server/pages/desk/handlers.hpp"
#include "server/pages/desk/sections.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::desk {

using model::Function;

namespace {

constexpr std::size_t kMost = 30;  ///< rows of each list: a page of work, not an archive

std::string greeting(Context const& context) {
    std::string functions;
    for (auto const& grant : context.user->functions) {
        if (!functions.empty()) functions += ", ";
        functions += context.text("desk.function-at", word_for(context, grant.function),
                                  unit_short(context, grant.unit));
    }
    if (functions.empty()) return context.text("desk.greeting-none", context.user->name);
    return context.text("desk.greeting", context.user->name, functions);
}

std::string wished(Context const& context, model::GrantRequested const& what) {
    std::string functions;
    for (auto const& grant : what.grants) {
        if (!functions.empty()) functions += ", ";
        functions += context.text("desk.function-at", word_for(context, grant.function),
                                  unit_short(context, grant.unit));
    }
    return context.text("desk.grant", person(context, what.subject), functions);
}

Html grants_section(Context const& context, app::Attention const& attention) {
    Values values{"grants"};
    set(values, "HEADING", context.text("desk.grants", attention.grants.size()));
    if (attention.grants.empty()) values.ShowSection("EMPTY");
    auto* const list = attention.grants.empty() ? nullptr : values.AddSectionDictionary("LIST");
    for (auto const& request : attention.grants) {
        auto& row = *list->AddSectionDictionary("ROW");
        set(row, "SEQ", std::to_string(request.seq));
        set(row, "WHAT", wished(context, request.what));
        set(row, "BY", context.text("desk.requested-by", who(context, request.by)));
    }
    return render(context, "desk/grants", values);
}

Html clock_section(Context const& context, app::Attention const& attention) {
    Values values{"clock"};
    tokens(context, values);
    auto const last = moment(context, context.snapshot->state.last_time);
    auto const now = moment(context, context.app.clock().now());
    set(values, "TEXT",
        context.text(attention.clock_waits ? "desk.clock-second" : "desk.clock-first", now, last));
    return render(context, "desk/clock", values);
}

Html record_section(Context const& context) {
    Values values{"record"};
    auto const& position = context.snapshot->position;
    set(values, "RECORD_ID", position.record_id.hex());
    set(values, "STAND",
        context.text("desk.record-event", position.seq, moment(context, context.snapshot->state.last_time)));
    return render(context, "desk/record", values);
}

}  // namespace

http::Response show_start(Context& context) {
    auto const& user = *context.user;
    auto const visit = app::note_visit(context.app, context.caller);
    auto const since = app::changed_since(context.app, visit);
    auto const station = app::parse_station(context.query("station"));
    auto const attention = app::attention(context.app, context.caller, since, kMost, station);

    Values values{"start"};
    set(values, "GREETING", greeting(context));
    if (context.allowed(workflow::Action::kOpenProposal)) values.ShowSection("OPEN_ALLOWED");
    bool const ministry = user.has(Function::kEditor) || user.has(Function::kCosigner);
    bool const office = user.has(Function::kReviewer) || user.has(Function::kApprover);
    bool const operates = user.has(Function::kOperator);
    if (attention.clock_waits || attention.clock_ahead)
        set_html(values, "CLOCK_HTML", clock_section(context, attention));
    if (ministry || office) set_html(values, "WAITING_HTML", waiting_section(context, attention));
    if (operates) set_html(values, "GRANTS_HTML", grants_section(context, attention));
    if (ministry) {
        set_html(values, "AWAITING_HTML", awaiting_section(context, attention));
        set_html(values, "DRAFTS_HTML", drafts_section(context, attention));
        set_html(values, "SHARED_HTML", shared_section(context));
    }
    if (office) set_html(values, "PIPELINE_HTML", pipeline_section(context, attention, station));
    if (operates || user.has(Function::kAuditor)) set_html(values, "RECORD_HTML", record_section(context));
    set_html(values, "CHANGED_HTML", changed_section(context, attention, since, !visit));
    return page(context, {.title = context.text("frame.nav-desk"), .area = Area::kDesk},
                render(context, "desk/start", values));
}

}  // namespace fassung::pages::desk
