#include "server/pages/pages.hpp"

#include <array>

#include <spdlog/spdlog.h>

#include "core/app/refusals.hpp"
#include "core/app/sessions.hpp"
#include "core/record/request_digests.hpp"
#include "server/auth/browser.hpp"
#include "server/http/header_values.hpp"
#include "server/http/problem.hpp"
#include "server/http/router.hpp"
#include "server/pages/account/account.hpp"
#include "server/pages/frame/embedded.hpp"
#include "server/pages/frame/page.hpp"
#include "server/pages/parts.hpp"
#include "server/ui/assets.hpp"

namespace fassung::pages {

namespace {

constexpr std::string_view kFormType = "application/x-www-form-urlencoded";
/// As page() and download() say it of what a GET may show again.
constexpr std::string_view kAskAgain = "private, no-cache";

std::vector<Route> all_routes() {
    std::vector<Route> out;
    for (auto const* part : parts()) out.insert(out.end(), part->routes.begin(), part->routes.end());
    return out;
}

http::Router router_of(std::vector<Route> const& routes) {
    std::vector<http::Router::Row> rows;
    for (auto const& route : routes) rows.push_back({route.method, std::string{route.pattern}, rows.size()});
    return http::Router{rows};
}

Catalogue load_parts() {
    Catalogue catalogue;
    catalogue.add(Language::kGerman, shared::german_texts());
    catalogue.add(Language::kEnglish, shared::english_texts());
    for (auto const* part : parts()) {
        catalogue.add(Language::kGerman, part->german);
        catalogue.add(Language::kEnglish, part->english);
    }
    catalogue.check();
    load_templates("frame", shared::templates(), catalogue);
    for (auto const* part : parts()) load_templates(part->name, part->templates, catalogue);
    return catalogue;
}

Language language_of(http::Request const& request) {
    auto const code = auth::cookie(request, auth::kLanguageCookie);
    return (code ? parse_language(*code) : std::nullopt).value_or(Language::kGerman);
}

User user_of(app::Application& app, record::Snapshot const& snapshot, base::ActorId const& actor,
             base::Date today) {
    User user{.actor = actor, .name = actor.str(), .functions = {}};
    auto const names = app.names({actor});
    if (auto const known = names.find(actor); known != names.end()) user.name = known->second;
    if (auto const* known = snapshot.state.actor(actor))
        for (auto const& grant : known->grants)
            if (grant.from <= today && (!grant.until || today <= *grant.until))
                user.functions.push_back(grant);
    return user;
}

/// Whether the user may do what the route is for, on the case that it names; fills in the case.
base::Result<void> permitted(Route const& route, Context& context) {
    auto const id = context.request.params.find("id");
    bool const of_case = route.pattern.starts_with("/proposals/{id}") || route.pattern == "/review/{id}";
    if (of_case) {
        context.proposal = base::ProposalId::parse(id->second);
        if (!context.proposal) return app::not_found("Den Vorgang " + id->second);
        auto seen = app::find_case(context.app, context.caller, *context.proposal,
                                   route.action.value_or(workflow::Action::kReadProposal));
        if (!seen) return seen.error();
        context.seen = std::move(*seen);
        return {};
    }
    if (route.access != Access::kFunction) return {};
    return app::allowed(context.app, context.caller, *route.action);
}

base::Result<void> read_form(Context& context) {
    auto const type = context.request.header("content-type").value_or(std::string_view{});
    if (!context.request.body.empty() && !type.starts_with(kFormType))
        return base::Error{base::Errc::kInvalid, "malformed-form", "Erwartet wird ein Formular."};
    auto form = Form::parse(context.request.body);
    if (!form) return form.error();
    context.form = std::move(*form);
    return {};
}

base::Error refusal(Context const& context, char const* key) {
    return {base::Errc::kForbidden, "foreign-form", context.text(key)};
}

/// Of a route that is kOfRecord: everything that the page is made of. What is read after this was made may be
/// newer than it says, never older, so that a reader who shows the tag has nothing that is outdated.
/// `run`: of this process, and with it of its templates, texts and settings.
std::string tag_of_record(Context const& context, std::uint64_t names, std::string_view run) {
    auto const& position = context.snapshot->position;
    return http::etag_of(fmt::format("page of record 1\n{}\n{}\n{}\n{}\n{}\n{} {}\n{}\n{}\n{}", run,
                                     context.csrf, context.user->actor.str(), code_of(context.language),
                                     base::to_iso(context.today()), position.seq, position.chain.hex(), names,
                                     context.request.header("host").value_or(""), context.request.target));
}

http::Response unchanged(std::string_view tag) {
    auto response = http::empty_response(304);
    response.set("ETag", http::entity_tag(tag));
    response.set("Cache-Control", kAskAgain);
    response.set("Vary", "Cookie");
    return response;
}

/// What may be kept and asked for again gets an entity tag: `tag`, or that of its bytes.
http::Response tagged(http::Request const& request, http::Response response, std::string tag) {
    if (response.status != 200 || response.stream || response.header("cache-control") != kAskAgain)
        return response;
    if (tag.empty()) tag = http::etag_of(response.body);
    if (http::is_known(request, tag)) return unchanged(tag);
    response.set("ETag", http::entity_tag(tag));
    return response;
}

}  // namespace

struct Pages::Impl {
    app::Application& app;
    Site site;
    std::vector<Route> routes;
    http::Router router;
    Catalogue catalogue;
    std::string run;  ///< another one for each process

