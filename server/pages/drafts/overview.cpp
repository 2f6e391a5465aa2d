#include "server/pages/drafts/overview.hpp"

#include <algorithm>

#include "core/app/draft_sharing.hpp"
#include "core/app/teamwork.hpp"
#include "core/workflow/policy_change.hpp"
#include "server/http/problem.hpp"
#include "server/pages/drafts/handlers.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::drafts {

namespace {

class Page {
  public:
    Page(Context const& context, app::DraftOverview const& overview, Typed const& typed)
        : context_(context),
          overview_(overview),
          typed_(typed),
          case_(*overview.seen.the_case),
          guest_(!context.allowed(workflow::Action::kReadDraft, &case_)),
          fields_(overview.own &&
                  (case_.stage == model::Stage::kDraft || case_.stage == model::Stage::kReturned)) {}

    http::Response answer(int status) {
        add_errors(context_, values_, typed_.findings);
        put_head();
        put_documents();
        fill_synopses(context_, *values_.AddSectionDictionary("CHANGES"), overview_);
        put_problems();
        if (fields_)
            put_fields();
        else
            put_facts();
        if (!guest_) put_assignment();
        put_shares();
        put_notes();
        return page(context_,
                    {.title = context_.text("drafts.title", case_.id.str()),
                     .area = Area::kProposals,
                     .crumbs = crumbs(context_),
                     .wide = true,
                     .has_errors = !typed_.findings.empty() || typed_.stale},
                    render(context_, "drafts/overview", values_), status);
    }

  private:
    std::string path(std::string_view below = {}) const { return draft_path(context_).append(below); }

    Values& form(Values& around, char const* section, std::string_view below) {
        auto& out = *around.AddSectionDictionary(section);
        set(out, "ACTION", path(below));
        tokens(context_, out);
        return out;
    }

    void put_head() {
        set(values_, "KIND", word_for(context_, case_.kind));
        set(values_, "STAGE", word_for(context_, case_.stage));
        set(values_, "UNIT", unit_name(context_, case_.unit));
        set(values_, "OPENED_BY", who(context_, case_.opened_by));
        set(values_, "OPENED", moment(context_, case_.opened));
        set(values_, "OPENED_MACHINE", machine_moment(case_.opened));
        set(values_, "CASE_HREF", "/proposals/" + case_.id.str());
        if (case_.from_measure && case_.from_revision)
            show(values_, "ORIGIN", "TEXT",
                 context_.text("drafts.origin", case_.from_measure->str(), *case_.from_revision));
        if (guest_) show(values_, "GUEST", "UNIT", unit_name(context_, case_.unit));
        if (case_.stage == model::Stage::kReturned) {
            auto& out = *values_.AddSectionDictionary("RETURNED");
            set(out, "HREF", "/proposals/" + case_.id.str());
            auto const open = std::ranges::count_if(
                case_.comments, [](auto const& comment) { return !comment.resolved && !comment.reply_to; });
            if (open != 0) show(out, "COMMENTS", "TEXT", context_.text("drafts.open-comments", open));
        }
        bool const conflict = std::ranges::any_of(
            overview_.parts, [](auto const& part) { return !part.text.conflicts.empty(); });
        if (conflict && overview_.own) show(values_, "CONFLICT", "HREF", path("/conflicts"));
        if (!overview_.own) return;
        auto& actions = *values_.AddSectionDictionary("ACTIONS");
        set(actions, "SUBMIT", path("/submit"));
        if (case_.stage == model::Stage::kDraft) show(actions, "DISCARD", "HREF", path("/discard"));
    }

    void put_documents() {
        for (auto const& part : overview_.parts) {
            auto& out = *values_.AddSectionDictionary("PART");
            set(out, "LABEL", label_of(context_, part));
            set(out, "STATE", state_of(part));
            auto const form = form_path(context_, part.text.id);
            set(out, "PREVIEW", form + "/preview");
            if (!overview_.own) continue;
            show(out, "EDIT", "HREF", form);
            bool const allotted = std::ranges::any_of(case_.allotted, [&](auto const& measure) {
                return model::DocumentId::measure(measure) == part.text.id;
            });
            if (fields_ && !allotted && overview_.parts.size() > 1)
                show(out, "REMOVE", "HREF", path("/documents?remove=") + part.text.id.name());
        }
        auto const& policy = workflow::policy_document();
        bool const alone = std::ranges::find(case_.documents, policy) != case_.documents.end();
        if (fields_ && !alone) show(values_, "ADD", "HREF", path("/documents"));
    }

    std::string state_of(app::DraftPart const& part) const {
        if (part.is_new) return context_.text("drafts.part-new");
        auto const changes = part.synopsis.rows.size();
        if (!part.synopsis.changed()) return context_.text("drafts.part-unchanged");
        return changes == 1 ? context_.text("drafts.part-changed-one")
                            : context_.text("drafts.part-changed", changes);
    }

