#include <boost/json.hpp>

#include "core/exchange/report.hpp"
#include "core/exchange/synopsis.hpp"

namespace fassung::exchange {

namespace json = boost::json;

namespace {

json::value or_null(std::string const& text) {
    return text.empty() ? json::value(nullptr) : json::value(text);
}

template <class T>
json::value or_null(std::optional<T> const& value) {
    return value ? json::value(*value) : json::value(nullptr);
}

json::value time_or_null(std::optional<base::Instant> const& time) {
    return time ? json::value(base::to_rfc3339(*time)) : json::value(nullptr);
}

json::array list(std::vector<std::string> const& words) {
    json::array out;
    for (auto const& word : words) out.emplace_back(word);
    return out;
}

json::array list(std::vector<int> const& numbers) {
    json::array out;
    for (int const number : numbers) out.emplace_back(number);
    return out;
}

template <class T, class Convert>
json::array each(std::vector<T> const& values, Convert convert) {
    json::array out;
    for (auto const& value : values) out.push_back(convert(value));
    return out;
}

json::object actor(ReportActor const& value) {
    return {{"actor", value.actor},
            {"name", or_null(value.name)},
            {"function", value.function},
            {"unit", or_null(value.unit)},
            {"actingFor", or_null(value.acting_for)}};
}

json::object place(BoundPlace const& value) {
    return {{"document", value.document},
            {"address", value.address},
            {"label", value.label},
            {"state", name_of(value.state)},
            {"before", value.before_digest.empty() ? json::value(nullptr) : json::value(value.before)},
            {"after", value.after_digest.empty() ? json::value(nullptr) : json::value(value.after)},
            {"runs", each(value.runs, [](history::Run const& run) { return to_json(run); })},
            {"beforeDigest", or_null(value.before_digest)},
            {"afterDigest", or_null(value.after_digest)}};
}

json::object fate(VoteFate const& value) {
    return {{"version", value.version},
            {"document", value.document},
            {"outcome", value.outcome},
            {"reason", value.sentence}};
}

json::object condition(ReportCondition const& value) {
    return {{"document", value.document},
            {"address", value.address},
            {"label", value.label},
            {"wording", value.wording}};
}

json::object vote(ReportVote const& value) {
    return {{"number", value.number},
            {"kind", value.kind},
            {"word", value.word},
            {"wordLabel", value.word_label},
            {"by", actor(value.by)},
            {"unit", or_null(value.unit)},
            {"time", base::to_rfc3339(value.time)},
            {"version", value.version},
            {"note", or_null(value.note)},
            {"remarks", list(value.remarks)},
            {"conditions", each(value.conditions, condition)},
            {"places", each(value.places, place)},
            {"fates", each(value.fates, fate)},
            {"replacedBy", or_null(value.replaced_by)},
            {"seq", value.seq},
            {"journal", value.journal}};
}

json::object document(ReportDocument const& value) {
    return {{"document", value.id.name()},
            {"title", value.title},
            {"digest", value.digest},
            {"baseDigest", or_null(value.base_digest)},
            {"baseRevision", or_null(value.base_revision)},
            {"synopsis", to_json(value.synopsis)}};
}

json::object version(ReportVersion const& value) {
    return {{"number", value.number},
            {"systemMade", value.system_made},
            {"by", actor(value.by)},
            {"time", base::to_rfc3339(value.time)},
            {"reason", or_null(value.reason)},
            {"documents", each(value.documents, document)},
            {"seq", value.seq},
            {"journal", value.journal}};
}

json::object requirement(ReportRequirement const& value) {
    return {{"id", value.id},
            {"label", value.label},
            {"outcome", value.outcome},
            {"outcomeLabel", value.outcome_label},
            {"votes", list(value.votes)},
            {"by", list(value.by)}};
}

json::object waiver(ReportWaiver const& value) {
    return {
        {"requirement", value.requirement},
        {"label", value.label},
        {"requestedBy", actor(value.requested_by)},
        {"confirmedBy", value.confirmed_by ? json::value(actor(*value.confirmed_by)) : json::value(nullptr)},
        {"reason", or_null(value.reason)},
        {"version", value.version}};
}

json::object involvement(ReportInvolvement const& value) {
    return {
        {"unit", value.unit}, {"as", value.as}, {"by", actor(value.by)}, {"reason", or_null(value.reason)}};
}

json::object deadline(ReportDeadline const& value) {
    return {{"requirement", value.requirement},
            {"label", value.label},
            {"date", base::to_iso(value.date)},
            {"passed", value.passed}};
}

json::object comment(ReportComment const& value) {
    return {{"number", value.number},
            {"by", actor(value.by)},
            {"time", base::to_rfc3339(value.time)},
            {"version", value.version},
            {"document", value.document},
            {"label", value.label},
            {"replyTo", or_null(value.reply_to)},
            {"text", value.text},
            {"wording", or_null(value.wording)},
            {"resolved", value.resolved},
            {"adopted", value.adopted}};
}

json::object revision(ReportRevision const& value) {
    return {{"document", value.document.name()},
            {"number", value.number},
            {"time", base::to_rfc3339(value.time)},
            {"kind", value.kind},
            {"proposal", or_null(value.proposal)},
            {"reason", or_null(value.reason)},
            {"digest", value.digest},
            {"dissent", list(value.dissent)},
            {"seq", value.seq},
            {"journal", value.journal},
            {"main", or_null(value.main)},
            {"path", value.path}};
}

json::object event(ReportEvent const& value) {
    return {{"seq", value.seq},      {"time", base::to_rfc3339(value.time)},
            {"kind", value.kind},    {"label", value.label},
            {"by", actor(value.by)}, {"journal", value.journal},
            {"path", value.path}};
}

json::object one_case(ReportCase const& value) {
    return {{"id", value.id},
            {"kind", value.kind},
            {"stage", value.stage},
            {"unit", value.unit},
            {"openedBy", actor(value.opened_by)},
            {"opened", base::to_rfc3339(value.opened)},
            {"closed", time_or_null(value.closed)},
            {"closingReason", or_null(value.closing_reason)},
            {"fileReference", or_null(value.file_reference)},
            {"effects", or_null(value.effects)},
            {"urgent", value.urgent},
            {"despite", list(value.despite)},
            {"versions", each(value.versions, version)},
            {"votes", each(value.votes, vote)},
            {"frozen", value.frozen},
            {"requirements", each(value.requirements, requirement)},
            {"waivers", each(value.waivers, waiver)},
            {"involvements", each(value.involvements, involvement)},
            {"deadlines", each(value.deadlines, deadline)},
            {"comments", each(value.comments, comment)},
            {"revisions", each(value.revisions, revision)},
            {"events", each(value.events, event)}};
}

json::object check(ReportCheck const& value) {
    return {{"purpose", value.purpose}, {"command", value.command}};
}

}  // namespace

json::object to_json(AuditReport const& report) {
    return {{"subject", report.subject},
            {"id", report.id},
            {"title", report.title},
            {"number", or_null(report.number)},
            {"state", report.state},
            {"validity", or_null(report.validity)},
            {"omitted", or_null(report.omitted)},
            {"position", json::object{{"recordId", report.record_id},
                                      {"seq", report.seq},
                                      {"chain", report.chain},
                                      {"journal", report.journal},
                                      {"time", base::to_rfc3339(report.time)}}},
            {"revisions", each(report.revisions, revision)},
            {"cases", each(report.cases, one_case)},
            {"checks", each(report.checks, check)}};
}

}  // namespace fassung::exchange
