#include <algorithm>

#include "core/app/listing.hpp"
#include "core/app/naming.hpp"
#include "core/app/tables.hpp"
#include "server/files/table.hpp"
#include "server/pages/frame/field.hpp"
#include "server/pages/frame/pager.hpp"
#include "server/pages/frame/words.hpp"
#include "server/pages/reading/handlers.hpp"
#include "server/pages/reading/moment.hpp"
#include "server/pages/reading/standing.hpp"

namespace fassung::pages::reading {

namespace {

constexpr int kPage = 50;
constexpr std::size_t kMostWords = 200;

struct Wish {
    index::MeasureFilter filter;
    Findings findings;
    bool empty = true;  ///< nothing was asked for
};

/// "2024–2026" and "2024 bis 2026" are what people write for "2024/2026".
std::optional<document::Days> days_of(std::string text) {
    for (std::string_view const between : {" bis ", " – ", "–", " to ", " - "})
        if (auto const at = text.find(between); at != std::string::npos) {
            text.replace(at, between.size(), "/");
            break;
        }
    return document::parse_days(text);
}

Wish wish_of(Context const& context) {
    Wish wish;
    auto const asked = [&](std::string_view name) {
        auto text = context.query(name);
        if (!text.empty()) wish.empty = false;
        return text;
    };
    if (auto const field = asked("field"); !field.empty()) {
        wish.filter.field = base::FieldId::parse(field);
        if (!wish.filter.field) wish.findings.add("field", context.text("reading.bad-field"));
    }
    if (auto const unit = asked("unit"); !unit.empty()) {
        wish.filter.unit = base::UnitId::parse(unit);
        if (!wish.filter.unit) wish.findings.add("unit", context.text("reading.bad-unit"));
    }
    if (auto const status = asked("status"); !status.empty()) {
        wish.filter.status = index::parse_measure_status(status);
        if (!wish.filter.status) wish.findings.add("status", context.text("reading.bad-status"));
    }
    if (auto const period = asked("period"); !period.empty()) {
        auto const days = days_of(period);
        if (days)
            wish.filter.days = *days;
        else
            wish.findings.add("period", context.text("reading.bad-period"));
    }
    wish.filter.q = asked("q");
    if (wish.filter.q.size() > kMostWords) wish.findings.add("q", context.text("reading.too-many-words"));
    return wish;
}

void add_filter(Context const& context, Values& values, app::View const& view, Wish const& wish) {
    auto const& filter = wish.filter;
    add_field(context, values, "WORDS",
              {.kind = Field::Kind::kText,
               .name = "q",
               .label = context.text("reading.words"),
               .value = context.query("q"),
               .lang = "de"},
              wish.findings);
    auto const any = context.text("reading.any");
    Field field{.kind = Field::Kind::kSelect, .name = "field", .label = context.text("reading.field-label")};
    field.options.push_back({"", any});
    for (auto const& text : app::fields(context.app, view)) {
        std::string const id{text.id.id()};
        field.options.push_back(
            {id, std::string{text.text->root.text_of("title")}, filter.field && filter.field->str() == id});
    }
    add_field(context, values, "FIELD", field, wish.findings);

    Field unit{.kind = Field::Kind::kSelect, .name = "unit", .label = context.text("reading.unit")};
    auto const known = app::units(context.app, view);
    for (auto const& [id, each] : known.all)
        if (each.can_lead)
            unit.options.push_back({id.str(), each.name_on(view.day()).abbr, filter.unit == id});
    std::ranges::sort(unit.options, {}, &Option::label);
    unit.options.insert(unit.options.begin(), {"", any});
    add_field(context, values, "UNIT", unit, wish.findings);

    Field status{.kind = Field::Kind::kSelect, .name = "status", .label = context.text("reading.status")};
    status.options.push_back({"", any});
    for (auto const value : {index::MeasureStatus::kOngoing, index::MeasureStatus::kDiscontinued}) {
        std::string const name{index::name_of(value)};
        status.options.push_back({name, context.text("reading.status-" + name), filter.status == value});
    }
    add_field(context, values, "STATUS", status, wish.findings);
    add_field(context, values, "PERIOD",
              {.kind = Field::Kind::kText,
               .name = "period",
               .label = context.text("reading.period"),
               .hint = context.text("reading.period-hint"),
               .value = context.query("period")},
              wish.findings);
}

void add_rows(Context const& context, Values& values, Reading const& reading,
              std::vector<index::MeasureRow> const& rows) {
    auto const names = app::naming(context.app, reading.view);
    Standing const standing{context, reading.view};
    auto& table = *values.AddSectionDictionary("TABLE");
    for (auto const& row : rows) {
        auto& out = *table.AddSectionDictionary("ROW");
        set(out, "NUMBER", row.number);
        set(out, "ID", row.id.str());
        set(out, "TITLE", row.title);
        set(out, "HREF", "/measures/" + row.id.str() + reading.moment);
        if (row.field) {
            auto& field = *out.AddSectionDictionary("OF_FIELD");
            set(field, "NAME", names.field(row.field->str()));
            set(field, "HREF", "/fields/" + row.field->str() + reading.moment);
        }
        set(out, "LEAD", row.lead ? names.unit(row.lead->str()) : context.text("reading.lead-unclear"));
        std::string units;
        for (auto const& unit : row.participating)
            units += (units.empty() ? "" : ", ") + names.unit(unit.str());
        show(out, "PARTICIPATING", "TEXT", units);
        set(out, "PERIOD", row.period);
        standing.add_badges(out, row);
    }
}

}  // namespace

http::Response measures(Context& context) {
    auto const reading = reading_of(context);
    if (!reading) return refused(context, reading.error());
    auto wish = wish_of(context);
    bool const sound = wish.findings.empty();
    if (sound && context.query("format") == "csv") {
        auto table = app::measure_table(context.app, reading->view, wish.filter);
        return table ? files::table_file(std::move(*table), "massnahmen.csv")
                     : refused(context, table.error());
    }
    index::Page<index::MeasureRow> found;
    if (sound) {
        auto answer = app::measures(context.app, reading->view, wish.filter, context.query("cursor"), kPage);
        if (answer)
            found = std::move(*answer);
        else if (answer.error().code == "search-as-of")
            wish.findings.add("q", answer.error().message);
        else
            return refused(context, answer.error());
    }
    Values values{"measures"};
    add_moment(context, values, *reading);
    hold_moment(context, values);
    add_errors(context, values, wish.findings);
    add_filter(context, values, reading->view, wish);
    if (!found.rows.empty())
        add_rows(context, values, *reading, found.rows);
    else if (wish.findings.empty())
        values.ShowSection("NONE");
    add_pager(context, values, found.next);
    set(values, "CLEAR", "/measures" + reading->moment);
    set(values, "CSV", address_with(context, "format", "csv"));
    return page(context,
                {.title = context.text("reading.measures"),
                 .area = Area::kConcept,
                 .crumbs = {{context.text("reading.concept"), "/concept" + reading->moment},
                            {context.text("reading.measures"), ""}},
                 .wide = true,
                 .has_errors = !wish.findings.empty()},
                render(context, "reading/measures", values), wish.findings.empty() ? 200 : 422);
}

}  // namespace fassung::pages::reading
