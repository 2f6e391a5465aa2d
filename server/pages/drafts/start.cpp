#include <algorithm>

#include "core/app/listing.hpp"
#include "core/app/proposals.hpp"
#include "core/app/timeline.hpp"
#include "core/workflow/limits.hpp"
#include "core/workflow/policy_change.hpp"
#include "server/http/problem.hpp"
#include "server/pages/drafts/handlers.hpp"
#include "server/pages/drafts/opening.hpp"
#include "server/pages/frame/field.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::drafts {

namespace {

constexpr int kMostListed = 50;
constexpr int kMostRevisions = 100;

std::string text_of_aim(Context const& context, Aim const& aim, std::string_view suffix = {}) {
    return context.text(std::string{"drafts.aim-"}.append(aim.name).append(suffix));
}

void choose_once(std::vector<std::string>& chosen, std::string_view name) {
    if (!name.empty() && chosen.size() < workflow::limits::kDocuments &&
        std::ranges::find(chosen, name) == chosen.end())
        chosen.emplace_back(name);
}

void settle_document(Opening& opening) {
    if (opening.aim != nullptr && !opening.aim->document.empty())
        opening.documents = {std::string{opening.aim->document}};
}

Opening from_address(Context const& context) {
    Opening out;
    out.aim = find_aim(context.query("kind"));
    for (auto const& [name, value] : context.request.queries)
        if (name == "measure") choose_once(out.documents, value);
    out.field = context.query("target");
    out.revision = context.query("revision");
    settle_document(out);
    return out;
}

Opening from_form(Context const& context) {
    Opening out;
    auto const& form = context.form;
    out.aim = find_aim(form.text("kind"));
    for (auto const& name : form.all("measure")) choose_once(out.documents, name);
    out.field = form.text("target");
    out.revision = form.text("revision");
    out.unit = form.text("unit");
    out.reason = form.raw("reason");
    settle_document(out);
    return out;
}

/// The ones that there are; the others are left out.
std::vector<model::DocumentId> known(Context const& context, std::vector<std::string> const& names) {
    std::vector<model::DocumentId> out;
    for (auto const& name : names)
        if (auto const id = model::DocumentId::parse(name))
            if (context.snapshot->state.head(*id) != nullptr) out.push_back(*id);
    return out;
}

void fill_steps(Context const& context, Values& values, int present) {
    static constexpr std::array kSteps{"drafts.new-step-1", "drafts.new-step-2", "drafts.new-step-3"};
    for (int step = 0; step < static_cast<int>(kSteps.size()); ++step) {
        auto& out = *values.AddSectionDictionary("STEP");
        set(out, "LABEL", context.text(kSteps[static_cast<std::size_t>(step)]));
        if (step < present)
            out.ShowSection("DONE");
        else if (step == present)
            out.ShowSection("HERE");
    }
}

http::Response step_page(Context const& context, Values& values, int step, char const* name,
                         Findings const& findings = {}, int status = 200) {
    fill_steps(context, values, step);
    return page(context,
                {.title = context.text("drafts.new-title"),
                 .area = Area::kProposals,
                 .crumbs = {{context.text("frame.nav-proposals"), "/proposals"},
                            {context.text("drafts.new-title"), ""}},
                 .has_errors = !findings.empty()},
                render(context, name, values), status);
}

http::Response aims_page(Context const& context, Opening const& opening) {
    Values values{"aims"};
    for (auto const& name : opening.documents) show(values, "CHOSEN", "NAME", name);
    show(values, "REVISION", "NUMBER", opening.revision);
    Field field{.kind = Field::Kind::kRadios, .name = "kind", .label = context.text("drafts.new-what")};
    bool const policy = static_cast<bool>(workflow::sees_to_its_change(context.snapshot->state));
    for (auto const& aim : kAims) {
        if (!aim.document.empty() && !policy) continue;
        field.options.push_back({std::string{aim.name}, text_of_aim(context, aim), aim.name == "amend",
                                 text_of_aim(context, aim, "-what")});
    }
    add_field(context, values, "AIMS", field);
    return step_page(context, values, 0, "drafts/aims");
}

std::string label_of(index::MeasureRow const& row) {
    return (row.number.empty() ? std::string{} : row.number + " ") + row.title;
}

std::string hint_of(Context const& context, index::MeasureRow const& row) {
    auto out = row.id.str();
    if (row.lead) out += " · " + unit_short(context, *row.lead);
    if (row.discontinued) out += " · " + context.text("drafts.discontinued");
    return out;
}

/// The chosen ones first, then what was searched for.
std::vector<Option> measures_to_choose(Context const& context, Opening const& opening, bool& more) {
    std::vector<Option> options;
    for (auto const& id : known(context, opening.documents))
        options.push_back({id.name(), link_to(context, id).label, true});
    index::MeasureFilter filter{.q = context.query("q"), .status = opening.aim->status};
    if (auto const field = context.query("field"); !field.empty()) filter.field = base::FieldId::parse(field);
    auto const view = app::view_now(context.app);
    auto const listed = app::measures(context.app, view, filter, "", kMostListed);
    if (!listed) return options;
    more = !listed->next.empty();
    auto const add = [&](std::string name, std::string label, std::string hint) {
        if (std::ranges::find(options, name, &Option::value) == options.end())
            options.push_back({std::move(name), std::move(label), false, std::move(hint)});
    };
    for (auto const& row : listed->rows) add(row.id.str(), label_of(row), hint_of(context, row));
    if (opening.aim->name != "amend" || !filter.q.empty() || filter.field) return options;
    for (auto const& field : app::fields(context.app, view))
        add(field.id.name(), link_to(context, field.id).label, {});
    auto const guidelines = model::DocumentId::single(model::DocumentKind::kConcept);
    add(guidelines.name(), link_to(context, guidelines).label, {});
    return options;
}

Field field_choice(Context const& context, std::string name, std::string label, std::string const& chosen,
                   std::string none) {
    Field out{.kind = Field::Kind::kSelect, .name = std::move(name), .label = std::move(label)};
    out.options.push_back({"", std::move(none), chosen.empty()});
    for (auto const& field : app::fields(context.app, app::view_now(context.app)))
        out.options.push_back(
            {field.id.id(), std::string{field.text->root.text_of("title")}, field.id.id() == chosen});
    return out;
}

http::Response measures_page(Context const& context, Opening const& opening, Findings const& findings = {},
                             int status = 200) {
    Values values{"measures"};
    add_errors(context, values, findings);
    set(values, "AIM", opening.aim->name);
    set(values, "AIM_NAME", text_of_aim(context, *opening.aim));
    set(values, "AIM_WHAT", text_of_aim(context, *opening.aim, "-what"));
    show(values, "REVISION", "NUMBER", opening.revision);
    add_field(context, values, "WORDS",
              {.name = "q",
               .label = context.text("drafts.new-words"),
               .value = context.query("q"),
               .optional = true,
               .autocomplete = "off"});
    auto field = field_choice(context, "field", context.text("drafts.new-field"), context.query("field"),
                              context.text("drafts.new-field-any"));
    field.optional = true;
    add_field(context, values, "FIELD", field);
    bool more = false;
    Field choice{
        .kind = opening.aim->several ? Field::Kind::kChecks : Field::Kind::kRadios,
        .name = "measure",
        .label = context.text(opening.aim->several ? "drafts.new-which-several" : "drafts.new-which-one"),
        .options = measures_to_choose(context, opening, more),
        .lang = "de"};
    if (choice.options.empty())
        values.ShowSection("NONE");
    else
        add_field(context, *values.AddSectionDictionary("SOME"), "MEASURES", choice, findings);
    if (more) values.ShowSection("MORE");
    return step_page(context, values, 1, "drafts/measures", findings, status);
}

/// Revisions before the present one, newest first.
std::vector<Option> revisions_of(Context const& context, model::DocumentId const& id,
                                 std::string const& chosen) {
    std::vector<Option> out;
    auto const view = app::view_now(context.app);
    auto const line = app::timeline(context.app, view, id, {}, std::nullopt, kMostRevisions);
    if (!line) return out;
    auto const* head = context.snapshot->state.head(id);
    for (auto const& revision : line->revisions) {
        if (head != nullptr && revision.number == head->revision) continue;
        auto const number = std::to_string(revision.number);
        out.push_back({number,
                       context.text("drafts.new-revision-of", revision.number,
                                    day(context, base::berlin_date(revision.time)), revision.title),
                       number == chosen});
    }
    return out;
}

http::Response details_page(Context const& context, Opening const& opening, Findings const& findings = {},
                            int status = 200) {
    Values values{"details"};
    tokens(context, values);
    add_errors(context, values, findings);
    auto const& aim = *opening.aim;
    set(values, "AIM", aim.name);
    set(values, "AIM_NAME", text_of_aim(context, aim));
    set(values, "AIM_WHAT", text_of_aim(context, aim, "-what"));
    auto const documents = known(context, opening.documents);
    std::string again = "/proposals/new?step=measures&kind=" + std::string{aim.name};
    for (auto const& id : documents) {
        auto& out = *values.AddSectionDictionary("CHOSEN");
        auto const link = link_to(context, id);
        set(out, "NAME", id.name());
        set(out, "LABEL", link.label);
        set(out, "HREF", link.href);
        again += "&measure=" + id.name();
    }
    if (aim.kind != model::ProposalKind::kCreate && aim.document.empty())
        show(values, "AGAIN", "HREF", again);
    if (aim.field)
        add_field(
            context, values, "TARGET",
            field_choice(context, "target",
                         context.text(aim.kind == model::ProposalKind::kMove ? "drafts.new-target-move"
                                                                             : "drafts.new-target-create"),
                         opening.field, context.text("drafts.new-choose")),
            findings);
    if (aim.name == "revert" && !documents.empty()) {
        Field field{.kind = Field::Kind::kSelect,
                    .name = "revision",
                    .label = context.text("drafts.new-revision"),
                    .hint = context.text("drafts.new-revision-hint")};
        field.options = revisions_of(context, documents.front(), opening.revision);
        field.options.insert(field.options.begin(),
                             {"", context.text("drafts.new-choose"), opening.revision.empty()});
        add_field(context, values, "REVISIONS", field, findings);
    }
    auto const units = context.user->units(model::Function::kEditor);
    if (units.size() == 1) {
        show(values, "ONE_UNIT", "NAME", unit_name(context, units.front()));
    } else {
        Field field{.kind = Field::Kind::kRadios, .name = "unit", .label = context.text("drafts.new-unit")};
        for (auto const& unit : units)
            field.options.push_back({unit.str(), unit_name(context, unit), unit.str() == opening.unit});
        add_field(context, values, "UNITS", field, findings);
    }
    add_field(context, values, "REASON",
              {.kind = Field::Kind::kArea,
               .name = "reason",
               .label = context.text("drafts.reason"),
               .hint = context.text("drafts.new-reason-hint"),
               .value = opening.reason,
               .optional = true,
               .lang = "de"},
              findings);
    return step_page(context, values, 2, "drafts/details", findings, status);
}

Findings check(Context const& context, Opening const& opening, app::NewProposal& what) {
    Findings findings;
    auto const& aim = *opening.aim;
    what.kind = aim.kind;
    what.reason = opening.reason;
    what.documents = known(context, opening.documents);
    if (aim.kind == model::ProposalKind::kCreate)
        what.documents.clear();
    else if (what.documents.empty())
        findings.add("measure", context.text("drafts.new-missing-measure"));
    if (aim.field) {
        what.field = base::FieldId::parse(opening.field);
        if (!what.field || context.snapshot->state.head(model::DocumentId::field(*what.field)) == nullptr)
            findings.add("target", context.text("drafts.new-missing-field"));
    }
    if (aim.name == "revert" && !what.documents.empty()) {
        auto const number = context.form.number("revision");
        what.from_measure = base::MeasureId::parse(what.documents.front().id());
        what.from_revision = number;
        if (!number || !what.from_measure)
            findings.add("revision", context.text("drafts.new-missing-revision"));
    }
    auto const units = context.user->units(model::Function::kEditor);
    if (units.size() == 1)
        what.unit = units.front();
    else if (auto const unit = base::UnitId::parse(opening.unit);
             unit && std::ranges::find(units, *unit) != units.end())
        what.unit = unit;
    else
        findings.add("unit", context.text("drafts.new-missing-unit"));
    return findings;
}

}  // namespace

