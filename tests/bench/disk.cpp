#include "tests/bench/disk.hpp"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <system_error>
#include <unistd.h>

#include "tests/bench/statistics.hpp"

namespace fassung::bench {

namespace {

void require(bool good, char const* what) {
    if (!good) throw std::system_error(errno, std::generic_category(), what);
}

void write_synced(std::filesystem::path const& file, std::string const& bytes) {
    int const fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    require(fd >= 0, "open");
    bool const good =
        ::write(fd, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) && ::fsync(fd) == 0;
    ::close(fd);
    require(good, "write and sync");
}

void sync_folder(std::filesystem::path const& folder) {
    int const fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    require(fd >= 0, "open");
    bool const good = ::fsync(fd) == 0;
    ::close(fd);
    require(good, "sync a folder");
}

}  // namespace

Disk measure_disk(std::filesystem::path const& folder, int rounds) {
    auto const& home = folder;
    auto const packs = home / "packs";
    std::filesystem::create_directories(packs);
    std::string const bytes(8192, 'x');
    Latencies overwrite;
    write_synced(home / "file", bytes);
    int const fd = ::open((home / "file").c_str(), O_WRONLY | O_CLOEXEC);
    require(fd >= 0, "open");
    for (int i = 0; i < rounds; ++i) {
        auto const begin = Clock::now();
        bool const good = ::pwrite(fd, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()) &&
                          ::fdatasync(fd) == 0;
        require(good, "overwrite and sync");
        overwrite.push_back(milliseconds_since(begin));
    }
    ::close(fd);

    Latencies batch;
    for (int i = 0; i < rounds; ++i) {
        auto const name = std::to_string(i);
        auto const begin = Clock::now();
        write_synced(packs / "draft.pack", bytes);
        write_synced(packs / "draft.idx", bytes);
        std::filesystem::rename(packs / "draft.pack", packs / (name + ".pack"));
        std::filesystem::rename(packs / "draft.idx", packs / (name + ".idx"));
        sync_folder(packs);
        write_synced(home / "refs.lock", bytes.substr(0, 160));
        std::filesystem::rename(home / "refs.lock", home / "refs");
        sync_folder(home);
        batch.push_back(milliseconds_since(begin));
    }
    return {median(overwrite), median(batch)};
}

}  // namespace fassung::bench
