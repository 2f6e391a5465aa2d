#include "core/app/exceptions.hpp"

#include <array>

#include "core/app/tables.hpp"
#include "server/files/table.hpp"
#include "server/pages/audit/handlers.hpp"
#include "server/pages/audit/parts.hpp"
#include "server/pages/frame/pager.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::audit {

namespace {

using index::Exception;

constexpr int kPage = 50;
constexpr std::size_t kMostChecked = 5'000;
constexpr std::array kKinds{Exception::kWaiver,  Exception::kDissent,     Exception::kDeadlinePassed,
                            Exception::kSilence, Exception::kActingFor,   Exception::kEditorial,
                            Exception::kUrgent,  Exception::kLeadUnclear, Exception::kKeyChanged};

struct Wish {
    app::AuditPeriod period;
    std::optional<Exception> kind;
    Findings findings;
};

Wish wish_of(Context const& context) {
    Wish wish;
    wish.period.from = day_of(context, "from", wish.findings);
    wish.period.until = day_of(context, "until", wish.findings);
    wish.period.unit = unit_of(context);
    wish.kind = index::parse_exception(context.query("kind"));
    return wish;
}

std::string word_for_exception(Context const& context, Exception kind) {
    return context.text("audit.exception-" + std::string{index::name_of(kind)});
}

void add_filter(Context const& context, Values& values, Wish const& wish) {
    add_period(context, values, wish.findings);
    Field kind{.kind = Field::Kind::kSelect, .name = "kind", .label = context.text("audit.filter-kind")};
    kind.options.push_back({"", context.text("audit.filter-any")});
    for (auto const each : kKinds)
        kind.options.push_back(
            {std::string{index::name_of(each)}, word_for_exception(context, each), wish.kind == each});
    add_field(context, values, "KIND", kind);
}

/// What it is about, in words: the requirement, the kind of act, the key.
std::string about(Context const& context, index::ExceptionRow const& row) {
    if (row.kind == Exception::kActingFor && !row.what.empty()) return word_for_event(context, row.what);
    auto const rule = row.what.substr(0, row.what.find(':'));
    for (auto const& known : context.snapshot->state.policy->rules)
        if (known.id == rule) return known.label;
    return row.what;
}

void add_row(Context const& context, Values& table, index::ExceptionRow const& row) {
    auto& out = *table.AddSectionDictionary("EXCEPTION");
    set(out, "LABEL", word_for_exception(context, row.kind));
    set(out, "SEQ", std::to_string(row.seq));
    set(out, "MOMENT", moment(context, row.time));
    set(out, "MACHINE", machine_moment(row.time));
    set(out, "WHO", who(context, row.by));
    if (row.unit) show(out, "UNIT", "TEXT", unit_short(context, *row.unit));
    if (row.proposal) show(out, "CASE", "ID", row.proposal->str());
    if (row.document) {
        auto const link = link_to(context, *row.document);
        auto& document = *out.AddSectionDictionary("DOCUMENT");
        set(document, "LABEL", link.label);
        set(document, "HREF", link.href);
    }
    show(out, "WHAT", "TEXT", about(context, row));
    if (row.until) show(out, "ENDED", "TEXT", moment(context, *row.until));
}

/// Only where the list begins: it is the same on each page of it.
void add_own(Context const& context, Values& values, Wish const& wish) {
    if (!context.query("cursor").empty() || wish.kind) return;
    auto const checked = app::own_approvals(context.app, wish.period, kMostChecked);
    if (!checked) return;
    auto& out = *values.AddSectionDictionary("OWN");
    set(out, "KIND", checked->found.empty() ? "success" : "danger");
    set(out, "VERDICT",
        checked->found.empty() ? context.text("audit.own-none", checked->checked)
                               : context.text("audit.own-some", checked->found.size(), checked->checked));
    if (!checked->complete) out.ShowSection("PART");
    if (checked->found.empty()) return;
    auto& some = *out.AddSectionDictionary("SOME");
    for (auto const& one : checked->found) {
        auto& row = *some.AddSectionDictionary("FOUND");
        set(row, "DOCUMENT", one.revision.document.name());
        set(row, "REVISION", std::to_string(one.revision.number));
        set(row, "SEQ", std::to_string(one.revision.seq));
        set(row, "WHO", who(context, one.by));
    }
}

}  // namespace

http::Response exceptions(Context& context) {
    auto wish = wish_of(context);
    if (wish.findings.empty() && context.query("format") == "csv") {
        auto table = app::exception_table(context.app, wish.period, wish.kind);
        return table ? files::table_file(std::move(*table), "ausnahmen.csv")
                     : refused(context, table.error());
    }
    app::ExceptionList found;
    if (wish.findings.empty()) {
        auto answer = app::exceptions(context.app, wish.period, wish.kind, context.query("cursor"), kPage);
        if (answer)
            found = std::move(*answer);
        else
            wish.findings.add("until", answer.error().message);
    }
    Values values{"exceptions"};
    add_tabs(context, values, Tab::kExceptions);
    add_errors(context, values, wish.findings);
    add_filter(context, values, wish);
    if (wish.findings.empty()) {
        add_own(context, values, wish);
        if (found.rows.empty()) values.ShowSection("NONE");
    }
    if (!found.rows.empty()) {
        auto& table = *values.AddSectionDictionary("TABLE");
        for (auto const& row : found.rows) add_row(context, table, row);
    }
    set(values, "CSV", address_with(context, "format", "csv"));
    add_pager(context, values, found.next);
    auto frame = frame_of(context, Tab::kExceptions);
    frame.wide = true;
    frame.has_errors = !wish.findings.empty();
    return page(context, frame, render(context, "audit/exceptions", values), frame.has_errors ? 422 : 200);
}

}  // namespace fassung::pages::audit
