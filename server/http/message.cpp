#include "server/http/message.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace fassung::http {

namespace {

constexpr std::array kMethods{Method::kGet,   Method::kHead,   Method::kPost,   Method::kPut,
                              Method::kPatch, Method::kDelete, Method::kOptions};

std::optional<std::string_view> find(Fields const& fields, std::string_view name) {
    auto const it =
        std::find_if(fields.begin(), fields.end(), [&](auto const& field) { return field.first == name; });
    if (it == fields.end()) return std::nullopt;
    return it->second;
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_name(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

std::string_view to_string(Method method) {
    switch (method) {
        case Method::kGet:
            return "GET";
        case Method::kHead:
            return "HEAD";
        case Method::kPost:
            return "POST";
        case Method::kPut:
            return "PUT";
        case Method::kPatch:
            return "PATCH";
        case Method::kDelete:
            return "DELETE";
        case Method::kOptions:
            return "OPTIONS";
    }
    std::abort();
}

std::optional<Method> parse_method(std::string_view text) {
    auto const it =
        std::find_if(kMethods.begin(), kMethods.end(), [&](Method m) { return to_string(m) == text; });
    if (it == kMethods.end()) return std::nullopt;
    return *it;
}

std::optional<std::string_view> Request::header(std::string_view name) const {
    return find(headers, name);
}

std::optional<std::string_view> Request::query(std::string_view name) const {
    return find(queries, name);
}

Response& Response::set(std::string_view name, std::string_view value) {
    std::erase_if(headers, [&](auto const& field) { return same_name(field.first, name); });
    headers.emplace_back(name, value);
    return *this;
}

std::optional<std::string_view> Response::header(std::string_view name) const {
    for (auto const& [key, value] : headers)
        if (same_name(key, name)) return value;
    return std::nullopt;
}

Response empty_response(int status) {
    Response answer;
    answer.status = status;
    return answer;
}

Response response(int status, std::string_view content_type, std::string body) {
    Response answer;
    answer.status = status;
    answer.set("Content-Type", content_type);
    answer.body = std::move(body);
    return answer;
}

Response json_response(int status, std::string body) {
    return response(status, "application/json", std::move(body));
}

}  // namespace fassung::http
