#include "core/app/drafts.hpp"

#include <algorithm>

#include "core/app/new_draft.hpp"
#include "core/app/personal_data.hpp"
#include "core/app/place.hpp"
#include "core/app/plain_findings.hpp"
#include "core/app/released.hpp"
#include "core/app/starting_text.hpp"
#include "core/app/teamwork.hpp"
#include "core/workflow/requirements.hpp"
#include "core/workflow/surroundings.hpp"
#include "core/xml/reader.hpp"

namespace fassung::app {

namespace {

using workflow::Action;

/// The next version may be prepared as long as the case is open: it can be submitted from "submitted" as
/// well.
bool is_editable(workflow::Case const& c) {
    return !model::is_closed(c.stage);
}

base::Error wrong_state(workflow::Case const& c) {
    return {base::Errc::kConflict,
            "wrong-state",
            "Der Vorgang " + c.id.str() + " ist " + std::string{model::german_name_of(c.stage)} +
                "; sein Text kann jetzt nicht bearbeitet werden.",
            {},
            workflow::allowed_commands(c)};
}

document::Document parsed(model::DocumentId const& id, std::string const& xml) {
    auto document = xml::read(id.kind(), xml);
    if (!document) throw std::runtime_error("the register holds an unreadable draft of " + id.name());
    return std::move(*document);
}

DraftText with_text(model::DocumentId const& id, document::Document text, std::optional<base::Digest> base) {
    DraftText out{.id = id,
                  .text = std::move(text),
                  .xml = {},
                  .etag = {},
                  .stored_etag = {},
                  .base = base,
                  .saved_by = {},
                  .conflicts = {}};
    out.xml = document::canonical(out.text);
    out.etag = base::sha256(out.xml + "\n" + (base ? base->hex() : "none")).hex().substr(0, 32);
    return out;
}

/// The submitted version of a document, for a case that is not being edited.
base::Result<DraftText> submitted_text(workflow::Case const& c, model::DocumentId const& id) {
    auto const* version = c.version();
    if (version == nullptr || !version->texts.contains(id))
        return not_found("Das Dokument " + id.name() + " im Vorgang " + c.id.str());
    std::optional<base::Digest> base;
    for (auto const& document : version->documents)
        if (document.document == id) base = document.base;
    return with_text(id, *version->texts.at(id), base);
}

/// Merges what was released meanwhile into the draft, if that goes without a conflict.
DraftText rebased(Application& app, SeenCase const& seen, reg::DraftDocument draft) {
    auto const& state = seen.snapshot->state;
    auto const* head = state.head(draft.document);
    auto out = with_text(draft.document, parsed(draft.document, draft.xml), draft.base);
    out.saved_by = draft.saved_by;
    out.editable = true;
    out.etag = draft.etag;
    out.stored_etag = draft.etag;
    if (head == nullptr || !draft.base || *draft.base == head->digest) return out;
    auto const base = text_with_digest(app, draft.document, *draft.base);
    if (!base) return out;
    auto merge = document::merge(*base, out.text, *head->document);
    if (!merge.conflicts.empty()) {
        out.conflicts = std::move(merge.conflicts);
        // Ours where the two touch, theirs everywhere else: whoever settles the named places and saves must
        // not undo the rest of what was released.
        out.text = std::move(merge.merged);
        out.xml = document::canonical(out.text);
        // The etag covers the released text too, so that nobody saves over a conflict that they have not
        // seen.
        out.etag = base::sha256(draft.etag + head->digest.hex()).hex().substr(0, 32);
        return out;
    }
    auto const* version = seen.the_case->version();
    auto const& saver = !draft.saved_by.empty()                       ? *draft.saved_by.begin()
                        : version != nullptr && !version->system_made ? version->by.actor
                                                                      : seen.the_case->opened_by.actor;
    auto const saved = app.registry().drafts().put_document(seen.the_case->id, draft.document, draft.etag,
                                                            document::canonical(merge.merged), saver,
                                                            app.clock().now(), head->digest);
    if (!saved) return out;
    if (!saved->done) return rebased(app, seen, saved->present);
    auto merged = with_text(draft.document, std::move(merge.merged), head->digest);
    merged.saved_by = saved->present.saved_by;
    merged.etag = saved->present.etag;
    merged.stored_etag = saved->present.etag;
    merged.editable = true;
    return merged;
}

base::Result<reg::DraftDocument> stored(Application& app, workflow::Case const& c,
                                        model::DocumentId const& id) {
    if (auto const meta = draft_meta(app, c); !meta) return meta.error();
    auto found = app.registry().drafts().document(c.id, id);
    if (!found) return not_found("Das Dokument " + id.name() + " im Vorgang " + c.id.str());
    return std::move(*found);
}

/// Every text of the draft, in the order in which the documents were added.
base::Result<std::vector<DraftText>> all_texts(Application& app, SeenCase const& seen) {
    auto const meta = draft_meta(app, *seen.the_case);
    if (!meta) return meta.error();
    std::vector<DraftText> out;
    for (auto& document : app.registry().drafts().documents(seen.the_case->id))
        out.push_back(rebased(app, seen, std::move(document)));
    return out;
}

}  // namespace

base::Result<reg::DraftMeta> draft_meta(Application& app, workflow::Case const& c) {
    if (auto found = app.registry().drafts().find(c.id)) return std::move(*found);
    return create_draft(app, app.snapshot()->state, c, meta_from_record(c));
}

base::Result<DraftText> draft_text(Application& app, Caller const& caller, base::ProposalId const& id,
                                   model::DocumentId const& document) {
    auto const seen = find_case(app, caller, id);
    if (!seen) return seen.error();
    if (!is_editable(*seen->the_case)) return submitted_text(*seen->the_case, document);
    // Others see of a returned case what was submitted; what its unit is working on is theirs.
    if (!may_read_draft(app, caller, *seen)) return submitted_text(*seen->the_case, document);
    auto found = stored(app, *seen->the_case, document);
    if (!found) return found.error();
    return rebased(app, *seen, std::move(*found));
}

base::Result<Saved> save_draft_text(Application& app, Caller const& caller, base::ProposalId const& id,
                                    model::DocumentId const& document_id, std::string_view expected_etag,
                                    std::string_view xml) {
    auto const seen = find_case(app, caller, id, Action::kWriteDraft);
    if (!seen) return seen.error();
    auto const& c = *seen->the_case;
    if (!is_editable(c)) return wrong_state(c);
    auto found = stored(app, c, document_id);
    if (!found) return found.error();
    auto present = rebased(app, *seen, std::move(*found));
    if (present.etag != expected_etag) return Saved{false, std::move(present)};

    auto document = xml::read(document_id.kind(), xml, app.options().xml);
    if (!document) return document.error();
    if (document->root.attribute("id") != document_id.id())
        return base::Error{
            base::Errc::kInvalid,
            "wrong-document",
            "Das Dokument trägt die Kennung „" + std::string{document->root.attribute("id")} +
                "“, erwartet wird „" + document_id.id() + "“.",
            {{"@", document->root.line, "Die Kennung im Wurzelelement darf nicht geändert werden."}}};
    auto const* head = seen->snapshot->state.head(document_id);
    std::vector<std::string> taken;
    if (head != nullptr) {
        for (auto const& [address, bytes] : document::places_of(*document))
            if (head->retired->contains(address))
                return base::Error{
                    base::Errc::kInvalid,
                    "reused-id",
                    "Eine Kennung, die es früher gab, wird nicht wiederverwendet. Lassen Sie bei neuen "
                    "Elementen „id“ weg.",
                    {{address, 0, "Diese Kennung wurde schon einmal verwendet und entfernt."}}};
        taken = ids_of(*head->retired);
    }
    document::give_ids(*document, taken, &random_id);
    document::normalise(*document);
    // The saver has seen the released text (the etag covers it), so that is what the draft now starts from.
    auto const base = head == nullptr ? std::nullopt : std::optional{head->digest};
    auto const written = app.registry().drafts().put_document(id, document_id, present.stored_etag,
                                                              document::canonical(*document), caller.actor,
                                                              app.clock().now(), base);
    if (!written) return written.error();
    return Saved{written->done, rebased(app, *seen, written->present)};
}

base::Result<workflow::Submit> assemble_submission(Application& app, Caller const& caller,
                                                   SeenCase const& seen, std::string reason) {
    auto const meta = draft_meta(app, *seen.the_case);
    if (!meta) return meta.error();
    auto texts = all_texts(app, seen);
    if (!texts) return texts.error();
    workflow::Submit out;
    out.reason = reason.empty() && seen.the_case->versions.empty() ? meta->reason : std::move(reason);
    out.effects = meta->effects;
    out.file_reference = meta->file_reference;
    out.urgent = meta->urgent;
    out.authors = {caller.actor};
    std::vector<base::Detail> by_schema;
    for (auto& text : *texts) {
        auto const* head = seen.snapshot->state.head(text.id);
        if (head != nullptr && document::digest_of(text.text) == head->digest) continue;  // left as it is
        for (auto const& finding : app.schemas().validate(model::name_of(text.id.kind()), text.xml))
            by_schema.push_back({to_path(text.id, finding.path), finding.line, finding.message});
        out.authors.insert(text.saved_by.begin(), text.saved_by.end());
        if (text.base) out.bases.emplace(text.id, *text.base);
        auto const& named = seen.the_case->documents;
        if (std::find(named.begin(), named.end(), text.id) == named.end()) out.added.push_back(text.id);
        out.documents.emplace(text.id, std::make_shared<document::Document const>(std::move(text.text)));
    }
    if (by_schema.empty()) return out;
    std::vector<base::Detail> by_rules;
    auto const around = workflow::surroundings_of(seen.snapshot->state, out.documents);
    for (auto const& [id, text] : out.documents) workflow::append_findings(id, *text, around, by_rules);
    return base::Error{base::Errc::kInvalid, "incomplete",
                       "Der Vorschlag ist noch nicht vollständig. Es sind folgende Stellen zu ergänzen.",
                       rules_first(std::move(by_rules), std::move(by_schema))};
}

base::Result<Problems> problems(Application& app, Caller const& caller, base::ProposalId const& id) {
    auto const seen = find_case(app, caller, id, Action::kReadDraft);
    if (!seen) return seen.error();
    if (!is_editable(*seen->the_case)) return wrong_state(*seen->the_case);
    Problems out;
    auto const texts = all_texts(app, *seen);
    if (!texts) return texts.error();
    PersonNames const names{app.registry().persons().all_names(), *seen->snapshot->state.units};
    for (auto const& text : *texts) {
        auto found = personal_data_in(text.text, names);
        for (auto& warning : found) {
            warning.path = to_path(text.id, warning.path);
            out.warnings.push_back(std::move(warning));
        }
    }
    if (auto const meta = draft_meta(app, *seen->the_case))
        for (auto const& [path, text] :
             {std::pair{"reason", meta->reason}, std::pair{"effects", meta->effects}})
            for (auto& warning : personal_data_in(path, text, names))
                out.warnings.push_back(std::move(warning));
    // A reason is given with the submission itself.
    auto submission = assemble_submission(app, caller, *seen, "Begründung");
    if (!submission) {
        out.refusal = submission.error();
        return out;
    }
    // Who only reads it learns what the unit would be told.
    auto const& state = seen->snapshot->state;
    auto const submitter = [&](base::ActorId const& actor) {
        return workflow::may(state, state.actor(actor), Action::kSubmit, seen->the_case.get(), app.today()) ==
               workflow::Permission::kYes;
    };
    auto const editors = editors_of(state, seen->the_case->unit, app.today());
    auto const by = submitter(caller.actor) || editors.empty() ? caller.actor : editors.front();
    auto const decision = workflow::decide(seen->snapshot->state,
                                           {.actor = by,
                                            .acting_for = {},
                                            .proposal = id,
                                            .command = workflow::CaseCommand{std::move(*submission)}},
                                           std::max(app.clock().now(), seen->snapshot->state.last_time));
    if (!decision) out.refusal = decision.error();
    return out;
}

base::Result<void> take_over_wording(Application& app, Caller const& caller, SeenCase const& seen,
                                     workflow::Comment const& comment) {
    auto found = stored(app, *seen.the_case, comment.document);
    if (!found) return found.error();
    auto draft = rebased(app, seen, std::move(*found));
    auto* element = document::find(draft.text, comment.address);
    if (element == nullptr || !comment.wording)
        return base::Error{base::Errc::kConflict, "place-missing",
                           "Die Stelle, zu der die Formulierung gehört, gibt es im Entwurf nicht mehr."};
    element->text = *comment.wording;
    document::normalise(draft.text);
    auto const written = app.registry().drafts().put_document(
        seen.the_case->id, comment.document, draft.stored_etag, document::canonical(draft.text), caller.actor,
        app.clock().now());
    if (!written) return written.error();
    if (!written->done) return take_over_wording(app, caller, seen, comment);
    return {};
}

}  // namespace fassung::app
