#pragma once

#include <exception>

#include "core/verify/verify.hpp"

namespace fassung::verify {

/// What was found, in order; counts all and keeps the first. One thread.
class Findings {
  public:
    explicit Findings(std::size_t most) : most_(most) {}
    void add(Violation violation);
    std::size_t count() const { return count_; }
    std::vector<Violation> take() { return std::move(kept_); }

  private:
    std::size_t most_;
    std::size_t count_ = 0;
    std::vector<Violation> kept_;
};

/// Ends a verification that cannot be finished; verify() gives its error.
class CannotCheck : public std::exception {
  public:
    explicit CannotCheck(base::Error error) : error_(std::move(error)) {}
    base::Error const& error() const { return error_; }
    char const* what() const noexcept override { return error_.message.c_str(); }

  private:
    base::Error error_;
};

/// A value of a stranger's for use in a sentence: shortened, one line, valid UTF-8.
std::string in_quotes(std::string_view value);
/// Of a public key "ssh-ed25519 AAAA…": "SHA256:…" as ssh-keygen -l prints it; empty if it is none.
std::string fingerprint_of(std::string_view public_key);

}  // namespace fassung::verify
