#pragma once

#include <filesystem>

#include "core/register/accounts.hpp"
#include "core/register/draft_shares.hpp"
#include "core/register/drafts.hpp"
#include "core/register/notes.hpp"
#include "core/register/persons.hpp"
#include "core/register/sessions.hpp"
#include "core/register/tokens.hpp"
#include "core/register/visits.hpp"

/// register.sqlite: what is personal or unsent, erasable, and never in Git. `register` is a keyword of the
/// language, so the namespace is `reg`.
namespace fassung::reg {

struct Options {
    std::size_t readers = 4;  ///< connections for reading
    Hashing hashing = {};
    LoginLimits logins = {};
};

/// Opens or creates the file, and brings an older one to the newest schema. Thread-safe, as its parts are;
/// they live as long as it does. What a call has written is on disk when it returns. Throws
/// sqlite::SqliteError; std::runtime_error for a file of a later program.
class Register {
  public:
    Register(std::filesystem::path const& file, Options const& options);

    Persons& persons() { return persons_; }
    Accounts& accounts() { return accounts_; }
    Sessions& sessions() { return sessions_; }
    Tokens& tokens() { return tokens_; }
    Drafts& drafts() { return drafts_; }
    DraftShares& shares() { return shares_; }
    Notes& notes() { return notes_; }
    Visits& visits() { return visits_; }

  private:
    Store store_;
    Persons persons_;
    Accounts accounts_;
    Sessions sessions_;
    Tokens tokens_;
    Drafts drafts_;
    DraftShares shares_;
    Notes notes_;
    Visits visits_;
};

}  // namespace fassung::reg
