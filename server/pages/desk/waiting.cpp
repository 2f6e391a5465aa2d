#include <algorithm>
#include <array>
#include <set>

#include "server/pages/desk/due.hpp"
#include "server/pages/desk/sections.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::desk {

using workflow::Duty;

namespace {

/// Acts that may be done on several cases at once, by the name that /bulk takes.
struct BulkStep {
    Duty duty;
    char const* name;
    char const* text;
};
constexpr std::array kBulkSteps{BulkStep{Duty::kReview, "review", "desk.bulk-review"},
                                BulkStep{Duty::kCosign, "cosign", "desk.bulk-cosign"},
                                BulkStep{Duty::kApprove, "approve", "desk.bulk-approve"}};

bool is_bulk(Duty duty) {
    return std::ranges::any_of(kBulkSteps, [&](auto const& step) { return step.duty == duty; });
}

std::string unit_of(Context const& context, app::Reason const& reason) {
    return reason.unit ? unit_short(context, *reason.unit) : std::string{};
}

struct Todo {
    std::string text, href;
};

Todo todo_of(Context const& context, app::Reason const& reason, std::string const& id) {
    auto const at = "/proposals/" + id;
    if (!reason.duty)
        return {reason.count == 1 ? context.text("desk.todo-comment")
                                  : context.text("desk.todo-comments", reason.count),
                at + "#comments"};
    switch (*reason.duty) {
        case Duty::kSubmit:
            return {context.text("desk.todo-submit"), at + "/draft"};
        case Duty::kRevise:
            return {context.text("desk.todo-revise"), at + "/draft"};
        case Duty::kResolve:
            return {context.text("desk.todo-resolve"), at + "/draft/conflicts"};
        case Duty::kReview:
            return {context.text("desk.todo-review"), "/review/" + id};
        case Duty::kCosign:
            return {context.text("desk.todo-cosign", unit_of(context, reason)), at + "/act/cosign"};
        case Duty::kApprove:
            return {context.text("desk.todo-approve"), at + "/act/approve"};
        case Duty::kAnswerCondition:
            return {context.text("desk.todo-condition", unit_of(context, reason)), at};
        case Duty::kAnswerDissent:
            return {context.text("desk.todo-dissent", unit_of(context, reason)), at};
        case Duty::kOverdue:
            return {context.text("desk.todo-overdue", unit_of(context, reason)), at};
    }
    std::abort();
}

void add_case(Context const& context, Values& row, index::CaseRow const& found, bool urgent,
              std::string const& href) {
    auto& out = include(row, "CASE", context.language, "desk/case");
    fill_case(context, out, found, urgent);
    set(out, "HREF", href);
}

void add_due(Context const& context, Values& row, std::optional<base::Date> const& due) {
    fill_due(context, include(row, "DUE_CELL", context.language, "desk/due"), due);
}

/// `all`: where the whole list stands.
void say_total(Context const& context, Values& table, std::size_t shown, std::size_t total, char const* all) {
    if (total <= shown) return;
    auto& more = *table.AddSectionDictionary("MORE");
    set(more, "TEXT", context.text("desk.only-first", shown, total));
    set(more, "ALL", all);
}

void add_waiting(Context const& context, Values& table, app::WaitingCase const& waiting, bool with_choice) {
    auto const& id = waiting.row.id.str();
    auto& row = *table.AddSectionDictionary("ROW");
    set(row, "ID", id);
    add_case(context, row, waiting.row, waiting.urgent, "/proposals/" + id);
    add_due(context, row, waiting.due);
    bool choosable = false;
    for (auto const& reason : waiting.reasons) {
        auto& out = *row.AddSectionDictionary("REASON");
        auto const todo = todo_of(context, reason, id);
        set(out, "TODO", todo.text);
        set(out, "TODO_HREF", todo.href);
        show(out, "WHY", "TEXT", reason.label);
        if (reason.overdue) out.ShowSection("LATE_REASON");
        choosable = choosable || (reason.duty && is_bulk(*reason.duty));
    }
    if (!with_choice) return;
    auto& cell = *row.AddSectionDictionary("CHOICE_CELL");
    if (choosable) set(*cell.AddSectionDictionary("CHOOSABLE"), "LABEL", context.text("desk.choose", id));
}

std::string sources(Context const& context, std::vector<workflow::Missing> const& missing) {
    std::string out;
    for (auto const& each : missing) {
        if (!out.empty()) out += ", ";
        auto const function = word_for(context, each.function);
        out += each.unit ? context.text("desk.from-unit", function, unit_short(context, *each.unit))
                         : context.text("desk.from-any", function);
    }
    return out;
}

}  // namespace

