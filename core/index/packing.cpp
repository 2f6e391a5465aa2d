#include "core/index/packing.hpp"

#include <algorithm>

namespace fassung::index {

Packer& Packer::number(std::uint64_t value) {
    while (value >= 0x80) {
        bytes_ += static_cast<char>((value & 0x7f) | 0x80);
        value >>= 7;
    }
    bytes_ += static_cast<char>(value);
    return *this;
}

Packer& Packer::text(std::string_view value) {
    number(value.size());
    bytes_ += value;
    return *this;
}

Packer& Packer::digest(std::optional<base::Digest> const& value) {
    number(value ? value->bytes.size() : 0);
    if (value) bytes_.append(value->bytes.begin(), value->bytes.end());
    return *this;
}

std::string_view Unpacker::take(std::size_t count) {
    if (count > rest_.size()) fail();
    auto const taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
}

std::uint64_t Unpacker::number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        auto const byte = static_cast<unsigned char>(take(1).front());
        value |= std::uint64_t{byte & 0x7fU} << shift;
        if (byte < 0x80) return value;
    }
    fail();
}

std::string_view Unpacker::text() {
    return take(number());
}

std::optional<base::Digest> Unpacker::digest() {
    auto const bytes = text();
    if (bytes.empty()) return std::nullopt;
    base::Digest digest;
    if (bytes.size() != digest.bytes.size()) fail();
    std::copy(bytes.begin(), bytes.end(), digest.bytes.begin());
    return digest;
}

}  // namespace fassung::index
