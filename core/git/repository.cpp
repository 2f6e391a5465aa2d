#include "core/git/repository.hpp"

#include <cerrno>
#include <cstdlib>
#include <mutex>
#include <sys/stat.h>

#include <git2.h>

#include "core/git/file.hpp"

namespace fassung::git {

namespace {

void require(int result, char const* what) {
    if (result < 0) throw GitError(std::string("libgit2: ") + what + " failed");
}

// git's configuration syntax: inside quotes only these need an escape.
std::string quoted(std::string const& value) {
    std::string out = "\"";
    for (char c : value) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

std::string config_text(std::string const& allowed_signers) {
    std::string text =
        "[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n\tlogAllRefUpdates = "
        "false\n"
        "[gc]\n\tauto = 0\n[maintenance]\n\tauto = false\n";
    if (!allowed_signers.empty())
        text +=
            "[gpg]\n\tformat = ssh\n[gpg \"ssh\"]\n\tallowedSignersFile = " + quoted(allowed_signers) + '\n';
    return text;
}

void write_layout(std::filesystem::path const& dir) {
    for (auto const* folder : {"objects", "objects/info", "objects/pack", "refs", "refs/heads", "refs/tags"})
        std::filesystem::create_directory(dir / folder);
    write_new_file(dir / "HEAD", "ref: refs/heads/main\n", 0644);
    write_new_file(dir / "config", config_text({}), 0644);
    for (auto const* folder : {"objects", "refs", ""}) sync_folder(dir / folder);
}

// Removes what a failed creation has made so far.
class Unfinished {
  public:
    explicit Unfinished(std::filesystem::path dir) : dir_(std::move(dir)) {}
    ~Unfinished() {
        std::error_code ignored;
        if (!dir_.empty()) std::filesystem::remove_all(dir_, ignored);
    }
    Unfinished(Unfinished const&) = delete;
    Unfinished& operator=(Unfinished const&) = delete;
    void keep() { dir_.clear(); }

  private:
    std::filesystem::path dir_;
};

}  // namespace

void initialise() {
    static std::once_flag once;
    std::call_once(once, [] {
        require(git_libgit2_init(), "initialisation");
        for (int const level : {GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG,
                                GIT_CONFIG_LEVEL_GLOBAL})
            require(git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, ""), "setting a search path");
        require(git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 1), "strict verification");
        require(git_libgit2_opts(GIT_OPT_ENABLE_STRICT_OBJECT_CREATION, 1), "strict creation");
        // Parsed objects are asked for once or twice; the library would keep 256 MiB of them.
        constexpr ssize_t kMostBytesCached = 16 << 20;
        require(git_libgit2_opts(GIT_OPT_SET_CACHE_MAX_SIZE, kMostBytesCached), "limiting the cache");
    });
}

void create(std::filesystem::path const& dir) {
    auto const target = std::filesystem::absolute(dir).lexically_normal();
    auto const clean = target.has_filename() ? target : target.parent_path();
    try {
        if (std::filesystem::exists(clean) &&
            !(std::filesystem::is_directory(clean) && std::filesystem::is_empty(clean)))
            throw GitError("cannot create a repository in " + clean.string() +
                           ": it exists and is not an empty folder");
        std::string beside = (clean.parent_path() / (clean.filename().string() + ".new-XXXXXX")).string();
        if (mkdtemp(beside.data()) == nullptr) fail("create a folder beside", clean, errno);
        Unfinished unfinished(beside);
        write_layout(beside);
        rename_file(beside, clean);
        unfinished.keep();
        sync_folder(clean.parent_path());
    } catch (std::filesystem::filesystem_error const& error) {
        throw GitError("cannot create a repository in " + clean.string() + ": " + error.code().message());
    }
}

void write_config(std::filesystem::path const& dir, std::filesystem::path const& allowed_signers) {
    auto const lock = dir / "config.lock";
    write_new_file(lock, config_text(std::filesystem::absolute(allowed_signers).lexically_normal().string()),
                   0644);
    Temporary unfinished(lock);
    rename_file(lock, dir / "config");
    unfinished.keep();
    sync_folder(dir);
}

HandlePool::HandlePool(std::filesystem::path dir) : dir_(std::move(dir)) {}

HandlePool::Lease::Lease(HandlePool& pool, std::unique_ptr<Handle> handle, std::uint64_t generation)
    : pool_(&pool), handle_(std::move(handle)), generation_(generation) {}

HandlePool::Lease::~Lease() {
    if (handle_) pool_->give_back(std::move(handle_), generation_);
}

HandlePool::Lease HandlePool::lease() {
    std::unique_ptr<Handle> handle;
    std::uint64_t generation = 0;
    {
        std::lock_guard const lock(mutex_);
        generation = generation_;
        if (!free_.empty()) {
            handle = std::move(free_.back());
            free_.pop_back();
        }
        // Room for its return is made now, so that giving back cannot fail.
        free_.reserve(free_.size() + ++leased_);
    }
    if (!handle) {
        try {
            handle = std::make_unique<Handle>(dir_);
        } catch (...) {
            std::lock_guard const lock(mutex_);
            --leased_;
            throw;
        }
    }
    return Lease(*this, std::move(handle), generation);
}

void HandlePool::give_back(std::unique_ptr<Handle> handle, std::uint64_t generation) {
    std::lock_guard const lock(mutex_);
    --leased_;
    if (generation == generation_) free_.push_back(std::move(handle));
}

void HandlePool::retire() {
    std::vector<std::unique_ptr<Handle>> closed;
    std::lock_guard const lock(mutex_);
    ++generation_;
    closed.swap(free_);
    free_.reserve(leased_);
}

}  // namespace fassung::git
