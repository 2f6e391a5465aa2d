#include "core/register/throttle.hpp"

#include <algorithm>

namespace fassung::reg {

namespace {

std::string pair_of(std::string_view login, std::string_view remote) {
    return std::string{login}.append(1, '\n').append(remote);
}

}  // namespace

Throttle::Throttle(LoginLimits const& limits) : limits_(limits) {}

Throttle::Count& Throttle::at(Counts& counts, std::string const& key, base::Instant now) const {
    auto const over = [&](Count const& count) { return now >= count.since + limits_.window; };
    auto const found = counts.find(key);
    if (found != counts.end()) {
        if (over(found->second)) found->second = Count{now};
        return found->second;
    }
    if (counts.size() >= limits_.max_entries) {
        std::erase_if(counts, [&](auto const& entry) { return over(entry.second); });
        if (counts.size() >= limits_.max_entries)
            counts.erase(std::min_element(
                counts.begin(), counts.end(),
                [](auto const& left, auto const& right) { return left.second.since < right.second.since; }));
    }
    return counts.emplace(key, Count{now}).first->second;
}

std::optional<std::chrono::seconds> Throttle::attempt(std::string_view login, std::string_view remote,
                                                      base::Instant now) {
    std::lock_guard const lock{mutex_};
    auto& pair = at(pairs_, pair_of(login, remote), now);
    auto& of_login = at(logins_, std::string{login}, now);
    auto& of_remote = at(remotes_, std::string{remote}, now);
    std::optional<std::chrono::seconds> wait;
    auto const hold = [&](Count const& count, int limit) {
        if (count.failures < limit) return;
        auto const left = std::max(count.since + limits_.window - now, std::chrono::seconds{1});
        wait = wait ? std::max(*wait, left) : left;
    };
    hold(pair, limits_.per_login_and_remote);
    hold(of_login, limits_.per_login);
    hold(of_remote, limits_.per_remote);
    if (wait) return wait;
    ++pair.failures;
    ++of_login.failures;
    ++of_remote.failures;
    return std::nullopt;
}

void Throttle::succeeded(std::string_view login, std::string_view remote) {
    std::lock_guard const lock{mutex_};
    pairs_.erase(pair_of(login, remote));
    auto const take_back = [](Counts& counts, std::string const& key) {
        auto const found = counts.find(key);
        if (found != counts.end() && found->second.failures > 0) --found->second.failures;
    };
    take_back(logins_, std::string{login});
    take_back(remotes_, std::string{remote});
}

}  // namespace fassung::reg
