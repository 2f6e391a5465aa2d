#include "server/api/json/case.hpp"

#include "core/app/place.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

json::value digest_json(std::optional<base::Digest> const& digest) {
    return digest ? json::value(digest->hex()) : json::value(nullptr);
}

/// A text, or the JSON of an object.
json::value effects_json(std::string const& text) {
    if (!text.starts_with('{')) return or_null(text);
    json::error_code error;
    auto value = json::parse(text, error);
    return error ? json::value(text) : value;
}

json::array carried_json(std::vector<model::CarriedVote> const& votes) {
    json::array out;
    for (auto const& vote : votes)
        out.push_back(
            {{"vote", vote.vote},
             {"document", vote.document.name()},
             {"outcome", vote.outcome},
             {"reason", or_null(vote.reason)},
             {"path", vote.address.empty() ? json::value(nullptr)
                                           : json::value(app::to_path(vote.document, vote.address))}});
    return out;
}

json::array changes_json(std::vector<model::Change> const& changes) {
    json::array out;
    for (auto const& change : changes)
        out.push_back({{"path", app::to_path(change.document, change.address)},
                       {"base", digest_json(change.base)},
                       {"next", digest_json(change.next)}});
    return out;
}

std::vector<model::DocumentId> documents_of(app::Proposal const& proposal) {
    return proposal.draft ? proposal.draft->documents : proposal.the_case->documents;
}

}  // namespace

json::object step_json(workflow::Case const& c, std::uint64_t seq) {
    auto const* version = c.version();
    return {{"id", c.id.str()},
            {"state", model::name_of(c.stage)},
            {"version", version == nullptr ? json::value(nullptr) : json::value(version->number)},
            {"measures", documents_json(c.documents)},
            {"event", seq}};
}

json::object to_json(workflow::Version const& version, Names& names) {
    json::array documents;
    for (auto const& document : version.documents)
        documents.push_back({{"document", document.document.name()},
                             {"digest", document.digest.hex()},
                             {"base", digest_json(document.base)},
                             {"baseRevision", document.base_revision ? json::value(*document.base_revision)
                                                                     : json::value(nullptr)}});
    return {{"number", version.number},
            {"by", to_json(version.by, names)},
            {"time", time_json(version.time)},
            {"systemMade", version.system_made},
            {"reason", or_null(version.reason)},
            {"binds", version.binds.hex()},
            {"documents", std::move(documents)},
            {"changes", changes_json(version.changes)},
            {"votes", carried_json(version.votes)}};
}

json::object to_json(workflow::Vote const& vote, Names& names) {
    json::array covers;
    for (auto const& change : vote.covers) covers.emplace_back(app::to_path(change.document, change.address));
    json::array conditions;
    for (auto const& condition : vote.conditions)
        conditions.emplace_back(app::to_path(condition.document, condition.address));
    return {{"number", vote.number},
            {"kind", model::name_of(vote.kind)},
            {"word", model::name_of(vote.word)},
            {"by", to_json(vote.by, names)},
            {"unit", or_null(vote.unit)},
            {"version", vote.version},
            {"time", time_json(vote.time)},
            {"valid", vote.valid()},
            {"note", or_null(vote.note)},
            {"covers", std::move(covers)},
            {"conditions", std::move(conditions)},
            {"editorial", vote.editorial},
            {"financialEffect", vote.financial_effect},
            {"history", carried_json(vote.history)}};
}

json::object to_json(workflow::Comment const& comment, Names& names) {
    return {{"number", comment.number},
            {"path", app::to_path(comment.document, comment.address)},
            {"version", comment.version},
            {"by", to_json(comment.by, names)},
            {"time", time_json(comment.time)},
            {"text", comment.text},
            {"wording", or_null(comment.wording)},
            {"replyTo", comment.reply_to ? json::value(*comment.reply_to) : json::value(nullptr)},
            {"resolved", comment.resolved},
            {"adopted", comment.adopted}};
}

json::object to_json(app::Proposal const& proposal, Names& names) {
    auto const& c = *proposal.the_case;
    auto out = step_json(c, c.last_seq);
    out["measures"] = documents_json(documents_of(proposal));
    out["kind"] = model::name_of(c.kind);
    out["unit"] = c.unit.str();
    out["openedBy"] = to_json(c.opened_by, names);
    out["opened"] = time_json(c.opened);
    out["closed"] = c.closed ? time_json(*c.closed) : json::value(nullptr);
    out["closingReason"] = or_null(c.closing_reason);
    auto const& draft = proposal.draft;
    out["reason"] = or_null(draft && c.versions.empty() ? draft->reason : c.reason);
    out["fileReference"] = or_null(draft ? draft->file_reference : c.file_reference);
    out["urgent"] = draft ? draft->urgent : c.urgent;
    out["effects"] = effects_json(draft ? draft->effects : c.effects);
    out["field"] = draft ? or_null(draft->field) : json::value(nullptr);
    out["from"] = c.from_measure && c.from_revision
                      ? json::value{{"measure", c.from_measure->str()}, {"revision", *c.from_revision}}
                      : json::value(nullptr);
    json::array versions;
    for (auto const& version : c.versions) versions.push_back(to_json(version, names));
    out["versions"] = std::move(versions);
    json::array votes;
    for (auto const& vote : c.votes) votes.push_back(to_json(vote, names));
    out["votes"] = std::move(votes);
    json::array involved;
    for (auto const& involvement : c.involvements)
        involved.push_back({{"unit", involvement.unit.str()},
                            {"as", model::name_of(involvement.as)},
                            {"by", to_json(involvement.by, names)},
                            {"reason", or_null(involvement.reason)}});
    out["involved"] = std::move(involved);
    json::array waivers;
    for (auto const& waiver : c.waivers)
        waivers.push_back(
            {{"requirement", waiver.requirement},
             {"requestedBy", to_json(waiver.requested_by, names)},
             {"confirmedBy",
              waiver.confirmed_by ? json::value(to_json(*waiver.confirmed_by, names)) : json::value(nullptr)},
             {"reason", or_null(waiver.reason)}});
    out["waivers"] = std::move(waivers);
    json::array open_conflicts;
    for (auto const& conflict : c.conflicts)
        open_conflicts.emplace_back(app::to_path(conflict.document, conflict.address));
    out["conflicts"] = std::move(open_conflicts);
    out["despite"] = ids_json(c.despite);
    json::array revisions;
    for (auto const& revision : c.revisions)
        revisions.push_back({{"document", revision.document.name()}, {"number", revision.number}});
    out["revisions"] = std::move(revisions);
    out["allowed"] = json::array(proposal.allowed.begin(), proposal.allowed.end());
    return out;
}

json::object to_json(index::CaseRow const& row) {
    return {{"id", row.id.str()},
            {"kind", model::name_of(row.kind)},
            {"state", model::name_of(row.stage)},
            {"unit", row.unit.str()},
            {"lead", or_null(row.lead)},
            {"title", or_null(row.title)},
            {"version", row.version == 0 ? json::value(nullptr) : json::value(row.version)},
            {"measures", documents_json(row.documents)},
            {"opened", time_json(row.opened)},
            {"updated", time_json(row.updated)},
            {"closed", row.closed ? time_json(*row.closed) : json::value(nullptr)}};
}

}  // namespace fassung::api
