#include "server/files/export.hpp"

#include <array>

#include "server/api/handlers.hpp"
#include "server/api/parameters.hpp"
#include "server/api/problem.hpp"

namespace fassung::api {

namespace {

constexpr std::array kForms{kJson, Form{"xml", "application/xml"}, kCsv};

}  // namespace

http::Response export_concept(Context& context, http::Request const& request) {
    auto const form = form_of(request, kForms);
    if (!form) return problem(form.error(), request);
    auto view = view_of(context, request);
    if (!view) return problem(view.error(), request);
    auto response =
        files::export_file(context.app, std::move(*view), *exchange::parse_export_format(form->name));
    response.set("Vary", "Accept");
    return response;
}

}  // namespace fassung::api
