#include "server/http/header_values.hpp"

#include "core/base/digest.hpp"

namespace fassung::http {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> list_of(std::string_view header) {
    std::vector<std::string_view> out;
    while (!header.empty()) {
        auto const comma = header.find(',');
        out.push_back(trimmed(header.substr(0, comma)));
        header.remove_prefix(comma == std::string_view::npos ? header.size() : comma + 1);
    }
    return out;
}

std::string etag_of(std::string_view bytes) {
    return base::sha256(bytes).hex().substr(0, 32);
}

std::string entity_tag(std::string_view etag) {
    return '"' + std::string{etag} + '"';
}

bool is_known(Request const& request, std::string_view etag) {
    auto const header = request.header("if-none-match");
    if (!header) return false;
    for (auto entry : list_of(*header)) {
        if (entry == "*") return true;
        if (entry.starts_with("W/")) entry.remove_prefix(2);
        if (entry == entity_tag(etag)) return true;
    }
    return false;
}

std::string origin_of(Request const& request) {
    auto const host = request.header("host").value_or("");
    if (host.empty()) return {};
    bool const loopback =
        host.starts_with("127.") || host.starts_with("localhost") || host.starts_with("[::1]");
    return (loopback ? "http://" : "https://") + std::string{host};
}

}  // namespace fassung::http
