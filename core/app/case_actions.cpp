#include "core/app/case_actions.hpp"

#include <algorithm>

#include "core/workflow/decide.hpp"

namespace fassung::app {

namespace {

using model::RequirementKind;
using workflow::CaseCommand;
using workflow::Outcome;
using workflow::Requirement;

constexpr char const* kSomeText = "-";  // what a person will write; a step is not closed for lack of it

class Asking {
  public:
    Asking(workflow::State const& state, workflow::Case const& c, base::ActorId const& actor,
           base::Instant now)
        : state_(state),
          case_(c),
          actor_(actor),
          now_(now),
          day_(base::berlin_date(now)),
          version_(c.version()->number),
          requirements_(workflow::requirements(state, c)) {}

    CaseActions answer() && {
        vote("review", workflow::Review{version_, false, false, {}}, RequirementKind::kReview);
        cosign();
        vote("approve", workflow::Approve{version_, {}, kSomeText}, RequirementKind::kApproval);
        put("request-changes", refusal(workflow::RequestChanges{version_, {}}), {});
        submit();
        put("involve", involve(), {});
        extend();
        waive();
        put("withdraw", refusal(workflow::Withdraw{kSomeText}), {});
        put("reject", refusal(workflow::Reject{kSomeText}), {});
        return std::move(out_);
    }

  private:
    using Refusal = std::optional<base::Error>;

    Refusal refusal(CaseCommand command) const {
        auto const decision = workflow::decide(
            state_, {.actor = actor_, .acting_for = {}, .proposal = case_.id, .command = std::move(command)},
            now_);
        if (decision) return std::nullopt;
        return decision.error();
    }

    /// Whether it only lacks what the person has yet to bring.
    static bool is_open(Refusal const& refusal) {
        return !refusal || refusal->code == "comment-missing" || refusal->kind == base::Errc::kInvalid ||
               refusal->code == "nothing-changed";
    }

    void put(std::string name, Refusal const& refusal, std::vector<Requirement> about, bool awaited = false) {
        if (is_open(refusal))
            out_.open.push_back({std::move(name), std::move(about), awaited});
        else
            close(std::move(name), *refusal);
    }

    void close(std::string name, base::Error const& why) {
        out_.closed.push_back(
            {std::move(name), why.code == "wrong-state"
                                  ? "Der Vorgang ist zurückgegeben. Dieser Schritt ist erst wieder möglich, "
                                    "wenn eine neue Fassung eingereicht ist."
                                  : why.message});
    }

    std::vector<Requirement> waiting(RequirementKind kind) const {
        std::vector<Requirement> out;
        for (auto const& requirement : requirements_)
            if (requirement.kind == kind && requirement.outcome == Outcome::kOpen &&
                workflow::may_fulfil(state_, case_, requirement, actor_, day_))
                out.push_back(requirement);
        return out;
    }

    void vote(std::string name, CaseCommand command, RequirementKind kind) {
        auto about = waiting(kind);
        bool const awaited = !about.empty();
        put(std::move(name), refusal(std::move(command)), std::move(about), awaited);
    }

    /// A new version is awaited where the case was returned, or where somebody has set a condition or
    /// dissents.
    void submit() {
        std::vector<Requirement> about;
        for (auto const& requirement : requirements_)
            if (requirement.outcome == Outcome::kCondition || requirement.outcome == Outcome::kDissent)
                about.push_back(requirement);
        bool const awaited = case_.stage == model::Stage::kReturned || !about.empty();
        put("submit", refusal(workflow::Submit{}), std::move(about), awaited);
    }

    /// For any of the units for which the person may co-sign.
    void cosign() {
        auto const* actor = state_.actor(actor_);
        Refusal why;
        for (auto const& unit : actor->units(day_)) {
            if (!actor->holds(model::Function::kCosigner, unit, day_)) continue;
            auto const answer = refusal(workflow::Cosign{version_, model::Word::kSigned, unit, {}, {}});
            if (!answer) {
                auto about = waiting(RequirementKind::kCosignature);
                bool const awaited = !about.empty();
                return put("cosign", answer, std::move(about), awaited);
            }
            // That the person wrote it says more than that another of their units is not asked.
            if (!why || why->code == "not-asked") why = answer;
        }
        // Without that function at all the refusal names it.
        if (!why) why = refusal(workflow::Cosign{version_, model::Word::kSigned, std::nullopt, {}, {}});
        close("cosign", *why);
    }

    Refusal involve() const {
        Refusal why;
        for (auto const& [unit, entry] : state_.units->all) {
            auto const answer =
                refusal(workflow::Involve{unit, model::Involvement::kCosign, std::nullopt, kSomeText});
            if (!answer) return std::nullopt;
            if (answer->code != "already-involved") return answer;
            why = answer;
        }
        return why;
    }

    /// The requirements for which the step is lawful. `about`: those to ask for; empty without any: `none`.
    template <class Command>
    void for_requirements(std::string name, Command const& command, std::string none) {
        std::vector<Requirement> about;
        Refusal why;
        for (auto const& requirement : requirements_) {
            if (requirement.outcome != Outcome::kOpen) continue;
            auto const answer = refusal(command(requirement));
            if (!answer)
                about.push_back(requirement);
            else if (!why || answer->kind == base::Errc::kForbidden)
                why = answer;
        }
        if (!about.empty()) return put(std::move(name), std::nullopt, std::move(about));
        // Nothing to try it on: then stage and function alone speak.
        if (!why) why = refusal(command(Requirement{}));
        if (why->kind == base::Errc::kForbidden || why->code == "wrong-state")
            return close(std::move(name), *why);
        out_.closed.push_back({std::move(name), std::move(none)});
    }

    void extend() {
        for_requirements(
            "extend",
            [this](Requirement const& requirement) {
                auto const last = requirement.due ? std::max(requirement.due->date, day_) : day_;
                return workflow::Extend{requirement.id,
                                        base::Date{std::chrono::sys_days{last} + std::chrono::days{1}},
                                        kSomeText};
            },
            "Es ist keine Freigabebedingung offen, deren Frist sich verlängern ließe.");
    }

    void waive() {
        for_requirements(
            "waive",
            [](Requirement const& requirement) {
                return workflow::Waive{requirement.id, kSomeText};
            },
            "Verzichten lässt sich nur auf eine Mitzeichnung, deren Frist abgelaufen ist, ohne dass die "
            "Stelle sich geäußert hat, und nur, wenn die Freigaberegeln es vorsehen.");
    }

    workflow::State const& state_;
    workflow::Case const& case_;
    base::ActorId const& actor_;
    base::Instant now_;
    base::Date day_;
    int version_;
    std::vector<Requirement> requirements_;
    CaseActions out_;
};

}  // namespace

OpenAction const* CaseActions::find(std::string_view name) const {
    auto const found =
        std::ranges::find_if(open, [&](OpenAction const& action) { return action.name == name; });
    return found == open.end() ? nullptr : &*found;
}

CaseActions case_actions(workflow::State const& state, base::ProposalId const& id, base::ActorId const& actor,
                         base::Instant now) {
    auto const* c = state.find(id);
    if (!c || !c->version() || !state.actor(actor)) return {};
    return Asking{state, *c, actor, now}.answer();
}

}  // namespace fassung::app
