#include "core/app/proposals.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/app/draft_sharing.hpp"
#include "core/app/drafts.hpp"
#include "core/app/new_draft.hpp"
#include "core/document/rules.hpp"
#include "core/index/search.hpp"
#include "core/workflow/policy_change.hpp"

namespace fassung::app {

namespace {

using workflow::Action;

workflow::Request request_of(Caller const& caller, std::optional<base::ProposalId> id,
                             workflow::CaseCommand command) {
    return {
        .actor = caller.actor, .acting_for = {}, .proposal = std::move(id), .command = std::move(command)};
}

std::optional<Action> action_of(std::string_view command) {
    static constexpr std::pair<std::string_view, Action> kActions[] = {
        {"submit", Action::kSubmit},
        {"withdraw", Action::kWithdraw},
        {"discard", Action::kDiscard},
        {"review", Action::kReview},
        {"request-changes", Action::kRequestChanges},
        {"cosign", Action::kCosign},
        {"approve", Action::kApprove},
        {"reject", Action::kReject},
        {"involve", Action::kInvolve},
        {"extend", Action::kExtend},
        {"waive", Action::kWaive},
        {"comment", Action::kComment},
        {"resolve", Action::kResolveComment},
        {"adopt", Action::kAdoptWording}};
    for (auto const& [name, action] : kActions)
        if (name == command) return action;
    return std::nullopt;
}

Proposal describe(Application& app, Caller const& caller, SeenCase const& seen) {
    Proposal out{
        .the_case = seen.the_case, .snapshot = seen.snapshot, .draft = {}, .etag = {}, .allowed = {}};
    auto const& c = *seen.the_case;
    auto const& state = seen.snapshot->state;
    if (!model::is_closed(c.stage)) {
        if ((c.stage == model::Stage::kDraft || c.stage == model::Stage::kReturned) &&
            may_read_draft(app, caller, seen))
            if (auto meta = draft_meta(app, c)) out.draft = std::move(*meta);
        for (auto const& command : workflow::allowed_commands(c))
            if (auto const action = action_of(command);
                action && workflow::may(state, state.actor(caller.actor), *action, &c, app.today()) ==
                              workflow::Permission::kYes)
                out.allowed.push_back(command);
    }
    out.etag = fmt::format("{}-{}", c.events, out.draft ? out.draft->revision : 0);
    return out;
}

base::Error stale_proposal() {
    return {base::Errc::kStale, "stale",
            "Der Vorgang wurde inzwischen geändert. Bitte neu laden und erneut versuchen."};
}

/// The whole new list of a draft's documents: released ones, and every measure that was allotted to the case.
base::Result<void> check_list(workflow::State const& state, workflow::Case const& c,
                              std::vector<model::DocumentId> const& documents) {
    if (auto const alone = workflow::stands_alone(documents); !alone) return alone.error();
    auto const is_allotted = [&](model::DocumentId const& id) {
        return std::ranges::any_of(
            c.allotted, [&](auto const& measure) { return model::DocumentId::measure(measure) == id; });
    };
    for (auto const& id : documents)
        if (state.head(id) == nullptr && !is_allotted(id))
            return base::Error{base::Errc::kInvalid,
                               "unknown-measure",
                               id.name() + " gibt es nicht.",
                               {{"measures", 0,
                                 "Nennen Sie vorhandene Maßnahmen; neue entstehen mit einem Vorschlag "
                                 "der Art „create“."}}};
    for (auto const& measure : c.allotted)
        if (std::ranges::find(documents, model::DocumentId::measure(measure)) == documents.end())
            return base::Error{
                base::Errc::kInvalid,
                "invalid-documents",
                "Die neue Maßnahme " + measure.str() + " kann nicht aus dem Vorgang genommen werden.",
                {{"measures", 0, "Verwerfen Sie den Entwurf, wenn sie nicht entstehen soll."}}};
    return {};
}

base::Result<void> check_origin(Application& app, NewProposal const& what) {
    if (!what.from_measure) return {};
    auto const id = model::DocumentId::measure(*what.from_measure);
    if (what.from_revision && app.index().revision(id, *what.from_revision)) return {};
    return base::Error{base::Errc::kInvalid,
                       "unknown-revision",
                       "Die Revision, aus der übernommen werden soll, gibt es nicht.",
                       {{"from", 0, "Nennen Sie Maßnahme und Nummer einer Revision aus deren Historie."}}};
}

}  // namespace

base::Result<StepTaken> open_proposal(Application& app, Caller const& caller, NewProposal const& what,
                                      std::optional<record::RequestDigests> const& digests) {
    if (!caller.may_write) return read_only_token();
    if (auto const may = allowed(app, caller, Action::kOpenProposal); !may) return may.error();
    if (auto const origin = check_origin(app, what); !origin) return origin.error();
    workflow::Open command{.kind = what.kind,
                           .unit = what.unit,
                           .documents = what.documents,
                           .from_measure = what.from_measure,
                           .from_revision = what.from_revision};
    auto const answer =
        app.act({{.actor = caller.actor, .acting_for = {}, .proposal = {}, .command = std::move(command)},
                 digests,
                 {}});
    if (!answer) return answer.error();
    auto const the_case = answer->repeated ? case_after(app, answer->seq) : answer->committed->the_case;
    auto const& state = answer->snapshot->state;
    // A repeated request also makes up for a draft that a crash kept from being stored.
    if (auto const* now = state.find(the_case->id);
        now != nullptr && !app.registry().drafts().find(now->id)) {
        auto meta = meta_from_record(*now);
        meta.reason = what.reason;
        meta.file_reference = what.file_reference;
        meta.urgent = what.urgent;
        meta.effects = what.effects;
        meta.field = what.field;
        if (auto const created = create_draft(app, state, *now, meta); !created) return created.error();
    }
    return StepTaken{the_case, answer->seq};
}

base::Result<Proposal> proposal(Application& app, Caller const& caller, base::ProposalId const& id) {
    auto const seen = find_case(app, caller, id);
    if (!seen) return seen.error();
    return describe(app, caller, *seen);
}

base::Result<Patched> patch_proposal(Application& app, Caller const& caller, base::ProposalId const& id,
                                     std::string_view expected_etag, ProposalPatch const& patch) {
    if (!caller.may_write) return read_only_token();
    auto const seen = find_case(app, caller, id, Action::kWriteDraft);
    if (!seen) return seen.error();
    auto present = describe(app, caller, *seen);
    if (!present.draft)
        return base::Error{base::Errc::kConflict,
                           "wrong-state",
                           "Der Vorgang kann jetzt nicht bearbeitet werden.",
                           {},
                           workflow::allowed_commands(*seen->the_case)};
    if (present.etag != expected_etag) return Patched{false, std::move(present)};
    auto& drafts = app.registry().drafts();
    auto revision = present.draft->revision;
    auto const now = app.clock().now();
    auto const& state = seen->snapshot->state;

    if (patch.documents) {
        if (auto const good = check_list(state, *seen->the_case, *patch.documents); !good)
            return good.error();
        for (auto const& document : *patch.documents) {
            if (std::count(present.draft->documents.begin(), present.draft->documents.end(), document) != 0)
                continue;
            auto const* head = state.head(document);
            auto const added = drafts.add_document(
                id, revision, {document, document::canonical(*head->document), head->digest, {}}, now);
            if (!added) return added.error();
            if (!added->done) return Patched{false, describe(app, caller, *seen)};
            revision = added->present.revision;
        }
        for (auto const& document : present.draft->documents) {
            if (std::count(patch.documents->begin(), patch.documents->end(), document) != 0) continue;
            auto const removed = drafts.remove_document(id, revision, document, now);
            if (!removed) return removed.error();
            if (!removed->done) return Patched{false, describe(app, caller, *seen)};
            revision = removed->present.revision;
        }
    }
    auto const written = drafts.patch(id, revision,
                                      {.reason = patch.reason,
                                       .file_reference = patch.file_reference,
                                       .urgent = patch.urgent,
                                       .effects = patch.effects,
                                       .field = patch.field},
                                      now);
    if (!written) return written.error();
    return Patched{written->done, describe(app, caller, *seen)};
}

base::Result<StepTaken> discard_proposal(Application& app, Caller const& caller, base::ProposalId const& id,
                                         std::string_view expected_etag) {
    auto const present = proposal(app, caller, id);
    if (!present) return present.error();
    if (present->etag != expected_etag) return stale_proposal();
    return take_step(app, caller, id, workflow::Discard{}, std::nullopt);
}

base::Result<StepTaken> take_step(Application& app, Caller const& caller, base::ProposalId const& id,
                                  workflow::CaseCommand command,
                                  std::optional<record::RequestDigests> const& digests) {
    if (!caller.may_write) return read_only_token();
    auto const seen = find_case(app, caller, id);
    if (!seen) return seen.error();
    if (auto* submit = std::get_if<workflow::Submit>(&command)) {
        // A repeated submission must get its first answer although there is nothing left to submit.
        bool const known = digests && app.index().request(digests->key).has_value();
        auto const action = workflow::may(seen->snapshot->state, seen->snapshot->state.actor(caller.actor),
                                          Action::kSubmit, seen->the_case.get(), app.today());
        if (!known && !model::is_closed(seen->the_case->stage) && action == workflow::Permission::kYes) {
            auto assembled = assemble_submission(app, caller, *seen, std::move(submit->reason));
            if (!assembled) return assembled.error();
            *submit = std::move(*assembled);
        }
    }
    bool const submits = std::holds_alternative<workflow::Submit>(command);
    auto const adopted = std::get_if<workflow::AdoptWording>(&command);
    auto const comment_number = adopted == nullptr ? 0 : adopted->number;

    auto const answer = app.act({request_of(caller, id, std::move(command)), digests, {}});
    if (!answer) return answer.error();
    if (answer->repeated) return StepTaken{case_after(app, answer->seq), answer->seq};
    auto const& after = answer->committed->the_case;
    if (submits) {
        app.registry().drafts().forget_savers(id);
        app.registry().shares().revoke_all(id);
    }
    if (model::is_closed(after->stage)) app.registry().drafts().remove(id);
    if (comment_number != 0)
        for (auto const& comment : after->comments)
            if (comment.number == comment_number)
                if (auto const taken = take_over_wording(app, caller, {answer->snapshot, after}, comment);
                    !taken)
                    return taken.error();
    return StepTaken{after, answer->seq};
}

namespace {

constexpr int kRound = 200;           // rows read at once where most are not what was asked for
constexpr int kMostLookedAt = 5'000;  // by one request

/// What the index has no order for.
class Sieve {
  public:
    explicit Sieve(ProposalFilter const& filter) : kind_(filter.kind) {
        auto words = index::words_in(filter.words);
        if (words.size() > kMostWords) words.resize(kMostWords);
        for (auto const& word : words) words_.emplace_back(word);
    }
    bool empty() const { return !kind_ && words_.empty(); }
    bool lets(index::CaseRow const& row) const {
        if (kind_ && row.kind != *kind_) return false;
        return std::ranges::all_of(words_,
                                   [&](index::Query const& word) { return !word.mark(row.title).empty(); });
    }

