#pragma once

#include <optional>
#include <vector>

#include "core/app/cases.hpp"
#include "core/exchange/cosign_sheet.hpp"

/// The Mitzeichnungsvorlage of a case's present version.
namespace fassung::app {

/// Units whose co-signature the present version asks for, whether they have given it or not; each once.
std::vector<base::UnitId> cosign_units(SeenCase const& seen);

/// For that unit; without one, for the first that the caller co-signs for, else for the first whose word is
/// still missing. "wrong-state" (kConflict): the case is not submitted; "not-asked" (kConflict): no unit, or
/// not this one, is asked for its co-signature. The sheet says nothing of today: same record, same sheet.
base::Result<exchange::CosignSheet> cosign_sheet(Application& app, Caller const& caller, SeenCase const& seen,
                                                 std::optional<base::UnitId> unit);

}  // namespace fassung::app
