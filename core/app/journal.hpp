#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/moment.hpp"
#include "core/model/event.hpp"

/// The journal as a list, and one event of it.
namespace fassung::app {

struct JournalFilter {
    std::optional<base::Date> from = {}, until = {};  ///< days in Berlin, both included
    std::string kind = {};                            ///< as model::kind_of; empty: every kind
    std::optional<base::ActorId> actor = {};          ///< who acted or was acted for
    std::optional<base::UnitId> unit = {};
    std::optional<base::ProposalId> proposal = {};
    std::optional<base::MeasureId> measure = {};
};

struct EventList {
    std::vector<index::EventRow> rows;  ///< newest first
    std::string next;
    Names names;  ///< of those who acted, as far as the register holds them
};
/// What `view` knows. "empty-period" (kInvalid) if `until` is before `from`; "invalid-cursor".
base::Result<EventList> journal(Reader& reader, View const& view, JournalFilter const& filter,
                                std::string_view cursor, int limit);

/// A commit of an event, looked at now.
struct CheckedCommit {
    model::Branch branch = model::Branch::kJournal;
    git::Oid oid;
    bool sound = false;  ///< its signature is by the key that was valid for the event
};

struct EventDetails {
    index::EventRow row;
    model::Event event;
    std::string sentence;        ///< German: the subject of its commit
    std::string record_id;       ///< hexadecimal
    std::string previous_chain;  ///< hexadecimal, before the event
    bool sound = false;          ///< its file has the digest and gives the chain value that the index holds
    std::string key;             ///< "SHA256:…" of the key that had to sign, as ssh-keygen prints it
    std::vector<CheckedCommit> commits;  ///< on the journal; where it has an effect there, on `main` too
};
/// "not-found". Reads two or three objects.
base::Result<EventDetails> event_details(Reader& reader, View const& view, std::uint64_t seq);

}  // namespace fassung::app
