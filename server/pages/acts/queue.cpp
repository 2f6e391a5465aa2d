#include "server/pages/acts/queue.hpp"

#include <array>

#include "core/app/draft_sharing.hpp"
#include "server/pages/acts/handlers.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::acts {

namespace {

using workflow::Duty;

/// More than anybody works off in a day.
constexpr std::size_t kMost = 200;
constexpr std::array kDuties{Duty::kReview, Duty::kCosign, Duty::kApprove};

void put(std::vector<Waiting>& out, app::WaitingCase const& waiting, Duty duty) {
    Waiting row{waiting.row, duty, std::nullopt, waiting.urgent, false, {}};
    bool found = false;
    for (auto const& reason : waiting.reasons) {
        if (reason.duty != duty) continue;
        found = true;
        row.overdue = row.overdue || reason.overdue;
        if (reason.due && (!row.due || *reason.due < *row.due)) row.due = reason.due;
        row.labels += (row.labels.empty() ? "" : "; ") + reason.label;
    }
    if (found) out.push_back(std::move(row));
}

bool has_part(Context const& context) {
    return context.user->has(model::Function::kReviewer) || context.user->has(model::Function::kCosigner) ||
           context.user->has(model::Function::kApprover);
}

void fill_row(Context const& context, Values& out, Waiting const& waiting) {
    set(out, "ID", waiting.row.id.str());
    set(out, "CASE_LABEL", link_to(context, waiting.row.id).label);
    set(out, "CASE_HREF", "/review/" + waiting.row.id.str());
    std::string const step{step_of(waiting.duty)};
    set(out, "STEP_HREF", link_to(context, waiting.row.id).href + "/act/" + step);
    set(out, "STEP_LABEL", context.text("acts.go-" + step));
    set(out, "TITLE", waiting.row.title);
    set(out, "KIND", word_for(context, waiting.row.kind));
    set(out, "UNIT", unit_short(context, waiting.row.unit));
    set(out, "VERSION", std::to_string(waiting.row.version));
    set(out, "LABELS", waiting.labels);
    if (waiting.urgent) out.ShowSection("URGENT");
    if (!waiting.due) return out.ShowSection("NO_DUE");
    auto const left = working_days_left(context, *waiting.due);
    auto& due = *out.AddSectionDictionary("DUE");
    set(due, "DAY", day(context, *waiting.due));
    set(due, "DAY_MACHINE", machine_day(*waiting.due));
    set(due, "LEFT", time_left(context, *waiting.due));
    due.ShowSection(left < 0 || waiting.overdue ? "LATE" : left <= 3 ? "SOON" : "FAR");
}

}  // namespace

std::string_view step_of(Duty duty) {
    if (duty == Duty::kReview) return "review";
    return duty == Duty::kCosign ? "cosign" : "approve";
}

std::vector<Waiting> waiting_for(Context const& context) {
    std::vector<Waiting> out;
    auto const all = app::attention(context.app, context.caller, std::nullopt, kMost);
    for (auto const& waiting : all.waiting.rows)
        for (auto const duty : kDuties) put(out, waiting, duty);
    return out;
}

http::Response to_queue(Context& context) {
    return redirect(context, "/review");
}

http::Response show_queue(Context& context) {
    auto const all = waiting_for(context);
    Values values{"queue"};
    if (!has_part(context))
        values.ShowSection("NO_PART");
    else if (all.empty())
        values.ShowSection("EMPTY");
    if (auto const shared = app::drafts_shared_with(context.app, context.caller).size(); shared != 0)
        show(values, "SHARED", "TEXT",
             shared == 1 ? context.text("acts.queue-shared-one") : context.text("acts.queue-shared", shared));
    for (auto const duty : kDuties) {
        Values* list = nullptr;
        std::size_t count = 0;
        for (auto const& waiting : all) {
            if (waiting.duty != duty) continue;
            if (list == nullptr) list = values.AddSectionDictionary("LIST");
            fill_row(context, *list->AddSectionDictionary("ROW"), waiting);
            ++count;
        }
        if (list == nullptr) continue;
        std::string const step{step_of(duty)};
        tokens(context, *list);
        set(*list, "STEP", step);
        set(*list, "HEADING", context.text("acts.queue-" + step, count));
        set(*list, "BUTTON", context.text("acts.bulk-" + step));
    }
    Frame frame;
    frame.title = context.text("acts.queue-title");
    frame.area = Area::kReview;
    frame.crumbs = {{context.text("acts.queue-title"), {}}};
    return page(context, frame, render(context, "acts/queue", values));
}

}  // namespace fassung::pages::acts
