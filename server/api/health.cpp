#include <boost/json.hpp>

#include "server/api/body.hpp"
#include "server/api/handlers.hpp"
#include "server/api/problem.hpp"

namespace fassung::api {

namespace json = boost::json;

http::Response healthz(Context&, http::Request const&) {
    return http::json_response(200, json::serialize(json::object{{"status", "ok"}}));
}

http::Response readyz(Context& context, http::Request const& request) {
    if (context.app.writer().is_broken())
        return problem(
            {base::Errc::kUnavailable, "storage",
             "In die Akte kann nichts mehr geschrieben werden: Auf dem Datenträger steht nicht, was "
             "zuletzt geschrieben wurde. Gelesen werden kann weiter. Bitte die Akte prüfen und den "
             "Dienst neu starten."},
            request);
    auto const snapshot = context.app.snapshot();
    return http::json_response(200,
                               json::serialize(json::object{{"status", "ready"},
                                                            {"record", snapshot->position.record_id.hex()},
                                                            {"seq", snapshot->position.seq}}));
}

http::Response maintain(Context& context, http::Request const& request) {
    if (!context.caller.may_write) return problem(app::read_only_token(), request);
    if (auto const empty = Body::expect_nothing(request.body); !empty) return problem(empty.error(), request);
    context.app.maintain();
    return http::empty_response(204);
}

}  // namespace fassung::api
