#include "server/pages/frame/pager.hpp"

#include <algorithm>

namespace fassung::pages {

std::string encoded(std::string_view text) {
    std::string out;
    for (char const c : text) {
        bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '-' || c == '_' || c == '.' || c == '~';
        if (plain)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
    return out;
}

std::string address_with(Context const& context, std::initializer_list<Parameter> parameters) {
    auto out = context.request.path;
    char separator = '?';
    auto const add = [&](std::string_view key, std::string_view text) {
        out += separator;
        out += encoded(key) + "=" + encoded(text);
        separator = '&';
    };
    for (auto const& [key, text] : context.request.queries)
        if (std::ranges::find(parameters, key, &Parameter::first) == parameters.end() && key != "notice" &&
            !text.empty())
            add(key, text);
    for (auto const& [key, text] : parameters)
        if (!text.empty()) add(key, text);
    return out;
}

std::string address_with(Context const& context, std::string_view name, std::string_view value) {
    return address_with(context, {{name, value}});
}

void add_pager(Context const& context, Values& values, std::string_view next) {
    bool const first = context.query("cursor").empty();
    if (first && next.empty()) return;
    auto& out = include(values, "PAGER", context.language, "frame/pager");
    if (!first) show(out, "FIRST", "HREF", address_with(context, "cursor", ""));
    if (!next.empty()) show(out, "NEXT", "HREF", address_with(context, "cursor", next));
}

}  // namespace fassung::pages
