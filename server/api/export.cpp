#include "core/app/export.hpp"

#include <array>

#include "server/api/handlers.hpp"
#include "server/api/parameters.hpp"
#include "server/api/problem.hpp"

namespace fassung::api {

namespace {

constexpr std::array kForms{kJson, Form{"xml", "application/xml"}, kCsv};

class Body final : public http::BodyStream {
  public:
    Body(app::Reader& reader, app::View view, exchange::ExportFormat format)
        : export_(reader, std::move(view), format) {}
    std::string next() override { return export_.next(); }
    // A part takes milliseconds; nothing is to be woken.
    void cancel() noexcept override {}

  private:
    app::Export export_;
};

}  // namespace

http::Response export_concept(Context& context, http::Request const& request) {
    auto const form = form_of(request, kForms);
    if (!form) return problem(form.error(), request);
    auto view = view_of(context, request);
    if (!view) return problem(view.error(), request);
    auto const format = *exchange::parse_export_format(form->name);
    auto response = http::response(200, exchange::type_of(format), "");
    response.set("Content-Disposition", "attachment; filename=\"" + app::export_name(*view, format) + "\"");
    response.set("Vary", "Accept");
    response.stream = std::make_shared<Body>(context.app, std::move(*view), format);
    return response;
}

}  // namespace fassung::api
