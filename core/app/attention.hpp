#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/app/actors.hpp"
#include "core/workflow/turn.hpp"

/// What somebody's home page says: what waits for them and why, on whom they wait, what has changed.
namespace fassung::app {

/// Why a case waits.
struct Reason {
    std::optional<workflow::Duty> duty;  ///< empty: comments to which the proposer has not answered
    std::string requirement, label;      ///< where the duty comes from one
    std::optional<base::UnitId> unit;    ///< whose word is asked, or whose condition or dissent it is
    std::optional<base::Date> due;
    bool overdue = false;
    int count = 0;  ///< conflicting places, comments
};

struct WaitingCase {
    index::CaseRow row;
    bool urgent = false;
    std::vector<Reason> reasons;    ///< at least one
    std::optional<base::Date> due;  ///< the earliest of all
};

/// A word that others still have to give.
struct AwaitedWord {
    std::string requirement, label;
    workflow::Outcome outcome = workflow::Outcome::kOpen;
    std::vector<workflow::Missing> from;
    std::optional<base::Date> due;
    bool overdue = false;
};
struct AwaitingCase {
    index::CaseRow row;
    std::vector<AwaitedWord> words;  ///< at least one; approvals only where nothing else is missing
    std::optional<base::Date> due;
};

struct OwnDraft {
    index::CaseRow row;
    base::Instant saved;  ///< the last change of its text or data; of a lost draft: the last event
    std::optional<base::ActorId> assignee = {};  ///< whose task it is
};

/// Where a case stands on its road.
enum class Station { kReview, kCosignature, kApproval, kReturned, kConflict };
inline constexpr std::array kStations{Station::kReview, Station::kCosignature, Station::kApproval,
                                      Station::kReturned, Station::kConflict};
/// "review", "cosignature", …: as in addresses.
std::string_view name_of(Station station);
std::optional<Station> parse_station(std::string_view name);

struct PipelineCase {
    index::CaseRow row;
    Station station = Station::kReview;
    base::Date since;               ///< day of the present version, or on which it was returned
    std::optional<base::Date> due;  ///< the earliest deadline of what is missing
    bool urgent = false;
    bool overdue = false;
};

/// A list of which only the first ones are given.
template <class Row>
struct Shown {
    std::vector<Row> rows;
    std::size_t total = 0;
};

struct Attention {
    Shown<WaitingCase> waiting;    ///< overdue and urgent ones first, then by due date
    Shown<AwaitingCase> awaiting;  ///< cases of one's units, by due date
    Shown<OwnDraft> drafts;        ///< of one's units: first what is one's own task, then the last changed
    /// Released since the moment asked for, newest first: of the measures of one's units; of all for those
    /// whose units have none, and for the reviewing office. `total` counts no further than the rows.
    Shown<index::RevisionRow> changed;
    bool changed_is_all = false;   ///< of all measures, not of one's units alone
    Shown<PipelineCase> pipeline;  ///< of reviewers and approvers: every open case, by station, then as above
    std::map<Station, std::size_t> stations;  ///< of the whole pipeline
    std::vector<OpenGrantRequest> grants;     ///< of operators: those that they may confirm
    /// Of operators: nothing is written before two of them have confirmed the clock; another one has.
    bool clock_ahead = false, clock_waits = false;
};

/// What counts as changed for somebody whose last visit ended then; the last 30 days for those who were never
/// here.
base::Instant changed_since(Application& app, std::optional<base::Instant> const& last_visit);
/// At most `most` rows of each list. `since`: empty leaves `changed` empty. `station`: the pipeline of that
/// one alone.
Attention attention(Application& app, Caller const& caller, std::optional<base::Instant> since,
                    std::size_t most, std::optional<Station> station = {});

}  // namespace fassung::app
