#include "core/app/journal.hpp"

#include <algorithm>
#include <set>
#include <variant>

#include "server/files/table.hpp"
#include "server/pages/audit/handlers.hpp"
#include "server/pages/audit/parts.hpp"
#include "server/pages/audit/sight.hpp"
#include "server/pages/frame/pager.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::audit {

namespace {

constexpr int kPage = 50;

struct Wish {
    app::JournalFilter filter;
    Findings findings;
};

template <class Id>
std::optional<Id> id_of(Context const& context, char const* name, char const* wrong, Findings& findings) {
    auto const text = context.query(name);
    if (text.empty()) return std::nullopt;
    auto id = Id::parse(text);
    if (!id) findings.add(name, context.text(wrong));
    return id;
}

bool is_kind(std::string_view name) {
    for (std::size_t i = 0; i < std::variant_size_v<model::Payload>; ++i)
        if (model::kind_at(i) == name) return true;
    return false;
}

Wish wish_of(Context const& context) {
    Wish wish;
    wish.filter.from = day_of(context, "from", wish.findings);
    wish.filter.until = day_of(context, "until", wish.findings);
    wish.filter.unit = unit_of(context);
    if (auto kind = context.query("kind"); is_kind(kind)) wish.filter.kind = std::move(kind);
    wish.filter.actor = id_of<base::ActorId>(context, "actor", "audit.bad-actor", wish.findings);
    wish.filter.proposal = id_of<base::ProposalId>(context, "proposal", "audit.bad-proposal", wish.findings);
    wish.filter.measure = id_of<base::MeasureId>(context, "measure", "audit.bad-measure", wish.findings);
    return wish;
}

void add_actor(Context const& context, Values& values, Wish const& wish) {
    Field field{.kind = Field::Kind::kText, .name = "actor", .label = context.text("audit.filter-actor")};
    field.value = context.query("actor");
    if (context.allowed(workflow::Action::kListActors)) {
        field.kind = Field::Kind::kSelect;
        std::set<base::ActorId> ids;
        for (auto const& [id, actor] : *context.snapshot->state.actors) ids.insert(id);
        auto const names = context.app.names(ids);
        for (auto const& id : ids) {
            auto const known = names.find(id);
            field.options.push_back(
                {id.str(), known == names.end() ? id.str() : known->second, field.value == id.str()});
        }
        std::ranges::sort(field.options, {}, &Option::label);
        field.options.insert(field.options.begin(),
                             {{"", context.text("audit.filter-any")},
                              {base::system_actor().str(), context.text("frame.system"),
                               field.value == base::system_actor().str()}});
    }
    add_field(context, values, "ACTOR", field, wish.findings);
}

void add_filter(Context const& context, Values& values, Wish const& wish) {
    add_period(context, values, wish.findings);
    Field kind{.kind = Field::Kind::kSelect, .name = "kind", .label = context.text("audit.filter-kind")};
    for (std::size_t i = 0; i < std::variant_size_v<model::Payload>; ++i) {
        std::string const name{model::kind_at(i)};
        kind.options.push_back({name, word_for_event(context, name), wish.filter.kind == name});
    }
    std::ranges::sort(kind.options, {}, &Option::label);
    kind.options.insert(kind.options.begin(), {"", context.text("audit.filter-any")});
    add_field(context, values, "KIND", kind);
    add_actor(context, values, wish);
    auto const text = [&](char const* section, char const* name, char const* key) {
        add_field(context, values, section,
                  {.kind = Field::Kind::kText,
                   .name = name,
                   .label = context.text(key),
                   .value = context.query(name)},
                  wish.findings);
    };
    text("PROPOSAL", "proposal", "audit.filter-proposal");
    text("MEASURE", "measure", "audit.filter-measure");
}

void add_event(Context const& context, Values& table, index::EventRow const& row, Sight& sight) {
    auto& out = *table.AddSectionDictionary("EVENT");
    auto const seq = std::to_string(row.seq);
    set(out, "SEQ", seq);
    set(out, "MOMENT", moment(context, row.time));
    set(out, "MACHINE", machine_moment(row.time));
    set(out, "KIND", word_for_event(context, row.kind));
    set(out, "WHO", who(context, row.by));
    set(out, "COMMIT", row.journal.hex().substr(0, 12));
    if (!row.proposal) return;
    auto& proposal = *out.AddSectionDictionary(sight.may_see(*row.proposal) ? "CASE" : "HIDDEN_CASE");
    set(proposal, "ID", row.proposal->str());
}

}  // namespace

http::Response journal(Context& context) {
    auto wish = wish_of(context);
    auto const view = app::view_now(context.app);
    if (wish.findings.empty() && context.query("format") == "csv") {
        auto table = app::journal_table(context.app, view, wish.filter);
        return table ? files::table_file(std::move(*table), "journal.csv") : refused(context, table.error());
    }
    app::EventList found;
    if (wish.findings.empty()) {
        auto answer = app::journal(context.app, view, wish.filter, context.query("cursor"), kPage);
        if (answer)
            found = std::move(*answer);
        else
            wish.findings.add("until", answer.error().message);
    }
    Values values{"journal"};
    add_tabs(context, values, Tab::kJournal);
    add_errors(context, values, wish.findings);
    add_filter(context, values, wish);
    Sight sight{context};
    if (found.rows.empty()) {
        if (wish.findings.empty()) values.ShowSection("NONE");
    } else {
        auto& table = *values.AddSectionDictionary("TABLE");
        for (auto const& row : found.rows) add_event(context, table, row, sight);
    }
    set(values, "CSV", address_with(context, "format", "csv"));
    add_pager(context, values, found.next);
    auto frame = frame_of(context, Tab::kJournal);
    frame.wide = true;
    frame.has_errors = !wish.findings.empty();
    return page(context, frame, render(context, "audit/journal", values), frame.has_errors ? 422 : 200);
}

}  // namespace fassung::pages::audit
