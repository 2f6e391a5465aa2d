#pragma once

#include "core/register/register.hpp"
#include "tests/support/temp_dir.hpp"

namespace fassung::test {

inline base::Instant const kNoon = *base::parse_rfc3339("2026-11-22T12:00:00Z");
inline base::ActorId const kAnna = *base::ActorId::parse("a-00000001");
inline base::ActorId const kBert = *base::ActorId::parse("a-00000002");
inline base::UnitId const kTmbwk = *base::UnitId::parse("tmbwk");

/// The cheapest argon2id that there is.
inline reg::Options cheap() {
    return {.readers = 2, .hashing = {.operations = 1, .memory_bytes = 8192, .parallel = 2}};
}

struct RegisterFixture {
    TempDir folder;
    reg::Register reg{folder / "register.sqlite", cheap()};
};

}  // namespace fassung::test
