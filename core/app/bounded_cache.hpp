#pragma once

#include <cstddef>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace fassung::app {

/// Values that never change once made, by a key that says all that they were made of, so that nothing is ever
/// outdated. Keeps the ones used last, as long as what they cost together is within the bound. Any thread.
template <class Key, class Value>
class BoundedCache {
  public:
    using Pointer = std::shared_ptr<Value const>;

    /// `most`: about how many bytes of memory it may hold.
    explicit BoundedCache(std::size_t most) : most_(most) {}

    /// Null if it is not there.
    Pointer find(Key const& key) {
        std::lock_guard const lock{mutex_};
        auto const found = by_key_.find(key);
        if (found == by_key_.end()) return nullptr;
        entries_.splice(entries_.begin(), entries_, found->second);
        return found->second->value;
    }

    /// What is there for that key from now on: of two that were made at once, the first. `cost`: about how
    /// many bytes it takes; what costs more than the bound is given back and not kept.
    Pointer keep(Key const& key, Pointer value, std::size_t cost) {
        if (cost > most_) return value;
        // Freed after the lock: a value is many small pieces.
        std::list<Entry> dropped;
        std::lock_guard const lock{mutex_};
        if (auto const found = by_key_.find(key); found != by_key_.end()) return found->second->value;
        entries_.push_front({key, value, cost});
        by_key_.emplace(key, entries_.begin());
        held_ += cost;
        while (held_ > most_) {
            auto const last = std::prev(entries_.end());
            held_ -= last->cost;
            by_key_.erase(last->key);
            dropped.splice(dropped.begin(), entries_, last);
        }
        return value;
    }

    std::size_t size() const {  ///< number of values
        std::lock_guard const lock{mutex_};
        return entries_.size();
    }

  private:
    struct Entry {
        Key key;
        Pointer value;
        std::size_t cost;
    };

    std::size_t most_;
    std::mutex mutable mutex_;
    std::size_t held_ = 0;
    std::list<Entry> entries_;  ///< used last first
    std::map<Key, typename std::list<Entry>::iterator> by_key_;
};

}  // namespace fassung::app
