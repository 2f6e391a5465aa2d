#include "core/register/notes.hpp"

#include <fmt/format.h>

namespace fassung::reg {

using base::Errc;
using base::Error;
using base::Result;

namespace {

std::optional<Note> noted_with(sqlite::Database& database, base::Digest const& request) {
    auto rows = database.query("SELECT id, proposal, unit, actor, time, text FROM notes WHERE request=?1");
    if (!rows.bind(request).step()) return std::nullopt;
    return Note{rows.integer(0),          rows.id<base::ProposalId>(1),
                rows.id<base::UnitId>(2), rows.id<base::ActorId>(3),
                rows.instant(4),          rows.text(5)};
}

}  // namespace

Result<Note> Notes::add(base::ProposalId const& proposal, base::UnitId const& unit,
                        base::ActorId const& actor, std::string_view text, base::Instant now,
                        std::optional<base::Digest> const& request) {
    if (text.empty())
        return Error{Errc::kInvalid,
                     "empty-note",
                     "Schreiben Sie die Notiz in das Feld.",
                     {{"text", 0, "Hier fehlt der Text der Notiz."}}};
    if (text.size() > kLongest)
        return Error{Errc::kTooLarge, "note-too-long",
                     fmt::format("Eine Notiz darf höchstens {} Bytes lang sein.", kLongest)};
    return store_.write([&](sqlite::Database& database) -> Result<Note> {
        if (request)
            if (auto const known = noted_with(database, *request)) {
                if (known->proposal == proposal && known->unit == unit && known->text == text) return *known;
                return Error{Errc::kConflict, "request-key-reused",
                             "Mit diesem „Idempotency-Key“ wurde schon eine andere Notiz geschrieben."};
            }
        auto rows = database.query("SELECT count(*) FROM notes WHERE proposal=?1 AND unit=?2");
        rows.bind(proposal, unit).step();
        if (rows.number(0) >= kMost)
            return Error{Errc::kTooLarge, "too-many-notes",
                         fmt::format("Zu einem Vorgang gibt es höchstens {} Notizen einer Stelle. Löschen "
                                     "Sie eine, die nicht mehr gebraucht wird.",
                                     kMost)};
        database.run(
            "INSERT INTO notes(proposal, unit, actor, time, text, request) VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
            proposal, unit, actor, now, text, request);
        return Note{database.last_id(), proposal, unit, actor, now, std::string{text}};
    });
}

std::vector<Note> Notes::list(base::ProposalId const& proposal, base::UnitId const& unit) const {
    std::vector<Note> notes;
    auto const database = store_.read();
    auto rows =
        database->query("SELECT id, actor, time, text FROM notes WHERE proposal=?1 AND unit=?2 ORDER BY id");
    rows.bind(proposal, unit);
    while (rows.step())
        notes.push_back(
            {rows.integer(0), proposal, unit, rows.id<base::ActorId>(1), rows.instant(2), rows.text(3)});
    return notes;
}

bool Notes::remove(base::ProposalId const& proposal, base::UnitId const& unit, std::int64_t id) {
    return store_.write([&](sqlite::Database& database) {
        database.run("DELETE FROM notes WHERE id=?3 AND proposal=?1 AND unit=?2", proposal, unit, id);
        return database.changes() > 0;
    });
}

}  // namespace fassung::reg
