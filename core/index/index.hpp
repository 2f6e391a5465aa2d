#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <span>

#include "core/base/result.hpp"
#include "core/index/rows.hpp"
#include "core/record/committed.hpp"
#include "core/sqlite/pool.hpp"

/// index.sqlite: what is derived from the journal so that reading is a lookup. It may be deleted at any time.
namespace fassung::index {

/// Thread-safe. Readers see the state of whole batches; each call is one read transaction. One writer at a
/// time, and one Index per file. Throws sqlite::SqliteError when the file fails; a failed apply() leaves
/// everything as it was.
///
/// `limit` is at least 1 and at most kMaxPage; others are brought into that range. A cursor is what an
/// earlier page gave, for the same filter; another text is kInvalid "invalid-cursor".
class Index {
  public:
    static constexpr int kMaxPage = 1000;

    /// Opens or creates the file. One that is damaged or of another schema is thrown away: it is only
    /// derived.
    explicit Index(std::filesystem::path file, std::size_t readers = 4);

    Standing standing() const;
    /// Takes the next events over, in order, in one transaction. Throws std::logic_error if they do not
    /// follow the one where the index stands, or lack what is to be derived from them.
    void apply(std::span<record::Committed const> events);
    /// Empties it; readers stay usable.
    void reset();
    /// Everything that it says, as text lines: for tests and for `verify`, which compares with a rebuilt one.
    std::string dump() const;

    // ---- events ----
    std::vector<EventRow> events_after(std::uint64_t seq, int limit) const;
    std::optional<EventRow> event(std::uint64_t seq) const;
    std::optional<RequestRow> request(base::Digest const& key) const;
    std::optional<base::Instant> first_time() const;
    /// The last event at or before `time`; empty before the record began.
    std::optional<std::uint64_t> seq_at(base::Instant time) const;

    // ---- revisions ----
    /// Newest first; those before number `before`, if given.
    std::vector<Revision> history(model::DocumentId const& document, std::optional<int> before,
                                  int limit) const;
    std::optional<Revision> revision(model::DocumentId const& document, int number) const;
    /// What was in force right after event `seq`; empty if the document did not exist yet.
    std::optional<RevisionRow> revision_at(model::DocumentId const& document, std::uint64_t seq) const;

    // ---- lists ----
    /// The measures as released, by number, then by title, as German readers order them; without a number
    /// last.
    base::Result<Page<MeasureRow>> measures(MeasureFilter const& filter, std::string_view cursor,
                                            int limit) const;
    std::optional<MeasureRow> measure(base::MeasureId const& id) const;
    /// Newest case first.
    base::Result<Page<CaseRow>> cases(CaseFilter const& filter, std::string_view cursor, int limit) const;
    std::optional<CaseRow> find_case(base::ProposalId const& id) const;

  private:
    std::filesystem::path file_;
    std::mutex mutable writing_;
    std::unique_ptr<sqlite::Database> writer_;
    std::unique_ptr<sqlite::Pool> readers_;
};

}  // namespace fassung::index
