#include "core/register/draft_rows.hpp"
#include "core/register/drafts.hpp"

namespace fassung::reg {

using base::ProposalId;
using base::Result;

std::vector<DraftDocument> Drafts::documents(ProposalId const& proposal) const {
    auto const database = store_.read();
    sqlite::Transaction const transaction{*database, sqlite::Transaction::Kind::kRead};
    std::vector<DraftDocument> found;
    auto const meta = read_meta(*database, proposal);
    if (!meta) return found;
    for (auto const& document : meta->documents)
        found.push_back(*read_document(*database, proposal, document));
    return found;
}

std::optional<DraftDocument> Drafts::document(ProposalId const& proposal,
                                              model::DocumentId const& document) const {
    auto const database = store_.read();
    sqlite::Transaction const transaction{*database, sqlite::Transaction::Kind::kRead};
    return read_document(*database, proposal, document);
}

Result<DocumentWrite> Drafts::put_document(ProposalId const& proposal, model::DocumentId const& document,
                                           std::string_view expected_etag, std::string_view xml,
                                           base::ActorId const& saved_by, base::Instant now,
                                           std::optional<base::Digest> const& base) {
    return store_.write([&](sqlite::Database& database) -> Result<DocumentWrite> {
        auto present = read_document(database, proposal, document);
        if (!present) return no_document(proposal, document);
        if (present->etag != expected_etag) return DocumentWrite{false, std::move(*present)};
        auto const& start = base ? base : present->base;
        database.run(
            "UPDATE draft_documents SET xml=?3, base=?4, etag=?5, updated=?6 WHERE proposal=?1 AND "
            "document=?2",
            proposal, document.name(), xml, start, etag_of(xml, start), now);
        insert_saver(database, proposal, document, saved_by);
        return DocumentWrite{true, *read_document(database, proposal, document)};
    });
}

Result<DraftMeta> Drafts::replace_documents(ProposalId const& proposal,
                                            std::vector<NewDraftDocument> const& documents,
                                            base::Instant now) {
    return store_.write([&](sqlite::Database& database) -> Result<DraftMeta> {
        if (!read_meta(database, proposal)) return no_draft(proposal);
        database.run("DELETE FROM draft_documents WHERE proposal=?1", proposal);
        for (auto const& document : documents) insert_document(database, proposal, document, now);
        advance(database, proposal, now);
        return *read_meta(database, proposal);
    });
}

void Drafts::forget_savers(ProposalId const& proposal) {
    store_.write([&](sqlite::Database& database) {
        database.run("DELETE FROM draft_savers WHERE proposal=?1", proposal);
    });
}

}  // namespace fassung::reg
