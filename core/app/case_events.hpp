#pragma once

#include <vector>

#include "core/app/reader.hpp"

/// The events of one case, from its folder in the journal.
namespace fassung::app {

/// Those with the numbers `first` to `last`, oldest first, as `journal` has them. Throws record::BrokenRecord
/// if one is missing.
std::vector<model::Event> case_events(Reader& reader, git::Oid const& journal, base::ProposalId const& id,
                                      int first, int last);
/// What was written with event `number`; none if nothing was, or if it is withheld.
model::Texts case_texts(Reader& reader, git::Oid const& journal, base::ProposalId const& id, int number);

}  // namespace fassung::app
