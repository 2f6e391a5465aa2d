#include "tests/bench/road_planner.hpp"

#include <algorithm>
#include <stdexcept>

#include "core/document/rules.hpp"
#include "core/workflow/requirements.hpp"

namespace fassung::bench {

using model::DocumentId;
using model::Function;
using workflow::Case;

namespace {

constexpr int kMostRefusals = 20;
/// Of one measure per batch, from which on all its cases are quick.
constexpr double kOften = 0.1;

std::string told(base::Error const& error) {
    auto out = error.code + ": " + error.message;
    for (auto const& detail : error.details) out += "; " + detail.path + " " + detail.message;
    return out;
}

}  // namespace

RoadPlanner::RoadPlanner(app::Application& app, Dice& dice, Surroundings const& around, int measures,
                         std::size_t batch)
    : app_(app),
      dice_(dice),
      around_(around),
      popularity_(dice, static_cast<std::size_t>(measures)),
      batch_(batch),
      office_(app.snapshot()->state.policy->office),
      finance_(*app.snapshot()->state.units->finance()),
      snapshot_(app.snapshot()) {
    for (auto const& [id, actor] : *snapshot_->state.actors)
        for (auto const& grant : actor->grants) people_.try_emplace({grant.function, grant.unit}, id);
}

base::ActorId RoadPlanner::who(Function function, base::UnitId const& unit) const {
    return people_.at({function, unit});
}

record::Act RoadPlanner::on_case(base::ActorId const& actor, base::ProposalId const& id,
                                 workflow::CaseCommand command) const {
    return {{actor, {}, id, std::move(command)}, {}, {}};
}

/// Mostly the lead, at times one that takes part.
base::UnitId RoadPlanner::proposer(document::Document const& text) {
    auto const others = document::participating_of(text);
    if (!others.empty() && dice_.chance(12))
        return *std::next(others.begin(), static_cast<std::ptrdiff_t>(dice_.below(others.size())));
    return *document::lead_of(text);
}

workflow::Open RoadPlanner::opening(DocumentId const& document, base::UnitId const& unit) const {
    workflow::Open out;
    out.unit = unit;
    out.documents = {document};
    return out;
}

workflow::Submit RoadPlanner::submission(DocumentId const& document, Head const& base, Edit edit) const {
    workflow::Submit out;
    out.documents.emplace(document, std::make_shared<document::Document const>(std::move(edit.document)));
    out.bases.emplace(document, base.digest);
    out.reason = std::move(edit.reason);
    return out;
}

workflow::Cosign RoadPlanner::cosignature(int version, base::UnitId const& unit) {
    auto const throw_of = dice_.below(100);
    auto const word = throw_of < 75   ? model::Word::kSigned
                      : throw_of < 90 ? model::Word::kSignedWithNote
                                      : model::Word::kNoted;
    return {version, word, unit, word == model::Word::kSignedWithNote ? sentence(dice_) : "", {}};
}

workflow::AddComment RoadPlanner::comment(DocumentId const& document, document::Document const& text,
                                          int version) {
    auto const& paragraphs = text.root.child("description")->children;
    auto const& paragraph = paragraphs[dice_.below(paragraphs.size())];
    return {version,
            {document, "description/" + std::string{paragraph.attribute("id")}, sentence(dice_), {}},
            {}};
}

/// Whose co-signature the policy of the template asks for, beside the proposer's own.
std::vector<base::UnitId> RoadPlanner::asked(document::Document const& before, Edit const& edit,
                                             base::UnitId const& unit) const {
    std::set<base::UnitId> out;
    bool money = edit.funding;
    for (auto const* text : {&before, &edit.document}) {
        out.insert(*document::lead_of(*text));
        for (auto const& other : document::participating_of(*text)) out.insert(other);
        money = money || document::states_financial_effect(*text);
    }
    if (money) out.insert(finance_);
    out.erase(unit);
    return {out.begin(), out.end()};
}

RoadPlanner::Head RoadPlanner::head(DocumentId const& document) const {
    if (auto const found = ahead_.find(document); found != ahead_.end()) return found->second;
    auto const* const here = snapshot_->state.head(document);
    return {here->document, here->digest};
}

std::vector<RoadPlanner::Planned> RoadPlanner::next(int more) {
    snapshot_ = app_.snapshot();
    ahead_.clear();
    about_to_release_.clear();
    auto const year = static_cast<int>(app_.today().year());
    auto const last = snapshot_->state.last_proposal.find(year);
    year_ = year;
    next_proposal_ = last == snapshot_->state.last_proposal.end() ? 1 : last->second + 1;
    quick_ = 0;

    std::vector<Planned> out;
    std::erase_if(slow_, [](Slow const& slow) { return slow.closed; });
    for (std::size_t i = 0; i < slow_.size(); ++i) plan_step(i, out);
    auto const cases_per_batch = static_cast<double>(batch_) / 6.5;
    auto const most_slow = batch_ / 2;
    while (out.size() < batch_ && more > 0) {
        auto const chosen = popularity_.choose(dice_);
        auto const document = DocumentId::measure(base::measure_id(static_cast<int>(chosen) + 1));
        if (about_to_release_.contains(document)) continue;
        --more;
        ++begun_;
        bool const often = popularity_.share(chosen) * cases_per_batch > kOften;
        if (often || slow_.size() >= most_slow || dice_.chance(50)) {
            plan_quick(document, out);
        } else {
            slow_.push_back({document, proposer(*head(document).document), {}, true});
            auto const& slow = slow_.back();
            out.push_back(
                {{{who(Function::kEditor, slow.unit), {}, {}, opening(document, slow.unit)}, {}, {}},
                 slow_.size() - 1});
            ++next_proposal_;
        }
    }
    return out;
}

void RoadPlanner::plan_quick(DocumentId const& document, std::vector<Planned>& out) {
    auto const base = head(document);
    auto const unit = proposer(*base.document);
    auto changed = edit(dice_, around_, *base.document);
    auto const id = base::proposal_id(year_, next_proposal_++);
    auto const editor = who(Function::kEditor, unit);
    auto const cosigners = asked(*base.document, changed, unit);
    out.push_back({{{editor, {}, {}, opening(document, unit)}, {}, {}}});
    auto submit = submission(document, base, std::move(changed));
    auto const text = submit.documents.at(document);
    out.push_back({on_case(editor, id, std::move(submit))});
    auto const reviewer = who(Function::kReviewer, office_);
    if (dice_.chance(20)) out.push_back({on_case(reviewer, id, comment(document, *text, 1))});
    out.push_back(
        {on_case(reviewer, id, workflow::Review{1, false, false, dice_.chance(30) ? sentence(dice_) : ""})});
    for (auto const& cosigner : cosigners)
        out.push_back({on_case(who(Function::kCosigner, cosigner), id, cosignature(1, cosigner))});
    out.push_back({on_case(who(Function::kApprover, office_), id, workflow::Approve{1, {}, {}})});
    ahead_[document] = {text, document::digest_of(*text)};
    ++quick_;
}

void RoadPlanner::plan_step(std::size_t at, std::vector<Planned>& out) {
    auto& slow = slow_[at];
    if (!slow.id) {
        out.push_back(
            {{{who(Function::kEditor, slow.unit), {}, {}, opening(slow.document, slow.unit)}, {}, {}}, at});
        ++next_proposal_;
        return;
    }
    auto const* const c = snapshot_->state.find(*slow.id);
    if (c == nullptr) {
        slow.closed = true;
        ++released_;
        return;
    }
    if (auto act = step_of(slow, *c)) out.push_back({std::move(*act), at});
}

std::optional<record::Act> RoadPlanner::step_of(Slow& slow, Case const& c) {
    auto const editor = who(Function::kEditor, slow.unit);
    auto const reviewer = who(Function::kReviewer, office_);
    if (c.stage == model::Stage::kDraft || c.stage == model::Stage::kReturned || !c.conflicts.empty()) {
        auto const base = head(slow.document);
        return on_case(editor, c.id, submission(slow.document, base, edit(dice_, around_, *base.document)));
    }
    auto const version = c.version()->number;
    auto const& text = *c.version()->texts.at(slow.document);
    if (!slow.commented && dice_.chance(25)) {
        slow.commented = true;
        return on_case(reviewer, c.id, comment(slow.document, text, version));
    }
    slow.commented = true;
    if (!slow.sent_back && dice_.chance(3)) {
        slow.sent_back = true;
        return on_case(reviewer, c.id,
                       workflow::RequestChanges{version, {comment(slow.document, text, version).comment}});
    }
    for (auto const& requirement : workflow::requirements(snapshot_->state, c)) {
        if (requirement.met) continue;
        switch (requirement.kind) {
            case model::RequirementKind::kReview:
                return on_case(reviewer, c.id, workflow::Review{version, false, false, {}});
            case model::RequirementKind::kCosignature: {
                auto const unit = *requirement.missing.at(0).unit;
                return on_case(who(Function::kCosigner, unit), c.id, cosignature(version, unit));
            }
            case model::RequirementKind::kApproval:
                about_to_release_.insert(slow.document);
                return on_case(who(Function::kApprover, office_), c.id, workflow::Approve{version, {}, {}});
        }
    }
    return std::nullopt;
}

void RoadPlanner::done(std::vector<Planned> const& planned,
                       std::vector<base::Result<record::Answer>> const& answers) {
    released_ += quick_;
    for (std::size_t i = 0; i < planned.size(); ++i) {
        auto const& answer = answers[i];
        if (planned[i].slow == kQuick) {
            if (!answer) throw std::runtime_error("refused: " + told(answer.error()));
            continue;
        }
        auto& slow = slow_[planned[i].slow];
        if (!answer) {
            ++refused_;
            if (++slow.refusals > kMostRefusals)
                throw std::runtime_error("refused again and again: " + told(answer.error()));
        } else if (slow.opening) {
            slow.opening = false;
            slow.id = answer->committed->event.proposal;
        }
    }
}

}  // namespace fassung::bench
