#include "core/git/signature.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include <sodium.h>

#include "core/git/file.hpp"
#include "core/git/ssh_format.hpp"

namespace fassung::git {

namespace {

void require_sodium() {
    static int const kReady = sodium_init();
    if (kReady < 0) throw std::runtime_error("libsodium cannot be initialised");
}

unsigned char const* bytes_of(std::string_view text) {
    return reinterpret_cast<unsigned char const*>(text.data());
}

std::string sha512(std::string_view message) {
    std::string hash(crypto_hash_sha512_BYTES, '\0');
    crypto_hash_sha512(reinterpret_cast<unsigned char*>(hash.data()), bytes_of(message), message.size());
    return hash;
}

[[noreturn]] void refuse(std::filesystem::path const& file, std::string_view why) {
    throw std::runtime_error("signing key " + file.string() + ": " + std::string(why));
}

std::string_view describe(ssh::KeyProblem problem) {
    switch (problem) {
        case ssh::KeyProblem::kNotOpenSsh:
            return "not an OpenSSH private key (PEM and PKCS#8 are not read)";
        case ssh::KeyProblem::kDamaged:
            return "damaged";
        case ssh::KeyProblem::kEncrypted:
            return "encrypted with a passphrase; a server key must not be";
        case ssh::KeyProblem::kOtherKind:
            return "another kind of key than ssh-ed25519";
    }
    return "unusable";
}

constexpr off_t kLargestKeyFile = 16 * 1024;

// Checked on the open file, so that nobody exchanges it in between.
std::string read_key_file(std::filesystem::path const& file) {
    int const fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0 && errno == ENOENT) refuse(file, "there is no such file");
    if (fd < 0) refuse(file, "cannot be opened: " + std::generic_category().message(errno));
    Descriptor const in(fd, file);
    struct stat status {};
    if (::fstat(fd, &status) != 0) refuse(file, "cannot be examined");
    if (!S_ISREG(status.st_mode)) refuse(file, "not a regular file");
    if ((status.st_mode & 077) != 0) refuse(file, "readable by others than its owner; run chmod 600 on it");
    if (status.st_size > kLargestKeyFile) refuse(file, "too large for a key");
    std::string text(static_cast<std::size_t>(status.st_size), '\0');
    if (::read(fd, text.data(), text.size()) != status.st_size) refuse(file, "cannot be read");
    return text;
}

}  // namespace

struct SigningKey::Secret {
    ssh::SecretKey bytes{};
    ssh::PublicKey key{};
    std::string line;

    void complete() {
        std::memcpy(key.data(), bytes.data() + 32, key.size());
        line = ssh::format_public_key(key);
    }
    Secret() = default;
    Secret(Secret const&) = delete;
    Secret& operator=(Secret const&) = delete;
    ~Secret() { sodium_memzero(bytes.data(), bytes.size()); }
};

SigningKey::SigningKey(std::unique_ptr<Secret> secret) : secret_(std::move(secret)) {}
SigningKey::SigningKey(SigningKey&&) noexcept = default;
SigningKey& SigningKey::operator=(SigningKey&&) noexcept = default;
SigningKey::~SigningKey() = default;

SigningKey SigningKey::generate() {
    require_sodium();
    auto secret = std::make_unique<Secret>();
    ssh::PublicKey key;
    crypto_sign_keypair(key.data(), secret->bytes.data());
    secret->complete();
    return SigningKey(std::move(secret));
}

SigningKey SigningKey::load(std::filesystem::path const& file) {
    require_sodium();
    std::string text = read_key_file(file);
    auto problem = ssh::KeyProblem::kDamaged;
    auto const parsed = ssh::parse_private_key(text, problem);
    sodium_memzero(text.data(), text.size());
    if (!parsed) refuse(file, describe(problem));
    auto secret = std::make_unique<Secret>();
    ssh::PublicKey derived;
    crypto_sign_seed_keypair(derived.data(), secret->bytes.data(), parsed->secret.data());
    // A file whose halves do not belong together would make signatures that nobody can verify.
    if (derived != parsed->named || secret->bytes != parsed->secret)
        refuse(file, "damaged: its halves do not match");
    secret->complete();
    return SigningKey(std::move(secret));
}

void SigningKey::save(std::filesystem::path const& file, std::string_view comment) const {
    if (comment.find_first_of(std::string_view("\n\r\0", 3)) != comment.npos)
        throw std::invalid_argument("a key's comment is one line");
    std::string text = ssh::format_private_key(secret_->bytes, comment, randombytes_random());
    try {
        write_new_file(file, text, 0600);
    } catch (...) {
        sodium_memzero(text.data(), text.size());
        throw;
    }
    sodium_memzero(text.data(), text.size());
    std::filesystem::path public_file = file;
    public_file += ".pub";
    Temporary unfinished(file);
    write_new_file(public_file, secret_->line + (comment.empty() ? "" : " ") + std::string(comment) + '\n',
                   0644);
    Temporary unfinished_public(public_file);
    sync_folder(file.has_parent_path() ? file.parent_path() : ".");
    unfinished_public.keep();
    unfinished.keep();
}

std::string const& SigningKey::public_key() const {
    return secret_->line;
}

std::string SigningKey::sign(std::string_view message, std::string_view name_space) const {
    if (name_space.empty()) throw std::invalid_argument("a signature needs a namespace");
    auto const bytes = ssh::signed_bytes(name_space, sha512(message));
    ssh::Armour armour{secret_->key, std::string(name_space), {}};
    crypto_sign_detached(armour.signature.data(), nullptr, bytes_of(bytes), bytes.size(),
                         secret_->bytes.data());
    return ssh::format_armour(armour);
}

bool verify(std::string_view message, std::string_view armour, std::string_view public_key,
            std::string_view name_space) {
    require_sodium();
    auto const key = ssh::parse_public_key(public_key);
    auto const parsed = ssh::parse_armour(armour);
    if (!key || !parsed || parsed->key != *key || parsed->name_space != name_space || name_space.empty())
        return false;
    auto const bytes = ssh::signed_bytes(name_space, sha512(message));
    return crypto_sign_verify_detached(parsed->signature.data(), bytes_of(bytes), bytes.size(),
                                       key->data()) == 0;
}

std::optional<std::string> signer_of(std::string_view armour) {
    auto const parsed = ssh::parse_armour(armour);
    if (!parsed) return std::nullopt;
    return ssh::format_public_key(parsed->key);
}

}  // namespace fassung::git
