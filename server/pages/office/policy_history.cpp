#include "server/pages/office/policy_history.hpp"

#include <array>

#include "core/app/compare.hpp"
#include "core/app/policy.hpp"
#include "core/app/timeline.hpp"
#include "core/base/number.hpp"
#include "core/exchange/synopsis.hpp"
#include "server/pages/frame/field.hpp"
#include "server/pages/frame/pager.hpp"
#include "server/pages/frame/words.hpp"
#include "server/pages/office/handlers.hpp"
#include "server/pages/office/policy_rules.hpp"

namespace fassung::pages::office {

namespace {

constexpr int kPage = 20;
/// Older ones are reached by the address.
constexpr int kMostOffered = 200;

std::string path_of(int revision) {
    return "/policy/revisions/" + std::to_string(revision);
}

std::string compare_path(std::string_view from, std::string_view to) {
    return "/policy/compare?from=" + encoded(from) + "&to=" + encoded(to);
}

std::string end_of(int revision) {
    return "revision:" + std::to_string(revision);
}

void add_people(Context const& context, Values& values, index::Revision const& revision) {
    static constexpr std::array<std::pair<index::Role, char const*>, 4> kRoles{
        {{index::Role::kProposed, "office.proposed-by"},
         {index::Role::kReviewed, "office.reviewed-by"},
         {index::Role::kCosigned, "office.cosigned-by"},
         {index::Role::kApproved, "office.approved-by"}}};
    for (auto const& [role, key] : kRoles) {
        std::string people;
        for (auto const& signer : revision.signers)
            if (signer.role == role) people += (people.empty() ? "" : "; ") + who(context, signer.by);
        if (people.empty()) continue;
        auto& act = *values.AddSectionDictionary("ACT");
        set(act, "ROLE", context.text(key));
        set(act, "WHO", people);
    }
}

/// What a list and the page of a revision say alike.
void add_revision(Context const& context, Values& values, index::Revision const& revision) {
    set(values, "NUMBER", std::to_string(revision.number));
    set(values, "HREF", path_of(revision.number));
    set(values, "TIME", moment(context, revision.time));
    set(values, "ISO", machine_moment(revision.time));
    show(values, "REASON", "TEXT", revision.reason);
    add_people(context, values, revision);
    if (revision.proposal) {
        auto const link = link_to(context, *revision.proposal);
        auto& proposal = *values.AddSectionDictionary("PROPOSAL");
        set(proposal, "HREF", link.href);
        set(proposal, "LABEL", link.label);
    } else {
        values.ShowSection("FOUNDED");
    }
    if (revision.number > 0) {
        auto& compare = *values.AddSectionDictionary("COMPARE");
        set(compare, "HREF", compare_path(end_of(revision.number - 1), end_of(revision.number)));
        set(compare, "BEFORE", std::to_string(revision.number - 1));
    }
    if (context.allowed(workflow::Action::kReadJournal))
        show(values, "IN_JOURNAL", "SEQ", std::to_string(revision.seq));
}

std::vector<Option> ends(Context const& context, app::View const& view, std::string const& chosen) {
    std::vector<Option> out{{"head", context.text("office.compare-head"), chosen == "head"}};
    auto const newest = app::released_revision(context.app, view, workflow::policy_document());
    for (auto const& row : context.app.index().revision_list(
             workflow::policy_document(), newest ? std::optional{newest->number + 1} : std::nullopt,
             kMostOffered)) {
        auto const value = end_of(row.number);
        out.push_back(
            {value,
             context.text("office.compare-revision", row.number, day(context, base::berlin_date(row.time))),
             chosen == value});
    }
    for (auto const& option : out)
        if (option.chosen) return out;
    out.push_back({chosen, chosen, true});
    return out;
}

void add_compare_form(Context const& context, Values& values, app::View const& view, std::string const& from,
                      std::string const& to, Findings const& findings = {}) {
    auto const side = [&](char const* section, char const* name, char const* key, std::string const& chosen) {
        add_field(context, values, section,
                  {.kind = Field::Kind::kSelect,
                   .name = name,
                   .label = context.text(key),
                   .options = ends(context, view, chosen)},
                  findings);
    };
    side("FROM", "from", "office.compare-from", from);
    side("TO", "to", "office.compare-to", to);
}

Frame frame_of(Context const& context, std::string title) {
    return {.title = title,
            .area = Area::kOffice,
            .crumbs = {{context.text("office.units"), "/units"},
                       {context.text("office.policy"), "/policy"},
                       {std::move(title), ""}},
            .wide = true};
}

void add_side(Values& values, char const* section, app::ComparedSide const& side) {
    auto& out = *values.AddSectionDictionary(section);
    set(out, "LABEL", side.label);
    set(out, "VALIDITY", side.validity);
}

}  // namespace

void add_history(Context const& context, Values& values, app::View const& view) {
    auto const before = base::parse_number<int>(context.query("cursor"));
    auto const found = app::timeline(context.app, view, workflow::policy_document(), {},
                                     before > 0 ? before : std::nullopt, kPage);
    if (!found) return;
    for (auto const& revision : found->revisions)
        add_revision(context, *values.AddSectionDictionary("REVISION"), revision);
    add_pager(context, values, found->next ? std::to_string(*found->next) : "");
    auto const newest = found->revisions.empty() ? 0 : found->revisions.front().number;
    if (newest == 0) return values.ShowSection("UNCHANGED");
    add_compare_form(context, *values.AddSectionDictionary("CHOOSE"), view, end_of(newest - 1),
                     end_of(newest));
}

http::Response show_policy_revision(Context& context) {
    auto const& asked = context.param("revision");
    auto const number = base::parse_number<int>(asked);
    if (!number) return refused(context, app::not_found("Die Revision " + asked));
    auto const view = app::view_now(context.app);
    auto const found = app::revision_details(context.app, view, workflow::policy_document(), *number);
    if (!found) return refused(context, found.error());
    Values values{"revision"};
    set(values, "VALIDITY", found->validity);
    set(values, "TITLE", found->text.text->root.text_of("title"));
    add_revision(context, values, found->revision);
    set(values, "COMMIT", app::commit_of(found->revision).hex());
    set(values, "DIGEST", found->text.digest.hex());
    if (found->revision.proposal)
        set_html(*values.AddSectionDictionary("CHANGES"), "CHANGES_HTML",
                 Html::trusted(
                     exchange::synopsis_html(found->changes, {context.text("office.revision", *number - 1),
                                                              context.text("office.revision", *number)})));
    auto const newest = context.snapshot->state.head(workflow::policy_document())->revision;
    if (*number < newest) show(values, "OLD", "HREF", compare_path(end_of(*number), "head"));
    add_rules(context, values, app::policy_of(*found->text.text));
    return page(context, frame_of(context, context.text("office.policy-revision", *number)),
                render(context, "office/policy_revision", values));
}

http::Response compare_policy(Context& context) {
    auto const view = app::view_now(context.app);
    auto const newest = context.snapshot->state.head(workflow::policy_document())->revision;
    auto from = context.query("from");
    auto to = context.query("to");
    if (from.empty()) from = end_of(std::max(0, newest - 1));
    if (to.empty()) to = "head";
    Findings findings;
    auto const one = app::parse_range_end(from);
    if (!one) findings.add("from", one.error().message);
    auto const other = app::parse_range_end(to);
    if (!other) findings.add("to", other.error().message);
    Values values{"compare"};
    if (findings.empty()) {
        auto const found = app::compare(context.app, view, workflow::policy_document(), *one, *other);
        if (!found) {
            findings.add(found.error());
        } else {
            auto& result = *values.AddSectionDictionary("RESULT");
            add_side(result, "BEFORE", found->from);
            add_side(result, "AFTER", found->to);
            std::string html;
            for (auto synopsis : found->make()) {
                synopsis.drop_unchanged();
                if (synopsis.rows.empty()) continue;
                html += exchange::synopsis_html(synopsis, {found->from.label, found->to.label});
            }
            if (html.empty())
                result.ShowSection("SAME");
            else
                set_html(*result.AddSectionDictionary("SYNOPSIS"), "SYNOPSIS_HTML",
                         Html::trusted(std::move(html)));
            set(result, "TURNED", compare_path(to, from));
        }
    }
    add_errors(context, values, findings);
    add_compare_form(context, values, view, from, to, findings);
    auto frame = frame_of(context, context.text("office.compare-title"));
    frame.has_errors = !findings.empty();
    return page(context, frame, render(context, "office/policy_compare", values),
                findings.empty() ? 200 : 422);
}

}  // namespace fassung::pages::office
