#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "core/git/pack.hpp"
#include "core/git/tree.hpp"
#include "core/workflow/decide.hpp"
#include "tests/adversary/original.hpp"

/// Writes a record anew, not as it was.
namespace fassung::adversary {

/// The two trees of an event, to be altered beyond what the event says.
struct Trees {
    git::TreeEditor& journal;
    git::TreeEditor& main;
    std::function<git::Oid(std::string_view)> blob;
};

/// What is done to one event while it is written. Each may be empty; in the order in which they are asked.
struct Touch {
    std::function<void(std::vector<record::FileChange>&)> files;  ///< that the event brings
    std::function<void(model::Event&)> event;                     ///< with its paths, before it is written
    std::function<void(std::string&)> event_file;
    std::function<void(Trees const&)> trees;
    std::function<void(std::string&)> root;  ///< bytes of the journal's root tree
    std::function<void(git::Commit&)> main, journal;
    std::function<std::string(std::string_view)> sign;  ///< of the bytes of either commit
    std::function<void(std::string&)> commit;           ///< finished bytes of the journal commit
};

/// One forgery. First what is to be altered is said, then write() makes a repository of it. The thorough ways
/// make everything from the first altered event on anew, consistently: numbers, digests, chain, messages,
/// trees, commits and signatures with the server's own key, as somebody could who has it. The naive way
/// (graft) leaves events alone and alters commits. Uses neither decide() nor what it would say.
class Forger {
  public:
    explicit Forger(Original const& original);

    // ---- thorough: before the events are written
    Step& alter(std::uint64_t seq);
    void drop(std::uint64_t seq);
    /// The event and the next one change places.
    void swap(std::uint64_t seq);
    void insert(std::uint64_t before, Step step);
    /// Everything from that event on goes, and the position from then on is said by `now()`.
    void cut(std::uint64_t from);
    /// The numbers in events stay what they were.
    bool renumber = true;
    Touch& touch(std::uint64_t seq);

    // ---- thorough: further acts at the end
    /// What would be done lawfully; throws std::runtime_error if it is refused. A day after the last event.
    Step decided(std::string_view actor, std::optional<base::ProposalId> const& id,
                 std::variant<workflow::RecordCommand, workflow::Open, workflow::CaseCommand> command) const;
    /// An event out of thin air, at the end.
    Step act(model::ActingAs by, std::optional<base::ProposalId> const& id, model::Payload payload,
             model::Texts texts = {}, workflow::Documents documents = {}) const;
    /// Gives its number.
    std::uint64_t append(Step step);
    workflow::State const& now() const { return now_; }
    base::Instant time() const { return now_.last_time + std::chrono::minutes{5}; }

    // ---- naive
    /// Commits from that event on are written again, each with `alter` done to it; their signatures stay, or
    /// are made anew.
    using Alter = std::function<void(std::uint64_t seq, model::Branch, git::Commit&, git::PackWriter&)>;
    void graft(std::uint64_t from, Alter alter, bool resign);
    /// A tree of the original, edited.
    git::Oid edited(git::Oid const& tree, git::PackWriter& pack,
                    std::function<void(git::TreeEditor&)> const& edit) const;

    /// Bare repository; `references`, if set, is asked last.
    std::filesystem::path write(std::filesystem::path const& dir);
    std::function<void(git::References&, git::PackWriter&)> references;
    /// After write().
    record::Position const& position() const { return position_; }

    Original const& original() const { return original_; }

  private:
    struct Entry {
        Step step;
        std::uint64_t was = 0;  ///< its number in the original, 0 for none
        bool altered = false;
    };
    struct Press;
    void mark(std::size_t index);
    void press(git::PackWriter& pack);
    void graft(git::PackWriter& pack);

    Original const& original_;
    std::vector<Entry> entries_;
    workflow::State now_;
    std::size_t first_;  ///< index of the first entry that is made anew
    std::map<std::uint64_t, Touch> touches_;
    std::optional<std::uint64_t> graft_from_;
    Alter graft_;
    bool resign_ = false;
    record::Position position_;
    git::References references_;
};

}  // namespace fassung::adversary
