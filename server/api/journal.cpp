#include "core/app/journal.hpp"

#include <array>
#include <variant>

#include "core/model/names.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/event.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/parameters.hpp"
#include "server/api/problem.hpp"
#include "server/files/table.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

constexpr std::array kForms{kJson, kCsv};

base::Result<std::string> kind_of(http::Request const& request) {
    auto const text = request.query("kind");
    if (!text) return std::string{};
    for (std::size_t i = 0; i < std::variant_size_v<model::Payload>; ++i)
        if (model::kind_at(i) == *text) return std::string{*text};
    return bad_parameter("„kind“ ist die Art eines Ereignisses, zum Beispiel submitted oder released.");
}

template <class Id>
base::Result<std::optional<Id>> id_of(http::Request const& request, std::string_view name,
                                      std::string_view example) {
    auto const text = request.query(name);
    if (!text) return std::optional<Id>{};
    auto const id = Id::parse(*text);
    if (!id)
        return bad_parameter("„" + std::string{name} + "“ ist eine Kennung wie " + std::string{example} +
                             ".");
    return id;
}

base::Result<app::JournalFilter> period_of(http::Request const& request) {
    auto const from = date_of(request, "from");
    if (!from) return from.error();
    auto const until = date_of(request, "until");
    if (!until) return until.error();
    app::JournalFilter filter;
    filter.from = *from;
    filter.until = *until;
    return filter;
}

base::Result<app::JournalFilter> filter_of(http::Request const& request) {
    auto filter = period_of(request);
    if (!filter) return filter.error();
    auto const kind = kind_of(request);
    if (!kind) return kind.error();
    auto const actor = actor_of(request);
    if (!actor) return actor.error();
    auto const unit = unit_of(request);
    if (!unit) return unit.error();
    auto const proposal = id_of<base::ProposalId>(request, "proposal", "2026-0001");
    if (!proposal) return proposal.error();
    auto const measure = id_of<base::MeasureId>(request, "measure", "M-0001");
    if (!measure) return measure.error();
    filter->kind = *kind;
    filter->actor = *actor;
    filter->unit = *unit;
    filter->proposal = *proposal;
    filter->measure = *measure;
    return filter;
}

/// What fits, newest first: a page as JSON under that name, or all of it as a table, which is streamed.
http::Response listed(Context& context, http::Request const& request,
                      base::Result<app::JournalFilter> const& filter, std::string_view name) {
    if (!filter) return problem(filter.error(), request);
    auto const form = form_of(request, kForms);
    if (!form) return problem(form.error(), request);
    auto const page = paging(request);
    if (!page) return problem(page.error(), request);
    auto response = http::empty_response(200);
    if (form->name == kCsv.name) {
        auto table = app::journal_table(context.app, app::view_now(context.app), *filter);
        if (!table) return problem(table.error(), request);
        response = files::table_file(std::move(*table), "journal.csv");
    } else {
        auto const found =
            app::journal(context.app, app::view_now(context.app), *filter, page->cursor, page->limit);
        if (!found) return problem(found.error(), request);
        Names names{context.app};
        json::array rows;
        for (auto const& row : found->rows) rows.push_back(to_json(row, names));
        json::object body{{"next", or_null(found->next)}};
        body[name] = std::move(rows);
        response = http::json_response(200, json::serialize(body));
    }
    response.set("Vary", "Accept");
    return response;
}

}  // namespace

http::Response list_events(Context& context, http::Request const& request) {
    return listed(context, request, filter_of(request), "events");
}

http::Response list_own_acts(Context& context, http::Request const& request) {
    auto filter = period_of(request);
    if (filter) filter->actor = context.caller.actor;
    return listed(context, request, filter, "acts");
}

http::Response show_event(Context& context, http::Request const& request) {
    auto const& text = request.params.at("seq");
    auto const seq = base::parse_number<std::uint64_t>(text);
    if (!seq) return problem(app::not_found("Das Ereignis " + text), request);
    auto const found = app::event_details(context.app, app::view_now(context.app), *seq);
    if (!found) return problem(found.error(), request);
    json::array commits;
    for (auto const& commit : found->commits)
        commits.push_back({{"branch", model::name_of(commit.branch)},
                           {"commit", commit.oid.hex()},
                           {"sound", commit.sound}});
    Names names{context.app};
    return http::json_response(200, json::serialize(json::object{{"event", to_json(found->row, names)},
                                                                 {"sentence", found->sentence},
                                                                 {"record", found->record_id},
                                                                 {"previousChain", found->previous_chain},
                                                                 {"sound", found->sound},
                                                                 {"key", or_null(found->key)},
                                                                 {"commits", std::move(commits)}}));
}

http::Response list_journal(Context& context, http::Request const& request) {
    auto const page = paging(request);
    if (!page) return problem(page.error(), request);
    std::uint64_t after = 0;
    if (auto const text = request.query("after")) {
        auto const number = base::parse_number<std::int64_t>(*text);
        if (!number || *number < 0)
            return problem(bad_parameter("„after“ ist die Nummer eines Ereignisses."), request);
        after = static_cast<std::uint64_t>(*number);
    }
    auto const view = view_of(context, request);
    if (!view) return problem(view.error(), request);
    auto rows = context.app.index().events_after(after, page->limit);
    bool const more = rows.size() == static_cast<std::size_t>(page->limit) && rows.back().seq < view->seq;
    std::erase_if(rows, [&](auto const& row) { return row.seq > view->seq; });
    Names names{context.app};
    json::array events;
    for (auto const& row : rows) events.push_back(to_json(row, names));
    json::value const next = more ? json::value(std::to_string(rows.back().seq)) : json::value(nullptr);
    return http::json_response(200,
                               json::serialize(json::object{{"events", std::move(events)}, {"next", next}}));
}

}  // namespace fassung::api
