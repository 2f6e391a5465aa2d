#pragma once

#include <boost/json.hpp>

#include "core/app/proposals.hpp"
#include "server/api/json/actor.hpp"

namespace fassung::api {

/// What every step answers: {"id","state","version","measures","event"}.
boost::json::object step_json(workflow::Case const& c, std::uint64_t seq);
boost::json::object to_json(app::Proposal const& proposal, Names& names);
boost::json::object to_json(workflow::Version const& version, Names& names);
boost::json::object to_json(workflow::Vote const& vote, Names& names);
boost::json::object to_json(workflow::Comment const& comment, Names& names);
boost::json::object to_json(index::CaseRow const& row);

}  // namespace fassung::api
