#pragma once

#include <string_view>

#include "core/base/result.hpp"
#include "core/register/draft.hpp"
#include "core/register/store.hpp"

namespace fassung::reg {

/// The drafts of all units. Thread-safe; each call is one transaction. kNotFound "not-found": no such draft,
/// or the draft has no such document.
class Drafts {
  public:
    explicit Drafts(Store& store) : store_(store) {}

    /// `meta.documents`, `revision` and `updated` are set by this. kConflict "draft-exists".
    base::Result<DraftMeta> create(DraftMeta const& meta, std::vector<NewDraftDocument> const& documents,
                                   base::Instant now);
    std::optional<DraftMeta> find(base::ProposalId const& proposal) const;
    /// Newest proposal first, at most `limit`; those before `before`, if given.
    std::vector<DraftMeta> list(base::UnitId const& unit, std::optional<base::ProposalId> const& before,
                                int limit) const;
    base::Result<MetaWrite> patch(base::ProposalId const& proposal, std::int64_t expected_revision,
                                  DraftPatch const& patch, base::Instant now);
    /// A document that is already there stays as it is.
    base::Result<MetaWrite> add_document(base::ProposalId const& proposal, std::int64_t expected_revision,
                                         NewDraftDocument const& document, base::Instant now);
    base::Result<MetaWrite> remove_document(base::ProposalId const& proposal, std::int64_t expected_revision,
                                            model::DocumentId const& document, base::Instant now);
    /// Empty: nobody. The revision stays: nobody's work becomes stale by it.
    base::Result<void> assign(base::ProposalId const& proposal, std::optional<base::ActorId> const& assignee);
    std::vector<base::ProposalId> assigned_to(base::ActorId const& actor) const;
    /// With its documents and shares. False if there was none.
    bool remove(base::ProposalId const& proposal);

    std::vector<DraftDocument> documents(base::ProposalId const& proposal) const;
    std::optional<DraftDocument> document(base::ProposalId const& proposal,
                                          model::DocumentId const& document) const;
    /// Saves a text. `base`: the released text that it now starts from; empty leaves it.
    base::Result<DocumentWrite> put_document(base::ProposalId const& proposal,
                                             model::DocumentId const& document,
                                             std::string_view expected_etag, std::string_view xml,
                                             base::ActorId const& saved_by, base::Instant now,
                                             std::optional<base::Digest> const& base = std::nullopt);
    /// Puts other documents in the place of all: after a version of the system's, or when a submitted version
    /// is taken up again. Whoever saved the former ones is forgotten.
    base::Result<DraftMeta> replace_documents(base::ProposalId const& proposal,
                                              std::vector<NewDraftDocument> const& documents,
                                              base::Instant now);
    /// After a submission: authors are counted anew.
    void forget_savers(base::ProposalId const& proposal);

  private:
    Store& store_;
};

}  // namespace fassung::reg
