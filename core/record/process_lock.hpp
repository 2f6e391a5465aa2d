#pragma once

#include <filesystem>
#include <optional>

#include "core/base/result.hpp"

namespace fassung::record {

/// Exclusive use of a data directory by one process, for as long as the object lives. Ends with the process,
/// however it ends; the file itself stays.
class ProcessLock {
  public:
    /// "locked" (kBusy) names the process that holds it.
    static base::Result<ProcessLock> take(std::filesystem::path const& file);
    ProcessLock(ProcessLock&& other) noexcept;
    ProcessLock& operator=(ProcessLock&& other) noexcept;
    ~ProcessLock();

  private:
    explicit ProcessLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_ = -1;
};

}  // namespace fassung::record
