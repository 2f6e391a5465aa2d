#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "server/http/message.hpp"

namespace fassung::pages {

/// The fields of a form as a browser sends it (application/x-www-form-urlencoded), in the order sent.
/// Line ends are LF, texts NFC; white space around a value stays.
class Form {
  public:
    /// "malformed-form" (kInvalid): not UTF-8, a bad escape;
    /// "too-many-fields" (kTooLarge).
    static base::Result<Form> parse(std::string_view body);

    bool has(std::string_view name) const;
    /// The first value of that name, trimmed; empty if there is none.
    std::string text(std::string_view name) const;
    /// As written: for passwords, and to give back what somebody typed.
    std::string raw(std::string_view name) const;
    std::vector<std::string> all(std::string_view name) const;
    std::optional<int> number(std::string_view name) const;
    http::Fields const& fields() const { return fields_; }

  private:
    http::Fields fields_;
};

/// What is wrong with a form: shown as a summary on top, and at each field.
class Findings {
  public:
    /// `field`: name of the field, or empty for the whole.
    void add(std::string field, std::string message);
    /// The details of a refusal, path for field; its sentence if it has none.
    void add(base::Error const& error);
    bool empty() const { return items_.empty(); }
    /// The first message for that field; empty if there is none.
    std::string_view of(std::string_view field) const;

    struct Item {
        std::string field;
        std::string message;
    };
    std::vector<Item> const& items() const { return items_; }

  private:
    std::vector<Item> items_;
};

}  // namespace fassung::pages
