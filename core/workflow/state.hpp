#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "core/base/cow.hpp"
#include "core/workflow/case.hpp"

/// Everything that decide() may look at. Cheap to copy: the copies share what neither changes.
namespace fassung::workflow {

/// A released document.
struct Head {
    DocumentPtr document;
    model::Digest digest;
    int revision = 0;
    std::uint64_t seq = 0;  ///< of the release
    /// Addresses of items with program-given ids that releases removed: such an id is never used again here.
    base::Cow<std::set<std::string>> retired;
};

struct GrantRequest {
    model::ActingAs by;
    model::GrantRequested what;
};

/// A signed note of where the record stood, and who countersigned it.
struct DailyCheckpoint {
    model::Date date;
    std::vector<std::string> signers;  ///< public keys, in order
    bool operator==(DailyCheckpoint const&) const = default;
};

struct State {
    std::optional<model::Digest>
        record_id;  ///< set by the record, which alone knows the bytes of the first event
    std::uint64_t seq = 0;
    model::Instant last_time;
    bool adopted = false;
    bool demo = false;
    std::shared_ptr<model::Policy const> policy;
    std::shared_ptr<model::Units const> units;
    std::shared_ptr<model::Holidays const> holidays;
    std::shared_ptr<model::Keys const> keys;
    base::Cow<std::map<model::ActorId, std::shared_ptr<model::Actor const>>> actors;
    base::Cow<std::map<model::DocumentId, Head>> heads;
    base::Cow<std::map<model::ProposalId, std::shared_ptr<Case const>>> open;  ///< cases that are not closed
    /// The released texts that the last version of each open case starts from: base of the three-way merge
    /// and of what `…/conflicts` shows. Not in Case, because a case's own events do not bring them.
    base::Cow<std::map<model::ProposalId, Documents>> bases;
    /// Of submitted cases: deadlines not yet passed of requirements still waiting for a word.
    base::Cow<std::set<std::tuple<model::Instant, model::ProposalId, std::string>>> dues;
    std::set<std::pair<std::uint64_t, model::ProposalId>> to_carry_on;  ///< (release, case) that still wait
    std::map<std::uint64_t, GrantRequest> grant_requests;               ///< unconfirmed
    std::optional<model::ActingAs> clock_confirmation;                  ///< the first of two
    base::Cow<std::map<std::uint64_t, DailyCheckpoint>> checkpoints;    ///< by the seq that the note names
    model::Date checkpoint_day{};  ///< Berlin day of the last checkpoint; before the first, of the founding
    std::map<int, int> last_proposal;  ///< year → last number given
    int last_measure = 0;

    model::Actor const* actor(model::ActorId const& id) const;
    Head const* head(model::DocumentId const& id) const;
    Case const* find(model::ProposalId const& id) const;  ///< open cases only
    /// Whether a case of that number was ever opened.
    bool was_opened(model::ProposalId const& id) const;
};

/// Applies an event: the whole of what it means. Assumes that decide() or next_system_act() made it.
void evolve(State& state, model::Event const& event, model::Texts const& texts, Documents const& documents);

}  // namespace fassung::workflow
