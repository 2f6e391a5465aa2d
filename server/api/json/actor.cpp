#include "server/api/json/actor.hpp"

namespace fassung::api {

namespace json = boost::json;

json::value Names::of(base::ActorId const& actor) {
    auto const found = known_.find(actor);
    if (found != known_.end()) return found->second;
    json::value name = nullptr;
    if (auto const person = app_.registry().persons().find(actor)) name = person->name;
    return known_.emplace(actor, std::move(name)).first->second;
}

json::object to_json(model::ActingAs const& by, Names& names) {
    return {{"actor", by.actor.str()},
            {"function", model::name_of(by.function)},
            {"unit", or_null(by.unit)},
            {"actingFor", or_null(by.acting_for)},
            {"name", names.of(by.actor)}};
}

json::array documents_json(std::vector<model::DocumentId> const& documents) {
    json::array out;
    for (auto const& document : documents) out.emplace_back(document.name());
    return out;
}

}  // namespace fassung::api
