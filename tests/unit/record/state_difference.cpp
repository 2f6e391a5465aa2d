#include "tests/unit/record/state_difference.hpp"

#include <vector>

#include <fmt/format.h>

#include "core/document/registries.hpp"

namespace fassung::test {

namespace {

using workflow::Case;
using workflow::State;

std::string say(base::Instant time) {
    return base::to_rfc3339(time);
}
std::string say(base::Digest const& digest) {
    return digest.hex();
}
std::string say(model::DocumentId const& id) {
    return id.name();
}
template <class Tag, bool (*kIsValid)(std::string_view)>
std::string say(base::Id<Tag, kIsValid> const& id) {
    return id.str();
}
std::string say(std::string const& text) {
    return text;
}
std::string say(int number) {
    return std::to_string(number);
}
std::string say(model::ActingAs const& by);
template <class T>
std::string say(std::optional<T> const& value) {
    return value ? say(*value) : "-";
}
std::string say(model::ActingAs const& by) {
    return fmt::format("{}/{}/{}/{}", say(by.actor), model::name_of(by.function), say(by.unit),
                       say(by.acting_for));
}
std::string say(model::Change const& change) {
    return fmt::format("{}/{} {} {}", say(change.document), change.address, say(change.base),
                       say(change.next));
}
std::string say(model::CarriedVote const& vote) {
    return fmt::format("{} {} {} {} {}", vote.vote, say(vote.document), vote.outcome, vote.reason,
                       vote.address);
}
std::string say(model::ConditionPlace const& place) {
    return fmt::format("{}/{} {}", say(place.document), place.address, say(place.next));
}
std::string say(model::ConflictPlace const& place) {
    return fmt::format("{}/{} {} {} {}", say(place.document), place.address, say(place.base), say(place.ours),
                       say(place.theirs));
}
std::string say(model::VersionDocument const& listed) {
    return fmt::format("{} {} {} {}", say(listed.document), say(listed.digest), say(listed.base),
                       say(listed.base_revision));
}

template <class Range>
std::string all(Range const& range) {
    std::string out;
    for (auto const& item : range) out += say(item) + ",";
    return out;
}
using Lines = std::vector<std::string>;

void add(Lines& lines, workflow::Documents const& documents) {
    for (auto const& [id, text] : documents)
        lines.push_back("  text " + id.name() + " " + base::sha256(document::canonical(*text)).hex());
}

void add(Lines& lines, Case const& c) {
    lines.push_back(fmt::format(
        "case {} {} {} {} {} {} {} {} docs {} allotted {} from {} {} file {} urgent {} reason {} effects {}",
        say(c.id), model::name_of(c.kind), model::name_of(c.stage), say(c.unit), say(c.opened_by),
        say(c.opened), c.events, c.last_seq, all(c.documents), all(c.allotted), say(c.from_measure),
        say(c.from_revision), c.file_reference, c.urgent, c.reason, c.effects));
    for (auto const& version : c.versions) {
        lines.push_back(fmt::format("  version {} {} {} {} docs {} changes {} binds {} votes {} {} {}",
                                    version.number, version.event, say(version.by), say(version.time),
                                    all(version.documents), all(version.changes), say(version.binds),
                                    all(version.votes), version.system_made, version.reason));
        add(lines, version.texts);
    }
    for (auto const& vote : c.votes)
        lines.push_back(fmt::format(
            "  vote {} {} {} {} {} {} {} {} covers {} history {} conditions {} {} {} {} {}", vote.number,
            vote.event, model::name_of(vote.kind), model::name_of(vote.word), say(vote.by), say(vote.unit),
            say(vote.time), vote.version, all(vote.covers), all(vote.history), all(vote.conditions),
            vote.editorial, vote.financial_effect, vote.note, say(vote.replaced_by)));
    for (auto const& comment : c.comments)
        lines.push_back(fmt::format("  comment {} {} {} {} {} {}/{} {} {} {} {} {}", comment.number,
                                    comment.event, say(comment.by), say(comment.time), comment.version,
                                    say(comment.document), comment.address, say(comment.reply_to),
                                    comment.text, say(comment.wording), comment.resolved, comment.adopted));
    for (auto const& involved : c.involvements)
        lines.push_back(fmt::format("  involved {} {} {} {}", say(involved.unit), model::name_of(involved.as),
                                    say(involved.by), involved.reason));
    for (auto const& waiver : c.waivers)
        lines.push_back(fmt::format("  waiver {} {} {} {} {}", waiver.requirement, say(waiver.requested_by),
                                    say(waiver.confirmed_by), waiver.reason, waiver.version));
    for (auto const& [id, due] : c.dues)
        lines.push_back(fmt::format("  due {} {} {}", id, base::to_iso(due.date), say(due.at)));
    for (auto const& [id, version] : c.passed_at) lines.push_back(fmt::format("  passed {} {}", id, version));
    for (auto const& applied : c.policies)
        lines.push_back(fmt::format("  policy {} {} {} {} {}", applied.revision, applied.cause,
                                    say(applied.time), applied.version, applied.event));
    lines.push_back(
        fmt::format("  passed {} authors {} next {} conflicts {} refused {} despite {} closed {} {}",
                    all(c.passed), all(c.authors), all(c.next_authors), all(c.conflicts), c.editorial_refused,
                    all(c.despite), say(c.closed), c.closing_reason));
}

void add(Lines& lines, model::Policy const& policy) {
    lines.push_back("policy " + policy.title + " " + say(policy.office));
    for (auto const& rule : policy.rules)
        lines.push_back(fmt::format("  rule {} {} {} {} {} {} {} {} {} {} {} {} {} {} {}", rule.id,
                                    rule.label, model::name_of(rule.kind), model::name_of(rule.function),
                                    model::name_of(rule.relation), say(rule.unit),
                                    model::name_of(rule.condition), rule.count, rule.exclude_authors,
                                    rule.exclude_earlier_voters, rule.exclude_housing_ministry, rule.due_days,
                                    model::name_of(rule.on_deadline), rule.waivable, rule.despite_dissent));
}

void add(Lines& lines, model::Units const& units) {
    for (auto const& [id, unit] : units.all) {
        lines.push_back(fmt::format("unit {} {} {} {} {}", say(id), all(unit.successors), say(unit.housed_in),
                                    unit.finance, unit.can_lead));
        for (auto const& name : unit.names)
            lines.push_back(fmt::format("  name {} {} {}", name.abbr, name.title, base::to_iso(name.from)));
    }
}

Lines describe(State const& state) {
    Lines lines{fmt::format("state {} {} {} adopted {} demo {} last measure {}", say(state.record_id),
                            state.seq, say(state.last_time), state.adopted, state.demo, state.last_measure)};
    add(lines, *state.policy);
    add(lines, *state.units);
    for (auto const day : state.holidays->days) lines.push_back("holiday " + base::to_iso(day));
    lines.push_back(document::canonical(document::to_document(*state.keys)));
    for (auto const& [id, actor] : *state.actors)
        lines.push_back(say(id) + " " + document::canonical(document::to_document(*actor)));
    for (auto const& [id, head] : *state.heads) {
        lines.push_back(fmt::format("head {} {} {} {} retired {}", say(id), say(head.digest), head.revision,
                                    head.seq, all(*head.retired)));
        add(lines, {{id, head.document}});
    }
    for (auto const& [id, c] : *state.open) add(lines, *c);
    for (auto const& [id, documents] : *state.bases) {
        lines.push_back("bases " + say(id));
        add(lines, documents);
    }
    for (auto const& [at, id, requirement] : *state.dues)
        lines.push_back(fmt::format("queued {} {} {}", say(at), say(id), requirement));
    for (auto const& [seq, id] : state.to_carry_on) lines.push_back(fmt::format("waits {} {}", seq, say(id)));
    for (auto const& [seq, request] : state.grant_requests) {
        lines.push_back(fmt::format("request {} {} {} {}", seq, say(request.by), say(request.what.subject),
                                    say(request.what.identity)));
        for (auto const& grant : request.what.grants)
            lines.push_back(fmt::format("  {} {} {} {}", say(grant.actor), model::name_of(grant.function),
                                        say(grant.unit), base::to_iso(grant.from)));
    }
    lines.push_back("clock " + say(state.clock_confirmation));
    for (auto const& [at, checkpoint] : *state.checkpoints)
        lines.push_back(
            fmt::format("checkpoint {} {} {}", at, base::to_iso(checkpoint.date), all(checkpoint.signers)));
    lines.push_back("checkpoint day " + base::to_iso(state.checkpoint_day));
    for (auto const& [year, number] : state.last_proposal)
        lines.push_back(fmt::format("last {} {}", year, number));
    return lines;
}

}  // namespace

std::string difference(State const& left, State const& right) {
    auto const one = describe(left);
    auto const other = describe(right);
    for (std::size_t i = 0; i < std::max(one.size(), other.size()); ++i) {
        auto const at = [i](Lines const& lines) { return i < lines.size() ? lines[i] : "nothing"; };
        if (at(one) != at(other)) return at(one) + "\nbut\n" + at(other);
    }
    return {};
}

}  // namespace fassung::test
