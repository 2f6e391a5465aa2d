#include <algorithm>

#include "core/app/proposals.hpp"
#include "core/app/tables.hpp"
#include "server/files/table.hpp"
#include "server/pages/cases/handlers.hpp"
#include "server/pages/frame/field.hpp"
#include "server/pages/frame/pager.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::cases {

namespace {

using model::Function;
using model::ProposalKind;
using model::Stage;

constexpr int kRows = 25;

constexpr Stage kStages[] = {Stage::kDraft,    Stage::kSubmitted, Stage::kReturned, Stage::kReleased,
                             Stage::kRejected, Stage::kWithdrawn, Stage::kDiscarded};
constexpr ProposalKind kKinds[] = {ProposalKind::kAmend, ProposalKind::kCreate, ProposalKind::kDiscontinue,
                                   ProposalKind::kReinstate, ProposalKind::kMove};

app::ProposalFilter filter_of(Context const& context) {
    app::ProposalFilter out;
    out.stage = model::parse_name<Stage>(context.query("stage"));
    out.kind = model::parse_name<ProposalKind>(context.query("kind"));
    out.unit = base::UnitId::parse(context.query("unit"));
    out.words = context.query("q");
    auto const which = context.query("which");
    out.turn_is_mine = which == "turn";
    if (which == "mine") out.actor = context.caller.actor;
    return out;
}

bool is_empty(app::ProposalFilter const& filter) {
    return !filter.stage && !filter.kind && !filter.unit && !filter.actor && !filter.turn_is_mine &&
           filter.words.empty();
}

void select(Context const& context, Values& values, char const* section, char const* name, char const* label,
            std::vector<Option> options) {
    auto const present = context.query(name);
    for (auto& option : options) option.chosen = option.value == present;
    add_field(context, values, section,
              {.kind = Field::Kind::kSelect,
               .name = name,
               .label = context.text(label),
               .options = std::move(options)});
}

void put_filter(Context const& context, Values& values, app::ProposalFilter const& filter) {
    auto const all = Option{"", context.text("cases.all")};
    std::vector<Option> stages{all}, kinds{all}, units{all};
    for (auto const stage : kStages)
        stages.push_back({std::string{model::name_of(stage)}, word_for(context, stage)});
    for (auto const kind : kKinds)
        kinds.push_back({std::string{model::name_of(kind)}, word_for(context, kind)});
    for (auto const& [id, unit] : context.snapshot->state.units->all)
        units.push_back({id.str(), unit_short(context, id)});
    std::ranges::sort(units.begin() + 1, units.end(), {}, &Option::label);
    select(context, values, "STAGE", "stage", "cases.filter-stage", std::move(stages));
    select(context, values, "WHICH", "which", "cases.filter-which",
           {all, {"turn", context.text("cases.filter-turn")}, {"mine", context.text("cases.filter-mine")}});
    select(context, values, "UNIT", "unit", "cases.filter-unit", std::move(units));
    select(context, values, "KIND", "kind", "cases.filter-kind", std::move(kinds));
    add_field(
        context, values, "WORDS",
        {.name = "q", .label = context.text("cases.filter-words"), .value = filter.words, .lang = "de"});
    if (!is_empty(filter)) values.ShowSection("RESET");
}

/// The steps that can be taken on several cases at once.
struct BulkStep {
    Function function;
    char const* name;
};
constexpr BulkStep kBulk[] = {
    {Function::kReviewer, "review"}, {Function::kCosigner, "cosign"}, {Function::kApprover, "approve"}};

bool may_bulk(Context const& context) {
    return std::ranges::any_of(kBulk, [&](BulkStep const& step) { return context.user->has(step.function); });
}

class Table {
  public:
    Table(Context const& context, Values& values) : context_(context), values_(values) {}

