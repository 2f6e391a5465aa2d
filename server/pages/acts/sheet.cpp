#include "server/files/sheet.hpp"

#include "core/app/cosign_sheet.hpp"
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

http::Response show(Context& context, files::SheetForm form) {
    auto const sheet = sheet_of(context);
    if (!sheet) return refused(context, sheet.error());
    auto file = files::sheet_file(*sheet, form, exchange::cosign_sheet_html(*sheet));
    if (!file) return refused(context, file.error());
    return std::move(*file);
}

}  // namespace

http::Response sheet_html(Context& context) {
    return show(context, files::SheetForm::kHtml);
}

http::Response sheet_pdf(Context& context) {
    return show(context, files::SheetForm::kPdf);
}

}  // namespace fassung::pages::acts
