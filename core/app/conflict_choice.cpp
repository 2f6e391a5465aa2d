#include "core/app/conflict_choice.hpp"

#include <algorithm>

#include "core/app/naming.hpp"
#include "core/app/released.hpp"
#include "core/document/edit.hpp"

namespace fassung::app {

namespace {

std::optional<std::string> value(document::Document const* text, std::string_view address, bool present,
                                 history::Names const& names) {
    if (text == nullptr || !present) return std::nullopt;
    return history::value_of(*text, address, names);
}

ConflictView view_of(document::Conflict const& conflict, document::Document const* base,
                     document::Document const& ours, document::Document const& theirs,
                     history::Names const& names) {
    auto const& address = conflict.address;
    ConflictView out;
    out.address = address;
    out.bytes = conflict;
    out.label = history::label_of(conflict.ours ? ours : theirs, address, names);
    out.base = value(base, address, conflict.base.has_value(), names);
    out.ours = value(&ours, address, conflict.ours.has_value(), names);
    out.theirs = value(&theirs, address, conflict.theirs.has_value(), names);
    auto const& shown = conflict.ours ? ours : theirs;
    out.is_text = document::with_text(shown, address, "–").has_value();
    if (auto const* element = document::find(shown, address); element != nullptr && out.is_text)
        out.wording = element->text;
    return out;
}

/// False: the place cannot be what was chosen.
bool settle(document::Document& text, document::Document const& theirs, std::string const& address,
            Choice const& choice) {
    switch (choice.kind) {
        case Choice::Kind::kOurs:
            return true;  // the draft says so already
        case Choice::Kind::kTheirs:
            return document::copy_place(text, theirs, address);
        case Choice::Kind::kOwn:
            break;
    }
    if (choice.wording.empty()) return false;
    if (document::find(text, address) == nullptr && !document::copy_place(text, theirs, address))
        return false;
    auto* element = document::find(text, address);
    if (element == nullptr || !element->children.empty()) return false;
    element->text = choice.wording;
    return true;
}

}  // namespace

base::Result<std::vector<DocumentConflicts>> conflict_views(Application& app, Caller const& caller,
                                                            base::ProposalId const& id) {
    auto const seen = find_case(app, caller, id, workflow::Action::kReadDraft);
    if (!seen) return seen.error();
    std::vector<DocumentConflicts> out;
    if (model::is_closed(seen->the_case->stage)) return out;
    auto const meta = draft_meta(app, *seen->the_case);
    if (!meta) return meta.error();
    auto const view = view_now(app);
    auto const names = naming(app, view);
    for (auto const& document : meta->documents) {
        auto const text = draft_text(app, caller, id, document);
        if (!text) return text.error();
        auto const* head = seen->snapshot->state.head(document);
        if (text->conflicts.empty() || head == nullptr) continue;
        auto const base = text->base ? text_with_digest(app, document, *text->base) : nullptr;
        DocumentConflicts group{.document = document, .etag = text->etag, .conflicts = {}};
        for (auto const& conflict : text->conflicts)
            group.conflicts.push_back(view_of(conflict, base.get(), text->text, *head->document, names));
        out.push_back(std::move(group));
    }
    return out;
}

base::Result<Saved> resolve_conflicts(Application& app, Caller const& caller, base::ProposalId const& id,
                                      model::DocumentId const& document, std::string_view expected_etag,
                                      std::map<std::string, Choice, std::less<>> const& choices) {
    auto const seen = find_case(app, caller, id, workflow::Action::kWriteDraft);
    if (!seen) return seen.error();
    auto text = draft_text(app, caller, id, document);
    if (!text) return text.error();
    // What is over is refused there, whatever the ETag.
    if (!text->editable) return save_draft_text(app, caller, id, document, expected_etag, text->xml);
    if (text->etag != expected_etag) return Saved{false, std::move(*text)};
    auto const* head = seen->snapshot->state.head(document);
    std::vector<base::Detail> open;
    for (auto const& conflict : text->conflicts) {
        auto const choice = choices.find(conflict.address);
        if (choice == choices.end())
            open.push_back({conflict.address, 0, "Wählen Sie, welcher Text hier gelten soll."});
        else if (head == nullptr || !settle(text->text, *head->document, conflict.address, choice->second))
            open.push_back(
                {conflict.address, 0,
                 choice->second.kind == Choice::Kind::kOwn
                     ? "Schreiben Sie den Text, der hier gelten soll, in das Feld."
                     : "Dieser Text kann hier nicht übernommen werden. Wählen Sie einen anderen."});
    }
    for (auto const& [address, choice] : choices)
        if (std::ranges::find(text->conflicts, address, &document::Conflict::address) ==
            text->conflicts.end())
            open.push_back({address, 0, "An dieser Stelle ist nichts zu entscheiden."});
    if (!open.empty())
        return base::Error{base::Errc::kInvalid, "open-conflict",
                           "An diesen Stellen ist noch nicht entschieden, welcher Text gelten soll.",
                           std::move(open)};
    document::normalise(text->text);
    return save_draft_text(app, caller, id, document, expected_etag, document::canonical(text->text));
}

}  // namespace fassung::app
