#include "core/app/conflict_choice.hpp"
#include "core/app/place.hpp"
#include "server/api/body.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/actor.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/problem.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

base::Result<model::DocumentId> document_of(http::Request const& request) {
    auto const& name = request.params.at("measure");
    auto const id = model::DocumentId::parse(name);
    if (!id) return app::not_found("Das Dokument " + name);
    return *id;
}

json::array details_json(std::vector<base::Detail> const& details) {
    json::array out;
    for (auto const& detail : details)
        out.push_back({{"path", detail.path},
                       {"line", detail.line == 0 ? json::value(nullptr) : json::value(detail.line)},
                       {"detail", detail.message}});
    return out;
}

/// The text that stands there now, or 412 with both.
http::Response saved_answer(base::Result<app::Saved> const& saved, http::Request const& request) {
    if (!saved) return problem(saved.error(), request);
    auto const& present = saved->present;
    if (saved->done)
        return with_etag(request, http::response(200, "application/xml", present.xml), present.etag);
    base::Error const stale{base::Errc::kStale, "stale",
                            "Der Entwurf oder der freigegebene Text wurde inzwischen geändert. „current“ "
                            "ist der jetzige, „yours“ Ihr Text; "
                            "gespeichert wurde nichts."};
    auto response = problem(stale, request,
                            "\"current\":" + json::serialize(json::value(present.xml)) +
                                ",\"yours\":" + json::serialize(json::value(request.body)));
    response.set("ETag", entity_tag(present.etag));
    return response;
}

std::optional<app::Choice::Kind> parse_take(std::string_view name) {
    using Kind = app::Choice::Kind;
    if (name == "ours") return Kind::kOurs;
    if (name == "theirs") return Kind::kTheirs;
    if (name == "own") return Kind::kOwn;
    return std::nullopt;
}

using Choices = std::map<std::string, app::Choice, std::less<>>;

Choices choices_of(Body& body, model::DocumentId const& document) {
    Choices out;
    if (!body.has("choices")) body.wrong("choices", "Hier fehlen die Entscheidungen.");
    auto items = body.objects("choices");
    if (!items) return out;
    for (auto& item : *items) {
        auto const place = item.place("path");
        app::Choice choice;
        choice.kind = item.required("take", &parse_take,
                                    "Erlaubt sind ours (der Entwurf), theirs (der freigegebene Text) und own "
                                    "(„wording“).");
        choice.wording = item.text("wording");
        if (choice.kind != app::Choice::Kind::kOwn && item.has("wording"))
            item.wrong("wording", "Ein eigener Wortlaut gehört zu own.");
        if (place && place->document != document)
            item.wrong("path", "Diese Stelle liegt in einem anderen Dokument.");
        else if (place && !out.emplace(place->address, std::move(choice)).second)
            item.wrong("path", "Diese Stelle kommt zweimal vor.");
        body.pass_on("choices", item);
    }
    return out;
}

}  // namespace

http::Response show_document(Context& context, http::Request const& request) {
    auto const id = document_of(request);
    if (!id) return problem(id.error(), request);
    auto const text = app::draft_text(context.app, context.caller, *context.proposal, *id);
    if (!text) return problem(text.error(), request);
    return with_etag(request, http::response(200, "application/xml", text->xml), text->etag);
}

http::Response save_document(Context& context, http::Request const& request) {
    if (!context.caller.may_write) return problem(app::read_only_token(), request);
    auto const expected = if_match(request);
    if (!expected) return problem(expected.error(), request);
    auto const id = document_of(request);
    if (!id) return problem(id.error(), request);
    return saved_answer(
        app::save_draft_text(context.app, context.caller, *context.proposal, *id, *expected, request.body),
        request);
}

http::Response show_problems(Context& context, http::Request const& request) {
    auto const found = app::problems(context.app, context.caller, *context.proposal);
    if (!found) return problem(found.error(), request);
    json::array refusals;
    if (found->refusal) {
        refusals = details_json(found->refusal->details);
        if (refusals.empty())
            refusals.push_back({{"path", nullptr}, {"line", nullptr}, {"detail", found->refusal->message}});
    }
    json::object answer{{"code", found->refusal ? json::value(found->refusal->code) : json::value(nullptr)},
                        {"problems", std::move(refusals)},
                        {"warnings", details_json(found->warnings)}};
    return http::json_response(200, json::serialize(answer));
}

http::Response show_conflicts(Context& context, http::Request const& request) {
    auto const found = app::conflict_views(context.app, context.caller, *context.proposal);
    if (!found) return problem(found.error(), request);
    json::array conflicts;
    for (auto const& [document, etag, views] : *found)
        for (auto const& view : views)
            conflicts.push_back({{"path", app::to_path(document, view.address)},
                                 {"document", document.name()},
                                 {"etag", entity_tag(etag)},
                                 {"label", view.label},
                                 {"base", or_null(view.bytes.base)},
                                 {"ours", or_null(view.bytes.ours)},
                                 {"theirs", or_null(view.bytes.theirs)},
                                 {"texts",
                                  {{"base", or_null(view.base)},
                                   {"ours", or_null(view.ours)},
                                   {"theirs", or_null(view.theirs)}}},
                                 {"takesWording", view.is_text}});
    return http::json_response(200, json::serialize(json::object{{"conflicts", std::move(conflicts)}}));
}

http::Response resolve_conflicts(Context& context, http::Request const& request) {
    if (!context.caller.may_write) return problem(app::read_only_token(), request);
    auto const expected = if_match(request);
    if (!expected) return problem(expected.error(), request);
    auto const id = document_of(request);
    if (!id) return problem(id.error(), request);
    auto body = Body::parse(request.body);
    if (!body) return problem(body.error(), request);
    auto const choices = choices_of(*body, *id);
    if (auto const good = body->finish(); !good) return problem(good.error(), request);
    auto saved =
        app::resolve_conflicts(context.app, context.caller, *context.proposal, *id, *expected, choices);
    if (saved || saved.error().code != "open-conflict") return saved_answer(saved, request);
    auto open = saved.error();
    for (auto& detail : open.details) detail.path = app::to_path(*id, detail.path);
    return problem(open, request);
}

}  // namespace fassung::api
