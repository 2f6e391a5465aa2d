#pragma once

#include <functional>
#include <string>

#include "core/git/refs.hpp"
#include "core/git/repository.hpp"
#include "core/index/index.hpp"
#include "core/record/replay.hpp"

namespace fassung::app {

/// The state at the head of the journal, and the index brought there. With an index that stands in this
/// journal only the events behind it are read (record::resume); what came before was checked when it was
/// written, and is again by verify. An index that is empty, damaged or of another journal is filled anew from
/// the first event on, and so is any with `from_the_start`. Throws record::BrokenRecord if the record
/// contradicts itself in what is read. `log` gets one line for each detour.
record::Replayed catch_up(index::Index& index, git::Handle const& handle, git::References const& references,
                          std::function<void(std::string const&)> const& log, bool from_the_start = false);

/// The same where the index stands at the head already and is not written; empty if it does not.
std::optional<record::Replayed> resume_at_head(index::Index const& index, git::Handle const& handle,
                                               git::References const& references);

}  // namespace fassung::app
