#include "server/files/report.hpp"

#include <array>
#include <cstdlib>

#include <boost/json/serialize.hpp>

#include "core/exchange/pdf.hpp"
#include "core/exchange/report.hpp"

namespace fassung::files {

namespace {

constexpr std::array<std::pair<std::string_view, ReportForm>, 4> kForms{{{"json", ReportForm::kJson},
                                                                         {"html", ReportForm::kHtml},
                                                                         {"pdf", ReportForm::kPdf},
                                                                         {"text", ReportForm::kText}}};

std::string_view extension_of(ReportForm form) {
    switch (form) {
        case ReportForm::kJson:
            return "json";
        case ReportForm::kHtml:
            return "html";
        case ReportForm::kPdf:
            return "pdf";
        case ReportForm::kText:
            return "txt";
    }
    std::abort();
}

base::Result<http::Response> made(exchange::AuditReport const& report, ReportForm form, std::string body) {
    switch (form) {
        case ReportForm::kJson:
            return http::json_response(200, std::move(body));
        case ReportForm::kText:
            return http::response(200, "text/plain; charset=utf-8", std::move(body));
        case ReportForm::kHtml: {
            auto response = http::response(200, "text/html; charset=utf-8", std::move(body));
            // A page of its own, whoever shows it: no script, nothing loaded, only its own style.
            response.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
            return response;
        }
        case ReportForm::kPdf: {
            auto pdf = exchange::pdf_from_html(body, report.record_id + "-" + std::to_string(report.seq),
                                               report.time);
            if (!pdf) return pdf.error();
            return http::response(200, "application/pdf", std::move(*pdf));
        }
    }
    std::abort();
}

}  // namespace

std::optional<ReportForm> parse_report_form(std::string_view name) {
    for (auto const& [known, form] : kForms)
        if (known == name) return form;
    return std::nullopt;
}

std::string report_body(exchange::AuditReport const& report, ReportForm form) {
    switch (form) {
        case ReportForm::kJson:
            return boost::json::serialize(exchange::to_json(report));
        case ReportForm::kText:
            return exchange::report_text(report);
        case ReportForm::kHtml:
        case ReportForm::kPdf:
            return exchange::report_html(report);
    }
    std::abort();
}

base::Result<http::Response> report_file(exchange::AuditReport const& report, ReportForm form,
                                         std::string body) {
    auto response = made(report, form, std::move(body));
    if (response)
        response->set("Content-Disposition", "inline; filename=\"Pruefbericht-" + report.id + "." +
                                                 std::string{extension_of(form)} + "\"");
    return response;
}

}  // namespace fassung::files
