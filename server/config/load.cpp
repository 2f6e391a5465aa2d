#include "server/config/load.hpp"

#include <fstream>
#include <set>

#include <boost/program_options/errors.hpp>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>
#include <fmt/format.h>

#include "server/config/keys.hpp"

namespace fassung::config {

namespace po = boost::program_options;

namespace {

constexpr char const* kFileOption = "config";

po::options_description known_options() {
    po::options_description options;
    for (auto const& key : keys()) {
        auto* const value = po::value<std::string>();
        // "--demo" alone means true.
        if (Config probe; std::holds_alternative<bool*>(key.slot(probe)))
            value->implicit_value("true", "true");
        options.add_options()(std::string{key.name}.c_str(), value);
    }
    return options;
}

base::Error refused(std::string code, std::string const& where, std::string const& what) {
    return {base::Errc::kInvalid, std::move(code), where + ": " + what};
}

// Every option exactly once, over `config`.
base::Result<Config> apply(Config config, po::parsed_options const& parsed, std::string const& where) {
    std::set<std::string> seen;
    for (auto const& option : parsed.options) {
        if (option.string_key == kFileOption) continue;
        Key const* const key = find_key(option.string_key);
        if (key == nullptr)
            return refused("bad-arguments", where,
                           fmt::format("„{}“ gehört zu keiner Einstellung.",
                                       option.value.empty() ? option.string_key : option.value.front()));
        if (!seen.insert(option.string_key).second)
            return refused("bad-arguments", where,
                           fmt::format("Die Einstellung {} steht zweimal.", key->name));
        // The parser lets only switches come without a value.
        if (auto const done = set(config, *key, option.value.empty() ? "true" : option.value.front()); !done)
            return refused(done.error().code, where, done.error().message);
    }
    return config;
}

// Runs a parser of the library and turns what it throws into words.
template <class Parse>
base::Result<Config> parsed(Config config, std::string const& where, Parse parse) {
    try {
        return apply(std::move(config), parse(), where);
    } catch (po::unknown_option const& error) {
        return refused(
            "unknown-key", where,
            fmt::format("Die Einstellung „{}“ gibt es nicht; alle zeigt --help.", error.get_option_name()));
    } catch (po::invalid_syntax const& error) {
        return refused("bad-arguments", where, fmt::format("„{}“ lässt sich nicht lesen.", error.tokens()));
    } catch (po::error const& error) {
        return refused("bad-arguments", where, error.what());
    }
}

base::Result<Config> with_file(Config config, std::string const& path) {
    std::ifstream file(path);
    if (!file) return refused("no-file", path, "Die Datei mit den Einstellungen lässt sich nicht öffnen.");
    return read_file(std::move(config), file, path);
}

}  // namespace

base::Result<Config> read_file(Config config, std::istream& text, std::string const& name) {
    return parsed(std::move(config), name, [&] { return po::parse_config_file(text, known_options()); });
}

base::Result<Config> load(std::vector<std::string> const& arguments) {
    auto options = known_options();
    options.add_options()(kFileOption, po::value<std::string>());
    // Abbreviations would change their meaning with every new key; single letters are not given out.
    namespace style = po::command_line_style;
    int const forms = style::allow_long | style::long_allow_adjacent | style::long_allow_next;
    auto const parse = [&] { return po::command_line_parser(arguments).options(options).style(forms).run(); };

    std::string const where = "Aufruf";
    auto config = parsed({}, where, parse);
    if (!config) return config;
    for (auto const& option : parse().options) {
        if (option.string_key != kFileOption) continue;
        auto from_file = with_file({}, option.value.front());
        if (!from_file) return from_file;
        config = parsed(std::move(*from_file), where, parse);
    }
    if (auto const good = check(*config); !good) return good.error();
    return config;
}

std::string print(Config const& config) {
    std::string text;
    std::string_view section;
    for (auto const& key : keys()) {
        std::size_t const dot = key.name.find('.');
        std::string_view const own = dot == std::string_view::npos ? "" : key.name.substr(0, dot);
        if (own != section) text += fmt::format("\n[{}]\n", own);
        section = own;
        text += fmt::format("{} = {}\n", dot == std::string_view::npos ? key.name : key.name.substr(dot + 1),
                            get(config, key));
    }
    return text;
}

std::string help() {
    std::string text =
        fmt::format("  --{:<26} {}\n", "config FILE", "Datei mit Einstellungen, davon eine je Zeile");
    Config const defaults;
    for (auto const& key : keys()) {
        std::string const range = key.most > 0 ? fmt::format("{} bis {}; ", key.least, key.most) : "";
        text += fmt::format("  --{:<26} {} ({}sonst {})\n", key.name, key.help, range, get(defaults, key));
    }
    return text;
}

}  // namespace fassung::config
