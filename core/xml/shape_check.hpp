#pragma once

#include <string>
#include <string_view>

#include "core/document/document.hpp"
#include "core/document/shape.hpp"
#include "core/xml/findings.hpp"

/// Internal. A tree against the shape of its kind of document.
namespace fassung::xml {

/// Everything that the shape does not know. `root` has the right name.
void check_shape(document::Element const& root, document::ElementShape const& shape, Findings& findings);

/// "„title“, „field“": what may stand below such an element.
std::string allowed_children(document::ElementShape const& shape);

}  // namespace fassung::xml
