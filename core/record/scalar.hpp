#pragma once

#include <charconv>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "core/model/event.hpp"

/// How each scalar of an event is spelled in an attribute. Private to this folder.
namespace fassung::record::scalar {

inline std::string write(std::string const& value) {
    return value;
}
inline std::string write(bool value) {
    return value ? "true" : "";
}
inline std::string write(base::Digest const& value) {
    return value.hex();
}
inline std::string write(base::Instant value) {
    return base::to_rfc3339(value);
}
inline std::string write(base::Date value) {
    return base::to_iso(value);
}
inline std::string write(model::DocumentId const& value) {
    return value.name();
}
template <class Tag, bool (*kIsValid)(std::string_view)>
std::string write(base::Id<Tag, kIsValid> const& value) {
    return value.str();
}
template <class T>
requires std::is_enum_v<T> std::string write(T value) {
    return std::string{model::name_of(value)};
}
template <class T>
requires(std::integral<T> && !std::same_as<T, bool>) std::string write(T value) {
    return std::to_string(value);
}

template <class T>
struct Reader;

template <>
struct Reader<std::string> {
    static std::optional<std::string> read(std::string_view text) { return std::string{text}; }
};
template <>
struct Reader<bool> {
    static std::optional<bool> read(std::string_view text) {
        return text == "true" ? std::optional{true} : std::nullopt;
    }
};
template <>
struct Reader<base::Digest> {
    static std::optional<base::Digest> read(std::string_view text) { return base::Digest::parse(text); }
};
template <>
struct Reader<base::Instant> {
    static std::optional<base::Instant> read(std::string_view text) { return base::parse_rfc3339(text); }
};
template <>
struct Reader<base::Date> {
    static std::optional<base::Date> read(std::string_view text) { return base::parse_date(text); }
};
template <>
struct Reader<model::DocumentId> {
    static std::optional<model::DocumentId> read(std::string_view text) {
        return model::DocumentId::parse(text);
    }
};
template <class Tag, bool (*kIsValid)(std::string_view)>
struct Reader<base::Id<Tag, kIsValid>> {
    static std::optional<base::Id<Tag, kIsValid>> read(std::string_view text) {
        return base::Id<Tag, kIsValid>::parse(text);
    }
};
template <class T>
requires std::is_enum_v<T>
struct Reader<T> {
    static std::optional<T> read(std::string_view text) { return model::parse_name<T>(text); }
};
template <class T>
requires(std::integral<T> && !std::same_as<T, bool>) struct Reader<T> {
    static std::optional<T> read(std::string_view text) {
        T value{};
        auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
        return value;
    }
};

}  // namespace fassung::record::scalar
