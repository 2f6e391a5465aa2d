#pragma once

#include <boost/json.hpp>

#include "core/document/document.hpp"

namespace fassung::api {

/// A document as JSON (core/exchange/document_json.hpp).
boost::json::object to_json(document::Document const& document);

}  // namespace fassung::api
