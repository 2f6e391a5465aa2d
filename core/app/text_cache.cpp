#include "core/app/text_cache.hpp"

namespace fassung::app {

namespace {

/// A tree takes about nine times the memory of the bytes that it is read from.
std::size_t cost_of(TextCache::Text const& text) {
    return 1024 + 10 * text.xml.size();
}

}  // namespace

TextCache::TextPtr TextCache::keep(model::DocumentKind kind, base::Digest const& digest, Text text) {
    auto const cost = cost_of(text);
    return texts_.keep({kind, digest}, std::make_shared<Text const>(std::move(text)), cost);
}

}  // namespace fassung::app
