#include "core/workflow/dues.hpp"

#include "core/workflow/concern.hpp"
#include "core/workflow/requirements.hpp"

namespace fassung::workflow {

model::Due due_on(std::string requirement, model::Date date) {
    return {std::move(requirement), date, base::berlin_end_of_day(date)};
}

std::vector<model::Due> dues_for(State const& state, Case const& c, model::Instant now, Renewal renewal) {
    std::vector<model::Due> out;
    auto const items = asked(state, c, concern_of(state, c));
    auto const judged = requirements(state, c);
    for (std::size_t i = 0; i < judged.size(); ++i) {
        auto const* rule = items[i].rule;
        if (!rule || rule->due_days == 0 || judged[i].met) continue;
        auto const known = c.dues.find(judged[i].id);
        bool const had = known != c.dues.end();
        if (had && renewal == Renewal::kNone) continue;
        if (had && known->second.at > now && !c.passed.contains(judged[i].id)) continue;
        out.push_back(
            due_on(judged[i].id, state.holidays->add_working_days(base::berlin_date(now), rule->due_days)));
    }
    return out;
}

}  // namespace fassung::workflow
