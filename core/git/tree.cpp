#include "core/git/tree.hpp"

#include <stdexcept>

#include "core/git/repository.hpp"
#include "core/git/tree_name.hpp"

namespace fassung::git {

namespace {

// The first component of `path`, taken off it; `path` is empty after the last.
std::string_view take_component(std::string_view& path) {
    auto const slash = path.find('/');
    auto const name = path.substr(0, slash);
    path.remove_prefix(slash == path.npos ? path.size() : slash + 1);
    return name;
}

void require_path(std::string_view path) {
    auto rest = path;
    bool good = !path.empty() && !path.ends_with('/');
    while (good && !rest.empty()) good = is_tree_name(take_component(rest));
    if (!good) throw GitError("not a path in a git tree: \"" + std::string(path) + "\"");
}

}  // namespace

struct TreeEditor::Folder {
    struct Item {
        bool is_tree = false;
        Oid oid;                         // stale while `folder` is changed
        std::unique_ptr<Folder> folder;  // only of a tree, once read
    };
    std::map<std::string, Item, std::less<>> items;
    bool changed = false;

    static std::unique_ptr<Folder> load(Oid const& oid, Read const& read) {
        auto entries = parse_tree(read(oid));
        if (!entries) throw GitError("tree " + oid.hex() + " is malformed");
        auto folder = std::make_unique<Folder>();
        for (auto& entry : *entries)
            folder->items.try_emplace(std::move(entry.name), Item{entry.is_tree, entry.oid, nullptr});
        return folder;
    }

    static Folder& open(Item& item, Read const& read) {
        if (!item.folder) item.folder = load(item.oid, read);
        return *item.folder;
    }

    // Whether something changed.
    bool put(std::string_view path, Oid const& blob, Read const& read) {
        auto const name = take_component(path);
        auto found = items.find(name);
        bool const is_new = found == items.end();
        if (!is_new && found->second.is_tree == path.empty())
            throw GitError("a file and a folder of one name: \"" + std::string(name) + "\"");
        bool differs = is_new;
        if (is_new) {
            Item item{!path.empty(), blob, nullptr};
            if (item.is_tree) {
                item.folder = std::make_unique<Folder>();
                item.folder->put(path, blob, read);
            }
            items.try_emplace(std::string(name), std::move(item));
        } else if (path.empty()) {
            differs = found->second.oid != blob;
            found->second.oid = blob;
        } else {
            differs = open(found->second, read).put(path, blob, read);
        }
        changed = changed || differs;
        return differs;
    }

    bool remove(std::string_view path, Read const& read) {
        auto const found = items.find(take_component(path));
        if (found == items.end() || found->second.is_tree == path.empty()) return false;
        if (!path.empty()) {
            Folder& inner = open(found->second, read);
            if (!inner.remove(path, read)) return false;
            changed = true;
            if (!inner.items.empty()) return true;
        }
        items.erase(found);
        changed = true;
        return true;
    }

    std::optional<Oid> find(std::string_view path, Read const& read) {
        auto const found = items.find(take_component(path));
        if (found == items.end() || found->second.is_tree == path.empty()) return std::nullopt;
        if (path.empty()) return found->second.oid;
        return open(found->second, read).find(path, read);
    }

    Oid write(Write const& write_object) {
        std::vector<TreeEntry> entries;
        entries.reserve(items.size());
        for (auto& [name, item] : items) {
            if (item.folder && item.folder->changed) item.oid = item.folder->write(write_object);
            entries.push_back({name, item.is_tree, item.oid});
        }
        Oid const oid = write_object(ObjectType::kTree, format_tree(std::move(entries)));
        changed = false;
        return oid;
    }

    std::size_t count() const {
        std::size_t total = 1;
        for (auto const& [name, item] : items)
            if (item.folder) total += item.folder->count();
        return total;
    }
};

TreeEditor::TreeEditor(Oid root, Read read) : root_oid_(root), read_(std::move(read)) {
    if (!root_oid_.is_zero()) {
        root_ = Folder::load(root_oid_, read_);
        return;
    }
    root_ = std::make_unique<Folder>();
    root_->changed = true;
}

TreeEditor::~TreeEditor() = default;
TreeEditor::TreeEditor(TreeEditor&&) noexcept = default;
TreeEditor& TreeEditor::operator=(TreeEditor&&) noexcept = default;

void TreeEditor::put(std::string_view path, Oid const& blob) {
    require_path(path);
    root_->put(path, blob, read_);
}

bool TreeEditor::remove(std::string_view path) {
    require_path(path);
    return root_->remove(path, read_);
}

std::optional<Oid> TreeEditor::find(std::string_view path) const {
    require_path(path);
    return root_->find(path, read_);
}

Oid TreeEditor::write(Write const& write) {
    if (root_->changed) root_oid_ = root_->write(write);
    return root_oid_;
}

void TreeEditor::forget() {
    if (root_->changed) throw std::logic_error("a tree with unwritten changes cannot be forgotten");
    for (auto& [name, item] : root_->items) item.folder.reset();
}

std::size_t TreeEditor::folders_held() const {
    return root_->count();
}

}  // namespace fassung::git
