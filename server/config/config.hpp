#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/base/result.hpp"

/// What an operator may set. Filled once at the start, checked once, then passed by const reference; no other
/// folder reads a file or an environment variable for its settings. Keys, meanings and ranges: keys.cpp.
namespace fassung::config {

struct Limits {
    std::uint64_t header_bytes = 16 * 1024;
    std::uint64_t target_bytes = 4096;
    std::uint64_t body_bytes = 1024 * 1024;
    std::uint64_t connections = 512;
    std::uint64_t queue = 1024;
    std::uint64_t read_seconds = 30;
    std::uint64_t write_seconds = 30;
    std::uint64_t idle_seconds = 60;
};

struct Xml {
    std::uint64_t bytes = 512 * 1024;
    std::uint64_t nodes = 20'000;
    std::uint64_t depth = 24;
    std::uint64_t text_bytes = 64 * 1024;
};

struct Session {
    std::uint64_t hours = 12;
    std::uint64_t idle_minutes = 60;
};

/// argon2id, see libsodium's crypto_pwhash.
struct Login {
    std::uint64_t parallel = 2;
    std::uint64_t memory_kib = 65'536;
    std::uint64_t operations = 2;
};

struct Clock {
    std::uint64_t max_behind_seconds = 5;
    std::uint64_t max_ahead_hours = 48;
};

struct Log {
    std::string level = "info";
};

/// Copies of the record by `git clone`.
struct Clone {
    std::filesystem::path git = "/usr/bin/git";
    std::uint64_t parallel = 4;
    std::uint64_t seconds = 600;
};

/// What the pages say of the installation. Files: German text in UTF-8, empty lines between paragraphs.
struct Site {
    std::string name = "Fassung";
    bool official = false;  ///< the bar "Offizielle Website"; a claim, so it is off
    std::string contact;
    std::filesystem::path imprint_file, privacy_file, accessibility_file, enforcement_file;
};

struct Config {
    std::filesystem::path data = "var";
    std::filesystem::path schemas = "schemas";
    std::string address = "127.0.0.1";
    std::uint64_t port = 8080;
    std::uint64_t workers = 64;
    std::uint64_t io_threads = 1;
    bool demo = false;
    bool read_all = false;  ///< the whole journal at the start, and the index anew
    Limits limits;
    Xml xml;
    Session session;
    Login login;
    Clock clock;
    Log log;
    Clone clone;
    Site site;
};

/// What one value alone cannot show: the address is numeric, demo mode stays on loopback, the log level
/// exists, an idle session ends before the absolute end, git has a complete path, the site has a name.
/// kInvalid, one detail per finding with the key as its
/// path.
base::Result<void> check(Config const& config);

/// 127.0.0.0/8, ::1 and their mapped forms.
bool is_loopback(std::string const& address);

}  // namespace fassung::config
