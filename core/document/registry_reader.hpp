#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "core/base/clock.hpp"
#include "core/base/ids.hpp"
#include "core/document/findings.hpp"
#include "core/model/names.hpp"

/// Internal. Attributes as values, where each value that is wrong or missing becomes a finding and a default
/// is given back, so that one reading reports everything.
namespace fassung::document {

class AttributeReader {
  public:
    AttributeReader(Element const& element, std::string address, Findings& findings)
        : element_(element), address_(std::move(address)), findings_(findings) {}

    void complain(std::string message) const { findings_.add(address_, element_, std::move(message)); }

    /// "true" or "false" (also read: "yes", "no"); `absent` where there is no such attribute.
    bool flag(std::string_view name, bool absent = false) const;
    int count(std::string_view name, int absent, int least) const;
    std::optional<std::uint64_t> sequence(std::string_view name) const;  ///< from 1
    std::string text(std::string_view name) const;                       ///< must not be empty
    base::Date date(std::string_view name) const;
    std::optional<base::Date> optional_date(std::string_view name) const;
    base::Instant instant(std::string_view name) const;
    base::UnitId unit(std::string_view name) const;
    std::optional<base::UnitId> optional_unit(std::string_view name) const;

    /// One of the names of T; the default only where the attribute is absent and `absent` is given.
    template <class T>
    T name(std::string_view attribute, std::optional<T> absent = std::nullopt) const {
        auto const value = element_.attribute(attribute);
        if (value.empty() && absent) return *absent;
        auto const known = model::parse_name<T>(value);
        if (!known) complain(fmt::format("„{}“ ist als „{}“ nicht bekannt.", value, attribute));
        return known.value_or(T{});
    }

  private:
    Element const& element_;
    std::string address_;
    Findings& findings_;
};

/// Complains unless the document is of that kind, which only a caller's mistake can bring about.
bool is_of_kind(Document const& document, model::DocumentKind kind, Findings& findings);

}  // namespace fassung::document
