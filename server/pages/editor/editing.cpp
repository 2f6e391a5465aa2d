#include "server/pages/editor/editing.hpp"

#include <algorithm>

#include "core/app/draft_editing.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::editor {

base::Result<Editing> load(Context const& context) {
    auto const& segment = context.param("document");
    auto name = segment;
    std::ranges::replace(name, ':', '/');
    auto const id = model::DocumentId::parse(name);
    if (!id || segment.find('/') != std::string::npos) return app::not_found("Das Dokument " + segment);
    auto draft = app::draft_text(context.app, context.caller, *context.proposal, *id);
    if (!draft) return draft.error();
    Editing out{.draft = std::move(*draft), .before = {}, .path = {}, .overview = {}, .title = {}};
    out.before = app::text_before(context.app, out.draft);
    out.writable =
        out.draft.editable && context.allowed(workflow::Action::kWriteDraft, context.seen.the_case.get());
    out.overview = "/proposals/" + context.proposal->str() + "/draft";
    out.path = out.overview + "/" + segment;
    out.title = link_to(context, *id).label;
    return out;
}

Frame frame_of(Context const& context, Editing const& editing, std::string title, std::string here) {
    auto const proposal = link_to(context, *context.proposal);
    Frame out{.title = std::move(title), .area = Area::kProposals};
    out.crumbs = {{context.text("editor.crumb-proposals"), "/proposals"},
                  {proposal.label, proposal.href},
                  {context.text("editor.crumb-draft"), editing.overview}};
    out.crumbs.push_back({editing.title, here.empty() ? std::string{} : editing.path});
    if (!here.empty()) out.crumbs.push_back({std::move(here), {}});
    return out;
}

std::string key_of(std::string_view path) {
    std::string out{"editor."};
    for (char const c : path) out += c == '/' || c == '@' ? '.' : c;
    return out;
}

}  // namespace fassung::pages::editor
