#pragma once

#include <map>
#include <set>

#include <boost/json.hpp>

#include "core/app/application.hpp"

/// How values look in JSON. One function per kind of value; every member is always there, null for nothing.
namespace fassung::api {

/// Names of persons behind pseudonyms, looked up when first needed. Lives for one request.
class Names {
  public:
    explicit Names(app::Application& app) : app_(app) {}
    /// Null once the person was erased, and for the system.
    boost::json::value of(base::ActorId const& actor);

  private:
    app::Application& app_;
    std::map<base::ActorId, boost::json::value> known_;
};

/// {"actor","function","unit","actingFor","name"}
boost::json::object to_json(model::ActingAs const& by, Names& names);

template <class Id>
boost::json::value or_null(std::optional<Id> const& id) {
    return id ? boost::json::value(id->str()) : boost::json::value(nullptr);
}
inline boost::json::value or_null(std::string const& text) {
    return text.empty() ? boost::json::value(nullptr) : boost::json::value(text);
}
/// An empty text is a text here.
inline boost::json::value or_null(std::optional<std::string> const& text) {
    return text ? boost::json::value(*text) : boost::json::value(nullptr);
}
inline boost::json::value time_json(base::Instant time) {
    return boost::json::value(base::to_rfc3339(time));
}
template <class Container>
boost::json::array ids_json(Container const& ids) {
    boost::json::array out;
    for (auto const& id : ids) out.emplace_back(id.str());
    return out;
}
/// Measures by id, other documents by name.
boost::json::array documents_json(std::vector<model::DocumentId> const& documents);

}  // namespace fassung::api
