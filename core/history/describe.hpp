#pragma once

#include <string>
#include <string_view>

#include "core/document/place.hpp"
#include "core/history/labels.hpp"

/// Internal. Finding an address in a document, and saying what it is.
namespace fassung::history {

struct Found {
    std::string label;
    std::string path;  ///< of names, without keys: "measure/description/p"
    int position = 0;  ///< of the innermost list item, from 1; 0 = in no list, or not there
    document::Element const* element = nullptr;     ///< null: not there
    document::ElementShape const* shape = nullptr;  ///< null: unknown to the kind of document
    bool order = false;                             ///< `element` is the list
    bool item = false;                              ///< of a list
};

Found locate(document::Document const& document, std::string_view address, Names const& names);

/// What stands at a place, as people read it.
std::string read_value(document::Place const& place, std::string_view path, Names const& names);

std::string spelled(std::function<std::string(std::string_view)> const& names, std::string_view id);

}  // namespace fassung::history
