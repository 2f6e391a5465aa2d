#include "core/app/attention.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

#include "core/app/open_needs.hpp"

namespace fassung::app {

using model::Function;
using model::Stage;
using workflow::Case;
using workflow::Duty;
using workflow::Needs;
using workflow::Requirement;

namespace {

constexpr base::Date kNever{std::chrono::year{9999}, std::chrono::December, std::chrono::day{31}};

bool is_late(Requirement const& requirement, base::Date today) {
    return requirement.overdue || (requirement.due && requirement.due->date < today);
}

std::optional<base::Date> due_of(Requirement const& requirement) {
    return requirement.due ? std::optional{requirement.due->date} : std::nullopt;
}

void bring_forward(std::optional<base::Date>& due, std::optional<base::Date> const& other) {
    if (other && (!due || *other < *due)) due = other;
}

/// What is asked for now: approvals only once nothing else is missing.
bool is_asked_now(Requirement const& requirement, Needs const& needs) {
    return !requirement.met && (requirement.kind != model::RequirementKind::kApproval || needs.ripe());
}

/// Threads that are open and whose last word is not the proposing unit's.
int unanswered(Case const& c) {
    std::map<int, bool> waiting;
    std::map<int, int> thread_of;
    for (auto const& comment : c.comments) {
        auto const parent = comment.reply_to ? thread_of.find(*comment.reply_to) : thread_of.end();
        auto const thread = parent == thread_of.end() ? comment.number : parent->second;
        thread_of[comment.number] = thread;
        bool const closed = thread == comment.number && (comment.resolved || comment.adopted);
        if (closed)
            waiting.erase(thread);
        else if (thread == comment.number || waiting.contains(thread))
            waiting[thread] = comment.by.unit != c.unit;
    }
    return static_cast<int>(std::ranges::count_if(waiting, [](auto const& each) { return each.second; }));
}

/// Of whom: each list is put together from the open cases as they are met, and cut at the end.
class Collector {
  public:
    Collector(Application& app, Caller const& caller, std::size_t most, std::optional<Station> station)
        : app_(app),
          needs_(app.open_needs().at(app.snapshot())),
          state_(needs_->of->state),
          today_(app.today()),
          id_(caller.actor),
          actor_(state_.actor(caller.actor)),
          most_(most),
          station_(station) {}

    Attention collect(std::optional<base::Instant> since) {
        if (actor_ == nullptr) return {};
        for (auto const& [id, c] : *state_.open) look_at(*c);
        Attention out;
        cut(waiting_, out.waiting);
        cut(awaiting_, out.awaiting);
        cut(pipeline_, out.pipeline);
        out.stations = stations_;
        add_drafts(out.drafts);
        if (since) add_changes(*since, out);
        if (actor_->holds(Function::kOperator, today_)) add_office_work(out);
        return out;
    }

  private:
    /// Late and urgent ones first, then by due date, then the older case.
    using Rank = std::tuple<int, bool, base::Date, base::ProposalId>;
    template <class Row>
    using Ranked = std::vector<std::pair<Rank, Row>>;

    Rank rank(Case const& c, std::optional<base::Date> const& due, bool late, int group = 0) const {
        return {group, !late && !c.urgent, due.value_or(kNever), c.id};
    }

    bool of_unit(Case const& c) const {
        return actor_->holds(Function::kEditor, c.unit, today_) ||
               actor_->holds(Function::kCosigner, c.unit, today_);
    }

    void look_at(Case const& c) {
        if (c.stage == Stage::kDraft) {
            if (of_unit(c)) drafts_.push_back(&c);
            return;
        }
        auto const& needs = needs_->at(c.id);
        auto const turns = workflow::turns_of(state_, c, needs, id_, today_);
        add_waiting(c, turns);
        if (of_unit(c) || c.authors.contains(id_)) add_awaiting(c, needs, turns);
        if (actor_->holds(Function::kReviewer, today_) || actor_->holds(Function::kApprover, today_))
            add_to_pipeline(c, needs);
    }

