#pragma once

#include <boost/json.hpp>

#include "core/document/document.hpp"

namespace fassung::exchange {

/// A document as JSON, by its shape: a record is an object, a list an array of objects, a text element
/// without attributes a string, any other element an object of its attributes and "text". What is absent is
/// left out.
boost::json::object to_json(document::Document const& document);

}  // namespace fassung::exchange
