#include <fmt/format.h>

#include "core/app/audit_parts.hpp"
#include "core/app/case_events.hpp"
#include "core/app/case_words.hpp"
#include "core/app/naming.hpp"
#include "core/history/synopsis.hpp"
#include "core/record/replay.hpp"
#include "core/workflow/requirements.hpp"

namespace fassung::app {

namespace {

using exchange::BoundPlace;
using exchange::ReportCase;
using exchange::ReportVersion;
using exchange::ReportVote;

std::string hex_of(std::optional<base::Digest> const& digest) {
    return digest ? digest->hex() : std::string{};
}

std::string german_name_of(model::VoteKind kind) {
    switch (kind) {
        case model::VoteKind::kReview:
            return "Prüfung";
        case model::VoteKind::kCosignature:
            return "Mitzeichnung";
        case model::VoteKind::kApproval:
            return "Freigabe";
    }
    std::abort();
}

std::string outcome_label(std::string_view outcome) {
    if (outcome == "met") return "erfüllt";
    if (outcome == "waived") return "Verzicht";
    if (outcome == "assent") return "Zustimmung durch Fristablauf";
    if (outcome == "despite") return "Freigabe trotz Dissens";
    if (outcome == "dissent") return "Dissens";
    if (outcome == "condition") return "Maßgabe offen";
    return outcome == "open" ? "offen" : std::string{outcome};
}

/// Every event of a case, with the index's word for where each stands in the journal.
class Events {
  public:
    Events(Reader& reader, git::Oid const& journal, workflow::Case const& c) {
        for (auto& event : case_events(reader, journal, c.id, 1, c.events)) {
            auto const row = reader.index().event(event.seq);
            if (!row)
                throw record::BrokenRecord("Im Index fehlt das Ereignis " + std::to_string(event.seq) + ".");
            auto message = reader.repository()->commit(row->journal).message;
            message.resize(std::min(message.find('\n'), message.size()));
            rows_.push_back({*row, std::move(event), std::move(message)});
        }
    }

    struct Row {
        index::EventRow where;
        model::Event event;
        std::string sentence;  ///< the commit's first line
    };
    std::vector<Row> const& rows() const { return rows_; }
    index::EventRow const& where(int number) const {
        return rows_.at(static_cast<std::size_t>(number) - 1).where;
    }

  private:
    std::vector<Row> rows_;
};

/// A case being put into words.
class CaseReport {
  public:
    CaseReport(Reader& reader, View const& view, git::Oid const& journal, workflow::Case const& c,
               history::Names const& names)
        : reader_(reader),
          view_(view),
          journal_(journal),
          case_(c),
          names_(names),
          people_(reader, view),
          words_(reader, view, names),
          events_(reader, journal, c) {}

    ReportCase make() && {
        put_head();
        for (auto const& version : case_.versions) out_.versions.push_back(reported_version(version));
        for (auto const& vote : case_.votes) out_.votes.push_back(reported_vote(vote));
        put_requirements();
        for (auto const& requirement : out_.requirements)
            words_.tell_requirement(requirement.id, requirement.label);
        put_lists();
        put_revisions();
        for (auto const& row : events_.rows())
            out_.events.push_back({row.event.seq, row.event.time,
                                   std::string{model::kind_of(row.event.payload)}, sentence_of(row),
                                   people_(row.event.by, row.event.time), row.where.journal.hex(),
                                   row.where.path});
        return std::move(out_);
    }

  private:
    /// Without the number of the case, under which it stands anyway.
    std::string sentence_of(Events::Row const& row) const {
        auto const prefix = case_.id.str() + ": ";
        return row.sentence.starts_with(prefix) ? row.sentence.substr(prefix.size()) : row.sentence;
    }

    void put_head() {
        out_.id = case_.id.str();
        out_.kind = model::german_name_of(case_.kind);
        out_.stage = model::german_name_of(case_.stage);
        out_.unit = people_.unit(case_.unit, case_.opened);
        out_.opened_by = people_(case_.opened_by, case_.opened);
        out_.opened = case_.opened;
        out_.closed = case_.closed;
        out_.closing_reason = case_.closing_reason;
        out_.file_reference = case_.file_reference;
        out_.effects = case_.effects;
        out_.urgent = case_.urgent;
        for (auto const& unit : case_.despite) out_.despite.push_back(people_.unit(unit, last_time()));
    }

    base::Instant last_time() const { return events_.rows().back().event.time; }

