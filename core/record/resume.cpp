#include <algorithm>
#include <deque>
#include <future>
#include <map>
#include <thread>

#include <fmt/format.h>

#include "core/document/registries.hpp"
#include "core/record/chain.hpp"
#include "core/record/codec.hpp"
#include "core/record/inventory.hpp"
#include "core/record/message.hpp"
#include "core/workflow/policy_change.hpp"
#include "core/xml/reader.hpp"

namespace fassung::record {

namespace {

using model::DocumentId;
using model::DocumentKind;
using workflow::DocumentPtr;

constexpr std::size_t kHeadBatch = 128;

[[noreturn]] void broken(std::string const& what) {
    throw BrokenRecord("Der Stand der Akte ist nicht lesbar: " + what);
}

class Resume {
  public:
    Resume(git::Handle const& handle, Inventory inventory)
        : handle_(handle), inventory_(std::move(inventory)), trees_(handle) {
        // An inventory from when a policy could not be changed does not list it.
        auto const policy = workflow::policy_document();
        auto& heads = inventory_.heads;
        if (std::ranges::find(heads, policy, &Inventory::Head::document) == heads.end())
            heads.push_back({policy, 0, 1, {}});
    }

    Replayed run() {
        check_position();
        take_numbers();
        read_registries();
        read_heads();
        read_cases();
        read_bases();
        return std::move(out_);
    }

  private:
    /// The commit there is the one that the inventory means.
    void check_position() {
        auto const& position = inventory_.position;
        auto const commit = handle_.commit(position.journal);
        auto const names = [](git::Commit const& of, std::string_view trailer, std::string_view value) {
            return of.message.find(fmt::format("\n{}: {}\n", trailer, value)) != std::string::npos;
        };
        auto previous = base::Digest{};
        if (position.seq > 1) {
            if (commit.parents.empty()) broken("Der vorige Commit fehlt.");
            auto const before = trailer_of(handle_.commit(commit.parents.front()).message, "Chain-SHA256");
            auto const chain = base::Digest::parse(before);
            if (!chain) broken("Der vorige Commit nennt keinen Kettenwert.");
            previous = *chain;
        }
        bool const has_effect = commit.parents.size() > (position.seq > 1 ? 1U : 0U);
        auto const path = trailer_of(commit.message, "Event-File");
        auto const bytes = trees_.read(commit.tree, path);
        if (!names(commit, "Seq", std::to_string(position.seq)) ||
            !names(commit, "Chain-SHA256", position.chain.hex()) || !bytes ||
            base::sha256(*bytes) != position.content ||
            chain_value(position.record_id, position.seq, previous, position.content) != position.chain ||
            commit.committer.time != position.time.time_since_epoch().count() ||
            (has_effect && commit.parents.back() != position.main))
            broken(fmt::format("Commit {} ist nicht Ereignis {} mit dem Kettenwert {}.",
                               position.journal.hex(), position.seq, position.chain.hex()));
        out_.position = position;
        out_.journal_tree = commit.tree;
        if (!position.main.is_zero()) out_.main_tree = handle_.commit(position.main).tree;
    }

    void take_numbers() {
        auto& state = out_.state;
        state.record_id = inventory_.position.record_id;
        state.seq = inventory_.position.seq;
        state.last_time = inventory_.position.time;
        state.adopted = inventory_.adopted;
        state.demo = inventory_.demo;
        state.to_carry_on = {inventory_.to_carry_on.begin(), inventory_.to_carry_on.end()};
        state.clock_confirmation = inventory_.clock_confirmation;
        state.last_proposal = inventory_.last_proposal;
        state.last_measure = inventory_.last_measure;
        state.checkpoint_day = inventory_.checkpoint_day;
        auto& checkpoints = state.checkpoints.edit();
        for (auto const& checkpoint : inventory_.checkpoints)
            checkpoints.emplace(checkpoint.at,
                                workflow::DailyCheckpoint{checkpoint.date, checkpoint.signers});
        auto& dues = state.dues.edit();
        for (auto const& due : inventory_.dues) dues.emplace(due.at, due.proposal, due.requirement);
        for (auto const seq : inventory_.grant_requests) {
            auto const event = outside_event(seq);
            auto const* what = std::get_if<model::GrantRequested>(&event.payload);
            if (what == nullptr) broken(fmt::format("Ereignis {} ist kein Antrag auf Funktionen.", seq));
            state.grant_requests.emplace(seq, workflow::GrantRequest{event.by, *what});
        }
        // The numbers given last are the last that the tree knows.
        if (trees_.list(out_.journal_tree, "proposals").size() != inventory_.last_proposal.size())
            broken("Die Jahre der Vorgänge sind nicht die, die genannt sind.");
        for (auto const& [year, number] : inventory_.last_proposal)
            if (trees_.list(out_.journal_tree, case_folder(base::proposal_id(year, number))).empty() ||
                !trees_.list(out_.journal_tree, case_folder(base::proposal_id(year, number + 1))).empty())
                broken(fmt::format("Die letzte Vorgangsnummer des Jahres {} ist nicht {}.", year, number));
    }

