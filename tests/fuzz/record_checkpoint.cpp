// Checkpoints and signed notes, which come from outside when they are compared.
#include <cstdint>
#include <string_view>

#include "core/record/checkpoint.hpp"
#include "tests/fuzz/must.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace fassung;
    std::string_view const bytes{reinterpret_cast<char const*>(data), size};
    if (auto const checkpoint = record::parse_checkpoint(bytes))
        fuzz::must(record::format_checkpoint(*checkpoint) == bytes, "a checkpoint has one spelling");
    if (auto const note = record::parse_note(bytes)) {
        fuzz::must(!note->signatures.empty(), "a note is signed");
        fuzz::must(record::format_note(*note) == bytes, "a note has one spelling");
    }
    return 0;
}
