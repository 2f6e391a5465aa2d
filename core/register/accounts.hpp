#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.hpp"
#include "core/base/ids.hpp"
#include "core/base/result.hpp"
#include "core/register/password.hpp"
#include "core/register/store.hpp"
#include "core/register/throttle.hpp"

namespace fassung::reg {

struct Account {
    std::string login;
    base::ActorId actor;
    bool disabled = false;
    bool operator==(Account const&) const = default;
};

/// Logins with passwords. Thread-safe. A login is 1 to 64 characters of a-z 0-9 . _ - and starts with a
/// letter or digit; a password has 10 to 1024 bytes.
class Accounts {
  public:
    Accounts(Store& store, Hashing const& hashing, LoginLimits const& limits);

    /// kInvalid "invalid-login", "invalid-password"; kConflict "login-taken".
    base::Result<void> create(std::string_view login, std::string_view password, base::ActorId const& actor,
                              base::Instant now);
    /// kInvalid "invalid-password"; kNotFound "not-found".
    base::Result<void> set_password(std::string_view login, std::string_view password);
    /// False if there is no such login. Ends the actor's sessions when it disables.
    bool set_disabled(std::string_view login, bool disabled);
    std::optional<Account> find(std::string_view login) const;
    std::vector<Account> of(base::ActorId const& actor) const;

    /// Whose login it is. kUnauthorized "login-failed": unknown login, wrong password or disabled account,
    /// which answer alike and after the same time. kBusy "too-many-attempts": not looked at; `items[0]` are
    /// the seconds to wait. `remote`: the address that the attempt comes from.
    base::Result<base::ActorId> verify_password(std::string_view login, std::string_view password,
                                                std::string_view remote, base::Instant now);

  private:
    Store& store_;
    PasswordHasher hasher_;
    Throttle throttle_;
};

}  // namespace fassung::reg
