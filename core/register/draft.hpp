#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/model/document_id.hpp"
#include "core/model/names.hpp"

/// Unsent work on a proposal. Outside the record until it is submitted.
namespace fassung::reg {

/// What a draft is about, besides its texts.
struct DraftMeta {
    model::ProposalId proposal;
    model::UnitId unit;
    model::ProposalKind kind = model::ProposalKind::kAmend;
    std::vector<model::DocumentId> documents = {};  ///< in the order in which they were added
    std::string reason = {};
    std::string file_reference = {};
    bool urgent = false;
    std::string effects = {};  ///< as the API has it, JSON
    std::optional<model::FieldId> field = {};
    std::optional<model::MeasureId> from_measure = {};
    std::optional<int> from_revision = {};
    std::optional<model::ActorId> assignee =
        {};                     ///< of the unit, who is to work on it; says nothing about who may
    std::int64_t revision = 1;  ///< grows with every change of the above; the ETag of the draft
    model::Instant updated = {};
    bool operator==(DraftMeta const&) const = default;
};

/// What is to be changed; what is empty stays. An empty text removes one.
struct DraftPatch {
    std::optional<std::string> reason = {};
    std::optional<std::string> file_reference = {};
    std::optional<bool> urgent = {};
    std::optional<std::string> effects = {};
    std::optional<model::FieldId> field = {};
};

/// A unit that may read a draft before it is submitted.
struct DraftShare {
    model::ProposalId proposal;
    model::UnitId unit;
    model::ActorId shared_by;
    model::Instant shared;
    bool operator==(DraftShare const&) const = default;
};

/// A text that is put into a draft.
struct NewDraftDocument {
    model::DocumentId document;
    std::string xml;  ///< canonical bytes
    std::optional<model::Digest> base =
        {};  ///< the released text that it starts from; none for a new document
    std::set<model::ActorId> saved_by = {};  ///< whose work it already is; empty for a released text
};

struct DraftDocument {
    model::ProposalId proposal;
    model::DocumentId document;
    std::string xml;
    std::optional<model::Digest> base = {};
    std::set<model::ActorId> saved_by =
        {};            ///< everybody who saved it since the last submission: its authors
    std::string etag;  ///< 32 hexadecimal digits; a function of text and base
    model::Instant updated = {};
    bool operator==(DraftDocument const&) const = default;
};

/// The answer to a guarded change: done, or refused because the present state is not the expected one.
/// `present` is what stands there now, in both cases.
struct MetaWrite {
    bool done = false;
    DraftMeta present;
};
struct DocumentWrite {
    bool done = false;
    DraftDocument present;
};

}  // namespace fassung::reg
