#include "server/files/export.hpp"

#include "core/app/export.hpp"

namespace fassung::files {

namespace {

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

http::Response export_file(app::Reader& reader, app::View view, exchange::ExportFormat format) {
    auto response = http::response(200, exchange::type_of(format), "");
    response.set("Content-Disposition", "attachment; filename=\"" + app::export_name(view, format) + "\"");
    response.stream = std::make_shared<Body>(reader, std::move(view), format);
    return response;
}

}  // namespace fassung::files
