#pragma once

#include <filesystem>

namespace fassung::record {

/// What lies where in one data directory.
struct DataDirectory {
    std::filesystem::path root;

    std::filesystem::path record() const { return root / "record.git"; }
    std::filesystem::path index() const { return root / "index.sqlite"; }
    std::filesystem::path registry() const { return root / "register.sqlite"; }
    std::filesystem::path annex() const { return root / "annex"; }
    std::filesystem::path allowed_signers() const { return root / "allowed_signers"; }
    std::filesystem::path keys() const { return root / "keys"; }
    std::filesystem::path server_key() const { return keys() / "server"; }
    std::filesystem::path root_key() const { return keys() / "root"; }
    /// The last checkpoint given out, kept outside the record.
    std::filesystem::path checkpoint() const { return root / "checkpoint"; }
    std::filesystem::path lock() const { return root / "lock"; }
    std::filesystem::path socket() const { return root / "socket"; }
};

}  // namespace fassung::record
