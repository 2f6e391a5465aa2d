#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// Ed25519 signatures in SSH format (OpenSSH PROTOCOL.sshsig, PROTOCOL.key), as git and `ssh-keygen -Y` make
/// and check them.
namespace fassung::git {

/// A key pair; the secret half is wiped on destruction. Signing is safe from any thread.
class SigningKey {
  public:
    static SigningKey generate();
    /// OpenSSH private key format, unencrypted. Throws std::runtime_error with a clear text: missing,
    /// readable by others than the owner, another format or kind of key.
    static SigningKey load(std::filesystem::path const& file);
    /// Writes `file` (mode 0600, must not exist) and `file`.pub, synced.
    void save(std::filesystem::path const& file, std::string_view comment) const;

    /// "ssh-ed25519 AAAA…", no comment.
    std::string const& public_key() const;
    /// Armour without trailing LF over `message`, hash sha512. Namespace "git" for commits and tags.
    std::string sign(std::string_view message, std::string_view name_space = "git") const;

    SigningKey(SigningKey&&) noexcept;
    SigningKey& operator=(SigningKey&&) noexcept;
    ~SigningKey();

  private:
    struct Secret;
    explicit SigningKey(std::unique_ptr<Secret> secret);
    std::unique_ptr<Secret> secret_;
};

/// Whether `armour` is a signature of `message` in `name_space` by the holder of `public_key` ("ssh-ed25519
/// AAAA…").
bool verify(std::string_view message, std::string_view armour, std::string_view public_key,
            std::string_view name_space = "git");
/// The key that an armour names, without checking it.
std::optional<std::string> signer_of(std::string_view armour);

}  // namespace fassung::git
