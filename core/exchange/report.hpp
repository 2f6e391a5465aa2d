#pragma once

#include <string>

#include <boost/json/object.hpp>

#include "core/exchange/audit_report.hpp"

/// The audit report in each of its forms. Same input, same bytes. Any thread.
namespace fassung::exchange {

/// One document that needs nothing else: style inside, no script, no address to load anything from.
std::string report_html(AuditReport const& report);
/// For a terminal or a file, broken at `width` characters.
std::string report_text(AuditReport const& report, std::size_t width = 100);
boost::json::object to_json(AuditReport const& report);

}  // namespace fassung::exchange
