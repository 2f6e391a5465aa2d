#include "core/app/draft_overview.hpp"

#include <algorithm>

#include "core/app/naming.hpp"
#include "core/app/place.hpp"
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

constexpr char const* kMissing = "Diese Angabe fehlt.";

/// "Zeile 3: …" is for whoever sends XML.
std::string without_line(std::string_view message) {
    if (message.starts_with("Zeile "))
        if (auto const end = message.find(": "); end != std::string_view::npos)
            message.remove_prefix(end + 2);
    return std::string{message};
}

/// The name that a sentence of the schema check gives there, if it is the only one.
std::string_view only_name_after(std::string_view message, std::string_view mark) {
    auto const from = message.find(mark);
    if (from == std::string_view::npos) return {};
    message.remove_prefix(from + mark.size());
    constexpr std::string_view kEnd = "“.";
    return message.ends_with(kEnd) &&
                   message.find(kEnd.substr(0, kEnd.size() - 1)) + kEnd.size() == message.size()
               ? message.substr(0, message.size() - kEnd.size())
               : std::string_view{};
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
    out.message = without_line(detail.message);
    auto const place = parse_place(detail.path);
    for (auto const& part : overview.parts)
        if ((place && part.text.id == place->document) || part.text.id.name() == detail.path)
            out.part = &part;
    if (out.part == nullptr) return out;
    if (place && place->address != "@") out.address = place->address;
    // The schema names the element behind, or the one around.
    if (auto const missing = only_name_after(out.message, "Erwartet wird: „"); !missing.empty()) {
        auto const above = out.address.rfind('/');
        out.address = out.address.substr(0, above == std::string::npos ? 0 : above + 1).append(missing);
        out.message = kMissing;
    } else if (auto const child = only_name_after(out.message, "Es fehlt: „"); !child.empty()) {
        out.address += (out.address.empty() ? "" : "/") + std::string{child};
        out.message = kMissing;
    }
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
