#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include "core/app/place.hpp"
#include "core/base/result.hpp"

namespace fassung::api {

/// Reads the members of a JSON object one by one and gathers what is wrong with them. `finish` refuses
/// members that nobody asked for. A member that is null counts as absent.
class Body {
  public:
    /// An empty text counts as {}. "malformed-json" (400) for anything but one object.
    static base::Result<Body> parse(std::string_view text);
    /// For requests that say everything by their address: no content, or {}.
    static base::Result<void> expect_nothing(std::string_view text);
    explicit Body(boost::json::object object) : object_(std::move(object)) {}

    boost::json::object const& value() const { return object_; }  ///< as it was sent
    bool has(std::string_view name);
    /// Texts come in NFC; a character that official text may not contain is wrong. Empty if absent.
    std::string text(std::string_view name);
    std::optional<std::string> optional_text(std::string_view name);
    /// As written, for passwords. Missing is wrong.
    std::string secret(std::string_view name);
    /// Missing is wrong.
    std::string required_text(std::string_view name);
    std::optional<bool> boolean(std::string_view name);
    std::optional<int> number(std::string_view name);
    /// Missing is wrong.
    int required_number(std::string_view name);
    /// A text, or the JSON of an object.
    std::optional<std::string> text_or_object(std::string_view name);
    std::optional<std::vector<std::string>> texts(std::string_view name);
    std::optional<std::vector<Body>> objects(std::string_view name);
    std::optional<Body> object(std::string_view name);
    std::optional<app::Place> place(std::string_view name);  ///< required

    /// Text that names something: `read` says whether it does; absent stays empty.
    template <class T>
    std::optional<T> parsed(std::string_view name, std::optional<T> (*read)(std::string_view),
                            std::string_view allowed) {
        auto const value = optional_text(name);
        if (!value) return std::nullopt;
        auto result = read(*value);
        if (!result) wrong(name, allowed);
        return result;
    }
    template <class T>
    T required(std::string_view name, std::optional<T> (*read)(std::string_view), std::string_view allowed) {
        if (!has(name)) wrong(name, allowed);
        return parsed(name, read, allowed).value_or(T{});
    }

    void wrong(std::string_view name, std::string_view message);
    /// What is wrong with an object that was read from this one.
    void pass_on(std::string_view name, Body& item);
    /// "invalid-body" with every finding.
    base::Result<void> finish();

  private:
    boost::json::value const* member(std::string_view name);
    std::optional<std::string> official(std::string_view name, std::string_view text);

    boost::json::object object_;
    std::set<std::string, std::less<>> asked_;
    std::vector<base::Detail> findings_;
};

}  // namespace fassung::api
