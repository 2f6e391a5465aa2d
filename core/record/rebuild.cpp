#include "core/record/rebuild.hpp"

#include <map>
#include <stdexcept>

#include <fmt/format.h>

#include "core/record/assembler.hpp"
#include "core/record/replay.hpp"

namespace fassung::record {

namespace {

std::string tree_bytes(git::Handle const& handle, git::Oid const& oid) {
    auto object = handle.read(oid);
    if (!object || object->type != git::ObjectType::kTree)
        throw BrokenRecord("Der Baum " + oid.hex() + " fehlt.");
    return std::move(object->bytes);
}

/// One pass over the journal.
class Rebuild {
  public:
    explicit Rebuild(git::Handle const& handle)
        : handle_(handle),
          assembler_({}, {}, {}, [&handle](git::Oid const& oid) { return tree_bytes(handle, oid); }) {}

    std::optional<Difference> next(git::Oid const& oid) {
        seq_ = assembler_.position().seq + 1;
        commit_ = oid;
        trees_.clear();
        difference_.reset();
        auto committed = read_committed(handle_, oid);
        if (committed.event.seq != seq_)
            return Difference{seq_, oid,
                              fmt::format("Commit {}: Auf Ereignis {} folgt Ereignis {}.", oid.hex(),
                                          seq_ - 1, committed.event.seq)};
        expected_ = {oid};
        if (committed.main) expected_ = {*committed.main, oid};

        auto parts = parts_of(std::move(committed));
        auto const event = std::move(parts.first);
        parts.second.granted = granted_by(state_, event);
        step(state_, event, parts.second.texts, parts.second.documents);
        auto const made = assembler_.append(
            state_, event, std::move(parts.second),
            [this](git::ObjectType type, std::string_view bytes) { return keep(type, bytes); },
            [this](std::string_view bytes) { return compare(bytes); });
        if (seq_ == 1) state_.record_id = made.content;
        assembler_.forget_folders();
        if (!difference_ && !expected_.empty())
            return Difference{seq_, expected_.front(),
                              where(expected_.front()) + "Dieser Commit ist überzählig."};
        return difference_;
    }

    std::uint64_t seq() const { return seq_; }
    git::Oid const& commit() const { return commit_; }
    git::Oid const& main() const { return assembler_.position().main; }

  private:
    std::string where(git::Oid const& oid) const {
        return fmt::format("Ereignis {}, Commit {}: ", seq_, oid.hex());
    }

    /// What the event brings: its texts as they are stored, and every file that is no document.
    std::pair<model::Event, Assembler::Parts> parts_of(Committed committed) const {
        Assembler::Parts parts{.texts = std::move(committed.texts),
                               .texts_file = {},
                               .documents = std::move(committed.documents),
                               .files = {}};
        auto const texts = texts_path(committed.event);
        auto const brought = brought_path(committed.event);
        bool const founding = std::holds_alternative<model::Founded>(committed.event.payload);
        for (auto const& effect : committed.event.paths) {
            if (effect.branch == model::Branch::kMain) continue;
            bool const is_text = effect.path == texts;
            bool const is_brought =
                effect.path == brought || (founding && !model::DocumentId::from_path(effect.path));
            if (!is_text && !is_brought) continue;
            auto bytes = handle_.read_path(committed.journal, effect.path);
            if (!bytes) throw BrokenRecord(where(committed.journal) + "Die Datei " + effect.path + " fehlt.");
            (is_text ? parts.texts_file : parts.files[effect.path]) = std::move(*bytes);
        }
        return {std::move(committed.event), std::move(parts)};
    }

    git::Oid keep(git::ObjectType type, std::string_view bytes) {
        auto const oid = git::hash_object(type, bytes);
        if (type == git::ObjectType::kTree) trees_.emplace(oid, bytes);
        return oid;
    }

