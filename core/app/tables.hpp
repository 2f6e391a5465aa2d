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
std::string csv_of(EventList const& events);
std::string csv_of(ProposalPage const& proposals);

}  // namespace fassung::app
