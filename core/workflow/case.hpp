#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/document/document.hpp"
#include "core/model/event.hpp"

/// One case (Vorgang) as its events have left it. A fold over the case's own events, nothing else: a closed
/// case is read back from its folder alone.
namespace fassung::workflow {

using DocumentPtr = std::shared_ptr<document::Document const>;
using Documents = std::map<model::DocumentId, DocumentPtr>;

struct Version {
    int number = 0;
    int event = 0;  ///< number of the event in the case that made it
    model::ActingAs by;
    model::Instant time;
    std::vector<model::VersionDocument> documents;
    std::vector<model::Change> changes;
    model::Digest binds;                    ///< binding(changes)
    std::vector<model::CarriedVote> votes;  ///< what it cost or kept, and why
    bool system_made = false;
    Documents texts;  ///< the proposed documents
    std::string reason;
};

struct Vote {
    int number = 0;  ///< in the case, from 1
    int event = 0;
    model::VoteKind kind = model::VoteKind::kReview;
    model::Word word = model::Word::kSound;
    model::ActingAs by;
    std::optional<model::UnitId> unit;  ///< for which it speaks (co-signature)
    model::Instant time;
    int version = 0;                          ///< on which it was given
    std::vector<model::Change> covers;        ///< what it binds to, without voided documents
    std::vector<model::CarriedVote> history;  ///< kept, signed, voided in later versions
    std::vector<model::ConditionPlace> conditions;
    bool editorial = false;
    bool financial_effect = false;
    std::string note;
    /// A later word of the same unit, or a later review by the same person: only the latest counts.
    std::optional<int> replaced_by;
    /// Whether it still says anything on the present version. Whether it counts for a requirement is for
    /// requirements.hpp to judge (authors are excluded also after the fact).
    bool valid() const { return !covers.empty() && !replaced_by; }
};

struct Comment {
    int number = 0;
    int event = 0;
    model::ActingAs by;
    model::Instant time;
    int version = 0;
    model::DocumentId document;
    std::string address;
    std::optional<int> reply_to;
    std::string text;
    std::optional<std::string> wording;
    bool resolved = false;
    bool adopted = false;
};

struct Involvement {
    model::UnitId unit;
    model::Involvement as = model::Involvement::kCosign;
    model::ActingAs by;
    std::string reason;
};

struct Waiver {
    std::string requirement;
    model::ActingAs requested_by;
    std::optional<model::ActingAs> confirmed_by;
    std::string reason;
    int version = 0;  ///< it holds for the changes of that version; what is new later is asked again
};

/// Another policy under which a submitted case is judged since then.
struct AppliedPolicy {
    int revision = 0;
    std::uint64_t cause = 0;  ///< seq of the policy's release
    model::Instant time;
    int version = 0;  ///< of the case
    int event = 0;    ///< in the case
};

struct Case {
    model::ProposalId id;
    model::ProposalKind kind = model::ProposalKind::kAmend;
    model::Stage stage = model::Stage::kDraft;
    model::UnitId unit;  ///< that proposes
    model::ActingAs opened_by;
    model::Instant opened;
    int events = 0;  ///< number of the last event in the case
    std::uint64_t last_seq = 0;
    std::vector<model::DocumentId> documents;  ///< named at opening, allotted, and added by a submission
    std::vector<model::MeasureId> allotted;
    std::optional<model::MeasureId> from_measure;
    std::optional<int> from_revision;
    std::string file_reference;
    bool urgent = false;
    std::string reason;   ///< of the last submission
    std::string effects;  ///< as stated at the last submission
    std::vector<Version> versions;
    std::vector<Vote> votes;
    std::vector<Comment> comments;
    std::vector<Involvement> involvements;
    std::vector<Waiver> waivers;
    std::map<std::string, model::Due> dues;  ///< by requirement; extensions applied
    std::set<std::string> passed;            ///< requirements whose deadline has passed
    std::map<std::string, int>
        passed_at;  ///< where silence counted as assent then: the version, since silence binds to its changes
    std::set<model::ActorId> authors;             ///< of all versions
    std::set<model::ActorId> next_authors;        ///< of adopted wordings not yet submitted
    std::vector<model::ConflictPlace> conflicts;  ///< open; resolved by the next submission
    std::vector<AppliedPolicy> policies;          ///< in order of their releases
    bool editorial_refused = false;  ///< a participant objected: an ordinary amendment from then on
    std::vector<model::UnitId> despite;
    std::vector<model::FrozenRequirement> frozen;
    std::vector<model::ReleasedRevision> revisions;
    std::optional<model::Instant> closed;
    std::string closing_reason;

    Version const* version() const { return versions.empty() ? nullptr : &versions.back(); }
    Version const* version(int number) const;
};

/// Applies one event of the case. `documents`: those that the event adds.
void evolve(Case& c, model::Event const& event, model::Texts const& texts, Documents const& documents);

}  // namespace fassung::workflow
