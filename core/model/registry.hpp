#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.hpp"
#include "core/base/digest.hpp"
#include "core/base/ids.hpp"

/// Values of the documents that say under which rules and by whom work is done: units, actors, policy, calendar, keys.
namespace fassung::model {

using base::ActorId;
using base::Date;
using base::Digest;
using base::FieldId;
using base::Instant;
using base::MeasureId;
using base::ProposalId;
using base::UnitId;

/// What an actor may be. Stored and spoken names: editor cosigner reviewer approver auditor operator council system.
enum class Function { kEditor, kCosigner, kReviewer, kApprover, kAuditor, kOperator, kCouncil, kSystem };
std::string_view name_of(Function function);
std::string_view german_name_of(Function function);

// ---- units -------------------------------------------------------------------------------------------------------

struct UnitName {
    std::string abbr;   ///< "TMBWK"
    std::string title;  ///< "Ministerium für Bildung, Wissenschaft und Kultur"
    Date from;
    std::optional<Date> until;  ///< last day; empty = today's name
};

struct Unit {
    UnitId id;
    std::vector<UnitName> names;      ///< oldest first, at least one
    std::vector<UnitId> successors;   ///< after a split or an end; empty for a unit that exists
    std::optional<UnitId> housed_in;  ///< the ministry to which an office belongs
    bool finance = false;             ///< co-signs what has a financial effect
    bool can_lead = true;             ///< may be named as lead or participant

    UnitName const& name_on(Date day) const;  ///< the first name for days before it
    UnitName const& present() const { return names.back(); }
};

struct Units {
    std::map<UnitId, Unit> all;
    Unit const* find(UnitId const& id) const;
    std::optional<UnitId> finance() const;  ///< the one unit with `finance`
};

// ---- actors ------------------------------------------------------------------------------------------------------

struct Grant {
    Function function = Function::kEditor;
    UnitId unit;
    Date from;                   ///< first day, Berlin
    std::optional<Date> until;   ///< last day
};

/// A pseudonym with dated functions. Name and salt are in the register; `identity` is
/// SHA-256(salt ‖ name ‖ office ‖ login), so nobody points the pseudonym at another person unnoticed.
struct Actor {
    ActorId id;
    Digest identity;
    std::vector<Grant> grants;

    /// Whether the function is held for the unit on that day.
    bool holds(Function function, UnitId const& unit, Date day) const;
    /// For any unit.
    bool holds(Function function, Date day) const;
    std::optional<UnitId> unit_of(Function function, Date day) const;  ///< of the first such grant
    std::set<UnitId> units(Date day) const;                            ///< of any function
};

// ---- policy ------------------------------------------------------------------------------------------------------

/// Whose word a requirement asks for.
enum class RequirementKind { kReview, kCosignature, kApproval };
/// How the unit of a requirement is found.
enum class Relation {
    kUnit,           ///< the unit named in the requirement
    kNotUnit,        ///< any unit but the named one and its house
    kLead,           ///< the lead of a changed document, old and new
    kParticipating,  ///< each participating unit of a changed document, old and new
    kFinance         ///< the finance ministry
};
/// When a requirement applies to a version.
enum class Condition {
    kAlways,
    kOrdinary,          ///< not editorial
    kEditorial,         ///< declared editorial by the reviewer
    kFinancial,         ///< ordinary, and money is concerned
    kOtherUnitProposes, ///< the lead is not the proposing unit
    kOfficeLeads,       ///< the reviewing office itself leads a changed document, old or new
    kPolicy             ///< the policy itself is changed
};
/// What a passed deadline does.
enum class OnDeadline { kOpen, kEscalate, kAssent };

struct RequirementRule {
    std::string id;     ///< "review", "cosign-participating", …
    std::string label;  ///< German, for people
    RequirementKind kind = RequirementKind::kReview;
    Function function = Function::kReviewer;
    Relation relation = Relation::kUnit;
    std::optional<UnitId> unit;  ///< with kUnit and kNotUnit
    Condition condition = Condition::kAlways;
    int count = 1;                           ///< how many different persons
    bool exclude_authors = false;            ///< authors and submitter may not
    bool exclude_earlier_voters = false;     ///< who reviewed or approved this version may not
    bool exclude_housing_ministry = false;   ///< where the office's ministry leads, nobody with a function there may
    int due_days = 0;                        ///< Thüringen working days after submission; 0 = none
    OnDeadline on_deadline = OnDeadline::kOpen;
    bool waivable = false;          ///< once overdue, by an approver and a second person
    bool despite_dissent = false;   ///< release despite a dissent is allowed, with a reason
    bool operator==(RequirementRule const&) const = default;
};

struct Policy {
    std::string title;
    UnitId office;  ///< the reviewing office: "bimf"
    std::vector<RequirementRule> rules;
};

// ---- calendar and keys -------------------------------------------------------------------------------------------

struct Holidays {
    std::set<Date> days;
    /// Monday to Friday, and no holiday.
    bool is_working_day(Date day) const;
    /// The `count`-th working day after `day`.
    Date add_working_days(Date day, int count) const;
    /// Working days after `from` up to and including `to`; negative if `to` is earlier.
    int working_days_between(Date from, Date to) const;
};

/// A server key. Valid for events with `from_seq` ≤ seq < `until_seq`.
struct ServerKey {
    std::string id;          ///< "k-1"
    std::string public_key;  ///< "ssh-ed25519 AAAA…"
    std::uint64_t from_seq = 1;
    std::optional<std::uint64_t> until_seq;
    Instant from;
};

struct Keys {
    std::string root;  ///< the offline key, "ssh-ed25519 AAAA…"
    std::vector<ServerKey> keys;
    ServerKey const* valid_at(std::uint64_t seq) const;
};

}  // namespace fassung::model
