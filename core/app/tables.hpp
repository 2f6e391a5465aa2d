#pragma once

#include <string>
#include <vector>

#include "core/app/exceptions.hpp"
#include "core/app/journal.hpp"
#include "core/app/proposals.hpp"
#include "core/app/timeline.hpp"

/// Lists as CSV (core/exchange/csv.hpp).
namespace fassung::app {

/// One row per measure, with units and fields as `view` names them.
std::string csv_of(Reader& reader, View const& view, std::vector<index::MeasureRow> const& measures);
/// One row per revision; names as far as the register holds them.
std::string csv_of(Reader& reader, Timeline const& timeline);
std::string csv_of(ExceptionList const& exceptions);
/// Of events that are in memory; the whole journal is a JournalTable.
std::string csv_of(EventList const& events);
std::string csv_of(ProposalPage const& proposals);

/// The whole journal, newest event first, part by part; holds one part, never the whole. One thread at a
/// time; `reader` must outlive it.
class JournalTable {
  public:
    /// Some 64 KiB.
    static constexpr int kEventsAtOnce = 200;

    /// The refusals of journal().
    static base::Result<JournalTable> begin(Reader& reader, View view, JournalFilter filter,
                                            int at_once = kEventsAtOnce);
    /// The next part; empty at the end.
    std::string next();

  private:
    JournalTable(Reader& reader, View view, JournalFilter filter, int at_once, EventList first);

    Reader* reader_;
    View view_;
    JournalFilter filter_;
    int at_once_;
    EventList part_;
    enum class Stand { kFirst, kInside, kEnd } stand_ = Stand::kFirst;
};

}  // namespace fassung::app
