#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <boost/describe.hpp>

#include "core/model/document_id.hpp"
#include "core/model/names.hpp"

/// The events: what the journal is made of. A stored format, for ever: a member may be added with a default that leaves
/// old files readable, none is renamed or removed. core/record/codec derives the XML of an event from these
/// descriptions (scalars and lists of scalars become attributes, lists of structs become child elements named by
/// `kElement`, member names with `-` for `_`), and schemas/event.xsd holds it.
///
/// Events carry no free text: reasons, notes, comments and wordings are in the text file beside the event (`Texts`), so
/// that a lawful redaction can withhold them without touching the chain.
namespace fassung::model {

// ---- parts -------------------------------------------------------------------------------------------------------

/// One changed place of a version: what a vote binds to.
struct Change {
    static constexpr char const* kElement = "change";
    DocumentId document;
    std::string address;
    std::optional<Digest> base;  ///< of the released text; empty = absent there
    std::optional<Digest> next;  ///< of the proposed text; empty = absent there
    auto operator<=>(Change const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Change, (), (document, address, base, next))

/// One document of a version and the released text that it starts from.
struct VersionDocument {
    static constexpr char const* kElement = "document";
    DocumentId document;
    Digest digest;               ///< of the proposed canonical bytes
    std::optional<Digest> base;  ///< of the released canonical bytes; empty for a new document
    std::optional<int> base_revision;
    bool operator==(VersionDocument const&) const = default;
};
BOOST_DESCRIBE_STRUCT(VersionDocument, (), (document, digest, base, base_revision))

/// What became of an earlier vote, for one document, when a new version came.
struct CarriedVote {
    static constexpr char const* kElement = "vote";
    int vote = 0;         ///< number of the vote in the case, from 1
    DocumentId document;
    std::string outcome;  ///< "kept", "signed" (a condition was taken over) or "voided"
    std::string reason;   ///< machine reason of "voided": "changed", "base-changed", "taken-back", "not-carried",
                        ///< "policy-changed" (written in no event: policy-applied brings it about)
    std::string address;  ///< the first place that voided it
    bool operator==(CarriedVote const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CarriedVote, (), (vote, document, outcome, reason, address))

/// A due date, computed once.
struct Due {
    static constexpr char const* kElement = "due";
    std::string requirement;
    Date date;   ///< last day
    Instant at;  ///< its end, 24:00 Europe/Berlin
    bool operator==(Due const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Due, (), (requirement, date, at))

struct ConflictPlace {
    static constexpr char const* kElement = "conflict";
    DocumentId document;
    std::string address;
    std::optional<Digest> base, ours, theirs;
    bool operator==(ConflictPlace const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ConflictPlace, (), (document, address, base, ours, theirs))

/// Where a comment stands; its text (and wording) is in the text file.
struct CommentPlace {
    static constexpr char const* kElement = "comment";
    int number = 0;  ///< in the case, from 1
    DocumentId document;
    std::string address;
    bool wording = false;  ///< it proposes another wording
    bool operator==(CommentPlace const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CommentPlace, (), (number, document, address, wording))

/// A condition (Maßgabe): the place and the digest that it would have.
struct ConditionPlace {
    static constexpr char const* kElement = "condition";
    DocumentId document;
    std::string address;
    Digest next;
    bool operator==(ConditionPlace const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ConditionPlace, (), (document, address, next))

/// A requirement as it was evaluated at release.
struct FrozenRequirement {
    static constexpr char const* kElement = "requirement";
    std::string id;      ///< "cosign-participating:tmbwk"
    std::string label;
    std::string outcome; ///< "met", "waived", "assent" (silence by deadline), "despite" (dissent overruled)
    std::vector<int> votes;
    std::vector<ActorId> by;
    bool operator==(FrozenRequirement const&) const = default;
};
BOOST_DESCRIBE_STRUCT(FrozenRequirement, (), (id, label, outcome, votes, by))

struct ReleasedRevision {
    static constexpr char const* kElement = "revision";
    DocumentId document;
    int number = 0;
    Digest digest;
    bool operator==(ReleasedRevision const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReleasedRevision, (), (document, number, digest))

struct ActorEntry {
    static constexpr char const* kElement = "actor";
    ActorId actor;
    Digest identity;
    bool operator==(ActorEntry const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ActorEntry, (), (actor, identity))

struct GrantEntry {
    static constexpr char const* kElement = "grant";
    ActorId actor;
    Function function = Function::kEditor;
    UnitId unit;
    Date from;
    std::optional<Date> until;
    bool operator==(GrantEntry const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GrantEntry, (), (actor, function, unit, from, until))

// ---- events of the record ----------------------------------------------------------------------------------------

/// The first event: its digest is the record-id. Brings rules, units, calendar, keys and schemas.
struct Founded {
    std::string title;
    std::string root_key;    ///< "ssh-ed25519 AAAA…", offline
    std::string server_key;
    bool demo = false;       ///< a demonstration record: its actors have a published password
};
BOOST_DESCRIBE_STRUCT(Founded, (), (title, root_key, server_key, demo))

/// The first actors with their functions; only directly after `Founded`.
struct ActorsRegistered {
    std::vector<ActorEntry> actors;
    std::vector<GrantEntry> grants;
};
BOOST_DESCRIBE_STRUCT(ActorsRegistered, (), (actors, grants))

/// Documents taken over as revision 0: no votes, "Ausgangsbestand, nicht in diesem System geprüft".
struct Adopted {
    std::string source;       ///< what was decided and taken over
    Digest source_digest;     ///< SHA-256 of the source as given
    std::string compiled_by;
    std::string checked_by;
    std::vector<ReleasedRevision> revisions;
};
BOOST_DESCRIBE_STRUCT(Adopted, (), (source, source_digest, compiled_by, checked_by, revisions))

/// An operator asks for functions for an actor (new with `identity`); a second operator confirms.
struct GrantRequested {
    ActorId subject;
    std::optional<Digest> identity;
    std::vector<GrantEntry> grants;  ///< a grant with `until` in place of an equal one without ends it
};
BOOST_DESCRIBE_STRUCT(GrantRequested, (), (subject, identity, grants))

struct GrantConfirmed {
    std::uint64_t request = 0;  ///< seq of the request
};
BOOST_DESCRIBE_STRUCT(GrantConfirmed, (), (request))

/// The clock had moved far ahead of the last event; two operators confirm that it is right.
struct ClockConfirmed {
    Instant previous;
    bool complete = false;  ///< the second confirmation
};
BOOST_DESCRIBE_STRUCT(ClockConfirmed, (), (previous, complete))

// ---- events of a case --------------------------------------------------------------------------------------------

struct Opened {
    ProposalKind kind = ProposalKind::kAmend;
    UnitId unit;
    std::vector<DocumentId> documents;  ///< that exist
    std::vector<MeasureId> allotted;    ///< new measures
    std::optional<MeasureId> from_measure;
    std::optional<int> from_revision;
};
BOOST_DESCRIBE_STRUCT(Opened, (), (kind, unit, documents, allotted, from_measure, from_revision))

struct Discarded {};
BOOST_DESCRIBE_STRUCT(Discarded, (), ())

struct Submitted {
    int version = 0;
    std::vector<ActorId> authors;
    std::string file_reference;
    bool urgent = false;
    std::vector<VersionDocument> documents;
    std::vector<Change> changes;  ///< sorted
    std::vector<CarriedVote> votes;
    std::vector<Due> dues;
};
BOOST_DESCRIBE_STRUCT(Submitted, (), (version, authors, file_reference, urgent, documents, changes, votes, dues))

/// A system-made version after another release, by three-way merge without a conflict.
struct CarriedOn {
    int version = 0;
    std::uint64_t cause = 0;  ///< seq of that release
    std::vector<VersionDocument> documents;
    std::vector<Change> changes;
    std::vector<CarriedVote> votes;
    std::vector<Due> dues;
};
BOOST_DESCRIBE_STRUCT(CarriedOn, (), (version, cause, documents, changes, votes, dues))

/// Another release touched the same elements; the proposer resolves it as a new version.
struct Conflicted {
    std::uint64_t cause = 0;
    std::vector<ConflictPlace> conflicts;
};
BOOST_DESCRIBE_STRUCT(Conflicted, (), (cause, conflicts))

struct Reviewed {
    int version = 0;
    Digest binds;  ///< SHA-256 of the version's changes (workflow::binding)
    bool editorial = false;
    bool financial_effect = false;
    std::vector<Due> dues;  ///< of requirements that apply only since this finding
};
BOOST_DESCRIBE_STRUCT(Reviewed, (), (version, binds, editorial, financial_effect, dues))

struct ChangesRequested {
    int version = 0;
    std::vector<CommentPlace> comments;
};
BOOST_DESCRIBE_STRUCT(ChangesRequested, (), (version, comments))

struct Cosigned {
    int version = 0;
    UnitId unit;
    Word word = Word::kSigned;
    Digest binds;
    std::vector<ConditionPlace> conditions;
};
BOOST_DESCRIBE_STRUCT(Cosigned, (), (version, unit, word, binds, conditions))

/// An approval that is not yet the last one.
struct Approved {
    int version = 0;
    Digest binds;
};
BOOST_DESCRIBE_STRUCT(Approved, (), (version, binds))

/// The completing approval: vote and release in one.
struct Released {
    int version = 0;
    Digest binds;
    std::vector<UnitId> despite;  ///< units whose dissent the revision carries
    std::vector<FrozenRequirement> requirements;
    std::vector<ReleasedRevision> revisions;
};
BOOST_DESCRIBE_STRUCT(Released, (), (version, binds, despite, requirements, revisions))

struct Rejected {};
BOOST_DESCRIBE_STRUCT(Rejected, (), ())
struct Withdrawn {};
BOOST_DESCRIBE_STRUCT(Withdrawn, (), ())

struct Involved {
    UnitId unit;
    Involvement as = Involvement::kCosign;
    std::optional<Date> due_date;
    std::optional<Instant> due;
};
BOOST_DESCRIBE_STRUCT(Involved, (), (unit, as, due_date, due))

struct Extended {
    std::string requirement;
    Date due_date;
    Instant due;
};
BOOST_DESCRIBE_STRUCT(Extended, (), (requirement, due_date, due))

struct WaiverRequested {
    std::string requirement;
};
BOOST_DESCRIBE_STRUCT(WaiverRequested, (), (requirement))
struct Waived {
    std::string requirement;
};
BOOST_DESCRIBE_STRUCT(Waived, (), (requirement))

struct Commented {
    int version = 0;
    std::optional<int> reply_to;
    CommentPlace place;
};
BOOST_DESCRIBE_STRUCT(Commented, (), (version, reply_to, place))

struct CommentResolved {
    int number = 0;
};
BOOST_DESCRIBE_STRUCT(CommentResolved, (), (number))
/// The proposer takes a counter-wording over into the draft of the next version.
struct WordingAdopted {
    int number = 0;
};
BOOST_DESCRIBE_STRUCT(WordingAdopted, (), (number))

/// By the system: a due instant has passed.
struct DeadlinePassed {
    std::string requirement;
    OnDeadline consequence = OnDeadline::kOpen;
};
BOOST_DESCRIBE_STRUCT(DeadlinePassed, (), (requirement, consequence))

// ---- later events of the record -----------------------------------------------------------------------------------

/// By the system, at most once a day: a signed note of where the record stood before this event, as the file
/// `checkpoints/YYYY/MM/DD.txt` (record/checkpoint.hpp).
struct Checkpointed {
    std::uint64_t at = 0;  ///< seq that the note names: the one before this event
};
BOOST_DESCRIBE_STRUCT(Checkpointed, (), (at))

/// An office signed the note of a day with its own key; brings `checkpoints/YYYY/MM/DD.<number>.sig`. Which office: the
/// unit for which the actor acts.
struct Countersigned {
    std::uint64_t at = 0;  ///< seq that the note names
    Date date;             ///< the note's day
    std::string signer;    ///< "ssh-ed25519 AAAA…"
    int number = 0;        ///< of the countersignatures of that note, from 1
};
BOOST_DESCRIBE_STRUCT(Countersigned, (), (at, date, signer, number))

/// Another server key. The commit of this event is signed with the key valid until then, or, where that one is lost and
/// `root_proof` stands for it, with the new one already. Signatures are SSH signatures in one line of base64
/// (record/key_change.hpp).
struct KeyChanged {
    std::string id;              ///< "k-2"
    std::string public_key;      ///< "ssh-ed25519 AAAA…"
    std::uint64_t from_seq = 0;  ///< first event signed with it: the one after this event
    std::string proof;           ///< by the new key, that its holder asked for this
    std::string root_proof;      ///< by the root key, where the old key is lost; otherwise empty
};
BOOST_DESCRIBE_STRUCT(KeyChanged, (), (id, public_key, from_seq, proof, root_proof))

// ---- later events of a case ---------------------------------------------------------------------------------------

/// By the system, of every submitted case right after the release of another policy: it is judged under that policy
/// from here on. Approvals that were given before are void.
struct PolicyApplied {
    std::uint64_t cause = 0;  ///< seq of that release
    int revision = 0;         ///< of the policy
    std::vector<Due> dues;    ///< of requirements that had no due date so far
};
BOOST_DESCRIBE_STRUCT(PolicyApplied, (), (cause, revision, dues))

// ---- the event ---------------------------------------------------------------------------------------------------

using Payload = std::variant<Founded, ActorsRegistered, Adopted, GrantRequested, GrantConfirmed, ClockConfirmed, Opened,
                             Discarded, Submitted, CarriedOn, Conflicted, Reviewed, ChangesRequested, Cosigned, Approved,
                             Released, Rejected, Withdrawn, Involved, Extended, WaiverRequested, Waived, Commented,
                             CommentResolved, WordingAdopted, DeadlinePassed, Checkpointed, Countersigned, KeyChanged,
                             PolicyApplied>;

/// "founded", "carried-on", …: element name of the payload, trailer `Event`, API `kind`.
std::string_view kind_of(Payload const& payload);
/// The kind by position in the variant; for reading.
std::string_view kind_at(std::size_t index);

/// A path that an event adds, replaces or removes. The event's own file is not listed: the chain covers it.
struct PathEffect {
    static constexpr char const* kElement = "path";
    Branch branch = Branch::kJournal;
    PathChange change = PathChange::kAdd;
    std::string path;
    std::optional<Digest> digest;  ///< of the bytes after; empty when removed
    auto operator<=>(PathEffect const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PathEffect, (), (branch, change, path, digest))

/// Who acts, as what. `unit` and `acting_for` are empty for the system.
struct ActingAs {
    ActorId actor;
    Function function = Function::kSystem;
    std::optional<UnitId> unit;
    std::optional<ActorId> acting_for;
    bool operator==(ActingAs const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ActingAs, (), (actor, function, unit, acting_for))

struct Event {
    std::uint64_t seq = 0;
    int rules = 1;  ///< version of decide, merge, canonical form and message text
    ActingAs by;
    Instant time;
    std::optional<Digest> request_key;   ///< SHA-256("fassung-request-1" LF actor LF Idempotency-Key)
    std::optional<Digest> request_body;  ///< SHA-256 of what was asked
    std::optional<ProposalId> proposal;
    int number = 0;  ///< of the event in its case, from 1; 0 outside a case
    Payload payload;
    std::vector<PathEffect> paths;  ///< sorted
};

/// Free texts of one event by section: "reason", "note", "effects", "comment-3", "wording-3",
/// "condition/M-0001/description/p-7f3a91".
using Texts = std::vector<std::pair<std::string, std::string>>;
/// The text of a section, or empty.
std::string_view text_of(Texts const& texts, std::string_view section);

}  // namespace fassung::model
