#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <variant>

#include "core/model/event.hpp"

/// Events filled by their descriptions, so that a member that is added later is covered without a word here.
namespace fassung::test {

/// `kRequired`: optional members and lists stay empty. `kSome`: some of them do.
enum class Fill { kAll, kRequired, kSome };

inline constexpr std::size_t kKinds = std::variant_size_v<model::Payload>;

class RandomEvent {
  public:
    RandomEvent(std::uint32_t seed, Fill fill) : random_(seed), fill_(fill) {}

    /// The kind by position in model::Payload.
    model::Event of_kind(std::size_t index);
    /// Sections with names as they occur and any bytes.
    model::Texts texts();

  private:
    friend struct Filler;
    bool take() { return fill_ == Fill::kAll || (fill_ == Fill::kSome && random_() % 2 == 0); }
    int next() { return ++count_; }
    std::string words();

    std::mt19937 random_;
    Fill fill_;
    int count_ = 0;
};

}  // namespace fassung::test
