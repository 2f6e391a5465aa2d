#include "tests/unit/api/contract/world.hpp"

#include <stdexcept>

#include <boost/test/unit_test.hpp>

#include "core/app/init.hpp"
#include "server/http/target.hpp"
#include "tests/unit/api/contract/exchanges.hpp"

namespace fassung::contract {

namespace {

constexpr std::string_view kTokenStart = "fst_";

json::value json_of(http::Response const& response) {
    auto const type = response.header("content-type").value_or("");
    if (type != "application/json" && type != "application/problem+json") return nullptr;
    return json::parse(response.body);
}

/// `xml` with another text in the first element whose start tag begins with `tag`.
std::string with_text(std::string xml, std::string_view tag, std::string_view text) {
    auto const start = xml.find(tag);
    auto const from = start == std::string::npos ? start : xml.find('>', start);
    auto const until = from == std::string::npos ? from : xml.find('<', from);
    if (until == std::string::npos) throw std::invalid_argument("no such element");
    return xml.replace(from + 1, until - from - 1, text);
}

void require(bool good, std::string const& what, Answer const& answer) {
    BOOST_REQUIRE_MESSAGE(good, what << ": " << answer.status << " " << answer.text);
}

}  // namespace

std::string Answer::code() const {
    return status >= 400 ? member("code") : std::string{};
}

std::string Answer::member(std::string_view name) const {
    if (!body.is_object()) return {};
    auto const* value = body.as_object().if_contains(json::string_view{name.data(), name.size()});
    if (value == nullptr || value->is_null()) return {};
    return value->is_string() ? std::string{value->as_string()} : json::serialize(*value);
}

World::World() : api_(std::make_unique<api::Api>(*app_)) {}

Answer World::send(std::string_view login, std::string_view method, std::string_view target,
                   std::string const& body, Headers headers) {
    auto const parsed_target = http::parse_target(target);
    auto const parsed_method = http::parse_method(method);
    if (!parsed_target || !parsed_method) throw std::invalid_argument(std::string{target});
    if (!login.empty())
        headers["authorization"] =
            "Bearer " + (login.starts_with(kTokenStart) ? std::string{login} : token(login));
    if (!body.empty() && !headers.contains("content-type"))
        headers["content-type"] = method == "PUT" ? "application/xml" : "application/json";
    http::Request request;
    request.method = *parsed_method;
    request.target = target;
    request.path = parsed_target->path;
    request.segments = parsed_target->segments;
    request.queries = parsed_target->queries;
    request.headers = {headers.begin(), headers.end()};
    request.body = body;
    request.remote = "127.0.0.1";
    request.id = "0123456789abcdef";
    Answer out;
    out.raw = api_->answer(request);
    if (auto const stream = std::move(out.raw.stream))
        for (auto piece = stream->next(); !piece.empty(); piece = stream->next()) out.raw.body += piece;
    out.status = out.raw.status;
    out.text = out.raw.body;
    out.body = json_of(out.raw);
    write_down(request, out.raw);
    return out;
}

std::string World::token(std::string_view login) {
    if (auto const known = tokens_.find(login); known != tokens_.end()) return known->second;
    auto const answer =
        post("", "/api/v1/session", json::object{{"login", login}, {"password", app::kDemoPassword}});
    require(answer.status == 201, "login", answer);
    return tokens_.emplace(login, answer.member("token")).first->second;
}

std::string World::api_token(std::string_view login, std::string_view scope) {
    auto const answer = post(login, "/api/v1/tokens", json::object{{"name", "Prüfung"}, {"scope", scope}});
    require(answer.status == 201, "token", answer);
    return answer.member("token");
}

std::string World::stranger(std::string const& login, std::string const& from) {
    json::object grant{{"function", "editor"}, {"unit", "tmdi"}};
    if (!from.empty()) grant["from"] = from;
    auto const asked = post("betrieb", "/api/v1/grants",
                            json::object{{"login", login},
                                         {"name", "Fachreferat"},
                                         {"office", "TMDI"},
                                         {"password", app::kDemoPassword},
                                         {"grants", json::array{std::move(grant)}}});
    require(asked.status == 201, "grant", asked);
    if (from.empty()) return login;
    auto const confirmed = send("betrieb-2", "POST", "/api/v1/grants/" + asked.member("seq") + "/confirm");
    require(confirmed.status == 200, "confirm", confirmed);
    return login;
}

std::string World::open(std::string_view login, std::string const& measure, std::string_view kind) {
    auto const answer = post(login, "/api/v1/proposals",
                             json::object{{"kind", kind},
                                          {"measures", json::array{json::value(measure)}},
                                          {"reason", "Anpassung an den Stand"}});
    require(answer.status == 201, "open", answer);
    return answer.member("id");
}

void World::write(std::string_view login, std::string const& id, std::string const& measure,
                  std::string_view tag, std::string_view text) {
    auto const target = at(id) + "/documents/" + measure;
    auto const draft = get(login, target);
    require(draft.status == 200, "draft", draft);
    auto const saved =
        send(login, "PUT", target, with_text(draft.text, tag, text), {{"if-match", draft.etag()}});
    require(saved.status == 200, "save", saved);
}

std::string World::submitted(std::string_view login, std::string const& measure) {
    auto id = open(login, measure);
    write(login, id, measure, "<title", "Geänderter Titel " + std::to_string(++titles_));
    auto const answer = step(login, id, "submit", json::object{});
    require(answer.status == 200, "submit", answer);
    return id;
}

void World::release(std::string const& id, int version) {
    auto const reviewed = step("bimf-pruefung", id, "review", json::object{{"version", version}});
    require(reviewed.status == 200, "review", reviewed);
    auto const approved = step("bimf-freigabe", id, "approve", json::object{{"version", version}});
    require(approved.status == 200 && approved.member("state") == "released", "approve", approved);
}

World& world() {
    static World shared;
    return shared;
}

}  // namespace fassung::contract
