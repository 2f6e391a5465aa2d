#include "core/app/journal.hpp"

#include "core/app/naming.hpp"
#include "core/app/period.hpp"
#include "core/app/refusals.hpp"
#include "core/git/signature.hpp"
#include "core/record/chain.hpp"
#include "core/record/key_change.hpp"
#include "core/record/replay.hpp"
#include "core/verify/findings.hpp"

namespace fassung::app {

namespace {

CheckedCommit checked(git::Handle const& handle, model::Branch branch, git::Oid const& oid,
                      std::optional<std::string> const& key) {
    CheckedCommit out{branch, oid, false};
    auto const object = handle.read(oid);
    auto const commit = object ? git::parse_commit(object->bytes) : std::nullopt;
    out.sound = key && commit && !commit->signature.empty() &&
                git::verify(git::format_unsigned(*commit), commit->signature, *key);
    return out;
}

/// The first line of the commit, without trailers.
std::string subject_of(git::Handle const& handle, index::EventRow const& row) {
    auto const& message = handle.commit(row.journal).message;
    return message.substr(0, message.find('\n'));
}

bool is_sound(git::Handle const& handle, index::EventRow const& row, base::Digest const& record_id,
              base::Digest const& previous) {
    auto const file = handle.read_path(row.journal, row.path);
    return file && base::sha256(*file) == row.content &&
           record::chain_value(record_id, row.seq, previous, row.content) == row.chain;
}

}  // namespace

base::Result<EventList> journal(Reader& reader, View const& view, JournalFilter const& filter,
                                std::string_view cursor, int limit) {
    if (auto const sound = check_period(filter.from, filter.until); !sound) return sound.error();
    index::EventFilter asked;
    if (filter.from) asked.from = start_of(*filter.from);
    if (filter.until) asked.until = base::berlin_end_of_day(*filter.until);
    asked.kind = filter.kind;
    asked.actor = filter.actor;
    asked.unit = filter.unit;
    asked.proposal = filter.proposal;
    if (filter.measure) asked.document = model::DocumentId::measure(*filter.measure);
    auto page = reader.index().events(asked, view.seq, cursor, limit);
    if (!page) return page.error();
    std::set<base::ActorId> actors;
    for (auto const& row : page->rows) add_people(actors, row.by);
    return EventList{std::move(page->rows), std::move(page->next), reader.names(actors)};
}

base::Result<EventDetails> event_details(Reader& reader, View const& view, std::uint64_t seq) {
    auto row = seq <= view.seq ? reader.index().event(seq) : std::nullopt;
    if (!row) return not_found("Das Ereignis " + std::to_string(seq));
    auto const before = reader.index().event(seq - 1);
    auto const& record_id = view.snapshot->position.record_id;
    auto const previous = before ? before->chain : base::Digest{};
    auto const handle = reader.repository();
    EventDetails out;
    out.event = record::read_committed(*handle, row->journal).event;
    out.sentence = subject_of(*handle, *row);
    out.record_id = record_id.hex();
    out.previous_chain = previous.hex();
    out.sound = is_sound(*handle, *row, record_id, previous);
    auto const key = record::signer_key(seq == 1 ? nullptr : view.snapshot->state.keys.get(), out.event);
    if (key) out.key = verify::fingerprint_of(*key);
    out.commits.push_back(checked(*handle, model::Branch::kJournal, row->journal, key));
    if (row->main) out.commits.push_back(checked(*handle, model::Branch::kMain, *row->main, key));
    out.row = std::move(*row);
    return out;
}

}  // namespace fassung::app
