#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/record/assembler.hpp"

namespace fassung::app {

/// What was last told to the outside about where the record stands; kept beside the record, not in it.
struct Checkpoint {
    base::Digest record_id;
    std::uint64_t seq = 0;
    base::Digest chain;
    git::Oid journal;
    base::Instant time;
    bool operator==(Checkpoint const&) const = default;
};

/// Text, one "key value" per line, first line "fassung-checkpoint-1".
std::string format_checkpoint(Checkpoint const& checkpoint);
/// Accepts exactly what format_checkpoint writes; empty otherwise.
std::optional<Checkpoint> parse_checkpoint(std::string_view text);

/// Written atomically and synced.
void write_checkpoint(std::filesystem::path const& file, record::Position const& position);
/// Empty if there is no file. Throws std::runtime_error if it is not readable as one.
std::optional<Checkpoint> read_checkpoint(std::filesystem::path const& file);

}  // namespace fassung::app
