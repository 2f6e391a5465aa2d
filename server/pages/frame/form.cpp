#include "server/pages/frame/form.hpp"

#include <algorithm>
#include <charconv>

#include "core/base/number.hpp"
#include "core/base/text.hpp"
#include "core/xml/reader.hpp"

namespace fassung::pages {

namespace {

constexpr std::size_t kMostFields = 4000;

base::Error malformed(std::string sentence) {
    return {base::Errc::kInvalid, "malformed-form", std::move(sentence)};
}

/// %XX and '+' decoded, line ends made LF. Empty: a bad escape.
std::optional<std::string> decoded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '+') {
            out += ' ';
            continue;
        }
        if (text[at] != '%') {
            out += text[at];
            continue;
        }
        unsigned value = 0;
        if (text.size() - at < 3) return std::nullopt;
        auto const* begin = text.data() + at + 1;
        auto const [end, error] = std::from_chars(begin, begin + 2, value, 16);
        if (error != std::errc{} || end != begin + 2) return std::nullopt;
        out += static_cast<char>(value);
        at += 2;
    }
    std::string lines;
    lines.reserve(out.size());
    for (std::size_t at = 0; at < out.size(); ++at) {
        if (out[at] == '\r') {
            if (at + 1 >= out.size() || out[at + 1] != '\n') lines += '\n';
            continue;
        }
        lines += out[at];
    }
    return lines;
}

}  // namespace

base::Result<Form> Form::parse(std::string_view body) {
    Form form;
    while (!body.empty()) {
        auto const end = std::min(body.find('&'), body.size());
        auto const pair = body.substr(0, end);
        body.remove_prefix(std::min(end + 1, body.size()));
        if (pair.empty()) continue;
        if (form.fields_.size() == kMostFields)
            return base::Error{base::Errc::kTooLarge, "too-many-fields",
                               "Das Formular hat mehr Felder, als ein Vorgang haben kann."};
        auto const equals = std::min(pair.find('='), pair.size());
        auto name = decoded(pair.substr(0, equals));
        auto value = decoded(pair.substr(std::min(equals + 1, pair.size())));
        if (!name || !value) return malformed("Das Formular ist nicht lesbar kodiert.");
        auto nfc = xml::to_nfc(*value);
        if (!nfc || !xml::to_nfc(*name)) return malformed("Das Formular ist kein UTF-8.");
        form.fields_.emplace_back(std::move(*name), std::move(*nfc));
    }
    return form;
}

bool Form::has(std::string_view name) const {
    return std::ranges::any_of(fields_, [&](auto const& field) { return field.first == name; });
}

std::string Form::raw(std::string_view name) const {
    auto const found = std::ranges::find_if(fields_, [&](auto const& field) { return field.first == name; });
    return found == fields_.end() ? std::string{} : found->second;
}

std::string Form::text(std::string_view name) const {
    return std::string{base::trimmed(raw(name))};
}

std::vector<std::string> Form::all(std::string_view name) const {
    std::vector<std::string> out;
    for (auto const& [key, value] : fields_)
        if (key == name) out.push_back(value);
    return out;
}

std::optional<int> Form::number(std::string_view name) const {
    return base::parse_number<int>(text(name));
}

void Findings::add(std::string field, std::string message) {
    items_.push_back({std::move(field), std::move(message)});
}

void Findings::add(base::Error const& error) {
    if (error.details.empty()) return add("", error.message);
    for (auto const& detail : error.details) add(detail.path, detail.message);
}

std::string_view Findings::of(std::string_view field) const {
    auto const found = std::ranges::find_if(items_, [&](auto const& item) { return item.field == field; });
    return found == items_.end() ? std::string_view{} : std::string_view{found->message};
}

}  // namespace fassung::pages
