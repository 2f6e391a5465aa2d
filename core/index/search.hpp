#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/sqlite/database.hpp"

/// Searching for words. Words are runs of letters and digits, in lower case.
namespace fassung::index {

/// Those of a text, in order.
std::vector<std::string> words_in(std::string_view text);

/// A piece of a text.
struct MarkedRun {
    std::string text;
    bool hit = false;
    bool operator==(MarkedRun const&) const = default;
};

/// What somebody typed: every word must occur, in any inflected form ("Haus" in "Häuser") or, from three
/// letters on, as a part of a longer word ("infrastruktur" in "Ladeinfrastruktur"). At most 16 words of at
/// most 64 bytes are taken, the rest is ignored. Immutable; any thread.
class Query {
  public:
    explicit Query(std::string_view typed);

    bool empty() const { return words_.empty(); }

    /// For FTS5, and with every word quoted, so that no operator can come from outside. Longer words that
    /// have a typed one in them are looked up in `terms`; of very many, the most common.
    std::string expression(sqlite::Database& database) const;

    /// The text with its hits; empty if it has none. A long one is cut to about `most` bytes around the
    /// first hit, with "…" where something is left out; 0 = never.
    std::vector<MarkedRun> mark(std::string_view text, std::size_t most = 0) const;

  private:
    struct Word {
        std::string typed;
        std::string stem;
        std::string root;   ///< of `typed`, without its ending
        bool part = false;  ///< long enough to be looked for in other words
    };
    static bool has_part(std::string_view word, std::string_view stem, Word const& part);

    std::vector<Word> words_;
};

}  // namespace fassung::index
