#pragma once

#include "server/api/json/actor.hpp"

namespace fassung::api {

/// {"number","commit","journal","time","proposal","kind","reason","dissent","proposedBy","reviewedBy","cosignedBy",
/// "approvedBy","changed", "title", "unit", "editorial", "urgent", "lead", "previousLead", …}; the …By lists hold actors plus {"word","version","time"}.
boost::json::object to_json(index::Revision const& revision, Names& names);
/// {"number","commit","journal","time","proposal","kind","dissent"}
boost::json::object to_json(index::RevisionRow const& revision);

}  // namespace fassung::api
