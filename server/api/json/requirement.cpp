#include "server/api/json/requirement.hpp"

#include <cstdlib>

#include "core/app/place.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

/// The actor's members plus {"word","version","time"}.
json::array voters_json(std::vector<int> const& numbers, workflow::Case const& c, Names& names) {
    json::array out;
    for (auto const number : numbers)
        for (auto const& vote : c.votes) {
            if (vote.number != number) continue;
            auto by = to_json(vote.by, names);
            if (vote.unit) by["unit"] = vote.unit->str();
            by["word"] = model::name_of(vote.word);
            by["version"] = vote.version;
            by["time"] = time_json(vote.time);
            out.push_back(std::move(by));
        }
    return out;
}

}  // namespace

json::object to_json(workflow::Requirement const& requirement, workflow::Case const& c, Names& names) {
    json::array uncovered;
    for (auto const& change : requirement.uncovered)
        uncovered.emplace_back(app::to_path(change.document, change.address));
    json::array missing;
    for (auto const& wanted : requirement.missing)
        missing.push_back({{"function", model::name_of(wanted.function)}, {"unit", or_null(wanted.unit)}});
    return {{"id", requirement.id},
            {"label", requirement.label},
            {"met", requirement.met},
            {"outcome", name_of(requirement.outcome)},
            {"by", voters_json(requirement.votes, c, names)},
            {"uncovered", std::move(uncovered)},
            {"missing", std::move(missing)},
            {"due", requirement.due ? time_json(requirement.due->at) : json::value(nullptr)},
            {"overdue", requirement.overdue},
            {"waivable", requirement.waivable}};
}

json::object to_json(model::FrozenRequirement const& requirement, workflow::Case const& c, Names& names) {
    return {{"id", requirement.id},
            {"label", requirement.label},
            {"met", requirement.outcome != "despite"},
            {"outcome", requirement.outcome},
            {"by", voters_json(requirement.votes, c, names)},
            {"uncovered", json::array{}},
            {"missing", json::array{}},
            {"due", nullptr},
            {"overdue", false},
            {"waivable", false}};
}

}  // namespace fassung::api
