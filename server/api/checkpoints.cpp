#include "core/app/checkpoints.hpp"

#include "core/app/server_keys.hpp"
#include "core/git/signature.hpp"
#include "server/api/body.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/actor.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/problem.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

constexpr std::string_view kPlain = "text/plain; charset=utf-8";

/// Only who asks for JSON more than for text gets it: a file fetched with curl is a note.
bool wants_json(http::Request const& request) {
    auto const accept = request.header("accept");
    return accept && weight_in(*accept, "application/json") > weight_in(*accept, "text/plain");
}

base::Result<std::uint64_t> seq_of(http::Request const& request) {
    auto const& text = request.params.at("seq");
    auto const seq = base::parse_number<std::uint64_t>(text);
    if (!seq) return app::not_found("Einen Prüfpunkt mit der Nummer " + text);
    return *seq;
}

/// The armour, as it is or as a member of an object.
base::Result<std::string> signature_of(http::Request const& request) {
    if (request.header("content-type").value_or("").starts_with("text/plain")) return request.body;
    auto body = Body::parse(request.body);
    if (!body) return body.error();
    auto signature = body->required_text("signature");
    if (auto const good = body->finish(); !good) return good.error();
    return signature;
}

}  // namespace

http::Response show_checkpoint(Context& context, http::Request const& request) {
    auto const note = app::checkpoint(context.app, context.caller);
    if (!note) return problem(note.error(), request);
    auto const text = record::format_note(*note);
    auto const& at = note->checkpoint;
    auto response =
        wants_json(request)
            ? http::json_response(
                  200, json::serialize(json::object{
                           {"record", at.record_id.hex()},
                           {"seq", at.seq},
                           {"chain", at.chain.hex()},
                           {"journal", at.journal.hex()},
                           {"time", time_json(at.time)},
                           {"publicKey", git::signer_of(note->signatures.front()).value_or(std::string{})},
                           {"note", text}}))
            : http::response(200, kPlain, text);
    return response.set("Vary", "Accept");
}

http::Response list_checkpoints(Context& context, http::Request const& request) {
    auto const all = app::daily_checkpoints(context.app, context.caller);
    if (!all) return problem(all.error(), request);
    auto const paging = api::paging(request);
    if (!paging) return problem(paging.error(), request);
    auto const page = page_of(*all, *paging, [](app::DailyCheckpoint const& item) { return item.seq; });
    if (!page) return problem(page.error(), request);
    json::array checkpoints;
    for (auto const* item : page->items) {
        json::array signatures;
        for (auto const& signer : item->signers)
            signatures.push_back({{"number", signatures.size() + 1}, {"publicKey", signer}});
        checkpoints.push_back({{"seq", item->seq},
                               {"date", base::to_iso(item->date)},
                               {"countersignatures", std::move(signatures)}});
    }
    return http::json_response(200, json::serialize(json::object{{"checkpoints", std::move(checkpoints)},
                                                                 {"next", or_null(page->next)}}));
}

http::Response show_daily_checkpoint(Context& context, http::Request const& request) {
    auto const part = request.query("part").value_or("all");
    if (part != "all" && part != "note")
        return problem({base::Errc::kInvalid, "bad-parameter",
                        "„part“ ist „note“ (der Text, der unterschrieben wird) oder „all“."},
                       request);
    auto const seq = seq_of(request);
    if (!seq) return problem(seq.error(), request);
    auto const note = app::daily_checkpoint(context.app, context.caller, *seq);
    if (!note) return problem(note.error(), request);
    return http::response(
        200, kPlain,
        part == "note" ? record::format_checkpoint(note->checkpoint) : record::format_note(*note));
}

http::Response countersign(Context& context, http::Request const& request) {
    auto const armour = signature_of(request);
    if (!armour) return problem(armour.error(), request);
    auto const seq = seq_of(request);
    if (!seq) return problem(seq.error(), request);
    auto const done = app::countersign(context.app, context.caller, *seq, *armour, context.digests);
    if (!done) return problem(done.error(), request);
    return http::json_response(
        201, json::serialize(
                 json::object{{"seq", done->seq}, {"number", done->number}, {"publicKey", done->signer}}));
}

http::Response change_key(Context& context, http::Request const& request) {
    if (auto const empty = Body::expect_nothing(request.body); !empty) return problem(empty.error(), request);
    auto const done = app::change_key(context.app, context.caller, context.digests);
    if (!done) return problem(done.error(), request);
    return http::json_response(
        201,
        json::serialize(json::object{{"seq", done->seq}, {"id", done->id}, {"publicKey", done->public_key}}));
}

}  // namespace fassung::api