    void put_problems() {
        auto const problems = app::problems(context_.app, context_.caller, case_.id);
        if (!problems) return;
        bool const no_reason = overview_.own && case_.versions.empty() && overview_.meta.reason.empty();
        if (problems->refusal || no_reason) {
            auto& out = *values_.AddSectionDictionary("MISSING");
            if (no_reason) out.ShowSection("NO_REASON");
            if (problems->refusal) {
                show(out, "MESSAGE", "TEXT", problems->refusal->message);
                fill_places(context_, out, overview_, problems->refusal->details);
            }
        } else {
            values_.ShowSection("COMPLETE");
        }
        if (!problems->warnings.empty())
            fill_places(context_, *values_.AddSectionDictionary("WARNINGS"), overview_, problems->warnings);
    }

    void put_fields() {
        auto const& meta = overview_.meta;
        auto& out = form(values_, "FIELDS", "");
        set(out, "ETAG", present_etag());
        if (typed_.stale) {
            auto& stale = *out.AddSectionDictionary("STALE");
            put_present(stale, "drafts.reason", typed_.reason, meta.reason);
            put_present(stale, "drafts.reference", typed_.file_reference, meta.file_reference);
            put_present(stale, "drafts.effects", typed_.effects, effects_text(meta.effects));
            if (typed_.urgent && *typed_.urgent != meta.urgent)
                put_present(stale, "drafts.urgent", "",
                            context_.text(meta.urgent ? "drafts.yes" : "drafts.no"));
        }
        add_field(context_, out, "REASON",
                  {.kind = Field::Kind::kArea,
                   .name = "reason",
                   .label = context_.text("drafts.reason"),
                   .hint = context_.text("drafts.reason-hint"),
                   .value = typed_.reason.value_or(meta.reason),
                   .rows = 5,
                   .lang = "de"},
                  typed_.findings);
        add_field(context_, out, "REFERENCE",
                  {.name = "file_reference",
                   .label = context_.text("drafts.reference"),
                   .value = typed_.file_reference.value_or(meta.file_reference),
                   .optional = true,
                   .autocomplete = "off"},
                  typed_.findings);
        add_field(context_, out, "EFFECTS",
                  {.kind = Field::Kind::kArea,
                   .name = "effects",
                   .label = context_.text("drafts.effects"),
                   .hint = context_.text("drafts.effects-hint"),
                   .value = typed_.effects.value_or(effects_text(meta.effects)),
                   .optional = true,
                   .rows = 3,
                   .lang = "de"},
                  typed_.findings);
        add_field(context_, out, "URGENT",
                  {.kind = Field::Kind::kCheck,
                   .name = "urgent",
                   .label = context_.text("drafts.urgent"),
                   .hint = context_.text("drafts.urgent-hint"),
                   .value = "yes",
                   .options = {{"yes", "", typed_.urgent.value_or(meta.urgent)}},
                   .optional = true});
    }

    /// What stands there now, if it is not what was typed.
    void put_present(Values& stale, char const* key, std::optional<std::string> const& typed,
                     std::string const& present) {
        if (!typed || *typed == present) return;
        auto& out = *stale.AddSectionDictionary("PRESENT");
        set(out, "NAME", context_.text(key));
        set(out, "TEXT", present.empty() ? context_.text("drafts.nothing") : present);
    }

    std::string present_etag() const {
        auto const present = app::proposal(context_.app, context_.caller, case_.id);
        return present ? present->etag : std::string{};
    }

    void put_facts() {
        auto const& meta = overview_.meta;
        auto& out = *values_.AddSectionDictionary("FACTS");
        auto const add = [&](char const* key, std::string const& text) {
            if (text.empty()) return;
            auto& fact = *out.AddSectionDictionary("FACT");
            set(fact, "NAME", context_.text(key));
            set(fact, "TEXT", text);
        };
        add("drafts.reason", meta.reason);
        add("drafts.reference", meta.file_reference);
        add("drafts.effects", effects_text(meta.effects));
        add("drafts.urgent", context_.text(meta.urgent ? "drafts.yes" : "drafts.no"));
    }

    void put_assignment() {
        auto const& assignee = overview_.meta.assignee;
        auto& out = *values_.AddSectionDictionary("ASSIGNMENT");
        if (assignee)
            show(out, "ASSIGNED", "NAME", person(context_, *assignee));
        else
            out.ShowSection("NOBODY");
        if (!overview_.own) return;
        if (assignee != context_.user->actor) {
            auto& take = form(out, "TAKE", "/assign");
            set(take, "ME", context_.user->actor.str());
        }
        auto& assign = form(out, "ASSIGN", "/assign");
        Field field{.kind = Field::Kind::kSelect,
                    .name = "assignee",
                    .label = context_.text("drafts.assignee"),
                    .options = {{"", context_.text("drafts.assignee-nobody"), !assignee}}};
        for (auto const& actor :
             app::editors_of(overview_.seen.snapshot->state, case_.unit, context_.today()))
            field.options.push_back({actor.str(), person(context_, actor), assignee == actor});
        add_field(context_, assign, "ASSIGNEE", field, typed_.findings);
    }

