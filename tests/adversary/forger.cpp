#include "tests/adversary/forger.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include <fmt/format.h>

#include "core/git/packed_refs.hpp"
#include "core/record/chain.hpp"
#include "core/record/checkpoint.hpp"
#include "core/record/codec.hpp"
#include "core/record/key_change.hpp"
#include "core/record/message.hpp"
#include "core/record/next_event.hpp"
#include "tests/adversary/small_office.hpp"

namespace fassung::adversary {

namespace fs = std::filesystem;

namespace {

git::Signer author_of(model::Event const& event) {
    auto const domain = event.by.unit ? event.by.unit->str() + "." : std::string{};
    return {event.by.actor.str(), fmt::format("{}@{}fassung.invalid", event.by.actor.str(), domain),
            event.time.time_since_epoch().count()};
}

std::string bytes_of(Original const& original, git::PackWriter const& pack, git::Oid const& oid) {
    if (auto const* made = pack.find(oid)) return made->bytes;
    if (auto const* known = original.find(oid)) return known->bytes;
    throw std::logic_error("object " + oid.hex() + " is neither in the record nor made");
}

git::TreeEditor editor(Original const& original, git::PackWriter const& pack, git::Oid const& tree) {
    return {tree, [&](git::Oid const& oid) { return bytes_of(original, pack, oid); }};
}

git::TreeEditor::Write into(git::PackWriter& pack) {
    return [&pack](git::ObjectType type, std::string_view bytes) { return pack.add(type, bytes); };
}

}  // namespace

/// Makes events into commits: what record::Assembler does, open to every alteration.
struct Forger::Press {
    Original const& original;
    git::PackWriter& pack;
    workflow::State state;
    record::Position position;
    git::TreeEditor journal, main;
    std::size_t keys_changed = 0;  ///< by events of the original

    Press(Original const& from, git::PackWriter& into_pack, std::size_t first)
        : original(from),
          pack(into_pack),
          state(first < from.size() ? from.steps()[first].before : from.end().state),
          position(first < from.size() ? from.steps()[first].position : from.end().position),
          journal(editor(from, into_pack,
                         first < from.size() ? from.steps()[first].journal_tree : from.end().journal_tree)),
          main(editor(from, into_pack,
                      first < from.size() ? from.steps()[first].main_tree : from.end().main_tree)) {
        for (std::size_t index = 0; index < first; ++index)
            keys_changed += changes_key(from.steps()[index].event, first + 1) ? 1 : 0;
    }

    git::SigningKey const& key() const { return original.key(keys_changed); }

    /// Where the record stands may be another position now than the one that a note or a new key was about.
    void renew(Entry& entry) const {
        if (entry.altered) return;
        if (auto* changed = std::get_if<model::KeyChanged>(&entry.step.event.payload)) {
            changed->from_seq = entry.step.event.seq + 1;
            auto const statement =
                record::key_statement(position.record_id, changed->from_seq, changed->public_key);
            changed->proof =
                record::one_line(original.key(keys_changed + 1).sign(statement, record::kKeyNamespace));
        }
        auto* checkpointed = std::get_if<model::Checkpointed>(&entry.step.event.payload);
        if (checkpointed == nullptr) return;
        checkpointed->at = position.seq;
        auto const note = record::checkpoint_of(position);
        entry.step.parts.files = {
            {record::note_path(base::berlin_date(entry.step.event.time)),
             record::format_note(
                 {note, {key().sign(record::format_checkpoint(note), record::kCheckpointNamespace)}})}};
    }

    git::Oid commit(git::Commit commit, Touch const& touch, bool is_journal) {
        auto const& change = is_journal ? touch.journal : touch.main;
        if (change) change(commit);
        auto const to_sign = git::format_unsigned(commit);
        commit.signature = touch.sign ? touch.sign(to_sign) : key().sign(to_sign);
        auto bytes = git::format_commit(commit);
        if (is_journal && touch.commit) touch.commit(bytes);
        return pack.add(git::ObjectType::kCommit, bytes);
    }

