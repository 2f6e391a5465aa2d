#include "core/app/proposals.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/case.hpp"
#include "server/api/problem.hpp"
#include "server/api/step_bodies.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

/// Every step: read the body, take the step, answer the new state.
http::Response step(Context& context, http::Request const& request, std::string_view name) {
    auto body = Body::parse(request.body);
    if (!body) return problem(body.error(), request);
    auto command = reader_of(name)(*body);
    if (auto const good = body->finish(); !good) return problem(good.error(), request);
    auto const taken =
        app::take_step(context.app, context.caller, *context.proposal, std::move(command), context.digests);
    if (!taken) return problem(taken.error(), request);
    return http::json_response(200, json::serialize(step_json(*taken->the_case, taken->seq)));
}

}  // namespace

http::Response submit(Context& context, http::Request const& request) {
    return step(context, request, "submit");
}

http::Response review(Context& context, http::Request const& request) {
    return step(context, request, "review");
}

http::Response request_changes(Context& context, http::Request const& request) {
    return step(context, request, "request-changes");
}

http::Response cosign(Context& context, http::Request const& request) {
    return step(context, request, "cosign");
}

http::Response approve(Context& context, http::Request const& request) {
    return step(context, request, "approve");
}

http::Response reject(Context& context, http::Request const& request) {
    return step(context, request, "reject");
}

http::Response withdraw(Context& context, http::Request const& request) {
    return step(context, request, "withdraw");
}

http::Response involve(Context& context, http::Request const& request) {
    return step(context, request, "involve");
}

http::Response extend(Context& context, http::Request const& request) {
    return step(context, request, "extend");
}

http::Response waive(Context& context, http::Request const& request) {
    return step(context, request, "waive");
}

}  // namespace fassung::api
