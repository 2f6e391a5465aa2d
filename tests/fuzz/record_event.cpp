// Event files. What is accepted has exactly one spelling, and a place in the journal.
#include <cstdint>
#include <string_view>

#include "core/record/codec.hpp"
#include "core/record/layout.hpp"
#include "tests/fuzz/must.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace fassung;
    using fuzz::must;
    std::string_view const bytes{reinterpret_cast<char const*>(data), size};
    auto const event = record::read_event(bytes);
    if (!event) {
        must(!event.error().message.empty(), "a refusal has words");
        return 0;
    }
    must(record::write_event(*event) == bytes, "an event has one spelling");
    auto const path = record::event_path(*event);
    must(path.find("..") == std::string::npos && path.ends_with(".xml"), "an event stays in its folder");
    return 0;
}
