#include <algorithm>

#include "core/app/draft_sharing.hpp"
#include "core/app/drafts.hpp"
#include "core/app/teamwork.hpp"
#include "server/api/body.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/actor.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/problem.hpp"

/// Working together on a case: what the register keeps of it.
namespace fassung::api {

namespace json = boost::json;

namespace {

base::Result<base::UnitId> unit_in_path(http::Request const& request) {
    auto const& text = request.params.at("unit");
    auto const unit = base::UnitId::parse(text);
    if (!unit) return app::not_found("Die Stelle " + text);
    return *unit;
}

http::Response done(base::Result<void> const& result, http::Request const& request) {
    return result ? http::empty_response(204) : problem(result.error(), request);
}

json::object to_json(reg::Note const& note, Names& names) {
    return {{"id", note.id},
            {"unit", note.unit.str()},
            {"actor", note.actor.str()},
            {"name", names.of(note.actor)},
            {"time", time_json(note.time)},
            {"text", note.text}};
}

}  // namespace

http::Response list_shares(Context& context, http::Request const& request) {
    auto shares = app::draft_shares(context.app, context.caller, *context.proposal);
    if (!shares) return problem(shares.error(), request);
    auto const paging = api::paging(request);
    if (!paging) return problem(paging.error(), request);
    auto const key_of = [](reg::DraftShare const& share) { return share.unit.str(); };
    std::ranges::sort(*shares, {}, key_of);
    auto const page = page_of(*shares, *paging, key_of);
    if (!page) return problem(page.error(), request);
    Names names{context.app};
    json::array rows;
    for (auto const* share : page->items)
        rows.push_back({{"unit", share->unit.str()},
                        {"actor", share->shared_by.str()},
                        {"name", names.of(share->shared_by)},
                        {"time", time_json(share->shared)}});
    return http::json_response(
        200, json::serialize(json::object{{"shares", std::move(rows)}, {"next", or_null(page->next)}}));
}

http::Response share_draft(Context& context, http::Request const& request) {
    auto const unit = unit_in_path(request);
    if (!unit) return problem(unit.error(), request);
    return done(app::share_draft(context.app, context.caller, *context.proposal, *unit), request);
}

http::Response unshare_draft(Context& context, http::Request const& request) {
    auto const unit = unit_in_path(request);
    if (!unit) return problem(unit.error(), request);
    return done(app::unshare_draft(context.app, context.caller, *context.proposal, *unit), request);
}

http::Response show_assignee(Context& context, http::Request const& request) {
    auto const& c = *context.seen.the_case;
    auto const meta = app::draft_meta(context.app, c);
    if (!meta) return problem(meta.error(), request);
    Names names{context.app};
    json::array editors;
    for (auto const& actor : app::editors_of(context.seen.snapshot->state, c.unit, context.app.today()))
        editors.push_back({{"actor", actor.str()}, {"name", names.of(actor)}});
    return http::json_response(
        200, json::serialize(
                 json::object{{"actor", or_null(meta->assignee)},
                              {"name", meta->assignee ? names.of(*meta->assignee) : json::value(nullptr)},
                              {"editors", std::move(editors)}}));
}

http::Response assign_draft(Context& context, http::Request const& request) {
    if (!context.caller.may_write) return problem(app::read_only_token(), request);
    auto body = Body::parse(request.body);
    if (!body) return problem(body.error(), request);
    auto const actor = body->required<base::ActorId>("actor", &base::ActorId::parse,
                                                     "Die Kennung einer Person, zum Beispiel a-7f3a91c2.");
    if (auto const good = body->finish(); !good) return problem(good.error(), request);
    return done(app::assign_draft(context.app, context.caller, *context.proposal, actor), request);
}

http::Response unassign_draft(Context& context, http::Request const& request) {
    return done(app::assign_draft(context.app, context.caller, *context.proposal, std::nullopt), request);
}

http::Response list_notes(Context& context, http::Request const& request) {
    auto const notes = app::notes(context.app, context.caller, *context.proposal);
    if (!notes) return problem(notes.error(), request);
    auto const paging = api::paging(request);
    if (!paging) return problem(paging.error(), request);
    auto const page = page_of(*notes, *paging, [](reg::Note const& note) { return note.id; });
    if (!page) return problem(page.error(), request);
    Names names{context.app};
    json::array rows;
    for (auto const* note : page->items) rows.push_back(to_json(*note, names));
    return http::json_response(
        200, json::serialize(json::object{{"notes", std::move(rows)}, {"next", or_null(page->next)}}));
}

http::Response add_note(Context& context, http::Request const& request) {
    auto body = Body::parse(request.body);
    if (!body) return problem(body.error(), request);
    auto const text = body->required_text("text");
    auto const unit = body->parsed<base::UnitId>("unit", &base::UnitId::parse,
                                                 "Die Kennung einer Stelle, zum Beispiel tmbwk.");
    if (auto const good = body->finish(); !good) return problem(good.error(), request);
    auto const added =
        app::add_note(context.app, context.caller, *context.proposal, unit, text, context.digests);
    if (!added) return problem(added.error(), request);
    Names names{context.app};
    return http::json_response(201, json::serialize(to_json(*added, names)));
}

http::Response remove_note(Context& context, http::Request const& request) {
    auto const& text = request.params.at("note");
    auto const note = base::parse_number<std::int64_t>(text);
    if (!note) return problem(app::not_found("Die Notiz " + text), request);
    return done(app::remove_note(context.app, context.caller, *context.proposal, *note), request);
}

}  // namespace fassung::api
