#include "tests/unit/api/contract/exchanges.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <boost/json.hpp>

#include "server/api/routes.hpp"
#include "server/http/router.hpp"

namespace fassung::contract {

namespace json = boost::json;

namespace {

http::Router site_map() {
    std::vector<http::Router::Row> rows;
    for (auto const& route : api::routes())
        rows.push_back({route.method, std::string{route.pattern}, rows.size()});
    return http::Router{rows};
}

class Book {
  public:
    Book() : router_(site_map()) {
        std::filesystem::path const file{FASSUNG_EXCHANGES};
        std::filesystem::create_directories(file.parent_path());
        out_.open(file, std::ios::binary | std::ios::trunc);
        for (auto const& route : api::routes())
            line({{"route", json::object{{"method", http::to_string(route.method)},
                                         {"path", route.pattern},
                                         {"public", route.is_public}}}});
    }

    void write(http::Request const& request, http::Response const& response) {
        auto const match = router_.match(request.method, request.segments);
        auto const* found = std::get_if<http::Router::Found>(&match);
        if (found == nullptr) throw std::invalid_argument("no route: " + request.path);
        json::object params;
        for (auto const& [name, value] : found->params) params[name] = value;
        line({{"exchange", json::object{{"method", http::to_string(request.method)},
                                        {"route", api::routes()[found->index].pattern},
                                        {"params", std::move(params)},
                                        {"query", object_of(request.queries)},
                                        {"requestHeaders", object_of(request.headers)},
                                        {"requestBody", request.body},
                                        {"status", response.status},
                                        {"headers", object_of(lower(response.headers))},
                                        {"body", response.body}}}});
    }

  private:
    static json::object object_of(http::Fields const& fields) {
        json::object out;
        for (auto const& [name, value] : fields) out[name] = value;
        return out;
    }

    /// Names of headers compare without case.
    static http::Fields lower(http::Fields fields) {
        for (auto& [name, value] : fields)
            std::ranges::transform(name, name.begin(), [](char c) {
                return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
            });
        return fields;
    }

    void line(json::object const& object) {
        out_ << json::serialize(object) << '\n';
        if (!out_.flush()) throw std::runtime_error("the exchanges cannot be written");
    }

    http::Router router_;
    std::ofstream out_;
};

}  // namespace

void write_down(http::Request const& request, http::Response const& response) {
    static Book book;
    book.write(request, response);
}

}  // namespace fassung::contract
