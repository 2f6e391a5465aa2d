#include "server/pages/editor/form_page.hpp"
#include "server/pages/editor/handlers.hpp"

namespace fassung::pages::editor {

http::Response show_form(Context& context) {
    auto const editing = load(context);
    if (!editing) return refused(context, editing.error());
    if (!editing->writable) return text_page(context, *editing);
    auto state = state_of(*editing);
    state.at = context.query("at");
    state.done = context.query("saved") == "1";
    if (!editing->draft.conflicts.empty())
        state.differences =
            app::differences(context.app, app::view_now(context.app), state.text, editing->draft, state.base);
    return form_page(context, *editing, std::move(state));
}

}  // namespace fassung::pages::editor
