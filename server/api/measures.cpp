#include "core/app/listing.hpp"
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
    return filter;
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

}  // namespace fassung::api