Aim const* find_aim(std::string_view name) {
    auto const found = std::ranges::find(kAims, name, &Aim::name);
    return found == kAims.end() ? nullptr : &*found;
}

http::Response choose(Context& context) {
    auto const opening = from_address(context);
    if (opening.aim == nullptr) return aims_page(context, opening);
    if (opening.aim->kind == model::ProposalKind::kCreate) return details_page(context, opening);
    auto const step = opening.aim->document.empty() ? context.query("step") : std::string{};
    if (!known(context, opening.documents).empty() && step != "measures")
        return details_page(context, opening);
    Findings findings;
    if (step == "details") findings.add("measure", context.text("drafts.new-missing-measure"));
    return measures_page(context, opening, findings, findings.empty() ? 200 : 422);
}

http::Response open(Context& context) {
    auto const opening = from_form(context);
    if (opening.aim == nullptr) return aims_page(context, opening);
    app::NewProposal what;
    auto findings = check(context, opening, what);
    if (!findings.empty() && what.documents.empty() && opening.aim->kind != model::ProposalKind::kCreate)
        return measures_page(context, opening, findings, 422);
    if (!findings.empty()) return details_page(context, opening, findings, 422);
    auto const opened = app::open_proposal(context.app, context.caller, what, context.digests);
    if (!opened) {
        findings.add("", opened.error().message);
        return details_page(context, opening, findings, http::status_of(opened.error()));
    }
    return redirect(context, "/proposals/" + opened->the_case->id.str() + "/draft", "drafts.notice-opened");
}

}  // namespace fassung::pages::drafts
