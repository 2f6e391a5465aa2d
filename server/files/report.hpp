#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/exchange/audit_report.hpp"
#include "server/http/message.hpp"

/// An audit report in one of its forms.
namespace fassung::files {

enum class ReportForm { kJson, kHtml, kPdf, kText };
std::optional<ReportForm> parse_report_form(std::string_view name);  ///< "json", "html", "pdf", "text"

/// The bytes that the form is made of: of a PDF its HTML, which costs far less and differs whenever it does.
std::string report_body(exchange::AuditReport const& report, ReportForm form);
/// The file with that body; for a PDF a second and a child process. "pdf-unavailable", "pdf-failed"
/// (kUnavailable).
base::Result<http::Response> report_file(exchange::AuditReport const& report, ReportForm form,
                                         std::string body);

}  // namespace fassung::files
