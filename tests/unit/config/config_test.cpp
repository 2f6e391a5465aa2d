#include <fstream>
#include <set>
#include <sstream>

#include <boost/test/unit_test.hpp>

#include "server/config/keys.hpp"
#include "server/config/load.hpp"
#include "tests/support/temp_dir.hpp"

using namespace fassung::config;
namespace base = fassung::base;

namespace {

base::Result<Config> from_text(std::string const& text) {
    std::istringstream stream(text);
    return read_file({}, stream, "fassung.ini");
}

base::Error refusal(base::Result<Config> const& result) {
    BOOST_TEST_REQUIRE(!result.has_value());
    return result.error();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(config_)

BOOST_AUTO_TEST_CASE(without_anything_said_the_defaults_hold) {
    auto const config = load({});
    BOOST_TEST_REQUIRE(config.has_value());
    BOOST_TEST(config->address == "127.0.0.1");
    BOOST_TEST(config->port == 8080U);
    BOOST_TEST(config->limits.header_bytes == 16'384U);
    BOOST_TEST(config->session.hours == 12U);
    BOOST_TEST(!config->demo);
}

BOOST_AUTO_TEST_CASE(the_command_line_wins_over_the_file) {
    fassung::test::TempDir dir;
    std::ofstream(dir / "fassung.ini") << "# Beispiel\nport = 9000\nworkers=8 # wenige\nlimits.queue = 7\n\n"
                                          "[xml]\ndepth = 12\n[login]\nmemory-kib = 1024\n";
    auto const config =
        load({"--config", (dir / "fassung.ini").string(), "--port", "0", "--xml.nodes=99", "--demo"});
    BOOST_TEST_REQUIRE(config.has_value());
    BOOST_TEST(config->port == 0U);
    BOOST_TEST(config->workers == 8U);
    BOOST_TEST(config->limits.queue == 7U);
    BOOST_TEST(config->xml.depth == 12U);
    BOOST_TEST(config->xml.nodes == 99U);
    BOOST_TEST(config->login.memory_kib == 1024U);
    BOOST_TEST(config->demo);
    BOOST_TEST(!load({"--demo=false"})->demo);
}

BOOST_AUTO_TEST_CASE(what_is_unknown_is_refused_by_name_and_place) {
    auto const in_file = refusal(from_text("port = 1\n[limits]\nheader-byte = 5000\n"));
    BOOST_TEST(in_file.code == "unknown-key");
    BOOST_TEST(in_file.message.find("fassung.ini") != std::string::npos);
    BOOST_TEST(in_file.message.find("limits.header-byte") != std::string::npos);
    auto const on_line = refusal(load({"--prot", "1"}));
    BOOST_TEST(on_line.code == "unknown-key");
    BOOST_TEST(on_line.message.find("prot") != std::string::npos);
    // A beginning is not a name.
    BOOST_TEST(refusal(load({"--dem"})).code == "unknown-key");
    BOOST_TEST(refusal(load({"--limits.body", "2000"})).code == "unknown-key");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_refused) {
    for (auto const& arguments : std::vector<std::vector<std::string>>{
             {"stray"},
             {"--port"},
             {"--port", "1", "--port", "2"},
             {"-p", "1"},
             {"--config", "/nonexistent/x.ini"},
             {"--config", "/nonexistent/a", "--config", "/nonexistent/b"}}) {
        auto const result = load(arguments);
        BOOST_TEST(!result.has_value(), arguments.front());
    }
    for (auto const* text :
         {"port\n", "port = 1\nport = 2\n", "= 1\n", "config = other.ini\n", "[limits]\nqueue = \n"})
        BOOST_TEST(!from_text(text).has_value(), text);
    BOOST_TEST(refusal(load({"--config", "/nonexistent/x.ini"})).code == "no-file");
}

BOOST_AUTO_TEST_CASE(values_have_their_range) {
    for (auto const& [key, value] :
         std::vector<std::pair<std::string, std::string>>{{"port", "65536"},
                                                          {"port", "-1"},
                                                          {"port", "80x"},
                                                          {"port", ""},
                                                          {"port", "99999999999999999999"},
                                                          {"workers", "0"},
                                                          {"limits.connections", "0"},
                                                          {"login.memory-kib", "7"},
                                                          {"demo", "ja"}}) {
        auto const error = refusal(from_text(key + " = " + value + "\n"));
        BOOST_TEST(error.code == "bad-value", key + " " + value);
        BOOST_TEST(error.message.find(key + ": „" + value + "“") != std::string::npos, error.message);
    }
}

BOOST_AUTO_TEST_CASE(demo_mode_stays_on_the_own_machine) {
    for (auto const* address : {"127.0.0.1", "127.1.2.3", "::1", "::ffff:127.0.0.1"})
        BOOST_TEST(load({"--demo", "--address", address}).has_value(), address);
    for (auto const* address : {"0.0.0.0", "::", "192.0.2.1", "2001:db8::1", "::ffff:192.0.2.1"}) {
        BOOST_TEST(load({"--address", address}).has_value(), address);
        auto const error = refusal(load({"--demo", "--address", address}));
        BOOST_TEST(error.code == "bad-configuration");
        BOOST_TEST(error.details.at(0).path == "demo");
    }
}

BOOST_AUTO_TEST_CASE(everything_that_does_not_fit_together_is_named) {
    auto const error = refusal(
        load({"--address", "localhost", "--session.hours", "1", "--session.idle-minutes", "61", "--log.level",
              "loud", "--data", "", "--schemas", "", "--clone.git", "git", "--site.name", ""}));
    std::set<std::string> paths;
    for (auto const& detail : error.details) paths.insert(detail.path);
    BOOST_TEST((paths == std::set<std::string>{"address", "session.idle-minutes", "log.level", "data",
                                               "schemas", "clone.git", "site.name"}));
}

BOOST_AUTO_TEST_CASE(what_is_printed_reads_back) {
    Config config;
    config.data = "/srv/fassung daten";
    config.demo = true;
    config.limits.queue = 3;
    config.log.level = "debug";
    auto const text = print(config);
    BOOST_TEST(text.find("\n[limits]\n") != std::string::npos);
    auto const again = from_text(text);
    BOOST_TEST_REQUIRE(again.has_value(), text);
    BOOST_TEST(print(*again) == text);
    BOOST_TEST(again->data == config.data);
    BOOST_TEST(again->demo);
    BOOST_TEST(again->limits.queue == 3U);
}

BOOST_AUTO_TEST_CASE(what_the_pages_say_of_the_site_is_configured) {
    BOOST_TEST(load({})->site.name == "Fassung");
    BOOST_TEST(!load({})->site.official);
    auto const config = from_text(
        "[site]\nname = Thüringer Integrationskonzept\nofficial = true\ncontact = Referat 24, Erfurt\n"
        "imprint-file = /srv/impressum.txt\n");
    BOOST_TEST_REQUIRE(config.has_value());
    BOOST_TEST(config->site.name == "Thüringer Integrationskonzept");
    BOOST_TEST(config->site.official);
    BOOST_TEST(config->site.contact == "Referat 24, Erfurt");
    BOOST_TEST(config->site.imprint_file == "/srv/impressum.txt");
    BOOST_TEST(from_text(print(*config))->site.imprint_file == "/srv/impressum.txt");
}

BOOST_AUTO_TEST_CASE(every_key_has_one_place_of_its_own_and_is_explained) {
    Config config;
    std::set<void const*> places;
    std::string const text = help();
    for (auto const& key : keys()) {
        places.insert(std::visit([](auto* place) -> void const* { return place; }, key.slot(config)));
        BOOST_TEST(text.find("--" + std::string{key.name} + " ") != std::string::npos);
        // Every default lies within its own range.
        BOOST_TEST(set(config, key, get(config, key)).has_value(), key.name);
    }
    BOOST_TEST(places.size() == keys().size());
    BOOST_TEST(find_key("nothing") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
