#include <algorithm>

#include "core/app/listing.hpp"
#include "core/workflow/limits.hpp"
#include "server/http/problem.hpp"
#include "server/pages/drafts/handlers.hpp"
#include "server/pages/drafts/overview.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::drafts {

namespace {

constexpr int kMostListed = 50;

http::Response removal_page(Context const& context, app::DraftPart const& part) {
    Values values{"remove"};
    tokens(context, values);
    set(values, "ACTION", draft_path(context) + "/documents");
    set(values, "BACK", draft_path(context));
    set(values, "NAME", part.text.id.name());
    set(values, "LABEL", label_of(context, part));
    if (part.synopsis.changed()) values.ShowSection("CHANGED");
    auto const title = context.text("drafts.remove-title");
    return page(context, {.title = title, .area = Area::kProposals, .crumbs = crumbs(context, title)},
                render(context, "drafts/remove", values));
}

http::Response list_page(Context const& context, app::DraftOverview const& overview,
                         Findings const& findings = {}, int status = 200) {
    Values values{"documents"};
    add_errors(context, values, findings);
    set(values, "ACTION", draft_path(context) + "/documents");
    set(values, "BACK", draft_path(context));
    add_field(context, values, "WORDS",
              {.name = "q",
               .label = context.text("drafts.new-words"),
               .value = context.query("q"),
               .autocomplete = "off"});
    std::vector<Link> found;
    std::vector<std::string> names;
    auto const add = [&](model::DocumentId const& id) {
        auto const there =
            std::ranges::any_of(overview.parts, [&](auto const& part) { return part.text.id == id; });
        if (there) return;
        found.push_back(link_to(context, id));
        names.push_back(id.name());
    };
    auto const view = app::view_now(context.app);
    auto const q = context.query("q");
    auto const listed = app::measures(context.app, view, {.q = q}, "", kMostListed);
    if (listed)
        for (auto const& row : listed->rows) add(model::DocumentId::measure(row.id));
    if (q.empty()) {
        for (auto const& field : app::fields(context.app, view)) add(field.id);
        add(model::DocumentId::single(model::DocumentKind::kConcept));
    }
    if (found.empty()) values.ShowSection("NONE");
    auto* list = found.empty() ? nullptr : values.AddSectionDictionary("LIST");
    for (std::size_t i = 0; i < found.size(); ++i) {
        auto& out = *list->AddSectionDictionary("HIT");
        set(out, "LABEL", found[i].label);
        set(out, "HREF", found[i].href);
        set(out, "NAME", names[i]);
        set(out, "ACTION", draft_path(context) + "/documents");
        tokens(context, out);
    }
    if (listed && !listed->next.empty()) values.ShowSection("MORE");
    auto const title = context.text("drafts.add-title");
    return page(context,
                {.title = title,
                 .area = Area::kProposals,
                 .crumbs = crumbs(context, title),
                 .has_errors = !findings.empty()},
                render(context, "drafts/documents", values), status);
}

/// The list as it is now with that one added or taken out; somebody else's change of it does no harm.
base::Result<app::Patched> change(Context const& context, model::DocumentId const& id, bool add) {
    for (int attempt = 0;; ++attempt) {
        auto const present = app::proposal(context.app, context.caller, *context.proposal);
        if (!present) return present.error();
        auto documents = present->draft ? present->draft->documents : std::vector<model::DocumentId>{};
        std::erase(documents, id);
        if (add) documents.push_back(id);
        app::ProposalPatch patch;
        patch.documents = std::move(documents);
        auto patched =
            app::patch_proposal(context.app, context.caller, *context.proposal, present->etag, patch);
        if (!patched || patched->done || attempt == 3) return patched;
    }
}

}  // namespace

http::Response show_documents(Context& context) {
    auto const overview = app::draft_overview(context.app, context.caller, *context.proposal);
    if (!overview) return refused(context, overview.error());
    if (auto const name = context.query("remove"); !name.empty())
        for (auto const& part : overview->parts)
            if (part.text.id.name() == name) return removal_page(context, part);
    return list_page(context, *overview);
}

http::Response change_documents(Context& context) {
    auto const add = context.form.text("add");
    auto const id = model::DocumentId::parse(add.empty() ? context.form.text("remove") : add);
    auto const overview = app::draft_overview(context.app, context.caller, *context.proposal);
    if (!overview) return refused(context, overview.error());
    Findings findings;
    if (!id)
        findings.add("q", context.text("drafts.new-missing-measure"));
    else if (!add.empty() && overview->parts.size() >= workflow::limits::kDocuments)
        findings.add("q", context.text("drafts.too-many-documents", workflow::limits::kDocuments));
    else if (add.empty() && overview->parts.size() == 1)
        findings.add("q", context.text("drafts.last-document"));
    if (!findings.empty()) return list_page(context, *overview, findings, 422);
    auto const changed = change(context, *id, !add.empty());
    if (!changed) {
        findings.add("q", changed.error().message);
        return list_page(context, *overview, findings, http::status_of(changed.error()));
    }
    return redirect(context, draft_path(context),
                    add.empty() ? "drafts.notice-removed" : "drafts.notice-added");
}

}  // namespace fassung::pages::drafts
