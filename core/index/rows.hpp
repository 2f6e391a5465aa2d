#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/digest.hpp"
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
    std::optional<git::Oid> main;  ///< the commit that holds the text
    std::optional<base::ProposalId> proposal;
    std::string kind;  ///< of the proposal, or "adopted"
    int version = 0;   ///< of the proposal
    std::string reason;
    std::vector<base::UnitId> dissent;  ///< units whose dissent it carries
    bool operator==(RevisionRow const&) const = default;
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
    std::uint64_t seq = 0;  ///< of that revision
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

struct MeasureFilter {
    std::optional<base::FieldId> field = {};
    std::optional<base::UnitId> unit = {};  ///< lead or participating
    std::string q = {};  ///< words as somebody typed them; all must occur; empty = no filter
};

struct CaseFilter {
    std::optional<model::Stage> stage = {};
    std::optional<base::UnitId> unit = {};    ///< that proposes
    std::optional<base::ActorId> actor = {};  ///< who acted in it, was acted for, or is an author
};

}  // namespace fassung::index
