// Characters and normal form of any bytes.
#include <cstdint>
#include <string_view>

#include "core/xml/reader.hpp"
#include "tests/fuzz/must.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace fassung;
    using fuzz::must;
    std::string_view const text{reinterpret_cast<char const*>(data), size};
    auto const complaint = xml::forbidden_character(text);
    auto const normal = xml::to_nfc(text);
    must(complaint.empty() || complaint.starts_with("Zeile "), "a complaint names its place");
    if (!normal) {
        must(!complaint.empty(), "bytes that are no UTF-8 are complained of");
        return 0;
    }
    must(xml::to_nfc(*normal) == normal, "normal form is idempotent");
    if (complaint.empty())
        must(xml::forbidden_character(*normal).empty(), "normal form brings nothing forbidden in");
    return 0;
}
