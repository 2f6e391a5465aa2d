#include "core/workflow/versions.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/document/diff.hpp"
#include "core/document/shape.hpp"
#include "core/workflow/refusals.hpp"

namespace fassung::workflow {

using document::Content;
using model::DocumentKind;
using model::ProposalKind;

bool is_given_item(DocumentKind kind, std::string_view address) {
    auto const* shape = &document::shape_of(kind);
    while (!address.empty()) {
        auto const slash = address.find('/');
        auto const segment = address.substr(0, slash);
        address = slash == std::string_view::npos ? std::string_view{} : address.substr(slash + 1);
        if (shape->content == Content::kList || shape->content == Content::kSortedList) {
            shape = &shape->children.front();
            if (address.empty()) return !shape->id_prefix.empty() && segment.starts_with(shape->id_prefix);
        } else {
            shape = shape->child(segment);
        }
        if (!shape) return false;
    }
    return false;
}

namespace {

/// How the texts differ in the parts that the kinds are about.
struct Turns {
    bool created = false, discontinued = false, reinstated = false, moved = false;
};

Turns turns_of(State const& state, Draft const& draft) {
    Turns turns;
    for (auto const& [id, text] : draft.texts) {
        if (id.kind() != DocumentKind::kMeasure) continue;
        auto const* head = state.head(id);
        if (!head) {
            turns.created = true;
            continue;
        }
        bool const before = head->document->root.child("discontinued") != nullptr;
        bool const after = text->root.child("discontinued") != nullptr;
        turns.discontinued = turns.discontinued || (!before && after);
        turns.reinstated = turns.reinstated || (before && !after);
        turns.moved = turns.moved || head->document->root.text_of("field") != text->root.text_of("field");
    }
    return turns;
}

}  // namespace

Draft draft_of(State const& state, Documents const& texts) {
    Draft draft;
    for (auto const& [id, text] : texts) {
        auto const* head = state.head(id);
        auto const differences = document::diff(head ? head->document.get() : nullptr, *text);
        if (differences.empty()) continue;
        for (auto const& difference : differences)
            draft.changes.push_back(
                {id, difference.address, difference.before_digest(), difference.after_digest()});
        model::VersionDocument listed{id, document::digest_of(*text), std::nullopt, std::nullopt};
        if (head) {
            listed.base = head->digest;
            listed.base_revision = head->revision;
        }
        draft.documents.push_back(std::move(listed));
        draft.texts.emplace(id, text);
    }
    std::ranges::sort(draft.changes);
    return draft;
}

base::Result<void> fits_kind(State const& state, Case const& c, Draft const& draft) {
    auto const turns = turns_of(state, draft);
    auto const mismatch = [&](std::string_view what) {
        return refuse::invalid("kind-mismatch", fmt::format("Der Vorgang ist als „{}“ geführt. {}",
                                                            model::german_name_of(c.kind), what));
    };
    if (turns.created && c.kind != ProposalKind::kCreate)
        return mismatch("Eine neue Maßnahme ist darin nicht zulässig.");
    if (turns.discontinued && c.kind != ProposalKind::kDiscontinue)
        return mismatch("Eine Maßnahme wird darin nicht eingestellt.");
    if (turns.reinstated && c.kind != ProposalKind::kReinstate)
        return mismatch("Eine eingestellte Maßnahme wird darin nicht wieder aufgenommen.");
    if (turns.moved && c.kind != ProposalKind::kMove)
        return mismatch("Das Handlungsfeld einer Maßnahme wird darin nicht geändert.");
    switch (c.kind) {
        case ProposalKind::kAmend:
            return {};
        case ProposalKind::kCreate:
            for (auto const& measure : c.allotted)
                if (!draft.texts.contains(model::DocumentId::measure(measure)))
                    return mismatch(fmt::format("Der Text der neuen Maßnahme {} fehlt.", measure.str()));
            return {};
        case ProposalKind::kDiscontinue:
            if (!turns.discontinued) return mismatch("Bitte tragen Sie die Einstellung in den Text ein.");
            return {};
        case ProposalKind::kReinstate:
            if (!turns.reinstated) return mismatch("Bitte entfernen Sie die Einstellung aus dem Text.");
            return {};
        case ProposalKind::kMove:
            if (!turns.moved) return mismatch("Bitte tragen Sie das neue Handlungsfeld in den Text ein.");
            return {};
    }
    std::abort();
}

std::vector<std::string> removed_items(document::Document const& before, document::Document const& after) {
    std::vector<std::string> out;
    for (auto const& difference : document::diff(&before, after))
        if (!difference.after && is_given_item(before.kind, difference.address))
            out.push_back(difference.address);
    return out;
}

std::vector<std::string> reused_items(State const& state, Draft const& draft) {
    std::vector<std::string> out;
    for (auto const& change : draft.changes) {
        auto const* head = state.head(change.document);
        if (head && !change.base && head->retired->contains(change.address))
            out.push_back(change.document.name() + "/" + change.address);
    }
    return out;
}

std::vector<std::string> stale_documents(State const& state, Version const& version) {
    std::vector<std::string> out;
    for (auto const& listed : version.documents) {
        auto const* head = state.head(listed.document);
        auto const present = head ? std::optional{head->digest} : std::nullopt;
        if (listed.base != present) out.push_back(listed.document.name());
    }
    return out;
}

}  // namespace fassung::workflow
