#include "server/api/api.hpp"

#include "server/api/problem.hpp"
#include "server/api/routes.hpp"
#include "server/auth/authentication.hpp"
#include "server/http/router.hpp"

namespace fassung::api {

namespace {

constexpr std::size_t kMostKeyBytes = 200;

http::Router make_router() {
    std::vector<http::Router::Row> rows;
    for (auto const& route : routes())
        rows.push_back({route.method, std::string{route.pattern}, rows.size()});
    return http::Router{rows};
}

base::Error not_logged_in() {
    return {base::Errc::kUnauthorized, "not-logged-in",
            "Bitte melden Sie sich an; die Sitzung fehlt oder ist abgelaufen."};
}

http::Response unauthorized(Route const& route, http::Request const& request) {
    auto refusal = problem(not_logged_in(), request);
    if (route.takes_basic)
        refusal.set("WWW-Authenticate",
                    "Bearer realm=\"fassung\", Basic realm=\"fassung\", charset=\"UTF-8\"");
    return refusal;
}

/// What an Idempotency-Key stands for: everything that was asked.
std::string content_of(http::Request const& request) {
    return std::string{http::to_string(request.method)} + " " + request.path + "\n" + request.body;
}

base::Result<std::optional<record::RequestDigests>> digests_of(http::Request const& request,
                                                               base::ActorId const& actor) {
    auto const key = request.header("idempotency-key");
    if (request.method != http::Method::kPost || !key) return std::optional<record::RequestDigests>{};
    if (key->empty() || key->size() > kMostKeyBytes)
        return base::Error{base::Errc::kInvalid, "bad-parameter",
                           "„Idempotency-Key“ muss 1 bis 200 Zeichen lang sein."};
    return std::optional{record::request_digests(actor, *key, content_of(request))};
}

/// Whether the caller may do what the route is for, on the case that it names.
base::Result<void> permitted(Route const& route, Context& context, http::Request const& request) {
    auto const id = request.params.find("id");
    if (id == request.params.end())
        return route.action ? app::allowed(context.app, context.caller, *route.action) : base::Result<void>{};
    context.proposal = base::ProposalId::parse(id->second);
    if (!context.proposal) return app::not_found("Den Vorgang " + id->second);
    auto seen = app::find_case(context.app, context.caller, *context.proposal, *route.action);
    if (!seen) return seen.error();
    context.seen = std::move(*seen);
    return {};
}

}  // namespace

struct Api::Impl {
    app::Application& app;
    http::Router router;
};

Api::Api(app::Application& app) : impl_(std::make_unique<Impl>(Impl{app, make_router()})) {}
Api::~Api() = default;

bool Api::concerns(http::Request const& request) {
    if (request.segments.empty()) return false;
    auto const& first = request.segments.front();
    return first == "api" || first == "healthz" || first == "readyz";
}

http::Response Api::answer(http::Request& request) const {
    auto const match = impl_->router.match(request.method, request.segments);
    auto const* found = std::get_if<http::Router::Found>(&match);
    if (found == nullptr) return http::unmatched(match, request.id);
    auto const& route = routes()[found->index];
    request.params = found->params;

    Context context{.app = impl_->app, .caller = {}, .proposal = {}, .seen = {}, .digests = {}};
    if (!route.is_public) {
        auto caller = auth::identify(impl_->app, request);
        if (!caller && route.takes_basic) caller = auth::identify_basic(impl_->app, request);
        if (!caller) return unauthorized(route, request);
        context.caller = *caller;
        if (auto const may = permitted(route, context, request); !may) return problem(may.error(), request);
        auto digests = digests_of(request, caller->actor);
        if (!digests) return problem(digests.error(), request);
        context.digests = std::move(*digests);
    }
    auto response = route.handler(context, request);
    if (!response.header("cache-control")) response.set("Cache-Control", "no-store");
    response.set("X-Content-Type-Options", "nosniff");
    return response;
}

}  // namespace fassung::api
