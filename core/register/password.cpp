#include "core/register/password.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <sodium.h>

namespace fassung::reg {

class PasswordHasher::Turn {
  public:
    explicit Turn(std::counting_semaphore<>& turns) : turns_(turns) { turns_.acquire(); }
    ~Turn() { turns_.release(); }
    Turn(Turn const&) = delete;
    Turn& operator=(Turn const&) = delete;

  private:
    std::counting_semaphore<>& turns_;
};

PasswordHasher::PasswordHasher(Hashing const& hashing)
    : hashing_(hashing), turns_(std::max(hashing.parallel, 1)) {
    if (sodium_init() < 0) throw std::runtime_error{"libsodium cannot be initialised"};
}

std::string PasswordHasher::hash_now(std::string_view password) const {
    std::array<char, crypto_pwhash_STRBYTES> phc{};
    if (crypto_pwhash_str_alg(phc.data(), password.data(), password.size(), hashing_.operations,
                              hashing_.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::runtime_error{"not enough memory to hash a password"};
    return phc.data();
}

std::string PasswordHasher::hash(std::string_view password) {
    Turn const turn{turns_};
    return hash_now(password);
}

bool PasswordHasher::verify(std::string_view phc, std::string_view password) {
    if (phc.size() >= crypto_pwhash_STRBYTES) return false;
    // libsodium reads the whole array.
    std::array<char, crypto_pwhash_STRBYTES> padded{};
    std::copy(phc.begin(), phc.end(), padded.begin());
    Turn const turn{turns_};
    return crypto_pwhash_str_verify(padded.data(), password.data(), password.size()) == 0;
}

void PasswordHasher::verify_nothing(std::string_view password) {
    std::call_once(dummy_made_, [this] { dummy_ = hash("no account has this password"); });
    static_cast<void>(verify(dummy_, password));
}

bool PasswordHasher::is_outdated(std::string const& phc) const {
    return crypto_pwhash_str_needs_rehash(phc.c_str(), hashing_.operations, hashing_.memory_bytes) != 0;
}

}  // namespace fassung::reg
