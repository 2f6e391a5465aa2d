#pragma once

#include <optional>
#include <unordered_map>

#include "core/git/repository.hpp"
#include "core/model/event.hpp"
#include "core/verify/documents.hpp"
#include "core/verify/tree_changes.hpp"

namespace fassung::verify {

/// One commit of the journal's line and its tree.
struct Link {
    git::Oid commit;
    git::Oid tree;  ///< zero if the commit cannot be read
};

struct BroughtFile {
    model::Branch branch = model::Branch::kJournal;
    model::PathChange change = model::PathChange::kAdd;
    std::string path;
    git::Oid blob;
    base::Digest digest;
    std::string bytes;  ///< only of what is no document
};

/// What of a commit anybody can check without knowing the ones before it; the rest as values for the judge.
struct Delivery {
    struct Finding {
        git::Oid commit;
        std::string code, message;
    };

    Link link;
    std::optional<git::Commit> commit;  ///< empty if it is not laid out as the program writes commits
    std::string signer;                 ///< key whose signature of the commit holds; empty if none does
    std::optional<git::Oid> main_oid;   ///< the second parent, or the only one of the first event
    std::optional<git::Commit> main;
    std::string main_signer;

    std::string event_path;
    std::string event_bytes;
    base::Digest content;
    std::optional<model::Event> event;
    model::Texts texts;
    workflow::Documents documents;   ///< on the journal: of a version, or of the founding; else on main
    std::vector<BroughtFile> files;  ///< without the event's own, sorted by branch and path
    std::vector<Finding> findings;
    std::uint64_t objects = 0, bytes = 0, signatures = 0;
};

/// Reads commits. Each object is read once as long as commits come in order, and its hash is compared by the
/// reading. One thread; `documents` may be shared.
class Deliverer {
  public:
    Deliverer(std::filesystem::path const& repository, Documents& documents);
    /// `before`: of the commit before, null for the first.
    Delivery deliver(Link const& link, Link const* before);

  private:
    class Reading;
    git::Handle handle_;
    Documents& documents_;
    std::uint64_t objects_ = 0, bytes_ = 0;
    TreeComparer trees_;
    std::optional<std::pair<git::Oid, git::Oid>> last_main_;  ///< commit on main, its tree
};

/// Tree and first parent of a commit of any layout; empty if the bytes are none.
struct LooseCommit {
    git::Oid tree;
    std::optional<git::Oid> parent;
};
std::optional<LooseCommit> read_loosely(std::string_view bytes);

/// The value of a trailer ("\nEvent-File: "); empty if there is none.
std::string_view trailer(std::string_view message, std::string_view name);

}  // namespace fassung::verify
