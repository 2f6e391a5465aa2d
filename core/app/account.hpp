#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/app/application.hpp"
#include "core/app/caller.hpp"

/// What everybody looks after themselves: their API tokens, their sessions, since when they were not here.
namespace fassung::app {

/// Newest first, revoked ones too.
std::vector<reg::Token> own_tokens(Application& app, Caller const& caller);
/// "not-found" if the caller has no such token; revoking twice is no mistake.
base::Result<void> revoke_token(Application& app, Caller const& caller, std::int64_t id);
/// Ends all sessions of the caller but the one of `token`; how many there were.
std::int64_t log_out_elsewhere(Application& app, Caller const& caller, std::string_view token);
/// When the caller's last visit to the pages ended, without noting one. Empty before the first.
std::optional<base::Instant> last_visit(Application& app, Caller const& caller);
/// The caller is here now: when their visit before this one ended. Empty on the first.
std::optional<base::Instant> note_visit(Application& app, Caller const& caller);

}  // namespace fassung::app
