#include "server/config/keys.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace fassung::config {

namespace {

constexpr std::uint64_t kMiB = 1024 * 1024;
constexpr std::uint64_t kDaySeconds = 24 * 60 * 60;

constexpr Key kKeys[] = {
    {"data", [](Config& c) -> Slot { return &c.data; }, 0, 0,
     "Ordner mit Akte, Register, Index, Anlagen und Schlüsseln"},
    {"schemas", [](Config& c) -> Slot { return &c.schemas; }, 0, 0, "Ordner mit den XML-Schemata"},
    {"address", [](Config& c) -> Slot { return &c.address; }, 0, 0,
     "IP-Adresse, auf der der Dienst erreichbar ist"},
    {"port", [](Config& c) -> Slot { return &c.port; }, 0, 65'535, "TCP-Port; 0 nimmt einen freien"},
    {"workers", [](Config& c) -> Slot { return &c.workers; }, 1, 1024,
     "Anfragen, die gleichzeitig bearbeitet werden"},
    {"io-threads", [](Config& c) -> Slot { return &c.io_threads; }, 1, 16, "Fäden, die nur Daten übertragen"},
    {"demo", [](Config& c) -> Slot { return &c.demo; }, 0, 0,
     "Vorführung mit bekannten Kennwörtern; nur auf dem eigenen Rechner"},
    {"read-all", [](Config& c) -> Slot { return &c.read_all; }, 0, 0,
     "beim Start das ganze Journal lesen und den Index neu aufbauen, statt beim Index fortzufahren"},
    {"limits.header-bytes", [](Config& c) -> Slot { return &c.limits.header_bytes; }, 1024, kMiB,
     "Kopfzeilen einer Anfrage (sonst 431)"},
    {"limits.target-bytes", [](Config& c) -> Slot { return &c.limits.target_bytes; }, 256, kMiB,
     "Adresse einer Anfrage (sonst 414)"},
    {"limits.body-bytes", [](Config& c) -> Slot { return &c.limits.body_bytes; }, 1024, 1024 * kMiB,
     "Inhalt einer Anfrage (sonst 413)"},
    {"limits.connections", [](Config& c) -> Slot { return &c.limits.connections; }, 1, 100'000,
     "gleichzeitige Verbindungen (sonst 503)"},
    {"limits.queue", [](Config& c) -> Slot { return &c.limits.queue; }, 0, 1'000'000,
     "Anfragen, die auf Bearbeitung warten (sonst 503)"},
    {"limits.read-seconds", [](Config& c) -> Slot { return &c.limits.read_seconds; }, 1, kDaySeconds,
     "Zeit für das Eintreffen einer Anfrage (sonst 408)"},
    {"limits.write-seconds", [](Config& c) -> Slot { return &c.limits.write_seconds; }, 1, kDaySeconds,
     "Zeit für das Absenden einer Antwort"},
    {"limits.idle-seconds", [](Config& c) -> Slot { return &c.limits.idle_seconds; }, 1, kDaySeconds,
     "Zeit, die eine Verbindung zwischen zwei Anfragen offen bleibt"},
    {"xml.bytes", [](Config& c) -> Slot { return &c.xml.bytes; }, 1024, 1024 * kMiB,
     "Größe eines XML-Dokuments"},
    {"xml.nodes", [](Config& c) -> Slot { return &c.xml.nodes; }, 16, 100'000'000,
     "Knoten eines XML-Dokuments"},
    {"xml.depth", [](Config& c) -> Slot { return &c.xml.depth; }, 4, 200, "Schachtelung eines XML-Dokuments"},
    {"xml.text-bytes", [](Config& c) -> Slot { return &c.xml.text_bytes; }, 256, 1024 * kMiB,
     "Text eines einzelnen XML-Elements"},
    {"session.hours", [](Config& c) -> Slot { return &c.session.hours; }, 1, 24 * 30,
     "Dauer einer Sitzung insgesamt"},
    {"session.idle-minutes", [](Config& c) -> Slot { return &c.session.idle_minutes; }, 1, 30 * 24 * 60,
     "Ende einer Sitzung bei Untätigkeit"},
    {"login.parallel", [](Config& c) -> Slot { return &c.login.parallel; }, 1, 64,
     "Anmeldungen, die gleichzeitig geprüft werden"},
    {"login.memory-kib", [](Config& c) -> Slot { return &c.login.memory_kib; }, 8, 4 * kMiB,
     "Speicher der Kennwortprüfung (argon2id)"},
    {"login.operations", [](Config& c) -> Slot { return &c.login.operations; }, 1, 64,
     "Durchläufe der Kennwortprüfung (argon2id)"},
    {"clock.max-behind-seconds", [](Config& c) -> Slot { return &c.clock.max_behind_seconds; }, 0, 3600,
     "so lange wird gewartet, wenn die Uhr hinter der Akte zurückliegt"},
    {"clock.max-ahead-hours", [](Config& c) -> Slot { return &c.clock.max_ahead_hours; }, 1, 24 * 366 * 100,
     "Sprung der Uhr nach vorn, ab dem nicht mehr geschrieben wird"},
    {"clone.git", [](Config& c) -> Slot { return &c.clone.git; }, 0, 0,
     "Programm git, mit dem die Akte kopiert wird"},
    {"clone.parallel", [](Config& c) -> Slot { return &c.clone.parallel; }, 1, 64,
     "Kopien der Akte (git clone), die gleichzeitig entstehen (sonst 503); weniger, als workers zulässt"},
    {"clone.seconds", [](Config& c) -> Slot { return &c.clone.seconds; }, 1, kDaySeconds,
     "Zeit für eine Kopie der Akte"},
    {"site.name", [](Config& c) -> Slot { return &c.site.name; }, 0, 0, "Name der Website in der Kopfzeile"},
    {"site.official", [](Config& c) -> Slot { return &c.site.official; }, 0, 0,
     "die Leiste „Offizielle Website – Bundesrepublik Deutschland“ zeigen; nur, wenn es zutrifft"},
    {"site.contact", [](Config& c) -> Slot { return &c.site.contact; }, 0, 0,
     "Anschrift, bei der Barrieren gemeldet werden"},
    {"site.imprint-file", [](Config& c) -> Slot { return &c.site.imprint_file; }, 0, 0,
     "Textdatei mit dem Impressum; Absätze durch leere Zeilen getrennt"},
    {"site.privacy-file", [](Config& c) -> Slot { return &c.site.privacy_file; }, 0, 0,
     "Textdatei mit der Datenschutzerklärung"},
    {"site.accessibility-file", [](Config& c) -> Slot { return &c.site.accessibility_file; }, 0, 0,
     "Textdatei mit weiteren Angaben zur Erklärung zur Barrierefreiheit"},
    {"site.enforcement-file", [](Config& c) -> Slot { return &c.site.enforcement_file; }, 0, 0,
     "Textdatei mit der Anschrift der Durchsetzungsstelle"},
    {"log.level", [](Config& c) -> Slot { return &c.log.level; }, 0, 0,
     "trace, debug, info, warn, error, critical oder off"},
};

base::Error bad_value(Key const& key, std::string_view text, std::string const& wanted) {
    return {base::Errc::kInvalid, "bad-value",
            fmt::format("{}: „{}“ ist nicht möglich, erwartet wird {}.", key.name, text, wanted)};
}

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};

}  // namespace

