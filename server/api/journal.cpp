#include "server/api/handlers.hpp"
#include "server/api/json/actor.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/parameters.hpp"
#include "server/api/problem.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

json::object to_json(index::EventRow const& row, Names& names) {
    return {{"seq", row.seq},
            {"kind", row.kind},
            {"time", time_json(row.time)},
            {"by", api::to_json(row.by, names)},
            {"proposal", or_null(row.proposal)},
            {"number", row.number == 0 ? json::value(nullptr) : json::value(row.number)},
            {"path", row.path},
            {"commit", row.journal.hex()},
            {"main", row.main ? json::value(row.main->hex()) : json::value(nullptr)},
            {"content", row.content.hex()},
            {"chain", row.chain.hex()}};
}

}  // namespace

http::Response list_journal(Context& context, http::Request const& request) {
    auto const page = paging(request);
    if (!page) return problem(page.error(), request);
    std::uint64_t after = 0;
    if (auto const text = request.query("after")) {
        auto const number = parse_number<std::int64_t>(*text);
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