    ReportVersion reported_version(workflow::Version const& version) {
        ReportVersion out;
        out.number = version.number;
        out.system_made = version.system_made;
        out.by = people_(version.by, version.time);
        out.time = version.time;
        out.reason = version.reason;
        auto const& where = events_.where(version.event);
        out.seq = where.seq;
        out.journal = where.journal.hex();
        for (auto const& document : version.documents) {
            auto const before = words_.base_of(document);
            auto const after = CaseWords::text_in(version, document.document);
            exchange::ReportDocument row;
            row.id = document.document;
            if (after) row.title = after->root.text_of("title");
            row.digest = document.digest.hex();
            row.base_digest = hex_of(document.base);
            row.base_revision = document.base_revision;
            row.synopsis = history::synopsis(document.document, before.get(), after.get(),
                                             {.names = names_, .words = true, .unchanged = false});
            out.documents.push_back(std::move(row));
        }
        return out;
    }

    BoundPlace bound(model::Change const& change, workflow::Version const& version) {
        BoundPlace out;
        out.document = change.document.name();
        out.address = change.address;
        out.label = words_.label(change.document, change.address, &version);
        out.before_digest = hex_of(change.base);
        out.after_digest = hex_of(change.next);
        out.state = !change.base   ? history::RowState::kNew
                    : !change.next ? history::RowState::kGone
                                   : history::RowState::kChanged;
        auto const before = words_.base_in(version, change.document);
        auto const after = CaseWords::text_in(version, change.document);
        if (before && change.base) out.before = history::value_of(*before, change.address, names_);
        if (after && change.next) out.after = history::value_of(*after, change.address, names_);
        if (out.before != out.after) out.runs = history::compare_words(out.before, out.after);
        return out;
    }

    ReportVote reported_vote(workflow::Vote const& vote) {
        ReportVote out;
        out.number = vote.number;
        out.kind = german_name_of(vote.kind);
        out.word = model::name_of(vote.word);
        out.word_label = model::german_name_of(vote.word);
        out.by = people_(vote.by, vote.time);
        if (vote.unit) out.unit = people_.unit(*vote.unit, vote.time);
        out.time = vote.time;
        out.version = vote.version;
        out.note = vote.note;
        if (vote.editorial) out.remarks.emplace_back("Als redaktionell eingestuft.");
        if (vote.kind == model::VoteKind::kReview)
            out.remarks.emplace_back(vote.financial_effect ? "Mit finanziellen Auswirkungen."
                                                           : "Ohne finanzielle Auswirkungen.");
        auto const& where = events_.where(vote.event);
        out.seq = where.seq;
        out.journal = where.journal.hex();
        out.replaced_by = vote.replaced_by;
        if (auto const* version = case_.version(vote.version)) {
            for (auto const& change : version->changes) out.places.push_back(bound(change, *version));
            auto const texts = vote.conditions.empty() ? model::Texts{}
                                                       : case_texts(reader_, journal_, case_.id, vote.event);
            for (auto const& condition : vote.conditions)
                out.conditions.push_back(
                    {condition.document.name(), condition.address,
                     words_.label(condition.document, condition.address, version),
                     std::string{model::text_of(
                         texts, "condition/" + condition.document.name() + "/" + condition.address)}});
        }
        for (auto const& version : case_.versions)
            for (auto const& carried : version.votes)
                if (carried.vote == vote.number)
                    out.fates.push_back({version.number, carried.document.name(), carried.outcome,
                                         words_.fate(carried, version)});
        for (auto const& lost : vote.history)
            if (lost.reason == "policy-changed")
                out.fates.push_back({vote.version, lost.document.name(), lost.outcome,
                                     words_.fate(lost, *case_.version(vote.version))});
        return out;
    }

    void put_requirements() {
        out_.frozen = !case_.frozen.empty();
        for (auto const& frozen : case_.frozen) {
            exchange::ReportRequirement row{
                frozen.id, frozen.label, frozen.outcome, outcome_label(frozen.outcome), frozen.votes, {}};
            for (auto const& actor : frozen.by) row.by.push_back(people_.spoken(actor));
            out_.requirements.push_back(std::move(row));
        }
        // How they stand can only be said of now, by the rules of now.
        bool const now = view_.seq == view_.snapshot->position.seq && case_.stage == model::Stage::kSubmitted;
        if (out_.frozen || !now) return;
        for (auto const& open : workflow::requirements(view_.snapshot->state, case_)) {
            exchange::ReportRequirement row{open.id,
                                            open.label,
                                            std::string{name_of(open.outcome)},
                                            outcome_label(name_of(open.outcome)),
                                            open.votes,
                                            {}};
            for (int const vote : open.votes)
                row.by.push_back(people_.spoken(case_.votes.at(static_cast<std::size_t>(vote) - 1).by.actor));
            out_.requirements.push_back(std::move(row));
        }
    }

