#include "server/pages/audit/parts.hpp"

#include <array>

#include "core/base/number.hpp"
#include "core/verify/findings.hpp"
#include "server/pages/frame/tabs.hpp"

namespace fassung::pages::audit {

namespace {

struct Line {
    Tab tab;
    char const* href;
    char const* label;
    workflow::Action action;
};
constexpr std::array<Line, 5> kTabs{
    {{Tab::kJournal, "/journal", "audit.tab-journal", workflow::Action::kReadJournal},
     {Tab::kVerification, "/verification", "audit.tab-verification", workflow::Action::kVerify},
     {Tab::kCheckpoints, "/checkpoints", "audit.tab-checkpoints", workflow::Action::kReadConcept},
     {Tab::kExceptions, "/exceptions", "audit.tab-exceptions", workflow::Action::kReadJournal},
     {Tab::kExport, "/export", "audit.tab-export", workflow::Action::kReadConcept}}};

}  // namespace

void add_tabs(Context const& context, Values& values, Tab tab) {
    std::vector<TabLink> tabs;
    for (auto const& line : kTabs) {
        if (!context.allowed(line.action)) continue;
        auto place = here_if(line.tab == tab);
        if (line.tab == tab && context.request.path != line.href) place = TabLink::Place::kInside;
        tabs.push_back({context.text(line.label), line.href, place});
    }
    pages::add_tabs(context, values, context.text("audit.tabs"), tabs);
}

Frame frame_of(Context const& context, Tab tab, std::string const& below) {
    Frame frame;
    frame.area = Area::kRecord;
    for (auto const& line : kTabs) {
        if (line.tab != tab) continue;
        frame.title = context.text(line.label);
        frame.crumbs = {{frame.title, below.empty() ? "" : line.href}};
    }
    if (!below.empty()) {
        frame.title = below;
        frame.crumbs.push_back({below, ""});
    }
    return frame;
}

std::optional<base::Date> day_of(Context const& context, char const* name, Findings& findings) {
    auto const text = context.query(name);
    if (text.empty()) return std::nullopt;
    auto const date = base::parse_date(text);
    if (!date) findings.add(name, context.text("audit.bad-day"));
    return date;
}

std::optional<base::UnitId> unit_of(Context const& context) {
    return base::UnitId::parse(context.query("unit"));
}

void add_period(Context const& context, Values& values, Findings const& findings) {
    auto const date = [&](char const* section, char const* name, char const* key) {
        add_field(context, values, section,
                  {.kind = Field::Kind::kDate,
                   .name = name,
                   .label = context.text(key),
                   .value = context.query(name)},
                  findings);
    };
    date("FROM", "from", "audit.filter-from");
    date("UNTIL", "until", "audit.filter-until");
    Field unit{.kind = Field::Kind::kSelect, .name = "unit", .label = context.text("audit.filter-unit")};
    unit.options.push_back({"", context.text("audit.filter-any")});
    auto const chosen = unit_of(context);
    for (auto const& [id, known] : context.snapshot->state.units->all)
        unit.options.push_back({id.str(), known.present().abbr, chosen == id});
    add_field(context, values, "UNIT", unit);
}

std::string fingerprint(std::string_view public_key) {
    return verify::fingerprint_of(public_key);
}

std::optional<std::uint64_t> number_of(std::string_view text) {
    auto const number = base::parse_number<std::uint64_t>(text);
    return number == 0U ? std::nullopt : number;
}

}  // namespace fassung::pages::audit
