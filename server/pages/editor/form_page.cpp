#include "server/pages/editor/form_page.hpp"

#include <algorithm>

#include "server/pages/editor/form_parts.hpp"
#include "server/pages/editor/notes.hpp"
#include "server/pages/editor/sections.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::editor {

namespace {

constexpr std::string_view kSaveButton = "b_save";

void fill_differences(Context const& context, Values& values, FormState const& state) {
    if (state.differences.empty()) return;
    auto& out = *values.AddSectionDictionary("DIFFERENCES");
    for (auto const& each : state.differences) {
        auto& row = *out.AddSectionDictionary("DIFFERENCE");
        auto const name = choice_name(each.address);
        set(row, "NAME", name);
        set(row, "ADDRESS", each.address);
        set(row, "LABEL", each.label);
        set(row, "THEIRS_LABEL",
            context.text(each.released ? "editor.theirs-released" : "editor.theirs-saved"));
        show(row, "MINE", "TEXT", each.mine);
        if (each.mine.empty()) row.ShowSection("MINE_ABSENT");
        show(row, "THEIRS", "TEXT", each.theirs);
        if (each.theirs.empty()) row.ShowSection("THEIRS_ABSENT");
        std::string chosen;
        for (auto const& [field, value] : state.typed)
            if (field == name) chosen = value;
        if (chosen.empty() && each.changed_by)
            chosen = *each.changed_by == app::EditDifference::Side::kMine ? "mine" : "theirs";
        if (chosen == "mine") row.ShowSection("CHOSE_MINE");
        if (chosen == "theirs") row.ShowSection("CHOSE_THEIRS");
        show(row, "ERROR", "TEXT", state.findings.of(name));
    }
}

void fill_contents(Context const& context, Values& values, std::string const& title, Section const& section,
                   FormParts const& form) {
    auto& entry = *values.AddSectionDictionary("ENTRY");
    set(entry, "NAME", section.name);
    set(entry, "TITLE", title);
    std::size_t changed = 0, notes = 0;
    for (auto const* part : section.parts) {
        changed += form.changes_in(*part);
        notes += form.notes_in(*part);
    }
    auto said = changed > 0 ? context.text("editor.changes", changed) : std::string{};
    if (notes > 0) said += (said.empty() ? "" : ", ") + context.text("editor.notes", notes);
    show(entry, "SAID", "TEXT", said);
}

void fill_state(Context const& context, Values& values, Editing const& editing, FormState const& state) {
    if (state.stale) values.ShowSection("STALE");
    if (!state.stale && !state.differences.empty()) values.ShowSection("CONFLICT");
    if (state.forbidden) values.ShowSection("FORBIDDEN");
    if (context.seen.the_case->stage == model::Stage::kSubmitted) values.ShowSection("SUBMITTED");
    if (editing.draft.base == std::nullopt) values.ShowSection("NEW_DOCUMENT");
    // What was refused is not saved: leaving would lose it. And nobody chooses by the clock.
    bool const unsaved = !state.findings.empty() || state.stale;
    set(values, "GUARD", unsaved ? "changed" : "on");
    if (state.differences.empty() && !state.stale) show(values, "AUTOSAVE", "PATH", editing.path);
    set(values, "ETAG", state.etag);
    set(values, "BASE", state.base ? state.base->hex() : std::string{});
}

}  // namespace

std::string choice_name(std::string_view address) {
    std::string out{"c_"};
    for (char const c : address) out += c == '/' ? '_' : c == '#' || c == '@' ? '-' : c;
    return out;
}

FormState state_of(Editing const& editing) {
    FormState out{.text = editing.draft.text, .etag = editing.draft.etag, .base = editing.draft.base};
    return out;
}

http::Response form_page(Context const& context, Editing const& editing, FormState state, int status) {
    auto const parts = app::form_of(context.app, state.text);
    state.findings = placed(state.findings, parts);
    FormParts const form{context, editing, state, advice(context, editing, state.text, parts)};

    Values values{"form"};
    tokens(context, values);
    add_errors(context, values, state.findings);
    set(values, "PATH", editing.path);
    set(values, "OVERVIEW", editing.overview);
    fill_state(context, values, editing, state);
    fill_differences(context, values, state);
    for (auto const& section : sections_of(parts)) {
        auto const title = context.text("editor.section-" + std::string{section.name});
        fill_contents(context, values, title, section, form);
        auto& out = *values.AddSectionDictionary("SECTION");
        set(out, "NAME", section.name);
        set(out, "TITLE", title);
        for (auto const* part : section.parts) form.add(*out.AddSectionDictionary("PART"), *part);
        if (state.at == std::string{kSaveButton} + "_" + std::string{section.name}) {
            out.ShowSection("FOCUS");
            if (state.done) show(out, "DONE", "TEXT", context.text("editor.saved"));
        }
    }
    for (auto const& sentence : form.notes_at("")) show(values, "GENERAL", "TEXT", sentence);
    // Sections see what stands around them, so these have names of their own.
    if (state.at == kSaveButton) {
        values.ShowSection("FOCUS_SAVE");
        if (state.done) show(values, "SAVED", "TEXT", context.text("editor.saved"));
    }
    auto frame = frame_of(context, editing, context.text("editor.title", editing.title));
    frame.has_errors = !state.findings.empty();
    return page(context, frame, render(context, "editor/form", values), status);
}

http::Response text_page(Context const& context, Editing const& editing) {
    Values values{"text"};
    set(values, "PATH", editing.path);
    auto const proposal = link_to(context, *context.proposal);
    set(values, "CASE", proposal.href);
    set(values, "CASE_LABEL", proposal.label);
    if (!editing.draft.editable)
        values.ShowSection("CLOSED");
    else
        values.ShowSection("READ_ONLY");
    auto const view = app::view_now(context.app);
    auto const synopsis = app::draft_synopsis(context.app, view, editing.draft);
    bool any = false;
    for (auto const& row : synopsis.rows) {
        if (row.after.empty()) continue;
        auto& out = *values.AddSectionDictionary("ROW");
        set(out, "LABEL", row.label);
        set(out, "TEXT", row.after);
        if (row.state != history::RowState::kSame)
            show(out, "STATE", "TEXT", history::german_name_of(row.state));
        any = true;
    }
    if (!any) values.ShowSection("EMPTY");
    return page(context, frame_of(context, editing, context.text("editor.title-read", editing.title)),
                render(context, "editor/text", values));
}

}  // namespace fassung::pages::editor
