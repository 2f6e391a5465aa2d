#include "core/app/draft_overview.hpp"

#include <algorithm>

#include "core/app/naming.hpp"
#include "core/app/place.hpp"
#include "core/app/plain_findings.hpp"
#include "core/app/refusals.hpp"
#include "core/workflow/requirements.hpp"

namespace fassung::app {

namespace {

DraftPart part_of(SeenCase const& seen, DraftText text, history::Names const& names) {
    DraftPart out;
    auto const* head = seen.snapshot->state.head(text.id);
    out.is_new = head == nullptr;
    out.synopsis = history::synopsis(text.id, head == nullptr ? nullptr : head->document.get(), &text.text,
                                     {.names = names, .words = true, .unchanged = false});
    out.text = std::move(text);
    return out;
}

}  // namespace

std::string DraftPart::title() const {
    return std::string{text.text.root.text_of("title")};
}

base::Result<DraftOverview> draft_overview(Application& app, Caller const& caller,
                                           base::ProposalId const& id) {
    auto seen = find_case(app, caller, id, workflow::Action::kReadDraft);
    if (!seen) return seen.error();
    auto const& c = *seen->the_case;
    if (model::is_closed(c.stage)) return no_draft_any_more(c);
    auto meta = draft_meta(app, c);
    if (!meta) return meta.error();
    auto const view = view_now(app);
    auto const names = naming(app, view);
    DraftOverview out{.seen = *seen, .meta = std::move(*meta), .parts = {}};
    for (auto const& document : out.meta.documents) {
        auto text = draft_text(app, caller, id, document);
        if (!text) return text.error();
        out.parts.push_back(part_of(*seen, std::move(*text), names));
    }
    auto const& state = seen->snapshot->state;
    out.own = workflow::may(state, state.actor(caller.actor), workflow::Action::kWriteDraft, &c,
                            app.today()) == workflow::Permission::kYes;
    return out;
}

PlacedFinding place_finding(Application& app, DraftOverview const& overview, base::Detail const& detail) {
    PlacedFinding out;
    auto const plain = plainly(detail);
    out.message = plain.message;
    auto const place = parse_place(plain.path);
    for (auto const& part : overview.parts)
        if ((place && part.text.id == place->document) || part.text.id.name() == plain.path) out.part = &part;
    if (out.part == nullptr) return out;
    if (place && place->address != "@") out.address = place->address;
    if (out.address.empty()) return out;
    auto const view = view_now(app);
    out.label = history::label_of(out.part->text.text, out.address, naming(app, view));
    return out;
}

base::Result<ActPreview> preview_submission(Application& app, Caller const& caller,
                                            base::ProposalId const& id, std::string reason) {
    auto const seen = find_case(app, caller, id, workflow::Action::kSubmit);
    if (!seen) return seen.error();
    auto submission = assemble_submission(app, caller, *seen, std::move(reason));
    if (!submission) return submission.error();
    return preview_act(app, caller, *seen, workflow::CaseCommand{std::move(*submission)});
}

}  // namespace fassung::app
