#include "core/app/cosign_sheet.hpp"
#include "core/exchange/pdf.hpp"
#include "server/pages/acts/handlers.hpp"

namespace fassung::pages::acts {

namespace {

base::Result<exchange::CosignSheet> sheet_of(Context const& context) {
    std::optional<base::UnitId> unit;
    if (auto const name = context.query("unit"); !name.empty()) {
        auto const parsed = base::UnitId::parse(name);
        if (!parsed)
            return base::Error{base::Errc::kNotFound, "unknown-unit",
                               "Die Stelle „" + name + "“ steht nicht im Verzeichnis der Stellen."};
        unit = *parsed;
    }
    return app::cosign_sheet(context.app, context.caller, context.seen, unit);
}

std::string file_name(exchange::CosignSheet const& sheet, char const* ending) {
    return "Mitzeichnungsvorlage-" + sheet.proposal + "-" + sheet.unit_id + "." + ending;
}

http::Response inline_file(char const* type, std::string const& name, std::string body) {
    auto response = http::response(200, type, std::move(body));
    response.set("Content-Disposition", "inline; filename=\"" + name + "\"");
    response.set("Cache-Control", "private, no-cache");
    return response;
}

}  // namespace

http::Response sheet_html(Context& context) {
    auto const sheet = sheet_of(context);
    if (!sheet) return refused(context, sheet.error());
    auto response = inline_file("text/html; charset=utf-8", file_name(*sheet, "html"),
                                exchange::cosign_sheet_html(*sheet));
    // A paper of its own: no script, nothing loaded, only its own style.
    response.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    return response;
}

http::Response sheet_pdf(Context& context) {
    auto const sheet = sheet_of(context);
    if (!sheet) return refused(context, sheet.error());
    auto const identifier = sheet->record_id + "-" + sheet->proposal + "-" + std::to_string(sheet->version) +
                            "-" + sheet->unit_id;
    auto pdf = exchange::pdf_from_html(exchange::cosign_sheet_html(*sheet), identifier, sheet->submitted);
    if (!pdf) return refused(context, pdf.error());
    return inline_file("application/pdf", file_name(*sheet, "pdf"), std::move(*pdf));
}

}  // namespace fassung::pages::acts
