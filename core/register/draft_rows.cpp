#include "core/register/draft_rows.hpp"

#include <fmt/format.h>

namespace fassung::reg {

using base::Errc;
using base::Error;

namespace {

model::DocumentId document_id(sqlite::Statement const& rows, int column) {
    auto id = model::DocumentId::parse(rows.view(column));
    if (!id) rows.fail_value(column);
    return *id;
}

}  // namespace

std::optional<DraftMeta> read_meta(sqlite::Database& database, model::ProposalId const& proposal) {
    auto rows = database.query(
        "SELECT unit, kind, reason, file_reference, urgent, effects, field, from_measure, from_revision, "
        "revision, updated, assignee "
        "FROM drafts WHERE proposal=?1");
    if (!rows.bind(proposal).step()) return std::nullopt;
    auto const kind = model::parse_name<model::ProposalKind>(rows.view(1));
    if (!kind) rows.fail_value(1);
    DraftMeta meta{.proposal = proposal,
                   .unit = rows.id<model::UnitId>(0),
                   .kind = *kind,
                   .reason = rows.text(2),
                   .file_reference = rows.text(3),
                   .urgent = rows.flag(4),
                   .effects = rows.text(5),
                   .field = rows.maybe_id<model::FieldId>(6),
                   .from_measure = rows.maybe_id<model::MeasureId>(7),
                   .from_revision = rows.maybe_number(8),
                   .assignee = rows.maybe_id<model::ActorId>(11),
                   .revision = rows.integer(9),
                   .updated = rows.instant(10)};
    auto names = database.query("SELECT document FROM draft_documents WHERE proposal=?1 ORDER BY position");
    names.bind(proposal);
    while (names.step()) meta.documents.push_back(document_id(names, 0));
    return meta;
}

std::optional<DraftDocument> read_document(sqlite::Database& database, model::ProposalId const& proposal,
                                           model::DocumentId const& document) {
    auto rows = database.query(
        "SELECT xml, base, etag, updated FROM draft_documents WHERE proposal=?1 AND document=?2");
    if (!rows.bind(proposal, document.name()).step()) return std::nullopt;
    DraftDocument found{.proposal = proposal,
                        .document = document,
                        .xml = rows.text(0),
                        .base = rows.maybe_digest(1),
                        .etag = rows.text(2),
                        .updated = rows.instant(3)};
    auto savers = database.query("SELECT actor FROM draft_savers WHERE proposal=?1 AND document=?2");
    savers.bind(proposal, document.name());
    while (savers.step()) found.saved_by.insert(savers.id<model::ActorId>(0));
    return found;
}

void insert_document(sqlite::Database& database, model::ProposalId const& proposal,
                     NewDraftDocument const& document, model::Instant now) {
    database.run(
        "INSERT INTO draft_documents(proposal, document, position, xml, base, etag, updated) VALUES(?1, ?2, "
        "(SELECT coalesce(max(position), 0) + 1 FROM draft_documents WHERE proposal=?1), ?3, ?4, ?5, ?6)",
        proposal, document.document.name(), document.xml, document.base, etag_of(document.xml, document.base),
        now);
    for (auto const& actor : document.saved_by) insert_saver(database, proposal, document.document, actor);
}

void insert_saver(sqlite::Database& database, model::ProposalId const& proposal,
                  model::DocumentId const& document, model::ActorId const& actor) {
    database.run(
        "INSERT INTO draft_savers(proposal, document, actor) VALUES(?1, ?2, ?3) ON CONFLICT DO NOTHING",
        proposal, document.name(), actor);
}

void advance(sqlite::Database& database, model::ProposalId const& proposal, model::Instant now) {
    database.run("UPDATE drafts SET revision=revision+1, updated=?2 WHERE proposal=?1", proposal, now);
}

std::string etag_of(std::string_view xml, std::optional<model::Digest> const& base) {
    auto const text = (base ? base->hex() : std::string{"new"}).append(1, '\n').append(xml);
    return base::sha256(text).hex().substr(0, 32);
}

Error no_draft(model::ProposalId const& proposal) {
    return {Errc::kNotFound, "not-found",
            fmt::format("Zum Vorschlag {} gibt es keinen Entwurf.", proposal.str())};
}

Error no_document(model::ProposalId const& proposal, model::DocumentId const& document) {
    return {Errc::kNotFound, "not-found",
            fmt::format("Der Entwurf zum Vorschlag {} enthält „{}“ nicht.", proposal.str(), document.name())};
}

}  // namespace fassung::reg