    /// `names`: their version when the request began.
    http::Response dispatch(Context& context, http::Request& request, std::uint64_t names) const;
    http::Response guarded(Context& context, Route const& route) const;
};

Pages::Pages(app::Application& app, Site site) {
    auto routes = all_routes();
    auto router = router_of(routes);
    impl_ = std::make_unique<Impl>(Impl{app, std::move(site), std::move(routes), std::move(router),
                                        load_parts(), base::to_hex(base::random_bytes(16))});
}
Pages::~Pages() = default;

std::span<Route const> Pages::routes() const {
    return impl_->routes;
}

Catalogue const& Pages::catalogue() const {
    return impl_->catalogue;
}

/// A POST: from a page of ours, with the token of this session.
http::Response Pages::Impl::guarded(Context& context, Route const& route) const {
    if (!auth::is_same_origin(context.request))
        return refused(context, refusal(context, "frame.refused-foreign"));
    if (auto const read = read_form(context); !read) return refused(context, read.error());
    if (route.access != Access::kPublic && !context.user) return account::ask_to_log_in(context);
    if (!auth::same_token(context.form.raw("csrf"), context.csrf)) {
        // Left open until the session had ended, and somebody has logged in since: nothing typed is lost.
        if (context.user) return account::offer_again(context, context.request.path);
        return account::ask_to_log_in(context);
    }
    // The same form from the same state of the page is one act; what was typed differently is another.
    if (context.user)
        context.digests = record::request_digests(
            context.user->actor,
            fmt::format("form {} {} {}", context.form.raw("once"), context.request.path,
                        base::sha256(context.request.body).hex()),
            context.request.path + "\n" + context.request.body);
    return {.status = 0};
}

http::Response Pages::Impl::dispatch(Context& context, http::Request& request, std::uint64_t names) const {
    auto const match = router.match(request.method, request.segments);
    auto const* found = std::get_if<http::Router::Found>(&match);
    if (found == nullptr) {
        if (!std::holds_alternative<http::Router::NotFound>(match)) return http::unmatched(match, request.id);
        return refused(context,
                       {base::Errc::kNotFound, "not-found", context.text("frame.refused-unknown-page")});
    }
    auto const& route = routes[found->index];
    request.params = found->params;
    if (request.method == http::Method::kPost) {
        auto answer = guarded(context, route);
        if (answer.status != 0) return answer;
    } else if (route.access != Access::kPublic && !context.user) {
        return account::to_login(context);
    }
    if (auto const may = permitted(route, context); !may) return refused(context, may.error());
    if (request.method == http::Method::kPost) return route.handler(context);
    std::string tag;
    if (route.made == Made::kOfRecord && context.user) {
        tag = tag_of_record(context, names, run);
        // "*" asks whether there is such a page at all, which only its handler knows.
        if (request.header("if-none-match").value_or("*").find('*') == std::string_view::npos &&
            http::is_known(request, tag))
            return unchanged(tag);
    }
    return tagged(request, route.handler(context), std::move(tag));
}

http::Response Pages::answer(http::Request& request) const {
    if (ui::concerns(request)) return ui::answer(request);
    Context context{.app = impl_->app,
                    .site = impl_->site,
                    .catalogue = impl_->catalogue,
                    .request = request,
                    .language = language_of(request)};
    context.snapshot = impl_->app.snapshot();
    auto const names = impl_->app.names_version();
    auto const secret = auth::cookie(request, auth::kSessionCookie);
    if (auto const caller = secret ? app::authenticate_session(impl_->app, *secret) : std::nullopt) {
        context.caller = *caller;
        context.user = user_of(impl_->app, *context.snapshot, caller->actor, context.today());
        context.csrf = auth::form_token(*secret);
    }
    bool new_visitor = false;
    std::string visitor;
    if (!context.user) {
        visitor = auth::cookie(request, auth::kVisitorCookie).value_or("");
        if (visitor.size() < 32) {
            visitor = auth::new_visitor();
            new_visitor = true;
        }
        context.csrf = auth::form_token(visitor);
    }
    http::Response response;
    try {
        response = impl_->dispatch(context, request, names);
    } catch (std::exception const& error) {
        spdlog::error("{} {} {} failed: {}", request.id, http::to_string(request.method), request.path,
                      error.what());
        response = refused(context, {base::Errc::kUnavailable, "internal",
                                     context.text("frame.refused-internal", request.id)});
        response.status = 500;
    }
    if (new_visitor)
        response.headers.emplace_back("Set-Cookie", auth::set_cookie(auth::kVisitorCookie, visitor));
    response.set("X-Content-Type-Options", "nosniff");
    response.set("Referrer-Policy", "same-origin");
    return response;
}

}  // namespace fassung::pages
