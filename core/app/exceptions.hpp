#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/app/moment.hpp"

/// What was out of the ordinary in a period, and what must never have happened.
namespace fassung::app {

/// Days in Berlin, both included.
struct AuditPeriod {
    std::optional<base::Date> from = {}, until = {};
    std::optional<base::UnitId> unit = {};
};

struct ExceptionList {
    std::vector<index::ExceptionRow> rows;  ///< oldest first
    std::string next;
    Names names;  ///< of those who acted, as far as the register holds them
};
/// "empty-period" (kInvalid) if `until` is before `from`; "invalid-cursor".
base::Result<ExceptionList> exceptions(Reader& reader, AuditPeriod const& period,
                                       std::optional<index::Exception> kind, std::string_view cursor,
                                       int limit);
/// "Verzicht auf eine Freigabebedingung", "Dissens", …
std::string german_name_of(index::Exception kind);

/// An approval by somebody who is an author of what they approved, by themselves or through a deputy.
struct OwnApproval {
    index::RevisionRow revision;
    model::ActingAs by;
};
struct OwnApprovals {
    std::size_t checked = 0;  ///< released revisions of the period
    bool complete = true;     ///< false: there are more than `most`; the newest were checked
    std::vector<OwnApproval> found;
    Names names;
};
/// Looks at the authors and approvers of each released revision of the period, newest first; must find none.
base::Result<OwnApprovals> own_approvals(Reader& reader, AuditPeriod const& period, std::size_t most);

}  // namespace fassung::app
