#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/app/application.hpp"
#include "tests/bench/popularity.hpp"
#include "tests/bench/synthetic_text.hpp"

namespace fassung::bench {

/// What people of a record do next, batch by batch. Half of the cases, and all of the measures that are
/// changed most, go their whole road while one batch waits; the others take one step per batch and look at
/// the record before each, so that they are carried on behind the releases of others.
class RoadPlanner {
  public:
    RoadPlanner(app::Application& app, Dice& dice, Surroundings const& around, int measures,
                std::size_t batch);

    struct Planned {
        record::Act act;
        std::size_t slow = kQuick;  ///< which of the slow cases; it may be refused and is then tried again
    };
    static constexpr std::size_t kQuick = static_cast<std::size_t>(-1);

    /// About `batch` acts on the record as it is now. `more`: how many cases may be begun.
    std::vector<Planned> next(int more);
    /// What became of them. Throws std::runtime_error if something was refused that should not have been.
    void done(std::vector<Planned> const& planned, std::vector<base::Result<record::Answer>> const& answers);

    int released() const { return released_; }
    int begun() const { return begun_; }
    std::uint64_t refused() const { return refused_; }

  private:
    struct Slow {
        model::DocumentId document;
        base::UnitId unit;
        std::optional<base::ProposalId> id;
        bool opening = false, closed = false, commented = false, sent_back = false;
        int refusals = 0;
    };
    struct Head {
        workflow::DocumentPtr document;
        base::Digest digest;
    };

    base::ActorId who(model::Function function, base::UnitId const& unit) const;
    base::UnitId proposer(document::Document const& text);
    workflow::Open opening(model::DocumentId const& document, base::UnitId const& unit) const;
    workflow::Submit submission(model::DocumentId const& document, Head const& base, Edit edit) const;
    workflow::Cosign cosignature(int version, base::UnitId const& unit);
    workflow::AddComment comment(model::DocumentId const& document, document::Document const& text,
                                 int version);
    std::vector<base::UnitId> asked(document::Document const& before, Edit const& edit,
                                    base::UnitId const& unit) const;
    Head head(model::DocumentId const& document) const;
    void plan_step(std::size_t slow, std::vector<Planned>& out);
    std::optional<record::Act> step_of(Slow& slow, workflow::Case const& c);
    void plan_quick(model::DocumentId const& document, std::vector<Planned>& out);
    record::Act on_case(base::ActorId const& actor, base::ProposalId const& id,
                        workflow::CaseCommand command) const;

    app::Application& app_;
    Dice& dice_;
    Surroundings const& around_;
    Popularity popularity_;
    std::size_t batch_;
    std::map<std::pair<model::Function, base::UnitId>, base::ActorId> people_;
    base::UnitId office_, finance_;
    record::SnapshotPtr snapshot_;
    std::map<model::DocumentId, Head> ahead_;  ///< released by what is planned already
    int next_proposal_ = 0;                    ///< number of the next case that is opened
    int year_ = 0;
    std::vector<Slow> slow_;
    std::set<model::DocumentId> about_to_release_;
    int released_ = 0, begun_ = 0, quick_ = 0;
    std::uint64_t refused_ = 0;
};

}  // namespace fassung::bench
