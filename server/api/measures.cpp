#include "core/app/cases.hpp"
#include "core/app/citation.hpp"
#include "core/app/listing.hpp"
#include "core/app/search.hpp"
#include "core/app/validity.hpp"
#include "core/document/rules.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/document.hpp"
#include "server/api/json/revision.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/parameters.hpp"
#include "server/api/problem.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

constexpr std::size_t kMostSearchBytes = 200;

json::object to_json(index::MeasureRow const& row) {
    return {{"id", row.id.str()},
            {"number", or_null(row.number)},
            {"title", row.title},
            {"field", or_null(row.field)},
            {"lead", or_null(row.lead)},
            {"leadUnclear", row.lead_unclear},
            {"participating", ids_json(row.participating)},
            {"discontinued", row.discontinued},
            {"revision", row.revision}};
}

std::string etag_of(app::ReleasedText const& text) {
    return text.digest.hex().substr(0, 32) + "-" + std::to_string(text.revision.number);
}

base::Result<index::MeasureFilter> filter_of(http::Request const& request) {
    index::MeasureFilter filter;
    if (auto const field = request.query("field")) {
        filter.field = base::FieldId::parse(*field);
        if (!filter.field)
            return bad_parameter("„field“ ist die Kennung eines Handlungsfelds, zum Beispiel sprache.");
    }
    auto const unit = unit_of(request);
    if (!unit) return unit.error();
    filter.unit = *unit;
    if (auto const q = request.query("q")) {
        if (q->size() > kMostSearchBytes) return bad_parameter("„q“ darf höchstens 200 Zeichen lang sein.");
        filter.q = *q;
    }
    if (auto const status = request.query("status")) {
        filter.status = index::parse_measure_status(*status);
        if (!filter.status)
            return bad_parameter("„status“ ist ongoing (laufend) oder discontinued (eingestellt).");
    }
    if (auto const period = request.query("period")) {
        auto const days = document::parse_days(*period);
        if (!days)
            return bad_parameter(
                "„period“ ist ein Jahr, ein Monat oder ein Tag oder eine Spanne davon, zum Beispiel 2026 "
                "oder "
                "2026-03-01/2026-06-30.");
        filter.days = *days;
    }
    return filter;
}

json::array runs_json(std::vector<index::MarkedRun> const& runs) {
    json::array out;
    for (auto const& run : runs) out.push_back({{"text", run.text}, {"hit", run.hit}});
    return out;
}

json::object to_json(app::Found const& found) {
    json::array passages;
    for (auto const& passage : found.passages)
        passages.push_back(
            {{"address", passage.address}, {"label", passage.label}, {"runs", runs_json(passage.runs)}});
    return {{"document", found.document.name()}, {"kind", model::name_of(found.document.kind())},
            {"number", or_null(found.number)},   {"named", or_null(found.named)},
            {"title", runs_json(found.title)},   {"passages", std::move(passages)},
            {"further", found.further}};
}

/// The revision that `revision` names, else the one that the view shows.
base::Result<app::ReleasedText> cited_text(Context& context, http::Request const& request,
                                           app::View const& view, model::DocumentId const& id) {
    auto const asked = request.query("revision");
    if (!asked) return app::released_text(context.app, view, id);
    auto const number = base::parse_number<int>(*asked);
    if (!number || *number < 0)
        return bad_parameter("„revision“ ist die Nummer einer Revision, zum Beispiel 1.");
    return app::released_text(context.app, view, id, *number);
}

}  // namespace

http::Response list_measures(Context& context, http::Request const& request) {
    auto const filter = filter_of(request);
    if (!filter) return problem(filter.error(), request);
    auto const page = paging(request);
    if (!page) return problem(page.error(), request);
    auto const view = view_of(context, request);
    if (!view) return problem(view.error(), request);
    auto const found = app::measures(context.app, *view, *filter, page->cursor, page->limit);
    if (!found) return problem(found.error(), request);
    json::array measures;
    for (auto const& row : found->rows) measures.push_back(to_json(row));
    return http::json_response(200, json::serialize(json::object{{"measures", std::move(measures)},
                                                                 {"next", or_null(found->next)}}));
}

http::Response search(Context& context, http::Request const& request) {
    auto const filter = filter_of(request);
    if (!filter) return problem(filter.error(), request);
    if (filter->q.empty())
        return problem(bad_parameter("„q“ fehlt: die Wörter, nach denen gesucht wird."), request);
    auto const page = paging(request);
    if (!page) return problem(page.error(), request);
    auto const view = view_of(context, request);
    if (!view) return problem(view.error(), request);
    auto const found = app::search(context.app, *view, *filter, page->cursor, page->limit);
    if (!found) return problem(found.error(), request);
    json::array hits;
    for (auto const& row : found->rows) hits.push_back(to_json(row));
    auto const typed = app::typed_case(context.app, context.caller, filter->q);
    return http::json_response(
        200,
        json::serialize(json::object{{"proposal", or_null(typed ? typed->the_case->id.str() : std::string{})},
                                     {"hits", std::move(hits)},
                                     {"total", found->total},
                                     {"next", or_null(found->next)}}));
}

http::Response show_measure(Context& context, http::Request const& request) {
    auto const id = measure_of(request);
    if (!id) return problem(id.error(), request);
    auto const view = view_of(context, request);
    if (!view) return problem(view.error(), request);
    auto const text = app::released_text(context.app, *view, *id);
    if (!text) return problem(text.error(), request);
    json::object answer = api::to_json(*text->text);
    json::array participating;
    for (auto const& unit : document::participating_of(*text->text)) participating.emplace_back(unit.str());
    json::array flags;
    for (auto const& flag : document::flags_of(*text->text)) flags.emplace_back(flag);
    json::object head{{"id", id->id()},
                      {"number", or_null(text->number)},
                      {"title", text->text->root.text_of("title")},
                      {"field", text->text->root.text_of("field")},
                      {"lead", or_null(document::lead_of(*text->text))},
                      {"participating", std::move(participating)},
                      {"flags", std::move(flags)},
                      {"revision", api::to_json(text->revision)},
                      {"validity", app::validity_of(context.app, *view, text->revision, *text->text)},
                      {"edition", or_null(view->edition ? view->edition->id : std::string{})},
                      {"document", std::move(answer)}};
    return as_wanted(request, text->xml, json::serialize(head), etag_of(*text));
}

http::Response show_citation(Context& context, http::Request const& request) {
    auto const id = measure_of(request);
    if (!id) return problem(id.error(), request);
    auto const view = view_of(context, request);
    if (!view) return problem(view.error(), request);
    auto const text = cited_text(context, request, *view, *id);
    if (!text) return problem(text.error(), request);
    auto const citation = app::citation(*view, *text, http::origin_of(request));
    auto const& commands = citation.commands;
    auto body = json::serialize(json::object{{"measure", id->id()},
                                             {"number", or_null(text->number)},
                                             {"title", text->text->root.text_of("title")},
                                             {"reference", citation.reference},
                                             {"address", citation.address},
                                             {"revision", api::to_json(text->revision)},
                                             {"day", base::to_iso(citation.day)},
                                             {"commit", citation.commit},
                                             {"path", id->path()},
                                             {"digest", text->digest.hex()},
                                             {"record", citation.record_id},
                                             {"commands",
                                              {{"read", commands.read},
                                               {"digest", commands.digest},
                                               {"keys", commands.keys},
                                               {"signature", commands.signature},
                                               {"record", commands.record}}}});
    auto const etag = etag_of(body);
    return with_etag(request, http::json_response(200, std::move(body)), etag);
}

}  // namespace fassung::api
