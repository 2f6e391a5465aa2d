#include "core/register/drafts.hpp"

#include <fmt/format.h>

#include "core/register/draft_rows.hpp"

namespace fassung::reg {

using base::Errc;
using base::Error;
using base::ProposalId;
using base::Result;

namespace {

/// A change of the draft that holds only at the expected revision.
template <class Change>
Result<MetaWrite> guarded(Store& store, ProposalId const& proposal, std::int64_t expected, base::Instant now,
                          Change&& change) {
    return store.write([&](sqlite::Database& database) -> Result<MetaWrite> {
        auto present = read_meta(database, proposal);
        if (!present) return no_draft(proposal);
        if (present->revision != expected) return MetaWrite{false, std::move(*present)};
        if (auto fault = change(database)) return *fault;
        advance(database, proposal, now);
        return MetaWrite{true, *read_meta(database, proposal)};
    });
}

}  // namespace

Result<DraftMeta> Drafts::create(DraftMeta const& meta, std::vector<NewDraftDocument> const& documents,
                                 base::Instant now) {
    return store_.write([&](sqlite::Database& database) -> Result<DraftMeta> {
        database.run(
            "INSERT INTO drafts(proposal, unit, kind, reason, file_reference, urgent, effects, field, "
            "from_measure, from_revision, assignee, revision, updated) "
            "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1, ?12) ON CONFLICT DO NOTHING",
            meta.proposal, meta.unit, model::name_of(meta.kind), meta.reason, meta.file_reference,
            meta.urgent, meta.effects, meta.field, meta.from_measure, meta.from_revision, meta.assignee, now);
        if (database.changes() == 0)
            return Error{Errc::kConflict, "draft-exists",
                         fmt::format("Zum Vorschlag {} gibt es bereits einen Entwurf.", meta.proposal.str())};
        for (auto const& document : documents) insert_document(database, meta.proposal, document, now);
        return *read_meta(database, meta.proposal);
    });
}

std::optional<DraftMeta> Drafts::find(ProposalId const& proposal) const {
    auto const database = store_.read();
    sqlite::Transaction const transaction{*database, sqlite::Transaction::Kind::kRead};
    return read_meta(*database, proposal);
}

std::vector<DraftMeta> Drafts::list(base::UnitId const& unit, std::optional<ProposalId> const& before,
                                    int limit) const {
    auto const database = store_.read();
    sqlite::Transaction const transaction{*database, sqlite::Transaction::Kind::kRead};
    std::vector<DraftMeta> metas;
    // Numbers have at least four digits; a longer one is a later one of that year.
    auto rows = database->query(
        "SELECT proposal FROM drafts WHERE unit=?1 AND (?2 IS NULL OR "
        "(substr(proposal, 1, 4), length(proposal), proposal) < (substr(?2, 1, 4), length(?2), ?2)) "
        "ORDER BY substr(proposal, 1, 4) DESC, length(proposal) DESC, proposal DESC LIMIT ?3");
    rows.bind(unit, before, limit);
    while (rows.step())
        if (auto meta = read_meta(*database, rows.id<ProposalId>(0))) metas.push_back(std::move(*meta));
    return metas;
}

Result<MetaWrite> Drafts::patch(ProposalId const& proposal, std::int64_t expected_revision,
                                DraftPatch const& patch, base::Instant now) {
    return guarded(
        store_, proposal, expected_revision, now, [&](sqlite::Database& database) -> std::optional<Error> {
            database.run(
                "UPDATE drafts SET reason=coalesce(?2, reason), file_reference=coalesce(?3, file_reference), "
                "urgent=coalesce(?4, urgent), effects=coalesce(?5, effects), field=coalesce(?6, field) "
                "WHERE proposal=?1",
                proposal, patch.reason, patch.file_reference, patch.urgent, patch.effects, patch.field);
            return std::nullopt;
        });
}

Result<MetaWrite> Drafts::add_document(ProposalId const& proposal, std::int64_t expected_revision,
                                       NewDraftDocument const& document, base::Instant now) {
    return guarded(store_, proposal, expected_revision, now,
                   [&](sqlite::Database& database) -> std::optional<Error> {
                       if (!read_document(database, proposal, document.document))
                           insert_document(database, proposal, document, now);
                       return std::nullopt;
                   });
}

Result<MetaWrite> Drafts::remove_document(ProposalId const& proposal, std::int64_t expected_revision,
                                          model::DocumentId const& document, base::Instant now) {
    return guarded(store_, proposal, expected_revision, now,
                   [&](sqlite::Database& database) -> std::optional<Error> {
                       database.run("DELETE FROM draft_documents WHERE proposal=?1 AND document=?2", proposal,
                                    document.name());
                       if (database.changes() == 0) return no_document(proposal, document);
                       return std::nullopt;
                   });
}

Result<void> Drafts::assign(ProposalId const& proposal, std::optional<base::ActorId> const& assignee) {
    auto const known = store_.write([&](sqlite::Database& database) {
        database.run("UPDATE drafts SET assignee=?2 WHERE proposal=?1", proposal, assignee);
        return database.changes() > 0;
    });
    if (!known) return no_draft(proposal);
    return {};
}

std::vector<ProposalId> Drafts::assigned_to(base::ActorId const& actor) const {
    std::vector<ProposalId> found;
    auto const database = store_.read();
    auto rows = database->query("SELECT proposal FROM drafts WHERE assignee=?1 ORDER BY proposal");
    rows.bind(actor);
    while (rows.step()) found.push_back(rows.id<ProposalId>(0));
    return found;
}

bool Drafts::remove(ProposalId const& proposal) {
    return store_.write([&](sqlite::Database& database) {
        database.run("DELETE FROM drafts WHERE proposal=?1", proposal);
        return database.changes() > 0;
    });
}

}  // namespace fassung::reg
