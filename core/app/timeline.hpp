#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/app/released.hpp"
#include "core/history/synopsis.hpp"
#include "core/workflow/case.hpp"

/// The revisions of a document, and everything about one of them. A measure that moves to another field keeps
/// one history.
namespace fassung::app {

struct TimelineFilter {
    std::optional<base::Date> from = {}, until = {};  ///< days of the release, both included
    std::optional<base::UnitId> unit = {};            ///< that proposed, or for which somebody signed
    std::optional<base::ActorId> actor = {};          ///< who signed or was acted for
    /// Address or beginning of addresses: "lead", "description", "description/p-7f3a91".
    std::string element = {};
    bool hide_editorial = false;
};

struct Timeline {
    std::vector<index::Revision> revisions;  ///< newest first
    std::optional<int> next;                 ///< `before` of the following page
};
/// Those that `view` knows. `limit` from 1 to index::Index::kMaxPage. "not-found" if there is no such
/// document; "empty-period" (kInvalid) if `until` is before `from`.
base::Result<Timeline> timeline(Reader& reader, View const& view, model::DocumentId const& id,
                                TimelineFilter const& filter, std::optional<int> before, int limit);

/// What a revision did to the text: the places that differ from the revision before, as people read them,
/// word by word.
history::Synopsis changes_of(Reader& reader, View const& view, index::RevisionRow const& revision);

struct RevisionDetails {
    index::Revision revision;
    ReleasedText text;
    std::string validity;
    history::Synopsis changes;
    /// As it stood when it released this revision: votes with the words that they cover, frozen requirement
    /// results. Null for what was adopted.
    std::shared_ptr<workflow::Case const> the_case;
};
/// "not-found", "unknown-revision".
base::Result<RevisionDetails> revision_details(Reader& reader, View const& view, model::DocumentId const& id,
                                               int number);

}  // namespace fassung::app
