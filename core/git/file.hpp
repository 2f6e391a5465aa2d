#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <utility>

/// Files as a durable store needs them. Every failure is a GitError that names the file and the system's
/// reason.
namespace fassung::git {

[[noreturn]] void fail(std::string_view what, std::filesystem::path const& file, int error);

/// An open descriptor.
class Descriptor {
  public:
    /// `what` completes "cannot …".
    Descriptor(std::filesystem::path const& file, int flags, std::string_view what, mode_t mode = 0);
    /// Takes over an open one.
    Descriptor(int fd, std::filesystem::path file) : file_(std::move(file)), fd_(fd) {}
    ~Descriptor();
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    int get() const { return fd_; }
    void sync() const;
    void write(std::string_view bytes) const;
    /// Closes now, so that a late write error is seen.
    void close();

  private:
    std::filesystem::path file_;
    int fd_;
};

std::string read_file(std::filesystem::path const& file);
/// Empty if there is no such file.
std::optional<std::string> read_file_if_any(std::filesystem::path const& file);

/// Creates `file` (must not exist) with `bytes` and syncs it; on failure it is removed again.
void write_new_file(std::filesystem::path const& file, std::string_view bytes, mode_t mode);
void rename_file(std::filesystem::path const& from, std::filesystem::path const& to);
/// Makes the names in a folder durable.
void sync_folder(std::filesystem::path const& folder);

/// Removes a file when it goes out of scope, unless told that it has become something else.
class Temporary {
  public:
    explicit Temporary(std::filesystem::path file) : file_(std::move(file)) {}
    ~Temporary();
    Temporary(Temporary const&) = delete;
    Temporary& operator=(Temporary const&) = delete;
    void keep() { file_.clear(); }

  private:
    std::filesystem::path file_;
};

}  // namespace fassung::git
