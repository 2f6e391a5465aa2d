#include "core/verify/tree_changes.hpp"

#include <algorithm>
#include <stdexcept>

#include "core/git/sha1.hpp"
#include "core/git/tree_name.hpp"

namespace fassung::verify {

namespace {

constexpr std::size_t kMostBytesHeld = 16 * 1024 * 1024;
constexpr std::size_t kMostChanges = 100'000;
constexpr int kDeepest = 16;

struct Entry {
    std::string_view whole;  ///< its bytes
    std::string_view name;
    bool is_tree = false;
    git::Oid oid;
};

/// The entry at the front of `bytes`; throws BadTree if there is none.
Entry first_entry(std::string_view bytes) {
    static constexpr std::string_view kTree = "40000 ";
    static constexpr std::string_view kBlob = "100644 ";
    Entry out;
    out.is_tree = bytes.starts_with(kTree);
    if (!out.is_tree && !bytes.starts_with(kBlob)) throw BadTree("mode");
    auto const start = out.is_tree ? kTree.size() : kBlob.size();
    auto const end = bytes.find('\0', start);
    if (end == bytes.npos || bytes.size() - end < 21) throw BadTree("length");
    out.whole = bytes.substr(0, end + 21);
    out.name = bytes.substr(start, end - start);
    if (!git::is_tree_name(out.name)) throw BadTree("name");
    out.oid = git::oid_from_raw(bytes.data() + end + 1);
    return out;
}

/// Git's order: folders as if their names ended in '/'.
int order(Entry const& a, Entry const& b) {
    auto const common = std::min(a.name.size(), b.name.size());
    if (int const first = a.name.substr(0, common).compare(b.name.substr(0, common)); first != 0)
        return first;
    auto const next = [common](Entry const& entry) -> int {
        if (entry.name.size() > common) return static_cast<unsigned char>(entry.name[common]);
        return entry.is_tree ? '/' : 0;
    };
    return next(a) - next(b);
}

/// The entries of a tree, one after the other.
class Cursor {
  public:
    explicit Cursor(std::string_view bytes) : rest_(bytes) { load(); }
    bool at_end() const { return !entry_; }
    Entry const& operator*() const { return *entry_; }
    Entry const* operator->() const { return &*entry_; }
    std::string_view rest() const { return rest_; }
    void next() {
        auto const last = *entry_;
        rest_.remove_prefix(last.whole.size());
        load();
        if (entry_ && order(last, *entry_) >= 0) throw BadTree("order");
    }

  private:
    void load() { entry_ = rest_.empty() ? std::nullopt : std::optional{first_entry(rest_)}; }
    std::string_view rest_;
    std::optional<Entry> entry_;
};

/// Both cursors to the first entry that differs.
void skip_equal(Cursor& a, Cursor& b) {
    auto const [ours, theirs] =
        std::mismatch(a.rest().begin(), a.rest().end(), b.rest().begin(), b.rest().end());
    auto equal = static_cast<std::size_t>(ours - a.rest().begin());
    while (!a.at_end() && !b.at_end() && a->whole.size() <= equal) {
        equal -= a->whole.size();
        a.next();
        b.next();
    }
}

}  // namespace

TreeComparer::Bytes TreeComparer::bytes(git::Oid const& oid, bool again) {
    if (auto const found = held_.find(oid); found != held_.end()) {
        order_.splice(order_.begin(), order_, found->second.second);
        return found->second.first;
    }
    auto read = std::make_shared<std::string const>(read_(oid, again));
    order_.push_front(oid);
    held_.emplace(oid, std::pair{read, order_.begin()});
    held_bytes_ += read->size() + 128;
    while (held_bytes_ > kMostBytesHeld && order_.size() > 1) {
        auto const last = held_.find(order_.back());
        held_bytes_ -= last->second.first->size() + 128;
        held_.erase(last);
        order_.pop_back();
    }
    return read;
}

std::vector<BlobChange> TreeComparer::changes(git::Oid const& before, git::Oid const& after) {
    std::vector<BlobChange> out;
    if (before != after) compare(before, after, {}, 0, out);
    std::sort(out.begin(), out.end(), [](auto const& a, auto const& b) { return a.path < b.path; });
    return out;
}

void TreeComparer::compare(git::Oid const& before, git::Oid const& after, std::string const& folder,
                           int depth, std::vector<BlobChange>& out) {
    if (depth > kDeepest) throw BadTree("depth");
    auto const ours = before.is_zero() ? std::make_shared<std::string const>() : bytes(before, true);
    auto const theirs = bytes(after, false);
    // No folder is ever empty, and git would not check one out.
    if (theirs->empty()) throw BadTree("empty folder");
    auto const came = [&](Entry const& entry, std::optional<git::Oid> instead) {
        auto path = folder + std::string{entry.name};
        if (entry.is_tree)
            compare(instead.value_or(git::Oid{}), entry.oid, path + '/', depth + 1, out);
        else
            out.push_back({std::move(path), instead, entry.oid});
    };
    auto const went = [&](Entry const& entry) {
        out.push_back({folder + std::string{entry.name}, entry.oid, std::nullopt});
    };
    Cursor a{*ours};
    Cursor b{*theirs};
    skip_equal(a, b);
    while (!a.at_end() || !b.at_end()) {
        if (out.size() > kMostChanges) throw BadTree("too many changes");
        int const which = a.at_end() ? 1 : b.at_end() ? -1 : order(*a, *b);
        if (which < 0) {
            went(*a);
            a.next();
        } else if (which > 0) {
            came(*b, std::nullopt);
            b.next();
        } else {
            if (a->oid != b->oid) came(*b, a->oid);
            a.next();
            b.next();
            if (!a.at_end() && !b.at_end()) skip_equal(a, b);
            continue;
        }
        if (a.rest() == b.rest()) break;
    }
}

}  // namespace fassung::verify
