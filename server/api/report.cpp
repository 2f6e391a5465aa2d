#include "core/exchange/report.hpp"

#include <array>

#include "core/app/audit_report.hpp"
#include "core/exchange/pdf.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/document.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/parameters.hpp"
#include "server/api/problem.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

constexpr Form kPdf{"pdf", "application/pdf"};
constexpr std::array kForms{kJson, kHtml, kPdf, kText};

/// The report is a page of its own, whoever shows it: no script, nothing loaded, only its own style.
http::Response html_response(std::string html) {
    auto response = http::response(200, "text/html; charset=utf-8", std::move(html));
    response.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    return response;
}

http::Response pdf_response(http::Request const& request, exchange::AuditReport const& report,
                            std::string const& html) {
    auto pdf =
        exchange::pdf_from_html(html, report.record_id + "-" + std::to_string(report.seq), report.time);
    if (!pdf) return problem(pdf.error(), request);
    return http::response(200, "application/pdf", std::move(*pdf));
}

http::Response rendered(http::Request const& request, exchange::AuditReport const& report) {
    auto const form = form_of(request, kForms);
    if (!form) return problem(form.error(), request);
    auto body = form->name == kJson.name   ? json::serialize(exchange::to_json(report))
                : form->name == kText.name ? exchange::report_text(report)
                                           : exchange::report_html(report);
    auto const etag = etag_of(body) + "-" + std::string{form->name};
    auto response = http::empty_response(200);
    // Making the PDF costs a second: not for a client that has it.
    if (!is_known(request, etag)) {
        if (form->name == kJson.name)
            response = http::json_response(200, std::move(body));
        else if (form->name == kText.name)
            response = http::response(200, "text/plain; charset=utf-8", std::move(body));
        else if (form->name == kHtml.name)
            response = html_response(std::move(body));
        else
            response = pdf_response(request, report, body);
        if (response.status != 200) return response;
        response.set("Content-Disposition", "inline; filename=\"Pruefbericht-" + report.id + "." +
                                                (form->name == kText.name ? "txt" : std::string{form->name}) +
                                                "\"");
    }
    response = with_etag(request, std::move(response), etag);
    response.set("Vary", "Accept");
    return response;
}

base::Result<std::optional<int>> before_of(http::Request const& request) {
    auto const text = request.query("before");
    if (!text) return std::optional<int>{};
    auto const number = parse_number<int>(*text);
    if (!number || *number < 1) return bad_parameter("„before“ ist die Nummer einer Revision ab 1.");
    return number;
}

}  // namespace

http::Response measure_report(Context& context, http::Request const& request) {
    auto const id = measure_of(request);
    if (!id) return problem(id.error(), request);
    auto const view = view_of(context, request);
    if (!view) return problem(view.error(), request);
    auto const before = before_of(request);
    if (!before) return problem(before.error(), request);
    auto const report = app::measure_report(context.app, *view, *base::MeasureId::parse(id->id()), *before);
    if (!report) return problem(report.error(), request);
    return rendered(request, *report);
}

http::Response case_report(Context& context, http::Request const& request) {
    // An edition holds documents, no cases: only `asOf` means something here.
    auto const moment = app::parse_moment(request.query("asOf"), std::nullopt);
    if (!moment) return problem(moment.error(), request);
    auto const view = app::view_at(context.app, *moment);
    if (!view) return problem(view.error(), request);
    auto const report = app::case_report(context.app, *view, *context.proposal);
    if (!report) return problem(report.error(), request);
    return rendered(request, *report);
}

}  // namespace fassung::api
