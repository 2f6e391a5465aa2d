#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/exchange/cosign_sheet.hpp"
#include "server/http/message.hpp"

/// A Mitzeichnungsvorlage in one of its forms.
namespace fassung::files {

enum class SheetForm { kPdf, kHtml };
std::optional<SheetForm> parse_sheet_form(std::string_view name);  ///< "pdf", "html"

/// The file from `html`, which is exchange::cosign_sheet_html(sheet) and of which the PDF is made, in a
/// second and by a child process. "pdf-busy", "pdf-unavailable", "pdf-failed" (kUnavailable).
base::Result<http::Response> sheet_file(exchange::CosignSheet const& sheet, SheetForm form, std::string html);

}  // namespace fassung::files
