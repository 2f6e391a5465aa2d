#include "server/pages/frame/context.hpp"

#include <algorithm>

namespace fassung::pages {

bool User::has(model::Function function) const {
    return std::ranges::any_of(functions, [&](auto const& grant) { return grant.function == function; });
}

std::vector<base::UnitId> User::units(model::Function function) const {
    std::vector<base::UnitId> out;
    for (auto const& grant : functions)
        if (grant.function == function && std::ranges::find(out, grant.unit) == out.end())
            out.push_back(grant.unit);
    return out;
}

std::vector<base::UnitId> User::units() const {
    std::vector<base::UnitId> out;
    for (auto const& grant : functions)
        if (std::ranges::find(out, grant.unit) == out.end()) out.push_back(grant.unit);
    return out;
}

std::string const& Context::param(std::string_view name) const {
    return request.params.at(std::string{name});
}

std::string Context::query(std::string_view name) const {
    auto value = request.query(name).value_or(std::string_view{});
    while (value.starts_with(' ')) value.remove_prefix(1);
    while (value.ends_with(' ')) value.remove_suffix(1);
    return std::string{value};
}

workflow::Permission Context::may(workflow::Action action, workflow::Case const* c) const {
    return workflow::may(snapshot->state, user ? snapshot->state.actor(user->actor) : nullptr, action, c,
                         today());
}

}  // namespace fassung::pages
