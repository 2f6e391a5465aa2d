// What strangers send: targets, JSON bodies, places, moments, configuration files.
#include <cstdint>
#include <sstream>
#include <string_view>

#include "core/app/compare.hpp"
#include "core/app/place.hpp"
#include "server/api/body.hpp"
#include "server/config/load.hpp"
#include "server/http/target.hpp"
#include "tests/fuzz/must.hpp"

namespace {

using namespace fassung;
using fuzz::must;

void target(std::string_view text) {
    auto const target = http::parse_target(text);
    if (!target) return;
    for (auto const& segment : target->segments) must(segment != "." && segment != "..", "no segment leads upwards");
    must(http::parse_target(target->path) || target->path == "*", "a path is a target");
}

void body(std::string_view text) {
    auto body = api::Body::parse(text);
    if (!body) {
        must(body.error().code == "malformed-json", "what is no object is called malformed");
        return;
    }
    body->text("reason");
    body->required_number("version");
    body->boolean("urgent");
    body->texts("measures");
    body->place("path");
    if (auto items = body->objects("comments"))
        for (auto& item : *items) {
            item.place("path");
            must(!item.finish() || item.optional_text("path").has_value(), "a comment without a place is refused");
        }
    must(!body->finish() || body->number("version").has_value(), "a required number is there afterwards");
}

void place(std::string_view text) {
    if (auto const place = app::parse_place(text))
        must(app::to_path(place->document, place->address) == text, "a place is written as it was read");
}

void configuration(std::string_view text) {
    std::istringstream file{std::string{text}};
    if (auto const config = config::read_file({}, file, "fuzz")) {
        std::istringstream again{config::print(*config)};
        if (text.find('#') == std::string_view::npos)
            must(config::read_file({}, again, "again").has_value(), "what is printed can be read");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const text{reinterpret_cast<char const*>(data), size};
    target(text);
    body(text);
    place(text);
    if (auto const when = app::parse_as_of(text); !when) must(when.error().code == "invalid-as-of", "a moment is refused by name");
    if (auto const end = app::parse_range_end(text); !end) must(end.error().code == "invalid-range", "an end is refused by name");
    configuration(text);
    return 0;
}
