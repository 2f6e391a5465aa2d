// Text files beside events.
#include <cstdint>
#include <string_view>

#include "core/base/digest.hpp"
#include "core/record/codec.hpp"
#include "tests/fuzz/must.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace fassung;
    using fuzz::must;
    std::string_view const bytes{reinterpret_cast<char const*>(data), size};
    auto const texts = record::read_texts(bytes);
    if (!texts) return 0;
    auto const salt = base::from_hex(bytes.substr(0, 64));
    must(salt.has_value(), "the salt is hexadecimal");
    must(record::write_texts(*salt, *texts) == bytes, "texts have one spelling");
    return 0;
}
