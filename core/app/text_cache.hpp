#pragma once

#include <string>
#include <utility>

#include "core/app/bounded_cache.hpp"
#include "core/document/document.hpp"

namespace fassung::app {

/// Released texts as they were read last, by what is in them. Any thread.
class TextCache {
  public:
    struct Text {
        std::shared_ptr<document::Document const> document;
        std::string xml;  ///< its canonical bytes
    };
    using TextPtr = std::shared_ptr<Text const>;

    /// `bytes`: about how much memory it may hold.
    explicit TextCache(std::size_t bytes = std::size_t{32} << 20) : texts_(bytes) {}

    /// Null if it is not there.
    TextPtr find(model::DocumentKind kind, base::Digest const& digest) { return texts_.find({kind, digest}); }
    /// What is there for that digest from now on: of two that were read at once, the first.
    TextPtr keep(model::DocumentKind kind, base::Digest const& digest, Text text);

    std::size_t size() const { return texts_.size(); }  ///< number of texts

  private:
    BoundedCache<std::pair<model::DocumentKind, base::Digest>, Text> texts_;
};

}  // namespace fassung::app
