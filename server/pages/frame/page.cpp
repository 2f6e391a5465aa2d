#include "server/pages/frame/page.hpp"

#include <array>
#include <stdexcept>

#include "core/base/digest.hpp"
#include "server/auth/browser.hpp"
#include "server/http/problem.hpp"
#include "server/pages/frame/pager.hpp"
#include "server/ui/assets.hpp"

namespace fassung::pages {

namespace {

constexpr std::string_view kPolicy =
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; font-src 'self'; "
    "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

constexpr std::array<char const*, 2> kStyles{"kern.css", "app.css"};
constexpr std::array<char const*, 1> kScripts{"app.js"};

struct Entry {
    Area area;
    char const* href;
    char const* text;
};
constexpr std::array kEntries{Entry{Area::kDesk, "/", "frame.nav-desk"},
                              Entry{Area::kConcept, "/concept", "frame.nav-concept"},
                              Entry{Area::kConcept, "/measures", "frame.nav-measures"},
                              Entry{Area::kProposals, "/proposals", "frame.nav-proposals"},
                              Entry{Area::kReview, "/review", "frame.nav-review"},
                              Entry{Area::kRecord, "/journal", "frame.nav-record"},
                              Entry{Area::kOffice, "/units", "frame.nav-office"},
                              Entry{Area::kHelp, "/help", "frame.nav-help"}};

bool is_open_to(Context const& context, Area area) {
    switch (area) {
        case Area::kReview:
            return context.user->has(model::Function::kReviewer) ||
                   context.user->has(model::Function::kApprover) ||
                   context.user->has(model::Function::kCosigner);
        case Area::kRecord:
            return context.allowed(workflow::Action::kReadJournal);
        case Area::kNone:
        case Area::kDesk:
        case Area::kConcept:
        case Area::kProposals:
        case Area::kOffice:
        case Area::kHelp:
            return true;
    }
    return true;
}

void fill_navigation(Context const& context, Values& values, Frame const& frame) {
    auto& nav = *values.AddSectionDictionary("NAV");
    for (auto const& entry : kEntries) {
        if (!is_open_to(context, entry.area)) continue;
        auto& out = *nav.AddSectionDictionary("ENTRY");
        set(out, "HREF", entry.href);
        set(out, "LABEL", context.text(entry.text));
        if (context.request.path == entry.href)
            out.ShowSection("HERE");
        else if (entry.area == frame.area && entry.area != Area::kConcept)
            out.ShowSection("INSIDE");
    }
}

void fill_crumbs(Context const& context, Values& values, Frame const& frame) {
    if (frame.crumbs.empty()) return;
    auto& crumbs = *values.AddSectionDictionary("CRUMBS");
    auto const add = [&](Crumb const& crumb) {
        auto& out = *crumbs.AddSectionDictionary("CRUMB");
        auto& inner = *out.AddSectionDictionary(crumb.href.empty() ? "PAGE" : "LINK");
        set(inner, "LABEL", crumb.label);
        set(inner, "HREF", crumb.href);
    };
    add({context.text("frame.nav-desk"), "/"});
    for (auto const& crumb : frame.crumbs) add(crumb);
}

/// A text of ours that the address names, and nothing else.
std::string notice_of(Context const& context) {
    auto const key = context.query("notice");
    if (key.find(".notice-") == std::string::npos || !context.catalogue.contains(key)) return {};
    auto text = context.text(key);
    return text.find('{') == std::string::npos ? text : std::string{};
}

/// What a second press of the same button on the same page has in common with the first.
std::string once_of(Context const& context) {
    auto const seq = context.seen.the_case ? context.seen.the_case->last_seq : context.snapshot->position.seq;
    return base::sha256(context.csrf + "\n" + context.request.path + "\n" + std::to_string(seq))
        .hex()
        .substr(0, 32);
}

}  // namespace

void tokens(Context const& context, Values& values) {
    auto& out = include(values, "TOKENS", context.language, "frame/tokens");
    set(out, "CSRF", context.csrf);
    set(out, "ONCE", once_of(context));
}

Html render(Context const& context, std::string_view name, Values& values) {
    set(values, "LANG", code_of(context.language));
    return expand(context.language, name, values);
}

http::Response page(Context const& context, Frame const& frame, Html const& content, int status) {
    Values values{"layout"};
    set(values, "LANG", code_of(context.language));
    set(values, "TITLE", frame.title);
    set(values, "SITE", context.site.name);
    set(values, "HOME_LABEL", context.text("frame.site-home", context.site.name));
    set(values, "OTHER_LANG",
        code_of(context.language == Language::kGerman ? Language::kEnglish : Language::kGerman));
    set(values, "BACK",
        context.request.method == http::Method::kGet ? address_with(context, "", "") : std::string{"/"});
    tokens(context, values);
    for (auto const* style : kStyles) show(values, "STYLE", "HREF", ui::path_of(style));
    for (auto const* script : kScripts) show(values, "SCRIPT", "SRC", ui::path_of(script));
    set(values, "ICON", ui::path_of("icon.svg"));
    set(values, "LICENCES", ui::path_of("licences.txt"));
    if (frame.has_errors) values.ShowSection("HAS_ERRORS");
    if (frame.wide) values.ShowSection("WIDE");
    if (context.site.official) values.ShowSection("OFFICIAL");
    if (context.site.demo) values.ShowSection("DEMO");
    if (!frame.own_heading) show(values, "HEADING", "TITLE", frame.title);
    if (context.user) {
        auto& user = *values.AddSectionDictionary("USER");
        set(user, "NAME", context.user->name);
        tokens(context, user);
        fill_navigation(context, values, frame);
    } else {
        values.ShowSection("STRANGER");
    }
    fill_crumbs(context, values, frame);
    show(values, "NOTICE", "TEXT", notice_of(context));
    set_html(values, "CONTENT_HTML", content);

    auto response = http::response(status, "text/html; charset=utf-8",
                                   expand(context.language, "frame/layout", values).text());
    bool const again = context.request.method != http::Method::kPost && status == 200;
    response.set("Cache-Control", again ? "private, no-cache" : "no-store");
    response.set("Vary", "Cookie");
    response.set("Content-Security-Policy", kPolicy);
    return response;
}

http::Response redirect(Context const& context, std::string_view path, std::string_view notice) {
    auto const fragment = path.find('#');
    std::string target{path.substr(0, fragment)};
    if (!notice.empty()) {
        if (notice.find(".notice-") == std::string_view::npos || !context.catalogue.contains(notice))
            throw std::logic_error("no notice: " + std::string{notice});
        target += target.find('?') == std::string::npos ? '?' : '&';
        target.append("notice=").append(notice);
    }
    if (fragment != std::string_view::npos) target.append(path.substr(fragment));
    if (!auth::is_local_path(target)) throw std::logic_error("not a path of ours: " + target);
    auto response = http::empty_response(303);
    response.set("Location", target);
    response.set("Cache-Control", "no-store");
    return response;
}

http::Response refused(Context const& context, base::Error const& error) {
    auto const status = http::status_of(error);
    auto const key = "frame.refused-title-" + std::to_string(status);
    Values values{"refused"};
    set(values, "MESSAGE", error.message);
    values.ShowSection("GERMAN");
    if (!error.details.empty()) {
        auto& reasons = *values.AddSectionDictionary("REASONS");
        for (auto const& detail : error.details) show(reasons, "REASON", "TEXT", detail.message);
    }
    auto response =
        page(context,
             {.title = context.text(context.catalogue.contains(key) ? key : "frame.refused-title-422"),
              .has_errors = true},
             render(context, "frame/refused", values), status);
    if (error.code == "too-many-attempts" && !error.items.empty())
        response.set("Retry-After", error.items.front());
    return response;
}

http::Response download(std::string_view content_type, std::string_view name, std::string body) {
    auto response = http::response(200, content_type, std::move(body));
    response.set("Content-Disposition", fmt::format("attachment; filename=\"{}\"", name));
    response.set("Cache-Control", "private, no-cache");
    return response;
}

}  // namespace fassung::pages
