#pragma once

#include "core/index/rows.hpp"
#include "server/api/json/actor.hpp"

namespace fassung::api {

/// {"seq","kind","time","by","proposal","number","path","commit","main","content","chain"}
boost::json::object to_json(index::EventRow const& row, Names& names);

}  // namespace fassung::api
