#pragma once

#include <functional>
#include <string>

#include "core/git/tree.hpp"
#include "core/record/committed.hpp"
#include "core/record/layout.hpp"

namespace fassung::record {

/// Where the record stands.
struct Position {
    std::uint64_t seq = 0;
    base::Digest record_id;  ///< zero before the first event
    base::Digest content;    ///< of the last event
    base::Digest chain;
    git::Oid journal;     ///< zero before the first event
    git::Oid main;        ///< zero before the adoption
    model::Instant time;  ///< of the last event
};

/// Who is named as committer of every commit, and in allowed_signers.
inline constexpr char const* kCommitterName = "Fassung";
inline constexpr char const* kCommitterEmail = "server@fassung.invalid";

/// As whom and when the commits of an event are made.
git::Signer author_of(model::Event const& event);
git::Signer committer_of(model::Event const& event);

/// Turns events into commits: the pure function of (state, event) of which the journal is made. The writer
/// gives it a pack to store into and a key to sign with; whoever rebuilds a record gives it functions that
/// only hash. Not safe for use by several threads.
class Assembler {
  public:
    using Read = git::TreeEditor::Read;
    using Store = git::TreeEditor::Write;
    /// Signature over a commit's bytes; may give an empty string (an unsigned commit).
    using Sign = std::function<std::string(std::string_view)>;

    /// `journal_tree` and `main_tree`: of the commits at `position`, zero where there is none.
    Assembler(Position position, git::Oid journal_tree, git::Oid main_tree, Read read);

    /// What an event brings, beside itself.
    struct Parts {
        model::Texts texts;
        std::string texts_file;  ///< as write_texts gives it; empty if there are no texts
        workflow::Documents documents;
        Files files;
        std::optional<base::ActorId> granted = {};  ///< granted_by() of the state before it
    };

    /// `event`: complete but for its paths. `after`: the state evolved by it. After an exception the object
    /// is of no more use.
    Committed append(workflow::State const& after, model::Event event, Parts parts, Store const& store,
                     Sign const& sign);

    Position const& position() const { return position_; }
    git::Oid journal_tree() const { return journal_tree_; }
    git::Oid main_tree() const { return main_tree_; }
    /// Keeps memory bounded; between batches.
    void forget_folders();

  private:
    git::Oid commit(git::Oid const& tree, std::vector<git::Oid> parents, std::string message,
                    model::Event const& event, Store const& store, Sign const& sign) const;

    Position position_;
    git::TreeEditor journal_;
    git::TreeEditor main_;
    git::Oid journal_tree_;
    git::Oid main_tree_;
};

}  // namespace fassung::record
