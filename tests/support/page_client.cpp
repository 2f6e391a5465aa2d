#include "tests/support/page_client.hpp"

#include <stdexcept>

#include <fmt/format.h>

#include "core/app/sessions.hpp"
#include "server/auth/browser.hpp"
#include "server/http/target.hpp"
#include "server/pages/frame/pager.hpp"

namespace fassung::test {

namespace {

constexpr char const* kPassword = "fassung-demo";

http::Request request_for(http::Method method, std::string const& target, std::string body,
                          std::map<std::string, std::string> const& headers) {
    auto const parsed = http::parse_target(target);
    if (!parsed) throw std::invalid_argument("not a target: " + target);
    http::Request request;
    request.method = method;
    request.target = target;
    request.path = parsed->path;
    request.segments = parsed->segments;
    request.queries = parsed->queries;
    request.body = std::move(body);
    request.remote = "127.0.0.1";
    request.id = "0123456789abcdef";
    request.headers.assign(headers.begin(), headers.end());
    if (!headers.contains("host")) request.headers.emplace_back("host", "127.0.0.1:8080");
    return request;
}

std::string form_of(FormFields const& fields) {
    std::string out;
    for (auto const& [name, value] : fields) {
        if (!out.empty()) out += '&';
        out += pages::encoded(name) + "=" + pages::encoded(value);
    }
    return out;
}

/// The text between two marks of `json`, for answers whose form the test knows.
std::string between(std::string_view json, std::string_view before, char after) {
    auto const start = json.find(before);
    if (start == std::string_view::npos) return {};
    auto const from = start + before.size();
    return std::string{json.substr(from, json.find(after, from) - from)};
}

}  // namespace

std::string PageAnswer::value_of(std::string_view name) const {
    auto const at = html.find(fmt::format("name=\"{}\"", name));
    if (at == std::string::npos) return {};
    auto const end = html.find('>', at);
    auto const value = html.find("value=\"", at);
    if (value == std::string::npos || value > end) return {};
    return html.substr(value + 7, html.find('"', value + 7) - value - 7);
}

PageWorld::PageWorld(std::chrono::seconds session)
    : application_(session),
      api_(std::make_unique<api::Api>(*application_)),
      pages_(std::make_unique<pages::Pages>(*application_, pages::Site{})) {}

std::string const& PageWorld::session_of(std::string_view login) {
    auto const [at, fresh] = sessions_.try_emplace(std::string{login});
    if (fresh) {
        auto const done = app::log_in(*application_, login, kPassword, "127.0.0.1");
        if (!done) throw std::runtime_error("cannot log in as " + std::string{login});
        at->second = done->token;
    }
    return at->second;
}

PageAnswer PageWorld::send(http::Method method, std::string const& target, std::string body,
                           std::map<std::string, std::string> headers) {
    auto request = request_for(method, target, std::move(body), headers);
    PageAnswer out;
    out.raw = pages_->answer(request);
    out.status = out.raw.status;
    out.html = out.raw.body;
    if (auto const& stream = out.raw.stream)
        for (auto piece = stream->next(); !piece.empty(); piece = stream->next()) out.html += piece;
    out.location = std::string{out.raw.header("location").value_or("")};
    return out;
}

PageAnswer PageWorld::get(std::string_view login, std::string const& target,
                          std::map<std::string, std::string> headers) {
    if (!login.empty()) headers["cookie"] += std::string{auth::kSessionCookie} + "=" + session_of(login);
    return send(http::Method::kGet, target, {}, std::move(headers));
}

PageAnswer PageWorld::post(std::string_view login, std::string const& path, FormFields const& fields,
                           std::map<std::string, std::string> headers) {
    auto all = fields;
    all.insert(all.begin(), {"csrf", auth::form_token(session_of(login))});
    return post_bare(login, path, all, std::move(headers));
}

PageAnswer PageWorld::post_bare(std::string_view login, std::string const& path, FormFields const& fields,
                                std::map<std::string, std::string> headers) {
    if (!login.empty()) headers["cookie"] += std::string{auth::kSessionCookie} + "=" + session_of(login);
    headers["content-type"] = "application/x-www-form-urlencoded";
    return send(http::Method::kPost, path, form_of(fields), std::move(headers));
}

PageAnswer PageWorld::follow(std::string_view login, PageAnswer const& redirect) {
    if (redirect.location.empty()) throw std::runtime_error("not a redirect: " + redirect.html);
    return get(login, redirect.location.substr(0, redirect.location.find('#')));
}

http::Response PageWorld::api(std::string_view login, std::string_view method, std::string const& target,
                              std::string const& body, std::map<std::string, std::string> headers) {
    headers["authorization"] = "Bearer " + session_of(login);
    auto request = request_for(*http::parse_method(method), target, body, headers);
    return api_->answer(request);
}

std::string PageWorld::draft(std::string_view login, std::string const& measure, std::string const& title) {
    auto const opened = api(login, "POST", "/api/v1/proposals",
                            fmt::format(R"({{"kind":"amend","measures":["{}"]}})", measure));
    if (opened.status != 201) throw std::runtime_error(opened.body);
    auto const id = between(opened.body, "\"id\":\"", '"');
    auto const target = "/api/v1/proposals/" + id + "/documents/" + measure;
    auto const text = api(login, "GET", target, {}, {{"accept", "application/xml"}});
    auto xml = text.body;
    auto const from = xml.find("<title>") + 7;
    xml.replace(from, xml.find('<', from) - from, title);
    auto const saved = api(
        login, "PUT", target, xml,
        {{"content-type", "application/xml"}, {"if-match", std::string{text.header("etag").value_or("")}}});
    if (saved.status != 200) throw std::runtime_error(saved.body);
    return id;
}

std::string PageWorld::submitted(std::string_view login, std::string const& measure,
                                 std::string const& title) {
    auto const id = draft(login, measure, title);
    step(login, id, "submit", R"({"reason":"Der Titel soll sagen, worum es geht."})");
    return id;
}

void PageWorld::step(std::string_view login, std::string const& proposal, std::string const& step,
                     std::string const& json) {
    auto const done = api(login, "POST", "/api/v1/proposals/" + proposal + "/" + step, json);
    if (done.status >= 300) throw std::runtime_error(step + ": " + done.body);
}

}  // namespace fassung::test