    void fill(app::ProposalPage const& page) {
        bool const choose = may_bulk(context_) && std::ranges::any_of(page.rows, can_choose);
        if (choose) values_.ShowSection("CHOOSE");
        for (auto const& row : page.rows) put(*values_.AddSectionDictionary("ROW"), row, choose);
        set(values_, "CAPTION", context_.text("cases.list-caption"));
        set(values_, "CSV", address_with(context_, "format", "csv"));
        add_pager(context_, values_, page.next);
        if (!choose) return;
        auto& bulk = *values_.AddSectionDictionary("BULK");
        tokens(context_, bulk);
        for (auto const& step : kBulk) {
            if (!context_.user->has(step.function)) continue;
            auto& out = *bulk.AddSectionDictionary("STEP");
            set(out, "NAME", step.name);
            set(out, "LABEL", context_.text(std::string{"cases.bulk-"} + step.name));
        }
    }

  private:
    static bool can_choose(index::CaseRow const& row) { return row.stage == Stage::kSubmitted; }

    void put(Values& out, index::CaseRow const& row, bool choose) {
        set(out, "NUMBER", row.id.str());
        set(out, "HREF", "/proposals/" + row.id.str());
        show(out, "TITLE", "TEXT", row.title);
        set(out, "KIND", word_for(context_, row.kind));
        set(out, "UNIT", unit_short(context_, row.unit));
        set(out, "STAGE", word_for(context_, row.stage));
        if (row.version != 0) show(out, "VERSION", "TEXT", context_.text("cases.version-title", row.version));
        set(out, "UPDATED", day(context_, base::berlin_date(row.updated)));
        set(out, "MACHINE", machine_moment(row.updated));
        if (choose) {
            auto& cell = *out.AddSectionDictionary("CHOOSE_CELL");
            if (can_choose(row))
                set(*cell.AddSectionDictionary("BOX"), "LABEL", context_.text("cases.choose", row.id.str()));
            else
                cell.ShowSection("NO_BOX");
        }
        auto const& state = context_.snapshot->state;
        auto const* c = state.find(row.id);
        if (c == nullptr) return out.ShowSection("NO_DUE");
        if (c->urgent) out.ShowSection("URGENT");
        if (workflow::is_turn_of(state, *c, context_.caller.actor, context_.today())) out.ShowSection("TURN");
        put_due(out, workflow::requirements(state, *c));
    }

    /// The next one that somebody still has to keep.
    void put_due(Values& out, std::vector<workflow::Requirement> const& requirements) {
        std::optional<base::Date> next;
        for (auto const& requirement : requirements)
            if (!requirement.met && requirement.due && (!next || requirement.due->date < *next))
                next = requirement.due->date;
        if (!next) return out.ShowSection("NO_DUE");
        auto& due = *out.AddSectionDictionary("DUE");
        auto const left = working_days_left(context_, *next);
        set(due, "CLASS", left < 0 ? "app-due--late" : left <= 3 ? "app-due--soon" : "app-due");
        set(due, "TEXT", context_.text("cases.due", day(context_, *next), time_left(context_, *next)));
    }

    Context const& context_;
    Values& values_;
};

}  // namespace

http::Response list(Context& context) {
    auto const filter = filter_of(context);
    if (context.query("format") == "csv") {
        auto table = app::proposal_table(context.app, context.caller, filter);
        return table ? files::table_file(std::move(*table), "vorschlaege.csv")
                     : refused(context, table.error());
    }
    auto const page = app::proposals(context.app, context.caller, filter, context.query("cursor"), kRows);
    if (!page) return refused(context, page.error());
    Values values{"list"};
    if (context.allowed(workflow::Action::kOpenProposal)) values.ShowSection("NEW");
    put_filter(context, values, filter);
    if (page->rows.empty()) {
        auto& empty = *values.AddSectionDictionary("EMPTY");
        set(empty, "TEXT", context.text(is_empty(filter) ? "cases.list-none" : "cases.list-none-filtered"));
        if (!page->next.empty()) show(empty, "GO_ON", "HREF", address_with(context, "cursor", page->next));
    } else {
        Table{context, *values.AddSectionDictionary("TABLE")}.fill(*page);
    }
    return pages::page(context,
                       {.title = context.text("cases.list"),
                        .area = Area::kProposals,
                        .crumbs = {{context.text("cases.list"), ""}}},
                       render(context, "cases/list", values));
}

}  // namespace fassung::pages::cases