    void add_waiting(Case const& c, std::vector<workflow::Turn> const& turns) {
        WaitingCase out;
        bool late = false;
        for (auto const& turn : turns) {
            Reason reason;
            reason.duty = turn.duty;
            if (turn.duty == Duty::kResolve) reason.count = static_cast<int>(c.conflicts.size());
            if (auto const* requirement = turn.requirement) {
                reason.requirement = requirement->id;
                reason.label = requirement->label;
                if (!requirement->missing.empty()) reason.unit = requirement->missing.front().unit;
                reason.due = due_of(*requirement);
                reason.overdue = is_late(*requirement, today_);
                late = late || reason.overdue;
                bring_forward(out.due, reason.due);
            }
            out.reasons.push_back(std::move(reason));
        }
        if (actor_->holds(Function::kEditor, c.unit, today_))
            if (auto const count = unanswered(c); count > 0) {
                Reason reason;
                reason.count = count;
                out.reasons.push_back(std::move(reason));
            }
        if (out.reasons.empty()) return;
        out.urgent = c.urgent;
        waiting_.emplace_back(rank(c, out.due, late), std::move(out));
    }

    void add_awaiting(Case const& c, Needs const& needs, std::vector<workflow::Turn> const& turns) {
        AwaitingCase out;
        bool late = false;
        for (auto const& requirement : needs.requirements) {
            if (!is_asked_now(requirement, needs)) continue;
            if (std::ranges::any_of(turns,
                                    [&](auto const& turn) { return turn.requirement == &requirement; }))
                continue;
            bool const overdue = is_late(requirement, today_);
            late = late || overdue;
            bring_forward(out.due, due_of(requirement));
            out.words.push_back({requirement.id, requirement.label, requirement.outcome, requirement.missing,
                                 due_of(requirement), overdue});
        }
        if (!out.words.empty()) awaiting_.emplace_back(rank(c, out.due, late), std::move(out));
    }

    static Station station_of(Case const& c, Needs const& needs) {
        if (c.stage == Stage::kReturned) return c.conflicts.empty() ? Station::kReturned : Station::kConflict;
        auto const open = [&](model::RequirementKind kind) {
            return std::ranges::any_of(needs.requirements, [&](auto const& requirement) {
                return requirement.kind == kind && is_asked_now(requirement, needs);
            });
        };
        if (open(model::RequirementKind::kReview)) return Station::kReview;
        return needs.ripe() ? Station::kApproval : Station::kCosignature;
    }

    void add_to_pipeline(Case const& c, Needs const& needs) {
        PipelineCase out;
        out.station = station_of(c, needs);
        ++stations_[out.station];
        if (station_ && *station_ != out.station) return;
        if (auto const* version = c.version()) out.since = base::berlin_date(version->time);
        out.urgent = c.urgent;
        for (auto const& requirement : needs.requirements) {
            bool const overruled =
                requirement.outcome == workflow::Outcome::kDissent && requirement.despite_dissent;
            if (!is_asked_now(requirement, needs) || (overruled && needs.ripe())) continue;
            out.overdue = out.overdue || is_late(requirement, today_);
            bring_forward(out.due, due_of(requirement));
        }
        auto const group = static_cast<int>(out.station);
        pipeline_.emplace_back(rank(c, out.due, out.overdue, group), std::move(out));
    }

    /// The first ones, with the rows that the index has of them.
    template <class Row>
    void cut(Ranked<Row>& ranked, Shown<Row>& out) {
        out.total = ranked.size();
        std::ranges::sort(ranked, {}, &std::pair<Rank, Row>::first);
        for (auto& [rank, found] : ranked) {
            if (out.rows.size() == most_) return;
            auto row = app_.index().find_case(std::get<base::ProposalId>(rank));
            if (!row) continue;
            out.rows.push_back(std::move(found));
            out.rows.back().row = std::move(*row);
        }
    }

