#include "core/app/act_preview.hpp"
#include "server/http/problem.hpp"
#include "server/pages/drafts/handlers.hpp"
#include "server/pages/drafts/overview.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::drafts {

namespace {

/// What is about to be submitted: another text is another state.
std::string state_of(app::DraftOverview const& overview) {
    std::string all;
    for (auto const& part : overview.parts) all += part.text.id.name() + " " + part.text.etag + "\n";
    return base::sha256(all).hex().substr(0, 32);
}

struct Answers {
    std::optional<std::string> reason = {};
    bool acknowledged = false;
    bool changed = false;  ///< the draft is not what was shown before
    Findings findings = {};
};

void put_requirements(Context const& context, Values& values, std::string const& reason) {
    auto const preview = app::preview_submission(context.app, context.caller, *context.proposal,
                                                 reason.empty() ? "–" : reason);
    if (!preview) return;
    auto& out = *values.AddSectionDictionary("REQUIREMENTS");
    auto* list = preview->open.empty() ? nullptr : out.AddSectionDictionary("LIST");
    for (auto const& requirement : preview->open) {
        auto& item = *list->AddSectionDictionary("ITEM");
        set(item, "LABEL", requirement.label);
        if (requirement.due) {
            auto& due = *item.AddSectionDictionary("DUE");
            set(due, "DAY", day(context, requirement.due->date));
            set(due, "MACHINE", machine_day(requirement.due->date));
            set(due, "LEFT", time_left(context, requirement.due->date));
        }
    }
    if (preview->open.empty()) out.ShowSection("NONE");
}

http::Response submit_page(Context const& context, Answers const& answers, int status = 200) {
    auto const overview = app::draft_overview(context.app, context.caller, *context.proposal);
    if (!overview) return refused(context, overview.error());
    auto const problems = app::problems(context.app, context.caller, *context.proposal);
    if (!problems) return refused(context, problems.error());
    Values values{"submit"};
    add_errors(context, values, answers.findings);
    set(values, "BACK", draft_path(context));
    if (answers.changed) values.ShowSection("CHANGED_MEANWHILE");
    fill_synopses(context, values, *overview);
    auto const title = context.text("drafts.submit-title", context.proposal->str());
    auto const reason = answers.reason.value_or(overview->meta.reason);
    if (problems->refusal) {
        auto& out = *values.AddSectionDictionary("MISSING");
        show(out, "MESSAGE", "TEXT", problems->refusal->message);
        fill_places(context, out, *overview, problems->refusal->details);
    } else {
        auto& form = *values.AddSectionDictionary("FORM");
        tokens(context, form);
        set(form, "ACTION", draft_path(context) + "/submit");
        set(form, "BACK", draft_path(context));
        set(form, "STATE", state_of(*overview));
        show(form, "REFERENCE", "TEXT", overview->meta.file_reference);
        show(form, "EFFECTS", "TEXT", effects_text(overview->meta.effects));
        if (overview->meta.urgent) form.ShowSection("URGENT");
        set(form, "UNIT", unit_name(context, overview->seen.the_case->unit));
        add_field(context, form, "REASON",
                  {.kind = Field::Kind::kArea,
                   .name = "reason",
                   .label = context.text("drafts.reason"),
                   .hint = context.text("drafts.submit-reason-hint"),
                   .value = reason,
                   .rows = 5,
                   .lang = "de"},
                  answers.findings);
        if (!problems->warnings.empty()) {
            auto& warnings = *form.AddSectionDictionary("WARNINGS");
            fill_places(context, warnings, *overview, problems->warnings);
            add_field(context, warnings, "ACKNOWLEDGED",
                      {.kind = Field::Kind::kCheck,
                       .name = "acknowledged",
                       .label = context.text("drafts.acknowledged"),
                       .value = "yes",
                       .options = {{"yes", "", answers.acknowledged}}},
                      answers.findings);
        }
        put_requirements(context, form, reason);
    }
    return page(context,
                {.title = title,
                 .area = Area::kProposals,
                 .crumbs = crumbs(context, context.text("drafts.submit")),
                 .wide = true,
                 .has_errors = !answers.findings.empty()},
                render(context, "drafts/submit", values), status);
}

std::string case_path(Context const& context) {
    return "/proposals/" + context.proposal->str();
}

/// What the page asks for besides the text; the text itself is judged by the submission.
Answers answers_of(Context const& context, app::DraftOverview const& overview, bool warned) {
    Answers out{.reason = context.form.raw("reason"), .acknowledged = context.form.has("acknowledged")};
    if (context.form.text("reason").empty())
        out.findings.add("reason", context.text("drafts.reason-missing"));
    if (warned && !out.acknowledged)
        out.findings.add("acknowledged", context.text("drafts.not-acknowledged"));
    out.changed = context.form.text("state") != state_of(overview);
    return out;
}

http::Response take(Context const& context, workflow::CaseCommand command, std::string const& to,
                    std::string_view notice, std::optional<base::Error>& refusal) {
    auto const taken =
        app::take_step(context.app, context.caller, *context.proposal, std::move(command), context.digests);
    if (taken) return redirect(context, to, notice);
    refusal = taken.error();
    return {};
}

}  // namespace

http::Response show_submit(Context& context) {
    if (model::is_closed(context.seen.the_case->stage)) return redirect(context, case_path(context));
    return submit_page(context, {});
}

http::Response submit(Context& context) {
    auto const overview = app::draft_overview(context.app, context.caller, *context.proposal);
    auto const problems = app::problems(context.app, context.caller, *context.proposal);
    // Where there is nothing to look at any more, the same form was sent before: it gets its answer.
    Answers answers;
    if (overview && problems) answers = answers_of(context, *overview, !problems->warnings.empty());
    if (answers.changed) return submit_page(context, answers, 412);
    if (!answers.findings.empty()) return submit_page(context, answers, 422);
    std::optional<base::Error> refusal;
    workflow::Submit command;
    command.reason = context.form.text("reason");
    auto response = take(context, std::move(command), case_path(context), "drafts.notice-submitted", refusal);
    if (!refusal) return response;
    answers.findings.add("", refusal->message);
    return submit_page(context, answers, http::status_of(*refusal));
}

namespace {

http::Response discard_page(Context const& context, Findings const& findings = {}, int status = 200) {
    Values values{"discard"};
    tokens(context, values);
    add_errors(context, values, findings);
    set(values, "ACTION", draft_path(context) + "/discard");
    set(values, "BACK", draft_path(context));
    if (auto const overview = app::draft_overview(context.app, context.caller, *context.proposal))
        for (auto const& part : overview->parts) show(values, "PART", "LABEL", label_of(context, part));
    auto const title = context.text("drafts.discard-title", context.proposal->str());
    return page(context,
                {.title = title,
                 .area = Area::kProposals,
                 .crumbs = crumbs(context, context.text("drafts.discard")),
                 .has_errors = !findings.empty()},
                render(context, "drafts/discard", values), status);
}

}  // namespace

http::Response show_discard(Context& context) {
    if (context.seen.the_case->stage != model::Stage::kDraft) return redirect(context, case_path(context));
    return discard_page(context);
}

http::Response discard(Context& context) {
    std::optional<base::Error> refusal;
    auto response = take(context, workflow::Discard{}, "/", "drafts.notice-discarded", refusal);
    if (!refusal) return response;
    Findings findings = {};
    findings.add("", refusal->message);
    return discard_page(context, findings, http::status_of(*refusal));
}

}  // namespace fassung::pages::drafts
