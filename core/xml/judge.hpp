#pragma once

#include <cstddef>
#include <string_view>

#include "core/base/result.hpp"
#include "core/xml/reader.hpp"

/// Internal. The strict parser's word on foreign bytes, before anybody else looks at them.
namespace fassung::xml {

struct Judgement {
    std::size_t elements = 0;
};

/// Whether the bytes are one well-formed XML document within the limits, all of it in the namespace `ns`,
/// free of forbidden characters, DOCTYPE, comments, processing instructions and mixed content. Builds no
/// tree.
base::Result<Judgement> judge(std::string_view bytes, std::string_view ns, Limits const& limits);

/// libxml2 ready for use by several threads: no network, no files. Call before any use.
void prepare_libxml();

}  // namespace fassung::xml
