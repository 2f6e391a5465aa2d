#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace fassung::fuzz {

using Bytes = std::vector<std::uint8_t>;

/// One to four random edits of `seed`: bits, bytes, pieces cut, doubled or moved, words of our formats put
/// in, pieces of `other` put in. The same random state gives the same bytes on every machine.
Bytes mutated(Bytes const& seed, Bytes const& other, std::mt19937& random);

}  // namespace fassung::fuzz
