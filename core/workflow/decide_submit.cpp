#include <algorithm>

#include <fmt/format.h>

#include "core/workflow/carry.hpp"
#include "core/workflow/deciding.hpp"
#include "core/workflow/dues.hpp"
#include "core/workflow/limits.hpp"
#include "core/workflow/policy_change.hpp"
#include "core/workflow/refusals.hpp"
#include "core/workflow/surroundings.hpp"
#include "core/workflow/versions.hpp"

namespace fassung::workflow {

using base::Result;
using model::DocumentId;
using model::Stage;

namespace {

bool contains(std::vector<DocumentId> const& documents, DocumentId const& id) {
    return std::ranges::find(documents, id) != documents.end();
}

Result<void> check_bounds(Submit const& command) {
    if (auto const ok = has_reason(command.reason); !ok) return ok.error();
    if (auto const ok = fits("Auswirkungen", command.effects); !ok) return ok.error();
    if (command.file_reference.size() > limits::kReference)
        return refuse::too_long("Aktenzeichen", limits::kReference);
    if (command.documents.size() > limits::kDocuments)
        return refuse::too_many("Dokumente in einem Vorgang", limits::kDocuments);
    if (command.authors.size() > limits::kAuthors)
        return refuse::too_many("Verfasserinnen und Verfasser", limits::kAuthors);
    return {};
}

Result<void> check_documents(Asking const& asking, Submit const& command) {
    for (auto const& [id, text] : command.documents) {
        bool const named = contains(asking.c.documents, id);
        bool const added = contains(command.added, id) && asking.state.head(id);
        if (!named && !added)
            return refuse::invalid(
                "unknown-document",
                fmt::format("{} gehört nicht zu den Dokumenten dieses Vorgangs.", id.name()));
        bool const has_id =
            id.kind() == model::DocumentKind::kMeasure || id.kind() == model::DocumentKind::kField;
        if (text->kind != id.kind() || (has_id && text->root.attribute("id") != id.id()))
            return refuse::invalid(
                "invalid-document",
                fmt::format("Der eingereichte Text ist nicht der Text von {}.", id.name()));
    }
    std::vector<DocumentId> all = asking.c.documents;
    for (auto const& [id, text] : command.documents)
        if (!contains(all, id)) all.push_back(id);
    return stands_alone(all);
}

Result<void> check_bases(State const& state, Submit const& command) {
    std::vector<std::string> stale;
    for (auto const& [id, text] : command.documents) {
        auto const* head = state.head(id);
        auto const base = command.bases.find(id);
        bool const same =
            head ? base != command.bases.end() && base->second == head->digest : base == command.bases.end();
        if (!same) stale.push_back(id.name());
    }
    if (!stale.empty()) return refuse::stale_base(std::move(stale));
    return {};
}

Result<void> check_difference(Case const& c, Draft const& draft) {
    if (draft.changes.empty())
        return refuse::conflict("nothing-changed",
                                "Der Entwurf stimmt mit dem freigegebenen Text überein. Es gibt nichts "
                                "einzureichen.");
    auto const* last = c.version();
    // A returned case that the system carried on is confirmed by its proposer even if no word is added.
    bool const confirms = last && last->system_made && c.stage == Stage::kReturned;
    if (last && !confirms && last->documents == draft.documents)
        return refuse::conflict("nothing-changed",
                                "Der Entwurf stimmt mit der letzten Vorschlagsfassung überein. Bitte "
                                "ändern Sie ihn, bevor Sie ihn erneut einreichen.");
    return {};
}

Result<void> check_content(State const& state, Submit const& command, Draft const& draft) {
    std::vector<base::Detail> findings;
    if (auto const reused = reused_items(state, draft); !reused.empty()) {
        for (auto const& path : reused)
            findings.push_back(
                {path, 0,
                 "Diese Kennung gehörte zu einem entfernten Absatz und wird nicht wieder verwendet."});
        return base::Error{
            .kind = base::Errc::kInvalid,
            .code = "reused-id",
            .message =
                "Der Entwurf verwendet Kennungen entfernter Teile. Bitte lassen Sie das Programm neue "
                "Kennungen vergeben.",
            .details = std::move(findings)};
    }
    auto const around = surroundings_of(state, command.documents);
    for (auto const& [id, text] : draft.texts) append_findings(id, *text, around, findings);
    if (!findings.empty()) return incomplete(std::move(findings));
    return {};
}

/// What the policy asks beyond being a sound document.
Result<void> check_policy_text(Asking const& asking, Draft const& draft) {
    auto const policy = draft.texts.find(policy_document());
    if (policy == draft.texts.end()) return {};
    return check_proposed_policy(asking.state, *policy->second, asking.day);
}

Result<std::vector<model::ActorId>> authors_of(Asking const& asking, Submit const& command) {
    std::set<model::ActorId> authors = asking.c.next_authors;
    authors.insert(asking.id);
    for (auto const& author : command.authors) {
        if (!asking.state.actor(author))
            return refuse::invalid("invalid-author", fmt::format("{} ist nicht eingetragen.", author.str()));
        authors.insert(author);
    }
    return std::vector<model::ActorId>{authors.begin(), authors.end()};
}

}  // namespace

Result<Decision> decide_act(Asking const& asking, Submit const& command) {
    auto const& c = asking.c;
    if (auto const ok = in_stage(asking, "submit", {Stage::kDraft, Stage::kSubmitted, Stage::kReturned}); !ok)
        return ok.error();
    if (auto const ok = check_bounds(command); !ok) return ok.error();
    if (auto const ok = check_documents(asking, command); !ok) return ok.error();
    if (auto const ok = check_bases(asking.state, command); !ok) return ok.error();
    auto draft = draft_of(asking.state, command.documents);
    if (auto const ok = check_difference(c, draft); !ok) return ok.error();
    if (auto const ok = check_content(asking.state, command, draft); !ok) return ok.error();
    if (auto const ok = check_policy_text(asking, draft); !ok) return ok.error();
    if (auto const ok = fits_kind(asking.state, c, draft); !ok) return ok.error();
    auto authors = authors_of(asking, command);
    if (!authors) return authors.error();

    model::Submitted what;
    what.version = c.version() ? c.version()->number + 1 : 1;
    what.authors = std::move(*authors);
    what.file_reference = command.file_reference;
    what.urgent = command.urgent;
    what.documents = draft.documents;
    what.changes = draft.changes;
    what.votes = carry(c, draft.changes, draft.texts);
    model::Texts texts;
    add_text(texts, "reason", command.reason);
    add_text(texts, "effects", command.effects);
    auto decision = on_case(asking, acting_as(asking, {model::Function::kEditor}), what, std::move(texts));
    decision.documents = std::move(draft.texts);
    what.dues =
        dues_for(asking.state, after(asking.state, c, decision, asking.now), asking.now, Renewal::kPassed);
    decision.payload = std::move(what);
    return decision;
}

}  // namespace fassung::workflow
