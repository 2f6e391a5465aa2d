#include "core/git/pack_format.hpp"

#include <algorithm>
#include <future>
#include <unistd.h>

#include <zlib.h>

#include "core/git/file.hpp"
#include "core/git/repository.hpp"
#include "core/git/sha1.hpp"

namespace fassung::git {

namespace {

constexpr std::string_view kPackMagic{"PACK\0\0\0\2", 8};
constexpr std::string_view kIndexMagic{"\377tOc\0\0\0\2", 8};
constexpr std::size_t kPackHead = 12;
constexpr std::size_t kTrailer = 20;
// Larger offsets need a second table in the index; no pack of ours comes near.
constexpr std::size_t kLargestPack = 0x7fffffff;

void put_number(std::string& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8)
        out += static_cast<char>(static_cast<unsigned char>(value >> shift));
}

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (char c : bytes.substr(at, 4)) value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

std::uint32_t checksum(std::string_view bytes) {
    return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<Bytef const*>(bytes.data()), bytes.size()));
}

}  // namespace

std::string entry_header(ObjectType type, std::size_t size) {
    std::string out;
    auto byte = static_cast<unsigned>(type) << 4 | static_cast<unsigned>(size & 15);
    for (size >>= 4; size != 0; size >>= 7) {
        out += static_cast<char>(static_cast<unsigned char>(byte | 128));
        byte = static_cast<unsigned>(size & 127);
    }
    out += static_cast<char>(static_cast<unsigned char>(byte));
    return out;
}

PackImage::PackImage() : pack_(kPackMagic) {
    put_number(pack_, 0);
}

void PackImage::append(Oid const& oid, std::string_view entry) {
    if (pack_.size() + entry.size() + kTrailer > kLargestPack)
        throw GitError("a pack would become larger than 2 GiB");
    entries_.push_back({oid, checksum(entry), static_cast<std::uint32_t>(pack_.size())});
    pack_ += entry;
}

std::string PackImage::index(Oid const& pack_checksum) const {
    auto sorted = entries_;
    std::sort(sorted.begin(), sorted.end(), [](Entry const& a, Entry const& b) { return a.oid < b.oid; });
    std::string out(kIndexMagic);
    out.reserve(kIndexHeadBytes + sorted.size() * 28 + 2 * kTrailer);
    auto next = sorted.begin();
    for (unsigned first = 0; first < 256; ++first) {
        while (next != sorted.end() && next->oid.bytes[0] <= first) ++next;
        put_number(out, static_cast<std::uint32_t>(next - sorted.begin()));
    }
    for (auto const& entry : sorted) out += raw(entry.oid);
    for (auto const& entry : sorted) put_number(out, entry.crc);
    for (auto const& entry : sorted) put_number(out, entry.offset);
    out += raw(pack_checksum);
    out += raw(sha1(out));
    return out;
}

std::string PackImage::publish(std::filesystem::path const& repository) const {
    std::string pack = pack_;
    std::string count;
    put_number(count, static_cast<std::uint32_t>(entries_.size()));
    pack.replace(8, 4, count);
    Oid const id = sha1(pack);
    pack += raw(id);

    auto const folder = repository / "objects" / "pack";
    std::string const name = "pack-" + id.hex();
    auto const pack_file = folder / (name + ".pack");
    auto const index_file = folder / (name + ".idx");
    // The name is the content's: if it stands there, this very pack has been published before.
    if (::access(index_file.c_str(), F_OK) == 0 && ::access(pack_file.c_str(), F_OK) == 0) {
        sync_folder(folder);
        return name;
    }
    auto const pack_draft = folder / ("tmp_pack_" + id.hex());
    auto const index_draft = folder / ("tmp_idx_" + id.hex());
    ::unlink(pack_draft.c_str());
    ::unlink(index_draft.c_str());
    Temporary unfinished_pack(pack_draft);
    Temporary unfinished_index(index_draft);
    // Neither needs the other, and nearly all of the time goes into waiting for the disk. (Both policies:
    // where the system has no thread left, `get` does it.)
    auto pack_written = std::async(std::launch::async | std::launch::deferred,
                                   [&] { write_new_file(pack_draft, pack, 0444); });
    write_new_file(index_draft, index(id), 0444);
    pack_written.get();
    rename_file(pack_draft, pack_file);
    // Destroyed in reverse order: on failure the index goes first, so that no index is left without its pack.
    Temporary published_pack(pack_file);
    rename_file(index_draft, index_file);
    Temporary published_index(index_file);
    sync_folder(folder);
    for (auto* file : {&unfinished_pack, &unfinished_index, &published_pack, &published_index}) file->keep();
    return name;
}

std::optional<std::uint32_t> count_objects(std::string_view index_head) {
    if (index_head.size() < kIndexHeadBytes || !index_head.starts_with(kIndexMagic)) return std::nullopt;
    return number_at(index_head, kIndexHeadBytes - 4);
}

std::optional<std::vector<PackedEntry>> parse_pack(std::string_view pack, std::string_view index) {
    auto const count = count_objects(index);
    if (!count || index.size() < kIndexHeadBytes + *count * std::size_t{28} + 2 * kTrailer)
        throw GitError("a pack index is damaged");
    std::size_t const oids = kIndexHeadBytes;
    std::size_t const crcs = oids + *count * std::size_t{20};
    std::size_t const offsets = crcs + *count * std::size_t{4};
    if (pack.size() < kPackHead + kTrailer || !pack.starts_with(kPackMagic) || number_at(pack, 8) != *count ||
        pack.substr(pack.size() - kTrailer) != index.substr(index.size() - 2 * kTrailer, kTrailer))
        throw GitError("a pack and its index do not belong together");

    std::vector<std::pair<std::uint32_t, std::uint32_t>> order;  // offset, number in the index
    order.reserve(*count);
    for (std::uint32_t i = 0; i < *count; ++i)
        order.emplace_back(number_at(index, offsets + i * std::size_t{4}), i);
    std::sort(order.begin(), order.end());
    std::vector<PackedEntry> entries;
    entries.reserve(*count);
    for (std::size_t i = 0; i < order.size(); ++i) {
        auto const [begin, at] = order[i];
        auto const end = i + 1 < order.size() ? order[i + 1].first : pack.size() - kTrailer;
        if (begin < kPackHead || begin >= end || end > pack.size() - kTrailer)
            throw GitError("a pack index points outside of its pack");
        auto const bytes = pack.substr(begin, end - begin);
        auto const type = static_cast<unsigned char>(bytes[0]) >> 4 & 7;
        if (type < 1 || type > 4) return std::nullopt;
        auto const crc = number_at(index, crcs + at * std::size_t{4});
        if (checksum(bytes) != crc) throw GitError("an object in a pack is damaged (wrong checksum)");
        entries.push_back({oid_from_raw(index.data() + oids + at * std::size_t{20}), crc, bytes});
    }
    return entries;
}

}  // namespace fassung::git
