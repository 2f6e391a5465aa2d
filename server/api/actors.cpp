#include "server/api/body.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/grant.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/problem.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

http::Response granted(base::Result<app::Granted> const& result, http::Request const& request, int status) {
    if (!result) return problem(result.error(), request);
    return http::json_response(
        status, json::serialize(json::object{{"seq", result->seq}, {"actor", or_null(result->actor.str())}}));
}

std::vector<app::GrantWish::Item> grants_of(Body& body) {
    std::vector<app::GrantWish::Item> out;
    auto items = body.objects("grants");
    if (!items || items->empty()) {
        body.wrong("grants", "Nennen Sie mindestens eine Funktion.");
        return out;
    }
    for (auto& item : *items) {
        app::GrantWish::Item grant;
        grant.function = item.required<model::Function>(
            "function", &model::parse_name<model::Function>,
            "Erlaubt sind: editor, cosigner, reviewer, approver, auditor, operator, council.");
        grant.unit = item.required<base::UnitId>("unit", &base::UnitId::parse, "Die Kennung einer Stelle.");
        grant.from = item.parsed<base::Date>("from", &base::parse_date, "Ein Tag, zum Beispiel 2026-12-01.");
        grant.until =
            item.parsed<base::Date>("until", &base::parse_date, "Ein Tag, zum Beispiel 2026-12-31.");
        body.pass_on("grants", item);
        out.push_back(std::move(grant));
    }
    return out;
}

}  // namespace

http::Response list_actors(Context& context, http::Request const& request) {
    auto const listed = app::actors(context.app, context.caller);
    if (!listed) return problem(listed.error(), request);
    auto const paging = api::paging(request);
    if (!paging) return problem(paging.error(), request);
    auto const page =
        page_of(*listed, *paging, [](app::ListedActor const& actor) { return actor.actor.str(); });
    if (!page) return problem(page.error(), request);
    json::array actors;
    for (auto const* item : page->items) {
        auto const& actor = *item;
        json::array grants;
        for (auto const& grant : actor.grants) grants.push_back(grant_json(grant));
        actors.push_back({{"actor", actor.actor.str()},
                          {"name", actor.name ? json::value(*actor.name) : json::value(nullptr)},
                          {"logins", json::array(actor.logins.begin(), actor.logins.end())},
                          {"grants", std::move(grants)}});
    }
    return http::json_response(
        200, json::serialize(json::object{{"actors", std::move(actors)}, {"next", or_null(page->next)}}));
}

http::Response list_grant_requests(Context& context, http::Request const& request) {
    auto const open = app::grant_requests(context.app, context.caller);
    if (!open) return problem(open.error(), request);
    auto const paging = api::paging(request);
    if (!paging) return problem(paging.error(), request);
    auto const page = page_of(*open, *paging, [](app::OpenGrantRequest const& item) { return item.seq; });
    if (!page) return problem(page.error(), request);
    Names names{context.app};
    json::array requests;
    for (auto const* row : page->items) requests.push_back(to_json(*row, names));
    return http::json_response(
        200, json::serialize(json::object{{"requests", std::move(requests)}, {"next", or_null(page->next)}}));
}

http::Response request_grant(Context& context, http::Request const& request) {
    auto body = Body::parse(request.body);
    if (!body) return problem(body.error(), request);
    app::GrantWish wish;
    wish.actor = body->parsed<base::ActorId>("actor", &base::ActorId::parse, "Eine Kennung wie a-7f3a91c2.");
    wish.login = body->text("login");
    wish.name = body->text("name");
    wish.office = body->text("office");
    if (body->has("password")) wish.password = body->secret("password");
    wish.grants = grants_of(*body);
    if (auto const good = body->finish(); !good) return problem(good.error(), request);
    return granted(app::request_grant(context.app, context.caller, wish, context.digests), request, 201);
}

http::Response confirm_grant(Context& context, http::Request const& request) {
    auto const& text = request.params.at("seq");
    auto const seq = base::parse_number<std::uint64_t>(text);
    if (!seq) return problem(app::not_found("Den Antrag " + text), request);
    if (auto const empty = Body::expect_nothing(request.body); !empty) return problem(empty.error(), request);
    return granted(app::confirm_grant(context.app, context.caller, *seq, context.digests), request, 200);
}

http::Response confirm_clock(Context& context, http::Request const& request) {
    if (auto const empty = Body::expect_nothing(request.body); !empty) return problem(empty.error(), request);
    return granted(app::confirm_clock(context.app, context.caller, context.digests), request, 200);
}

}  // namespace fassung::api
