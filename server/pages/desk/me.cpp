
#include "core/app/account.hpp"
#include "core/app/sessions.hpp"
#include "core/base/number.hpp"
#include "server/auth/browser.hpp"
#include "server/pages/desk/handlers.hpp"
#include "server/pages/frame/field.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::desk {

namespace {

constexpr std::size_t kMostTokens = 100;

std::string validity(Context const& context, model::Grant const& grant) {
    auto const from = day(context, grant.from);
    return grant.until ? context.text("desk.valid-until", from, day(context, *grant.until))
                       : context.text("desk.valid-from", from);
}

char const* state_of(model::Grant const& grant, base::Date today) {
    if (today < grant.from) return "desk.grant-future";
    return grant.until && *grant.until < today ? "desk.grant-past" : "desk.grant-now";
}

void add_functions(Context const& context, Values& values) {
    auto const* actor = context.snapshot->state.actor(context.user->actor);
    if (actor == nullptr || actor->grants.empty()) return values.ShowSection("NO_FUNCTIONS");
    auto& table = *values.AddSectionDictionary("FUNCTIONS");
    for (auto const& grant : actor->grants) {
        auto& row = *table.AddSectionDictionary("FUNCTION");
        set(row, "NAME", word_for(context, grant.function));
        set(row, "UNIT_ID", grant.unit.str());
        set(row, "UNIT", unit_short(context, grant.unit));
        set(row, "UNIT_NAME", unit_name(context, grant.unit));
        set(row, "VALID", validity(context, grant));
        set(row, "STATE", context.text(state_of(grant, context.today())));
    }
}

void add_tokens(Context const& context, Values& values) {
    auto const all = app::own_tokens(context.app, context.caller);
    if (all.empty()) return values.ShowSection("NO_TOKENS");
    auto& table = *values.AddSectionDictionary("API_TOKENS");
    std::size_t shown = 0;
    for (auto const& token : all) {
        if (shown++ == kMostTokens) break;
        auto& row = *table.AddSectionDictionary("API_TOKEN");
        set(row, "NAME", token.name);
        set(row, "SCOPE",
            context.text(token.scope == reg::Scope::kRead ? "desk.scope-read" : "desk.scope-write"));
        set(row, "CREATED", day(context, base::berlin_date(token.created)));
        set(row, "USED",
            token.last_used ? moment(context, *token.last_used) : context.text("desk.token-unused"));
        if (token.revoked) {
            set(*row.AddSectionDictionary("REVOKED"), "TEXT",
                context.text("desk.token-revoked", day(context, base::berlin_date(*token.revoked))));
            continue;
        }
        auto& active = *row.AddSectionDictionary("ACTIVE");
        tokens(context, active);
        set(active, "TOKEN_ID", std::to_string(token.id));
    }
}

/// `secret`: of a token that was just made; shown this once.
http::Response account_page(Context const& context, Findings const& findings, std::string_view secret) {
    Values values{"me"};
    tokens(context, values);
    add_errors(context, values, findings);
    show(values, "SECRET", "TEXT", secret);
    set(values, "NAME", context.user->name);
    set(values, "PSEUDONYM", context.user->actor.str());
    add_functions(context, values);
    add_tokens(context, values);
    add_field(context, values, "TOKEN_NAME",
              {.name = "name",
               .label = context.text("desk.token-name"),
               .hint = context.text("desk.token-name-hint"),
               .value = context.form.raw("name")},
              findings);
    auto const scope = context.form.text("scope");
    add_field(context, values, "TOKEN_SCOPE",
              {.kind = Field::Kind::kRadios,
               .name = "scope",
               .label = context.text("desk.token-scope"),
               .options = {{"read", context.text("desk.scope-read"), scope != "write",
                            context.text("desk.scope-read-hint")},
                           {"write", context.text("desk.scope-write"), scope == "write",
                            context.text("desk.scope-write-hint")}}},
              findings);
    return page(context,
                {.title = context.text("desk.account"),
                 .area = Area::kDesk,
                 .crumbs = {{context.text("desk.account"), ""}},
                 .has_errors = !findings.empty()},
                render(context, "desk/me", values), findings.empty() ? 200 : 422);
}

}  // namespace

http::Response show_account(Context& context) {
    return account_page(context, {}, {});
}

http::Response create_token(Context& context) {
    auto const key = context.digests->key.hex();
    auto const made = app::create_token(context.app, context.caller, context.form.text("name"),
                                        context.form.text("scope"), key);
    Findings findings;
    if (!made) findings.add(made.error());
    if (!findings.empty()) return account_page(context, findings, {});
    context.form = {};
    return account_page(context, {}, *made);
}

http::Response revoke_token(Context& context) {
    auto const id = base::parse_number<std::int64_t>(context.param("token")).value_or(0);  // 0: nobody's
    if (auto const done = app::revoke_token(context.app, context.caller, id); !done)
        return refused(context, done.error());
    return redirect(context, "/me", "desk.notice-token-revoked");
}

http::Response end_other_sessions(Context& context) {
    auto const secret = auth::cookie(context.request, auth::kSessionCookie);
    app::log_out_elsewhere(context.app, context.caller, secret.value_or(""));
    return redirect(context, "/me", "desk.notice-sessions-ended");
}

}  // namespace fassung::pages::desk
