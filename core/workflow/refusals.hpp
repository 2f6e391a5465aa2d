#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/workflow/case.hpp"

/// The refusals that several acts share, with their one German sentence. The rest are beside the rule that
/// they state.
namespace fassung::workflow::refuse {

base::Error wrong_state(Case const& c, std::string_view command);
base::Error closed_case(model::ProposalId const& id);
base::Error wrong_function(std::string_view wanted);
base::Error own_work(std::string_view why);
base::Error not_found(std::string_view what);
base::Error stale_version(int named, int present);
base::Error stale_base(std::vector<std::string> documents);
base::Error reason_missing();
base::Error unit_missing();
base::Error unknown_unit(model::UnitId const& unit);
base::Error unknown_requirement(std::string_view id);
base::Error too_long(std::string_view what, std::size_t limit);
base::Error too_many(std::string_view what, std::size_t limit);

base::Error invalid(std::string code, std::string message);
base::Error conflict(std::string code, std::string message);

}  // namespace fassung::workflow::refuse
