#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.hpp"
#include "core/base/digest.hpp"
#include "core/base/ids.hpp"

struct sqlite3_stmt;

namespace fassung::sqlite {

/// Bytes to be stored as a blob; bare strings are stored as text.
struct Blob {
    std::string_view bytes;
};

/// One use of a prepared statement. Columns and parameters are what the SQL says they are; a value of another
/// type or a NULL where none may be is SqliteError{kCorrupt}. Not longer than its Database; one thread.
///
/// Digests are blobs, instants whole seconds since 1970, ids their text.
class Statement {
  public:
    Statement(sqlite3_stmt* statement, std::vector<sqlite3_stmt*>* home)
        : statement_(statement), home_(home) {}
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement(Statement const&) = delete;
    Statement& operator=(Statement const&) = delete;

    /// Binds all parameters, in order. The values are copied.
    template <class... Values>
    Statement& bind(Values const&... values) {
        int position = 0;
        (put(++position, values), ...);
        return *this;
    }
    /// Binds one parameter, from 1; for SQL that is put together by what is asked.
    template <class Value>
    Statement& bind_at(int position, Value const& value) {
        put(position, value);
        return *this;
    }
    /// The next row, or false at the end.
    bool step();
    /// Back to the start, so that it can be bound and run again.
    void reset();
    /// Runs to the end; for statements without rows.
    void run();

    int columns() const;
    bool is_null(int column) const;
    std::int64_t integer(int column) const;
    int number(int column) const { return static_cast<int>(integer(column)); }
    std::uint64_t seq(int column) const { return static_cast<std::uint64_t>(integer(column)); }
    bool flag(int column) const { return integer(column) != 0; }
    base::Instant instant(int column) const { return base::Instant{std::chrono::seconds{integer(column)}}; }
    std::string text(int column) const { return std::string{view(column)}; }
    /// Valid until the next step.
    std::string_view view(int column) const;
    std::string_view blob(int column) const;
    base::Digest digest(int column) const;
    template <class Id>
    Id id(int column) const {
        auto parsed = Id::parse(view(column));
        if (!parsed) fail_value(column);
        return *parsed;
    }

    std::optional<base::Instant> maybe_instant(int column) const;
    std::optional<base::Digest> maybe_digest(int column) const;
    std::optional<int> maybe_number(int column) const;
    template <class Id>
    std::optional<Id> maybe_id(int column) const {
        if (is_null(column)) return std::nullopt;
        return id<Id>(column);
    }
    /// Throws: the stored value is not what this column holds.
    [[noreturn]] void fail_value(int column) const;

  private:
    void put(int position, std::nullopt_t value);
    void put(int position, std::int64_t value);
    void put(int position, std::string_view value);
    void put(int position, Blob value);
    void put(int position, base::Digest const& value);
    void put(int position, std::string const& value) { put(position, std::string_view{value}); }
    void put(int position, char const* value) { put(position, std::string_view{value}); }
    void put(int position, base::Instant value) {
        put(position, std::int64_t{value.time_since_epoch().count()});
    }
    template <std::integral Value>
    void put(int position, Value value) {
        put(position, static_cast<std::int64_t>(value));
    }
    template <class Tag, bool (*kIsValid)(std::string_view)>
    void put(int position, base::Id<Tag, kIsValid> const& value) {
        put(position, std::string_view{value.str()});
    }
    template <class Value>
    void put(int position, std::optional<Value> const& value) {
        if (value)
            put(position, *value);
        else
            put(position, std::nullopt);
    }
    void check(int code, char const* while_doing) const;

    sqlite3_stmt* statement_;
    std::vector<sqlite3_stmt*>* home_;
};

}  // namespace fassung::sqlite
