#include "core/index/spans.hpp"

#include <algorithm>
#include <cstdlib>

#include "core/index/apply.hpp"

namespace fassung::index {

namespace {

/// An epoch shorter than that is not worth its copy.
constexpr std::int64_t kFewest = 256;

struct Epoch {
    std::int64_t number = 1;
    std::int64_t copied = 0;
    std::int64_t ended = 0;
};

Epoch last_epoch(sqlite::Database& database, List list) {
    auto rows =
        database.query("SELECT epoch, copied, ended FROM epochs WHERE list=?1 ORDER BY epoch DESC LIMIT 1");
    if (!rows.bind(name_of(list)).step()) return {};
    return {rows.integer(0), rows.integer(1), rows.integer(2)};
}

std::int64_t epoch_to_write(sqlite::Database& database, List list, std::uint64_t seq) {
    auto const epoch = last_epoch(database, list).number;
    if (epoch == 1)
        database.run(
            "INSERT INTO epochs(list, epoch, seq, copied, ended) VALUES(?1, 1, ?2, 0, 0) ON CONFLICT DO "
            "NOTHING",
            name_of(list), seq);
    return epoch;
}

void count_end(sqlite::Database& database, List list, std::int64_t epoch) {
    database.run("UPDATE epochs SET ended=ended+1 WHERE list=?1 AND epoch=?2", name_of(list), epoch);
}

void turn(sqlite::Database& database, List list, std::uint64_t seq, char const* copy) {
    auto const epoch = last_epoch(database, list);
    if (epoch.ended < std::max(kFewest, epoch.copied / 2)) return;
    database.run(copy, epoch.number + 1, epoch.number, kForever);
    database.run("INSERT INTO epochs(list, epoch, seq, copied, ended) VALUES(?1, ?2, ?3, ?4, 0)",
                 name_of(list), epoch.number + 1, seq, database.changes());
}

}  // namespace

std::string_view name_of(List list) {
    switch (list) {
        case List::kDocuments:
            return "documents";
        case List::kFaces:
            return "faces";
    }
    std::abort();
}

std::int64_t present_face(sqlite::Database& database, model::DocumentId const& document) {
    auto rows = database.query("SELECT face FROM present WHERE document=?1");
    return rows.bind(document.name()).step() ? rows.integer(0) : 0;
}

void begin_face(sqlite::Database& database, std::string_view sort, std::uint64_t seq, std::int64_t face) {
    database.run("INSERT INTO face_spans(epoch, sort, seq, until, face) VALUES(?1, ?2, ?3, ?4, ?5)",
                 epoch_to_write(database, List::kFaces, seq), sqlite::Blob{sort}, seq, kForever, face);
}

void end_face(sqlite::Database& database, std::string_view sort, std::uint64_t since, std::uint64_t seq) {
    auto const epoch = last_epoch(database, List::kFaces).number;
    if (since == seq)
        return database.run("DELETE FROM face_spans WHERE epoch=?1 AND sort=?2 AND seq=?3", epoch,
                            sqlite::Blob{sort}, since);
    database.run("UPDATE face_spans SET until=?4 WHERE epoch=?1 AND sort=?2 AND seq=?3", epoch,
                 sqlite::Blob{sort}, since, seq);
    count_end(database, List::kFaces, epoch);
}

void begin_document(sqlite::Database& database, model::DocumentId const& document, std::uint64_t seq,
                    int revision) {
    database.run("INSERT INTO document_spans(epoch, document, seq, until, number) VALUES(?1, ?2, ?3, ?4, ?5)",
                 epoch_to_write(database, List::kDocuments, seq), document.name(), seq, kForever, revision);
}

void end_document(sqlite::Database& database, model::DocumentId const& document, std::uint64_t since,
                  std::uint64_t seq) {
    auto const epoch = last_epoch(database, List::kDocuments).number;
    database.run("UPDATE document_spans SET until=?4 WHERE epoch=?1 AND document=?2 AND seq=?3", epoch,
                 document.name(), since, seq);
    count_end(database, List::kDocuments, epoch);
}

void turn_epochs(sqlite::Database& database, std::uint64_t seq) {
    turn(database, List::kDocuments, seq,
         "INSERT INTO document_spans(epoch, document, seq, until, number) "
         "SELECT ?1, document, seq, until, number FROM document_spans WHERE epoch=?2 AND until=?3 ORDER BY "
         "document");
    turn(database, List::kFaces, seq,
         "INSERT INTO face_spans(epoch, sort, seq, until, face) "
         "SELECT ?1, sort, seq, until, face FROM face_spans WHERE epoch=?2 AND until=?3 ORDER BY sort");
}

std::optional<std::int64_t> epoch_at(sqlite::Database& database, List list, std::uint64_t seq) {
    // There is one for each time that half of all documents have changed, so few are passed over.
    auto rows =
        database.query("SELECT epoch FROM epochs WHERE list=?1 AND seq<=?2 ORDER BY epoch DESC LIMIT 1");
    constexpr auto kLast = static_cast<std::uint64_t>(kForever) - 1;
    if (!rows.bind(name_of(list), std::min(seq, kLast)).step()) return std::nullopt;
    return rows.integer(0);
}

}  // namespace fassung::index
