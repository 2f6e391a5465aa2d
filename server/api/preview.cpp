#include "core/app/act_preview.hpp"
#include "core/app/case_actions.hpp"
#include "core/app/draft_overview.hpp"
#include "core/app/place.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/requirement.hpp"
#include "server/api/problem.hpp"
#include "server/api/step_bodies.hpp"

/// What the caller may do with a case, and what it would bring.
namespace fassung::api {

namespace json = boost::json;

namespace {

json::array ids_of(std::vector<workflow::Requirement> const& requirements) {
    json::array out;
    for (auto const& requirement : requirements) out.emplace_back(requirement.id);
    return out;
}

/// `requirements` and what else the form of the step would offer.
json::object to_json(Context& context, app::OpenAction const& action) {
    json::object out{{"name", action.name},
                     {"awaited", action.awaited},
                     {"requirements", ids_of(action.requirements)},
                     {"units", json::array{}},
                     {"needsDespite", false}};
    auto const opening = app::opening_of(context.app, context.caller, context.seen, action.name);
    if (opening.refusal) return out;
    out["units"] = ids_json(opening.units);
    out["needsDespite"] = opening.needs_despite;
    return out;
}

json::array requirements_json(std::vector<workflow::Requirement> const& all, workflow::Case const& c,
                              Names& names) {
    json::array out;
    for (auto const& requirement : all) out.push_back(api::to_json(requirement, c, names));
    return out;
}

json::object to_json(app::ActPreview const& preview, workflow::Case const& c, Names& names) {
    json::array places;
    for (auto const& place : preview.places)
        places.push_back({{"path", app::to_path(place.document, place.address)},
                          {"label", place.label},
                          {"wording", place.wording ? json::value(*place.wording) : json::value(nullptr)},
                          {"asked", place.asked}});
    json::array revisions;
    for (auto const& revision : preview.revisions)
        revisions.push_back({{"document", revision.document.name()}, {"number", revision.number}});
    return {{"by", api::to_json(preview.by, names)},
            {"places", std::move(places)},
            {"met", requirements_json(preview.met, c, names)},
            {"open", requirements_json(preview.open, c, names)},
            {"revisions", std::move(revisions)},
            {"despite", ids_json(preview.despite)},
            {"completesWaiver", preview.completes_waiver},
            {"due", preview.due ? json::value(base::to_iso(*preview.due)) : json::value(nullptr)}};
}

base::Result<app::ActPreview> previewed(Context& context, workflow::CaseCommand const& command) {
    if (auto const* submit = std::get_if<workflow::Submit>(&command))
        return app::preview_submission(context.app, context.caller, *context.proposal, submit->reason);
    return app::preview_act(context.app, context.caller, context.seen, command);
}

}  // namespace

http::Response list_actions(Context& context, http::Request const&) {
    auto const actions = app::case_actions(context.seen.snapshot->state, *context.proposal,
                                           context.caller.actor, context.app.clock().now());
    json::array open, closed;
    for (auto const& action : actions.open) open.push_back(to_json(context, action));
    for (auto const& action : actions.closed)
        closed.push_back({{"name", action.name}, {"reason", action.reason}});
    return http::json_response(
        200, json::serialize(json::object{{"open", std::move(open)}, {"closed", std::move(closed)}}));
}

http::Response preview_act(Context& context, http::Request const& request) {
    auto body = Body::parse(request.body);
    if (!body) return problem(body.error(), request);
    auto const read = reader_of(body->required_text("step"));
    if (read == nullptr)
        body->wrong("step",
                    "Erlaubt sind: submit, review, request-changes, cosign, approve, reject, withdraw, "
                    "involve, extend, waive.");
    auto content = body->object("command").value_or(Body{json::object{}});
    workflow::CaseCommand command = workflow::Withdraw{};
    if (read != nullptr) {
        command = read(content);
        body->pass_on("command", content);
    }
    if (auto const good = body->finish(); !good) return problem(good.error(), request);
    auto const preview = previewed(context, command);
    if (!preview) return problem(preview.error(), request);
    Names names{context.app};
    return http::json_response(200, json::serialize(to_json(*preview, *context.seen.the_case, names)));
}

}  // namespace fassung::api
