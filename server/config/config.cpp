#include "server/config/config.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <string_view>

namespace fassung::config {

namespace {

constexpr std::array<std::string_view, 7> kLevels{"trace", "debug",    "info", "warn",
                                                  "error", "critical", "off"};

bool is_numeric(std::string const& address) {
    in6_addr parsed{};
    return ::inet_pton(AF_INET, address.c_str(), &parsed) == 1 ||
           ::inet_pton(AF_INET6, address.c_str(), &parsed) == 1;
}

}  // namespace

bool is_loopback(std::string const& address) {
    in_addr v4{};
    if (::inet_pton(AF_INET, address.c_str(), &v4) == 1) return (ntohl(v4.s_addr) >> 24U) == 127;
    in6_addr v6{};
    if (::inet_pton(AF_INET6, address.c_str(), &v6) != 1) return false;
    return IN6_IS_ADDR_LOOPBACK(&v6) || (IN6_IS_ADDR_V4MAPPED(&v6) && v6.s6_addr[12] == 127);
}

base::Result<void> check(Config const& config) {
    std::vector<base::Detail> details;
    auto const find = [&](std::string key, std::string message) {
        details.push_back({.path = std::move(key), .line = 0, .message = std::move(message)});
    };
    if (!is_numeric(config.address))
        find("address",
             "address: „" + config.address + "“ ist keine IP-Adresse (Namen werden nicht aufgelöst).");
    else if (config.demo && !is_loopback(config.address))
        find("demo",
             "demo: Mit den allgemein bekannten Kennwörtern der Vorführung darf der Dienst nur auf dem "
             "eigenen "
             "Rechner erreichbar sein (address 127.0.0.1 oder ::1).");
    if (config.data.empty()) find("data", "data: Der Ordner der Daten fehlt.");
    if (config.schemas.empty()) find("schemas", "schemas: Der Ordner der Schemata fehlt.");
    if (config.session.idle_minutes > config.session.hours * 60)
        find("session.idle-minutes",
             "session.idle-minutes: Die Untätigkeit darf nicht länger dauern als die Sitzung "
             "(session.hours).");
    if (std::find(kLevels.begin(), kLevels.end(), config.log.level) == kLevels.end())
        find("log.level",
             "log.level: „" + config.log.level +
                 "“ gibt es nicht. Möglich sind trace, debug, info, warn, error, critical und off.");
    if (!config.clone.git.is_absolute())
        find("clone.git", "clone.git: Anzugeben ist der vollständige Pfad, zum Beispiel /usr/bin/git.");
    if (config.site.name.empty() || config.site.name.size() > 200)
        find("site.name", "site.name: Der Name muss 1 bis 200 Zeichen lang sein.");
    if (details.empty()) return {};
    std::string message = "Die Einstellungen sind nicht verwendbar.";
    for (auto const& detail : details) message += "\n" + detail.message;
    return base::Error{base::Errc::kInvalid, "bad-configuration", std::move(message), std::move(details)};
}

}  // namespace fassung::config
