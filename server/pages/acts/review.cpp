#include <algorithm>
#include <map>

#include "core/app/act_preview.hpp"
#include "core/app/case_actions.hpp"
#include "core/app/compare.hpp"
#include "core/app/place.hpp"
#include "core/exchange/marks.hpp"
#include "server/pages/acts/handlers.hpp"
#include "server/pages/acts/queue.hpp"
#include "server/pages/acts/signed.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::acts {

namespace {

using Wordings = std::map<std::pair<model::DocumentId, std::string>, bool>;

/// What the rows of one page have in common.
struct Desk {
    Context const& context;
    workflow::Case const& c;
    std::string here;  ///< path of the page
    bool may_comment = false;
    bool all = false;   ///< with what stays
    Wordings wordings;  ///< where another wording can be proposed
    int changes = 0;    ///< numbered so far
};

/// Under the row and, among them, who said what on that place.
void fill_comments(Desk const& desk, Values& row, model::DocumentId const& document,
                   std::string const& address) {
    Values* block = nullptr;
    int open = 0;
    for (auto const& comment : desk.c.comments) {
        if (comment.document != document || comment.address != address) continue;
        if (block == nullptr) block = row.AddSectionDictionary("COMMENTS");
        if (!comment.resolved) ++open;
        auto& out = *block->AddSectionDictionary("COMMENT");
        set(out, "WHO", who(desk.context, comment.by));
        set(out, "TIME", moment(desk.context, comment.time));
        set(out, "TEXT", comment.text);
        if (comment.wording) show(out, "WORDING", "TEXT", *comment.wording);
        if (comment.resolved) out.ShowSection("RESOLVED");
        if (comment.reply_to) out.ShowSection("REPLY");
    }
    if (block != nullptr) set(*block, "COUNT", desk.context.text("acts.comments-open", open));
}

void fill_form(Desk const& desk, Values& row, model::DocumentId const& document, std::string const& address,
               std::string const& anchor) {
    if (!desk.may_comment) return;
    auto& out = *row.AddSectionDictionary("FORM");
    tokens(desk.context, out);
    set(out, "ACTION", link_to(desk.context, desk.c.id).href + "/comments");
    set(out, "VERSION", std::to_string(desk.c.version()->number));
    set(out, "PATH", app::to_path(document, address));
    set(out, "BACK", desk.here + "#" + anchor);
    set(out, "FIELD", anchor);
    if (desk.wordings.contains({document, address}))
        set(*out.AddSectionDictionary("WORDING"), "FIELD", anchor);
}

void fill_table(Desk& desk, Values& values, Values& menu, history::Synopsis const& synopsis) {
    auto& table = *values.AddSectionDictionary("TABLE");
    auto const link = link_to(desk.context, synopsis.id);
    set(table, "HEADING", link.label);
    auto& group = *menu.AddSectionDictionary("GROUP");
    set(group, "HEADING", synopsis.id.id());
    for (auto const& row : synopsis.rows) {
        bool const same = row.state == history::RowState::kSame;
        if (same && !desk.all) continue;
        auto const anchor = exchange::row_anchor(synopsis.id, row.address);
        auto& out = *table.AddSectionDictionary("ROW");
        set(out, "ANCHOR", anchor);
        set(out, "STATE", name_of(row.state));
        set(out, "STATE_LABEL", exchange::state_label(row));
        set(out, "LABEL", row.label);
        exchange::fill_cells(out, {row.state, row.before, row.after, row.runs});
        if (!same) {
            set(*out.AddSectionDictionary("CHANGE"), "NUMBER", std::to_string(++desk.changes));
            auto& item = *group.AddSectionDictionary("ITEM");
            set(item, "HREF", "#" + anchor);
            set(item, "LABEL", row.label);
            set(item, "STATE_LABEL", exchange::state_label(row));
        }
        auto& notes = *out.AddSectionDictionary("NOTES");
        set(notes, "LABEL", row.label);
        fill_comments(desk, notes, synopsis.id, row.address);
        fill_form(desk, notes, synopsis.id, row.address, anchor);
    }
}

void fill_requirements(Context const& context, Values& values, app::SeenCase const& seen) {
    auto const all = workflow::requirements(seen.snapshot->state, *seen.the_case);
    if (all.empty()) return;
    auto& block = *values.AddSectionDictionary("REQUIREMENTS");
    for (auto const& requirement : all) {
        auto& out = *block.AddSectionDictionary("ITEM");
        set(out, "LABEL", requirement.label);
        set(out, "STATE", word_for(context, requirement.outcome));
        if (requirement.met || !requirement.due) continue;
        auto& due = *out.AddSectionDictionary("DUE");
        set(due, "DAY", day(context, requirement.due->date));
        set(due, "DAY_MACHINE", machine_day(requirement.due->date));
        set(due, "LEFT", time_left(context, requirement.due->date));
    }
}

model::Function function_of(std::string_view step) {
    if (step == "review") return model::Function::kReviewer;
    return step == "cosign" ? model::Function::kCosigner : model::Function::kApprover;
}

void fill_actions(Context const& context, Values& values, app::SeenCase const& seen) {
    auto const actions = app::case_actions(seen.snapshot->state, seen.the_case->id, context.caller.actor,
                                           context.app.clock().now());
    auto const base = link_to(context, seen.the_case->id).href + "/act/";
    bool first = true;
    for (auto const* step : {"review", "cosign", "approve", "request-changes"}) {
        auto const* open = actions.find(step);
        if (open == nullptr) continue;
        auto& out = *values.AddSectionDictionary("ACTION");
        set(out, "HREF", base + step);
        set(out, "LABEL", context.text(std::string{"acts.go-"} + step));
        out.ShowSection(open->awaited && first ? "PRIMARY" : "SECONDARY");
        first = first && !open->awaited;
    }
    for (auto const& closed : actions.closed)
        if (closed.name == "review" || closed.name == "cosign" || closed.name == "approve")
            if (context.user->has(function_of(closed.name))) {
                auto& out = *values.AddSectionDictionary("CLOSED");
                set(out, "LABEL", context.text("acts.step-" + closed.name));
                set(out, "REASON", closed.reason);
            }
}

/// The cases before and after this one among those that wait for the user.
void fill_neighbours(Context const& context, Values& values, base::ProposalId const& id) {
    std::vector<base::ProposalId> ids;
    for (auto const& waiting : waiting_for(context))
        if (std::ranges::find(ids, waiting.row.id) == ids.end()) ids.push_back(waiting.row.id);
    auto const at = std::ranges::find(ids, id);
    auto const add = [&](char const* section, base::ProposalId const& other) {
        auto& out = *values.AddSectionDictionary(section);
        set(out, "HREF", "/review/" + other.str());
        set(out, "LABEL", other.str());
    };
    if (at == ids.end()) {
        if (!ids.empty()) add("NEXT", ids.front());
        return;
    }
    set(*values.AddSectionDictionary("PLACE"), "TEXT",
        context.text("acts.queue-place", at - ids.begin() + 1, ids.size()));
    if (at != ids.begin()) add("PREVIOUS", *(at - 1));
    if (at + 1 != ids.end()) add("NEXT", *(at + 1));
}

}  // namespace

