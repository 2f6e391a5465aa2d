#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/record/assembler.hpp"
#include "core/record/checkpoint.hpp"

/// The proof that nothing in a record was altered, from the repository alone.
namespace fassung::verify {

/// What was found. `code` is for ever; the README of this folder says what each means.
struct Violation {
    std::uint64_t seq = 0;  ///< of the event, 0 where none is concerned
    git::Oid commit;        ///< zero where none is concerned
    std::optional<base::ProposalId> proposal;
    std::string code;
    std::string message;  ///< German sentence
    bool operator==(Violation const&) const = default;
};

struct Progress {
    std::uint64_t done = 0;   ///< events
    std::uint64_t total = 0;  ///< events to be checked
};

struct Options {
    /// As published elsewhere: SHA-256 of the first event.
    std::optional<base::Digest> record_id;
    /// A note that was given out earlier: the record must contain it.
    std::optional<record::SignedNote> against;
    /// The auditor's own state file of an earlier run: what lies before it is not checked again.
    std::optional<std::filesystem::path> from;
    /// Where to write such a file; only after a run without a violation.
    std::optional<std::filesystem::path> save;
    /// register.sqlite, opened for reading alone: every pseudonym must still be the person it was.
    std::optional<std::filesystem::path> registry;
    /// Whether index.sqlite of a data directory is compared with one built anew.
    bool compare_index = true;
    unsigned threads = 0;  ///< 0: one per core
    std::size_t most_violations = 20;
    /// Called now and then, always from the calling thread.
    std::function<void(Progress const&)> progress;
};

/// On whose word the first event is the first event.
enum class Trust {
    kFirstUse,    ///< on the record's own
    kState,       ///< on the auditor's earlier run
    kRecordId,    ///< on the record-id given
    kCheckpoint,  ///< on the note given
};
/// "first-use", "state", "record-id", "checkpoint": in the API and the command's JSON.
std::string_view name_of(Trust trust);

struct Countersigner {
    std::string fingerprint;  ///< "SHA256:…", as ssh-keygen prints it
    std::string who;          ///< as the record names it; empty if only the note given bears it
    bool operator==(Countersigner const&) const = default;
};

struct Counts {
    std::map<std::string, std::uint64_t> events;  ///< by kind
    std::uint64_t journal_commits = 0, main_commits = 0, tags = 0;
    std::uint64_t objects = 0, bytes = 0;  ///< read and hashed
    std::uint64_t signatures = 0;
    std::uint64_t documents = 0;  ///< different texts checked against schema, canonical form and rules
    std::uint64_t cases = 0, votes = 0, releases = 0;
    std::uint64_t checkpoints = 0, countersignatures = 0;
    std::uint64_t identities = 0, erased = 0;  ///< with `registry`
    bool index_compared = false;
};

struct Report {
    std::string title;
    bool demo = false;
    record::Position position;  ///< of the last event
    git::Oid first_commit;
    std::uint64_t began_after = 0;  ///< with `from`: the position that was trusted
    Trust trust = Trust::kFirstUse;
    Counts counts;
    std::vector<Countersigner> countersigners;
    /// The first event that was no longer judged by the rules, because one before it could not be applied.
    std::optional<std::uint64_t> not_judged_from;
    std::vector<std::string> notices;  ///< German sentences that are no violations
    std::size_t violations_found = 0;
    std::vector<Violation> violations;  ///< the first ones, in order of their events
    bool sound() const { return violations_found == 0; }
};

/// `dir_or_clone`: a data directory, a bare repository or a clone of one with or without a working tree.
/// Reads only; needs neither a server nor a register. An error says why it could not be checked at all:
/// "not-found", "not-a-record", "shallow", "no-journal", "unreadable-state", "unreadable-register",
/// "storage". Nothing in a repository makes it throw, short of a lack of memory. May be called from any
/// thread.
base::Result<Report> verify(std::filesystem::path const& dir_or_clone, Options const& options);

}  // namespace fassung::verify
