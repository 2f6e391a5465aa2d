#include "core/app/proposals.hpp"

#include "server/api/handlers.hpp"
#include "server/api/json/case.hpp"
#include "server/api/json/requirement.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/problem.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

base::Result<workflow::Version const*> version_of(workflow::Case const& c, http::Request const& request) {
    auto const& text = request.params.at("version");
    auto const number = base::parse_number<int>(text);
    auto const* version = number ? c.version(*number) : nullptr;
    if (version == nullptr) return app::not_found("Die Vorschlagsfassung " + text);
    return version;
}

}  // namespace

http::Response list_proposals(Context& context, http::Request const& request) {
    app::ProposalFilter filter;
    if (auto const state = request.query("state")) {
        filter.stage = model::parse_name<model::Stage>(*state);
        if (!filter.stage)
            return problem(
                {base::Errc::kInvalid, "bad-parameter",
                 "„state“ ist draft, submitted, returned, released, rejected, withdrawn oder discarded."},
                request);
    }
    if (auto const turn = request.query("turn")) {
        if (*turn != "me")
            return problem({base::Errc::kInvalid, "bad-parameter", "„turn“ kann nur „me“ sein."}, request);
        filter.turn_is_mine = true;
    }
    auto const page = paging(request);
    if (!page) return problem(page.error(), request);
    auto const found = app::proposals(context.app, context.caller, filter, page->cursor, page->limit);
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
    return http::json_response(200, json::serialize(json::object{{"requirements", std::move(rows)}}));
}

}  // namespace fassung::api
