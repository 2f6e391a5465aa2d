#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.hpp"
#include "core/base/ids.hpp"
#include "core/base/result.hpp"
#include "core/register/store.hpp"

namespace fassung::reg {

enum class Scope { kRead, kWrite };
std::string_view name_of(Scope scope);  ///< "read", "write"
std::optional<Scope> parse_scope(std::string_view name);

/// An API token as its owner sees it afterwards.
struct Token {
    std::int64_t id = 0;
    std::string name;
    base::ActorId actor;
    Scope scope = Scope::kRead;
    base::Instant created;
    std::optional<base::Instant> last_used;
    std::optional<base::Instant> revoked;
    bool operator==(Token const&) const = default;
};

/// API tokens. Thread-safe.
class Tokens {
  public:
    explicit Tokens(Store& store);

    /// The secret that belongs to an actor's Idempotency-Key: HMAC-SHA-256 of both under the register's own
    /// secret. So a repeated request gets its first answer although the secret is kept nowhere.
    std::string token_for(base::ActorId const& actor, std::string_view idempotency_key) const;
    /// A new token; the answer is its secret ("fst_…"). With the same key again: the same secret; with the
    /// same key and another name or scope: kConflict "key-reused".
    base::Result<std::string> create(base::ActorId const& actor, std::string_view name, Scope scope,
                                     std::optional<std::string_view> idempotency_key, base::Instant now);
    /// The token of that secret, unless it is revoked. Its use is written at most once in five minutes.
    std::optional<Token> use(std::string_view secret, base::Instant now);
    /// Newest first, revoked ones too.
    std::vector<Token> list(base::ActorId const& actor) const;
    /// False if the actor has no such token; revoking twice is no mistake.
    bool revoke(base::ActorId const& actor, std::int64_t id, base::Instant now);

  private:
    Store& store_;
    std::string secret_;
};

}  // namespace fassung::reg
