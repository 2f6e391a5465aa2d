#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <span>

#include "core/base/result.hpp"
#include "core/index/rows.hpp"
#include "core/record/committed.hpp"
#include "core/record/inventory.hpp"
#include "core/sqlite/pool.hpp"

/// index.sqlite: what is derived from the journal so that reading is a lookup. It may be deleted at any time.
namespace fassung::index {

/// The file with what SQLite keeps beside it. Nobody may have it open.
void remove_files(std::filesystem::path const& file);

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
    ~Index();
    /// Beside a server that may be writing it; apply() and reset() then throw std::logic_error. Null if the
    /// file is missing, damaged, of another schema or not to be read by this account.
    static std::unique_ptr<Index> open_for_reading(std::filesystem::path file, std::size_t readers);

    Standing standing() const;
    /// Takes the next events over, in order, in one transaction. Throws std::logic_error if they do not
    /// follow the one where the index stands, or lack what is to be derived from them.
    void apply(std::span<record::Committed const> events);
    /// Empties it; readers stay usable.
    void reset();
    /// From the empty index to a whole journal, several times faster: apply() in between writes without
    /// syncs and leaves what is cheaper at the end to end_filling(). Nothing may be asked meanwhile. A file
    /// whose filling was not ended is thrown away when it is opened. begin_filling() resets.
    void begin_filling();
    void end_filling();
    /// What a state at its position consists of, for record::resume(); empty before the first event.
    std::optional<record::Inventory> inventory() const;
    /// Everything that it says, as text lines: for tests and for `verify`, which compares with a rebuilt one.
    std::string dump() const;

    // ---- events ----
    std::vector<EventRow> events_after(std::uint64_t seq, int limit) const;
    /// Newest first, those up to event `seq`.
    base::Result<Page<EventRow>> events(EventFilter const& filter, std::uint64_t seq, std::string_view cursor,
                                        int limit) const;
    std::optional<EventRow> event(std::uint64_t seq) const;
    std::optional<RequestRow> request(base::Digest const& key) const;
    std::optional<base::Instant> first_time() const;
    /// The last event at or before `time`; empty before the record began.
    std::optional<std::uint64_t> seq_at(base::Instant time) const;
    /// The commit on `main` right after event `seq`; empty before the adoption.
    std::optional<git::Oid> main_at(std::uint64_t seq) const;

    // ---- revisions ----
    /// Newest first; those before number `before`, if given.
    std::vector<Revision> history(model::DocumentId const& document, std::optional<int> before,
                                  int limit) const;
    /// Those that the filter lets through. Goes down one index of this document: its cost depends on the
    /// document's own revisions at most, never on the record.
    std::vector<Revision> history(model::DocumentId const& document, HistoryFilter const& filter,
                                  std::optional<int> before, int limit) const;
    /// The same without people, words and reasons.
    std::vector<RevisionEntry> revision_list(model::DocumentId const& document, std::optional<int> before,
                                             int limit) const;
    std::optional<Revision> revision(model::DocumentId const& document, int number) const;
    /// What was in force right after event `seq`; empty if the document did not exist yet.
    std::optional<RevisionRow> revision_at(model::DocumentId const& document, std::uint64_t seq) const;
    /// The newest revision with that text.
    std::optional<RevisionRow> revision_with(model::DocumentId const& document,
                                             base::Digest const& digest) const;
    /// Which revision changed each address that is in the text right after event `seq`, by address. Those
    /// that no release ever touched are as they were adopted and not listed.
    std::vector<LastChange> last_changes(model::DocumentId const& document, std::uint64_t seq) const;

    // ---- releases, leads, exceptions ----
    /// Newest first; several documents of one release by name.
    base::Result<Page<RevisionRow>> releases(ReleaseFilter const& filter, std::string_view cursor,
                                             int limit) const;
    /// Oldest first. What a measure begins with is no transition.
    base::Result<Page<LeadRow>> leads(Period const& period, std::string_view cursor, int limit) const;
    /// Oldest first; of one kind, if given. Measures that were without lead before the period began and
    /// still were in it come first.
    base::Result<Page<ExceptionRow>> exceptions(Period const& period, std::optional<Exception> kind,
                                                std::string_view cursor, int limit) const;

    // ---- editions ----
    /// As known right after event `seq`, by first day in force.
    std::vector<EditionRow> editions(std::uint64_t seq) const;
    std::optional<EditionRow> edition(std::string_view id, std::uint64_t seq) const;
    /// That with the latest first day on or before `day`; of several the one that came into the record last.
    std::optional<EditionRow> edition_in_force(base::Date day, std::uint64_t seq) const;
    /// In the order of the edition.
    std::vector<EditionItem> edition_items(EditionRow const& edition) const;

    // ---- lists ----
    /// The documents on `main` right after event `seq`, in no order.
    std::vector<DocumentRow> documents_at(std::uint64_t seq) const;
    /// The list of measures as it was right after event `seq`. Words are looked for in present texts alone:
    /// a filter with `q` is kInvalid "search-as-of".
    base::Result<Page<MeasureRow>> measures_at(std::uint64_t seq, MeasureFilter const& filter,
                                               std::string_view cursor, int limit) const;
    /// The measures as released, by number, then by title, as German readers order them; without a number
    /// last. One whose number or id `filter.q` is comes before all.
    base::Result<Page<MeasureRow>> measures(MeasureFilter const& filter, std::string_view cursor,
                                            int limit) const;
    std::optional<MeasureRow> measure(base::MeasureId const& id) const;
    /// The documents (measures, fields, the concept) whose present texts have all the words of `filter.q`,
    /// those that fit best first: how rare a word is, how often it stands there; in the title it counts more.
    /// A measure whose number or id was typed is the first. Another filter leaves measures alone.
    Hits search(MeasureFilter const& filter, std::size_t offset, int limit) const;
    /// Newest case first.
    base::Result<Page<CaseRow>> cases(CaseFilter const& filter, std::string_view cursor, int limit) const;
    std::optional<CaseRow> find_case(base::ProposalId const& id) const;

  private:
    struct Filling;
    Index();
    sqlite::Database& writer();

    std::filesystem::path file_;
    std::mutex mutable writing_;
    std::unique_ptr<sqlite::Database> writer_;  ///< null if opened for reading
    std::unique_ptr<sqlite::Pool> readers_;
    std::unique_ptr<Filling> filling_;  ///< between begin_filling() and end_filling()
};

}  // namespace fassung::index
