#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <unistd.h>
#include <unordered_set>

#include "core/git/file.hpp"
#include "core/git/pack.hpp"
#include "core/git/pack_folder.hpp"
#include "core/git/pack_format.hpp"
#include "core/git/repository.hpp"

namespace fassung::git {

namespace {

// A merged pack is built in memory; what has grown beyond this is settled.
constexpr std::uintmax_t kLargestMember = 128U << 20;

struct Candidate {
    std::string name;
    std::uint64_t objects = 0;
};

std::optional<std::uint32_t> objects_in(std::filesystem::path const& index) {
    Descriptor const in(index, O_RDONLY, "open");
    std::string head(kIndexHeadBytes, '\0');
    auto const got = ::read(in.get(), head.data(), head.size());
    if (got < 0) fail("read", index, errno);
    head.resize(static_cast<std::size_t>(got));
    return count_objects(head);
}

// Packs that carry more than an index were made by git's own maintenance, or are kept on purpose.
bool is_plain(std::filesystem::path pack) {
    for (auto const* ending : {".keep", ".promisor", ".mtimes", ".bitmap", ".rev"})
        if (::access(pack.replace_extension(ending).c_str(), F_OK) == 0) return false;
    return true;
}

bool is_small(std::filesystem::path const& pack) {
    std::error_code missing;
    auto const size = std::filesystem::file_size(pack, missing);
    return !missing && size <= kLargestMember && is_plain(pack);
}

// The smaller ones up to the last that has less than twice what all smaller ones have together. What stays
// out is in geometric progression with the sum, so each object is copied only O(log n) times in its life.
std::vector<Candidate> choose(std::vector<Candidate> packs) {
    std::sort(packs.begin(), packs.end(), [](Candidate const& a, Candidate const& b) {
        return std::pair(a.objects, std::string_view(a.name)) <
               std::pair(b.objects, std::string_view(b.name));
    });
    std::size_t chosen = 0;
    std::uint64_t smaller = 0;
    for (std::size_t i = 0; i < packs.size(); ++i) {
        if (i > 0 && packs[i].objects < 2 * smaller) chosen = i + 1;
        smaller += packs[i].objects;
    }
    packs.resize(chosen);
    return packs;
}

}  // namespace

Consolidator::Consolidator(std::filesystem::path repository, std::size_t most)
    : repository_(std::move(repository)), most_(most) {}

bool Consolidator::run(std::function<void()> const& retired) try {
    auto const folder = repository_ / "objects" / "pack";
    bool changed = false;
    while (!superseded_.empty()) {
        remove_pack(repository_, superseded_.back());
        superseded_.pop_back();
        changed = true;
    }
    // After each batch: the files are only looked at once their names are too many.
    auto names = packs_in(repository_);
    std::erase_if(names, [this](std::string const& name) { return left_alone_.contains(name); });
    if (names.size() <= most_) return changed;
    std::erase_if(names, [&](std::string const& name) { return !is_small(folder / (name + ".pack")); });
    if (names.size() <= most_) return changed;

    std::vector<Candidate> packs;
    for (auto& name : names) {
        auto const count = objects_in(folder / (name + ".idx"));
        if (!count)
            left_alone_.insert(name);
        else
            packs.push_back({std::move(name), *count});
    }
    PackImage merged;
    std::vector<std::string> sources;
    std::unordered_set<Oid> seen;
    for (auto const& [name, objects] : choose(std::move(packs))) {
        auto const pack = read_file(folder / (name + ".pack"));
        auto const index = read_file(folder / (name + ".idx"));
        auto const entries = parse_pack(pack, index);
        if (!entries) {
            left_alone_.insert(name);
            continue;
        }
        if (!sources.empty() && merged.bytes() + pack.size() > 4 * kLargestMember) break;
        for (auto const& entry : *entries)
            if (seen.insert(entry.oid).second) merged.append(entry.oid, entry.bytes);
        sources.push_back(name);
    }
    if (sources.size() < 2) return changed;
    auto const made = merged.publish(repository_);
    // Merging can give back one of its sources, if that held all objects in the same order.
    std::erase(sources, made);
    superseded_ = std::move(sources);
    retired();
    return true;
} catch (std::filesystem::filesystem_error const& error) {
    throw GitError(std::string("cannot consolidate packs: ") + error.what());
}

}  // namespace fassung::git
