#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/assembler.hpp"

/// Checkpoints: short notes of where the record stands. Whoever keeps one outside can prove later that
/// nothing before it was altered.
///
/// A *note* is the text of a checkpoint, directly followed by one or more SSH signatures over that text alone
/// (armour, each ends in LF): the server's first, then those of other offices. `ssh-keygen -Y sign -n
/// fassung-checkpoint-1` over the text's bytes gives one. Safe from any thread.
namespace fassung::record {

inline constexpr std::string_view kCheckpointNamespace = "fassung-checkpoint-1";

struct Checkpoint {
    base::Digest record_id;
    std::uint64_t seq = 0;
    base::Digest chain;
    git::Oid journal;
    base::Instant time;  ///< of the event `seq`
    bool operator==(Checkpoint const&) const = default;
};

Checkpoint checkpoint_of(Position const& position);

/// Text, one "key value" per line, first line "fassung-checkpoint-1".
std::string format_checkpoint(Checkpoint const& checkpoint);
/// Accepts exactly what format_checkpoint writes; empty otherwise.
std::optional<Checkpoint> parse_checkpoint(std::string_view text);

struct SignedNote {
    Checkpoint checkpoint;
    std::vector<std::string> signatures;  ///< armours without their last LF; at least one
    bool operator==(SignedNote const&) const = default;
};

std::string format_note(SignedNote const& note);
/// Accepts exactly what format_note writes with up to 1000 signatures; does not check them (git::verify over
/// format_checkpoint(note.checkpoint), git::signer_of).
std::optional<SignedNote> parse_note(std::string_view text);

/// "checkpoints/2026/11/22.txt": where the journal keeps the note of that Berlin day.
std::string note_path(base::Date day);
/// "checkpoints/2026/11/22.3.sig"
std::string countersignature_path(base::Date day, int number);

/// Written atomically and synced.
void write_checkpoint(std::filesystem::path const& file, Checkpoint const& checkpoint);
/// Empty if there is no file. Throws std::runtime_error if it is not readable as one.
std::optional<Checkpoint> read_checkpoint(std::filesystem::path const& file);

}  // namespace fassung::record
