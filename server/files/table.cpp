#include "server/files/table.hpp"

#include "core/exchange/csv.hpp"

namespace fassung::files {

namespace {

class Body final : public http::BodyStream {
  public:
    explicit Body(app::LongTable table) : table_(std::move(table)) {}
    std::string next() override { return table_.next(); }
    // A part takes milliseconds; nothing is to be woken.
    void cancel() noexcept override {}

  private:
    app::LongTable table_;
};

}  // namespace

http::Response table_file(app::LongTable table, std::string_view name) {
    auto response = http::response(200, exchange::kCsvType, "");
    response.set("Content-Disposition", "attachment; filename=\"" + std::string{name} + "\"");
    response.set("Cache-Control", "private, no-cache");
    response.stream = std::make_shared<Body>(std::move(table));
    return response;
}

}  // namespace fassung::files
