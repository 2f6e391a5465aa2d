#pragma once

#include <string>
#include <vector>

#include <boost/system/result.hpp>

/// Expected failures are values of type Error; a broken world (I/O error, corrupt object, bug) is an exception.
namespace fassung::base {

/// What kind of refusal it is. The doors map it to a status (server/api/problem.cpp, server/cli); nothing else does.
enum class Errc {
    kInvalid,       ///< the request's content is wrong: malformed, unknown element, missing value
    kNotFound,      ///< does not exist, or the actor may not see it
    kUnauthorized,  ///< not logged in
    kForbidden,     ///< logged in, but not with this function, or it is their own work
    kConflict,      ///< right in itself, but not in the present state
    kStale,         ///< made against an outdated text
    kTooLarge,      ///< over a limit
    kBusy,          ///< queue full, try again
    kUnavailable,   ///< disk full, read-only, clock behind: reading goes on, writing does not
};

/// One finding inside a document or a request.
struct Detail {
    std::string path;     ///< element address such as "description/p-7f3a91", JSON member, or empty
    int line = 0;         ///< 1-based line in what was sent; 0 where there is none
    std::string message;  ///< German sentence: what is wrong, what is allowed

    bool operator==(Detail const&) const = default;
};

struct Error {
    Errc kind = Errc::kInvalid;
    std::string code;     ///< machine code, for ever: "wrong-state", "own-work", …
    std::string message;  ///< German sentence for a person
    std::vector<Detail> details = {};
    std::vector<std::string> items = {};  ///< by code: allowed commands ("wrong-state"), requirement ids ("requirements-open")
};

/// Thrown only when somebody takes the value of a failed Result: a bug.
class BadResult : public std::exception {
  public:
    explicit BadResult(Error error);
    char const* what() const noexcept override { return text_.c_str(); }
    Error const& error() const { return error_; }

  private:
    Error error_;
    std::string text_;
};

[[noreturn]] void throw_exception_from_error(Error const& error, boost::source_location const& where);

/// boost::system::result, but the compiler insists that it is looked at.
template <class T>
class [[nodiscard]] Result : public boost::system::result<T, Error> {
  public:
    using boost::system::result<T, Error>::result;
};

template <>
class [[nodiscard]] Result<void> : public boost::system::result<void, Error> {
  public:
    using boost::system::result<void, Error>::result;
};

}  // namespace fassung::base
