#include <algorithm>
#include <array>

#include "core/app/tables.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/actor.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/parameters.hpp"
#include "server/api/problem.hpp"
#include "server/files/table.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

constexpr std::array kForms{kJson, kCsv};
constexpr std::size_t kMostChecked = 5000;

base::Result<app::AuditPeriod> period_of(http::Request const& request) {
    auto const from = date_of(request, "from");
    if (!from) return from.error();
    auto const until = date_of(request, "until");
    if (!until) return until.error();
    auto const unit = unit_of(request);
    if (!unit) return unit.error();
    return app::AuditPeriod{*from, *until, *unit};
}

base::Result<std::optional<index::Exception>> kind_of(http::Request const& request) {
    auto const text = request.query("kind");
    if (!text) return std::optional<index::Exception>{};
    auto const kind = index::parse_exception(*text);
    if (!kind)
        return bad_parameter(
            "„kind“ ist waiver, dissent, deadline-passed, silence, acting-for, editorial, urgent, "
            "lead-unclear "
            "oder key-changed.");
    return kind;
}

json::object to_json(index::ExceptionRow const& row, Names& names) {
    return {{"seq", row.seq},
            {"time", time_json(row.time)},
            {"kind", index::name_of(row.kind)},
            {"label", app::german_name_of(row.kind)},
            {"by", api::to_json(row.by, names)},
            {"proposal", or_null(row.proposal)},
            {"document", row.document ? json::value(row.document->name()) : json::value(nullptr)},
            {"revision", row.document ? json::value(row.revision) : json::value(nullptr)},
            {"unit", or_null(row.unit)},
            {"what", or_null(row.what)},
            {"until", row.until ? time_json(*row.until) : json::value(nullptr)}};
}

json::object to_json(app::OwnApprovals const& checked, Names& names) {
    json::array found;
    for (auto const& each : checked.found)
        found.push_back({{"document", each.revision.document.name()},
                         {"revision", each.revision.number},
                         {"proposal", or_null(each.revision.proposal)},
                         {"time", time_json(each.revision.time)},
                         {"by", api::to_json(each.by, names)}});
    return {{"checked", checked.checked}, {"complete", checked.complete}, {"found", std::move(found)}};
}

}  // namespace

http::Response list_exceptions(Context& context, http::Request const& request) {
    auto const period = period_of(request);
    if (!period) return problem(period.error(), request);
    auto const kind = kind_of(request);
    if (!kind) return problem(kind.error(), request);
    auto const form = form_of(request, kForms);
    if (!form) return problem(form.error(), request);
    auto const page = paging(request);
    if (!page) return problem(page.error(), request);
    auto response = http::empty_response(200);
    if (form->name == kCsv.name) {
        auto table = app::exception_table(context.app, *period, *kind);
        if (!table) return problem(table.error(), request);
        response = files::table_file(std::move(*table), "ausnahmen.csv");
    } else {
        auto const found = app::exceptions(context.app, *period, *kind, page->cursor, page->limit);
        if (!found) return problem(found.error(), request);
        Names names{context.app};
        json::array rows;
        for (auto const& row : found->rows) rows.push_back(to_json(row, names));
        json::value own = nullptr;
        if (page->cursor.empty()) {
            auto const checked = app::own_approvals(context.app, *period, kMostChecked);
            if (!checked) return problem(checked.error(), request);
            own = to_json(*checked, names);
        }
        response = http::json_response(200, json::serialize(json::object{{"exceptions", std::move(rows)},
                                                                         {"ownApprovals", std::move(own)},
                                                                         {"next", or_null(found->next)}}));
    }
    response.set("Vary", "Accept");
    return response;
}

http::Response list_editions(Context& context, http::Request const& request) {
    auto const view = view_of(context, request);
    if (!view) return problem(view.error(), request);
    auto const paging = api::paging(request);
    if (!paging) return problem(paging.error(), request);
    auto all = context.app.index().editions(view->seq);
    auto const key_of = [](index::EditionRow const& edition) {
        return base::to_iso(edition.in_force_from) + "-" + edition.id;
    };
    std::ranges::sort(all, {}, key_of);
    auto const page = page_of(all, *paging, key_of);
    if (!page) return problem(page.error(), request);
    json::array editions;
    for (auto const* edition : page->items)
        editions.push_back({{"id", edition->id},
                            {"title", edition->title},
                            {"basis", or_null(edition->basis)},
                            {"inForceFrom", base::to_iso(edition->in_force_from)},
                            {"decided", edition->decided ? json::value(base::to_iso(*edition->decided))
                                                         : json::value(nullptr)},
                            {"adopted", edition->adopted},
                            {"revision", edition->revision},
                            {"seq", edition->seq},
                            {"time", time_json(edition->time)}});
    return http::json_response(
        200, json::serialize(json::object{{"editions", std::move(editions)}, {"next", or_null(page->next)}}));
}

}  // namespace fassung::api
