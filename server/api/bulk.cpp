#include <algorithm>

#include "core/app/bulk_steps.hpp"
#include "server/api/body.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/case.hpp"
#include "server/api/problem.hpp"
#include "server/http/problem.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

constexpr std::size_t kMostSteps = 50;

/// Words that need no text of their own; the others are each a step of its own.
std::optional<model::Word> parse_bulk_word(std::string_view name) {
    using model::Word;
    auto const word = model::parse_name<Word>(name);
    bool const plain = word == Word::kSigned || word == Word::kNoted || word == Word::kNotConcerned;
    return plain ? word : std::nullopt;
}

struct Wanted {
    std::string step;
    std::optional<base::UnitId> unit;
    app::PlannedStep planned;

    bool same_as(Wanted const& other) const {
        return planned.id == other.planned.id && step == other.step && unit == other.unit;
    }
};

Wanted read_wanted(Body& item) {
    Wanted out;
    out.planned.id = item.required<base::ProposalId>("proposal", &base::ProposalId::parse,
                                                     "Die Nummer eines Vorgangs, zum Beispiel 2026-0001.");
    out.step = item.required_text("step");
    auto const version = item.required_number("version");
    if (out.step == "review") {
        out.planned.command = workflow::Review{version, false, false, {}};
    } else if (out.step == "approve") {
        out.planned.command = workflow::Approve{version, {}, {}};
    } else if (out.step == "cosign") {
        auto const word = item.required<model::Word>("word", &parse_bulk_word,
                                                     "Erlaubt sind hier: signed, noted, not-concerned.");
        out.unit = item.parsed<base::UnitId>("unit", &base::UnitId::parse,
                                             "Die Kennung einer Stelle, zum Beispiel tmbwk.");
        out.planned.command = workflow::Cosign{version, word, out.unit, {}, {}};
    } else {
        item.wrong("step", "Erlaubt sind: review, cosign, approve.");
    }
    return out;
}

std::vector<Wanted> read_all(Body& body) {
    std::vector<Wanted> out;
    auto items = body.objects("steps");
    if (!items || items->empty()) {
        body.wrong("steps", "Nennen Sie mindestens einen Schritt.");
        return out;
    }
    for (auto& item : *items) {
        auto wanted = read_wanted(item);
        body.pass_on("steps", item);
        if (std::ranges::any_of(out, [&](Wanted const& known) { return known.same_as(wanted); }))
            body.wrong("steps", "Derselbe Schritt steht zweimal in der Liste.");
        out.push_back(std::move(wanted));
        if (out.size() > kMostSteps) break;
    }
    return out;
}

json::object to_json(Wanted const& wanted, base::Result<app::StepTaken> const& result) {
    json::object out{{"proposal", wanted.planned.id.str()},
                     {"step", wanted.step},
                     {"unit", or_null(wanted.unit)},
                     {"state", nullptr},
                     {"refusal", nullptr}};
    if (result)
        out["state"] = step_json(*result->the_case, result->seq);
    else
        out["refusal"] = {{"status", http::status_of(result.error())},
                          {"code", result.error().code},
                          {"detail", result.error().message}};
    return out;
}

}  // namespace

http::Response take_steps(Context& context, http::Request const& request) {
    if (!context.caller.may_write) return problem(app::read_only_token(), request);
    auto body = Body::parse(request.body);
    if (!body) return problem(body.error(), request);
    auto const wanted = read_all(*body);
    if (wanted.size() > kMostSteps)
        return problem(
            {base::Errc::kTooLarge, "too-many", "Höchstens 50 Schritte können zusammen getan werden."},
            request);
    if (auto const good = body->finish(); !good) return problem(good.error(), request);
    std::vector<app::PlannedStep> steps;
    for (auto const& each : wanted) steps.push_back(each.planned);
    auto const results = app::take_steps(context.app, context.caller, steps, context.digests);
    json::array rows;
    for (std::size_t i = 0; i < results.size(); ++i) rows.push_back(to_json(wanted[i], results[i]));
    return http::json_response(200, json::serialize(json::object{{"results", std::move(rows)}}));
}

}  // namespace fassung::api
