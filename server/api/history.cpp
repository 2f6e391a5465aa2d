#include <array>

#include "core/app/origins.hpp"
#include "core/app/tables.hpp"
#include "core/exchange/synopsis.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/case.hpp"
#include "server/api/json/requirement.hpp"
#include "server/api/json/revision.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/parameters.hpp"
#include "server/api/problem.hpp"
#include "server/files/table.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

constexpr std::array kForms{kJson, kCsv};
/// Each row with texts costs reading two of them.
constexpr int kMostWithTexts = 20;

base::Result<app::TimelineFilter> filter_of(http::Request const& request) {
    app::TimelineFilter filter;
    auto const from = date_of(request, "from");
    if (!from) return from.error();
    auto const until = date_of(request, "until");
    if (!until) return until.error();
    auto const unit = unit_of(request);
    if (!unit) return unit.error();
    auto const actor = actor_of(request);
    if (!actor) return actor.error();
    auto element = element_of(request);
    if (!element) return element.error();
    auto const hide = flag_of(request, "hideEditorial");
    if (!hide) return hide.error();
    filter.from = *from;
    filter.until = *until;
    filter.unit = *unit;
    filter.actor = *actor;
    filter.element = std::move(*element);
    filter.hide_editorial = *hide;
    return filter;
}

json::array rows_json(history::Synopsis const& synopsis) {
    json::array out;
    for (auto const& row : synopsis.rows) out.push_back(exchange::to_json(row));
    return out;
}

base::Result<std::optional<int>> before_of(Paging const& page) {
    if (page.cursor.empty()) return std::optional<int>{};
    auto const before = base::parse_number<int>(page.cursor);
    if (!before)
        return base::Error{base::Errc::kInvalid, "invalid-cursor", "„cursor“ ist nicht von dieser Liste."};
    return before;
}

}  // namespace

http::Response show_history(Context& context, http::Request const& request) {
    auto const id = subject_of(request);
    if (!id) return problem(id.error(), request);
    auto const view = view_of(context, request);
    if (!view) return problem(view.error(), request);
    auto const filter = filter_of(request);
    if (!filter) return problem(filter.error(), request);
    auto const texts = flag_of(request, "texts");
    if (!texts) return problem(texts.error(), request);
    auto const form = form_of(request, kForms);
    if (!form) return problem(form.error(), request);
    auto const page = paging(request);
    if (!page) return problem(page.error(), request);
    auto const before = before_of(*page);
    if (!before) return problem(before.error(), request);
    auto response = http::empty_response(200);
    if (form->name == kCsv.name) {
        auto table = app::revision_table(context.app, *view, *id, *filter);
        if (!table) return problem(table.error(), request);
        response = files::table_file(std::move(*table), id->name() + "-verlauf.csv");
    } else {
        auto const limit = *texts ? std::min(page->limit, kMostWithTexts) : page->limit;
        auto const found = app::timeline(context.app, *view, *id, *filter, *before, limit);
        if (!found) return problem(found.error(), request);
        Names names{context.app};
        json::array revisions;
        for (auto const& row : found->revisions) {
            auto revision = api::to_json(row, names);
            revision["changes"] = *texts && row.proposal
                                      ? json::value(rows_json(app::changes_of(context.app, *view, row)))
                                      : json::value(nullptr);
            revisions.push_back(std::move(revision));
        }
        json::value const next =
            found->next ? json::value(std::to_string(*found->next)) : json::value(nullptr);
        response = http::json_response(
            200, json::serialize(json::object{{"revisions", std::move(revisions)}, {"next", next}}));
    }
    response.set("Vary", "Accept");
    return response;
}

http::Response show_revision(Context& context, http::Request const& request) {
    auto const id = subject_of(request);
    if (!id) return problem(id.error(), request);
    auto const view = view_of(context, request);
    if (!view) return problem(view.error(), request);
    auto const& text = request.params.at("revision");
    auto const number = base::parse_number<int>(text);
    if (!number) return problem(app::not_found("Die Revision " + text), request);
    auto const found = app::revision_details(context.app, *view, *id, *number);
    if (!found) return problem(found.error(), request);
    Names names{context.app};
    auto answer = api::to_json(found->revision, names);
    answer["changes"] = rows_json(found->changes);
    answer["validity"] = found->validity;
    json::array requirements;
    json::array votes;
    if (auto const& c = found->the_case) {
        for (auto const& requirement : c->frozen)
            requirements.push_back(api::to_json(requirement, *c, names));
        for (auto const& vote : c->votes) votes.push_back(api::to_json(vote, names));
    }
    answer["requirements"] = std::move(requirements);
    answer["votes"] = std::move(votes);
    auto body = json::serialize(answer);
    auto const etag = etag_of(body);
    return with_etag(request, http::json_response(200, std::move(body)), etag);
}

http::Response show_provenance(Context& context, http::Request const& request) {
    auto const id = measure_of(request);
    if (!id) return problem(id.error(), request);
    auto const view = view_of(context, request);
    if (!view) return problem(view.error(), request);
    auto const element = element_of(request);
    if (!element) return problem(element.error(), request);
    auto const found = app::origins(context.app, *view, *id, *element);
    if (!found) return problem(found.error(), request);
    json::array elements;
    for (auto const& each : found->elements) {
        json::array spans;
        for (auto const& span : each.spans)
            spans.push_back({{"text", span.text}, {"revision", span.revision}});
        elements.push_back({{"address", each.address},
                            {"label", each.label},
                            {"revision", each.revision},
                            {"spans", std::move(spans)}});
    }
    Names names{context.app};
    json::array revisions;
    for (auto const& [number, revision] : found->revisions)
        revisions.push_back(api::to_json(revision, names));
    auto body = json::serialize(json::object{{"measure", id->id()},
                                             {"revision", found->text.revision.number},
                                             {"validity", found->validity},
                                             {"elements", std::move(elements)},
                                             {"revisions", std::move(revisions)}});
    auto const etag = etag_of(body);
    return with_etag(request, http::json_response(200, std::move(body)), etag);
}

}  // namespace fassung::api