    void add(Step step, Touch const& touch, bool is_known) {
        auto& event = step.event;
        if (is_known && changes_key(event, event.seq)) ++keys_changed;
        auto& parts = step.parts;
        parts.granted = record::granted_by(state, event);
        record::step(state, event, parts.texts, parts.documents);
        auto changes =
            record::changes_of(state, event, parts.granted, parts.documents, parts.files, parts.texts_file);
        if (touch.files) touch.files(changes);
        bool has_effect = false;
        event.paths.clear();
        for (auto const& change : changes) {
            bool const on_main = change.branch == model::Branch::kMain;
            auto& tree = on_main ? main : journal;
            has_effect = has_effect || on_main;
            event.paths.push_back(
                {change.branch,
                 tree.find(change.path) ? model::PathChange::kReplace : model::PathChange::kAdd, change.path,
                 base::sha256(change.bytes)});
            tree.put(change.path, pack.add(git::ObjectType::kBlob, change.bytes));
        }
        if (touch.event) touch.event(event);
        auto bytes = record::write_event(event);
        if (touch.event_file) touch.event_file(bytes);
        auto const path = record::event_path(event);
        auto const content = base::sha256(bytes);
        auto const record_id = event.seq == 1 ? content : position.record_id;
        auto const chain = record::chain_value(record_id, event.seq, position.chain, content);
        journal.put(path, pack.add(git::ObjectType::kBlob, bytes));
        if (touch.trees)
            touch.trees({journal, main,
                         [this](std::string_view blob) { return pack.add(git::ObjectType::kBlob, blob); }});

        record::MessageFacts const facts{content, chain, path};
        auto const committer = git::Signer{record::kCommitterName, record::kCommitterEmail,
                                           event.time.time_since_epoch().count()};
        std::vector<git::Oid> parents;
        if (!position.journal.is_zero()) parents.push_back(position.journal);
        if (has_effect) {
            std::vector<git::Oid> before;
            if (!position.main.is_zero()) before.push_back(position.main);
            position.main = commit({main.write(into(pack)),
                                    before,
                                    author_of(event),
                                    committer,
                                    record::main_message(state, event, facts),
                                    {}},
                                   touch, false);
            parents.push_back(position.main);
        }
        auto tree = journal.write(into(pack));
        if (touch.root) {
            auto root = bytes_of(original, pack, tree);
            touch.root(root);
            tree = pack.add(git::ObjectType::kTree, root);
        }
        position.journal = commit(
            {tree, parents, author_of(event), committer, record::journal_message(state, event, facts), {}},
            touch, true);
        position.seq = event.seq;
        position.record_id = record_id;
        position.content = content;
        position.chain = chain;
        position.time = event.time;
        state.record_id = record_id;
        if (is_known && changes_key(event, event.seq + 1) && !changes_key(event, event.seq)) ++keys_changed;
    }
};

Forger::Forger(Original const& original)
    : original_(original),
      now_(original.state()),
      first_(original.size()),
      position_(original.end().position),
      references_(original.references()) {
    for (auto const& step : original.steps()) entries_.push_back({step, step.event.seq, false});
}

void Forger::mark(std::size_t index) {
    first_ = std::min(first_, index);
}

Step& Forger::alter(std::uint64_t seq) {
    mark(seq - 1);
    auto& entry = entries_.at(seq - 1);
    entry.altered = true;
    return entry.step;
}

void Forger::drop(std::uint64_t seq) {
    mark(seq - 1);
    entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(seq - 1));
}

void Forger::swap(std::uint64_t seq) {
    mark(seq - 1);
    std::swap(entries_.at(seq - 1), entries_.at(seq));
}

void Forger::insert(std::uint64_t before, Step step) {
    mark(before - 1);
    entries_.insert(entries_.begin() + static_cast<std::ptrdiff_t>(before - 1),
                    Entry{std::move(step), 0, true});
}

void Forger::cut(std::uint64_t from) {
    now_ = original_.at(from).before;
    entries_.resize(from - 1);
    mark(from - 1);
}

Touch& Forger::touch(std::uint64_t seq) {
    mark(seq - 1);
    return touches_[seq];
}

Step Forger::decided(
    std::string_view actor, std::optional<base::ProposalId> const& id,
    std::variant<workflow::RecordCommand, workflow::Open, workflow::CaseCommand> command) const {
    auto decision = workflow::decide(now_, {who(actor), {}, id, std::move(command)}, time());
    if (!decision) throw std::runtime_error(decision.error().code + ": " + decision.error().message);
    return act(decision->by, decision->proposal, std::move(decision->payload), std::move(decision->texts),
               std::move(decision->documents));
}

