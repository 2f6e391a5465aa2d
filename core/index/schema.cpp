#include "core/index/schema.hpp"

namespace fassung::index {

namespace {

constexpr char const* kDrop = R"sql(
DROP TABLE IF EXISTS events;
DROP TABLE IF EXISTS requests;
DROP TABLE IF EXISTS revisions;
DROP TABLE IF EXISTS revision_votes;
DROP TABLE IF EXISTS revision_changes;
DROP TABLE IF EXISTS cases;
DROP TABLE IF EXISTS case_documents;
DROP TABLE IF EXISTS case_actors;
DROP TABLE IF EXISTS measures;
DROP TABLE IF EXISTS measure_units;
DROP TABLE IF EXISTS numbers;
DROP TABLE IF EXISTS measure_text;
)sql";

// No foreign keys: everything is written by one function in one order, and a check costs a lookup per row.
// `ord` of a case: year * 10^8 + number, which is the order of opening. `id` of a measure: the number in its
// id.
constexpr char const* kCreate = R"sql(
CREATE TABLE events(
    seq INTEGER PRIMARY KEY, time INTEGER NOT NULL, kind TEXT NOT NULL, actor TEXT NOT NULL, function TEXT NOT NULL,
    unit TEXT, acting_for TEXT, proposal TEXT, number INTEGER NOT NULL, path TEXT NOT NULL, journal BLOB NOT NULL,
    main BLOB, content BLOB NOT NULL, chain BLOB NOT NULL) STRICT;
CREATE INDEX events_by_time ON events(time);

CREATE TABLE requests(key BLOB PRIMARY KEY, body BLOB, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE revisions(
    document TEXT NOT NULL, number INTEGER NOT NULL, seq INTEGER NOT NULL, time INTEGER NOT NULL,
    journal BLOB NOT NULL, main BLOB, proposal TEXT, kind TEXT NOT NULL, version INTEGER NOT NULL, reason TEXT NOT NULL,
    dissent TEXT NOT NULL, PRIMARY KEY(document, number)) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX revisions_by_seq ON revisions(document, seq);

CREATE TABLE revision_votes(
    document TEXT NOT NULL, number INTEGER NOT NULL, position INTEGER NOT NULL, role TEXT NOT NULL, actor TEXT NOT NULL,
    function TEXT NOT NULL, unit TEXT, acting_for TEXT, word TEXT NOT NULL, version INTEGER NOT NULL,
    time INTEGER NOT NULL, PRIMARY KEY(document, number, position)) STRICT, WITHOUT ROWID;

CREATE TABLE revision_changes(
    document TEXT NOT NULL, number INTEGER NOT NULL, address TEXT NOT NULL, before BLOB, after BLOB,
    PRIMARY KEY(document, number, address)) STRICT, WITHOUT ROWID;

CREATE TABLE cases(
    ord INTEGER PRIMARY KEY, id TEXT NOT NULL, stage TEXT NOT NULL, unit TEXT NOT NULL, kind TEXT NOT NULL, lead TEXT,
    title TEXT NOT NULL, opened INTEGER NOT NULL, updated INTEGER NOT NULL, closed INTEGER, last_seq INTEGER NOT NULL,
    version INTEGER NOT NULL) STRICT;
CREATE INDEX cases_by_stage ON cases(stage, ord);
CREATE INDEX cases_by_unit ON cases(unit, stage, ord);

CREATE TABLE case_documents(
    ord INTEGER NOT NULL, position INTEGER NOT NULL, document TEXT NOT NULL, PRIMARY KEY(ord, position))
    STRICT, WITHOUT ROWID;
CREATE TABLE case_actors(actor TEXT NOT NULL, ord INTEGER NOT NULL, PRIMARY KEY(actor, ord)) STRICT, WITHOUT ROWID;

CREATE TABLE measures(
    id INTEGER PRIMARY KEY, measure TEXT NOT NULL, number TEXT NOT NULL, title TEXT NOT NULL, field TEXT, lead TEXT,
    lead_unclear INTEGER NOT NULL, participating TEXT NOT NULL, discontinued INTEGER NOT NULL, revision INTEGER NOT NULL,
    seq INTEGER NOT NULL, sort BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX measures_by_sort ON measures(sort);
CREATE UNIQUE INDEX measures_by_field ON measures(field, sort);
CREATE TABLE measure_units(
    unit TEXT NOT NULL, sort BLOB NOT NULL, id INTEGER NOT NULL, PRIMARY KEY(unit, sort)) STRICT, WITHOUT ROWID;
CREATE TABLE numbers(measure TEXT PRIMARY KEY, number TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE measure_text USING fts5(title, body, tokenize='german');
)sql";

}  // namespace

void recreate(sqlite::Database& database) {
    database.execute(kDrop);
    database.execute(kCreate);
    database.set_user_version(kSchemaVersion);
}

}  // namespace fassung::index
