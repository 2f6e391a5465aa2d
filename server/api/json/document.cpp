#include "server/api/json/document.hpp"

#include "core/exchange/document_json.hpp"

namespace fassung::api {

boost::json::object to_json(document::Document const& document) {
    return exchange::to_json(document);
}

}  // namespace fassung::api
