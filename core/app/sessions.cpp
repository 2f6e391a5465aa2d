#include "core/app/sessions.hpp"

#include "core/register/secrets.hpp"

namespace fassung::app {

base::Result<LoggedIn> log_in(Application& app, std::string_view login, std::string_view password,
                              std::string_view remote) {
    auto const now = app.clock().now();
    auto const actor = app.registry().accounts().verify_password(login, password, remote, now);
    if (!actor) return actor.error();
    auto const& lifetime = app.options().session_lifetime;
    LoggedIn out;
    out.token = app.registry().sessions().start(*actor, now, lifetime, app.options().session_idle);
    out.expires = now + lifetime;
    out.actor = *actor;
    auto const snapshot = app.snapshot();
    if (auto const* known = snapshot->state.actor(*actor)) {
        auto const today = base::berlin_date(now);
        for (auto const& grant : known->grants)
            if (grant.from <= today && (!grant.until || today <= *grant.until))
                out.functions.push_back(grant);
    }
    return out;
}

std::optional<Caller> authenticate(Application& app, std::string_view token) {
    return token.starts_with(reg::kSessionPrefix) ? authenticate_session(app, token)
                                                  : authenticate_token(app, token);
}

std::optional<Caller> authenticate_session(Application& app, std::string_view token) {
    auto const session = app.registry().sessions().touch(token, app.clock().now());
    return session ? std::optional{Caller{session->actor, true}} : std::nullopt;
}

std::optional<Caller> authenticate_token(Application& app, std::string_view token) {
    auto const used = app.registry().tokens().use(token, app.clock().now());
    return used ? std::optional{Caller{used->actor, used->scope == reg::Scope::kWrite}} : std::nullopt;
}

void log_out(Application& app, std::string_view token) {
    app.registry().sessions().end(token);
}

base::Result<std::string> create_token(Application& app, Caller const& caller, std::string_view name,
                                       std::string_view scope,
                                       std::optional<std::string_view> idempotency_key) {
    auto const parsed = reg::parse_scope(scope);
    if (!parsed)
        return base::Error{base::Errc::kInvalid,
                           "invalid-scope",
                           "„scope“ muss „read“ oder „write“ sein.",
                           {{"scope", 0, "Erlaubt sind: read, write."}}};
    if (name.empty() || name.size() > 100)
        return base::Error{base::Errc::kInvalid,
                           "invalid-name",
                           "„name“ muss 1 bis 100 Zeichen lang sein.",
                           {{"name", 0, "1 bis 100 Zeichen."}}};
    return app.registry().tokens().create(caller.actor, name, *parsed, idempotency_key, app.clock().now());
}

}  // namespace fassung::app
