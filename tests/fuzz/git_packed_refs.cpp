#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/git/packed_refs.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace fassung::git;
    auto const refs = parse_packed_refs({reinterpret_cast<char const*>(data), size});
    if (refs && parse_packed_refs(format_packed_refs(*refs)) != refs) std::abort();
    return 0;
}
