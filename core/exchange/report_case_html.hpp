#pragma once

#include "core/exchange/audit_report.hpp"
#include "core/exchange/template.hpp"

/// Internal. The values of templates/report_case.tpl.
namespace fassung::exchange {

void fill_case(Values& values, ReportCase const& c);

}  // namespace fassung::exchange
