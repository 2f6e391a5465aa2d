#include <algorithm>
#include <stdexcept>

#include "core/git/object.hpp"
#include "core/git/sha1.hpp"
#include "core/git/tree_name.hpp"

namespace fassung::git {

namespace {

// git compares as if a folder's name ended in '/'.
bool before(TreeEntry const& a, TreeEntry const& b) {
    auto const common = std::min(a.name.size(), b.name.size());
    if (int const order = a.name.compare(0, common, b.name, 0, common); order != 0) return order < 0;
    auto const next = [common](TreeEntry const& entry) {
        if (entry.name.size() > common) return static_cast<unsigned char>(entry.name[common]);
        return static_cast<unsigned char>(entry.is_tree ? '/' : '\0');
    };
    return next(a) < next(b);
}

constexpr std::string_view kTreeMode = "40000 ";
constexpr std::string_view kBlobMode = "100644 ";

}  // namespace

bool is_tree_name(std::string_view name) {
    if (name.empty() || name == "." || name == "..") return false;
    if (name.find('/') != name.npos || name.find('\0') != name.npos) return false;
    // git refuses to check out anything that a file system might take for ".git".
    if (name.size() == 4 && name[0] == '.') {
        auto const lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
        return !(lower(name[1]) == 'g' && lower(name[2]) == 'i' && lower(name[3]) == 't');
    }
    return true;
}

std::optional<std::vector<TreeEntry>> parse_tree(std::string_view bytes) {
    std::vector<TreeEntry> entries;
    while (!bytes.empty()) {
        TreeEntry entry;
        entry.is_tree = bytes.starts_with(kTreeMode);
        if (!entry.is_tree && !bytes.starts_with(kBlobMode)) return std::nullopt;
        bytes.remove_prefix(entry.is_tree ? kTreeMode.size() : kBlobMode.size());
        auto const end = bytes.find('\0');
        if (end == bytes.npos || bytes.size() - end - 1 < 20) return std::nullopt;
        entry.name = bytes.substr(0, end);
        if (!is_tree_name(entry.name)) return std::nullopt;
        entry.oid = oid_from_raw(bytes.data() + end + 1);
        bytes.remove_prefix(end + 21);
        if (!entries.empty() && !before(entries.back(), entry)) return std::nullopt;
        // A folder sorts behind "name.txt" although a file of its own name stands before that one.
        if (entry.is_tree &&
            std::binary_search(entries.begin(), entries.end(), TreeEntry{entry.name, false, {}}, before))
            return std::nullopt;
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::optional<TreeEntry> find_in_tree(std::string_view bytes, std::string_view name) {
    while (!bytes.empty()) {
        bool const is_tree = bytes.starts_with(kTreeMode);
        if (!is_tree && !bytes.starts_with(kBlobMode)) return std::nullopt;
        bytes.remove_prefix(is_tree ? kTreeMode.size() : kBlobMode.size());
        auto const end = bytes.find('\0');
        if (end == bytes.npos || bytes.size() - end - 1 < 20) return std::nullopt;
        if (bytes.substr(0, end) == name)
            return TreeEntry{std::string(name), is_tree, oid_from_raw(bytes.data() + end + 1)};
        bytes.remove_prefix(end + 21);
    }
    return std::nullopt;
}

std::string format_tree(std::vector<TreeEntry> entries) {
    std::sort(entries.begin(), entries.end(), before);
    std::string out;
    out.reserve(entries.size() * 48);
    for (auto const& entry : entries) {
        if (!is_tree_name(entry.name)) throw std::invalid_argument("not a name in a git tree: " + entry.name);
        out += entry.is_tree ? kTreeMode : kBlobMode;
        out += entry.name;
        out += '\0';
        out += raw(entry.oid);
    }
    return out;
}

}  // namespace fassung::git
