#include "core/app/verification.hpp"

#include <cstdlib>

#include "server/api/body.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/actor.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/problem.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

using Phase = app::VerificationRun::Phase;

std::string_view name_of(Phase phase) {
    switch (phase) {
        case Phase::kRunning:
            return "running";
        case Phase::kDone:
            return "done";
        case Phase::kFailed:
            return "failed";
    }
    std::abort();
}

json::object to_json(verify::Counts const& counts) {
    return {{"journalCommits", counts.journal_commits},
            {"mainCommits", counts.main_commits},
            {"signatures", counts.signatures},
            {"objects", counts.objects},
            {"documents", counts.documents},
            {"cases", counts.cases},
            {"votes", counts.votes},
            {"releases", counts.releases},
            {"checkpoints", counts.checkpoints},
            {"countersignatures", counts.countersignatures},
            {"identities", counts.identities},
            {"indexCompared", counts.index_compared}};
}

json::object to_json(verify::Violation const& violation) {
    return {
        {"seq", violation.seq == 0 ? json::value(nullptr) : json::value(violation.seq)},
        {"commit", violation.commit.is_zero() ? json::value(nullptr) : json::value(violation.commit.hex())},
        {"proposal", or_null(violation.proposal)},
        {"code", violation.code},
        {"message", violation.message}};
}

json::object to_json(verify::Report const& report) {
    auto const& at = report.position;
    json::array violations, countersigners;
    for (auto const& violation : report.violations) violations.push_back(to_json(violation));
    for (auto const& signer : report.countersigners)
        countersigners.push_back({{"fingerprint", signer.fingerprint}, {"who", or_null(signer.who)}});
    return {{"sound", report.sound()},
            {"position", json::object{{"recordId", at.record_id.hex()},
                                      {"seq", at.seq},
                                      {"chain", at.chain.hex()},
                                      {"journal", at.journal.hex()},
                                      {"main", at.main.hex()},
                                      {"time", time_json(at.time)}}},
            {"trust", name_of(report.trust)},
            {"counts", to_json(report.counts)},
            {"countersigners", std::move(countersigners)},
            {"notJudgedFrom",
             report.not_judged_from ? json::value(*report.not_judged_from) : json::value(nullptr)},
            {"notices", json::array(report.notices.begin(), report.notices.end())},
            {"violationsFound", report.violations_found},
            {"violations", std::move(violations)}};
}

json::object to_json(app::VerificationRun const& run, Names& names) {
    return {{"number", run.number},
            {"phase", name_of(run.phase)},
            {"actor", run.by.str()},
            {"name", names.of(run.by)},
            {"started", time_json(run.started)},
            {"ended", run.ended ? time_json(*run.ended) : json::value(nullptr)},
            {"checked", run.progress.done},
            {"total", run.progress.total},
            {"report", run.report ? json::value(to_json(*run.report)) : json::value(nullptr)},
            {"error", run.error ? json::value{{"code", run.error->code}, {"detail", run.error->message}}
                                : json::value(nullptr)}};
}

std::string last_run(Context& context) {
    Names names{context.app};
    auto const run = context.app.verification().last();
    return json::serialize(
        json::object{{"run", run ? json::value(to_json(*run, names)) : json::value(nullptr)}});
}

}  // namespace

http::Response show_verification(Context& context, http::Request const& request) {
    auto const body = last_run(context);
    return with_etag(request, http::json_response(200, body), etag_of(body));
}

http::Response start_verification(Context& context, http::Request const& request) {
    auto body = Body::parse(request.body);
    if (!body) return problem(body.error(), request);
    auto const note = body->text("note");
    if (auto const good = body->finish(); !good) return problem(good.error(), request);
    auto const started = app::start_verification(context.app, context.caller, note, context.digests);
    if (!started) return problem(started.error(), request);
    return http::json_response(202, last_run(context));
}

http::Response cancel_verification(Context& context, http::Request const& request) {
    auto const done = app::cancel_verification(context.app, context.caller);
    return done ? http::empty_response(204) : problem(done.error(), request);
}

}  // namespace fassung::api
