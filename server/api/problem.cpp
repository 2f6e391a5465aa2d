#include "server/api/problem.hpp"

#include <boost/json.hpp>

#include "server/http/problem.hpp"

namespace fassung::api {

namespace json = boost::json;

http::Response problem(base::Error const& error, http::Request const& request, std::string members) {
    json::object extra;
    if (!error.details.empty()) {
        json::array errors;
        for (auto const& detail : error.details)
            errors.push_back({{"path", detail.path},
                              {"line", detail.line == 0 ? json::value(nullptr) : json::value(detail.line)},
                              {"detail", detail.message}});
        extra["errors"] = std::move(errors);
    }
    if (error.code == "wrong-state" || error.code == "requirements-open")
        extra[error.code == "wrong-state" ? "allowed" : "requirements"] =
            json::array(error.items.begin(), error.items.end());
    auto text = json::serialize(extra);
    text = text.substr(1, text.size() - 2);
    if (!text.empty() && !members.empty()) text += ',';
    auto response =
        http::problem(http::status_of(error), error.code, error.message, request.id, text + members);
    if (response.status == 401) response.set("WWW-Authenticate", "Bearer realm=\"fassung\"");
    if (error.code == "too-many-attempts" && !error.items.empty())
        response.set("Retry-After", error.items.front());
    return response;
}

}  // namespace fassung::api