std::span<Key const> keys() {
    return kKeys;
}

Key const* find_key(std::string_view name) {
    auto const* const it =
        std::find_if(std::begin(kKeys), std::end(kKeys), [&](Key const& key) { return key.name == name; });
    return it == std::end(kKeys) ? nullptr : it;
}

base::Result<void> set(Config& config, Key const& key, std::string_view text) {
    return std::visit(
        Overloaded{
            [&](std::string* value) -> base::Result<void> {
                *value = text;
                return {};
            },
            [&](std::filesystem::path* value) -> base::Result<void> {
                *value = text;
                return {};
            },
            [&](bool* value) -> base::Result<void> {
                if (text != "true" && text != "false") return bad_value(key, text, "true oder false");
                *value = text == "true";
                return {};
            },
            [&](std::uint64_t* value) -> base::Result<void> {
                std::uint64_t number = 0;
                auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
                if (error != std::errc{} || end != text.data() + text.size() || number < key.least ||
                    number > key.most)
                    return bad_value(key, text,
                                     fmt::format("eine ganze Zahl von {} bis {}", key.least, key.most));
                *value = number;
                return {};
            },
        },
        key.slot(config));
}

std::string get(Config const& config, Key const& key) {
    Config copy = config;
    return std::visit(Overloaded{
                          [](std::string const* value) { return *value; },
                          [](std::filesystem::path const* value) { return value->string(); },
                          [](std::uint64_t const* value) { return std::to_string(*value); },
                          [](bool const* value) { return std::string{*value ? "true" : "false"}; },
                      },
                      key.slot(copy));
}

}  // namespace fassung::config
