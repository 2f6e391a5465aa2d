#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/workflow/state.hpp"

/// The requirements of a case's present version: met or not, by whom, on what, what is uncovered, who could
/// meet them, until when. What the proposal page shows, what release evaluates and what is frozen in the
/// record.
namespace fassung::workflow {

struct Missing {
    model::Function function = model::Function::kReviewer;
    std::optional<model::UnitId> unit;  ///< empty: any
    bool operator==(Missing const&) const = default;
};

enum class Outcome { kOpen, kMet, kWaived, kAssent, kDissent, kCondition };
/// "open", "met", …: as in the API and in reports.
std::string_view name_of(Outcome outcome);

struct Requirement {
    std::string id;     ///< rule id; with ":<unit>" where a rule asks several units; "involved:<unit>"
    std::string label;  ///< German, names the unit by its present abbreviation
    model::RequirementKind kind = model::RequirementKind::kReview;
    Outcome outcome = Outcome::kOpen;
    bool met = false;                      ///< kMet, kWaived or kAssent
    std::vector<int> votes;                ///< numbers of the valid votes that count
    std::vector<model::Change> uncovered;  ///< changed places that nobody's valid vote covers
    std::vector<Missing> missing;          ///< whose word could meet it; empty if met
    std::optional<model::Due> due;
    bool overdue = false;  ///< a deadline-passed event says so
    bool waivable = false;
    bool despite_dissent = false;
};

/// Of a submitted case; empty for any other stage. In order of the policy, involvements last.
std::vector<Requirement> requirements(State const& state, Case const& c);

/// Whether `actor` may fulfil this requirement now; if not, why ("wrong-function" or "own-work").
base::Result<void> may_fulfil(State const& state, Case const& c, Requirement const& requirement,
                              model::ActorId const& actor, model::Date day);

/// SHA-256 over the sorted changes, one line each: document SP address SP base-or-"absent" SP
/// next-or-"absent" LF.
model::Digest binding(std::vector<model::Change> const& changes);

/// Commands by name that some actor could lawfully give in the case's stage.
std::vector<std::string> allowed_commands(Case const& c);

/// Whether `actor` is one of those on whose act the case waits ("whose turn is it").
bool is_turn_of(State const& state, Case const& c, model::ActorId const& actor, model::Date day);

}  // namespace fassung::workflow