    /// Gets the unsigned bytes of a commit that was made anew; gives the stored signature.
    std::string compare(std::string_view unsigned_bytes) {
        if (expected_.empty()) {
            if (!difference_)
                difference_ = Difference{seq_, commit_, where(commit_) + "Ein Commit auf main fehlt."};
            return {};
        }
        auto const oid = expected_.front();
        expected_.erase(expected_.begin());
        auto const stored = handle_.commit(oid);
        if (!difference_ && git::format_unsigned(stored) != unsigned_bytes)
            difference_ = Difference{seq_, oid, where(oid) + say(stored, unsigned_bytes)};
        return stored.signature;
    }

    std::string say(git::Commit const& stored, std::string_view unsigned_bytes) const {
        auto const made = git::parse_commit(unsigned_bytes);
        if (!made) return "Der Commit hat eine andere Form.";
        if (made->tree != stored.tree) {
            auto const path = first_difference(made->tree, stored.tree, {});
            return fmt::format("Die Datei {} ist nicht die, die sich aus den Ereignissen ergibt.", path);
        }
        if (made->parents != stored.parents) return "Der Commit folgt nicht auf den vorigen.";
        if (made->author != stored.author) return "Die handelnde Person ist eine andere als im Ereignis.";
        if (made->committer != stored.committer) return "Der Zeitpunkt ist ein anderer als im Ereignis.";
        return "Die Commit-Nachricht sagt etwas anderes als das Ereignis.";
    }

    std::map<std::string, git::TreeEntry> entries(git::Oid const& oid) const {
        std::map<std::string, git::TreeEntry> out;
        auto const kept = trees_.find(oid);
        auto const bytes = kept != trees_.end() ? kept->second : tree_bytes(handle_, oid);
        auto const parsed = git::parse_tree(bytes);
        if (!parsed) throw BrokenRecord("Der Baum " + oid.hex() + " ist nicht lesbar.");
        for (auto const& entry : *parsed) out.emplace(entry.name, entry);
        return out;
    }

    /// The path of the first file that is in only one of the trees, or different.
    std::string first_difference(git::Oid const& made, git::Oid const& stored,
                                 std::string const& folder) const {
        auto const ours = entries(made);
        auto const theirs = entries(stored);
        for (auto const& [name, entry] : ours) {
            auto const found = theirs.find(name);
            if (found == theirs.end()) return folder + name;
            if (found->second == entry) continue;
            if (!entry.is_tree || !found->second.is_tree) return folder + name;
            return first_difference(entry.oid, found->second.oid, folder + name + "/");
        }
        for (auto const& [name, entry] : theirs)
            if (!ours.contains(name)) return folder + name;
        return folder;
    }

    git::Handle const& handle_;
    Assembler assembler_;
    workflow::State state_;
    std::uint64_t seq_ = 0;
    git::Oid commit_;
    std::vector<git::Oid> expected_;         ///< commits that the event must make, in order
    std::map<git::Oid, std::string> trees_;  ///< made for this event
    std::optional<Difference> difference_;
};

}  // namespace

std::optional<Difference> rebuild(git::Handle const& handle, git::References const& references,
                                  std::function<void(std::uint64_t)> const& progress) {
    auto const head = references.find(kJournalRef);
    if (head == references.end()) return Difference{0, {}, "Der Zweig journal fehlt."};
    Rebuild pass{handle};
    try {
        for (auto const& oid : journal_commits(handle, head->second)) {
            if (auto difference = pass.next(oid)) return difference;
            if (progress) progress(pass.seq());
        }
    } catch (std::bad_alloc const&) {
        throw;
    } catch (std::exception const& error) {
        return Difference{pass.seq(), pass.commit(),
                          fmt::format("Ereignis {} ist nicht nachvollziehbar: {}", pass.seq(), error.what())};
    }
    auto const main = references.find(kMainRef);
    if (pass.main() != (main == references.end() ? git::Oid{} : main->second))
        return Difference{pass.seq(), pass.commit(),
                          "Der Zweig main steht nicht dort, wo das Journal ihn zuletzt gesetzt hat."};
    return std::nullopt;
}

}  // namespace fassung::record
