#include "server/api/json/attention.hpp"

#include <cstdlib>

#include "server/api/json/case.hpp"
#include "server/api/json/grant.hpp"
#include "server/api/json/revision.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

using workflow::Duty;

std::string_view name_of(Duty duty) {
    switch (duty) {
        case Duty::kSubmit:
            return "submit";
        case Duty::kRevise:
            return "revise";
        case Duty::kResolve:
            return "resolve";
        case Duty::kReview:
            return "review";
        case Duty::kCosign:
            return "cosign";
        case Duty::kApprove:
            return "approve";
        case Duty::kAnswerCondition:
            return "answer-condition";
        case Duty::kAnswerDissent:
            return "answer-dissent";
        case Duty::kOverdue:
            return "overdue";
    }
    std::abort();
}

/// What every row says of its deadline.
class Days {
  public:
    Days(model::Holidays const& holidays, base::Date today) : holidays_(holidays), today_(today) {}

    void add_to(json::object& out, std::optional<base::Date> const& due) const {
        out["due"] = due ? json::value(base::to_iso(*due)) : json::value(nullptr);
        out["workingDaysLeft"] =
            due ? json::value(holidays_.working_days_between(today_, *due)) : json::value(nullptr);
    }

  private:
    model::Holidays const& holidays_;
    base::Date today_;
};

json::object row_json(app::WaitingCase const& waiting, Days const& days) {
    json::array reasons;
    for (auto const& reason : waiting.reasons) {
        json::object each{{"duty", reason.duty ? name_of(*reason.duty) : "answer-comments"},
                          {"requirement", or_null(reason.requirement)},
                          {"label", or_null(reason.label)},
                          {"unit", or_null(reason.unit)},
                          {"overdue", reason.overdue},
                          {"count", reason.count}};
        days.add_to(each, reason.due);
        reasons.push_back(std::move(each));
    }
    json::object out{
        {"case", to_json(waiting.row)}, {"urgent", waiting.urgent}, {"reasons", std::move(reasons)}};
    days.add_to(out, waiting.due);
    return out;
}

json::object row_json(app::AwaitingCase const& awaiting, Days const& days) {
    json::array words;
    for (auto const& word : awaiting.words) {
        json::array from;
        for (auto const& missing : word.from)
            from.push_back({{"function", model::name_of(missing.function)}, {"unit", or_null(missing.unit)}});
        json::object each{{"requirement", word.requirement},
                          {"label", word.label},
                          {"outcome", workflow::name_of(word.outcome)},
                          {"from", std::move(from)},
                          {"overdue", word.overdue}};
        days.add_to(each, word.due);
        words.push_back(std::move(each));
    }
    json::object out{{"case", to_json(awaiting.row)}, {"words", std::move(words)}};
    days.add_to(out, awaiting.due);
    return out;
}

json::object row_json(app::PipelineCase const& open, Days const& days) {
    json::object out{{"case", to_json(open.row)},
                     {"station", app::name_of(open.station)},
                     {"since", base::to_iso(open.since)},
                     {"urgent", open.urgent},
                     {"overdue", open.overdue}};
    days.add_to(out, open.due);
    return out;
}

json::object row_json(app::OwnDraft const& draft, Days const&) {
    return {{"case", to_json(draft.row)},
            {"saved", time_json(draft.saved)},
            {"assignee", or_null(draft.assignee)}};
}

json::object row_json(index::RevisionRow const& revision, Days const&) {
    auto out = to_json(revision);
    out["document"] = revision.document.name();
    out["title"] = revision.title;
    out["lead"] = or_null(revision.lead);
    return out;
}

template <class Row>
json::object list_json(app::Shown<Row> const& shown, Days const& days) {
    json::array rows;
    for (auto const& row : shown.rows) rows.push_back(row_json(row, days));
    return {{"total", shown.total}, {"rows", std::move(rows)}};
}

}  // namespace

json::object to_json(app::Attention const& attention, model::Holidays const& holidays, base::Date today,
                     Names& names) {
    Days const days{holidays, today};
    json::object stations;
    for (auto const station : app::kStations) {
        auto const count = attention.stations.find(station);
        stations[app::name_of(station)] = count == attention.stations.end() ? 0 : count->second;
    }
    json::array grants;
    for (auto const& grant : attention.grants) grants.push_back(to_json(grant, names));
    return {{"waiting", list_json(attention.waiting, days)},
            {"awaiting", list_json(attention.awaiting, days)},
            {"drafts", list_json(attention.drafts, days)},
            {"changed", list_json(attention.changed, days)},
            {"changedIsAll", attention.changed_is_all},
            {"pipeline", list_json(attention.pipeline, days)},
            {"stations", std::move(stations)},
            {"grants", std::move(grants)},
            {"clockAhead", attention.clock_ahead},
            {"clockWaits", attention.clock_waits}};
}

}  // namespace fassung::api
