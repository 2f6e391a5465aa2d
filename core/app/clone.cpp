#include "core/app/clone.hpp"

#include <cstdlib>

#include "core/app/catch_up.hpp"
#include "core/record/data_directory.hpp"
#include "core/register/names.hpp"
#include "core/sqlite/error.hpp"

namespace fassung::app {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kReaders = 2;
/// A server may move on between the look at the journal and the one at the index.
constexpr int kLooks = 5;

struct Found {
    fs::path repository;
    fs::path data;  ///< empty for a mere repository
};

bool is_repository(fs::path const& dir) {
    std::error_code ignored;
    return fs::is_regular_file(dir / "HEAD", ignored) && fs::is_directory(dir / "objects", ignored);
}

base::Error no_record(fs::path const& dir) {
    return {base::Errc::kNotFound, "no-record",
            "In " + dir.string() +
                " gibt es keine Akte. Nennen Sie ein Datenverzeichnis, ein Git-Verzeichnis (record.git) oder "
                "einen Klon davon."};
}

base::Error not_a_record(fs::path const& dir) {
    return {base::Errc::kInvalid, "not-a-record",
            dir.string() + " ist ein Git-Verzeichnis, aber keine Akte: Der Zweig journal fehlt."};
}

base::Result<Found> find(fs::path const& dir) {
    record::DataDirectory const data{dir};
    if (is_repository(data.record())) return Found{data.record(), dir};
    if (is_repository(dir)) return Found{dir, {}};
    if (is_repository(dir / ".git")) return Found{dir / ".git", {}};
    return no_record(dir);
}

bool is_shallow(fs::path const& repository) {
    std::error_code ignored;
    return fs::exists(repository / "shallow", ignored);
}

/// Both branches from one place: of a clone what it has fetched, since its own branches are the reader's to
/// move.
git::References references_of(Found const& found, git::Handle const& handle) {
    if (!found.data.empty()) return git::read_references(found.repository);
    git::References out;
    for (std::string const place : {"refs/remotes/origin/", "refs/heads/"}) {
        auto const journal = handle.reference(place + "journal");
        if (!journal) continue;
        out[record::kJournalRef] = *journal;
        if (auto const main = handle.reference(place + "main")) out[record::kMainRef] = *main;
        break;
    }
    return out;
}

fs::path make_temporary_folder() {
    auto name = (fs::temp_directory_path() / "fassung-index-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("In " + fs::temp_directory_path().string() +
                                 " lässt sich kein Verzeichnis für den vorläufigen Index anlegen.");
    return name;
}

}  // namespace

ClonedRecord::ClonedRecord(fs::path repository, fs::path data, base::Clock const& clock)
    : data_(std::move(data)), clock_(clock), handles_(std::move(repository)) {}

ClonedRecord::~ClonedRecord() {
    index_.reset();
    std::error_code ignored;
    if (!temporary_.empty()) fs::remove_all(temporary_, ignored);
}

base::Result<std::unique_ptr<ClonedRecord>> ClonedRecord::open(fs::path const& dir,
                                                               base::Clock const& clock) {
    auto const found = find(dir);
    if (!found) return found.error();
    if (is_shallow(found->repository))
        return base::Error{base::Errc::kInvalid, "shallow-clone",
                           dir.string() +
                               " ist ein flacher Klon (--depth). Holen Sie den Rest mit „git "
                               "fetch --unshallow“."};
    try {
        std::unique_ptr<ClonedRecord> out{new ClonedRecord{found->repository, found->data, clock}};
        auto const handle = out->handles_.lease();
        for (int look = 1;; ++look) {
            auto const references = references_of(*found, *handle);
            if (!references.contains(record::kJournalRef)) return not_a_record(dir);
            handle->refresh();
            if (out->use_index_of_data_directory(references)) break;
            if (look < kLooks && references_of(*found, *handle) != references) continue;
            out->build_index(references);
            break;
        }
        return out;
    } catch (git::GitError const& error) {
        return base::Error{base::Errc::kUnavailable, "unreadable",
                           dir.string() + " ist nicht lesbar: " + error.what()};
    }
}

/// False if there is none, or it does not stand where the journal stands.
bool ClonedRecord::use_index_of_data_directory(git::References const& references) {
    if (data_.empty()) return false;
    index_ = index::Index::open_for_reading(record::DataDirectory{data_}.index(), kReaders);
    if (!index_) return false;
    try {
        if (auto replayed = resume_at_head(*index_, *handles_.lease(), references)) {
            take(std::move(*replayed));
            return true;
        }
    } catch (sqlite::SqliteError const&) {
        // It is only derived: what cannot be read there is read from the journal.
    }
    index_.reset();
    return false;
}

void ClonedRecord::build_index(git::References const& references) {
    temporary_ = make_temporary_folder();
    auto built = std::make_unique<index::Index>(temporary_ / "index.sqlite", kReaders);
    take(catch_up(*built, *handles_.lease(), references, [](std::string const&) {}));
    index_ = std::move(built);
}

void ClonedRecord::take(record::Replayed replayed) {
    snapshot_ = std::make_shared<record::Snapshot const>(
        record::Snapshot{std::move(replayed.state), replayed.position});
}

Names ClonedRecord::names(std::set<base::ActorId> const& actors) {
    if (data_.empty()) return {};
    return reg::names_in(record::DataDirectory{data_}.registry(), actors);
}

}  // namespace fassung::app
