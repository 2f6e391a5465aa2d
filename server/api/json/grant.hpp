#pragma once

#include "core/app/actors.hpp"
#include "server/api/json/actor.hpp"

namespace fassung::api {

/// {"function","unit","from","until"}
template <class G>
boost::json::object grant_json(G const& grant) {
    return {{"function", model::name_of(grant.function)},
            {"unit", grant.unit.str()},
            {"from", base::to_iso(grant.from)},
            {"until",
             grant.until ? boost::json::value(base::to_iso(*grant.until)) : boost::json::value(nullptr)}};
}

/// {"seq","by","actor","name","grants"}
boost::json::object to_json(app::OpenGrantRequest const& request, Names& names);

}  // namespace fassung::api
