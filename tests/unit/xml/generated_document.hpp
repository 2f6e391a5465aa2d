#pragma once

#include <random>

#include "core/document/document.hpp"

namespace fassung::test {

/// A random normalised document of that kind: any part may be there or not, texts are in normal form C.
document::Document generated_document(model::DocumentKind kind, std::mt19937& random);

}  // namespace fassung::test
