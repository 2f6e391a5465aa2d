#include <algorithm>

#include "core/app/account.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/actor.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/problem.hpp"
#include "server/auth/authentication.hpp"

/// What everybody looks after themselves.
namespace fassung::api {

namespace json = boost::json;

namespace {

json::object to_json(reg::Token const& token) {
    return {{"id", token.id},
            {"name", token.name},
            {"scope", reg::name_of(token.scope)},
            {"created", time_json(token.created)},
            {"lastUsed", token.last_used ? time_json(*token.last_used) : json::value(nullptr)},
            {"revoked", token.revoked ? time_json(*token.revoked) : json::value(nullptr)}};
}

}  // namespace

http::Response list_tokens(Context& context, http::Request const& request) {
    auto const paging = api::paging(request);
    if (!paging) return problem(paging.error(), request);
    auto all = app::own_tokens(context.app, context.caller);
    std::ranges::sort(all, {}, &reg::Token::id);
    auto const page = page_of(all, *paging, [](reg::Token const& token) { return token.id; });
    if (!page) return problem(page.error(), request);
    json::array tokens;
    for (auto const* token : page->items) tokens.push_back(to_json(*token));
    return http::json_response(
        200, json::serialize(json::object{{"tokens", std::move(tokens)}, {"next", or_null(page->next)}}));
}

http::Response revoke_token(Context& context, http::Request const& request) {
    auto const& text = request.params.at("token");
    auto const id = base::parse_number<std::int64_t>(text);
    if (!id) return problem(app::not_found("Das Zugangskennzeichen " + text), request);
    auto const done = app::revoke_token(context.app, context.caller, *id);
    return done ? http::empty_response(204) : problem(done.error(), request);
}

http::Response end_other_sessions(Context& context, http::Request const& request) {
    if (!context.caller.may_write) return problem(app::read_only_token(), request);
    auto const ended =
        app::log_out_elsewhere(context.app, context.caller, auth::bearer(request).value_or(""));
    return http::json_response(200, json::serialize(json::object{{"ended", ended}}));
}

}  // namespace fassung::api
