#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// OpenSSH's byte formats for Ed25519, without any cryptography (PROTOCOL.key, PROTOCOL.sshsig, RFC 4251
/// section 5).
namespace fassung::git::ssh {

using PublicKey = std::array<unsigned char, 32>;
using SecretKey = std::array<unsigned char, 64>;  ///< seed, then public key
using Signature = std::array<unsigned char, 64>;

/// "ssh-ed25519 AAAA…". Parsing allows a comment behind it.
std::string format_public_key(PublicKey const& key);
std::optional<PublicKey> parse_public_key(std::string_view line);

struct PrivateKey {
    SecretKey secret{};
    PublicKey named{};  ///< the public key as the file gives it; the reader of the file compares
    ~PrivateKey();
};

/// Whole text of an unencrypted private key file. `check` is any number.
std::string format_private_key(SecretKey const& secret, std::string_view comment, std::uint32_t check);

enum class KeyProblem { kNotOpenSsh, kDamaged, kEncrypted, kOtherKind };
/// The key, or why not. `problem` is set only when there is no key.
std::optional<PrivateKey> parse_private_key(std::string_view text, KeyProblem& problem);

struct Armour {
    PublicKey key{};
    std::string name_space;
    Signature signature{};
};

/// Armour without trailing LF; hash sha512.
std::string format_armour(Armour const& armour);
/// Empty unless it is version 1, Ed25519, sha512 and nothing stands before or behind it but one LF.
std::optional<Armour> parse_armour(std::string_view text);

/// The bytes that Ed25519 signs for a message with this SHA-512.
std::string signed_bytes(std::string_view name_space, std::string_view sha512);

}  // namespace fassung::git::ssh
