#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/digest.hpp"
#include "core/document/days.hpp"
#include "core/git/object.hpp"
#include "core/model/event.hpp"

/// What the index answers with.
namespace fassung::index {

/// Where the index stands in the journal.
struct Standing {
    std::optional<base::Digest> record_id;  ///< empty before the first event
    std::uint64_t seq = 0;
    base::Digest chain{};
    bool operator==(Standing const&) const = default;
};

struct EventRow {
    std::uint64_t seq = 0;
    base::Instant time;
    std::string kind;  ///< as model::kind_of
    model::ActingAs by;
    std::optional<base::ProposalId> proposal;
    int number = 0;  ///< in the case
    std::string path;
    git::Oid journal;
    std::optional<git::Oid> main;
    base::Digest content{};
    base::Digest chain{};
    bool operator==(EventRow const&) const = default;
};

/// An earlier request with the same Idempotency-Key.
struct RequestRow {
    std::uint64_t seq = 0;
    std::optional<base::Digest> body;
    bool operator==(RequestRow const&) const = default;
};

enum class Role { kProposed, kReviewed, kCosigned, kApproved };

/// Somebody's part in a revision. For a co-signature `by.unit` is the unit for which it speaks.
struct Signer {
    Role role = Role::kProposed;
    model::ActingAs by;
    model::Word word = model::Word::kSubmission;
    int version = 0;
    base::Instant time;
    bool operator==(Signer const&) const = default;
};

/// One changed place of a revision; empty = absent on that side.
struct ChangedPlace {
    std::string address;
    std::optional<base::Digest> before;
    std::optional<base::Digest> after;
    bool operator==(ChangedPlace const&) const = default;
};

struct RevisionRow {
    model::DocumentId document;
    int number = 0;  ///< 0 = adopted
    std::uint64_t seq = 0;
    base::Instant time;
    git::Oid journal;
    std::optional<git::Oid> main;  ///< the commit that holds the text; of the policy one on journal
    std::optional<base::ProposalId> proposal;
    std::string kind;  ///< of the proposal, or "adopted"
    int version = 0;   ///< of the proposal
    std::string reason;
    std::vector<base::UnitId> dissent;      ///< units whose dissent it carries
    base::Digest digest{};                  ///< SHA-256 of the text
    std::optional<base::UnitId> unit = {};  ///< that proposed it; empty for what was adopted
    bool editorial = false;
    bool urgent = false;
    std::string file_reference = {};
    std::string title = {};           ///< of the document in this revision
    std::string display_number = {};  ///< in the edition that was the newest then; empty if it is in none
    std::optional<base::FieldId> field = {};         ///< of a measure
    std::optional<base::UnitId> lead = {};           ///< of a measure; empty while it is unclear
    std::optional<base::UnitId> previous_lead = {};  ///< in the revision before; equal where it stayed
    bool operator==(RevisionRow const&) const = default;
};

/// What a list of revisions needs at least.
struct RevisionEntry {
    int number = 0;
    std::uint64_t seq = 0;
    base::Instant time;
    git::Oid journal;
    std::optional<git::Oid> main;
    bool operator==(RevisionEntry const&) const = default;
};

/// With its people, in order of role and vote, and its changes, in order of address.
struct Revision : RevisionRow {
    std::vector<Signer> signers;
    std::vector<ChangedPlace> changes;
    bool operator==(Revision const&) const = default;
};

struct MeasureRow {
    base::MeasureId id;
    std::string number;  ///< in the newest edition; empty if it is in none
    std::string title;
    std::optional<base::FieldId> field;
    std::optional<base::UnitId> lead;
    bool lead_unclear = false;
    std::vector<base::UnitId> participating;
    bool discontinued = false;
    int revision = 0;
    std::uint64_t seq = 0;     ///< of that revision
    document::Days days = {};  ///< of its period, as far as it says
    std::string period = {};   ///< in words
    bool operator==(MeasureRow const&) const = default;
};

struct CaseRow {
    base::ProposalId id;
    model::Stage stage = model::Stage::kDraft;
    base::UnitId unit;  ///< that proposes
    model::ProposalKind kind = model::ProposalKind::kAmend;
    std::optional<base::UnitId> lead;  ///< of the first document
    std::string title;                 ///< of the first document; empty for a new one before its submission
    base::Instant opened;
    base::Instant updated;
    std::optional<base::Instant> closed;
    std::uint64_t last_seq = 0;
    int version = 0;  ///< 0 before the first submission
    std::vector<model::DocumentId> documents;
    bool operator==(CaseRow const&) const = default;
};

/// A page of a list; `next` is the cursor of the following one, empty at the end.
template <class Row>
struct Page {
    std::vector<Row> rows;
    std::string next;
};

enum class MeasureStatus { kOngoing, kDiscontinued };
std::string_view name_of(MeasureStatus value);  ///< "ongoing", "discontinued"
std::optional<MeasureStatus> parse_measure_status(std::string_view name);

struct MeasureFilter {
    std::optional<base::FieldId> field = {};
    std::optional<base::UnitId> unit = {};  ///< lead or participating
    /// Words as somebody typed them; all must occur. Or a measure's number or id, however it is typed; that
    /// measure then comes first. Empty = no filter.
    std::string q = {};
    std::optional<MeasureStatus> status = {};
    document::Days days = {};  ///< in which its period has a day; one that names no day has all of them
};

/// Some of the documents found, best first.
struct Hits {
    std::vector<model::DocumentId> documents;
    std::size_t total = 0;   ///< of all
    std::string named = {};  ///< the number or id by which the first of them was typed; empty: by words alone
};

/// Which events of the journal. All that are set must hold.
struct EventFilter {
    std::optional<base::Instant> from = {};   ///< at or after
    std::optional<base::Instant> until = {};  ///< before
    std::string kind = {};                    ///< as model::kind_of; empty: every kind
    std::optional<base::ActorId> actor = {};  ///< who acted or was acted for
    std::optional<base::UnitId> unit = {};    ///< for which somebody acted
    std::optional<base::ProposalId> proposal = {};
    /// Of cases that concern it, once they were submitted, and what took it over.
    std::optional<model::DocumentId> document = {};
};

/// Which revisions of a document. All that are set must hold.
struct HistoryFilter {
    std::optional<base::Instant> from = {};   ///< released at or after
    std::optional<base::Instant> until = {};  ///< released before
    std::optional<base::UnitId> unit = {};    ///< that proposed, or for which somebody signed
    std::optional<base::ActorId> actor = {};  ///< who signed or was acted for
    /// An address, or the beginning of addresses up to a "/": "lead", "description", "description/p-7f3a91".
    std::string element = {};
    bool hide_editorial = false;
};

/// Of an address that is in the text: the revision that changed it last.
struct LastChange {
    std::string address;
    int revision = 0;
    bool operator==(LastChange const&) const = default;
};

/// The lead of a measure passed on.
struct LeadRow {
    model::DocumentId document;
    int revision = 0;
    std::uint64_t seq = 0;
    base::Instant time;
    std::string title;
    std::optional<base::UnitId> before;  ///< empty: unclear
    std::optional<base::UnitId> after;
    bool operator==(LeadRow const&) const = default;
};

/// A stretch of time, and where it is narrowed, of one unit.
struct Period {
    std::optional<base::Instant> from = {};   ///< at or after
    std::optional<base::Instant> until = {};  ///< before
    std::optional<base::UnitId> unit = {};    ///< lost or got the lead; of exceptions: their unit
};

/// A released document at a moment.
struct DocumentRow {
    model::DocumentId document;
    int revision = 0;
    bool operator==(DocumentRow const&) const = default;
};

struct EditionItem {
    base::MeasureId measure;
    std::string number;
    int revision = 0;
    bool operator==(EditionItem const&) const = default;
};

struct EditionRow {
    std::string id;  ///< "ausgangsbestand", of the document "editions/ausgangsbestand"
    int revision = 0;
    std::uint64_t seq = 0;
    base::Instant time;
    bool adopted = false;  ///< not released here
    std::string title;
    std::string basis;
    base::Date in_force_from{};         ///< as it says; an adopted one that does not: the day of the adoption
    std::optional<base::Date> decided;  ///< day of the cabinet's decision
    bool operator==(EditionRow const&) const = default;
};

/// What is out of the ordinary and lawful.
enum class Exception {
    kWaiver,          ///< a requirement was waived
    kDissent,         ///< a release despite a unit's dissent
    kDeadlinePassed,  ///< a deadline passed in silence that counts as assent
    kSilence,         ///< a release for which silence counted
    kActingFor,       ///< a deputy acted
    kEditorial,       ///< an editorial release
    kUrgent,          ///< an urgent release
    kLeadUnclear,     ///< a measure without lead; `until` says since when no longer
    kKeyChanged       ///< the server's key was replaced
};
std::string_view name_of(Exception value);  ///< "waiver", "dissent", "deadline-passed", …
std::optional<Exception> parse_exception(std::string_view name);

struct ExceptionRow {
    std::uint64_t seq = 0;
    base::Instant time;
    Exception kind = Exception::kWaiver;
    model::ActingAs by;
    std::optional<base::ProposalId> proposal;
    std::optional<model::DocumentId> document;  ///< where it concerns one
    int revision = 0;                           ///< of the document
    std::optional<base::UnitId> unit;           ///< whose dissent, silence, co-signature
    std::string what;  ///< id of the requirement, kind of the event done in deputy, id of the new key
    std::optional<base::Instant> until;  ///< of kLeadUnclear: its end; empty while it lasts
    bool operator==(ExceptionRow const&) const = default;
};

/// Releases of documents; what was adopted is none.
struct ReleaseFilter {
    std::optional<base::FieldId> field = {};  ///< of the measure, before or after
    std::optional<base::UnitId> unit = {};    ///< that proposed, or lead or participating before or after
    std::optional<model::DocumentId> document = {};
};

struct CaseFilter {
    std::optional<model::Stage> stage = {};
    std::optional<base::UnitId> unit = {};    ///< that proposes
    std::optional<base::ActorId> actor = {};  ///< who acted in it, was acted for, or is an author
};

}  // namespace fassung::index
