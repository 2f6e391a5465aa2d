#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/git/pack_format.hpp"
#include "core/git/repository.hpp"

// The first two bytes say how many bytes are the index.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace fassung::git;
    if (size < 2) return 0;
    std::string_view bytes(reinterpret_cast<char const*>(data), size);
    std::size_t const index = (std::size_t{data[0]} << 8 | data[1]) % (size - 1);
    bytes.remove_prefix(2);
    if (index > bytes.size()) return 0;
    try {
        parse_pack(bytes.substr(index), bytes.substr(0, index));
    } catch (GitError const&) {
    }
    return 0;
}
