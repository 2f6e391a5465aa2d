#pragma once

#include <string>

#include "server/api/routes.hpp"
#include "tests/unit/api/contract/world.hpp"

/// For what holds of many routes: somebody who may, and a request with nothing wrong in it.
namespace fassung::contract {

/// The pattern with the case's number, measure M-0022, version 1, comment 1, request 1.
std::string target_of(api::Route const& route, std::string const& proposal);
/// A login with the function that the route asks for, on a case of tmbwk.
std::string login_for(api::Route const& route);
/// Content that the route accepts; empty if it takes none.
std::string body_for(api::Route const& route);
bool is_step(api::Route const& route);  ///< an act on a case: POST below /proposals/{id}

}  // namespace fassung::contract
