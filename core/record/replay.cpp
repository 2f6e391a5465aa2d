#include "core/record/replay.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include <fmt/format.h>

#include "core/record/chain.hpp"
#include "core/record/codec.hpp"
#include "core/record/tree_reader.hpp"
#include "core/xml/reader.hpp"

namespace fassung::record {

namespace {

/// Trailer `Event-File` of a commit's message.
std::optional<std::string> event_file_of(std::string_view message) {
    static constexpr std::string_view kTrailer = "\nEvent-File: ";
    auto const at = message.rfind(kTrailer);
    if (at == std::string_view::npos) return std::nullopt;
    auto const value = message.substr(at + kTrailer.size());
    return std::string{value.substr(0, value.find('\n'))};
}

/// Documents read lately, by the digest of their bytes: what a case submitted is released soon after.
class Parsed {
  public:
    workflow::DocumentPtr find(base::Digest const& digest, model::DocumentKind kind) const {
        auto const found = kept_.find(digest);
        return found == kept_.end() || found->second->kind != kind ? nullptr : found->second;
    }
    void keep(base::Digest const& digest, workflow::DocumentPtr const& document) {
        if (kept_.size() >= kMost) kept_.clear();
        kept_.insert_or_assign(digest, document);
    }

  private:
    static constexpr std::size_t kMost = 500;
    std::map<base::Digest, workflow::DocumentPtr> kept_;
};

/// Reads what one commit brings, and checks it against the event's list of paths.
class Source {
  public:
    /// `journal`, `main`: the trees of the commits.
    Source(TreeReader& trees, Parsed& parsed, git::Oid const& journal, std::optional<git::Oid> const& main,
           std::string where)
        : trees_(trees), parsed_(parsed), journal_(journal), main_(main), where_(std::move(where)) {}

    std::string bytes(model::Branch branch, std::string const& path) const {
        auto const& tree = branch == model::Branch::kMain ? main_ : std::optional{journal_};
        auto bytes = tree ? trees_.read(*tree, path) : std::nullopt;
        if (!bytes) throw BrokenRecord(fmt::format("{}: Die Datei {} fehlt.", where_, path));
        return std::move(*bytes);
    }

    /// Text file and documents that the event lists.
    void read(Committed& out) const {
        auto const texts = texts_path(out.event);
        for (auto const& path : out.event.paths) {
            if (path.change == model::PathChange::kRemove) continue;
            if (path.branch == model::Branch::kJournal && path.path == texts) {
                auto read = read_texts(checked(path));
                if (!read) throw BrokenRecord(fmt::format("{}: {}", where_, read.error().message));
                out.texts = std::move(*read);
            } else if (auto const id = document_of(out.event, path)) {
                out.documents.emplace(*id, document(*id, path));
            }
        }
    }

  private:
    std::string checked(model::PathEffect const& path) const {
        auto content = bytes(path.branch, path.path);
        if (base::sha256(content) != path.digest)
            throw BrokenRecord(
                fmt::format("{}: Die Datei {} ist nicht die, die das Ereignis nennt.", where_, path.path));
        return content;
    }

    workflow::DocumentPtr document(model::DocumentId const& id, model::PathEffect const& path) const {
        auto const bytes = checked(path);
        if (auto known = parsed_.find(*path.digest, id.kind())) return known;
        auto read = xml::read(id.kind(), bytes);
        if (!read) throw BrokenRecord(fmt::format("{}: {} – {}", where_, path.path, read.error().message));
        auto document = std::make_shared<document::Document const>(std::move(*read));
        parsed_.keep(*path.digest, document);
        return document;
    }

    /// The document that a path of an event is, where evolve needs it.
    static std::optional<model::DocumentId> document_of(model::Event const& event,
                                                        model::PathEffect const& effect) {
        std::string_view path = effect.path;
        if (effect.branch == model::Branch::kMain) return model::DocumentId::from_path(path);
        if (std::holds_alternative<model::Founded>(event.payload)) return model::DocumentId::from_path(path);
        if (!event.proposal) return std::nullopt;
        auto const folder = case_folder(*event.proposal) + "/v";
        if (!path.starts_with(folder))
            return std::holds_alternative<model::Released>(event.payload) ? model::DocumentId::from_path(path)
                                                                          : std::nullopt;
        path.remove_prefix(folder.size());
        return model::DocumentId::from_path(path.substr(std::min(path.size(), path.find('/') + 1)));
    }

