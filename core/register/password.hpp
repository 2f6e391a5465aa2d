#pragma once

#include <cstddef>
#include <mutex>
#include <semaphore>
#include <string>
#include <string_view>

namespace fassung::reg {

/// Cost of argon2id, and how many computations run at a time: each needs `memory_bytes`.
struct Hashing {
    unsigned long long operations = 2;
    std::size_t memory_bytes = std::size_t{64} << 20;
    int parallel = 2;
};

/// argon2id in PHC strings ("$argon2id$v=19$…"). Thread-safe; waits while `parallel` computations run.
class PasswordHasher {
  public:
    explicit PasswordHasher(Hashing const& hashing);

    std::string hash(std::string_view password);
    bool verify(std::string_view phc, std::string_view password);
    /// Takes as long as verify() of a password that was hashed at the present cost.
    void verify_nothing(std::string_view password);
    /// Whether it was made at another cost than the present one.
    bool is_outdated(std::string const& phc) const;

  private:
    class Turn;
    std::string hash_now(std::string_view password) const;

    Hashing hashing_;
    std::counting_semaphore<> turns_;
    std::once_flag dummy_made_;
    std::string dummy_;
};

}  // namespace fassung::reg
