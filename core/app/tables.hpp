#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/app/exceptions.hpp"
#include "core/app/journal.hpp"
#include "core/app/listing.hpp"
#include "core/app/proposals.hpp"
#include "core/app/timeline.hpp"

/// Lists as CSV (core/exchange/csv.hpp).
namespace fassung::app {

/// A list of any length, part by part; holds one part, never the whole. One thread at a time; what it reads
/// must outlive it.
class LongTable {
  public:
    struct Part {
        std::string rows;
        std::string next;  ///< where the following one begins; empty at the end
    };
    using Read = std::function<base::Result<Part>(std::string_view cursor)>;

    /// Refuses as `read` refuses the first part. `heads`: the first row.
    static base::Result<LongTable> begin(std::string heads, Read read);
    /// The next part; empty at the end.
    std::string next();

  private:
    LongTable(Part first, Read read) : part_(std::move(first)), read_(std::move(read)) {}

    Part part_;
    Read read_;
    bool is_fresh_ = true;
};

/// Some 64 KiB of text.
inline constexpr int kRowsAtOnce = 200;
/// Newest event first. The refusals of journal().
base::Result<LongTable> journal_table(Reader& reader, View view, JournalFilter filter,
                                      int at_once = kRowsAtOnce);
/// Oldest first. The refusals of exceptions().
base::Result<LongTable> exception_table(Reader& reader, AuditPeriod period,
                                        std::optional<index::Exception> kind, int at_once = kRowsAtOnce);

/// One row per measure, with units and fields as `view` names them. The refusals of measures().
base::Result<LongTable> measure_table(Reader& reader, View view, index::MeasureFilter filter,
                                      int at_once = kRowsAtOnce);
/// One row per revision, newest first; names as far as the register holds them. The refusals of timeline().
base::Result<LongTable> revision_table(Reader& reader, View view, model::DocumentId id, TimelineFilter filter,
                                       int at_once = kRowsAtOnce);
/// Newest first. The refusals of proposals().
base::Result<LongTable> proposal_table(Application& app, Caller caller, ProposalFilter filter,
                                       int at_once = kRowsAtOnce);

}  // namespace fassung::app
