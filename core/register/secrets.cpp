#include "core/register/secrets.hpp"

namespace fassung::reg {

namespace {

constexpr std::size_t kSecretBytes = 32;

}  // namespace

std::string write_secret(std::string_view prefix, std::string_view bytes) {
    return std::string{prefix} + base::to_hex(bytes);
}

std::optional<base::Digest> digest_of_secret(std::string_view prefix, std::string_view text) {
    if (!text.starts_with(prefix) || text.size() != prefix.size() + 2 * kSecretBytes) return std::nullopt;
    auto const bytes = base::from_hex(text.substr(prefix.size()));
    if (!bytes) return std::nullopt;
    return base::sha256(*bytes);
}

}  // namespace fassung::reg
