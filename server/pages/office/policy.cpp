#include "core/app/policy.hpp"

#include "core/app/released.hpp"
#include "server/pages/frame/open_cases.hpp"
#include "server/pages/frame/words.hpp"
#include "server/pages/office/functions.hpp"
#include "server/pages/office/handlers.hpp"
#include "server/pages/office/policy_history.hpp"
#include "server/pages/office/policy_rules.hpp"

namespace fassung::pages::office {

namespace {

/// Where the rules themselves can be changed: by whom, or why they cannot.
void add_way(Context const& context, Values& values) {
    if (auto const ready = workflow::sees_to_its_change(context.snapshot->state); !ready)
        return show(values, "UNGUARDED", "TEXT", ready.error().message);
    values.ShowSection(context.allowed(workflow::Action::kOpenProposal) ? "PROPOSE" : "OTHERS_PROPOSE");
}

/// Open cases that would change the rules, as far as the reader may know of them.
void add_open(Context const& context, Values& values) {
    Values* list = nullptr;
    for (auto const* c : open_cases_on(context, workflow::policy_document())) {
        if (list == nullptr) list = values.AddSectionDictionary("OPEN");
        auto& row = *list->AddSectionDictionary("PROPOSAL");
        auto const link = link_to(context, c->id);
        set(row, "HREF", link.href);
        set(row, "LABEL", link.label);
        set(row, "UNIT", unit_short(context, c->unit));
        set(row, "STAGE", word_for(context, c->stage));
        set(row, "OPENED", day(context, base::berlin_date(c->opened)));
    }
    if (list == nullptr) values.ShowSection("NONE_OPEN");
}

void add_standing(Context const& context, Values& values, app::View const& view) {
    auto const revision = app::released_revision(context.app, view, workflow::policy_document());
    if (!revision) return;
    auto const number = std::to_string(revision->number);
    set(values, "STAND",
        revision->proposal ? context.text("office.policy-since", number, moment(context, revision->time))
                           : context.text("office.policy-founded", moment(context, revision->time)));
    if (!revision->proposal) return;
    auto const link = link_to(context, *revision->proposal);
    auto& source = *values.AddSectionDictionary("SOURCE");
    set(source, "HREF", link.href);
    set(source, "LABEL", link.label);
}

}  // namespace

http::Response show_policy(Context& context) {
    Findings findings;
    auto view = app::view_now(context.app);
    bool past = false;
    if (auto const text = context.query("asOf"); !text.empty()) {
        auto const asked = app::parse_as_of(text);
        auto const found =
            asked ? app::view_at(context.app, {*asked, {}}) : base::Result<app::View>{asked.error()};
        past = static_cast<bool>(found);
        if (found)
            view = *found;
        else
            findings.add("asOf", found.error().message);
    }
    auto const text = app::policy(context.app, view);
    Values values{"policy"};
    add_tabs(context, values, Tab::kPolicy);
    add_errors(context, values, findings);
    add_day(context, values, "office.policy-as-of-hint", findings);
    set(values, "TITLE", text.policy.title);
    set(values, "OFFICE", unit_name(context, text.policy.office));
    add_standing(context, values, view);
    if (past) {
        values.ShowSection("PAST");
    } else {
        auto& now = *values.AddSectionDictionary("NOW");
        add_way(context, now);
        add_open(context, now);
    }
    add_rules(context, values, text);
    for (auto const& rule : text.policy.rules) {
        auto& entry = *values.AddSectionDictionary("CONTENTS");
        set(entry, "ID", rule.id);
        set(entry, "LABEL", rule.label);
    }
    add_history(context, values, view);
    return page(context,
                {.title = context.text("office.policy"),
                 .area = Area::kOffice,
                 .crumbs = {{context.text("office.units"), "/units"}, {context.text("office.policy"), ""}},
                 .has_errors = !findings.empty()},
                render(context, "office/policy", values), findings.empty() ? 200 : 422);
}

}  // namespace fassung::pages::office
