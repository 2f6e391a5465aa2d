#pragma once

#include <stdexcept>
#include <string>

struct sqlite3;

namespace fassung::sqlite {

/// Why the database could not do it; callers tell "cannot write now" from "is broken" by this.
enum class Cause {
    kFull,        ///< no space left
    kReadOnly,    ///< file or file system is read-only
    kIo,          ///< a read, write or sync failed
    kBusy,        ///< still locked after the busy timeout
    kCorrupt,     ///< not a database, or damaged
    kConstraint,  ///< a constraint of the schema was violated: a bug, or a race that the caller expects
    kOther
};

class SqliteError : public std::runtime_error {
  public:
    SqliteError(Cause cause, int code, std::string const& text)
        : std::runtime_error(text), cause_(cause), code_(code) {}
    Cause cause() const { return cause_; }
    int code() const { return code_; }  ///< SQLite's extended result code

  private:
    Cause cause_;
    int code_;
};

/// Throws what `code` means; the message is taken from `connection` if there is one.
[[noreturn]] void throw_error(sqlite3* connection, int code, char const* while_doing);

}  // namespace fassung::sqlite
