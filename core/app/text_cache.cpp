#include "core/app/text_cache.hpp"

namespace fassung::app {

namespace {

/// A tree takes about nine times the memory of the bytes that it is read from.
std::size_t cost_of(TextCache::Text const& text) {
    return 1024 + 10 * text.xml.size();
}

}  // namespace

TextCache::TextPtr TextCache::find(model::DocumentKind kind, base::Digest const& digest) {
    std::lock_guard const lock{mutex_};
    auto const found = by_key_.find({kind, digest});
    if (found == by_key_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->text;
}

TextCache::TextPtr TextCache::keep(model::DocumentKind kind, base::Digest const& digest, Text text) {
    auto const cost = cost_of(text);
    auto kept = std::make_shared<Text const>(std::move(text));
    if (cost > most_) return kept;
    // Freed after the lock: a tree is many small pieces.
    std::list<Entry> dropped;
    std::lock_guard const lock{mutex_};
    Key const key{kind, digest};
    if (auto const found = by_key_.find(key); found != by_key_.end()) return found->second->text;
    entries_.push_front({key, kept});
    by_key_.emplace(key, entries_.begin());
    held_ += cost;
    while (held_ > most_) {
        auto const last = std::prev(entries_.end());
        held_ -= cost_of(*last->text);
        by_key_.erase(last->key);
        dropped.splice(dropped.begin(), entries_, last);
    }
    return kept;
}

std::size_t TextCache::size() const {
    std::lock_guard const lock{mutex_};
    return entries_.size();
}

}  // namespace fassung::app
