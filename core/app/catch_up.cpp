#include "core/app/catch_up.hpp"

#include <charconv>
#include <vector>

#include <fmt/format.h>

#include "core/record/inventory.hpp"
#include "core/sqlite/error.hpp"

namespace fassung::app {

namespace {

constexpr std::size_t kBatch = 500;
/// Each holds its case as it was then.
constexpr std::size_t kFillingBatch = 200;

/// Hands events to the index, many at a time.
class Feeder {
  public:
    Feeder(index::Index& index, std::size_t batch) : index_(index), batch_(batch) {}
    void take(record::Committed const& committed) {
        pending_.push_back(committed);
        if (pending_.size() >= batch_) flush();
    }
    void flush() {
        if (!pending_.empty()) index_.apply(pending_);
        pending_.clear();
    }

  private:
    index::Index& index_;
    std::size_t batch_;
    std::vector<record::Committed> pending_;
};

std::uint64_t seq_of(git::Commit const& commit) {
    static constexpr std::string_view kTrailer = "\nSeq: ";
    std::uint64_t seq = 0;
    auto const at = commit.message.rfind(kTrailer);
    if (at == std::string::npos) return 0;
    auto const* const begin = commit.message.data() + at + kTrailer.size();
    std::from_chars(begin, commit.message.data() + commit.message.size(), seq);
    return seq;
}

/// From where the index stands; empty if that is not in this journal.
std::optional<record::Replayed> continued(index::Index const& index, git::Handle const& handle,
                                          git::Oid const& head, std::vector<git::Oid>& missing,
                                          std::string& why) {
    auto const inventory = index.inventory();
    if (!inventory) {
        why.clear();
        return std::nullopt;
    }
    auto const last = seq_of(handle.commit(head));
    auto const position = inventory->position;
    if (last < position.seq) return std::nullopt;
    // As many commits as there are events behind it, and no more, lead to where the index stands.
    auto commits = record::journal_commits(handle, head, position.journal, last - position.seq);
    if (!commits || commits->size() != last - position.seq) return std::nullopt;
    missing = std::move(*commits);
    return record::resume(handle, *inventory);
}

std::optional<record::Replayed> try_continued(index::Index const& index, git::Handle const& handle,
                                              git::Oid const& head, std::vector<git::Oid>& missing,
                                              std::string& why) try {
    why = "it does not belong to this journal";
    return continued(index, handle, head, missing, why);
} catch (record::BrokenRecord const& error) {
    why = error.what();
    return std::nullopt;
} catch (git::GitError const& error) {
    why = error.what();
    return std::nullopt;
} catch (sqlite::SqliteError const& error) {
    if (error.cause() != sqlite::Cause::kCorrupt) throw;
    why = error.what();
    return std::nullopt;
}

record::Replayed fill(index::Index& index, git::Handle const& handle, git::References const& references) {
    index.begin_filling();
    Feeder feeder{index, kFillingBatch};
    auto out = record::replay(handle, references,
                              [&](record::Committed const& committed) { feeder.take(committed); });
    feeder.flush();
    index.end_filling();
    return out;
}

}  // namespace

record::Replayed catch_up(index::Index& index, git::Handle const& handle, git::References const& references,
                          std::function<void(std::string const&)> const& log, bool from_the_start) {
    auto const head = references.find(record::kJournalRef);
    if (head != references.end() && !from_the_start) {
        std::vector<git::Oid> missing;
        std::string why;
        if (auto out = try_continued(index, handle, head->second, missing, why)) {
            Feeder feeder{index, kBatch};
            record::follow(handle, missing, *out,
                           [&](record::Committed const& committed) { feeder.take(committed); });
            feeder.flush();
            record::require_main(*out, references);
            return std::move(*out);
        }
        if (!why.empty()) log(fmt::format("the index is built anew: {}", why));
    }
    return fill(index, handle, references);
}

std::optional<record::Replayed> resume_at_head(index::Index const& index, git::Handle const& handle,
                                               git::References const& references) {
    auto const head = references.find(record::kJournalRef);
    if (head == references.end()) return std::nullopt;
    std::vector<git::Oid> missing;
    std::string why;
    auto out = try_continued(index, handle, head->second, missing, why);
    if (!out || !missing.empty()) return std::nullopt;
    record::require_main(*out, references);
    return out;
}

}  // namespace fassung::app