    /// Of the newest cases; a unit with more drafts than that finds the others in the list of cases.
    void add_drafts(Shown<OwnDraft>& out) {
        out.total = drafts_.size();
        for (auto c = drafts_.rbegin(); c != drafts_.rend() && out.rows.size() < most_; ++c) {
            auto row = app_.index().find_case((*c)->id);
            if (!row) continue;
            auto saved = row->updated;
            std::optional<base::ActorId> assignee;
            if (auto const meta = app_.registry().drafts().find((*c)->id)) {
                saved = std::max(saved, meta->updated);
                assignee = meta->assignee;
            }
            out.rows.push_back({std::move(*row), saved, std::move(assignee)});
        }
        std::ranges::sort(out.rows, std::ranges::greater{}, [&](OwnDraft const& draft) {
            return std::pair{draft.assignee == id_, draft.saved};
        });
    }

    std::vector<base::UnitId> leading_units() const {
        std::vector<base::UnitId> out;
        for (auto const& unit : actor_->units(today_))
            if (auto const* known = state_.units->find(unit); known != nullptr && known->can_lead)
                out.push_back(unit);
        return out;
    }

    void add_changes(base::Instant since, Attention& out) {
        bool const office =
            actor_->holds(Function::kReviewer, today_) || actor_->holds(Function::kApprover, today_);
        auto const units = leading_units();
        out.changed_is_all = office || units.empty();
        std::map<std::pair<std::uint64_t, model::DocumentId>, index::RevisionRow, std::greater<>> found;
        auto const take = [&](index::ReleaseFilter const& filter) {
            auto page = app_.index().releases(filter, {}, static_cast<int>(most_));
            if (!page) return;
            for (auto& row : page->rows)
                if (row.time > since) found.emplace(std::pair{row.seq, row.document}, std::move(row));
        };
        if (out.changed_is_all)
            take({});
        else
            for (auto const& unit : units) take({.field = {}, .unit = unit, .document = {}});
        for (auto& [key, row] : found)
            if (out.changed.rows.size() < most_) out.changed.rows.push_back(std::move(row));
        out.changed.total = out.changed.rows.size();
    }

    void add_office_work(Attention& out) const {
        for (auto const& [seq, request] : state_.grant_requests)
            if (request.by.actor != id_ && request.what.subject != id_)
                out.grants.push_back({seq, request.by, request.what});
        out.clock_waits = state_.clock_confirmation && state_.clock_confirmation->actor != id_;
        bool const mine = state_.clock_confirmation && !out.clock_waits;
        out.clock_ahead = !mine && app_.clock().now() - state_.last_time > app_.options().writer.max_ahead;
    }

    Application& app_;
    OpenNeeds::TablePtr needs_;
    workflow::State const& state_;
    base::Date today_;
    base::ActorId id_;
    model::Actor const* actor_;
    std::size_t most_;
    std::optional<Station> station_;

    Ranked<WaitingCase> waiting_;
    Ranked<AwaitingCase> awaiting_;
    Ranked<PipelineCase> pipeline_;
    std::map<Station, std::size_t> stations_;
    std::vector<Case const*> drafts_;
};

}  // namespace

std::string_view name_of(Station station) {
    switch (station) {
        case Station::kReview:
            return "review";
        case Station::kCosignature:
            return "cosignature";
        case Station::kApproval:
            return "approval";
        case Station::kReturned:
            return "returned";
        case Station::kConflict:
            return "conflict";
    }
    std::abort();
}

std::optional<Station> parse_station(std::string_view name) {
    for (auto const station : kStations)
        if (name_of(station) == name) return station;
    return std::nullopt;
}

base::Instant changed_since(Application& app, std::optional<base::Instant> const& last_visit) {
    return last_visit.value_or(app.clock().now() - std::chrono::days{30});
}

Attention attention(Application& app, Caller const& caller, std::optional<base::Instant> since,
                    std::size_t most, std::optional<Station> station) {
    return Collector{app, caller, most, station}.collect(since);
}

}  // namespace fassung::app
