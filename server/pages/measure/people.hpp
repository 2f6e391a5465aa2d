#pragma once

#include "core/index/rows.hpp"
#include "server/pages/frame/page.hpp"

namespace fassung::pages::measure {

/// "Änderung", "Ausgangsbestand".
std::string kind_of(Context const& context, index::RevisionRow const& revision);
/// Who proposed, reviewed, co-signed and approved: sections ACT with ROLE and PERSON (NAME, WORD) in it.
void add_people(Context const& context, Values& values, index::Revision const& revision);

/// The event, for who may read the journal as a link: sections EVENT_LINK, EVENT_PLAIN.
void add_event(Context const& context, Values& values, std::uint64_t seq);

}  // namespace fassung::pages::measure
