#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/git/object.hpp"

// Whatever is accepted has exactly one spelling.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace fassung::git;
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    if (auto const commit = parse_commit(bytes); commit && format_commit(*commit) != bytes) std::abort();
    if (auto const tree = parse_tree(bytes); tree && format_tree(*tree) != bytes) std::abort();
    return 0;
}
