#include "core/verify/delivery.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/git/signature.hpp"
#include "core/record/codec.hpp"
#include "core/record/layout.hpp"
#include "core/verify/findings.hpp"

namespace fassung::verify {

using model::Branch;
using model::DocumentId;

namespace {

/// Thrown where the rest of a commit cannot be read; already said.
struct Stop {};

/// Thrown by whoever reads an object.
struct Damaged {
    std::string message;
};

std::string_view name_of(git::ObjectType type) {
    switch (type) {
        case git::ObjectType::kCommit:
            return "Commit";
        case git::ObjectType::kTree:
            return "Baum";
        case git::ObjectType::kBlob:
            return "Datei";
        case git::ObjectType::kTag:
            return "Tag";
    }
    std::abort();
}

std::string object_bytes(git::Handle const& handle, git::Oid const& oid, git::ObjectType type) {
    std::optional<git::Object> object;
    try {
        object = handle.read(oid);
    } catch (git::GitError const& error) {
        throw Damaged{fmt::format("Das Objekt {} ({}) ist beschädigt: {}", oid.hex(), name_of(type),
                                  in_quotes(error.what()))};
    }
    if (!object) throw Damaged{fmt::format("Das Objekt {} ({}) fehlt.", oid.hex(), name_of(type))};
    if (object->type != type)
        throw Damaged{fmt::format("Das Objekt {} ist kein Objekt der Art „{}“.", oid.hex(), name_of(type))};
    return std::move(object->bytes);
}

bool is_in_version(model::Event const& event, std::string_view path) {
    return event.proposal && path.starts_with(record::case_folder(*event.proposal) + "/v");
}

/// The document that a path of an event is: released, at the founding, or in a version of its case.
std::optional<DocumentId> document_of(model::Event const& event, BroughtFile const& file) {
    std::string_view path = file.path;
    if (file.branch == Branch::kMain || !is_in_version(event, path)) return DocumentId::from_path(path);
    auto const folder = record::case_folder(*event.proposal) + "/v";
    path.remove_prefix(folder.size());
    return DocumentId::from_path(path.substr(std::min(path.size(), path.find('/') + 1)));
}

/// Whether evolve() takes the document of that file.
bool is_brought(model::Event const& event, BroughtFile const& file) {
    if (std::holds_alternative<model::Adopted>(event.payload)) return file.branch == Branch::kMain;
    if (file.branch == Branch::kMain) return false;
    return is_in_version(event, file.path) || std::holds_alternative<model::Founded>(event.payload);
}

}  // namespace

std::optional<LooseCommit> read_loosely(std::string_view bytes) {
    static constexpr std::string_view kTree = "tree ";
    static constexpr std::string_view kParent = "parent ";
    if (!bytes.starts_with(kTree)) return std::nullopt;
    auto const tree = git::Oid::parse(bytes.substr(kTree.size(), 40));
    if (!tree || bytes.size() < 46) return std::nullopt;
    LooseCommit out{*tree, std::nullopt};
    bytes.remove_prefix(46);
    if (bytes.starts_with(kParent)) out.parent = git::Oid::parse(bytes.substr(kParent.size(), 40));
    return out;
}

std::string_view trailer(std::string_view message, std::string_view name) {
    auto const at = message.rfind(name);
    if (at == std::string_view::npos) return {};
    auto const value = message.substr(at + name.size());
    return value.substr(0, value.find('\n'));
}

/// One commit being read.
class Deliverer::Reading {
  public:
    Reading(Deliverer& by, Link const& link, Link const* before) : by_(by), before_(before) {
        out_.link = link;
        by_.objects_ = by_.bytes_ = 0;
    }

    Delivery run() {
        try {
            read_commit();
            changes(before_ ? before_->tree : git::Oid{}, out_.link.tree, Branch::kJournal, out_.link.commit);
            read_event();
            read_main();
            read_files();
        } catch (Stop const&) {
        } catch (Damaged const& damaged) {
            find("damaged-object", damaged.message);
        }
        out_.objects += by_.objects_;
        out_.bytes += by_.bytes_;
        return std::move(out_);
    }

  private:
    void find(std::string code, std::string message) {
        out_.findings.push_back({out_.link.commit, std::move(code), std::move(message)});
    }

    std::string read(git::Oid const& oid, git::ObjectType type) {
        auto bytes = object_bytes(by_.handle_, oid, type);
        ++by_.objects_;
        by_.bytes_ += bytes.size();
        return bytes;
    }

    /// Also checks the signature; gives the key that made it.
    std::optional<git::Commit> commit(git::Oid const& oid, std::string& signer) {
        auto const bytes = read(oid, git::ObjectType::kCommit);
        auto commit = git::parse_commit(bytes);
        if (!commit) {
            find("wrong-commit",
                 fmt::format("Der Commit {} ist nicht so aufgebaut, wie das Programm Commits schreibt.",
                             oid.hex()));
            return std::nullopt;
        }
        if (commit->signature.empty()) {
            find("unsigned", fmt::format("Der Commit {} ist nicht unterschrieben.", oid.hex()));
            return commit;
        }
        auto const key = git::signer_of(commit->signature);
        ++out_.signatures;
        if (key && git::verify(git::format_unsigned(*commit), commit->signature, *key))
            signer = *key;
        else
            find("wrong-signature", fmt::format("Die Unterschrift des Commits {} stimmt nicht.", oid.hex()));
        return commit;
    }

