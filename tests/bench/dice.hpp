#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace fassung::bench {

/// The same throws for the same seed, on every machine.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : random_(seed) {}

    /// 0 … bound − 1
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_() % bound); }
    std::size_t between(std::size_t least, std::size_t most) { return least + below(most - least + 1); }
    bool chance(std::size_t percent) { return below(100) < percent; }
    /// 0 ≤ x < 1
    double share() { return static_cast<double>(random_() >> 11U) * 0x1p-53; }

    template <class List>
    auto const& one_of(List const& list) {
        return list[below(list.size())];
    }
    /// `prefix`-xxxxxxxx
    std::string id(std::string_view prefix) {
        static constexpr std::string_view kDigits = "0123456789abcdef";
        std::string out{prefix};
        out += '-';
        for (int count = 0; count < 8; ++count) out += kDigits[below(kDigits.size())];
        return out;
    }

  private:
    std::mt19937_64 random_;
};

}  // namespace fassung::bench
