#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/workflow/decide.hpp"
#include "core/workflow/state.hpp"

namespace fassung::verify {

/// Whether acts are lawful: each is decided again on the state that the ones before it have left, and must
/// come out the same. Once one does not, nothing after it can be judged. One thread.
class Law {
  public:
    explicit Law(workflow::State state) : state_(std::move(state)) {}

    struct Finding {
        std::string code, message;
    };
    struct Judgement {
        std::optional<workflow::Decision> decision;  ///< empty: the event is not what the rules make of it
        std::vector<Finding> findings;
    };
    /// `bytes`: of the event's file.
    Judgement judge(model::Event const& event, std::string_view bytes, model::Texts const& texts,
                    workflow::Documents const& documents);
    /// Applies an event that was judged lawful; gives its case as it is afterwards.
    std::shared_ptr<workflow::Case const> apply(model::Event const& event, model::Texts const& texts,
                                                workflow::Documents const& documents);
    void set_record_id(base::Digest const& id) { state_.record_id = id; }
    /// What the rules should have brought about by the time of the last event and did not.
    std::optional<std::string> left_undone();

    workflow::State const& state() const { return state_; }

  private:
    void expect_nothing_pending(model::Event const& event, Judgement& out);
    void expect_clock_in_order(model::Event const& event, Judgement& out) const;
    void compare(workflow::Decision decision, model::Event const& event, std::string_view bytes,
                 model::Texts const& texts, Judgement& out) const;

    workflow::State state_;
    std::string reported_;  ///< the pending act that was reported last
};

}  // namespace fassung::verify
