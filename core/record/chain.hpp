#pragma once

#include <cstdint>

#include "core/base/digest.hpp"

/// The chain that neither rests on SHA-1 nor breaks when a lawful redaction rewrites Git ids.
namespace fassung::record {

/// Chain(n) = SHA-256("fassung-chain-1" LF record-id LF n LF Chain(n−1) LF Content LF), digests in
/// hexadecimal; record-id = Content of the first event, Chain(0) = 64 zeros.
base::Digest chain_value(base::Digest const& record_id, std::uint64_t seq, base::Digest const& previous,
                         base::Digest const& content);

}  // namespace fassung::record
