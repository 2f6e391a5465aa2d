#include "core/model/registry.hpp"

namespace fassung::model {

UnitName const& Unit::name_on(Date day) const {
    for (auto name = names.rbegin(); name != names.rend(); ++name)
        if (name->from <= day) return *name;
    return names.front();
}

Unit const* Units::find(UnitId const& id) const {
    auto const found = all.find(id);
    return found == all.end() ? nullptr : &found->second;
}

std::optional<UnitId> Units::finance() const {
    for (auto const& [id, unit] : all)
        if (unit.finance) return id;
    return std::nullopt;
}

namespace {

bool in_force(Grant const& grant, Date day) { return grant.from <= day && (!grant.until || day <= *grant.until); }

}  // namespace

bool Actor::holds(Function function, UnitId const& unit, Date day) const {
    for (auto const& grant : grants)
        if (grant.function == function && grant.unit == unit && in_force(grant, day)) return true;
    return false;
}

bool Actor::holds(Function function, Date day) const { return unit_of(function, day).has_value(); }

std::optional<UnitId> Actor::unit_of(Function function, Date day) const {
    for (auto const& grant : grants)
        if (grant.function == function && in_force(grant, day)) return grant.unit;
    return std::nullopt;
}

std::set<UnitId> Actor::units(Date day) const {
    std::set<UnitId> out;
    for (auto const& grant : grants)
        if (in_force(grant, day)) out.insert(grant.unit);
    return out;
}

bool Holidays::is_working_day(Date day) const {
    std::chrono::weekday const weekday{std::chrono::sys_days{day}};
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday && !days.contains(day);
}

Date Holidays::add_working_days(Date day, int count) const {
    std::chrono::sys_days at{day};
    while (count > 0) {
        at += std::chrono::days{1};
        if (is_working_day(Date{at})) --count;
    }
    return Date{at};
}

int Holidays::working_days_between(Date from, Date to) const {
    if (to < from) return -working_days_between(to, from);
    int count = 0;
    for (std::chrono::sys_days at = std::chrono::sys_days{from} + std::chrono::days{1}; at <= std::chrono::sys_days{to};
         at += std::chrono::days{1})
        if (is_working_day(Date{at})) ++count;
    return count;
}

ServerKey const* Keys::valid_at(std::uint64_t seq) const {
    for (auto const& key : keys)
        if (key.from_seq <= seq && (!key.until_seq || seq < *key.until_seq)) return &key;
    return nullptr;
}

}  // namespace fassung::model
