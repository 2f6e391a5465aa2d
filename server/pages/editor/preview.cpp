#include "core/app/draft_editing.hpp"
#include "core/exchange/synopsis.hpp"
#include "server/pages/editor/editing.hpp"
#include "server/pages/editor/handlers.hpp"

namespace fassung::pages::editor {

http::Response show_preview(Context& context) {
    auto const editing = load(context);
    if (!editing) return refused(context, editing.error());
    auto const synopsis = app::draft_synopsis(context.app, app::view_now(context.app), editing->draft);
    Values values{"preview"};
    set(values, "PATH", editing->path);
    set(values, "OVERVIEW", editing->overview);
    values.ShowSection(editing->writable ? "WRITABLE" : "READABLE");
    if (!editing->draft.conflicts.empty()) values.ShowSection("CONFLICT");
    // The words of the table are German throughout.
    auto const side = [&](char const* key) { return context.catalogue.at(Language::kGerman, key); };
    set_html(
        values, "SYNOPSIS_HTML",
        Html::trusted(exchange::synopsis_html(
            synopsis, {.before = side(editing->before == nullptr ? "editor.side-none" : "editor.side-before"),
                       .after = side("editor.side-after")})));
    auto frame = frame_of(context, *editing, context.text("editor.title-preview", editing->title),
                          context.text("editor.crumb-preview"));
    frame.wide = true;
    return page(context, frame, render(context, "editor/preview", values));
}

}  // namespace fassung::pages::editor
