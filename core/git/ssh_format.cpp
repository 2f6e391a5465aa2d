#include "core/git/ssh_format.hpp"

#include <cstring>

#include <sodium.h>

#include "core/base/digest.hpp"

namespace fassung::git::ssh {

namespace {

constexpr std::string_view kKind = "ssh-ed25519";
constexpr std::string_view kHash = "sha512";
constexpr std::string_view kSignatureMagic = "SSHSIG";
constexpr std::string_view kKeyMagic{"openssh-key-v1\0", 15};
constexpr std::string_view kKeyBegin = "-----BEGIN OPENSSH PRIVATE KEY-----\n";
constexpr std::string_view kKeyEnd = "-----END OPENSSH PRIVATE KEY-----";
constexpr std::string_view kArmourBegin = "-----BEGIN SSH SIGNATURE-----\n";
constexpr std::string_view kArmourEnd = "-----END SSH SIGNATURE-----";
constexpr std::size_t kLongestText = 16 * 1024;
constexpr std::size_t kLineLength = 70;

template <std::size_t kSize>
std::string_view view(std::array<unsigned char, kSize> const& bytes) {
    return {reinterpret_cast<char const*>(bytes.data()), kSize};
}

void put_number(std::string& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8)
        out += static_cast<char>(static_cast<unsigned char>(value >> shift));
}

void put_string(std::string& out, std::string_view value) {
    put_number(out, static_cast<std::uint32_t>(value.size()));
    out += value;
}

// Reads off the front; after the first failure everything fails.
class Reader {
  public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    std::uint32_t number() {
        auto const bytes = take(4);
        std::uint32_t value = 0;
        for (char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
        return value;
    }
    std::string_view string() { return take(number()); }
    bool literal(std::string_view expected) { return take(expected.size()) == expected && good_; }
    template <std::size_t kSize>
    bool fixed(std::array<unsigned char, kSize>& out) {
        auto const bytes = string();
        if (!good_ || bytes.size() != kSize) return false;
        std::memcpy(out.data(), bytes.data(), kSize);
        return true;
    }
    std::string_view rest() const { return rest_; }
    bool good() const { return good_; }
    bool at_end() const { return good_ && rest_.empty(); }

  private:
    std::string_view take(std::size_t size) {
        if (!good_ || size > rest_.size()) {
            good_ = false;
            return {};
        }
        auto const bytes = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return bytes;
    }

    std::string_view rest_;
    bool good_ = true;
};

std::string public_blob(PublicKey const& key) {
    std::string blob;
    put_string(blob, kKind);
    put_string(blob, view(key));
    return blob;
}

std::optional<PublicKey> parse_public_blob(std::string_view blob) {
    Reader reader(blob);
    PublicKey key;
    if (reader.string() != kKind || !reader.fixed(key) || !reader.at_end()) return std::nullopt;
    return key;
}

std::string in_lines(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); i += kLineLength) {
        out += text.substr(i, kLineLength);
        out += '\n';
    }
    return out;
}

// The bytes between two marker lines; empty if the frame, a line's length or the base64 is wrong.
std::optional<std::string> unwrap(std::string_view text, std::string_view begin, std::string_view end) {
    if (text.size() > kLongestText || !text.starts_with(begin)) return std::nullopt;
    text.remove_prefix(begin.size());
    if (text.ends_with('\n')) text.remove_suffix(1);
    if (!text.ends_with(end)) return std::nullopt;
    text.remove_suffix(end.size());
    std::string joined;
    while (!text.empty()) {
        auto const length = text.find('\n');
        if (length == text.npos || length == 0 || length > 76) return std::nullopt;
        joined += text.substr(0, length);
        text.remove_prefix(length + 1);
    }
    auto bytes = base::from_base64(joined);
    sodium_memzero(joined.data(), joined.size());
    return bytes;
}

// Memory that held a secret is cleared on every way out.
struct Wiped {
    std::string bytes;
    ~Wiped() { sodium_memzero(bytes.data(), bytes.size()); }
};

}  // namespace

PrivateKey::~PrivateKey() {
    sodium_memzero(secret.data(), secret.size());
}

std::string format_public_key(PublicKey const& key) {
    return std::string(kKind) + ' ' + base::to_base64(public_blob(key));
}

std::optional<PublicKey> parse_public_key(std::string_view line) {
    if (line.size() > kLongestText || !line.starts_with(kKind)) return std::nullopt;
    line.remove_prefix(kKind.size());
    if (!line.starts_with(' ')) return std::nullopt;
    line.remove_prefix(1);
    auto const blob = base::from_base64(line.substr(0, line.find_first_of(" \n")));
    return blob ? parse_public_blob(*blob) : std::nullopt;
}

