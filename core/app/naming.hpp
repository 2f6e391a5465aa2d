#pragma once

#include <set>

#include "core/app/moment.hpp"
#include "core/history/labels.hpp"

/// What units, fields and goals were called, and who people are.
namespace fassung::app {

/// As of the view's day and event. `reader` and `view` must outlive it; one thread.
history::Names naming(Reader& reader, View const& view);

/// "TMBWK" on that day; the id itself if there is no such unit.
std::string abbreviation_of(View const& view, base::UnitId const& unit, base::Date day);

/// Who acted, and for whom.
void add_people(std::set<base::ActorId>& actors, model::ActingAs const& by);
/// Of all who signed, as far as the register holds them.
Names names_of(Reader& reader, std::vector<index::Revision> const& revisions);

}  // namespace fassung::app
