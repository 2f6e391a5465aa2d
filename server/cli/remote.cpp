#include "server/cli/remote.hpp"

#include <cstdlib>
#include <stdexcept>

#include "core/record/data_directory.hpp"
#include "server/cli/http_client.hpp"
#include "server/cli/terminal.hpp"

namespace fassung::cli {

namespace json = boost::json;

Remote::Remote(Arguments const& arguments) {
    socket_ = record::DataDirectory{arguments.value("data").value_or("var")}.socket();
    auto const login = arguments.value("login");
    if (!login) throw WrongCall("Nennen Sie mit --login, als wer Sie handeln.");
    auto const* from_environment = std::getenv("FASSUNG_PASSWORD");
    auto const password = from_environment != nullptr ? std::string{from_environment}
                                                      : ask_password("Kennwort für " + *login + ": ");
    auto const answer =
        call("POST", "/api/v1/session", json::object{{"login", *login}, {"password", password}});
    token_ = answer.at("token").as_string();
}

Remote::~Remote() {
    try {
        if (!token_.empty()) call("DELETE", "/api/v1/session");
    } catch (std::exception const&) {
        // The session ends by itself.
    }
}

json::value Remote::call(std::string const& method, std::string const& target, json::value const& body) {
    std::vector<std::pair<std::string, std::string>> headers{{"Content-Type", "application/json"},
                                                             {"Accept", "application/json"}};
    if (!token_.empty()) headers.emplace_back("Authorization", "Bearer " + token_);
    auto const answer =
        send(socket_, method, target, headers, body.is_null() ? std::string{} : json::serialize(body));
    if (!answer)
        throw std::runtime_error("Unter " + socket_.string() +
                                 " antwortet kein Dienst. Läuft „fassung serve“ mit diesem Verzeichnis?");
    json::error_code error;
    auto value = answer->body.empty() ? json::value(nullptr) : json::parse(answer->body, error);
    if (answer->status < 400) return value;
    auto const* detail = value.is_object() ? value.as_object().if_contains("detail") : nullptr;
    throw std::runtime_error(detail != nullptr && detail->is_string()
                                 ? std::string{detail->as_string()}
                                 : "Der Dienst antwortet mit Status " + std::to_string(answer->status) + ".");
}

}  // namespace fassung::cli
