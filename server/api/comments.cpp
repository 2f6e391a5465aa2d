#include "core/app/proposals.hpp"
#include "server/api/body.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/case.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/problem.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

base::Result<int> comment_number(http::Request const& request) {
    auto const& text = request.params.at("number");
    auto const number = base::parse_number<int>(text);
    if (!number || *number < 1) return app::not_found("Die Anmerkung " + text);
    return *number;
}

http::Response take(Context& context, http::Request const& request, workflow::CaseCommand command) {
    auto const taken =
        app::take_step(context.app, context.caller, *context.proposal, std::move(command), context.digests);
    if (!taken) return problem(taken.error(), request);
    return http::json_response(200, json::serialize(step_json(*taken->the_case, taken->seq)));
}

}  // namespace

http::Response list_comments(Context& context, http::Request const& request) {
    auto const paging = api::paging(request);
    if (!paging) return problem(paging.error(), request);
    auto const page = page_of(context.seen.the_case->comments, *paging,
                              [](workflow::Comment const& comment) { return comment.number; });
    if (!page) return problem(page.error(), request);
    Names names{context.app};
    json::array comments;
    for (auto const* comment : page->items) comments.push_back(to_json(*comment, names));
    return http::json_response(
        200, json::serialize(json::object{{"comments", std::move(comments)}, {"next", or_null(page->next)}}));
}

http::Response add_comment(Context& context, http::Request const& request) {
    auto body = Body::parse(request.body);
    if (!body) return problem(body.error(), request);
    workflow::AddComment command;
    command.version = body->required_number("version");
    if (auto const place = body->place("path")) {
        command.comment.document = place->document;
        command.comment.address = place->address;
    }
    command.comment.text = body->text("text");
    command.comment.wording = body->optional_text("wording");
    command.reply_to = body->number("replyTo");
    if (auto const good = body->finish(); !good) return problem(good.error(), request);
    return take(context, request, std::move(command));
}

http::Response resolve_comment(Context& context, http::Request const& request) {
    auto const number = comment_number(request);
    if (!number) return problem(number.error(), request);
    if (auto const empty = Body::expect_nothing(request.body); !empty) return problem(empty.error(), request);
    return take(context, request, workflow::ResolveComment{*number});
}

http::Response adopt_wording(Context& context, http::Request const& request) {
    auto const number = comment_number(request);
    if (!number) return problem(number.error(), request);
    if (auto const empty = Body::expect_nothing(request.body); !empty) return problem(empty.error(), request);
    return take(context, request, workflow::AdoptWording{*number});
}

}  // namespace fassung::api
