#pragma once

#include "core/workflow/requirements.hpp"
#include "server/api/json/actor.hpp"

namespace fassung::api {

/// {"id","label","met","outcome","by","uncovered","missing","due","overdue","waivable"}
boost::json::object to_json(workflow::Requirement const& requirement, workflow::Case const& c, Names& names);
/// The same of a requirement as it was frozen at release.
boost::json::object to_json(model::FrozenRequirement const& requirement, workflow::Case const& c,
                            Names& names);

}  // namespace fassung::api
