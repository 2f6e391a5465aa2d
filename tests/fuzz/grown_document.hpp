#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/document/document.hpp"
#include "core/document/shape.hpp"

namespace fassung::fuzz {

/// The input as a source of choices; at its end always 0.
class Choices {
  public:
    Choices(std::uint8_t const* data, std::size_t size) : data_(data), left_(size) {}
    std::size_t below(std::size_t end) {
        if (left_ == 0 || end == 0) return 0;
        --left_;
        return *data_++ % end;
    }

  private:
    std::uint8_t const* data_;
    std::size_t left_;
};

/// A normalised document of that kind, all choices from the input.
document::Document grown(model::DocumentKind kind, Choices& choices);
/// The same after a few edits of a person: texts, attributes, items taken out, put in, moved.
document::Document edited(document::Document document, Choices& choices);

}  // namespace fassung::fuzz
