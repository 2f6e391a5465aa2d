#include "server/api/negotiation.hpp"

#include <algorithm>
#include <charconv>

namespace fassung::api {

namespace {

constexpr int kMostRows = 200;

/// The weight of a media type in Accept, in thousandths; -1 if it is not named.
int weight_of(std::string_view accept, std::string_view type) {
    int best = -1;
    for (auto entry : http::list_of(accept)) {
        auto const semicolon = entry.find(';');
        if (http::trimmed(entry.substr(0, semicolon)) != type) continue;
        int weight = 1000;
        if (auto const q = entry.find("q=");
            semicolon != std::string_view::npos && q != std::string_view::npos) {
            double value = 1;
            auto const text = http::trimmed(entry.substr(q + 2));
            std::from_chars(text.data(), text.data() + text.size(), value);
            weight = static_cast<int>(value * 1000);
        }
        best = std::max(best, weight);
    }
    return best;
}

}  // namespace

int weight_in(std::string_view accept, std::string_view type) {
    auto const named = weight_of(accept, type);
    if (named >= 0) return named;
    auto const group = weight_of(accept, std::string{type.substr(0, type.find('/'))} + "/*");
    return group >= 0 ? group : std::max(0, weight_of(accept, "*/*"));
}

base::Result<std::string> if_match(http::Request const& request) {
    auto const header = request.header("if-match");
    if (!header)
        return base::Error{
            base::Errc::kInvalid, "precondition-required",
            "Für diese Änderung ist der Kopf „If-Match“ mit dem ETag des gelesenen Stands nötig."};
    auto value = http::trimmed(*header);
    if (value.size() < 2 || value.front() != '"' || value.back() != '"' ||
        value.find(',') != std::string_view::npos)
        return base::Error{base::Errc::kInvalid, "bad-parameter",
                           "„If-Match“ muss genau ein ETag in Anführungszeichen enthalten."};
    return std::string{value.substr(1, value.size() - 2)};
}

http::Response with_etag(http::Request const& request, http::Response response, std::string_view etag) {
    bool const reads = request.method == http::Method::kGet || request.method == http::Method::kHead;
    if (reads && is_known(request, etag)) response = http::empty_response(304);
    response.set("ETag", entity_tag(etag));
    response.set("Cache-Control", "private, no-cache");
    return response;
}

bool wants_xml(http::Request const& request) {
    auto const accept = request.header("accept");
    if (!accept) return false;
    return weight_of(*accept, "application/xml") > std::max(0, weight_of(*accept, "application/json"));
}

http::Response as_wanted(http::Request const& request, std::string const& xml, std::string const& json,
                         std::string_view etag) {
    auto response = wants_xml(request) ? with_etag(request, http::response(200, "application/xml", xml), etag)
                                       : with_etag(request, http::json_response(200, json), etag_of(json));
    response.set("Vary", "Accept");
    return response;
}

base::Result<Paging> paging(http::Request const& request) {
    Paging out;
    if (auto const cursor = request.query("cursor")) out.cursor = *cursor;
    if (auto const limit = request.query("limit")) {
        auto const number = base::parse_number<int>(*limit);
        if (!number || *number < 1 || *number > kMostRows)
            return base::Error{base::Errc::kInvalid, "bad-parameter", "„limit“ ist eine Zahl von 1 bis 200."};
        out.limit = *number;
    }
    return out;
}

}  // namespace fassung::api