    TreeReader& trees_;
    Parsed& parsed_;
    git::Oid journal_;
    std::optional<git::Oid> main_;
    std::string where_;
};

model::Event parse_event(std::string const& bytes, std::string const& where) {
    auto event = read_event(bytes);
    if (!event) throw BrokenRecord(fmt::format("{}: {}", where, event.error().message));
    return std::move(*event);
}

Committed load(git::Handle const& handle, TreeReader& trees, Parsed& parsed, git::Oid const& oid,
               git::Commit const& commit) {
    auto where = fmt::format("Commit {}", oid.hex());
    auto const path = event_file_of(commit.message);
    if (!path) throw BrokenRecord(where + ": Die Angabe „Event-File“ fehlt.");
    auto const bytes = trees.read(commit.tree, *path);
    if (!bytes) throw BrokenRecord(fmt::format("{}: Die Ereignisdatei {} fehlt.", where, *path));

    Committed out;
    out.event = parse_event(*bytes, where);
    if (event_path(out.event) != *path)
        throw BrokenRecord(fmt::format("{}: Die Ereignisdatei {} steht am falschen Ort.", where, *path));
    where = fmt::format("Ereignis {}, Commit {}", out.event.seq, oid.hex());
    out.path = *path;
    out.journal = oid;
    if (commit.parents.size() > (out.event.seq == 1 ? 0 : 1)) out.main = commit.parents.back();
    bool const has_effect = std::ranges::any_of(
        out.event.paths, [](auto const& effect) { return effect.branch == model::Branch::kMain; });
    if (has_effect != out.main.has_value())
        throw BrokenRecord(where + ": Ereignis und Commit sagen Verschiedenes über den Zweig main.");
    out.content = base::sha256(*bytes);
    std::optional<git::Oid> main_tree;
    if (out.main) main_tree = handle.commit(*out.main).tree;
    Source{trees, parsed, commit.tree, main_tree, where}.read(out);
    return out;
}

/// Reads and checks the next event, and applies it.
Committed follow(git::Handle const& handle, TreeReader& trees, Parsed& parsed, git::Oid const& oid,
                 Replayed& out) {
    auto const commit = handle.commit(oid);
    auto committed = load(handle, trees, parsed, oid, commit);
    auto const& event = committed.event;
    auto& position = out.position;
    if (event.seq != position.seq + 1)
        throw BrokenRecord(
            fmt::format("Commit {}: Auf Ereignis {} folgt Ereignis {}.", oid.hex(), position.seq, event.seq));
    auto const where = fmt::format("Ereignis {}, Commit {}", event.seq, oid.hex());
    auto const record_id = event.seq == 1 ? committed.content : position.record_id;
    committed.chain = chain_value(record_id, event.seq, position.chain, committed.content);
    if (commit.message.find(fmt::format("\nChain-SHA256: {}\n", committed.chain.hex())) == std::string::npos)
        throw BrokenRecord(where + ": Der Kettenwert stimmt nicht.");
    if (committed.main) {
        auto const parents = handle.commit(*committed.main).parents;
        if (position.main.is_zero() ? !parents.empty() : parents != std::vector{position.main})
            throw BrokenRecord(where + ": Der Commit auf main folgt nicht auf den vorigen.");
    }
    committed.the_case = step(out.state, event, committed.texts, committed.documents);
    committed.queued_dues = queued_dues(out.state, committed.the_case.get());
    out.state.record_id = record_id;
    position = {event.seq,       record_id, committed.content,
                committed.chain, oid,       committed.main.value_or(position.main),
                event.time};
    return committed;
}

/// A damaged object, or an event that cannot follow on those before it.
template <class Work>
auto sound(Replayed const& replayed, Work const& work) {
    try {
        return work();
    } catch (BrokenRecord const&) {
        throw;
    } catch (std::bad_alloc const&) {
        throw;
    } catch (std::exception const& error) {
        throw BrokenRecord(fmt::format("Die Akte ist nach Ereignis {} nicht lesbar: {}",
                                       replayed.position.seq, error.what()));
    }
}

}  // namespace

std::shared_ptr<workflow::Case const> step(workflow::State& state, model::Event const& event,
                                           model::Texts const& texts, workflow::Documents const& documents) {
    std::shared_ptr<workflow::Case const> before;
    if (event.proposal)
        if (auto const found = state.open->find(*event.proposal); found != state.open->end())
            before = found->second;
    workflow::evolve(state, event, texts, documents);
    if (!event.proposal) return nullptr;
    if (auto const found = state.open->find(*event.proposal); found != state.open->end())
        return found->second;
    // The event closed the case, so the state no longer holds it.
    auto closed = before ? std::make_shared<workflow::Case>(*before) : std::make_shared<workflow::Case>();
    workflow::evolve(*closed, event, texts, documents);
    return closed;
}

std::vector<std::string> queued_dues(workflow::State const& state, workflow::Case const* c) {
    std::vector<std::string> queued;
    if (c == nullptr) return queued;
    for (auto const& [requirement, due] : c->dues)
        if (state.dues->contains({due.at, c->id, requirement})) queued.push_back(requirement);
    return queued;
}

Committed read_committed(git::Handle const& handle, git::Oid const& journal_commit) {
    TreeReader trees{handle};
    Parsed parsed;
    return load(handle, trees, parsed, journal_commit, handle.commit(journal_commit));
}

std::vector<git::Oid> journal_commits(git::Handle const& handle, git::Oid const& head) {
    auto out = journal_commits(handle, head, git::Oid{}, std::numeric_limits<std::size_t>::max());
    return std::move(*out);
}

std::optional<std::vector<git::Oid>> journal_commits(git::Handle const& handle, git::Oid const& head,
                                                     git::Oid const& after, std::size_t most) {
    std::vector<git::Oid> out;
    for (auto at = head; at != after;) {
        if (out.size() == most) return std::nullopt;
        out.push_back(at);
        auto const commit = handle.commit(at);
        if (commit.parents.empty()) {
            if (!after.is_zero()) return std::nullopt;
            break;
        }
        at = commit.parents.front();
    }
    std::reverse(out.begin(), out.end());
    return out;
}

void follow(git::Handle const& handle, std::span<git::Oid const> commits, Replayed& from,
            std::function<void(Committed const&)> const& visit) {
    TreeReader trees{handle};
    Parsed parsed;
    for (auto const& oid : commits) {
        auto const committed = sound(from, [&] { return follow(handle, trees, parsed, oid, from); });
        if (visit) visit(committed);
    }
    sound(from, [&] {
        auto const& position = from.position;
        from.journal_tree = handle.commit(position.journal).tree;
        if (!position.main.is_zero()) from.main_tree = handle.commit(position.main).tree;
    });
}

void require_main(Replayed const& replayed, git::References const& references) {
    auto const main = references.find(kMainRef);
    if (replayed.position.main != (main == references.end() ? git::Oid{} : main->second))
        throw BrokenRecord("Der Zweig main steht nicht dort, wo das Journal ihn zuletzt gesetzt hat.");
}

Replayed replay(git::Handle const& handle, git::References const& references,
                std::function<void(Committed const&)> const& visit) {
    Replayed out;
    auto const head = references.find(kJournalRef);
    if (head == references.end()) return out;
    follow(handle, sound(out, [&] { return journal_commits(handle, head->second); }), out, visit);
    require_main(out, references);
    return out;
}

std::optional<workflow::Case> read_case(git::Handle const& handle, git::Oid const& journal,
                                        base::ProposalId const& id, int up_to) {
    TreeReader trees{handle};
    return read_case(trees, handle.commit(journal).tree, id, up_to);
}

std::optional<workflow::Case> read_case(TreeReader& trees, git::Oid const& journal_tree,
                                        base::ProposalId const& id, int up_to) {
    std::optional<workflow::Case> out;
    Parsed parsed;
    for (int number = 1; up_to == 0 || number <= up_to; ++number) {
        model::Event name;
        name.proposal = id;
        name.number = number;
        auto const bytes = trees.read(journal_tree, event_path(name));
        if (!bytes) break;
        Committed committed;
        auto const where = fmt::format("Vorgang {}, Ereignis {}", id.str(), number);
        committed.event = parse_event(*bytes, where);
        // What a release wrote outside the folder is the version's own text, which the case has already.
        std::erase_if(committed.event.paths, [&](auto const& path) {
            return path.branch == model::Branch::kMain || !path.path.starts_with(case_folder(id) + "/");
        });
        Source{trees, parsed, journal_tree, std::nullopt, where}.read(committed);
        if (!out) out.emplace();
        workflow::evolve(*out, committed.event, committed.texts, committed.documents);
    }
    return out;
}

}  // namespace fassung::record
