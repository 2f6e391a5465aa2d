#pragma once

#include <vector>

#include "core/app/attention.hpp"
#include "server/pages/frame/context.hpp"

namespace fassung::pages::acts {

/// A word that is asked of the user.
struct Waiting {
    index::CaseRow row;
    workflow::Duty duty = workflow::Duty::kReview;  ///< kReview, kCosign or kApprove
    std::optional<base::Date> due;
    bool urgent = false, overdue = false;
    std::string labels;  ///< of the requirements, German
};

/// Reviews, co-signatures, approvals that wait for the user; overdue and urgent ones first, then by due date.
std::vector<Waiting> waiting_for(Context const& context);

/// "review", "cosign", "approve".
std::string_view step_of(workflow::Duty duty);

}  // namespace fassung::pages::acts
