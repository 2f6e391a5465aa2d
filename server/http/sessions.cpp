#include "server/http/sessions.hpp"

namespace fassung::http {

namespace {

// Being told "full" costs a descriptor for the time of a round trip; a flood of connections is not told.
constexpr std::size_t kToldAtOnce = 32;

}  // namespace

Sessions::Admission Sessions::enter(std::shared_ptr<Session> const& session) {
    std::scoped_lock const lock(mutex_);
    bool const admitted = admitted_ < limit_;
    if (closed_ || (!admitted && places_.size() - admitted_ >= kToldAtOnce)) return Admission::kTurnedAway;
    places_.emplace(session.get(), Place{session, admitted});
    if (!admitted) return Admission::kFull;
    ++admitted_;
    return Admission::kAdmitted;
}

void Sessions::leave(Session const* session) {
    std::scoped_lock const lock(mutex_);
    auto const it = places_.find(session);
    if (it == places_.end()) return;
    if (it->second.admitted) --admitted_;
    places_.erase(it);
    if (places_.empty()) left_.notify_all();
}

void Sessions::close() {
    std::scoped_lock const lock(mutex_);
    closed_ = true;
}

std::vector<std::shared_ptr<Session>> Sessions::all() const {
    std::scoped_lock const lock(mutex_);
    std::vector<std::shared_ptr<Session>> list;
    list.reserve(places_.size());
    for (auto const& [key, place] : places_)
        if (auto session = place.session.lock()) list.push_back(std::move(session));
    return list;
}

bool Sessions::wait_until_empty(std::chrono::steady_clock::time_point until) {
    std::unique_lock lock(mutex_);
    return left_.wait_until(lock, until, [&] { return places_.empty(); });
}

}  // namespace fassung::http