    void read_commit() {
        out_.commit = commit(out_.link.commit, out_.signer);
        if (!out_.commit) return;
        auto const& parents = out_.commit->parents;
        if (parents.size() > (before_ ? 1U : 0U)) out_.main_oid = parents.back();
    }

    void changes(git::Oid const& before, git::Oid const& after, Branch branch, git::Oid const& where) {
        try {
            for (auto& change : by_.trees_.changes(before, after)) {
                if (!change.after) {
                    find("missing-file",
                         fmt::format("Die Datei {} ist aus dem Baum entfernt.", in_quotes(change.path)));
                    continue;
                }
                out_.files.push_back({branch,
                                      change.before ? model::PathChange::kReplace : model::PathChange::kAdd,
                                      std::move(change.path),
                                      *change.after,
                                      {},
                                      {}});
            }
        } catch (BadTree const&) {
            out_.findings.push_back(
                {where, "wrong-tree",
                 fmt::format("Der Baum des Commits {} ist nicht so aufgebaut, wie Git Bäume schreibt.",
                             where.hex())});
        }
    }

    void read_event() {
        if (out_.commit) out_.event_path = trailer(out_.commit->message, "\nEvent-File: ");
        auto const found = std::find_if(out_.files.begin(), out_.files.end(),
                                        [&](auto const& file) { return file.path == out_.event_path; });
        if (out_.event_path.empty() || found == out_.files.end()) {
            find("missing-file", "Der Commit bringt die Ereignisdatei nicht, die er nennt.");
            throw Stop{};
        }
        out_.event_bytes = read(found->blob, git::ObjectType::kBlob);
        out_.content = base::sha256(out_.event_bytes);
        if (found->change != model::PathChange::kAdd)
            find("wrong-tree", fmt::format("Die Ereignisdatei {} stand schon da und wurde ersetzt.",
                                           in_quotes(out_.event_path)));
        out_.files.erase(found);
        auto event = record::read_event(out_.event_bytes);
        if (!event) {
            find("invalid-event", event.error().message);
            return;
        }
        if (record::event_path(*event) != out_.event_path) {
            find("invalid-event",
                 fmt::format("Die Ereignisdatei {} steht am falschen Ort.", in_quotes(out_.event_path)));
            return;
        }
        out_.event = std::move(*event);
    }

    void read_main() {
        if (!out_.main_oid) return;
        out_.main = commit(*out_.main_oid, out_.main_signer);
        if (!out_.main) return;
        git::Oid before{};
        if (!out_.main->parents.empty()) {
            auto const& parent = out_.main->parents.front();
            if (!by_.last_main_ || by_.last_main_->first != parent) {
                auto const loose = read_loosely(object_bytes(by_.handle_, parent, git::ObjectType::kCommit));
                if (!loose) throw Damaged{fmt::format("Der Commit {} ist nicht lesbar.", parent.hex())};
                by_.last_main_ = {parent, loose->tree};
            }
            before = by_.last_main_->second;
        }
        changes(before, out_.main->tree, Branch::kMain, *out_.main_oid);
        by_.last_main_ = {*out_.main_oid, out_.main->tree};
    }

    void read_files() {
        auto const texts = out_.event ? record::texts_path(*out_.event) : std::string{};
        for (auto& file : out_.files) {
            auto bytes = read(file.blob, git::ObjectType::kBlob);
            file.digest = base::sha256(bytes);
            auto const id = out_.event ? document_of(*out_.event, file) : std::nullopt;
            if (id) {
                read_document(*id, file, bytes);
            } else if (out_.event && file.branch == Branch::kJournal && file.path == texts) {
                auto read_out = record::read_texts(bytes);
                if (read_out)
                    out_.texts = std::move(*read_out);
                else
                    find("invalid-event", read_out.error().message);
            } else {
                file.bytes = std::move(bytes);
            }
        }
        std::sort(out_.files.begin(), out_.files.end(), [](auto const& a, auto const& b) {
            return std::tie(a.branch, a.path) < std::tie(b.branch, b.path);
        });
    }

    void read_document(DocumentId const& id, BroughtFile const& file, std::string const& bytes) {
        bool const wanted = is_brought(*out_.event, file);
        if (!wanted && by_.documents_.known(id, file.blob)) return;
        auto checked = by_.documents_.check(id, file.blob, bytes);
        if (!checked.wrong.empty())
            find("invalid-document", fmt::format("{}: {}", in_quotes(file.path), checked.wrong));
        if (wanted && checked.document) out_.documents.emplace(id, std::move(checked.document));
    }

    Deliverer& by_;
    Link const* before_;
    Delivery out_;
};

Deliverer::Deliverer(std::filesystem::path const& repository, Documents& documents)
    : handle_(repository), documents_(documents), trees_([this](git::Oid const& oid, bool again) {
          auto bytes = object_bytes(handle_, oid, git::ObjectType::kTree);
          if (!again) {
              ++objects_;
              bytes_ += bytes.size();
          }
          return bytes;
      }) {}

Delivery Deliverer::deliver(Link const& link, Link const* before) {
    return Reading{*this, link, before}.run();
}

}  // namespace fassung::verify
