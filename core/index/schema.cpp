#include "core/index/schema.hpp"

namespace fassung::index {

namespace {

constexpr char const* kDrop = R"sql(
DROP TABLE IF EXISTS events;
DROP TABLE IF EXISTS facts;
DROP TABLE IF EXISTS grant_requests;
DROP TABLE IF EXISTS checkpoints;
DROP TABLE IF EXISTS countersignatures;
DROP TABLE IF EXISTS present;
DROP TABLE IF EXISTS retired;
DROP TABLE IF EXISTS revisions;
DROP TABLE IF EXISTS details;
DROP TABLE IF EXISTS revision_tags;
DROP TABLE IF EXISTS faces;
DROP TABLE IF EXISTS epochs;
DROP TABLE IF EXISTS face_spans;
DROP TABLE IF EXISTS document_spans;
DROP TABLE IF EXISTS releases;
DROP TABLE IF EXISTS leads;
DROP TABLE IF EXISTS exceptions;
DROP TABLE IF EXISTS editions;
DROP TABLE IF EXISTS cases;
DROP TABLE IF EXISTS case_documents;
DROP TABLE IF EXISTS case_actors;
DROP TABLE IF EXISTS case_bases;
DROP TABLE IF EXISTS case_dues;
DROP TABLE IF EXISTS measures;
DROP TABLE IF EXISTS measure_units;
DROP TABLE IF EXISTS numbers;
DROP TABLE IF EXISTS measure_text;
DROP TABLE IF EXISTS searched;
DROP TABLE IF EXISTS full_text;
DROP TABLE IF EXISTS terms;
)sql";

// No foreign keys: everything is written by one function in one order, and a check costs a lookup per row.
// `ord` of a case: year * 10^8 + number, which is the order of opening. `id` of a measure: the number in its
// id. `request`: the first eight bytes of request_key, so that its index stays small.
constexpr char const* kEvents = R"sql(
CREATE TABLE events(
    seq INTEGER PRIMARY KEY, time INTEGER NOT NULL, kind TEXT NOT NULL, actor TEXT NOT NULL, function TEXT NOT NULL,
    unit TEXT, acting_for TEXT, proposal TEXT, number INTEGER NOT NULL, path TEXT NOT NULL, journal BLOB NOT NULL,
    main BLOB, content BLOB NOT NULL, chain BLOB NOT NULL, request INTEGER, request_key BLOB, request_body BLOB) STRICT;

-- What a state is made of beside documents and cases.
CREATE TABLE facts(name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE grant_requests(seq INTEGER PRIMARY KEY) STRICT;
CREATE TABLE checkpoints(at INTEGER PRIMARY KEY, date TEXT NOT NULL) STRICT;
CREATE TABLE countersignatures(
    at INTEGER NOT NULL, number INTEGER NOT NULL, signer TEXT NOT NULL, PRIMARY KEY(at, number)) STRICT, WITHOUT ROWID;
)sql";

// A revision is a short row, by document, and a long one in the order of the journal. A face is what lists
// show of a document; a new one comes only with a revision that changes it.
//
// `revision_tags` are the lists of a document's revisions that filters go down: "u:" units, "a:" actors,
// "e:" changed addresses and the beginnings of such, "p:" changed addresses alone (`gone`: absent after it).
//
// Spans say from which event on and before which one something held. They are kept in epochs: a new one
// begins with a copy of everything that holds, as soon as half as much has ended in the one before. So a look
// at any moment reads little more than what held then, however long the record is.
constexpr char const* kRevisions = R"sql(
CREATE TABLE present(
    document TEXT PRIMARY KEY, number INTEGER NOT NULL, seq INTEGER NOT NULL, face INTEGER NOT NULL)
    STRICT, WITHOUT ROWID;
CREATE TABLE retired(document TEXT NOT NULL, address TEXT NOT NULL, PRIMARY KEY(document, address))
    STRICT, WITHOUT ROWID;
CREATE TABLE revisions(
    document TEXT NOT NULL, number INTEGER NOT NULL, seq INTEGER NOT NULL, time INTEGER NOT NULL,
    journal BLOB NOT NULL, main BLOB, details INTEGER NOT NULL, PRIMARY KEY(document, number)) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX revisions_by_seq ON revisions(document, seq);
CREATE TABLE details(
    id INTEGER PRIMARY KEY, proposal TEXT, kind TEXT NOT NULL, version INTEGER NOT NULL, reason TEXT NOT NULL,
    dissent TEXT NOT NULL, digest BLOB NOT NULL, unit TEXT, editorial INTEGER NOT NULL, urgent INTEGER NOT NULL,
    file_reference TEXT NOT NULL, face INTEGER NOT NULL, previous_lead TEXT, signers BLOB NOT NULL,
    changes BLOB NOT NULL) STRICT;
CREATE TABLE revision_tags(
    document TEXT NOT NULL, tag TEXT NOT NULL, number INTEGER NOT NULL, gone INTEGER,
    PRIMARY KEY(document, tag, number)) STRICT, WITHOUT ROWID;
CREATE TABLE faces(
    id INTEGER PRIMARY KEY, document TEXT NOT NULL, title TEXT NOT NULL, number TEXT NOT NULL, field TEXT, lead TEXT,
    lead_unclear INTEGER NOT NULL, participating TEXT NOT NULL, discontinued INTEGER NOT NULL,
    period TEXT NOT NULL, period_from TEXT, period_until TEXT) STRICT;

CREATE TABLE epochs(
    list TEXT NOT NULL, epoch INTEGER NOT NULL, seq INTEGER NOT NULL, copied INTEGER NOT NULL, ended INTEGER NOT NULL,
    PRIMARY KEY(list, epoch)) STRICT, WITHOUT ROWID;
CREATE TABLE document_spans(
    epoch INTEGER NOT NULL, document TEXT NOT NULL, seq INTEGER NOT NULL, until INTEGER NOT NULL,
    number INTEGER NOT NULL, PRIMARY KEY(epoch, document, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE face_spans(
    epoch INTEGER NOT NULL, sort BLOB NOT NULL, seq INTEGER NOT NULL, until INTEGER NOT NULL, face INTEGER NOT NULL,
    PRIMARY KEY(epoch, sort, seq)) STRICT, WITHOUT ROWID;

-- topic: '' every release, 'f:' field, 'u:' unit
CREATE TABLE releases(
    topic TEXT NOT NULL, seq INTEGER NOT NULL, document TEXT NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY(topic, seq, document)) STRICT, WITHOUT ROWID;
CREATE TABLE leads(
    seq INTEGER NOT NULL, document TEXT NOT NULL, number INTEGER NOT NULL, time INTEGER NOT NULL, face INTEGER NOT NULL,
    before TEXT, after TEXT, PRIMARY KEY(seq, document)) STRICT, WITHOUT ROWID;
CREATE TABLE exceptions(
    seq INTEGER NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, document TEXT, number INTEGER NOT NULL, unit TEXT,
    what TEXT NOT NULL, until INTEGER, PRIMARY KEY(seq, position)) STRICT, WITHOUT ROWID;
CREATE INDEX exceptions_by_kind ON exceptions(kind, seq, position);
CREATE INDEX exceptions_by_end ON exceptions(until, document) WHERE kind='lead-unclear';
CREATE TABLE editions(
    document TEXT NOT NULL, seq INTEGER NOT NULL, number INTEGER NOT NULL, adopted INTEGER NOT NULL, title TEXT NOT NULL,
    basis TEXT NOT NULL, in_force_from TEXT NOT NULL, decided TEXT, items BLOB NOT NULL, PRIMARY KEY(document, seq)) STRICT;
)sql";

// `since`: seq of the version, of the conflict or of the policy applied, from which on other releases concern
// the case.
constexpr char const* kCases = R"sql(
CREATE TABLE cases(
    ord INTEGER PRIMARY KEY, id TEXT NOT NULL, stage TEXT NOT NULL, unit TEXT NOT NULL, kind TEXT NOT NULL, lead TEXT,
    title TEXT NOT NULL, opened INTEGER NOT NULL, updated INTEGER NOT NULL, closed INTEGER, last_seq INTEGER NOT NULL,
    version INTEGER NOT NULL, since INTEGER NOT NULL) STRICT;
CREATE INDEX cases_by_stage ON cases(stage, ord);
CREATE INDEX cases_by_unit ON cases(unit, stage, ord);
CREATE INDEX cases_open ON cases(ord) WHERE closed IS NULL;

CREATE TABLE case_documents(
    ord INTEGER NOT NULL, position INTEGER NOT NULL, document TEXT NOT NULL, PRIMARY KEY(ord, position))
    STRICT, WITHOUT ROWID;
CREATE TABLE case_actors(actor TEXT NOT NULL, ord INTEGER NOT NULL, PRIMARY KEY(actor, ord)) STRICT, WITHOUT ROWID;
-- Of open cases.
CREATE TABLE case_bases(
    ord INTEGER NOT NULL, document TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY(ord, document))
    STRICT, WITHOUT ROWID;
CREATE TABLE case_dues(
    ord INTEGER NOT NULL, requirement TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY(ord, requirement))
    STRICT, WITHOUT ROWID;

CREATE TABLE measures(
    id INTEGER PRIMARY KEY, measure TEXT NOT NULL, number TEXT NOT NULL, title TEXT NOT NULL, field TEXT, lead TEXT,
    lead_unclear INTEGER NOT NULL, participating TEXT NOT NULL, discontinued INTEGER NOT NULL, revision INTEGER NOT NULL,
    seq INTEGER NOT NULL, sort BLOB NOT NULL, face_seq INTEGER NOT NULL,
    period TEXT NOT NULL, period_from TEXT, period_until TEXT) STRICT;
CREATE UNIQUE INDEX measures_by_sort ON measures(sort);
CREATE UNIQUE INDEX measures_by_field ON measures(field, sort);
CREATE TABLE measure_units(
    unit TEXT NOT NULL, sort BLOB NOT NULL, id INTEGER NOT NULL, PRIMARY KEY(unit, sort)) STRICT, WITHOUT ROWID;
CREATE TABLE numbers(measure TEXT PRIMARY KEY, number TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Documents whose words can be searched. `words`: of the text that full_text holds.
CREATE TABLE searched(id INTEGER PRIMARY KEY, document TEXT NOT NULL UNIQUE, words INTEGER NOT NULL) STRICT;
CREATE VIRTUAL TABLE full_text USING fts5(title, body, tokenize='german');
-- Every word of these texts in lower case, with its stem and in how many of them it stands: where parts of
-- compounds are looked for.
CREATE TABLE terms(word TEXT PRIMARY KEY, stem TEXT NOT NULL, documents INTEGER NOT NULL) STRICT, WITHOUT ROWID;
)sql";

// Their keys come in no order, so that each row would touch another page.
constexpr char const* kIndexes = R"sql(
CREATE INDEX events_by_time ON events(time);
CREATE INDEX events_on_main ON events(seq) WHERE main IS NOT NULL;
CREATE INDEX events_by_request ON events(request) WHERE request IS NOT NULL;
)sql";

}  // namespace

void recreate(sqlite::Database& database, bool indexes) {
    for (auto const* const script : {kDrop, kEvents, kRevisions, kCases}) database.execute(script);
    if (indexes) create_indexes(database);
    database.set_user_version(indexes ? kSchemaVersion : kFillingVersion);
}

void create_indexes(sqlite::Database& database) {
    database.execute(kIndexes);
}

}  // namespace fassung::index
