#include "core/app/proposals.hpp"
#include "server/api/body.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/case.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/problem.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

std::vector<model::DocumentId> documents_of(Body& body, std::vector<std::string> const& names) {
    std::vector<model::DocumentId> out;
    for (auto const& name : names) {
        auto const id = model::DocumentId::parse(name);
        if (!id)
            body.wrong("measures", "„" + name + "“ ist keine Maßnahme; erwartet wird zum Beispiel M-0001.");
        else
            out.push_back(*id);
    }
    return out;
}

void read_origin(Body& body, app::NewProposal& what) {
    auto from = body.object("from");
    if (!from) return;
    what.from_measure =
        from->required<base::MeasureId>("measure", &base::MeasureId::parse, "Eine Maßnahme wie M-0001.");
    what.from_revision = from->required_number("revision");
    body.pass_on("from", *from);
}

base::Result<app::NewProposal> read_new(Body& body) {
    app::NewProposal what;
    what.kind =
        body.required<model::ProposalKind>("kind", &model::parse_name<model::ProposalKind>,
                                           "Erlaubt sind: amend, create, discontinue, reinstate, move.");
    what.documents = documents_of(body, body.texts("measures").value_or(std::vector<std::string>{}));
    what.reason = body.text("reason");
    what.file_reference = body.text("fileReference");
    what.urgent = body.boolean("urgent").value_or(false);
    what.effects = body.text_or_object("effects").value_or("");
    what.field =
        body.parsed<base::FieldId>("field", &base::FieldId::parse, "Die Kennung eines Handlungsfelds.");
    what.unit = body.parsed<base::UnitId>("unit", &base::UnitId::parse, "Die Kennung einer Stelle.");
    read_origin(body, what);
    if (auto const good = body.finish(); !good) return good.error();
    return what;
}

http::Response stale(Context& context, http::Request const& request, app::Proposal const& present,
                     json::value const& yours) {
    base::Error const error{base::Errc::kStale, "stale",
                            "Der Vorgang wurde inzwischen geändert. „current“ zeigt den jetzigen Stand, "
                            "„yours“ Ihre Angaben; geändert wurde nichts."};
    Names names{context.app};
    auto response = problem(
        error, request,
        "\"current\":" + json::serialize(to_json(present, names)) + ",\"yours\":" + json::serialize(yours));
    response.set("ETag", entity_tag(present.etag));
    return response;
}

}  // namespace

http::Response open_proposal(Context& context, http::Request const& request) {
    auto body = Body::parse(request.body);
    if (!body) return problem(body.error(), request);
    auto const what = read_new(*body);
    if (!what) return problem(what.error(), request);
    auto const opened = app::open_proposal(context.app, context.caller, *what, context.digests);
    if (!opened) return problem(opened.error(), request);
    auto response = http::json_response(201, json::serialize(step_json(*opened->the_case, opened->seq)));
    response.set("Location", "/api/v1/proposals/" + opened->the_case->id.str());
    return response;
}

http::Response patch_proposal(Context& context, http::Request const& request) {
    auto const expected = if_match(request);
    if (!expected) return problem(expected.error(), request);
    auto body = Body::parse(request.body);
    if (!body) return problem(body.error(), request);
    app::ProposalPatch patch;
    patch.reason = body->optional_text("reason");
    patch.file_reference = body->optional_text("fileReference");
    patch.urgent = body->boolean("urgent");
    patch.effects = body->text_or_object("effects");
    patch.field =
        body->parsed<base::FieldId>("field", &base::FieldId::parse, "Die Kennung eines Handlungsfelds.");
    if (auto const names = body->texts("measures")) patch.documents = documents_of(*body, *names);
    if (auto const good = body->finish(); !good) return problem(good.error(), request);
    auto const patched =
        app::patch_proposal(context.app, context.caller, *context.proposal, *expected, patch);
    if (!patched) return problem(patched.error(), request);
    if (!patched->done) return stale(context, request, patched->present, body->value());
    Names names{context.app};
    return with_etag(request, http::json_response(200, json::serialize(to_json(patched->present, names))),
                     patched->present.etag);
}

http::Response discard_proposal(Context& context, http::Request const& request) {
    if (!context.caller.may_write) return problem(app::read_only_token(), request);
    auto const expected = if_match(request);
    if (!expected) return problem(expected.error(), request);
    auto const taken = app::discard_proposal(context.app, context.caller, *context.proposal, *expected);
    if (!taken && taken.error().code == "stale")
        if (auto const present = app::proposal(context.app, context.caller, *context.proposal))
            return stale(context, request, *present, nullptr);
    if (!taken) return problem(taken.error(), request);
    return http::empty_response(204);
}

}  // namespace fassung::api
