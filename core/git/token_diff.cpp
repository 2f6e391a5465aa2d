#include "core/git/token_diff.hpp"

#include <new>

#include <git2.h>

#include "core/git/repository.hpp"

namespace fassung::git {

namespace {

/// Hunks without context are exactly the changes; between them both sides are the same.
class Hunks {
  public:
    void take(git_diff_hunk const& hunk) {
        auto const deleted = static_cast<std::size_t>(hunk.old_lines);
        auto const inserted = static_cast<std::size_t>(hunk.new_lines);
        // A side without lines names the line before it, the other its first line, counted from 1.
        auto const start = static_cast<std::size_t>(hunk.old_start) - (deleted == 0 ? 0 : 1);
        add(Edit::kSame, start - at_);
        add(Edit::kDeleted, deleted);
        add(Edit::kInserted, inserted);
        at_ = start + deleted;
    }

    std::vector<Edit> finish(std::size_t lines_before) && {
        add(Edit::kSame, lines_before - at_);
        return std::move(edits_);
    }

  private:
    void add(Edit::Kind kind, std::size_t lines) {
        if (lines != 0) edits_.push_back({kind, lines});
    }

    std::size_t at_ = 0;
    std::vector<Edit> edits_;
};

int on_hunk(git_diff_delta const*, git_diff_hunk const* hunk, void* payload) noexcept {
    try {
        static_cast<Hunks*>(payload)->take(*hunk);
        return 0;
    } catch (std::bad_alloc const&) {
        return GIT_EUSER;
    }
}

std::size_t count_lines(std::string_view text) {
    std::size_t count = 0;
    for (char const c : text) count += c == '\n' ? 1U : 0U;
    return count;
}

}  // namespace

std::vector<Edit> diff_lines(std::string_view before, std::string_view after) {
    initialise();
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_PATIENCE | GIT_DIFF_FORCE_TEXT;
    options.context_lines = 0;
    options.interhunk_lines = 0;
    Hunks hunks;
    int const code = git_diff_buffers(before.data(), before.size(), nullptr, after.data(), after.size(),
                                      nullptr, &options, nullptr, nullptr, &on_hunk, nullptr, &hunks);
    if (code != 0) {
        auto const* error = git_error_last();
        throw GitError(std::string{"texts cannot be compared: "} +
                       (error != nullptr && error->message != nullptr ? error->message : "no reason given"));
    }
    return std::move(hunks).finish(count_lines(before));
}

}  // namespace fassung::git
