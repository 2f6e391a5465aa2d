#pragma once

#include <string_view>

#include "core/record/writer.hpp"

namespace fassung::record {

/// What an event keeps of an `Idempotency-Key`: SHA-256("fassung-request-1" LF actor LF key), and SHA-256 of
/// `content`, which says all that was asked.
RequestDigests request_digests(base::ActorId const& actor, std::string_view key, std::string_view content);

}  // namespace fassung::record
