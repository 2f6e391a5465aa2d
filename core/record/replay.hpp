#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <vector>

#include "core/git/refs.hpp"
#include "core/git/repository.hpp"
#include "core/record/assembler.hpp"
#include "core/record/tree_reader.hpp"

/// Reading the journal back.
namespace fassung::record {

inline constexpr char const* kJournalRef = "refs/heads/journal";
inline constexpr char const* kMainRef = "refs/heads/main";

/// The record contradicts itself: a missing object, a chain value that does not follow, a file that is not
/// what its event says. `what()` is a German sentence with number and commit. Nothing is served from such a
/// record.
class BrokenRecord : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Applies an event to the state; gives the event's case as it is afterwards, also when the event closes it.
std::shared_ptr<workflow::Case const> step(workflow::State& state, model::Event const& event,
                                           model::Texts const& texts, workflow::Documents const& documents);

/// Requirements of the case for whose deadlines the state waits; none without a case.
std::vector<std::string> queued_dues(workflow::State const& state, workflow::Case const* c);

struct Replayed {
    workflow::State state;
    Position position;
    git::Oid journal_tree;
    git::Oid main_tree;
};

/// The commits of the journal up to `head`, oldest first.
std::vector<git::Oid> journal_commits(git::Handle const& handle, git::Oid const& head);
/// Those behind `after`, which may be zero; empty if it is not reached within `most` commits.
std::optional<std::vector<git::Oid>> journal_commits(git::Handle const& handle, git::Oid const& head,
                                                     git::Oid const& after, std::size_t most);

/// Applies the events of those commits, the next ones after `from`, with the checks of replay().
void follow(git::Handle const& handle, std::span<git::Oid const> commits, Replayed& from,
            std::function<void(Committed const&)> const& visit = {});
/// Throws BrokenRecord unless `main` stands where the journal has put it.
void require_main(Replayed const& replayed, git::References const& references);

/// Every event from the first to `journal`, in order. Checks sequence, chain, the line of commits on `main`
/// and the digest of every file that it needs of an event; throws BrokenRecord. That nothing else was written
/// is for rebuild() to say, that the acts were lawful for verify. Exceptions of `visit` come through.
Replayed replay(git::Handle const& handle, git::References const& references,
                std::function<void(Committed const&)> const& visit = {});

/// One event of the journal, with its texts; documents of submitted versions are read too. `the_case` stays
/// null, `chain` zero. Throws BrokenRecord, or GitError for a damaged object.
Committed read_committed(git::Handle const& handle, git::Oid const& journal_commit);

/// A case from its folder in the tree of `journal`, after its event number `up_to` (0: the last). Empty if
/// there is none.
std::optional<workflow::Case> read_case(git::Handle const& handle, git::Oid const& journal,
                                        base::ProposalId const& id, int up_to = 0);
/// The same from the journal's tree.
std::optional<workflow::Case> read_case(TreeReader& trees, git::Oid const& journal_tree,
                                        base::ProposalId const& id, int up_to = 0);

}  // namespace fassung::record
