#pragma once

#include "core/app/attention.hpp"
#include "server/api/json/actor.hpp"

namespace fassung::api {

/// Every list as {"total","rows"}; days left as working days of the calendar, counted from `today`.
boost::json::object to_json(app::Attention const& attention, model::Holidays const& holidays,
                            base::Date today, Names& names);

}  // namespace fassung::api
