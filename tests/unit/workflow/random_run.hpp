#pragma once

#include <random>

#include "tests/unit/workflow/world.hpp"

/// People who do all sorts of things in no order. Everything goes through decide(); most of it is refused.
namespace fassung::workflow::test {

class RandomRun {
  public:
    explicit RandomRun(unsigned seed) : random_(seed) {}

    World world;
    int done = 0;
    int refused = 0;

    void step();
    /// Leads the case to an end by lawful acts alone: to its release if that can be, else to a withdrawal.
    /// Empty if it worked, else what stood in the way.
    std::string finish(model::ProposalId const& id);

  private:
    int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
    template <class T>
    T const& one_of(std::vector<T> const& all) {
        return all[static_cast<std::size_t>(pick(static_cast<int>(all.size())))];
    }
    bool attempt(std::string_view actor, model::ProposalId const& id, CaseCommand command);
    std::optional<model::ProposalId> any_case();
    DocumentPtr changed(DocumentPtr text);
    void open_one();
    void submit(model::ProposalId const& id);
    void vote(model::ProposalId const& id);
    void steer(model::ProposalId const& id);
    void comment(model::ProposalId const& id);
    bool push(model::ProposalId const& id);

    std::mt19937 random_;
};

std::string_view editor_of(model::UnitId const& unit);

}  // namespace fassung::workflow::test
