#include "server/api/json/attention.hpp"

#include "core/app/account.hpp"
#include "core/app/draft_sharing.hpp"
#include "server/api/handlers.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/parameters.hpp"
#include "server/api/problem.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

/// What is asked for; else the end of the last visit to the pages, which asking here does not move.
base::Result<base::Instant> since_of(Context& context, http::Request const& request) {
    auto const text = request.query("since");
    if (!text) return app::changed_since(context.app, app::last_visit(context.app, context.caller));
    auto const since = base::parse_rfc3339(*text);
    if (!since) return bad_parameter("„since“ ist ein Zeitpunkt, zum Beispiel 2026-11-22T10:00:00Z.");
    return *since;
}

base::Result<std::optional<app::Station>> station_of(http::Request const& request) {
    auto const text = request.query("station");
    if (!text) return std::optional<app::Station>{};
    auto const station = app::parse_station(*text);
    if (!station)
        return bad_parameter("„station“ ist review, cosignature, approval, returned oder conflict.");
    return station;
}

/// Drafts of other units, as many as are asked for.
json::object shared_json(Context& context, std::size_t most, Names& names) {
    auto const shares = app::drafts_shared_with(context.app, context.caller);
    json::array rows;
    for (auto const& share : shares) {
        if (rows.size() == most) break;
        rows.push_back({{"proposal", share.proposal.str()},
                        {"unit", share.unit.str()},
                        {"actor", share.shared_by.str()},
                        {"name", names.of(share.shared_by)},
                        {"time", time_json(share.shared)}});
    }
    return {{"total", shares.size()}, {"rows", std::move(rows)}};
}

}  // namespace

http::Response show_attention(Context& context, http::Request const& request) {
    auto const since = since_of(context, request);
    if (!since) return problem(since.error(), request);
    auto const station = station_of(request);
    if (!station) return problem(station.error(), request);
    auto const page = paging(request);
    if (!page) return problem(page.error(), request);
    auto const most = static_cast<std::size_t>(page->limit);
    auto const attention = app::attention(context.app, context.caller, *since, most, *station);
    Names names{context.app};
    auto out = to_json(attention, *context.app.snapshot()->state.holidays, context.app.today(), names);
    out["shared"] = shared_json(context, most, names);
    out["since"] = time_json(*since);
    auto const body = json::serialize(out);
    return with_etag(request, http::json_response(200, body), etag_of(body));
}

}  // namespace fassung::api