http::Response show_review(Context& context) {
    auto const& seen = context.seen;
    auto const& c = *seen.the_case;
    auto const& id = c.id;

    Values values{"review"};
    Desk desk{context, c, "/review/" + id.str(), false, context.query("all") == "1", {}, 0};
    bool const open = c.stage == model::Stage::kSubmitted || c.stage == model::Stage::kReturned;
    desk.may_comment = open && context.allowed(workflow::Action::kComment, &c);
    if (desk.all) desk.here += "?all=1";
    for (auto const& place : app::changed_places(context.app, seen))
        if (place.wording) desk.wordings[{place.document, place.address}] = true;

    add_case(context, values, seen);
    set(values, "STAGE", word_for(context, c.stage));
    set(values, "CASE_HREF", link_to(context, id).href);
    if (c.version() != nullptr) {
        auto const view = app::view_now(context.app);
        auto const comparison =
            app::compare(context.app, view, c, app::base_end(), app::version_end(c.version()->number));
        if (comparison) {
            set(values, "BEFORE", comparison->from.label);
            set(values, "AFTER", comparison->to.label);
            auto& menu = *values.AddSectionDictionary("MENU");
            for (auto const& synopsis : comparison->make())
                if (synopsis.changed()) fill_table(desk, values, menu, synopsis);
            set(menu, "COUNT",
                desk.changes == 1 ? context.text("acts.changes-one")
                                  : context.text("acts.changes", desk.changes));
        }
        auto& toggle = *values.AddSectionDictionary(desk.all ? "HIDE_SAME" : "SHOW_SAME");
        set(toggle, "HREF", "/review/" + id.str() + (desk.all ? "" : "?all=1"));
    } else {
        values.ShowSection("NO_VERSION");
    }
    fill_requirements(context, values, seen);
    fill_actions(context, values, seen);
    fill_neighbours(context, values, id);

    Frame frame;
    frame.title = context.text("acts.review-title", id.str());
    frame.area = Area::kReview;
    frame.crumbs = {{context.text("acts.queue-title"), "/review"}, {id.str(), {}}};
    frame.wide = true;
    return page(context, frame, render(context, "acts/review", values));
}

}  // namespace fassung::pages::acts
