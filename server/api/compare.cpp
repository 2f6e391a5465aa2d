#include "core/app/compare.hpp"

#include <array>

#include "core/app/refusals.hpp"
#include "core/exchange/synopsis.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/revision.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/parameters.hpp"
#include "server/api/problem.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

constexpr std::array kForms{kJson, kHtml, kText};

struct Ends {
    app::RangeEnd from, to;
};

base::Result<Ends> ends_of(http::Request const& request) {
    auto const from = request.query("from");
    auto const to = request.query("to");
    if (!from || !to)
        return bad_parameter(
            "Zum Vergleichen sind „from“ und „to“ nötig, zum Beispiel ?from=revision:0&to=head.");
    auto one = app::parse_range_end(*from);
    if (!one) return one.error();
    auto other = app::parse_range_end(*to);
    if (!other) return other.error();
    return Ends{std::move(*one), std::move(*other)};
}

json::object side_json(app::ComparedSide const& side) {
    return {{"label", side.label},
            {"validity", side.validity},
            {"revision", side.revision ? json::value(to_json(*side.revision)) : json::value(nullptr)},
            {"version", side.version ? json::value(*side.version) : json::value(nullptr)}};
}

std::string heading(app::ComparedSide const& side) {
    return side.validity.empty() ? side.label : side.label + ": " + side.validity;
}

exchange::Sides sides_of(app::ComparedSide const& from, app::ComparedSide const& to) {
    return {heading(from), heading(to)};
}

using ConceptSynopsisPtr = std::shared_ptr<history::ConceptSynopsis const>;

json::value json_of(ConceptSynopsisPtr const& synopsis) {
    return exchange::to_json(*synopsis);
}
json::value json_of(std::vector<history::Synopsis> const& synopses) {
    json::array out;
    for (auto const& synopsis : synopses) out.push_back(exchange::to_json(synopsis));
    return out;
}

template <class Render>
std::string together(std::vector<history::Synopsis> const& synopses, Render const& render) {
    std::string out;
    for (auto const& synopsis : synopses) out += render(synopsis);
    return out;
}

std::string html_of(ConceptSynopsisPtr const& synopsis, exchange::Sides const& sides) {
    return exchange::synopsis_html(*synopsis, sides);
}
std::string html_of(std::vector<history::Synopsis> const& synopses, exchange::Sides const& sides) {
    return together(synopses, [&](auto const& synopsis) { return exchange::synopsis_html(synopsis, sides); });
}
std::string text_of(ConceptSynopsisPtr const& synopsis, exchange::Sides const& sides) {
    return exchange::synopsis_text(*synopsis, sides);
}
std::string text_of(std::vector<history::Synopsis> const& synopses, exchange::Sides const& sides) {
    return together(synopses, [&](auto const& synopsis) { return exchange::synopsis_text(synopsis, sides); });
}

/// The key says what the answer is made of: a client that has it is not served again, and nothing is
/// computed.
template <class Compared>
http::Response answer(http::Request const& request, Form const& form, Compared const& compared,
                      std::string_view member) {
    auto const etag = compared.key + "-" + std::string{form.name};
    auto response = http::empty_response(200);
    if (!is_known(request, etag)) {
        auto const made = compared.make();
        auto const sides = sides_of(compared.from, compared.to);
        if (form.name == kHtml.name) {
            response = http::response(200, "text/html; charset=utf-8", html_of(made, sides));
            response.set("Content-Security-Policy", "default-src 'none'; sandbox");
        } else if (form.name == kText.name) {
            response = http::response(200, "text/plain; charset=utf-8", text_of(made, sides));
        } else {
            json::object body{{"from", side_json(compared.from)}, {"to", side_json(compared.to)}};
            body[member] = json_of(made);
            response = http::json_response(200, json::serialize(body));
        }
    }
    response = with_etag(request, std::move(response), etag);
    response.set("Vary", "Accept");
    return response;
}

}  // namespace

http::Response compare_released(Context& context, http::Request const& request) {
    auto const id = subject_of(request);
    if (!id) return problem(id.error(), request);
    auto const view = view_of(context, request);
    if (!view) return problem(view.error(), request);
    auto const ends = ends_of(request);
    if (!ends) return problem(ends.error(), request);
    auto const form = form_of(request, kForms);
    if (!form) return problem(form.error(), request);
    auto compared = app::compare(context.app, *view, *id, ends->from, ends->to);
    if (!compared) return problem(compared.error(), request);
    return answer(request, *form, *compared, "synopses");
}

http::Response compare_proposal(Context& context, http::Request const& request) {
    auto const ends = ends_of(request);
    if (!ends) return problem(ends.error(), request);
    auto const form = form_of(request, kForms);
    if (!form) return problem(form.error(), request);
    auto compared =
        app::compare(context.app, app::view_now(context.app), *context.seen.the_case, ends->from, ends->to);
    if (!compared) return problem(compared.error(), request);
    return answer(request, *form, *compared, "synopses");
}

http::Response compare_concept(Context& context, http::Request const& request) {
    auto const view = view_of(context, request);
    if (!view) return problem(view.error(), request);
    auto const ends = ends_of(request);
    if (!ends) return problem(ends.error(), request);
    auto const form = form_of(request, kForms);
    if (!form) return problem(form.error(), request);
    auto compared = app::compare_concept(context.app, *view, ends->from, ends->to);
    if (!compared) return problem(compared.error(), request);
    return answer(request, *form, *compared, "synopsis");
}

}  // namespace fassung::api