    model::Event outside_event(std::uint64_t seq) {
        model::Event name;
        name.seq = seq;
        auto const bytes = trees_.read(out_.journal_tree, event_path(name));
        if (!bytes) broken(fmt::format("Die Datei von Ereignis {} fehlt.", seq));
        auto event = read_event(*bytes);
        if (!event) broken(event.error().message);
        return std::move(*event);
    }

    DocumentPtr parse(DocumentId const& id, std::string const& bytes) const {
        auto document = xml::read(id.kind(), bytes);
        if (!document) broken(id.path() + " – " + document.error().message);
        return std::make_shared<document::Document const>(std::move(*document));
    }

    template <class T>
    std::shared_ptr<T const> registry(DocumentKind kind, base::Result<T> (*read)(document::Document const&)) {
        auto const id = DocumentId::single(kind);
        auto const bytes = trees_.read(out_.journal_tree, id.path());
        if (!bytes) broken(id.path() + " fehlt.");
        auto value = read(*parse(id, *bytes));
        if (!value) broken(id.path() + " – " + value.error().message);
        return std::make_shared<T const>(std::move(*value));
    }

    void read_registries() {
        auto& state = out_.state;
        state.policy = registry(DocumentKind::kPolicy, &document::to_policy);
        state.units = registry(DocumentKind::kUnits, &document::to_units);
        state.holidays = registry(DocumentKind::kHolidays, &document::to_holidays);
        state.keys = registry(DocumentKind::kKeys, &document::to_keys);
        auto& actors = state.actors.edit();
        for (auto const& entry : trees_.list(out_.journal_tree, "actors")) {
            auto const id = DocumentId::from_path("actors/" + entry.name);
            if (!id || entry.is_tree) broken("actors/" + entry.name + " gehört nicht dorthin.");
            auto actor = document::to_actor(*parse(*id, trees_.blob(entry.oid)));
            if (!actor) broken(id->path() + " – " + actor.error().message);
            auto const name = actor->id;
            actors.emplace(name, std::make_shared<model::Actor const>(std::move(*actor)));
        }
    }

    void read_heads() {
        std::map<DocumentId, git::Oid> there;
        if (!inventory_.position.main.is_zero()) collect(out_.main_tree, "", there);
        auto const policy = workflow::policy_document();
        if (auto const blob = trees_.find(out_.journal_tree, policy.path())) there.emplace(policy, *blob);
        if (there.size() != inventory_.heads.size())
            broken(fmt::format("Freigegeben sind {} Dokumente statt {}.", there.size(),
                               inventory_.heads.size()));
        std::vector<workflow::Head> heads(inventory_.heads.size());
        // Reading is for one thread, parsing is not; a few batches at a time keep memory small.
        std::deque<std::future<void>> parsing;
        auto const most = std::max(1U, std::thread::hardware_concurrency());
        for (std::size_t begin = 0; begin < heads.size(); begin += kHeadBatch) {
            auto const end = std::min(begin + kHeadBatch, heads.size());
            std::vector<std::string> texts;
            for (auto at = begin; at < end; ++at) {
                auto const& listed = inventory_.heads[at];
                auto const found = there.find(listed.document);
                if (found == there.end()) broken(listed.document.path() + " fehlt.");
                texts.push_back(trees_.blob(found->second));
            }
            parsing.push_back(std::async(std::launch::async, [this, begin, &heads, texts = std::move(texts)] {
                for (std::size_t i = 0; i < texts.size(); ++i)
                    heads[begin + i] = head(inventory_.heads[begin + i], texts[i]);
            }));
            if (parsing.size() <= most) continue;
            parsing.front().get();
            parsing.pop_front();
        }
        for (auto& batch : parsing) batch.get();
        auto& out = out_.state.heads.edit();
        for (std::size_t i = 0; i < heads.size(); ++i)
            out.emplace_hint(out.end(), inventory_.heads[i].document, std::move(heads[i]));
    }

