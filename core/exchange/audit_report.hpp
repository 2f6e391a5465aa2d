#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.hpp"
#include "core/history/synopsis.hpp"

/// The audit report of one measure or one case, as plain values; rendered by report_html.hpp,
/// report_text.hpp, report_json.hpp and pdf.hpp. It says nothing about when or by whom it was asked for: the
/// same record at the same place gives the same bytes.
///
/// What people read is German and ready; machine names stand beside it where a program may want them. Digests
/// and commits are hexadecimal.
namespace fassung::exchange {

struct ReportActor {
    std::string actor;       ///< the pseudonym
    std::string name;        ///< of the person, while the register holds it; else empty
    std::string function;    ///< German
    std::string unit;        ///< abbreviation; empty for the system
    std::string acting_for;  ///< "i. V. für …"; empty if for nobody
};

struct ReportEvent {
    std::uint64_t seq = 0;
    base::Instant time{};
    std::string kind;   ///< "submitted"
    std::string label;  ///< German
    ReportActor by;
    std::string journal;  ///< commit
    std::string path;     ///< of the event file
};

/// One place that a vote binds to.
struct BoundPlace {
    std::string document;  ///< "M-0031"
    std::string address;
    std::string label;
    history::RowState state = history::RowState::kChanged;
    std::string before, after;
    std::vector<history::Run> runs;
    std::string before_digest, after_digest;  ///< SHA-256 of the canonical bytes; empty = absent
};

/// What became of a vote when a later version came.
struct VoteFate {
    int version = 0;
    std::string document;
    std::string outcome;  ///< "kept", "signed", "voided"
    std::string sentence;
};

struct ReportCondition {
    std::string document, address, label;
    std::string wording;
};

struct ReportVote {
    int number = 0;
    std::string kind;        ///< German: "Prüfung", "Mitzeichnung", "Freigabe"
    std::string word;        ///< "signed-with-note"
    std::string word_label;  ///< "mitgezeichnet mit Hinweis"
    ReportActor by;
    std::string unit;  ///< for which it speaks, abbreviation; empty where it speaks for none
    base::Instant time{};
    int version = 0;
    std::string note;
    std::vector<std::string> remarks;  ///< "als redaktionell eingestuft", …
    std::vector<ReportCondition> conditions;
    std::vector<BoundPlace> places;
    std::vector<VoteFate> fates;
    std::optional<int> replaced_by;
    std::uint64_t seq = 0;
    std::string journal;
};

/// A submitted document beside the released text that it starts from.
struct ReportDocument {
    model::DocumentId id;
    std::string title;
    std::string digest;
    std::string base_digest;  ///< empty for a new document
    std::optional<int> base_revision;
    history::Synopsis synopsis;
};

struct ReportVersion {
    int number = 0;
    bool system_made = false;
    ReportActor by;
    base::Instant time{};
    std::string reason;
    std::vector<ReportDocument> documents;
    std::uint64_t seq = 0;
    std::string journal;
};

/// A requirement as it was frozen at release, or as it stands.
struct ReportRequirement {
    std::string id, label;
    std::string outcome;        ///< "met", "waived", "assent", "despite", "open", …
    std::string outcome_label;  ///< German
    std::vector<int> votes;
    std::vector<std::string> by;  ///< people or pseudonyms
};

struct ReportWaiver {
    std::string requirement, label;
    ReportActor requested_by;
    std::optional<ReportActor> confirmed_by;
    std::string reason;
    int version = 0;
};

struct ReportInvolvement {
    std::string unit;
    std::string as;  ///< German: "zur Mitzeichnung", "zur Kenntnis"
    ReportActor by;
    std::string reason;
};

struct ReportDeadline {
    std::string requirement, label;
    base::Date date{};
    bool passed = false;
};

struct ReportComment {
    int number = 0;
    ReportActor by;
    base::Instant time{};
    int version = 0;
    std::string document, label;
    std::optional<int> reply_to;
    std::string text;
    std::optional<std::string> wording;
    bool resolved = false, adopted = false;
};

/// A revision that came of the case, or of which the report tells.
struct ReportRevision {
    model::DocumentId document;
    int number = 0;
    base::Instant time{};
    std::string kind;      ///< German: "Änderung", "Ausgangsbestand"
    std::string proposal;  ///< case; empty for adopted stock
    std::string reason;
    std::string digest;
    std::vector<std::string> dissent;  ///< abbreviations
    std::uint64_t seq = 0;
    std::string journal, main;  ///< commits
    std::string path;           ///< of the document on `main`
};

struct ReportCase {
    std::string id;
    std::string kind, stage;  ///< German
    std::string unit;         ///< abbreviation
    ReportActor opened_by;
    base::Instant opened{};
    std::optional<base::Instant> closed;
    std::string closing_reason;
    std::string file_reference, effects;
    bool urgent = false;
    std::vector<std::string> despite;  ///< units whose dissent the release carries
    std::vector<ReportVersion> versions;
    std::vector<ReportVote> votes;
    bool frozen = false;  ///< the requirements are those of the release, not of today
    std::vector<ReportRequirement> requirements;
    std::vector<ReportWaiver> waivers;
    std::vector<ReportInvolvement> involvements;
    std::vector<ReportDeadline> deadlines;
    std::vector<ReportComment> comments;
    std::vector<ReportRevision> revisions;
    std::vector<ReportEvent> events;
};

/// A command for stock git, and what it shows.
struct ReportCheck {
    std::string purpose;
    std::string command;
};

struct AuditReport {
    std::string subject;  ///< "Maßnahme M-0031", "Vorgang 2026-0042"
    std::string id;       ///< "M-0031", "2026-0042"
    std::string title;
    std::string number;    ///< display number; empty if it has none
    std::string state;     ///< German
    std::string validity;  ///< one sentence; of a case: empty
    std::string omitted;   ///< a sentence about what the report leaves out; empty: nothing
    std::string record_id;
    std::uint64_t seq = 0;  ///< the event up to which the report goes
    std::string chain;
    std::string journal;  ///< commit of that event
    base::Instant time{};
    std::vector<ReportRevision> revisions;  ///< of the measure, newest first
    std::vector<ReportCase> cases;          ///< newest first
    std::vector<ReportCheck> checks;
};

}  // namespace fassung::exchange
