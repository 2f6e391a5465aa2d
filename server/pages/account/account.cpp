#include "server/pages/account/account.hpp"

#include <array>

#include "core/app/sessions.hpp"
#include "server/auth/browser.hpp"
#include "server/http/problem.hpp"
#include "server/pages/account/embedded.hpp"
#include "server/pages/account/part.hpp"
#include "server/pages/frame/field.hpp"
#include "server/pages/frame/page.hpp"
#include "server/pages/frame/pager.hpp"

namespace fassung::pages::account {

namespace {

constexpr long kLanguageSeconds = 365L * 24 * 3600;
/// Fields of the login page itself; those that it carries on have this before their names.
constexpr std::string_view kCarried = "carried:";

struct Wanted {
    std::string path;      ///< where to go after the login
    http::Fields carried;  ///< fields of a form that was sent too late
};

std::string local_or_start(std::string path) {
    return auth::is_local_path(path) ? path : "/";
}

/// What a form that was sent too late brought, without what belongs to its old session.
http::Fields kept(http::Fields const& fields) {
    http::Fields out;
    for (auto const& [name, value] : fields)
        if (name != "csrf" && name != "once") out.emplace_back(name, value);
    return out;
}

void fill_carried(Values& values, http::Fields const& carried, std::string_view prefix) {
    for (auto const& [name, value] : carried) {
        auto& out = *values.AddSectionDictionary("CARRIED");
        set(out, "NAME", std::string{prefix} + name);
        set(out, "VALUE", value);
    }
}

http::Response login_page(Context const& context, Wanted const& wanted, std::string const& login,
                          Findings const& findings, int status) {
    Values values{"login"};
    tokens(context, values);
    add_errors(context, values, findings);
    set(values, "NEXT", wanted.path);
    fill_carried(values, wanted.carried, kCarried);
    if (!wanted.carried.empty()) values.ShowSection("EXPIRED");
    if (context.site.demo) values.ShowSection("DEMO_HINT");
    add_field(
        context, values, "LOGIN",
        {.name = "login", .label = context.text("account.login"), .value = login, .autocomplete = "username"},
        findings);
    add_field(context, values, "PASSWORD",
              {.kind = Field::Kind::kPassword,
               .name = "password",
               .label = context.text("account.password"),
               .autocomplete = "current-password"},
              findings);
    return page(context, {.title = context.text("account.title"), .has_errors = !findings.empty()},
                render(context, "account/login", values), status);
}

Wanted wanted_of(Form const& form) {
    Wanted out{local_or_start(form.text("next")), {}};
    for (auto const& [name, value] : form.fields())
        if (name.starts_with(kCarried)) out.carried.emplace_back(name.substr(kCarried.size()), value);
    return out;
}

http::Response again_page(Context const& context, Wanted const& wanted) {
    Values values{"again"};
    tokens(context, values);
    set(values, "ACTION", wanted.path);
    fill_carried(values, wanted.carried, "");
    return page(context, {.title = context.text("account.again-title")},
                render(context, "account/again", values), 200);
}

http::Response show_login(Context& context) {
    auto const next = local_or_start(context.query("next"));
    if (context.user) return redirect(context, next);
    return login_page(context, {next, {}}, "", {}, 200);
}

http::Response log_in(Context& context) {
    auto const wanted = wanted_of(context.form);
    auto const login = context.form.text("login");
    Findings findings;
    if (login.empty()) findings.add("login", context.text("account.login-missing"));
    if (context.form.raw("password").empty())
        findings.add("password", context.text("account.password-missing"));
    if (!findings.empty()) return login_page(context, wanted, login, findings, 422);
    auto const done = app::log_in(context.app, login, context.form.raw("password"), context.request.remote);
    if (!done) {
        findings.add("", done.error().message);
        auto response = login_page(context, wanted, login, findings, http::status_of(done.error()));
        if (done.error().code == "too-many-attempts" && !done.error().items.empty())
            response.set("Retry-After", done.error().items.front());
        return response;
    }
    if (auto const old = auth::cookie(context.request, auth::kSessionCookie)) app::log_out(context.app, *old);
    context.csrf = auth::form_token(done->token);
    auto response = wanted.carried.empty() ? redirect(context, wanted.path) : again_page(context, wanted);
    response.headers.emplace_back("Set-Cookie", auth::set_cookie(auth::kSessionCookie, done->token));
    return response;
}

http::Response log_out(Context& context) {
    if (auto const secret = auth::cookie(context.request, auth::kSessionCookie))
        app::log_out(context.app, *secret);
    auto response = redirect(context, "/login", "account.notice-logged-out");
    response.headers.emplace_back("Set-Cookie", auth::clear_cookie(auth::kSessionCookie));
    return response;
}

http::Response choose_language(Context& context) {
    auto const language = parse_language(context.form.text("language"));
    auto response = redirect(context, local_or_start(context.form.text("back")));
    if (language)
        response.headers.emplace_back(
            "Set-Cookie", auth::set_cookie(auth::kLanguageCookie, code_of(*language), kLanguageSeconds));
    return response;
}

constexpr std::array kRoutes{
    Route{http::Method::kGet, "/login", Access::kPublic, {}, show_login},
    Route{http::Method::kPost, "/login", Access::kPublic, {}, log_in},
    Route{http::Method::kPost, "/logout", Access::kUser, {}, log_out},
    Route{http::Method::kPost, "/language", Access::kPublic, {}, choose_language},
};

}  // namespace

Part const& part() {
    static Part const kPart{"account", templates(), german_texts(), english_texts(), kRoutes};
    return kPart;
}

http::Response to_login(Context const& context) {
    auto const& target = context.request.target;
    if (target == "/") return redirect(context, "/login");
    return redirect(context, "/login?next=" + encoded(target));
}

http::Response ask_to_log_in(Context const& context) {
    return login_page(context, {local_or_start(context.request.path), kept(context.form.fields())}, "", {},
                      401);
}

http::Response offer_again(Context const& context, std::string_view path) {
    return again_page(context, {local_or_start(std::string{path}), kept(context.form.fields())});
}

}  // namespace fassung::pages::account
