#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/git/object.hpp"

/// Pack files as bytes (gitformat-pack: pack version 2, index version 2).
namespace fassung::git {

/// A pack that grows in memory, entry by entry.
class PackImage {
  public:
    PackImage();
    /// Appends one entry as it stands in a pack: type and size, then the compressed bytes. `oid` must be new.
    void append(Oid const& oid, std::string_view entry);
    std::size_t size() const { return entries_.size(); }
    std::size_t bytes() const { return pack_.size(); }

    /// Writes pack and index below `repository`/objects/pack, the index last; 3 syncs. Gives the name without
    /// ending. Throws GitError and leaves no file of it behind. The image itself stays as it was.
    std::string publish(std::filesystem::path const& repository) const;

  private:
    struct Entry {
        Oid oid;
        std::uint32_t crc = 0;
        std::uint32_t offset = 0;
    };
    std::string index(Oid const& pack_checksum) const;

    std::string pack_;
    std::vector<Entry> entries_;
};

/// Type and uncompressed size as they begin an entry.
std::string entry_header(ObjectType type, std::size_t size);

struct PackedEntry {
    Oid oid;
    std::uint32_t crc = 0;
    std::string_view bytes;  ///< into the pack's text
};

/// Entries of a pack in the order of its file. Throws GitError if index and pack do not belong together or an
/// entry's checksum is wrong. Empty if an entry is a delta.
std::optional<std::vector<PackedEntry>> parse_pack(std::string_view pack, std::string_view index);

/// How many objects an index lists, from its first kIndexHeadBytes; empty if it is not an index of version 2.
constexpr std::size_t kIndexHeadBytes = 8 + 256 * 4;
std::optional<std::uint32_t> count_objects(std::string_view index_head);

}  // namespace fassung::git
