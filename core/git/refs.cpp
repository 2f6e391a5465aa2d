#include "core/git/refs.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>

#include "core/git/file.hpp"
#include "core/git/packed_refs.hpp"

namespace fassung::git {

namespace {

constexpr char const* kFile = "packed-refs";
constexpr char const* kLock = "packed-refs.lock";

PackedRefs read_packed(std::filesystem::path const& repository) {
    auto const text = read_file_if_any(repository / kFile);
    if (!text) return {};
    auto refs = parse_packed_refs(*text);
    if (!refs) throw GitError((repository / kFile).string() + " is malformed");
    return *std::move(refs);
}

std::string say(References const& refs, std::string const& name) {
    auto const found = refs.find(name);
    return found == refs.end() ? "absent" : found->second.hex();
}

void require_expected(References const& present, References const& expected) {
    References names = present;
    names.insert(expected.begin(), expected.end());
    for (auto const& [name, oid] : names) {
        auto const stands = say(present, name);
        auto const wanted = say(expected, name);
        if (stands != wanted)
            throw GitError("references were moved by somebody else: " + name + " is " + stands +
                           ", expected " + wanted);
    }
}

void require_valid(References const& refs) {
    for (auto const& [name, oid] : refs)
        if (!is_reference_name(name) || oid.is_zero())
            throw GitError("not a reference: " + name + " at " + oid.hex());
}

// libgit2 takes packed-refs for unchanged while time, size and inode are the same. Its size never changes
// here, inodes may be used again at once, and before Linux 6.13 file times advance in ticks of milliseconds:
// two moves within a tick could be hidden from a long-lived handle. So each file's time is later than its
// predecessor's.
void make_later(int fd, std::filesystem::path const& predecessor, std::filesystem::path const& file) {
    struct stat before {};
    struct stat now {};
    if (::stat(predecessor.c_str(), &before) != 0) {
        if (errno == ENOENT) return;
        fail("look at", predecessor, errno);
    }
    if (::fstat(fd, &now) != 0) fail("look at", file, errno);
    auto const later = [](timespec const& a, timespec const& b) {
        return a.tv_sec != b.tv_sec ? a.tv_sec > b.tv_sec : a.tv_nsec > b.tv_nsec;
    };
    if (later(now.st_mtim, before.st_mtim)) return;
    timespec next = before.st_mtim;
    next.tv_nsec += 1;
    if (next.tv_nsec == 1'000'000'000) next = {next.tv_sec + 1, 0};
    timespec const times[2] = {{0, UTIME_OMIT}, next};
    if (::futimens(fd, times) != 0) fail("set the time of", file, errno);
}

template <class Visit>
void visit_files(std::filesystem::path const& folder, Visit visit) try {
    if (!std::filesystem::exists(folder)) return;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder))
        if (!entry.is_directory() || entry.is_symlink()) visit(entry.path());
} catch (std::filesystem::filesystem_error const& error) {
    throw GitError(std::string("cannot list files: ") + error.what());
}

}  // namespace

References read_references(std::filesystem::path const& repository) {
    return read_packed(repository).oids;
}

std::vector<std::string> loose_references(std::filesystem::path const& repository) {
    std::vector<std::string> names;
    visit_files(repository / "refs", [&](std::filesystem::path const& file) {
        if (file.extension() != ".lock")
            names.push_back(file.lexically_relative(repository).generic_string());
    });
    std::sort(names.begin(), names.end());
    return names;
}

void move_references(std::filesystem::path const& repository, References const& expected,
                     References const& next, References const& peeled) {
    require_valid(next);
    auto const file = repository / kFile;
    auto const lock = repository / kLock;
    // Opened before anything is changed: afterwards nothing but the sync itself may fail.
    Descriptor const folder(repository, O_RDONLY | O_DIRECTORY, "open");
    int const fd = ::open(lock.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (fd < 0 && errno == EEXIST)
        throw GitError("the references are locked: " + lock.string() +
                       " exists; another program writes this repository, or one died while it did");
    if (fd < 0) fail("create", lock, errno);
    Temporary unfinished(lock);
    Descriptor out(fd, lock);

    auto const present = read_packed(repository);
    require_expected(present.oids, expected);
    PackedRefs wanted{next, {}};
    for (auto const& [name, oid] : next) {
        auto const stood = present.oids.find(name);
        auto const kept = present.peeled.find(name);
        if (stood != present.oids.end() && stood->second == oid && kept != present.peeled.end())
            wanted.peeled.insert(*kept);
        if (auto const given = peeled.find(name); given != peeled.end()) wanted.peeled[name] = given->second;
    }
    out.write(format_packed_refs(wanted));
    make_later(out.get(), file, lock);
    out.sync();
    out.close();
    rename_file(lock, file);
    unfinished.keep();
    try {
        folder.sync();
    } catch (GitError const& error) {
        throw Uncertain(std::string("the references were moved, but perhaps not for good: ") + error.what());
    }
}

std::vector<std::string> remove_stale_files(std::filesystem::path const& repository) {
    std::vector<std::filesystem::path> stale;
    for (auto const* name : {kLock, "packed-refs.new", "HEAD.lock", "config.lock"})
        if (std::filesystem::exists(repository / name)) stale.push_back(repository / name);
    visit_files(repository / "refs", [&](std::filesystem::path const& file) {
        if (file.extension() == ".lock") stale.push_back(file);
    });
    visit_files(repository / "objects" / "pack", [&](std::filesystem::path const& file) {
        auto const lacks = [&](char const* ending) {
            return !std::filesystem::exists(std::filesystem::path{file}.replace_extension(ending));
        };
        // A pack comes before its index, and git, unlike this program, also removes it first.
        bool const unpublished = file.extension() == ".pack" && lacks(".idx");
        bool const half_removed = file.extension() == ".idx" && lacks(".pack");
        auto const name = file.filename().string();
        // ".tmp-": what git repack has written and not yet renamed.
        if (unpublished || half_removed || name.starts_with("tmp_") || name.starts_with(".tmp-") ||
            name.ends_with(".lock"))
            stale.push_back(file);
    });
    // Left by git commit-graph; with it there the next one would refuse to work.
    visit_files(repository / "objects" / "info", [&](std::filesystem::path const& file) {
        if (file.extension() == ".lock") stale.push_back(file);
    });
    std::vector<std::string> removed;
    for (auto const& file : stale) {
        std::error_code error;
        std::filesystem::remove(file, error);
        if (error) fail("remove", file, error.value());
        removed.push_back(file.lexically_relative(repository).generic_string());
    }
    std::sort(removed.begin(), removed.end());
    return removed;
}

}  // namespace fassung::git
