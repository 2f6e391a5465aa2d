#pragma once

#include "core/index/rows.hpp"
#include "core/sqlite/database.hpp"

/// A revision as several queries read it.
namespace fassung::index {

inline constexpr std::string_view kRevisionColumns =
    "r.number, r.seq, r.time, r.journal, r.main, d.proposal, d.kind, d.version, d.reason, d.dissent, "
    "d.digest, d.unit, d.editorial, d.urgent, d.file_reference, f.title, f.number, f.field, f.lead, "
    "d.previous_lead";
/// The column behind those.
inline constexpr int kSignersColumn = 20;
inline constexpr std::string_view kRevisionJoins =
    " CROSS JOIN details d ON d.id=r.details CROSS JOIN faces f ON f.id=d.face";

RevisionRow read_revision(sqlite::Statement const& rows, model::DocumentId const& document);

/// The last event before that time; 0 if there is none.
std::uint64_t seq_before(sqlite::Database& database, base::Instant time);

}  // namespace fassung::index
