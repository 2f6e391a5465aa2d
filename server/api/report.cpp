#include "server/files/report.hpp"

#include <array>

#include "core/app/audit_report.hpp"
#include "server/api/handlers.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/parameters.hpp"
#include "server/api/problem.hpp"

namespace fassung::api {

namespace {

constexpr Form kPdf{"pdf", "application/pdf"};
constexpr std::array kForms{kJson, kHtml, kPdf, kText};

http::Response rendered(http::Request const& request, exchange::AuditReport const& report) {
    auto const form = form_of(request, kForms);
    if (!form) return problem(form.error(), request);
    auto const kind = *files::parse_report_form(form->name);
    auto body = files::report_body(report, kind);
    auto const etag = etag_of(body) + "-" + std::string{form->name};
    auto response = http::empty_response(200);
    // Making the PDF costs a second: not for a client that has it.
    if (!is_known(request, etag)) {
        auto file = files::report_file(report, kind, std::move(body));
        if (!file) return problem(file.error(), request);
        response = std::move(*file);
    }
    response = with_etag(request, std::move(response), etag);
    response.set("Vary", "Accept");
    return response;
}

base::Result<std::optional<int>> before_of(http::Request const& request) {
    auto const text = request.query("before");
    if (!text) return std::optional<int>{};
    auto const number = base::parse_number<int>(*text);
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
