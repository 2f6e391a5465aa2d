#pragma once

#include <cstddef>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "core/document/document.hpp"

namespace fassung::app {

/// Released texts as they were read last, by what is in them: a text never changes, so nothing is ever
/// outdated. Keeps the ones used last up to a bound. Any thread.
class TextCache {
  public:
    struct Text {
        std::shared_ptr<document::Document const> document;
        std::string xml;  ///< its canonical bytes
    };
    using TextPtr = std::shared_ptr<Text const>;

    /// `bytes`: about how much memory it may hold.
    explicit TextCache(std::size_t bytes = std::size_t{32} << 20) : most_(bytes) {}

    /// Null if it is not there.
    TextPtr find(model::DocumentKind kind, base::Digest const& digest);
    /// What is there for that digest from now on: of two that were read at once, the first.
    TextPtr keep(model::DocumentKind kind, base::Digest const& digest, Text text);

    std::size_t size() const;  ///< number of texts

  private:
    using Key = std::pair<model::DocumentKind, base::Digest>;
    struct Entry {
        Key key;
        TextPtr text;
    };

    std::size_t most_;
    std::mutex mutable mutex_;
    std::size_t held_ = 0;
    std::list<Entry> entries_;  ///< used last first
    std::map<Key, std::list<Entry>::iterator> by_key_;
};

}  // namespace fassung::app
