#include "server/api/json/grant.hpp"

namespace fassung::api {

namespace json = boost::json;

json::object to_json(app::OpenGrantRequest const& request, Names& names) {
    json::array grants;
    for (auto const& grant : request.what.grants) grants.push_back(grant_json(grant));
    return {{"seq", request.seq},
            {"by", to_json(request.by, names)},
            {"actor", request.what.subject.str()},
            {"name", names.of(request.what.subject)},
            {"grants", std::move(grants)}};
}

}  // namespace fassung::api
