#include "server/files/sheet.hpp"

#include <cstdlib>

#include "core/exchange/pdf.hpp"

namespace fassung::files {

namespace {

base::Result<http::Response> made(exchange::CosignSheet const& sheet, SheetForm form, std::string html) {
    switch (form) {
        case SheetForm::kPdf: {
            auto const identifier = sheet.record_id + "-" + sheet.proposal + "-" +
                                    std::to_string(sheet.version) + "-" + sheet.unit_id;
            auto pdf = exchange::pdf_from_html(html, identifier, sheet.submitted);
            if (!pdf) return pdf.error();
            return http::response(200, "application/pdf", std::move(*pdf));
        }
        case SheetForm::kHtml: {
            auto response = http::response(200, "text/html; charset=utf-8", std::move(html));
            // A paper of its own: no script, nothing loaded, only its own style.
            response.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
            return response;
        }
    }
    std::abort();
}

}  // namespace

std::optional<SheetForm> parse_sheet_form(std::string_view name) {
    if (name == "pdf") return SheetForm::kPdf;
    if (name == "html") return SheetForm::kHtml;
    return std::nullopt;
}

base::Result<http::Response> sheet_file(exchange::CosignSheet const& sheet, SheetForm form,
                                        std::string html) {
    auto response = made(sheet, form, std::move(html));
    if (!response) return response;
    response->set("Content-Disposition", "inline; filename=\"Mitzeichnungsvorlage-" + sheet.proposal + "-" +
                                             sheet.unit_id +
                                             (form == SheetForm::kPdf ? ".pdf\"" : ".html\""));
    response->set("Cache-Control", "private, no-cache");
    return response;
}

}  // namespace fassung::files
