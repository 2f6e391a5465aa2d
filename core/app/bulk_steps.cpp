#include "core/app/bulk_steps.hpp"

#include <stdexcept>

#include "core/record/request_digests.hpp"

namespace fassung::app {

namespace {

/// All that a bulk step can ask for.
struct ContentOf {
    std::string operator()(workflow::Review const& command) const {
        return "review\n" + std::to_string(command.version);
    }
    std::string operator()(workflow::Cosign const& command) const {
        return "cosign\n" + std::to_string(command.version) + "\n" +
               std::string{model::name_of(command.word)} + "\n" +
               (command.unit ? command.unit->str() : std::string{});
    }
    std::string operator()(workflow::Approve const& command) const {
        return "approve\n" + std::to_string(command.version);
    }
    template <class Other>
    std::string operator()(Other const&) const {
        throw std::logic_error("a step that is not taken for several cases at once");
    }
};

}  // namespace

std::vector<base::Result<StepTaken>> take_steps(Application& app, Caller const& caller,
                                                std::vector<PlannedStep> const& steps,
                                                std::optional<record::RequestDigests> const& digests) {
    std::vector<base::Result<StepTaken>> out;
    for (auto const& [id, command] : steps) {
        auto const content = id.str() + "\n" + std::visit(ContentOf{}, command);
        std::optional<record::RequestDigests> own;
        if (digests)
            own = record::request_digests(caller.actor, digests->key.hex() + "\n" + content, content);
        out.push_back(take_step(app, caller, id, command, own));
    }
    return out;
}

}  // namespace fassung::app
