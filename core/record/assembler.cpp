#include "core/record/assembler.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/record/chain.hpp"
#include "core/record/codec.hpp"
#include "core/record/message.hpp"

namespace fassung::record {

namespace {

constexpr std::size_t kMostFoldersHeld = 4000;

}  // namespace

git::Signer author_of(model::Event const& event) {
    auto const seconds = event.time.time_since_epoch().count();
    auto const& actor = event.by.actor.str();
    auto const domain =
        event.by.unit ? event.by.unit->str() + ".fassung.invalid" : std::string{"fassung.invalid"};
    return {actor, fmt::format("{}@{}", actor, domain), seconds};
}

git::Signer committer_of(model::Event const& event) {
    return {kCommitterName, kCommitterEmail, event.time.time_since_epoch().count()};
}

Assembler::Assembler(Position position, git::Oid journal_tree, git::Oid main_tree, Read read)
    : position_(position),
      journal_(journal_tree, read),
      main_(main_tree, read),
      journal_tree_(journal_tree),
      main_tree_(main_tree) {}

Committed Assembler::append(workflow::State const& after, model::Event event, Parts parts, Store const& store,
                            Sign const& sign) {
    auto const changes =
        changes_of(after, event, parts.granted, parts.documents, parts.files, parts.texts_file);
    bool touches_main = false;
    event.paths.clear();
    for (auto const& change : changes) {
        auto& tree = change.branch == model::Branch::kMain ? main_ : journal_;
        touches_main = touches_main || change.branch == model::Branch::kMain;
        bool const there = tree.find(change.path).has_value();
        event.paths.push_back({change.branch, there ? model::PathChange::kReplace : model::PathChange::kAdd,
                               change.path, base::sha256(change.bytes)});
        tree.put(change.path, store(git::ObjectType::kBlob, change.bytes));
    }

    Committed out;
    out.path = event_path(event);
    auto const bytes = write_event(event);
    out.content = base::sha256(bytes);
    auto const record_id = event.seq == 1 ? out.content : position_.record_id;
    out.chain = chain_value(record_id, event.seq, position_.chain, out.content);
    journal_.put(out.path, store(git::ObjectType::kBlob, bytes));

    MessageFacts const facts{out.content, out.chain, out.path};
    std::vector<git::Oid> parents;
    if (!position_.journal.is_zero()) parents.push_back(position_.journal);
    if (touches_main) {
        main_tree_ = main_.write(store);
        std::vector<git::Oid> main_parents;
        if (!position_.main.is_zero()) main_parents.push_back(position_.main);
        out.main = commit(main_tree_, std::move(main_parents), main_message(after, event, facts), event,
                          store, sign);
        parents.push_back(*out.main);
    }
    journal_tree_ = journal_.write(store);
    out.journal =
        commit(journal_tree_, std::move(parents), journal_message(after, event, facts), event, store, sign);

    position_ = {event.seq, record_id, out.content, out.chain, out.journal, out.main.value_or(position_.main),
                 event.time};
    out.event = std::move(event);
    out.texts = std::move(parts.texts);
    out.documents = std::move(parts.documents);
    return out;
}

git::Oid Assembler::commit(git::Oid const& tree, std::vector<git::Oid> parents, std::string message,
                           model::Event const& event, Store const& store, Sign const& sign) const {
    git::Commit commit{.tree = tree,
                       .parents = std::move(parents),
                       .author = author_of(event),
                       .committer = committer_of(event),
                       .message = std::move(message),
                       .signature = {}};
    commit.signature = sign(git::format_unsigned(commit));
    return store(git::ObjectType::kCommit, git::format_commit(commit));
}

void Assembler::forget_folders() {
    if (journal_.folders_held() > kMostFoldersHeld) journal_.forget();
    if (main_.folders_held() > kMostFoldersHeld) main_.forget();
}

}  // namespace fassung::record
