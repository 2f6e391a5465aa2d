#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Git objects as bytes: ids, hashing and the formats of trees and commits. No repository needed.
/// Formats: git's Documentation/gitformat-*, `git cat-file`.
namespace fassung::git {

/// A SHA-1 object id.
struct Oid {
    std::array<std::uint8_t, 20> bytes{};
    static std::optional<Oid> parse(std::string_view hex);
    std::string hex() const;
    bool is_zero() const;
    auto operator<=>(Oid const&) const = default;
};

enum class ObjectType { kCommit = 1, kTree = 2, kBlob = 3, kTag = 4 };

struct Object {
    ObjectType type = ObjectType::kBlob;
    std::string bytes;
};

/// What git would name it.
Oid hash_object(ObjectType type, std::string_view bytes);

struct TreeEntry {
    std::string name;
    bool is_tree = false;  ///< mode 40000, else 100644; nothing else is ever stored
    Oid oid;
    bool operator==(TreeEntry const&) const = default;
};

/// Entries in git's order. Empty on a malformed tree or another mode.
std::optional<std::vector<TreeEntry>> parse_tree(std::string_view bytes);
/// The entry of that name; empty if there is none, or if the tree is malformed before it.
std::optional<TreeEntry> find_in_tree(std::string_view bytes, std::string_view name);
/// Sorts as git does (folders as if their names ended in '/').
std::string format_tree(std::vector<TreeEntry> entries);

struct Signer {
    std::string name;
    std::string email;
    std::int64_t time = 0;  ///< seconds UTC; offset is always +0000
    bool operator==(Signer const&) const = default;
};

struct Commit {
    Oid tree;
    std::vector<Oid> parents;
    Signer author;
    Signer committer;
    std::string message;    ///< ends in LF
    std::string signature;  ///< SSH armour without trailing LF; empty = unsigned
    bool operator==(Commit const&) const = default;
};

/// The bytes that are signed: everything but the signature.
std::string format_unsigned(Commit const& commit);
/// The object's bytes, with header `gpgsig` if it is signed.
std::string format_commit(Commit const& commit);
/// Empty on another layout than `format_commit` writes.
std::optional<Commit> parse_commit(std::string_view bytes);

}  // namespace fassung::git

template <>
struct std::hash<fassung::git::Oid> {
    std::size_t operator()(fassung::git::Oid const& oid) const noexcept;
};
