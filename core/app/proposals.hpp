#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/app/cases.hpp"
#include "core/workflow/requirements.hpp"

/// Cases: opening, describing, and every step of their road.
namespace fassung::app {

struct NewProposal {
    model::ProposalKind kind = model::ProposalKind::kAmend;
    std::vector<model::DocumentId> documents;
    std::string reason, file_reference, effects;
    bool urgent = false;
    std::optional<base::FieldId> field;  ///< create: where it goes; move: where to
    std::optional<base::MeasureId> from_measure;
    std::optional<int> from_revision;
    std::optional<base::UnitId> unit;
};

struct Proposal {
    std::shared_ptr<workflow::Case const> the_case;
    record::SnapshotPtr snapshot;
    std::optional<reg::DraftMeta> draft;  ///< while it is being edited, for its unit
    std::string etag;
    std::vector<std::string> allowed;  ///< commands that the caller could give now
};

/// The case right after the event that a step was; a repeated request gets its first answer.
struct StepTaken {
    std::shared_ptr<workflow::Case const> the_case;
    std::uint64_t seq = 0;
};

base::Result<StepTaken> open_proposal(Application& app, Caller const& caller, NewProposal const& what,
                                      std::optional<record::RequestDigests> const& digests);
base::Result<Proposal> proposal(Application& app, Caller const& caller, base::ProposalId const& id);

/// What is empty stays.
struct ProposalPatch {
    std::optional<std::string> reason, file_reference, effects;
    std::optional<bool> urgent;
    std::optional<base::FieldId> field;
    std::optional<std::vector<model::DocumentId>> documents;  ///< the whole list
};
struct Patched {
    bool done = false;  ///< false: `present` is newer than what the caller had seen
    Proposal present;
};
base::Result<Patched> patch_proposal(Application& app, Caller const& caller, base::ProposalId const& id,
                                     std::string_view expected_etag, ProposalPatch const& patch);
/// Gives a draft up. `expected_etag` as above; "stale".
base::Result<StepTaken> discard_proposal(Application& app, Caller const& caller, base::ProposalId const& id,
                                         std::string_view expected_etag);

/// Every step but opening. For Submit the text comes from the draft: give an empty one with its reason.
base::Result<StepTaken> take_step(Application& app, Caller const& caller, base::ProposalId const& id,
                                  workflow::CaseCommand command,
                                  std::optional<record::RequestDigests> const& digests);

struct ProposalFilter {
    std::optional<model::Stage> stage;
    bool turn_is_mine = false;
    std::optional<base::UnitId> unit = {};  ///< that proposes
    std::optional<model::ProposalKind> kind = {};
    std::optional<base::ActorId> actor = {};  ///< who acted in it, or is an author
    std::string words = {};                   ///< all of them stand in the title, in some form (index::Query)
};
struct ProposalPage {
    std::vector<index::CaseRow> rows;
    std::string next;
};
/// Newest first. Where hardly any case fits, a page may be short although `next` leads on.
base::Result<ProposalPage> proposals(Application& app, Caller const& caller, ProposalFilter const& filter,
                                     std::string_view cursor, int limit);

}  // namespace fassung::app