    void put_shares() {
        auto const shares = app::draft_shares(context_.app, context_.caller, case_.id);
        if (!shares) return;
        auto& out = *values_.AddSectionDictionary("SHARES");
        if (shares->empty()) out.ShowSection("NONE");
        auto* list = shares->empty() ? nullptr : out.AddSectionDictionary("LIST");
        for (auto const& share : *shares) {
            auto& item = *list->AddSectionDictionary("SHARE");
            set(item, "UNIT", unit_name(context_, share.unit));
            set(item, "BY", person(context_, share.shared_by));
            set(item, "TIME", moment(context_, share.shared));
            set(item, "TIME_MACHINE", machine_moment(share.shared));
            if (fields_) set(form(item, "REVOKE", "/share"), "ID", share.unit.str());
        }
        if (!fields_) return;
        auto& add = form(out, "ADD", "/share");
        Field field{.kind = Field::Kind::kSelect,
                    .name = "unit",
                    .label = context_.text("drafts.share-with"),
                    .options = {{"", context_.text("drafts.new-choose"), true}}};
        for (auto const& [id, unit] : overview_.seen.snapshot->state.units->all)
            if (unit.successors.empty() && id != case_.unit &&
                std::ranges::find(*shares, id, &reg::DraftShare::unit) == shares->end())
                field.options.push_back({id.str(), unit_name(context_, id)});
        add_field(context_, add, "UNIT", field, typed_.findings);
    }

    void put_notes() {
        auto const notes = app::notes(context_.app, context_.caller, case_.id);
        if (!notes) return;
        auto& out = *values_.AddSectionDictionary("NOTES");
        if (notes->empty()) out.ShowSection("NONE");
        auto* list = notes->empty() ? nullptr : out.AddSectionDictionary("LIST");
        for (auto const& note : *notes) {
            auto& item = *list->AddSectionDictionary("NOTE");
            set(item, "BY", person(context_, note.actor));
            set(item, "UNIT", unit_short(context_, note.unit));
            set(item, "TIME", moment(context_, note.time));
            set(item, "TIME_MACHINE", machine_moment(note.time));
            set(item, "TEXT", note.text);
            set(form(item, "REMOVE", "/notes"), "ID", std::to_string(note.id));
        }
        auto& add = form(out, "ADD", "/notes");
        auto const units = context_.user->units();
        if (units.size() > 1) {
            Field field{.kind = Field::Kind::kSelect,
                        .name = "note_unit",
                        .label = context_.text("drafts.note-unit")};
            for (auto const& unit : units)
                field.options.push_back({unit.str(), unit_name(context_, unit), unit == case_.unit});
            add_field(context_, add, "UNIT", field, typed_.findings);
        }
        add_field(context_, add, "TEXT",
                  {.kind = Field::Kind::kArea,
                   .name = "text",
                   .label = context_.text("drafts.note"),
                   .value = typed_.note.value_or(""),
                   .rows = 3,
                   .lang = "de"},
                  typed_.findings);
    }

    Context const& context_;
    app::DraftOverview const& overview_;
    Typed const& typed_;
    workflow::Case const& case_;
    bool guest_;   ///< reads it because it is shared with their unit
    bool fields_;  ///< reason, reference and the list of documents can be changed now
    Values values_{"overview"};
};

}  // namespace

http::Response overview_page(Context const& context, Typed const& typed, int status) {
    auto const overview = app::draft_overview(context.app, context.caller, *context.proposal);
    if (!overview) return refused(context, overview.error());
    return Page{context, *overview, typed}.answer(status);
}

http::Response show_draft(Context& context) {
    // A link to the draft of a case that has ended leads to the case.
    if (model::is_closed(context.seen.the_case->stage))
        return redirect(context, "/proposals/" + context.proposal->str());
    return overview_page(context);
}

http::Response save(Context& context) {
    auto const& form = context.form;
    Typed typed{.reason = form.raw("reason"),
                .file_reference = form.text("file_reference"),
                .effects = form.raw("effects"),
                .note = {},
                .urgent = form.has("urgent")};
    app::ProposalPatch patch{.reason = typed.reason,
                             .file_reference = typed.file_reference,
                             .effects = typed.effects,
                             .urgent = typed.urgent,
                             .field = {},
                             .documents = {}};
    // An object of texts, as the API takes it, stays one until somebody writes something else.
    if (auto const meta = app::proposal(context.app, context.caller, *context.proposal);
        meta && meta->draft && effects_text(meta->draft->effects) == *typed.effects)
        patch.effects = std::nullopt;
    auto const patched =
        app::patch_proposal(context.app, context.caller, *context.proposal, form.text("etag"), patch);
    if (!patched) {
        typed.findings.add("", patched.error().message);
        return overview_page(context, typed, http::status_of(patched.error()));
    }
    if (!patched->done) {
        typed.stale = true;
        return overview_page(context, typed, 412);
    }
    return redirect(context, draft_path(context), "drafts.notice-saved");
}

}  // namespace fassung::pages::drafts
