#include "tests/support/api_client.hpp"

#include <stdexcept>

namespace fassung::test {

namespace {

json::string_view view(std::string_view text) {
    return {text.data(), text.size()};
}

json::object joined(json::object base, json::object const& more) {
    for (auto const& member : more) base[member.key()] = member.value();
    return base;
}

}  // namespace

std::string ApiAnswer::code() const {
    return status < 400 ? std::string{} : text("code");
}

std::string ApiAnswer::text(std::string_view member) const {
    auto const* object = body.if_object();
    auto const* value = object == nullptr ? nullptr : object->if_contains(view(member));
    return value != nullptr && value->is_string() ? std::string{value->get_string()} : std::string{};
}

ApiClient::ApiClient(std::uint16_t port, std::string token)
    : client_("127.0.0.1", port), token_(std::move(token)) {}

ApiAnswer ApiClient::call(std::string_view method, std::string_view target, std::string_view body,
                          Headers headers) {
    if (!token_.empty()) headers["Authorization"] = "Bearer " + token_;
    ApiAnswer out;
    out.raw = client_.request(method, target, headers, body);
    out.status = out.raw.status;
    if (out.status >= 500 && out.status != 503)
        throw HttpFailure(std::string{method} + " " + std::string{target} + ": " +
                          std::to_string(out.status) + " " + out.raw.body);
    if (out.raw.header("content-type").find("json") != std::string::npos)
        out.body = json::parse(out.raw.body);
    return out;
}

ApiAnswer ApiClient::post(std::string_view target, json::value const& body, std::string const& key) {
    Headers headers{{"Content-Type", "application/json"}};
    if (!key.empty()) headers["Idempotency-Key"] = key;
    return call("POST", target, json::serialize(body), headers);
}

ApiAnswer ApiClient::open(std::string_view kind, std::vector<std::string> const& measures,
                          json::object more) {
    json::object body{{"kind", kind}};
    if (!measures.empty()) body["measures"] = json::array(measures.begin(), measures.end());
    return post("/api/v1/proposals", joined(std::move(body), more));
}

ApiAnswer ApiClient::submit(std::string const& id, std::string const& reason) {
    return step(id, "submit", {{"reason", reason}});
}

ApiAnswer ApiClient::review(std::string const& id, int version, json::object more) {
    return step(id, "review", joined({{"version", version}, {"finding", "sound"}}, more));
}

ApiAnswer ApiClient::cosign(std::string const& id, int version, std::string_view word, json::object more) {
    return step(id, "cosign", joined({{"version", version}, {"word", word}}, more));
}

ApiAnswer ApiClient::approve(std::string const& id, int version, json::object more) {
    return step(id, "approve", joined({{"version", version}}, more));
}

ApiAnswer ApiClient::put(std::string const& id, std::string const& measure, std::string_view xml,
                         std::string const& etag) {
    Headers headers{{"Content-Type", "application/xml"}};
    if (!etag.empty()) headers["If-Match"] = etag;
    return call("PUT", at(id) + "/documents/" + measure, xml, headers);
}

std::string with_text(std::string xml, std::string_view tag, std::string_view text) {
    auto const start = xml.find(tag);
    auto const from = start == std::string::npos ? start : xml.find('>', start);
    auto const until = from == std::string::npos ? from : xml.find('<', from);
    if (until == std::string::npos) throw std::invalid_argument("no element " + std::string{tag});
    return xml.replace(from + 1, until - from - 1, text);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    auto const at = text.find(from);
    if (at == std::string::npos) throw std::invalid_argument("no text " + std::string{from});
    return text.replace(at, from.size(), to);
}

}  // namespace fassung::test
