#include "core/app/compare.hpp"

#include <algorithm>

#include "core/exchange/synopsis.hpp"
#include "server/pages/frame/field.hpp"
#include "server/pages/frame/pager.hpp"
#include "server/pages/frame/words.hpp"
#include "server/pages/measure/handlers.hpp"
#include "server/pages/measure/reading.hpp"

namespace fassung::pages::measure {

namespace {

/// Older revisions are reached by a day, or by the address.
constexpr int kMostOffered = 200;

struct Ends {
    std::string from, to;
};

std::vector<Option> ends_offered(Context const& context, Reading const& reading, std::string const& chosen) {
    std::vector<Option> out{{"head", context.text("measure.compare-head"), chosen == "head"}};
    auto const& index = context.app.index();
    for (auto const& edition : index.editions(reading.view.seq)) {
        auto const value = "edition:" + edition.id;
        out.push_back({value, context.text("measure.compare-edition", edition.title), chosen == value});
    }
    for (auto const& row :
         index.revision_list(reading.document, reading.text.revision.number + 1, kMostOffered)) {
        auto const value = "revision:" + std::to_string(row.number);
        out.push_back(
            {value,
             context.text("measure.compare-revision", row.number, day(context, base::berlin_date(row.time))),
             chosen == value});
    }
    if (std::ranges::none_of(out, [](Option const& option) { return option.chosen; }))
        out.push_back({chosen, chosen, true});
    return out;
}

/// What the address says; without it the last change.
Ends ends_of(Context const& context, Reading const& reading) {
    auto const number = reading.text.revision.number;
    Ends ends{context.query("from"), context.query("to")};
    if (ends.from.empty()) ends.from = "revision:" + std::to_string(std::max(0, number - 1));
    if (ends.to.empty()) ends.to = reading.is_now() ? "head" : "revision:" + std::to_string(number);
    return ends;
}

std::string address_of(Reading const& reading, Ends const& ends) {
    return reading.path() + "/compare?from=" + encoded(ends.from) + "&to=" + encoded(ends.to);
}

/// A day that was typed takes the place of what was chosen, so that the address has each end once.
std::optional<std::string> settled(Context const& context, Reading const& reading, Ends const& ends) {
    auto const from = context.query("fromDay");
    auto const to = context.query("toDay");
    if (from.empty() && to.empty()) return std::nullopt;
    if ((!from.empty() && !base::parse_date(from)) || (!to.empty() && !base::parse_date(to)))
        return std::nullopt;
    return address_of(reading, {from.empty() ? ends.from : from, to.empty() ? ends.to : to});
}

void add_form(Context const& context, Values& values, Reading const& reading, Ends const& ends,
              Findings const& findings) {
    auto const side = [&](char const* section, char const* name, char const* key, std::string const& chosen) {
        add_field(context, values, section,
                  {.kind = Field::Kind::kSelect,
                   .name = name,
                   .label = context.text(key),
                   .options = ends_offered(context, reading, chosen)},
                  findings);
    };
    auto const typed = [&](char const* section, char const* name, char const* key) {
        add_field(context, values, section,
                  {.kind = Field::Kind::kDate,
                   .name = name,
                   .label = context.text(key),
                   .value = context.query(name)},
                  findings);
    };
    set(values, "ACTION", reading.path() + "/compare");
    side("FROM", "from", "measure.compare-from", ends.from);
    typed("FROM_DAY", "fromDay", "measure.compare-from-day");
    side("TO", "to", "measure.compare-to", ends.to);
    typed("TO_DAY", "toDay", "measure.compare-to-day");
}

base::Result<app::Comparison> compared(Context const& context, Reading const& reading, Ends const& ends,
                                       Findings& findings) {
    auto const from = app::parse_range_end(ends.from);
    if (!from) findings.add("from", from.error().message);
    auto const to = app::parse_range_end(ends.to);
    if (!to) findings.add("to", to.error().message);
    if (!from || !to) return base::Error{};
    auto found = app::compare(context.app, reading.view, reading.document, *from, *to);
    if (!found) findings.add(found.error());
    return found;
}

void add_side(Values& values, char const* section, app::ComparedSide const& side) {
    auto& out = *values.AddSectionDictionary(section);
    set(out, "LABEL", side.label);
    show(out, "VALIDITY", "TEXT", side.validity);
}

}  // namespace

http::Response show_comparison(Context& context) {
    auto const reading = reading_of(context);
    if (!reading) return refused(context, reading.error());
    auto const ends = ends_of(context, *reading);
    if (auto const path = settled(context, *reading, ends)) return redirect(context, *path);
    Findings findings;
    for (auto const* name : {"fromDay", "toDay"})
        if (auto const typed = context.query(name); !typed.empty() && !base::parse_date(typed))
            findings.add(name, context.text("measure.bad-day"));
    Values values{"compare"};
    auto const found = findings.empty() ? compared(context, *reading, ends, findings)
                                        : base::Result<app::Comparison>{base::Error{}};
    add_head(context, values, *reading, Tab::kCompare);
    add_errors(context, values, findings);
    add_form(context, values, *reading, ends, findings);
    if (found) {
        auto& result = *values.AddSectionDictionary("RESULT");
        add_side(result, "BEFORE", found->from);
        add_side(result, "AFTER", found->to);
        std::string html;
        bool const all = context.query("all") == "true";
        for (auto synopsis : found->make()) {
            if (!all) synopsis.drop_unchanged();
            html += exchange::synopsis_html(synopsis, {found->from.label, found->to.label});
        }
        set_html(result, "SYNOPSIS_HTML", Html::trusted(std::move(html)));
        auto const self = address_of(*reading, ends);
        auto& other = *result.AddSectionDictionary(all ? "LESS" : "ALL");
        set(other, "HREF", all ? self : self + "&all=true");
        set(result, "TURNED", address_of(*reading, {ends.to, ends.from}));
    }
    auto frame = frame_of(context, *reading, context.text("measure.tab-compare"));
    frame.wide = true;
    frame.has_errors = !findings.empty();
    return page(context, frame, render(context, "measure/compare", values), frame.has_errors ? 422 : 200);
}

}  // namespace fassung::pages::measure