std::string format_private_key(SecretKey const& secret, std::string_view comment, std::uint32_t check) {
    PublicKey key;
    std::memcpy(key.data(), secret.data() + 32, key.size());
    Wiped section;
    section.bytes.reserve(512 + comment.size());
    put_number(section.bytes, check);
    put_number(section.bytes, check);
    put_string(section.bytes, kKind);
    put_string(section.bytes, view(key));
    put_string(section.bytes, view(secret));
    put_string(section.bytes, comment);
    for (char pad = 1; section.bytes.size() % 8 != 0; ++pad) section.bytes += pad;

    Wiped blob;
    blob.bytes.reserve(1024 + comment.size());
    blob.bytes += kKeyMagic;
    put_string(blob.bytes, "none");
    put_string(blob.bytes, "none");
    put_string(blob.bytes, "");
    put_number(blob.bytes, 1);
    put_string(blob.bytes, public_blob(key));
    put_string(blob.bytes, section.bytes);
    Wiped const base64{base::to_base64(blob.bytes)};
    Wiped const lines{in_lines(base64.bytes)};
    std::string out;
    out.reserve(kKeyBegin.size() + lines.bytes.size() + kKeyEnd.size() + 1);
    out += kKeyBegin;
    out += lines.bytes;
    out += kKeyEnd;
    out += '\n';
    return out;
}

std::optional<PrivateKey> parse_private_key(std::string_view text, KeyProblem& problem) {
    problem = KeyProblem::kNotOpenSsh;
    if (!text.starts_with(kKeyBegin)) return std::nullopt;
    problem = KeyProblem::kDamaged;
    auto unwrapped = unwrap(text, kKeyBegin, kKeyEnd);
    if (!unwrapped) return std::nullopt;
    Wiped const blob{std::move(*unwrapped)};
    Reader reader(blob.bytes);
    if (!reader.literal(kKeyMagic)) return std::nullopt;
    auto const cipher = reader.string();
    auto const derivation = reader.string();
    auto const options = reader.string();
    if (!reader.good()) return std::nullopt;
    if (cipher != "none" || derivation != "none" || !options.empty()) {
        problem = KeyProblem::kEncrypted;
        return std::nullopt;
    }
    if (reader.number() != 1) return std::nullopt;
    auto const public_bytes = reader.string();
    auto const section_bytes = reader.string();
    if (!reader.at_end()) return std::nullopt;
    auto const named = parse_public_blob(public_bytes);
    if (!named) {
        problem = KeyProblem::kOtherKind;
        return std::nullopt;
    }
    Reader section(section_bytes);
    auto const check = section.number();
    PrivateKey key;
    PublicKey inner;
    if (section.number() != check || section.string() != kKind || !section.fixed(inner) ||
        !section.fixed(key.secret))
        return std::nullopt;
    section.string();  // the comment
    if (!section.good() || section_bytes.size() % 8 != 0 || inner != *named) return std::nullopt;
    char expected = 1;
    for (char pad : section.rest())
        if (section.rest().size() >= 8 || pad != expected++) return std::nullopt;
    key.named = *named;
    return key;
}

std::string format_armour(Armour const& armour) {
    std::string signature;
    put_string(signature, kKind);
    put_string(signature, view(armour.signature));
    std::string blob(kSignatureMagic);
    put_number(blob, 1);
    put_string(blob, public_blob(armour.key));
    put_string(blob, armour.name_space);
    put_string(blob, "");
    put_string(blob, kHash);
    put_string(blob, signature);
    return std::string(kArmourBegin) + in_lines(base::to_base64(blob)) + std::string(kArmourEnd);
}

std::optional<Armour> parse_armour(std::string_view text) {
    auto const blob = unwrap(text, kArmourBegin, kArmourEnd);
    if (!blob) return std::nullopt;
    Reader reader(*blob);
    if (!reader.literal(kSignatureMagic) || reader.number() != 1) return std::nullopt;
    auto const key = parse_public_blob(reader.string());
    Armour armour;
    armour.name_space = reader.string();
    auto const reserved = reader.string();
    auto const hash = reader.string();
    auto const signature = reader.string();
    if (!key || !reader.at_end() || !reserved.empty() || hash != kHash) return std::nullopt;
    armour.key = *key;
    Reader inner(signature);
    if (inner.string() != kKind || !inner.fixed(armour.signature) || !inner.at_end()) return std::nullopt;
    return armour;
}

std::string signed_bytes(std::string_view name_space, std::string_view sha512) {
    std::string out(kSignatureMagic);
    put_string(out, name_space);
    put_string(out, "");
    put_string(out, kHash);
    put_string(out, sha512);
    return out;
}

}  // namespace fassung::git::ssh
