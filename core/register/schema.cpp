#include "core/register/schema.hpp"

#include <array>

namespace fassung::reg {

namespace {

constexpr char const* kFirst = R"sql(
CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE persons(
    actor TEXT PRIMARY KEY, name TEXT NOT NULL, office TEXT NOT NULL, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE accounts(
    login TEXT PRIMARY KEY, password_hash TEXT NOT NULL, actor TEXT NOT NULL, disabled INTEGER NOT NULL DEFAULT 0,
    created INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX accounts_by_actor ON accounts(actor);

CREATE TABLE sessions(
    hash BLOB PRIMARY KEY, actor TEXT NOT NULL, created INTEGER NOT NULL, last_seen INTEGER NOT NULL,
    expires INTEGER NOT NULL, idle INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_actor ON sessions(actor);

CREATE TABLE tokens(
    id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, name TEXT NOT NULL, actor TEXT NOT NULL, scope TEXT NOT NULL,
    created INTEGER NOT NULL, last_used INTEGER, revoked INTEGER) STRICT;
CREATE INDEX tokens_by_actor ON tokens(actor);

CREATE TABLE drafts(
    proposal TEXT PRIMARY KEY, unit TEXT NOT NULL, kind TEXT NOT NULL, reason TEXT NOT NULL,
    file_reference TEXT NOT NULL, urgent INTEGER NOT NULL, effects TEXT NOT NULL, field TEXT, from_measure TEXT,
    from_revision INTEGER, revision INTEGER NOT NULL, updated INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX drafts_by_unit ON drafts(unit, proposal);

CREATE TABLE draft_documents(
    proposal TEXT NOT NULL REFERENCES drafts(proposal) ON DELETE CASCADE, document TEXT NOT NULL,
    position INTEGER NOT NULL, xml TEXT NOT NULL, base BLOB, etag TEXT NOT NULL, updated INTEGER NOT NULL,
    PRIMARY KEY(proposal, document)) STRICT, WITHOUT ROWID;

CREATE TABLE draft_savers(
    proposal TEXT NOT NULL, document TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY(proposal, document, actor),
    FOREIGN KEY(proposal, document) REFERENCES draft_documents(proposal, document) ON DELETE CASCADE)
    STRICT, WITHOUT ROWID;
)sql";

/// Working together on a draft. Notes and shares stay when a draft ends only as far as the case needs them:
/// shares go with the draft, notes belong to the case.
constexpr char const* kTogether = R"sql(
ALTER TABLE drafts ADD COLUMN assignee TEXT;
CREATE INDEX drafts_by_assignee ON drafts(assignee) WHERE assignee IS NOT NULL;

CREATE TABLE draft_shares(
    proposal TEXT NOT NULL REFERENCES drafts(proposal) ON DELETE CASCADE, unit TEXT NOT NULL, shared_by TEXT NOT NULL,
    shared INTEGER NOT NULL, PRIMARY KEY(proposal, unit)) STRICT, WITHOUT ROWID;
CREATE INDEX draft_shares_by_unit ON draft_shares(unit, proposal);

CREATE TABLE notes(
    id INTEGER PRIMARY KEY AUTOINCREMENT, proposal TEXT NOT NULL, unit TEXT NOT NULL, actor TEXT NOT NULL, time INTEGER NOT NULL,
    text TEXT NOT NULL) STRICT;
CREATE INDEX notes_by_case ON notes(proposal, unit, id);

CREATE TABLE visits(actor TEXT PRIMARY KEY, seen INTEGER NOT NULL, before INTEGER) STRICT, WITHOUT ROWID;
)sql";

/// The digest of the Idempotency-Key with which a note came: sent twice, it is one note.
constexpr char const* kRequests = R"sql(
ALTER TABLE notes ADD COLUMN request BLOB;
CREATE UNIQUE INDEX notes_by_request ON notes(request) WHERE request IS NOT NULL;
)sql";

constexpr std::array kMigrations{kFirst, kTogether, kRequests};

}  // namespace

std::span<char const* const> migrations() {
    return kMigrations;
}

}  // namespace fassung::reg
