#include "core/verify/source.hpp"

#include <fstream>
#include <set>

#include <fmt/format.h>

#include "core/git/file.hpp"
#include "core/git/packed_refs.hpp"
#include "core/record/replay.hpp"
#include "core/verify/findings.hpp"

namespace fassung::verify {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostReferences = 100'000;
constexpr std::uintmax_t kLargestFile = 64 * 1024 * 1024;

base::Error cannot(std::string code, std::string message) {
    return {base::Errc::kInvalid, std::move(code), std::move(message)};
}

bool is_repository(fs::path const& dir) {
    return fs::is_regular_file(dir / "HEAD") && fs::is_directory(dir / "objects");
}

/// Of a file that is no larger than a reference or a configuration can be.
std::string small_file(fs::path const& file) {
    if (!fs::is_regular_file(file)) return {};
    if (fs::file_size(file) > kLargestFile) throw git::GitError(file.string() + " is too large");
    return git::read_file_if_any(file).value_or("");
}

struct All {
    git::References oids;
    std::map<std::string, std::string> unreadable;  ///< name → why
    std::map<std::string, bool> loose;
    std::set<std::string> symbolic;
};

void read_loose(fs::path const& repository, All& all) {
    auto const folder = repository / "refs";
    if (!fs::is_directory(folder)) return;
    for (auto const& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_directory() && !entry.is_symlink()) continue;
        auto const name = entry.path().lexically_relative(repository).generic_string();
        if (name.ends_with(".lock")) continue;
        if (all.oids.size() + all.unreadable.size() > kMostReferences)
            throw git::GitError("there are too many references");
        auto text = entry.is_symlink() || entry.file_size() > 4096 ? std::string{} : small_file(entry.path());
        while (text.ends_with('\n')) text.pop_back();
        if (text.starts_with("ref: ")) {
            all.oids.erase(name);
            all.symbolic.insert(name);
            continue;
        }
        auto const oid = git::Oid::parse(text);
        if (!oid) {
            all.unreadable[name] = fmt::format("Die Referenz {} ist nicht lesbar.", in_quotes(name));
            continue;
        }
        all.oids[name] = *oid;
        all.loose[name] = true;
    }
}

/// Sorts what is there into what belongs to a record and what does not.
class Sorter {
  public:
    Sorter(Source& source, bool remote, bool own) : source_(source), remote_(remote), own_(own) {}

    void sort(All const& all) {
        for (auto const& [name, why] : all.unreadable)
            if (!is_readers_own(name)) source_.foreign[name] = why;
        if (own_)
            for (auto const& name : all.symbolic)
                source_.foreign[name] =
                    fmt::format("Die Referenz {} verweist auf eine andere; das Programm schreibt solche nie.",
                                in_quotes(name));
        for (auto const& [name, oid] : all.oids) {
            if (own_ && all.loose.contains(name)) {
                source_.foreign[name] = fmt::format(
                    "Die Referenz {} liegt als einzelne Datei in der Akte; das Programm schreibt solche nie.",
                    in_quotes(name));
                // Git believes it, so it is what readers see.
            }
            if (name == branch("journal"))
                source_.journal = oid;
            else if (name == branch("main"))
                source_.main = oid;
            else if (name.starts_with("refs/tags/"))
                source_.tags.emplace(name, oid);
            else if (!is_readers_own(name))
                source_.foreign[name] =
                    fmt::format("Die Referenz {} gehört nicht zu einer Akte.", in_quotes(name));
        }
    }

  private:
    std::string branch(std::string_view name) const {
        return (remote_ ? "refs/remotes/origin/" : "refs/heads/") + std::string{name};
    }
    /// What a reader keeps in a clone of theirs says nothing of the record.
    bool is_readers_own(std::string const& name) const {
        if (!remote_ || name.starts_with("refs/replace/")) return false;
        return !name.starts_with("refs/remotes/origin/") && !name.starts_with("refs/tags/");
    }

    Source& source_;
    bool remote_;  ///< the branches are those of a remote repository
    bool own_;     ///< the record itself, not a copy
};

}  // namespace

base::Result<Source> find_source(fs::path const& dir) {
    Source out;
    if (!fs::exists(dir)) return cannot("not-found", fmt::format("„{}“ gibt es nicht.", dir.string()));
    record::DataDirectory const data{dir};
    if (is_repository(data.record())) {
        out.repository = data.record();
        out.directory = data;
    } else if (is_repository(dir)) {
        out.repository = dir;
    } else if (is_repository(dir / ".git")) {
        out.repository = dir / ".git";
    } else {
        return cannot(
            "not-a-record",
            fmt::format("„{}“ ist weder ein Datenverzeichnis noch ein Git-Repository.", dir.string()));
    }
    if (!small_file(out.repository / "shallow").empty())
        return cannot("shallow",
                      "Dieser Klon enthält nicht die ganze Geschichte (shallow) und kann deshalb nicht "
                      "geprüft werden. Bitte vollständig klonen oder „git fetch --unshallow“ ausführen.");

    // Before the references: a server at work writes it after them.
    if (out.directory) try {
            out.told = record::read_checkpoint(out.directory->checkpoint());
        } catch (std::runtime_error const&) {
            out.told_unreadable = true;
        }
    All all;
    if (auto const text = small_file(out.repository / "packed-refs"); !text.empty()) {
        auto packed = git::parse_packed_refs(text);
        if (!packed) return cannot("not-a-record", "Die Datei packed-refs des Repositorys ist nicht lesbar.");
        all.oids = std::move(packed->oids);
    }
    read_loose(out.repository, all);
    bool const remote = all.oids.contains("refs/remotes/origin/journal");
    bool const own = out.directory && !remote &&
                     small_file(out.repository / "config").find("[remote ") == std::string::npos;
    Sorter{out, remote, own}.sort(all);
    if (own && small_file(out.repository / "HEAD") != "ref: refs/heads/main\n")
        out.foreign["HEAD"] = "HEAD zeigt nicht auf den Zweig main.";
    if (out.journal.is_zero())
        return cannot("no-journal",
                      "Der Zweig journal fehlt; ohne ihn kann nicht geprüft werden. Bitte mit allen Zweigen "
                      "klonen (ohne --single-branch).");
    return out;
}

}  // namespace fassung::verify
