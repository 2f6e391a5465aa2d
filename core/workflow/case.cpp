#include "core/workflow/case.hpp"

#include <algorithm>

#include "core/workflow/carry.hpp"
#include "core/workflow/concern.hpp"
#include "core/workflow/policy_change.hpp"
#include "core/workflow/requirements.hpp"

namespace fassung::workflow {

using model::Event;
using model::Stage;
using model::text_of;
using model::Texts;
using model::VoteKind;
using model::Word;

namespace {

std::string text(Texts const& texts, std::string_view section) {
    return std::string{text_of(texts, section)};
}

/// A unit has one word, a reviewer one finding: the latest.
void replace_earlier(Case& c, Vote const& vote) {
    for (auto& earlier : c.votes) {
        if (earlier.replaced_by || earlier.kind != vote.kind) continue;
        bool const same = vote.kind == VoteKind::kCosignature ? earlier.unit == vote.unit
                                                              : earlier.by.actor == vote.by.actor;
        if (same) earlier.replaced_by = vote.number;
    }
}

Vote& add_vote(Case& c, Event const& event, VoteKind kind, Word word, std::optional<model::UnitId> unit) {
    Vote vote;
    vote.number = static_cast<int>(c.votes.size()) + 1;
    vote.event = event.number;
    vote.kind = kind;
    vote.word = word;
    vote.by = event.by;
    vote.unit = std::move(unit);
    vote.time = event.time;
    vote.version = c.version()->number;
    vote.covers = c.version()->changes;
    replace_earlier(c, vote);
    c.votes.push_back(std::move(vote));
    return c.votes.back();
}

template <class Payload>
void add_version(Case& c, Event const& event, Payload const& payload, Documents const& documents) {
    Version version;
    version.number = payload.version;
    version.event = event.number;
    version.by = event.by;
    version.time = event.time;
    version.documents = payload.documents;
    version.changes = payload.changes;
    version.binds = binding(payload.changes);
    version.votes = payload.votes;
    version.texts = documents;
    c.versions.push_back(std::move(version));
    for (auto const& document : payload.documents)
        if (std::ranges::find(c.documents, document.document) == c.documents.end())
            c.documents.push_back(document.document);
    apply_carry(c, payload.votes);
    c.conflicts.clear();
}

void set_dues(Case& c, std::vector<model::Due> const& dues) {
    for (auto const& due : dues) {
        c.dues.insert_or_assign(due.requirement, due);
        c.passed.erase(due.requirement);
        c.passed_at.erase(due.requirement);
    }
}

void close(Case& c, Event const& event, Stage stage, Texts const& texts) {
    c.stage = stage;
    c.closed = event.time;
    c.closing_reason = text(texts, "reason");
}

void add_comment(Case& c, Event const& event, model::CommentPlace const& place, int version,
                 std::optional<int> reply_to, Texts const& texts) {
    Comment comment;
    comment.number = place.number;
    comment.event = event.number;
    comment.by = event.by;
    comment.time = event.time;
    comment.version = version;
    comment.document = place.document;
    comment.address = place.address;
    comment.reply_to = reply_to;
    comment.text = text(texts, "comment-" + std::to_string(place.number));
    if (place.wording) comment.wording = text(texts, "wording-" + std::to_string(place.number));
    c.comments.push_back(std::move(comment));
}

struct Fold {
    Case& c;
    Event const& event;
    Texts const& texts;
    Documents const& documents;

    // Events of the record are none of a case's.
    void operator()(model::Founded const&) const {}
    void operator()(model::ActorsRegistered const&) const {}
    void operator()(model::Adopted const&) const {}
    void operator()(model::GrantRequested const&) const {}
    void operator()(model::GrantConfirmed const&) const {}
    void operator()(model::ClockConfirmed const&) const {}
    void operator()(model::Checkpointed const&) const {}
    void operator()(model::Countersigned const&) const {}
    void operator()(model::KeyChanged const&) const {}

