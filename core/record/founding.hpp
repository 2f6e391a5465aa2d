#pragma once

#include <string>
#include <vector>

#include "core/base/clock.hpp"
#include "core/base/result.hpp"
#include "core/record/data_directory.hpp"
#include "core/record/layout.hpp"
#include "core/record/replay.hpp"

/// How a record begins: keys, repository, the first events.
namespace fassung::record {

struct Founding {
    std::string title;
    bool demo = false;
    workflow::Documents rules;                    ///< policy, units, holidays
    Files schemas;                                ///< "schemas/measure.xsd" → text
    std::vector<model::ActorsRegistered> actors;  ///< one event each
    std::string source, compiled_by, checked_by;
    base::Digest source_digest;
    workflow::Documents concept_documents;  ///< what is adopted as revision 0
};

struct Founded {
    base::Digest record_id;
    std::vector<Committed> events;
};

/// Makes keys/server, keys/root (mode 0600), allowed_signers, annex/ and record.git in a directory that
/// exists and has no record. Refusals of decide() on unsound documents. The directory's process lock must be
/// held.
base::Result<Founded> found(DataDirectory const& data, Founding founding, base::Clock const& clock);

/// The text of allowed_signers for the keys of a record: each valid from the day before its first use to the
/// day after its last (git compares in the reader's local time), dates in UTC.
std::string allowed_signers(model::Keys const& keys);
/// Writes it, and the repository's config that points to it.
void write_allowed_signers(DataDirectory const& data, model::Keys const& keys);

}  // namespace fassung::record