  private:
    static constexpr std::size_t kMostWords = 8;
    std::optional<model::ProposalKind> kind_;
    std::vector<index::Query> words_;
};

/// Open cases that wait for the caller, newest first.
ProposalPage waiting_for(Application& app, Caller const& caller, ProposalFilter const& filter,
                         std::string_view cursor, int limit) {
    auto const snapshot = app.snapshot();
    auto const& state = snapshot->state;
    auto const today = app.today();
    Sieve const sieve{filter};
    ProposalPage out;
    for (auto at = state.open->rbegin(); at != state.open->rend(); ++at) {
        auto const& [id, c] = *at;
        if ((!cursor.empty() && id.str() >= cursor) || (filter.stage && c->stage != *filter.stage)) continue;
        if (filter.unit && c->unit != *filter.unit) continue;
        if (!workflow::is_turn_of(state, *c, caller.actor, today)) continue;
        auto row = app.index().find_case(id);
        if (!row || !sieve.lets(*row)) continue;
        if (out.rows.size() == static_cast<std::size_t>(limit)) {
            out.next = out.rows.back().id.str();
            break;
        }
        out.rows.push_back(std::move(*row));
    }
    return out;
}

/// What may() looks at, of a case that is not in memory any more.
workflow::Case outline(index::CaseRow const& row) {
    workflow::Case out;
    out.id = row.id;
    out.stage = row.stage;
    out.unit = row.unit;
    return out;
}

}  // namespace

base::Result<ProposalPage> proposals(Application& app, Caller const& caller, ProposalFilter const& filter,
                                     std::string_view cursor, int limit) {
    if (filter.turn_is_mine) return waiting_for(app, caller, filter, cursor, limit);
    auto const snapshot = app.snapshot();
    auto const& state = snapshot->state;
    auto const* actor = state.actor(caller.actor);
    Sieve const sieve{filter};
    index::CaseFilter const stored{.stage = filter.stage, .unit = filter.unit, .actor = filter.actor};
    std::set<base::ProposalId> shared;
    for (auto const& share : drafts_shared_with(app, caller)) shared.insert(share.proposal);
    auto const shown = [&](index::CaseRow const& row) {
        auto const c = outline(row);
        return sieve.lets(row) &&
               (shared.contains(row.id) || workflow::may(state, actor, Action::kReadProposal, &c,
                                                         app.today()) == workflow::Permission::kYes);
    };
    ProposalPage out;
    std::string at{cursor};
    auto const wanted = static_cast<std::size_t>(limit);
    // Pages are filled although some rows are not for the caller, or not what was asked for; each round goes
    // on where the last one ended. A request looks at so many rows at most: the next one goes on from there.
    for (int looked_at = 0; looked_at < kMostLookedAt && out.rows.size() < wanted;) {
        int const round = sieve.empty() ? limit - static_cast<int>(out.rows.size()) : kRound;
        auto page = app.index().cases(stored, at, round);
        if (!page) return page.error();
        int taken = 0;
        for (auto& row : page->rows) {
            if (out.rows.size() == wanted) break;
            ++taken;
            if (shown(row)) out.rows.push_back(std::move(row));
        }
        if (taken < static_cast<int>(page->rows.size())) page = app.index().cases(stored, at, taken);
        if (!page) return page.error();
        looked_at += taken;
        at = page->next;
        if (at.empty()) break;
    }
    out.next = at;
    return out;
}

}  // namespace fassung::app
