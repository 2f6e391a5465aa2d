#include "core/git/object.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include "core/base/digest.hpp"
#include "core/git/sha1.hpp"

namespace fassung::git {

namespace {

std::string_view type_name(ObjectType type) {
    switch (type) {
        case ObjectType::kCommit:
            return "commit";
        case ObjectType::kTree:
            return "tree";
        case ObjectType::kBlob:
            return "blob";
        case ObjectType::kTag:
            return "tag";
    }
    throw std::invalid_argument("not a git object type");
}

}  // namespace

std::optional<Oid> Oid::parse(std::string_view hex) {
    if (hex.size() != 40) return std::nullopt;
    auto const bytes = base::from_hex(hex);
    if (!bytes) return std::nullopt;
    return oid_from_raw(bytes->data());
}

std::string Oid::hex() const {
    return base::to_hex(raw(*this));
}

bool Oid::is_zero() const {
    return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte == 0; });
}

Oid hash_object(ObjectType type, std::string_view bytes) {
    std::string header(type_name(type));
    header += ' ';
    header += std::to_string(bytes.size());
    header += '\0';
    return sha1(header, bytes);
}

}  // namespace fassung::git

std::size_t std::hash<fassung::git::Oid>::operator()(fassung::git::Oid const& oid) const noexcept {
    std::size_t value = 0;
    std::memcpy(&value, oid.bytes.data(), sizeof value);
    return value;
}
