#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "core/git/refs.hpp"
#include "core/git/repository.hpp"

/// The proof that the journal is a pure function of its events.
namespace fassung::record {

/// Where the record is not what its events make of it.
struct Difference {
    std::uint64_t seq = 0;  ///< of the event
    git::Oid commit;        ///< on `journal`, or the one on `main` that belongs to it; zero if there is none
    std::string message;    ///< German sentence
};

/// Makes every commit of both branches anew, event by event, from nothing but the events with the texts and
/// documents that they bring, and compares tree, parents, author, times and message with what is stored: each
/// byte but the signatures, which are for verify. `references`: as kJournalRef and kMainRef, also of a clone.
/// Gives the first difference; empty if there is none. `progress` is told each event that was found right.
std::optional<Difference> rebuild(git::Handle const& handle, git::References const& references,
                                  std::function<void(std::uint64_t seq)> const& progress = {});

}  // namespace fassung::record
