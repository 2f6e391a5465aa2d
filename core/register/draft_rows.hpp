#pragma once

#include "core/base/result.hpp"
#include "core/register/draft.hpp"
#include "core/sqlite/database.hpp"

/// Drafts as rows; inside a transaction of the caller's.
namespace fassung::reg {

std::optional<DraftMeta> read_meta(sqlite::Database& database, model::ProposalId const& proposal);
std::optional<DraftDocument> read_document(sqlite::Database& database, model::ProposalId const& proposal,
                                           model::DocumentId const& document);
void insert_document(sqlite::Database& database, model::ProposalId const& proposal,
                     NewDraftDocument const& document, model::Instant now);
void insert_saver(sqlite::Database& database, model::ProposalId const& proposal,
                  model::DocumentId const& document, model::ActorId const& actor);
/// The next revision of the draft.
void advance(sqlite::Database& database, model::ProposalId const& proposal, model::Instant now);
std::string etag_of(std::string_view xml, std::optional<model::Digest> const& base);
base::Error no_draft(model::ProposalId const& proposal);
base::Error no_document(model::ProposalId const& proposal, model::DocumentId const& document);

}  // namespace fassung::reg
