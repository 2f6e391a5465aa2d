#include "core/app/proposals.hpp"

#include "core/app/policy.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/actor.hpp"
#include "server/api/json/case.hpp"
#include "server/api/json/requirement.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/parameters.hpp"
#include "server/api/problem.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

constexpr std::size_t kMostWordBytes = 200;

base::Result<workflow::Version const*> version_of(workflow::Case const& c, http::Request const& request) {
    auto const& text = request.params.at("version");
    auto const number = base::parse_number<int>(text);
    auto const* version = number ? c.version(*number) : nullptr;
    if (version == nullptr) return app::not_found("Die Vorschlagsfassung " + text);
    return version;
}

base::Result<app::ProposalFilter> filter_of(http::Request const& request) {
    app::ProposalFilter filter;
    if (auto const state = request.query("state")) {
        filter.stage = model::parse_name<model::Stage>(*state);
        if (!filter.stage)
            return bad_parameter(
                "„state“ ist draft, submitted, returned, released, rejected, withdrawn oder discarded.");
    }
    if (auto const turn = request.query("turn")) {
        if (*turn != "me") return bad_parameter("„turn“ kann nur „me“ sein.");
        filter.turn_is_mine = true;
    }
    auto const unit = unit_of(request);
    if (!unit) return unit.error();
    auto const actor = actor_of(request);
    if (!actor) return actor.error();
    filter.unit = *unit;
    filter.actor = *actor;
    if (auto const kind = request.query("kind")) {
        filter.kind = model::parse_name<model::ProposalKind>(*kind);
        if (!filter.kind) return bad_parameter("„kind“ ist die Art eines Vorschlags, zum Beispiel amend.");
    }
    auto const words = request.query("q").value_or("");
    if (words.size() > kMostWordBytes) return bad_parameter("„q“ darf höchstens 200 Zeichen lang sein.");
    filter.words = words;
    return filter;
}

}  // namespace

http::Response list_proposals(Context& context, http::Request const& request) {
    auto const filter = filter_of(request);
    if (!filter) return problem(filter.error(), request);
    auto const page = paging(request);
    if (!page) return problem(page.error(), request);
    auto const found = app::proposals(context.app, context.caller, *filter, page->cursor, page->limit);
    if (!found) return problem(found.error(), request);
    json::array rows;
    for (auto const& row : found->rows) rows.push_back(to_json(row));
    return http::json_response(
        200, json::serialize(json::object{{"proposals", std::move(rows)}, {"next", or_null(found->next)}}));
}

http::Response show_proposal(Context& context, http::Request const& request) {
    auto const found = app::proposal(context.app, context.caller, *context.proposal);
    if (!found) return problem(found.error(), request);
    Names names{context.app};
    return with_etag(request, http::json_response(200, json::serialize(to_json(*found, names))), found->etag);
}

http::Response show_version(Context& context, http::Request const& request) {
    auto const version = version_of(*context.seen.the_case, request);
    if (!version) return problem(version.error(), request);
    Names names{context.app};
    return http::json_response(200, json::serialize(to_json(**version, names)));
}

http::Response show_version_document(Context& context, http::Request const& request) {
    auto const version = version_of(*context.seen.the_case, request);
    if (!version) return problem(version.error(), request);
    auto const& name = request.params.at("measure");
    auto const id = model::DocumentId::parse(name);
    auto const text = id ? (*version)->texts.find(*id) : (*version)->texts.end();
    if (text == (*version)->texts.end()) return problem(app::not_found("Das Dokument " + name), request);
    auto xml = document::canonical(*text->second);
    auto const etag = base::sha256(xml).hex().substr(0, 32);
    return with_etag(request, http::response(200, "application/xml", std::move(xml)), etag);
}

namespace {

/// What the rules in force changed for the case since it was submitted.
json::object shift_json(app::PolicyShift const& shift) {
    json::array applied;
    for (auto const& each : shift.applied)
        applied.push_back({{"revision", each.revision},
                           {"time", base::to_rfc3339(each.time)},
                           {"proposal", or_null(each.proposal)}});
    json::array changes;
    for (auto const& change : shift.changes)
        changes.push_back(
            {{"id", change.id}, {"label", change.label}, {"shift", workflow::name_of(change.shift)}});
    return {{"applied", std::move(applied)}, {"changes", std::move(changes)}};
}

}  // namespace

http::Response show_requirements(Context& context, http::Request const&) {
    auto const& c = *context.seen.the_case;
    Names names{context.app};
    json::array rows;
    if (c.stage == model::Stage::kReleased) {
        for (auto const& frozen : c.frozen) rows.push_back(to_json(frozen, c, names));
    } else {
        for (auto const& requirement : workflow::requirements(context.seen.snapshot->state, c))
            rows.push_back(to_json(requirement, c, names));
    }
    auto const shift = app::policy_shift(context.app, app::view_now(context.app), c);
    return http::json_response(
        200, json::serialize(json::object{{"requirements", std::move(rows)}, {"policy", shift_json(shift)}}));
}

}  // namespace fassung::api
