#include "server/files/journal.hpp"

#include "core/exchange/csv.hpp"

namespace fassung::files {

namespace {

class Body final : public http::BodyStream {
  public:
    explicit Body(app::JournalTable table) : table_(std::move(table)) {}
    std::string next() override { return table_.next(); }
    // A part takes milliseconds; nothing is to be woken.
    void cancel() noexcept override {}

  private:
    app::JournalTable table_;
};

}  // namespace

http::Response journal_file(app::JournalTable table) {
    auto response = http::response(200, exchange::kCsvType, "");
    response.set("Content-Disposition", "attachment; filename=\"journal.csv\"");
    response.set("Cache-Control", "private, no-cache");
    response.stream = std::make_shared<Body>(std::move(table));
    return response;
}

}  // namespace fassung::files
