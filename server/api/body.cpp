#include "server/api/body.hpp"

#include "core/xml/reader.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

constexpr std::size_t kDepth = 8;

}  // namespace

base::Result<Body> Body::parse(std::string_view text) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return Body{json::object{}};
    json::error_code error;
    json::parse_options options;
    options.max_depth = kDepth;
    auto const value = json::parse(json::string_view{text.data(), text.size()}, error, {}, options);
    if (error || !value.is_object())
        return base::Error{base::Errc::kInvalid, "malformed-json",
                           "Der Inhalt der Anfrage ist kein JSON-Objekt."};
    return Body{value.get_object()};
}

base::Result<void> Body::expect_nothing(std::string_view text) {
    auto body = parse(text);
    if (!body) return body.error();
    return body->finish();
}

json::value const* Body::member(std::string_view name) {
    asked_.emplace(name);
    auto const found = object_.find(json::string_view{name.data(), name.size()});
    return found == object_.end() || found->value().is_null() ? nullptr : &found->value();
}

bool Body::has(std::string_view name) {
    return member(name) != nullptr;
}

void Body::wrong(std::string_view name, std::string_view message) {
    findings_.push_back({std::string{name}, 0, std::string{message}});
}

void Body::pass_on(std::string_view name, Body& item) {
    if (auto const good = item.finish(); !good)
        for (auto const& detail : good.error().details)
            wrong(std::string{name} + "/" + detail.path, detail.message);
}

std::optional<std::string> Body::optional_text(std::string_view name) {
    auto const* value = member(name);
    if (value == nullptr) return std::nullopt;
    if (!value->is_string()) {
        wrong(name, "Hier wird ein Text erwartet.");
        return std::nullopt;
    }
    return official(name, value->get_string());
}

std::optional<std::string> Body::official(std::string_view name, std::string_view text) {
    if (auto const forbidden = xml::forbidden_character(text); !forbidden.empty()) {
        wrong(name, forbidden);
        return std::nullopt;
    }
    return xml::to_nfc(text);
}

std::string Body::text(std::string_view name) {
    return optional_text(name).value_or("");
}

std::string Body::required_text(std::string_view name) {
    if (!has(name)) wrong(name, "Diese Angabe fehlt: ein Text.");
    return text(name);
}

std::string Body::secret(std::string_view name) {
    auto const* value = member(name);
    if (value != nullptr && value->is_string()) return std::string{value->get_string()};
    wrong(name, "Hier wird ein Text erwartet.");
    return {};
}

std::optional<bool> Body::boolean(std::string_view name) {
    auto const* value = member(name);
    if (value == nullptr) return std::nullopt;
    if (!value->is_bool()) {
        wrong(name, "Erlaubt sind: true, false.");
        return std::nullopt;
    }
    return value->get_bool();
}

std::optional<int> Body::number(std::string_view name) {
    auto const* value = member(name);
    if (value == nullptr) return std::nullopt;
    json::error_code error;
    auto const number = value->to_number<int>(error);
    if (error || value->is_double()) {
        wrong(name, "Hier wird eine ganze Zahl erwartet.");
        return std::nullopt;
    }
    return number;
}

int Body::required_number(std::string_view name) {
    if (!has(name)) wrong(name, "Diese Angabe fehlt: eine ganze Zahl.");
    return number(name).value_or(0);
}

std::optional<std::string> Body::text_or_object(std::string_view name) {
    auto const* value = member(name);
    if (value == nullptr) return std::nullopt;
    if (value->is_string()) return official(name, value->get_string());
    if (value->is_object()) return official(name, json::serialize(*value));
    wrong(name, "Hier wird ein Text oder ein Objekt erwartet.");
    return std::nullopt;
}

std::optional<std::vector<std::string>> Body::texts(std::string_view name) {
    auto const* value = member(name);
    if (value == nullptr) return std::nullopt;
    std::vector<std::string> out;
    if (value->is_array())
        for (auto const& item : value->get_array())
            if (item.is_string()) out.push_back(official(name, item.get_string()).value_or(""));
    if (!value->is_array() || out.size() != value->get_array().size()) {
        wrong(name, "Hier wird eine Liste von Texten erwartet.");
        return std::nullopt;
    }
    return out;
}

std::optional<std::vector<Body>> Body::objects(std::string_view name) {
    auto const* value = member(name);
    if (value == nullptr) return std::nullopt;
    std::vector<Body> out;
    if (value->is_array())
        for (auto const& item : value->get_array())
            if (item.is_object()) out.emplace_back(item.get_object());
    if (!value->is_array() || out.size() != value->get_array().size()) {
        wrong(name, "Hier wird eine Liste von Objekten erwartet.");
        return std::nullopt;
    }
    return out;
}

std::optional<Body> Body::object(std::string_view name) {
    auto const* value = member(name);
    if (value == nullptr) return std::nullopt;
    if (!value->is_object()) {
        wrong(name, "Hier wird ein Objekt erwartet.");
        return std::nullopt;
    }
    return Body{value->get_object()};
}

std::optional<app::Place> Body::place(std::string_view name) {
    auto const path = optional_text(name);
    auto place = path ? app::parse_place(*path) : std::nullopt;
    if (!place) wrong(name, "Hier wird eine Stelle erwartet, zum Beispiel M-0001/description/p-7f3a91.");
    return place;
}

base::Result<void> Body::finish() {
    for (auto const& member : object_)
        if (!asked_.contains(std::string_view{member.key().data(), member.key().size()}))
            wrong({member.key().data(), member.key().size()}, "Diese Angabe ist hier nicht vorgesehen.");
    if (findings_.empty()) return {};
    return base::Error{base::Errc::kInvalid, "invalid-body",
                       "Die Anfrage enthält fehlende oder falsche Angaben.", std::move(findings_)};
}

}  // namespace fassung::api
