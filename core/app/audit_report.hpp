#pragma once

#include <optional>

#include "core/app/moment.hpp"
#include "core/exchange/audit_report.hpp"

/// The audit report: everything the record says about one measure or one case. What it shows is for everybody
/// who may read released documents and their cases; who may see a case at all is for the caller to judge.
namespace fassung::app {

/// Revisions in one report; older ones are in the report with `before`.
inline constexpr int kMostReportedRevisions = 100;

/// The revisions of a measure that `view` knows (those before number `before`, if given) and every case that
/// made one. "not-found", "not-in-edition".
base::Result<exchange::AuditReport> measure_report(Reader& reader, View const& view,
                                                   base::MeasureId const& id,
                                                   std::optional<int> before = std::nullopt);
/// One case as `view` knows it, whatever became of it. "not-found".
base::Result<exchange::AuditReport> case_report(Reader& reader, View const& view, base::ProposalId const& id);

}  // namespace fassung::app