    workflow::Head head(Inventory::Head const& listed, std::string const& bytes) const {
        workflow::Head head{
            parse(listed.document, bytes), base::sha256(bytes), listed.revision, listed.seq, {}};
        if (!listed.retired.empty()) head.retired.edit().insert(listed.retired.begin(), listed.retired.end());
        return head;
    }

    void collect(git::Oid const& tree, std::string const& folder, std::map<DocumentId, git::Oid>& out) {
        for (auto const& entry : trees_.list(tree, "")) {
            auto const path = folder + entry.name;
            if (entry.is_tree) {
                collect(entry.oid, path + "/", out);
                continue;
            }
            auto const id = DocumentId::from_path(path);
            if (!id) broken(path + " gehört nicht auf main.");
            out.emplace(*id, entry.oid);
        }
    }

    void read_cases() {
        auto& open = out_.state.open.edit();
        for (auto const& id : inventory_.open) {
            auto found = read_case(trees_, out_.journal_tree, id);
            if (!found || model::is_closed(found->stage))
                broken(fmt::format("Der Vorgang {} ist nicht offen.", id.str()));
            open.emplace(id, std::make_shared<workflow::Case const>(std::move(*found)));
        }
    }

    /// Every text that a version says it starts from, and no other.
    void read_bases() {
        auto& bases = out_.state.bases.edit();
        std::size_t expected = 0;
        for (auto const& [id, c] : *out_.state.open) {
            if (c->version() == nullptr) continue;
            bases.try_emplace(id);
            for (auto const& listed : c->version()->documents) expected += listed.base.has_value() ? 1 : 0;
        }
        if (expected != inventory_.bases.size()) broken("Ausgangstexte von Vorgängen fehlen.");
        for (auto const& base : inventory_.bases) {
            auto const* c = out_.state.find(base.proposal);
            auto const* version = c != nullptr ? c->version() : nullptr;
            if (version == nullptr) broken("Zum Vorgang " + base.proposal.str() + " gibt es keine Fassung.");
            auto const listed =
                std::ranges::find(version->documents, base.document, &model::VersionDocument::document);
            if (listed == version->documents.end() || !listed->base || listed->base_revision != base.revision)
                broken("Der Vorgang " + base.proposal.str() + " geht nicht von diesem Text aus.");
            auto text = base_text(base, *listed->base);
            bases.at(base.proposal).emplace(base.document, std::move(text));
        }
    }

    DocumentPtr base_text(Inventory::Base const& base, model::Digest const& digest) {
        auto const* head = out_.state.head(base.document);
        if (!base.main && head != nullptr && head->revision == base.revision && head->digest == digest)
            return head->document;
        if (base.main)
            if (auto const bytes = trees_.read(handle_.commit(*base.main).tree, base.document.path());
                bytes && base::sha256(*bytes) == digest)
                return parse(base.document, *bytes);
        broken(fmt::format("Der Ausgangstext von {} im Vorgang {} fehlt.", base.document.name(),
                           base.proposal.str()));
    }

    static std::string trailer_of(std::string_view message, std::string_view name) {
        auto const mark = fmt::format("\n{}: ", name);
        auto const at = message.rfind(mark);
        if (at == std::string_view::npos) return {};
        auto const value = message.substr(at + mark.size());
        return std::string{value.substr(0, value.find('\n'))};
    }

    git::Handle const& handle_;
    Inventory inventory_;
    TreeReader trees_;
    Replayed out_;
};

}  // namespace

Replayed resume(git::Handle const& handle, Inventory const& inventory) try {
    return Resume{handle, inventory}.run();
} catch (git::GitError const& error) {
    broken(error.what());
}

}  // namespace fassung::record
