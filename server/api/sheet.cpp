#include "server/files/sheet.hpp"

#include <array>

#include "core/app/cosign_sheet.hpp"
#include "server/api/handlers.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/parameters.hpp"
#include "server/api/problem.hpp"

namespace fassung::api {

namespace {

constexpr std::array kForms{Form{"pdf", "application/pdf"}, kHtml};

}  // namespace

http::Response show_sheet(Context& context, http::Request const& request) {
    auto const form = form_of(request, kForms);
    if (!form) return problem(form.error(), request);
    auto const unit = unit_of(request);
    if (!unit) return problem(unit.error(), request);
    auto const sheet = app::cosign_sheet(context.app, context.caller, context.seen, *unit);
    if (!sheet) return problem(sheet.error(), request);
    auto html = exchange::cosign_sheet_html(*sheet);
    auto const etag = etag_of(html) + "-" + std::string{form->name};
    auto response = http::empty_response(200);
    // Making the PDF costs a second: not for a client that has it.
    if (!is_known(request, etag)) {
        auto file = files::sheet_file(*sheet, *files::parse_sheet_form(form->name), std::move(html));
        if (!file) return problem(file.error(), request);
        response = std::move(*file);
    }
    response = with_etag(request, std::move(response), etag);
    response.set("Vary", "Accept");
    return response;
}

}  // namespace fassung::api
