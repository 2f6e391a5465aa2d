#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/digest.hpp"
#include "core/sqlite/statement.hpp"

/// Lists inside one column, where nothing is ever looked up in them: lengths and numbers as base-128 varints.
namespace fassung::index {

class Packer {
  public:
    Packer& number(std::uint64_t value);
    Packer& text(std::string_view value);
    /// Empty and absent are the same.
    template <class Id>
    Packer& id(std::optional<Id> const& value) {
        return text(value ? std::string_view{value->str()} : std::string_view{});
    }
    Packer& digest(std::optional<base::Digest> const& value);
    std::string const& bytes() const { return bytes_; }

  private:
    std::string bytes_;
};

/// Reads in the same order. What does not fit is SqliteError{kCorrupt}. Not longer than the row.
class Unpacker {
  public:
    Unpacker(sqlite::Statement const& rows, int column)
        : rows_(rows), column_(column), rest_(rows.blob(column)) {}
    bool at_end() const { return rest_.empty(); }
    std::uint64_t number();
    int small() { return static_cast<int>(number()); }
    std::string_view text();
    std::optional<base::Digest> digest();
    template <class Id>
    Id id() {
        auto parsed = Id::parse(text());
        if (!parsed) fail();
        return std::move(*parsed);
    }
    template <class Id>
    std::optional<Id> maybe_id() {
        auto const found = text();
        if (found.empty()) return std::nullopt;
        auto parsed = Id::parse(found);
        if (!parsed) fail();
        return parsed;
    }
    [[noreturn]] void fail() const { rows_.fail_value(column_); }

  private:
    std::string_view take(std::size_t count);

    sqlite::Statement const& rows_;
    int column_;
    std::string_view rest_;
};

}  // namespace fassung::index
