#include "core/git/file.hpp"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "core/git/repository.hpp"

namespace fassung::git {

void fail(std::string_view what, std::filesystem::path const& file, int error) {
    throw GitError("cannot " + std::string(what) + " " + file.string() + ": " +
                   std::generic_category().message(error));
}

Descriptor::Descriptor(std::filesystem::path const& file, int flags, std::string_view what, mode_t mode)
    : file_(file), fd_(::open(file.c_str(), flags | O_CLOEXEC, mode)) {
    if (fd_ < 0) fail(what, file, errno);
}

Descriptor::~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
}

void Descriptor::sync() const {
    if (::fsync(fd_) != 0) fail("sync", file_, errno);
}

void Descriptor::write(std::string_view bytes) const {
    while (!bytes.empty()) {
        auto const written = ::write(fd_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail("write", file_, errno);
        if (written == 0) fail("write", file_, ENOSPC);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void Descriptor::close() {
    int const fd = fd_;
    fd_ = -1;
    if (::close(fd) != 0) fail("close", file_, errno);
}

namespace {

std::string read_all(int fd, std::filesystem::path const& file) {
    struct stat status {};
    if (::fstat(fd, &status) != 0) fail("look at", file, errno);
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        auto const got = ::read(fd, bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail("read", file, errno);
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
    }
    bytes.resize(filled);
    return bytes;
}

}  // namespace

std::string read_file(std::filesystem::path const& file) {
    Descriptor const in(file, O_RDONLY, "open");
    return read_all(in.get(), file);
}

std::optional<std::string> read_file_if_any(std::filesystem::path const& file) {
    int const fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0 && errno == ENOENT) return std::nullopt;
    if (fd < 0) fail("open", file, errno);
    Descriptor const in(fd, file);
    return read_all(in.get(), file);
}

void write_new_file(std::filesystem::path const& file, std::string_view bytes, mode_t mode) {
    Descriptor out(file, O_WRONLY | O_CREAT | O_EXCL, "create", mode);
    Temporary unfinished(file);
    out.write(bytes);
    out.sync();
    out.close();
    unfinished.keep();
}

void rename_file(std::filesystem::path const& from, std::filesystem::path const& to) {
    if (::rename(from.c_str(), to.c_str()) != 0) fail("rename to", to, errno);
}

void sync_folder(std::filesystem::path const& folder) {
    Descriptor(folder, O_RDONLY | O_DIRECTORY, "open").sync();
}

Temporary::~Temporary() {
    if (!file_.empty()) ::unlink(file_.c_str());
}

}  // namespace fassung::git