    void put_lists() {
        for (auto const& waiver : case_.waivers) {
            exchange::ReportWaiver row{waiver.requirement,
                                       words_.requirement(waiver.requirement),
                                       people_(waiver.requested_by, last_time()),
                                       {},
                                       waiver.reason,
                                       waiver.version};
            if (waiver.confirmed_by) row.confirmed_by = people_(*waiver.confirmed_by, last_time());
            out_.waivers.push_back(std::move(row));
        }
        for (auto const& involvement : case_.involvements)
            out_.involvements.push_back(
                {people_.unit(involvement.unit, last_time()),
                 involvement.as == model::Involvement::kCosign ? "zur Mitzeichnung" : "zur Kenntnis",
                 people_(involvement.by, last_time()), involvement.reason});
        for (auto const& [requirement, due] : case_.dues)
            out_.deadlines.push_back(
                {requirement, words_.requirement(requirement), due.date, case_.passed.contains(requirement)});
        for (auto const& comment : case_.comments)
            out_.comments.push_back(
                {comment.number, people_(comment.by, comment.time), comment.time, comment.version,
                 comment.document.name(),
                 comment.address.empty()
                     ? std::string{}
                     : words_.label(comment.document, comment.address, case_.version(comment.version)),
                 comment.reply_to, comment.text, comment.wording, comment.resolved, comment.adopted});
    }

    void put_revisions() {
        for (auto const& revision : case_.revisions)
            if (auto const row = reader_.index().revision(revision.document, revision.number))
                out_.revisions.push_back(reported(view_, *row));
    }

    Reader& reader_;
    View const& view_;
    git::Oid journal_;
    workflow::Case const& case_;
    history::Names const& names_;
    People people_;
    CaseWords words_;
    Events events_;
    ReportCase out_;
};

}  // namespace

std::string const& People::name(base::ActorId const& actor) {
    auto const found = known_.find(actor);
    if (found != known_.end()) return found->second;
    auto names = reader_.names({actor});
    auto const known = names.find(actor);
    return known_.emplace(actor, known == names.end() ? std::string{} : std::move(known->second))
        .first->second;
}

std::string People::spoken(base::ActorId const& actor) {
    auto const& known = name(actor);
    return known.empty() ? actor.str() : known + ", " + actor.str();
}

std::string People::unit(base::UnitId const& unit, base::Instant time) const {
    return abbreviation_of(view_, unit, base::berlin_date(time));
}

exchange::ReportActor People::operator()(model::ActingAs const& by, base::Instant time) {
    exchange::ReportActor out;
    out.actor = by.actor.str();
    out.name = name(by.actor);
    out.function = model::german_name_of(by.function);
    if (by.unit) out.unit = unit(*by.unit, time);
    if (by.acting_for) out.acting_for = spoken(*by.acting_for);
    return out;
}

exchange::ReportRevision reported(View const& view, index::RevisionRow const& row) {
    exchange::ReportRevision out;
    out.document = row.document;
    out.number = row.number;
    out.time = row.time;
    auto const kind = model::parse_name<model::ProposalKind>(row.kind);
    out.kind = kind ? std::string{model::german_name_of(*kind)} : "Ausgangsbestand";
    if (row.proposal) out.proposal = row.proposal->str();
    out.reason = row.reason;
    out.digest = row.digest.hex();
    for (auto const& unit : row.dissent)
        out.dissent.push_back(abbreviation_of(view, unit, base::berlin_date(row.time)));
    out.seq = row.seq;
    out.journal = row.journal.hex();
    // The text of the policy stands on journal.
    if (row.main && *row.main != row.journal) out.main = row.main->hex();
    out.path = row.document.path();
    return out;
}

exchange::ReportCase reported(Reader& reader, View const& view, git::Oid const& journal,
                              workflow::Case const& c, history::Names const& names) {
    return CaseReport{reader, view, journal, c, names}.make();
}

}  // namespace fassung::app
