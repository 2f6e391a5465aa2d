#include "server/api/json/event.hpp"

namespace fassung::api {

namespace json = boost::json;

json::object to_json(index::EventRow const& row, Names& names) {
    return {{"seq", row.seq},
            {"kind", row.kind},
            {"time", time_json(row.time)},
            {"by", to_json(row.by, names)},
            {"proposal", or_null(row.proposal)},
            {"number", row.number == 0 ? json::value(nullptr) : json::value(row.number)},
            {"path", row.path},
            {"commit", row.journal.hex()},
            {"main", row.main ? json::value(row.main->hex()) : json::value(nullptr)},
            {"content", row.content.hex()},
            {"chain", row.chain.hex()}};
}

}  // namespace fassung::api
