#include "core/app/verification.hpp"

#include "server/pages/audit/handlers.hpp"
#include "server/pages/audit/parts.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::audit {

namespace {

using Phase = app::VerificationRun::Phase;

/// "16963" → "16.963".
std::string grouped(std::uint64_t number, Language language) {
    auto digits = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), 1, language == Language::kGerman ? '.' : ',');
    return digits;
}

void add_running(Context const& context, Values& values, app::VerificationRun const& run) {
    auto& out = *values.AddSectionDictionary("RUNNING");
    auto const& progress = run.progress;
    auto const percent = progress.total == 0 ? 0 : progress.done * 100 / progress.total;
    set(out, "PERCENT", std::to_string(percent));
    set(out, "TEXT",
        progress.total == 0 ? context.text("audit.verify-begins")
                            : context.text("audit.verify-progress", grouped(progress.done, context.language),
                                           grouped(progress.total, context.language), percent));
}

void add_counts(Context const& context, Values& values, verify::Counts const& counts) {
    auto const line = [&](char const* key, std::uint64_t count) {
        auto& out = *values.AddSectionDictionary("COUNT");
        set(out, "LABEL", context.text(key));
        set(out, "NUMBER", grouped(count, context.language));
    };
    line("audit.count-journal", counts.journal_commits);
    line("audit.count-main", counts.main_commits);
    line("audit.count-signatures", counts.signatures);
    line("audit.count-objects", counts.objects);
    line("audit.count-documents", counts.documents);
    line("audit.count-cases", counts.cases);
    line("audit.count-votes", counts.votes);
    line("audit.count-releases", counts.releases);
    line("audit.count-checkpoints", counts.checkpoints);
    line("audit.count-countersignatures", counts.countersignatures);
    line("audit.count-identities", counts.identities);
    if (counts.index_compared) values.ShowSection("INDEX");
}

void add_violations(Values& values, verify::Report const& report) {
    if (report.sound()) return;
    auto& table = *values.AddSectionDictionary("VIOLATIONS");
    for (auto const& violation : report.violations) {
        auto& row = *table.AddSectionDictionary("VIOLATION");
        set(row, "CODE", violation.code);
        set(row, "MESSAGE", violation.message);
        if (violation.seq != 0) show(row, "EVENT", "SEQ", std::to_string(violation.seq));
        if (!violation.commit.is_zero()) show(row, "COMMIT", "OID", violation.commit.hex());
        if (violation.proposal) show(row, "CASE", "ID", violation.proposal->str());
    }
}

/// The verifier's own sentence speaks of the options of a command line.
std::string key_of(verify::Trust trust) {
    return std::string{"audit.trust-"}.append(verify::name_of(trust));
}

void add_report(Context const& context, Values& values, verify::Report const& report) {
    auto& out = *values.AddSectionDictionary("RESULT");
    set(out, "KIND", report.sound() ? "success" : "danger");
    set(out, "VERDICT",
        report.sound()
            ? context.text("audit.verify-sound")
            : context.text("audit.verify-unsound", report.violations_found, report.violations.size()));
    auto const& position = report.position;
    set(out, "RECORD", position.record_id.hex());
    set(out, "SEQ", std::to_string(position.seq));
    set(out, "TIME", moment(context, position.time));
    set(out, "JOURNAL", position.journal.hex());
    set(out, "MAIN", position.main.hex());
    set(out, "CHAIN", position.chain.hex());
    set(out, "TRUST", context.text(key_of(report.trust)));
    if (report.not_judged_from)
        show(out, "NOT_JUDGED", "TEXT", context.text("audit.verify-not-judged", *report.not_judged_from));
    for (auto const& notice : report.notices) show(out, "NOTICE", "TEXT", notice);
    for (auto const& signer : report.countersigners)
        show(out, "SIGNER", "TEXT",
             signer.who.empty() ? signer.fingerprint : signer.fingerprint + ", " + signer.who);
    add_counts(context, out, report.counts);
    add_violations(out, report);
}

/// One element, which a script may put in the place of the last one.
void fill_progress(Context const& context, Values& values) {
    auto const run = context.app.verification().last();
    if (!run) return values.ShowSection("NEVER");
    if (run->phase == Phase::kRunning) values.ShowSection("POLL");
    auto& out = *values.AddSectionDictionary("RUN");
    set(out, "STARTED", moment(context, run->started));
    set(out, "BY", person(context, run->by));
    if (run->ended) show(out, "ENDED", "TEXT", moment(context, *run->ended));
    if (run->phase == Phase::kRunning) {
        add_running(context, out, *run);
        tokens(context, *out.AddSectionDictionary("CANCEL"));
    } else if (run->report) {
        add_report(context, out, *run->report);
    } else if (run->error) {
        show(out, "FAILED", "TEXT", run->error->message);
    }
}

http::Response show_page(Context const& context, Findings const& findings, int status) {
    Values values{"verification"};
    add_tabs(context, values, Tab::kVerification);
    add_errors(context, values, findings);
    fill_progress(context, include(values, "PROGRESS", context.language, "audit/progress"));
    auto const run = context.app.verification().last();
    if (!run || run->phase != Phase::kRunning) {
        auto& form = *values.AddSectionDictionary("START");
        tokens(context, form);
        Field note{.kind = Field::Kind::kArea, .name = "note", .label = context.text("audit.verify-note")};
        note.hint = context.text("audit.verify-note-hint");
        note.value = context.form.raw("note");
        note.optional = true;
        note.rows = 3;
        add_field(context, form, "NOTE", note, findings);
    }
    auto frame = frame_of(context, Tab::kVerification);
    frame.has_errors = !findings.empty();
    return page(context, frame, render(context, "audit/verification", values), status);
}

}  // namespace

http::Response verification(Context& context) {
    return show_page(context, {}, 200);
}

http::Response verification_progress(Context& context) {
    Values values{"progress"};
    fill_progress(context, values);
    auto response =
        http::response(200, "text/html; charset=utf-8", render(context, "audit/progress", values).text());
    response.set("Cache-Control", "no-store");
    return response;
}

http::Response start_verification(Context& context) {
    auto note = context.form.text("note");
    if (!note.empty()) note += '\n';
    auto const started = app::start_verification(context.app, context.caller, note, context.digests);
    if (started) return redirect(context, "/verification", "audit.notice-started");
    Findings findings;
    findings.add(started.error().code == "invalid-note" ? "note" : "", started.error().message);
    return show_page(context, findings, 422);
}

http::Response cancel_verification(Context& context) {
    auto const done = app::cancel_verification(context.app, context.caller);
    if (!done) return refused(context, done.error());
    return redirect(context, "/verification", "audit.notice-cancelled");
}

}  // namespace fassung::pages::audit
