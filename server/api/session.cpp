#include <fmt/format.h>

#include "core/app/sessions.hpp"
#include "server/api/body.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/actor.hpp"
#include "server/api/problem.hpp"
#include "server/auth/authentication.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

json::array functions_json(std::vector<model::Grant> const& grants) {
    json::array out;
    for (auto const& grant : grants)
        out.push_back({{"function", model::name_of(grant.function)}, {"unit", grant.unit.str()}});
    return out;
}

}  // namespace

http::Response log_in(Context& context, http::Request const& request) {
    auto body = Body::parse(request.body);
    if (!body) return problem(body.error(), request);
    auto const login = body->required_text("login");
    auto const password = body->secret("password");
    if (auto const good = body->finish(); !good) return problem(good.error(), request);
    auto const session = app::log_in(context.app, login, password, request.remote);
    // The pseudonym only: who that is, is in the register.
    context.app.options().log(
        fmt::format("{} login {} from {}{}", request.id,
                    session ? "of " + session->actor.str() : "refused (" + session.error().code + ")",
                    request.remote, context.app.snapshot()->state.demo ? " (demonstration mode)" : ""));
    if (!session) return problem(session.error(), request);
    json::object answer{{"token", session->token},
                        {"expires", time_json(session->expires)},
                        {"actor", session->actor.str()},
                        {"functions", functions_json(session->functions)}};
    return http::json_response(201, json::serialize(answer));
}

http::Response show_session(Context& context, http::Request const&) {
    Names names{context.app};
    auto const snapshot = context.app.snapshot();
    auto const* actor = snapshot->state.actor(context.caller.actor);
    std::vector<model::Grant> held;
    auto const today = context.app.today();
    if (actor != nullptr)
        for (auto const& grant : actor->grants)
            if (actor->holds(grant.function, grant.unit, today)) held.push_back(grant);
    json::object answer{{"actor", context.caller.actor.str()},
                        {"name", names.of(context.caller.actor)},
                        {"functions", functions_json(held)}};
    return http::json_response(200, json::serialize(answer));
}

http::Response log_out(Context& context, http::Request const& request) {
    if (auto const secret = auth::bearer(request)) app::log_out(context.app, *secret);
    return http::empty_response(204);
}

http::Response create_token(Context& context, http::Request const& request) {
    auto body = Body::parse(request.body);
    if (!body) return problem(body.error(), request);
    auto const name = body->required_text("name");
    auto const scope = body->required_text("scope");
    if (auto const good = body->finish(); !good) return problem(good.error(), request);
    if (!context.caller.may_write) return problem(app::read_only_token(), request);
    auto const token =
        app::create_token(context.app, context.caller, name, scope, request.header("idempotency-key"));
    if (!token) return problem(token.error(), request);
    return http::json_response(201, json::serialize(json::object{{"token", *token}}));
}

}  // namespace fassung::api
