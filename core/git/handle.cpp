#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

#include <git2.h>

#include "core/git/repository.hpp"
#include "core/git/sha1.hpp"

namespace fassung::git {

namespace {

template <auto kFree>
struct FreeWith {
    template <class T>
    void operator()(T* pointer) const {
        kFree(pointer);
    }
};

template <class T, auto kFree>
using Owned = std::unique_ptr<T, FreeWith<kFree>>;

using RepositoryPtr = Owned<git_repository, git_repository_free>;
using OdbPtr = Owned<git_odb, git_odb_free>;
using OdbObjectPtr = Owned<git_odb_object, git_odb_object_free>;
using CommitPtr = Owned<git_commit, git_commit_free>;
using TreePtr = Owned<git_tree, git_tree_free>;
using TreeEntryPtr = Owned<git_tree_entry, git_tree_entry_free>;
using BlobPtr = Owned<git_blob, git_blob_free>;

// libgit2's text belongs to the thread's last call: it is copied here, at the failing one.
[[noreturn]] void fail_git(int result, std::string const& what) {
    git_error const* const error = git_error_last();
    std::string text = "cannot " + what + ": ";
    text += error != nullptr && error->message != nullptr ? error->message : "no reason given";
    throw GitError(text + " (" + std::to_string(result) + ")");
}

void check(int result, std::string const& what) {
    if (result < 0) fail_git(result, what);
}

git_oid to_git(Oid const& oid) {
    git_oid out;
    std::memcpy(out.id, oid.bytes.data(), oid.bytes.size());
    return out;
}

Oid from_git(git_oid const& oid) {
    return oid_from_raw(reinterpret_cast<char const*>(oid.id));
}

// libgit2 reports a repository of another user in misleading words, or as "not found".
void require_owner(std::filesystem::path const& dir) {
    struct stat status {};
    if (::stat(dir.c_str(), &status) != 0) throw GitError("there is no repository at " + dir.string());
    if (status.st_uid == ::geteuid()) return;
    throw GitError("the repository " + dir.string() + " belongs to user id " + std::to_string(status.st_uid) +
                   ", but this program runs as user id " + std::to_string(::geteuid()) +
                   "; run it as the owner");
}

template <class T, auto kFree, class Call>
Owned<T, kFree> get(Call call, std::string const& what) {
    T* pointer = nullptr;
    check(call(&pointer), what);
    return Owned<T, kFree>(pointer);
}

}  // namespace

struct Handle::Impl {
    RepositoryPtr repository;
    OdbPtr odb;
};

Handle::Handle(std::filesystem::path const& dir) : impl_(std::make_unique<Impl>()) {
    require_owner(dir);
    auto const open = [&dir](git_repository** out) {
        return git_repository_open_ext(out, dir.c_str(),
                                       GIT_REPOSITORY_OPEN_NO_SEARCH | GIT_REPOSITORY_OPEN_BARE, nullptr);
    };
    impl_->repository = get<git_repository, git_repository_free>(open, "open the repository " + dir.string());
    auto const odb = [this](git_odb** out) { return git_repository_odb(out, impl_->repository.get()); };
    impl_->odb = get<git_odb, git_odb_free>(odb, "open the objects of " + dir.string());
}

Handle::~Handle() = default;
Handle::Handle(Handle&&) noexcept = default;
Handle& Handle::operator=(Handle&&) noexcept = default;

std::optional<Object> Handle::read(Oid const& oid) const {
    git_oid const id = to_git(oid);
    git_odb_object* pointer = nullptr;
    int const result = git_odb_read(&pointer, impl_->odb.get(), &id);
    OdbObjectPtr const object(pointer);
    if (result == GIT_ENOTFOUND) return std::nullopt;
    check(result, "read object " + oid.hex());
    Object out;
    switch (git_odb_object_type(object.get())) {
        case GIT_OBJECT_COMMIT:
            out.type = ObjectType::kCommit;
            break;
        case GIT_OBJECT_TREE:
            out.type = ObjectType::kTree;
            break;
        case GIT_OBJECT_BLOB:
            out.type = ObjectType::kBlob;
            break;
        case GIT_OBJECT_TAG:
            out.type = ObjectType::kTag;
            break;
        case GIT_OBJECT_ANY:
        case GIT_OBJECT_INVALID:
        case GIT_OBJECT_OFS_DELTA:
        case GIT_OBJECT_REF_DELTA:
            throw GitError("object " + oid.hex() + " has an unknown type");
    }
    out.bytes.assign(static_cast<char const*>(git_odb_object_data(object.get())),
                     git_odb_object_size(object.get()));
    return out;
}

bool Handle::exists(Oid const& oid) const {
    git_oid const id = to_git(oid);
    return git_odb_exists(impl_->odb.get(), &id) == 1;
}

void Handle::refresh() {
    check(git_odb_refresh(impl_->odb.get()), "look for new packs");
}

std::optional<std::string> Handle::read_path(Oid const& commit_oid, std::string_view path) const {
    if (path.empty() || path.find('\0') != path.npos) return std::nullopt;
    git_oid const id = to_git(commit_oid);
    auto* const repository = impl_->repository.get();
    auto const commit = get<git_commit, git_commit_free>(
        [&](git_commit** out) { return git_commit_lookup(out, repository, &id); },
        "read commit " + commit_oid.hex());
    auto const tree =
        get<git_tree, git_tree_free>([&](git_tree** out) { return git_commit_tree(out, commit.get()); },
                                     "read the tree of commit " + commit_oid.hex());
    std::string const name(path);
    git_tree_entry* found = nullptr;
    int const result = git_tree_entry_bypath(&found, tree.get(), name.c_str());
    TreeEntryPtr const entry(found);
    if (result == GIT_ENOTFOUND) return std::nullopt;
    check(result, "find " + name + " in commit " + commit_oid.hex());
    if (git_tree_entry_type(entry.get()) != GIT_OBJECT_BLOB) return std::nullopt;
    auto const blob = get<git_blob, git_blob_free>(
        [&](git_blob** out) { return git_blob_lookup(out, repository, git_tree_entry_id(entry.get())); },
        "read " + name + " in commit " + commit_oid.hex());
    return std::string(static_cast<char const*>(git_blob_rawcontent(blob.get())),
                       static_cast<std::size_t>(git_blob_rawsize(blob.get())));
}

Commit Handle::commit(Oid const& oid) const {
    auto const object = read(oid);
    if (!object) throw GitError("commit " + oid.hex() + " is missing");
    if (object->type != ObjectType::kCommit) throw GitError("object " + oid.hex() + " is not a commit");
    auto commit = parse_commit(object->bytes);
    if (!commit) throw GitError("commit " + oid.hex() + " is not laid out as this program writes commits");
    return *std::move(commit);
}

std::optional<Oid> Handle::reference(std::string_view name) const {
    std::string const text(name);
    git_oid id;
    int const result = git_reference_name_to_id(&id, impl_->repository.get(), text.c_str());
    if (result == GIT_ENOTFOUND) return std::nullopt;
    check(result, "read reference " + text);
    return from_git(id);
}

}  // namespace fassung::git
