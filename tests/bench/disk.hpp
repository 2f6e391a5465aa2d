#pragma once

#include <filesystem>

namespace fassung::bench {

/// What the disk alone needs, in milliseconds (medians).
struct Disk {
    double overwrite = 0;  ///< 8 KiB of a file that has its blocks, fdatasync
    double batch = 0;      ///< the files, renames and syncs of one batch, without any content to work out
};

/// `folder` must not exist; it stays (see Workplace in main.cpp).
Disk measure_disk(std::filesystem::path const& folder, int rounds);

}  // namespace fassung::bench
