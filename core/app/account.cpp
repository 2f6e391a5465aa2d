#include "core/app/account.hpp"

#include "core/app/refusals.hpp"

namespace fassung::app {

std::vector<reg::Token> own_tokens(Application& app, Caller const& caller) {
    return app.registry().tokens().list(caller.actor);
}

base::Result<void> revoke_token(Application& app, Caller const& caller, std::int64_t id) {
    if (!caller.may_write) return read_only_token();
    if (!app.registry().tokens().revoke(caller.actor, id, app.clock().now()))
        return not_found("Das Zugangskennzeichen " + std::to_string(id));
    return {};
}

std::int64_t log_out_elsewhere(Application& app, Caller const& caller, std::string_view token) {
    return app.registry().sessions().end_others(caller.actor, token);
}

std::optional<base::Instant> last_visit(Application& app, Caller const& caller) {
    return app.registry().visits().last(caller.actor);
}

std::optional<base::Instant> note_visit(Application& app, Caller const& caller) {
    return app.registry().visits().note(caller.actor, app.clock().now());
}

}  // namespace fassung::app
