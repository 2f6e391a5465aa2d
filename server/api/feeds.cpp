#include <ctime>

#include "core/app/feed.hpp"
#include "core/exchange/atom.hpp"
#include "server/api/handlers.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/parameters.hpp"
#include "server/api/problem.hpp"
#include "server/http/head.hpp"

namespace fassung::api {

namespace {

base::Result<app::FeedWish> wish_of(http::Request const& request) {
    app::FeedWish wish;
    if (auto const field = request.query("field")) {
        wish.filter.field = base::FieldId::parse(*field);
        if (!wish.filter.field)
            return bad_parameter("„field“ ist die Kennung eines Handlungsfelds, zum Beispiel sprache.");
    }
    auto const unit = unit_of(request);
    if (!unit) return unit.error();
    wish.filter.unit = *unit;
    if (auto const measure = request.query("measure")) {
        auto const id = base::MeasureId::parse(*measure);
        if (!id) return bad_parameter("„measure“ ist die Kennung einer Maßnahme, zum Beispiel M-0031.");
        wish.filter.document = model::DocumentId::measure(*id);
    }
    auto const page = paging(request);
    if (!page) return page.error();
    wish.cursor = page->cursor;
    wish.limit = page->limit;
    return wish;
}

}  // namespace

http::Response release_feed(Context& context, http::Request const& request) {
    auto const wish = wish_of(request);
    if (!wish) return problem(wish.error(), request);
    auto const feed = app::release_feed(context.app, *wish, request.path);
    if (!feed) return problem(feed.error(), request);
    auto const modified = http::http_date(std::chrono::system_clock::to_time_t(feed->updated));
    auto response =
        with_etag(request, http::response(200, exchange::kAtomType, feed->atom), etag_of(feed->atom));
    // RFC 9110, 13.2.2: only where there is no If-None-Match.
    if (!request.header("if-none-match") && request.header("if-modified-since") == modified) {
        auto const etag = std::string{*response.header("etag")};
        response = http::empty_response(304);
        response.set("ETag", etag).set("Cache-Control", "private, no-cache");
    }
    response.set("Last-Modified", modified);
    return response;
}

}  // namespace fassung::api
