#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "core/workflow/case.hpp"

/// What somebody wants. One struct per act; the doors fill them, decide() answers them.
namespace fassung::workflow {

// ---- record ----

struct Found {
    model::Founded what;
    Documents documents;  ///< policy, units, holidays, keys
};
struct RegisterActors {
    model::ActorsRegistered what;
};
struct Adopt {
    std::string source;
    model::Digest source_digest;
    std::string compiled_by, checked_by;
    Documents documents;
};
struct RequestGrant {
    model::GrantRequested what;
};
struct ConfirmGrant {
    std::uint64_t request = 0;
};
struct ConfirmClock {};
struct Checkpoint {};  ///< by the system, at most once a Berlin day
/// Whoever asks has seen that the signature is one of `signer` over that note.
struct Countersign {
    std::uint64_t at = 0;  ///< seq that the note names
    std::string signer;    ///< "ssh-ed25519 AAAA…"
};
/// Asked for by an operator; where the old key is lost, by the system with `root_proof`. That the proofs hold
/// is for the record to say (record/key_change.hpp).
struct ChangeKey {
    std::string public_key;
    std::uint64_t from_seq = 0;  ///< as in `proof`: the event after this one
    std::string proof, root_proof;
};

// ---- case ----

struct Open {
    model::ProposalKind kind = model::ProposalKind::kAmend;
    std::optional<model::UnitId> unit;         ///< empty: the editor's only unit
    std::vector<model::DocumentId> documents;  ///< that exist; empty for create
    std::optional<model::MeasureId> from_measure;
    std::optional<int> from_revision;
};
struct Discard {};
struct Submit {
    Documents documents;                               ///< complete, normalised
    std::map<model::DocumentId, model::Digest> bases;  ///< released text that each starts from; none = new
    std::set<model::ActorId>
        authors;  ///< who saved the draft or resolved a conflict; adopted wordings are added
    std::string reason, effects, file_reference;
    bool urgent = false;
    std::vector<model::DocumentId>
        added;  ///< released documents that the draft took in since the case was opened
};
struct Review {
    int version = 0;
    bool editorial = false;
    bool financial_effect = false;
    std::string note;
};
struct PlacedComment {
    model::DocumentId document;
    std::string address;
    std::string text;
    std::optional<std::string> wording;
};
struct RequestChanges {
    int version = 0;
    std::vector<PlacedComment> comments;
};
struct Cosign {
    int version = 0;
    model::Word word = model::Word::kSigned;
    std::optional<model::UnitId> unit;  ///< empty: the co-signer's only unit
    std::string note;
    std::vector<PlacedComment> conditions;  ///< with `conditional`: place and wording
};
struct Approve {
    int version = 0;
    std::string note;
    std::string despite;  ///< reason for a release despite a dissent
};
struct Reject {
    std::string reason;
};
struct Withdraw {
    std::string reason;
};
struct Involve {
    model::UnitId unit;
    model::Involvement as = model::Involvement::kCosign;
    std::optional<model::Date> due;
    std::string reason;
};
struct Extend {
    std::string requirement;
    model::Date due;
    std::string reason;
};
struct Waive {
    std::string requirement;
    std::string reason;
};
struct AddComment {
    int version = 0;
    PlacedComment comment;
    std::optional<int> reply_to;
};
struct ResolveComment {
    int number = 0;
};
struct AdoptWording {
    int number = 0;
};

using RecordCommand = std::variant<Found, RegisterActors, Adopt, RequestGrant, ConfirmGrant, ConfirmClock,
                                   Checkpoint, Countersign, ChangeKey>;
using CaseCommand = std::variant<Discard, Submit, Review, RequestChanges, Cosign, Approve, Reject, Withdraw,
                                 Involve, Extend, Waive, AddComment, ResolveComment, AdoptWording>;

/// "submit", "request-changes", …: as in the API's routes and in `allowed`.
std::string_view name_of(CaseCommand const& command);

struct Request {
    model::ActorId actor;
    std::optional<model::ActorId> acting_for;   ///< room for deputies; refused for now
    std::optional<model::ProposalId> proposal;  ///< of a CaseCommand
    std::variant<RecordCommand, Open, CaseCommand> command;
};

}  // namespace fassung::workflow
