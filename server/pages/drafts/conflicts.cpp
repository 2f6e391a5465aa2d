#include "core/app/conflict_choice.hpp"
#include "server/http/problem.hpp"
#include "server/pages/drafts/handlers.hpp"
#include "server/pages/drafts/overview.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::drafts {

namespace {

/// Fields are named after their place, so that what was typed stays with it when other conflicts are settled;
/// an address itself is no name.
std::string field_of(std::string_view what, model::DocumentId const& document, std::string_view address) {
    auto const place = base::sha256(document.name() + "\n" + std::string{address}).hex().substr(0, 12);
    return std::string{what} + "-" + place;
}

std::optional<app::Choice::Kind> kind_of(std::string_view name) {
    if (name == "ours") return app::Choice::Kind::kOurs;
    if (name == "theirs") return app::Choice::Kind::kTheirs;
    if (name == "own") return app::Choice::Kind::kOwn;
    return std::nullopt;
}

void put_text(Context const& context, Values& values, char const* section,
              std::optional<std::string> const& text) {
    auto& out = *values.AddSectionDictionary(section);
    if (text)
        show(out, "TEXT_THERE", "TEXT", text->empty() ? context.text("drafts.nothing") : *text);
    else
        out.ShowSection("ABSENT");
}

http::Response conflicts_page(Context const& context, Findings const& findings = {}, bool stale = false,
                              int status = 200) {
    auto const groups = app::conflict_views(context.app, context.caller, *context.proposal);
    if (!groups) return refused(context, groups.error());
    bool const own = context.allowed(workflow::Action::kWriteDraft, context.seen.the_case.get());
    Values values{"conflicts"};
    add_errors(context, values, findings);
    set(values, "BACK", draft_path(context));
    if (stale) values.ShowSection("STALE");
    if (groups->empty()) values.ShowSection("NONE");
    for (auto const& group : *groups) {
        auto& out = *values.AddSectionDictionary("GROUP");
        set(out, "LABEL", link_to(context, group.document).label);
        auto& form = *out.AddSectionDictionary(own ? "FORM" : "READ");
        tokens(context, form);
        set(form, "ACTION", draft_path(context) + "/conflicts");
        set(form, "NAME", group.document.name());
        set(form, "ETAG", group.etag);
        for (auto const& conflict : group.conflicts) {
            auto& item =
                include(*form.AddSectionDictionary("PLACE"), "PLACE_TEXTS", context.language, "drafts/place");
            set(item, "LABEL", conflict.label);
            put_text(context, item, "BASE", conflict.base);
            put_text(context, item, "OURS", conflict.ours);
            put_text(context, item, "THEIRS", conflict.theirs);
            if (!own) continue;
            auto& write = *item.AddSectionDictionary("WRITE");
            auto const choice_name = field_of("choice", group.document, conflict.address);
            auto const typed = context.form.text(choice_name);
            Field choice{.kind = Field::Kind::kRadios,
                         .name = choice_name,
                         .label = context.text("drafts.conflict-choice", conflict.label),
                         .options = {{"ours", context.text("drafts.conflict-ours"), typed == "ours"},
                                     {"theirs", context.text("drafts.conflict-theirs"), typed == "theirs"}}};
            if (conflict.is_text)
                choice.options.push_back({"own", context.text("drafts.conflict-own"), typed == "own"});
            add_field(context, write, "CHOICE", choice, findings);
            if (!conflict.is_text) continue;
            auto const name = field_of("wording", group.document, conflict.address);
            add_field(context, write, "WORDING",
                      {.kind = Field::Kind::kArea,
                       .name = name,
                       .label = context.text("drafts.conflict-wording"),
                       .hint = context.text("drafts.conflict-wording-hint"),
                       .value = context.form.has(name) ? context.form.raw(name) : conflict.wording,
                       .optional = true,
                       .lang = "de"},
                      findings);
        }
    }
    auto const title = context.text("drafts.conflicts-title");
    return page(context,
                {.title = title,
                 .area = Area::kProposals,
                 .crumbs = crumbs(context, title),
                 .wide = true,
                 .has_errors = !findings.empty() || stale},
                render(context, "drafts/conflicts", values), status);
}

}  // namespace

http::Response show_conflicts(Context& context) {
    if (model::is_closed(context.seen.the_case->stage))
        return redirect(context, "/proposals/" + context.proposal->str());
    return conflicts_page(context);
}

http::Response resolve(Context& context) {
    auto const groups = app::conflict_views(context.app, context.caller, *context.proposal);
    if (!groups) return refused(context, groups.error());
    auto const id = model::DocumentId::parse(context.form.text("document"));
    std::size_t at = 0;
    while (at < groups->size() && (!id || (*groups)[at].document != *id)) ++at;
    if (at == groups->size()) return redirect(context, draft_path(context) + "/conflicts");
    auto const& conflicts = (*groups)[at].conflicts;
    std::map<std::string, app::Choice, std::less<>> choices;
    for (auto const& conflict : conflicts)
        if (auto const kind = kind_of(context.form.text(field_of("choice", *id, conflict.address))))
            choices[conflict.address] = {*kind,
                                         context.form.text(field_of("wording", *id, conflict.address))};
    auto const saved = app::resolve_conflicts(context.app, context.caller, *context.proposal, *id,
                                              context.form.text("etag"), choices);
    Findings findings;
    if (!saved) {
        for (auto const& detail : saved.error().details)
            for (auto const& conflict : conflicts)
                if (detail.path == conflict.address)
                    findings.add(field_of("choice", *id, conflict.address), detail.message);
        if (findings.empty()) findings.add(saved.error());
        return conflicts_page(context, findings, false, http::status_of(saved.error()));
    }
    if (!saved->done) return conflicts_page(context, {}, true, 412);
    bool const more = groups->size() > 1;
    return redirect(context, draft_path(context) + (more ? "/conflicts" : ""), "drafts.notice-resolved");
}

}  // namespace fassung::pages::drafts
