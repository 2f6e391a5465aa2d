#include "tests/adversary/original.hpp"

#include <stdexcept>

#include "core/git/pack.hpp"
#include "core/record/codec.hpp"

namespace fassung::adversary {

namespace fs = std::filesystem;

namespace {

/// What the event brings, as the writer gave it to the assembler.
record::Assembler::Parts parts_of(git::Handle const& handle, record::Committed const& committed,
                                  workflow::State const& before) {
    record::Assembler::Parts parts{.texts = committed.texts,
                                   .texts_file = {},
                                   .documents = committed.documents,
                                   .files = {},
                                   .granted = record::granted_by(before, committed.event)};
    auto const texts = record::texts_path(committed.event);
    bool const founding = std::holds_alternative<model::Founded>(committed.event.payload);
    for (auto const& effect : committed.event.paths) {
        if (effect.branch == model::Branch::kMain) continue;
        auto const read = [&] { return handle.read_path(committed.journal, effect.path).value(); };
        if (effect.path == texts)
            parts.texts_file = read();
        else if (effect.path == record::brought_path(committed.event) ||
                 (founding && !model::DocumentId::from_path(effect.path)))
            parts.files[effect.path] = read();
    }
    return parts;
}

}  // namespace

Original::Original(fs::path const& record, std::vector<std::shared_ptr<git::SigningKey const>> keys)
    : handle_(record), keys_(std::move(keys)), references_(git::read_references(record)) {
    record::Replayed at;
    end_ = record::replay(handle_, references_, [&](record::Committed const& committed) {
        Step step{committed.event,   parts_of(handle_, committed, at.state),
                  committed.journal, committed.main,
                  at.state,          at.position,
                  at.journal_tree,   at.main_tree};
        record::step(at.state, committed.event, committed.texts, committed.documents);
        auto const record_id = committed.event.seq == 1 ? committed.content : at.position.record_id;
        at.state.record_id = record_id;
        at.position = {committed.event.seq, record_id,         committed.content,
                       committed.chain,     committed.journal, committed.main.value_or(at.position.main),
                       committed.event.time};
        keep(committed.journal);
        at.journal_tree = commit(committed.journal).tree;
        if (committed.main) {
            keep(*committed.main);
            at.main_tree = commit(*committed.main).tree;
        }
        steps_.push_back(std::move(step));
    });

    repository_ = dir_ / "record.git";
    git::create(repository_);
    git::PackWriter pack;
    for (auto const& [oid, object] : objects_) pack.add(object.type, object.bytes);
    pack.write(repository_);
    git::move_references(repository_, {}, references_);
}

/// With everything below it.
void Original::keep(git::Oid const& oid) {
    if (objects_.contains(oid)) return;
    auto found = handle_.read(oid);
    if (!found) throw std::logic_error("the record lacks object " + oid.hex());
    auto object = std::move(*found);
    if (object.type == git::ObjectType::kTree) {
        auto const entries = git::parse_tree(object.bytes).value();
        for (auto const& entry : entries) keep(entry.oid);
    }
    if (object.type == git::ObjectType::kCommit) keep(git::parse_commit(object.bytes).value().tree);
    objects_.emplace(oid, std::move(object));
}

git::Object const* Original::find(git::Oid const& oid) const {
    auto const found = objects_.find(oid);
    return found == objects_.end() ? nullptr : &found->second;
}

git::Commit Original::commit(git::Oid const& oid) const {
    return git::parse_commit(objects_.at(oid).bytes).value();
}

std::string Original::file(git::Oid const& commit, std::string_view path) const {
    return handle_.read_path(commit, path).value();
}

git::SigningKey const& Original::key_at(std::uint64_t seq) const {
    std::size_t nth = 0;
    for (auto const& step : steps_) nth += changes_key(step.event, seq) ? 1 : 0;
    return *keys_.at(nth);
}

bool changes_key(model::Event const& event, std::uint64_t seq) {
    auto const* changed = std::get_if<model::KeyChanged>(&event.payload);
    return changed != nullptr && (changed->root_proof.empty() ? event.seq < seq : event.seq <= seq);
}

std::uint64_t Original::find(Fits const& fits, std::size_t nth) const {
    for (auto const& step : steps_)
        if (fits(step) && nth-- == 0) return step.event.seq;
    throw std::logic_error("the record has no such event");
}

}  // namespace fassung::adversary