Html waiting_section(Context const& context, app::Attention const& attention) {
    Values values{"waiting"};
    set(values, "HEADING", context.text("desk.waiting", attention.waiting.total));
    if (attention.waiting.rows.empty()) {
        values.ShowSection("EMPTY");
        return render(context, "desk/waiting", values);
    }
    std::set<Duty> duties;
    for (auto const& waiting : attention.waiting.rows)
        for (auto const& reason : waiting.reasons)
            if (reason.duty && is_bulk(*reason.duty)) duties.insert(*reason.duty);
    auto& table = *values.AddSectionDictionary("TABLE");
    say_total(context, table, attention.waiting.rows.size(), attention.waiting.total,
              "/proposals?which=turn");
    if (!duties.empty()) table.ShowSection("CHOICE");
    for (auto const& waiting : attention.waiting.rows) add_waiting(context, table, waiting, !duties.empty());
    if (!duties.empty()) {
        auto& bulk = *table.AddSectionDictionary("BULK");
        tokens(context, bulk);
        for (auto const& step : kBulkSteps) {
            if (!duties.contains(step.duty)) continue;
            auto& out = *bulk.AddSectionDictionary("STEP");
            set(out, "STEP_NAME", step.name);
            set(out, "STEP_LABEL", context.text(step.text));
        }
    }
    return render(context, "desk/waiting", values);
}

Html awaiting_section(Context const& context, app::Attention const& attention) {
    Values values{"awaiting"};
    set(values, "HEADING", context.text("desk.awaiting", attention.awaiting.total));
    if (attention.awaiting.rows.empty()) {
        values.ShowSection("EMPTY");
        return render(context, "desk/awaiting", values);
    }
    auto& table = *values.AddSectionDictionary("TABLE");
    say_total(context, table, attention.awaiting.rows.size(), attention.awaiting.total,
              "/proposals?stage=submitted");
    for (auto const& awaiting : attention.awaiting.rows) {
        auto& row = *table.AddSectionDictionary("ROW");
        add_case(context, row, awaiting.row, false, "/proposals/" + awaiting.row.id.str());
        add_due(context, row, awaiting.due);
        for (auto const& word : awaiting.words) {
            auto& out = *row.AddSectionDictionary("WORD");
            set(out, "LABEL", word.label);
            if (word.outcome != workflow::Outcome::kOpen)
                show(out, "STATE", "TEXT", word_for(context, word.outcome));
            set(out, "WHO", sources(context, word.from));
            if (word.due) show(out, "UNTIL", "TEXT", context.text("desk.until", day(context, *word.due)));
        }
    }
    return render(context, "desk/awaiting", values);
}

Html drafts_section(Context const& context, app::Attention const& attention) {
    Values values{"drafts"};
    set(values, "HEADING", context.text("desk.drafts", attention.drafts.total));
    if (attention.drafts.rows.empty()) {
        values.ShowSection("EMPTY");
        return render(context, "desk/drafts", values);
    }
    auto& list = *values.AddSectionDictionary("LIST");
    say_total(context, list, attention.drafts.rows.size(), attention.drafts.total, "/proposals?stage=draft");
    for (auto const& draft : attention.drafts.rows) {
        auto& row = *list.AddSectionDictionary("ROW");
        add_case(context, row, draft.row, false, "/proposals/" + draft.row.id.str() + "/draft");
        set(row, "SAVED", context.text("desk.saved", moment(context, draft.saved)));
        if (draft.assignee == context.user->actor)
            row.ShowSection("MINE");
        else if (draft.assignee)
            show(row, "THEIRS", "TEXT", context.text("desk.assigned-to", person(context, *draft.assignee)));
    }
    return render(context, "desk/drafts", values);
}

Html changed_section(Context const& context, app::Attention const& attention, base::Instant since,
                     bool first) {
    Values values{"changed"};
    set(values, "HEADING", context.text(first ? "desk.changed-recently" : "desk.changed"));
    auto const* what = attention.changed_is_all ? "desk.changed-since-all" : "desk.changed-since";
    set(values, "SINCE", context.text(what, moment(context, since)));
    if (attention.changed.rows.empty()) {
        values.ShowSection("EMPTY");
        return render(context, "desk/changed", values);
    }
    auto& list = *values.AddSectionDictionary("LIST");
    for (auto const& revision : attention.changed.rows) {
        auto& row = *list.AddSectionDictionary("ROW");
        auto const link = link_to(context, revision.document);
        bool const measure = revision.document.kind() == model::DocumentKind::kMeasure;
        set(row, "HREF", measure ? fmt::format("{}/revisions/{}", link.href, revision.number) : link.href);
        set(row, "TITLE", link.label);
        set(row, "DAY", moment(context, revision.time));
        set(row, "ISO", machine_moment(revision.time));
        set(row, "REVISION", context.text("desk.revision", revision.number));
        if (revision.unit) show(row, "BY", "TEXT", unit_short(context, *revision.unit));
        if (revision.proposal) {
            auto& of_case = *row.AddSectionDictionary("OF_CASE");
            set(of_case, "CASE_ID", revision.proposal->str());
            set(of_case, "TEXT", link_to(context, *revision.proposal).label);
        }
        show(row, "REASON", "TEXT", revision.reason);
    }
    return render(context, "desk/changed", values);
}

}  // namespace fassung::pages::desk
