#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <sys/types.h>

namespace fassung::bench {

/// Calls of fsync and fdatasync while `work` ran, as strace saw them.
struct Syncs {
    int record = 0;    ///< below record.git: what a batch waits for
    int index = 0;     ///< of index.sqlite
    int registry = 0;  ///< of register.sqlite: drafts
    int batches = 0;   ///< renames of packed-refs
};

/// Empty if there is no strace, or it may not watch that process.
std::optional<Syncs> count_syncs(pid_t process, std::filesystem::path const& folder,
                                 std::function<void()> const& work);

}  // namespace fassung::bench
