#pragma once

#include <filesystem>
#include <map>
#include <optional>

#include "core/record/committed.hpp"
#include "core/record/inventory.hpp"

namespace fassung::verify {

/// What an auditor keeps of a run, to begin the next one behind it.
struct SavedState {
    std::string title;
    git::Oid first_commit;
    record::Inventory inventory;
};

/// Text "fassung-verify-1": title, first commit, SHA-256 of all that follows, then the inventory's text.
std::string format_state(SavedState const& state);
/// "unreadable-state" (kInvalid).
base::Result<SavedState> parse_state(std::string_view text);
base::Result<SavedState> read_state(std::filesystem::path const& file);
/// Replaces the file. Throws git::GitError.
void write_state(std::filesystem::path const& file, SavedState const& state);

/// Which commit made a revision, on main or, of the policy, on journal; as far as an inventory may ask for
/// it.
class SavedBases {
  public:
    explicit SavedBases(std::optional<record::Inventory> const& start);
    void take(record::Committed const& committed);
    record::FindRevision find() const;

  private:
    std::map<std::pair<model::DocumentId, int>, git::Oid> commits_;
    record::Position start_;  ///< its heads hold what was head then
};

}  // namespace fassung::verify