Step Forger::act(model::ActingAs by, std::optional<base::ProposalId> const& id, model::Payload payload,
                 model::Texts texts, workflow::Documents documents) const {
    workflow::Decision decision{std::move(by), id, std::move(payload), std::move(texts),
                                std::move(documents)};
    Step out;
    out.event = record::next_event(now_, decision, time());
    out.parts.texts = std::move(decision.texts);
    out.parts.documents = std::move(decision.documents);
    return out;
}

std::uint64_t Forger::append(Step step) {
    mark(entries_.size());
    if (!step.parts.texts.empty() && step.parts.texts_file.empty())
        step.parts.texts_file = record::write_texts(std::string(32, 'x'), step.parts.texts);
    record::step(now_, step.event, step.parts.texts, step.parts.documents);
    entries_.push_back({std::move(step), 0, true});
    return entries_.size();
}

void Forger::graft(std::uint64_t from, Alter alter, bool resign) {
    graft_from_ = from;
    graft_ = std::move(alter);
    resign_ = resign;
}

git::Oid Forger::edited(git::Oid const& tree, git::PackWriter& pack,
                        std::function<void(git::TreeEditor&)> const& edit) const {
    auto made = editor(original_, pack, tree);
    edit(made);
    return made.write(into(pack));
}

void Forger::press(git::PackWriter& pack) {
    Press press{original_, pack, first_};
    std::map<std::uint64_t, std::uint64_t> moved;
    for (std::size_t index = 0; index < entries_.size(); ++index) moved[entries_[index].was] = index + 1;
    auto const follow = [&moved](std::uint64_t& seq) {
        if (auto const found = moved.find(seq); found != moved.end()) seq = found->second;
    };
    static Touch const kNone;
    for (auto index = first_; index < entries_.size(); ++index) {
        auto entry = entries_[index];
        auto& event = entry.step.event;
        if (renumber) {
            event.seq = index + 1;
            if (event.proposal) {
                auto const* found = press.state.find(*event.proposal);
                event.number = found == nullptr ? 1 : found->events + 1;
            }
            if (auto* carried = std::get_if<model::CarriedOn>(&event.payload)) follow(carried->cause);
            if (auto* conflicted = std::get_if<model::Conflicted>(&event.payload)) follow(conflicted->cause);
            if (auto* signed_note = std::get_if<model::Countersigned>(&event.payload))
                follow(signed_note->at);
            if (auto* granted = std::get_if<model::GrantConfirmed>(&event.payload)) follow(granted->request);
        }
        press.renew(entry);
        auto const touch = touches_.find(index + 1);
        press.add(std::move(entry.step), touch == touches_.end() ? kNone : touch->second, entry.was != 0);
    }
    position_ = press.position;
    references_[record::kJournalRef] = position_.journal;
    references_[record::kMainRef] = position_.main;
}

void Forger::graft(git::PackWriter& pack) {
    std::map<git::Oid, git::Oid> instead;
    auto const write = [&](std::uint64_t seq, model::Branch branch, git::Oid const& oid) {
        auto commit = original_.commit(oid);
        for (auto& parent : commit.parents)
            if (auto const found = instead.find(parent); found != instead.end()) parent = found->second;
        graft_(seq, branch, commit, pack);
        if (resign_) commit.signature = original_.key_at(seq).sign(git::format_unsigned(commit));
        instead[oid] = pack.add(git::ObjectType::kCommit, git::format_commit(commit));
    };
    for (auto seq = *graft_from_; seq <= original_.size(); ++seq) {
        auto const& step = original_.at(seq);
        if (step.main) write(seq, model::Branch::kMain, *step.main);
        write(seq, model::Branch::kJournal, step.journal);
    }
    for (auto& [name, oid] : references_)
        if (auto const found = instead.find(oid); found != instead.end()) oid = found->second;
    position_.journal = references_.at(record::kJournalRef);
    position_.main = references_.at(record::kMainRef);
}

fs::path Forger::write(fs::path const& dir) {
    auto const repository = dir / "record.git";
    fs::copy(original_.repository(), repository, fs::copy_options::recursive);
    git::PackWriter pack;
    if (graft_from_)
        graft(pack);
    else if (first_ < entries_.size() || entries_.size() < original_.size())
        press(pack);
    if (references) references(references_, pack);
    pack.write(repository);
    git::PackedRefs refs;
    refs.oids = references_;
    std::ofstream{repository / "packed-refs", std::ios::binary} << git::format_packed_refs(refs);
    return repository;
}

}  // namespace fassung::adversary
