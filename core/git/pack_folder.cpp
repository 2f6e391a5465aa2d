#include "core/git/pack_folder.hpp"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

#include "core/git/file.hpp"
#include "core/git/pack_format.hpp"

namespace fassung::git {

namespace {

constexpr std::size_t kOidBytes = 20;
constexpr std::size_t kFieldBytes = 4;

std::filesystem::path folder_of(std::filesystem::path const& repository) {
    return repository / "objects" / "pack";
}

std::uint32_t big_endian(std::string_view bytes) {
    std::uint32_t value = 0;
    for (char const c : bytes) value = (value << 8) | static_cast<unsigned char>(c);
    return value;
}

bool is_delta(unsigned char first) {
    auto const type = (first >> 4) & 7;
    return type == 6 || type == 7;
}

/// gitformat-pack: after the names of an index come checksums, then where each object begins in the pack.
bool is_plain(std::filesystem::path const& pack, std::string const& index) {
    auto const count = count_objects(std::string_view{index}.substr(0, kIndexHeadBytes));
    if (!count) return false;
    auto const offsets = kIndexHeadBytes + *count * (kOidBytes + kFieldBytes);
    if (index.size() < offsets + *count * kFieldBytes) return false;
    Descriptor const in(pack, O_RDONLY, "open");
    for (std::size_t at = 0; at < *count; ++at) {
        auto const offset =
            big_endian(std::string_view{index}.substr(offsets + at * kFieldBytes, kFieldBytes));
        unsigned char first = 0;
        if (offset > 0x7FFF'FFFFU || ::pread(in.get(), &first, 1, static_cast<off_t>(offset)) != 1 ||
            is_delta(first))
            return false;
    }
    return *count > 0;
}

}  // namespace

std::vector<std::string> packs_in(std::filesystem::path const& repository) {
    std::vector<std::string> names;
    for (auto const& entry : std::filesystem::directory_iterator(folder_of(repository))) {
        auto const& file = entry.path();
        if (file.extension() == ".idx" && file.filename().string().starts_with("pack-") &&
            std::filesystem::exists(std::filesystem::path{file}.replace_extension(".pack")))
            names.push_back(file.stem().string());
    }
    return names;
}

std::vector<std::string> plain_packs(std::filesystem::path const& repository) {
    auto const folder = folder_of(repository);
    auto names = packs_in(repository);
    std::erase_if(names, [&](std::string const& name) {
        return std::filesystem::exists(folder / (name + ".keep")) ||
               !is_plain(folder / (name + ".pack"), read_file(folder / (name + ".idx")));
    });
    return names;
}

// The index goes first, as in git: a pack without an index is invisible, an index without a pack is an error.
void remove_pack(std::filesystem::path const& repository, std::string const& name) {
    for (auto const* ending : {".idx", ".pack"}) {
        auto const file = folder_of(repository) / (name + ending);
        if (::unlink(file.c_str()) != 0 && errno != ENOENT) fail("remove", file, errno);
    }
}

}  // namespace fassung::git
