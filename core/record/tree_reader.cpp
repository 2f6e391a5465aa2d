#include "core/record/tree_reader.hpp"

namespace fassung::record {

namespace {

constexpr std::size_t kMostKept = 4 << 20;

}  // namespace

std::string const& TreeReader::bytes(git::Oid const& tree) {
    if (auto const found = kept_.find(tree); found != kept_.end()) return found->second;
    auto object = handle_.read(tree);
    if (!object || object->type != git::ObjectType::kTree)
        throw git::GitError("tree " + tree.hex() + " is missing");
    if (kept_bytes_ > kMostKept) {
        kept_.clear();
        kept_bytes_ = 0;
    }
    kept_bytes_ += object->bytes.size();
    return kept_.emplace(tree, std::move(object->bytes)).first->second;
}

std::optional<git::Oid> TreeReader::find(git::Oid const& tree, std::string_view path) {
    auto at = tree;
    for (;;) {
        auto const slash = path.find('/');
        auto const entry = git::find_in_tree(bytes(at), path.substr(0, slash));
        if (!entry || entry->is_tree != (slash != std::string_view::npos)) return std::nullopt;
        if (slash == std::string_view::npos) return entry->oid;
        at = entry->oid;
        path.remove_prefix(slash + 1);
    }
}

std::optional<std::string> TreeReader::read(git::Oid const& tree, std::string_view path) {
    auto const oid = find(tree, path);
    if (!oid) return std::nullopt;
    return blob(*oid);
}

std::vector<git::TreeEntry> TreeReader::list(git::Oid const& tree, std::string_view folder) {
    auto at = tree;
    while (!folder.empty()) {
        auto const slash = folder.find('/');
        auto const entry = git::find_in_tree(bytes(at), folder.substr(0, slash));
        if (!entry || !entry->is_tree) return {};
        at = entry->oid;
        folder.remove_prefix(slash == std::string_view::npos ? folder.size() : slash + 1);
    }
    auto entries = git::parse_tree(bytes(at));
    if (!entries) throw git::GitError("tree " + at.hex() + " is malformed");
    return std::move(*entries);
}

std::string TreeReader::blob(git::Oid const& oid) const {
    auto object = handle_.read(oid);
    if (!object || object->type != git::ObjectType::kBlob)
        throw git::GitError("blob " + oid.hex() + " is missing");
    return std::move(object->bytes);
}

}  // namespace fassung::record
