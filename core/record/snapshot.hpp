#pragma once

#include <memory>

#include "core/record/assembler.hpp"

namespace fassung::record {

/// The record at one moment; immutable, shared by readers.
struct Snapshot {
    workflow::State state;
    Position position;
};
using SnapshotPtr = std::shared_ptr<Snapshot const>;

}  // namespace fassung::record