    void operator()(model::Opened const& what) const {
        c.id = *event.proposal;
        c.kind = what.kind;
        c.unit = what.unit;
        c.opened_by = event.by;
        c.opened = event.time;
        c.documents = what.documents;
        c.allotted = what.allotted;
        for (auto const& measure : what.allotted) c.documents.push_back(model::DocumentId::measure(measure));
        c.from_measure = what.from_measure;
        c.from_revision = what.from_revision;
    }
    void operator()(model::Discarded const&) const { close(c, event, Stage::kDiscarded, texts); }
    void operator()(model::Submitted const& what) const {
        add_version(c, event, what, documents);
        c.stage = Stage::kSubmitted;
        c.file_reference = what.file_reference;
        c.urgent = what.urgent;
        c.reason = text(texts, "reason");
        c.effects = text(texts, "effects");
        c.versions.back().reason = c.reason;
        c.authors.insert(what.authors.begin(), what.authors.end());
        c.next_authors.clear();
        add_vote(c, event, VoteKind::kCosignature, Word::kSubmission, c.unit);
        set_dues(c, what.dues);
    }
    void operator()(model::CarriedOn const& what) const {
        add_version(c, event, what, documents);
        c.versions.back().system_made = true;
        for (auto const& listed : what.documents)
            if (listed.document == policy_document())
                apply_policy(listed.base_revision.value_or(0), what.cause);
        // The merge leaves the unit's own elements as they are, so its submission speaks for this version
        // too.
        for (auto& vote : c.votes)
            if (vote.word == Word::kSubmission && !vote.replaced_by) vote.covers = what.changes;
        set_dues(c, what.dues);
    }
    void operator()(model::Conflicted const& what) const {
        c.stage = Stage::kReturned;
        c.conflicts = what.conflicts;
    }
    void operator()(model::Reviewed const& what) const {
        auto& vote = add_vote(c, event, VoteKind::kReview, Word::kSound, event.by.unit);
        vote.editorial = what.editorial;
        vote.financial_effect = what.financial_effect;
        vote.note = text(texts, "note");
        set_dues(c, what.dues);
    }
    void operator()(model::ChangesRequested const& what) const {
        for (auto const& place : what.comments)
            add_comment(c, event, place, what.version, std::nullopt, texts);
        c.stage = Stage::kReturned;
    }
    void operator()(model::Cosigned const& what) const {
        // Judged before the vote is in: the objection itself must not decide whether it is one.
        bool const objection = what.word == Word::kDissent && is_editorial(c);
        auto& vote = add_vote(c, event, VoteKind::kCosignature, what.word, what.unit);
        vote.conditions = what.conditions;
        vote.note = text(texts, "note");
        if (objection) c.editorial_refused = true;
    }
    void operator()(model::Approved const&) const {
        add_vote(c, event, VoteKind::kApproval, Word::kApproved, event.by.unit).note = text(texts, "note");
    }
    void operator()(model::Released const& what) const {
        add_vote(c, event, VoteKind::kApproval, Word::kApproved, event.by.unit).note = text(texts, "note");
        c.despite = what.despite;
        c.frozen = what.requirements;
        c.revisions = what.revisions;
        close(c, event, Stage::kReleased, texts);
    }
    void operator()(model::Rejected const&) const { close(c, event, Stage::kRejected, texts); }
    void operator()(model::Withdrawn const&) const { close(c, event, Stage::kWithdrawn, texts); }
    void operator()(model::Involved const& what) const {
        std::erase_if(c.involvements, [&](auto const& earlier) { return earlier.unit == what.unit; });
        c.involvements.push_back({what.unit, what.as, event.by, text(texts, "reason")});
        if (what.due_date && what.due)
            set_dues(c, {{"involved:" + what.unit.str(), *what.due_date, *what.due}});
    }
    void operator()(model::Extended const& what) const {
        set_dues(c, {{what.requirement, what.due_date, what.due}});
    }
    void operator()(model::WaiverRequested const& what) const {
        c.waivers.push_back(
            {what.requirement, event.by, std::nullopt, text(texts, "reason"), c.version()->number});
    }
    void operator()(model::Waived const& what) const {
        for (auto waiver = c.waivers.rbegin(); waiver != c.waivers.rend(); ++waiver) {
            if (waiver->requirement != what.requirement || waiver->confirmed_by) continue;
            waiver->confirmed_by = event.by;
            return;
        }
    }
    void operator()(model::Commented const& what) const {
        add_comment(c, event, what.place, what.version, what.reply_to, texts);
    }
    void operator()(model::CommentResolved const& what) const {
        if (auto* comment = find_comment(what.number)) comment->resolved = true;
    }
    void operator()(model::WordingAdopted const& what) const {
        auto* comment = find_comment(what.number);
        if (!comment) return;
        comment->adopted = true;
        c.next_authors.insert(comment->by.actor);
    }
    void operator()(model::DeadlinePassed const& what) const {
        c.passed.insert(what.requirement);
        // What silence means is said by the policy of that day; a later one does not make it an assent.
        if (what.consequence == model::OnDeadline::kAssent)
            c.passed_at.insert_or_assign(what.requirement, c.version()->number);
    }
    void operator()(model::PolicyApplied const& what) const {
        apply_policy(what.revision, what.cause);
        for (auto& vote : c.votes)
            if (vote.kind == VoteKind::kApproval && vote.valid()) void_approval(vote);
        set_dues(c, what.dues);
    }

    void apply_policy(int revision, std::uint64_t cause) const {
        c.policies.push_back({revision, cause, event.time, c.version()->number, event.number});
    }
    /// Who approved did so under other rules.
    static void void_approval(Vote& vote) {
        std::set<model::DocumentId> documents;
        for (auto const& change : vote.covers) documents.insert(change.document);
        for (auto const& document : documents)
            vote.history.push_back({vote.number, document, "voided", "policy-changed", {}});
        vote.covers.clear();
    }

    Comment* find_comment(int number) const {
        for (auto& comment : c.comments)
            if (comment.number == number) return &comment;
        return nullptr;
    }
};

}  // namespace

Version const* Case::version(int number) const {
    for (auto const& version : versions)
        if (version.number == number) return &version;
    return nullptr;
}

void evolve(Case& c, Event const& event, Texts const& texts, Documents const& documents) {
    std::visit(Fold{c, event, texts, documents}, event.payload);
    c.events = event.number;
    c.last_seq = event.seq;
}

}  // namespace fassung::workflow
