#pragma once

#include <vector>

#include "core/base/result.hpp"
#include "core/workflow/state.hpp"

/// What a new version consists of: only documents that differ from the released text, and every place that
/// differs.
namespace fassung::workflow {

struct Draft {
    Documents texts;
    std::vector<model::VersionDocument> documents;
    std::vector<model::Change> changes;  ///< sorted
};

Draft draft_of(State const& state, Documents const& texts);

/// What the kind of the case demands of the texts; "kind-mismatch".
base::Result<void> fits_kind(State const& state, Case const& c, Draft const& draft);

/// "description/p-7f3a91": the address of an item whose id the program gives.
bool is_given_item(model::DocumentKind kind, std::string_view address);

/// Items with program-given ids that stood in `before` and not in `after`, by address.
std::vector<std::string> removed_items(document::Document const& before, document::Document const& after);
/// Addresses in the draft whose id was retired by a release: "M-0001/description/p-7f3a91".
std::vector<std::string> reused_items(State const& state, Draft const& draft);

/// Whether the version starts from what is released now.
std::vector<std::string> stale_documents(State const& state, Version const& version);

}  // namespace fassung::workflow
