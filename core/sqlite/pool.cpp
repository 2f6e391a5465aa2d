#include "core/sqlite/pool.hpp"

#include <algorithm>

namespace fassung::sqlite {

Pool::Pool(std::function<std::unique_ptr<Database>()> open, std::size_t limit)
    : open_(std::move(open)), limit_(std::max<std::size_t>(limit, 1)) {
    idle_.reserve(limit_);
}

Pool::Lease::~Lease() {
    if (database_) pool_->take_back(std::move(database_));
}

Pool::Lease Pool::lease() {
    std::unique_lock lock{mutex_};
    returned_.wait(lock, [this] { return !idle_.empty() || made_ < limit_; });
    if (!idle_.empty()) {
        auto database = std::move(idle_.back());
        idle_.pop_back();
        return {*this, std::move(database)};
    }
    ++made_;
    lock.unlock();
    try {
        return {*this, open_()};
    } catch (...) {
        lock.lock();
        --made_;
        returned_.notify_one();
        throw;
    }
}

void Pool::take_back(std::unique_ptr<Database> database) noexcept {
    std::lock_guard const lock{mutex_};
    idle_.push_back(std::move(database));  // has room: reserved for the limit
    returned_.notify_one();
}

}  // namespace fassung::sqlite
