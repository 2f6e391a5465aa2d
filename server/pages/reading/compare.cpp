#include "core/app/compare.hpp"

#include "core/app/editions.hpp"
#include "core/exchange/synopsis.hpp"
#include "server/pages/frame/field.hpp"
#include "server/pages/frame/pager.hpp"
#include "server/pages/frame/words.hpp"
#include "server/pages/reading/handlers.hpp"

namespace fassung::pages::reading {

namespace {

constexpr std::string_view kDay = "day";
constexpr std::string_view kHead = "head";

/// One end of the comparison: an edition, today's state, or the end of a day.
struct End {
    std::string name;   ///< of the parameter: "from"
    std::string value;  ///< as in the address; empty: not chosen yet
    std::string day_name() const { return name + "Day"; }
};

bool is_listed(End const& end, std::vector<index::EditionRow> const& editions) {
    if (end.value == kHead) return true;
    for (auto const& edition : editions)
        if (end.value == "edition:" + edition.id) return true;
    return false;
}

void add_end(Context const& context, Values& values, char const* section, char const* day_section,
             End const& end, std::vector<index::EditionRow> const& editions, Findings const& findings) {
    bool const is_day = base::parse_date(end.value).has_value();
    Field state{.kind = Field::Kind::kSelect, .name = end.name, .label = context.text("reading." + end.name)};
    for (auto const& edition : editions) {
        auto const value = "edition:" + edition.id;
        state.options.push_back({value, context.text("reading.edition", edition.title), end.value == value});
    }
    state.options.push_back({std::string{kHead}, context.text("reading.head"), end.value == kHead});
    state.options.push_back({std::string{kDay}, context.text("reading.a-day"), is_day || end.value == kDay});
    // "seq:41" of a link stays what it is.
    if (!end.value.empty() && end.value != kDay && !is_day && !is_listed(end, editions))
        state.options.push_back({end.value, end.value, true});
    add_field(context, values, section, state, findings);
    add_field(context, values, day_section,
              {.kind = Field::Kind::kDate,
               .name = end.day_name(),
               .label = context.text("reading." + end.name + "-day"),
               .value = is_day ? end.value : context.query(end.day_name())},
              findings);
}

/// The form says "day" and names it in a field of its own; an address names the day at once.
std::string resolved(Context const& context, End const& end, Findings& findings) {
    if (end.value != kDay) return end.value;
    auto const day = context.query(end.day_name());
    if (!base::parse_date(day)) {
        findings.add(end.day_name(), context.text("reading.bad-day"));
        return {};
    }
    return day;
}

void add_side(Context const& context, Values& values, char const* section, std::string_view label,
              app::ComparedSide const& side) {
    auto& out = *values.AddSectionDictionary(section);
    set(out, "NAME", context.text(label));
    set(out, "LABEL", side.label);
    set(out, "VALIDITY", side.validity);
}

}  // namespace

http::Response compare(Context& context) {
    auto const view = app::view_now(context.app);
    auto const editions = app::editions(context.app, view);
    End const from{"from", context.query("from")};
    End const to{"to", context.query("to")};
    Findings findings;
    Values values{"compare"};
    bool const asked = !from.value.empty() && !to.value.empty();
    if (asked) {
        auto const first = resolved(context, from, findings);
        auto const second = resolved(context, to, findings);
        if (findings.empty() && (from.value == kDay || to.value == kDay))
            return redirect(context, "/concept/compare?from=" + encoded(first) + "&to=" + encoded(second));
        auto const end_of = [&](End const& end) -> std::optional<app::RangeEnd> {
            auto parsed = app::parse_range_end(end.value);
            if (parsed) return std::move(*parsed);
            findings.add(end.name, parsed.error().message);
            return std::nullopt;
        };
        if (findings.empty()) {
            auto const begin = end_of(from);
            auto const end = end_of(to);
            if (begin && end) {
                auto const compared = app::compare_concept(context.app, view, *begin, *end);
                if (compared) {
                    auto& result = *values.AddSectionDictionary("RESULT");
                    add_side(context, result, "SIDE", "reading.from", compared->from);
                    add_side(context, result, "SIDE", "reading.to", compared->to);
                    set_html(result, "SYNOPSIS_HTML",
                             Html::trusted(exchange::synopsis_html(*compared->make(),
                                                                   {compared->from.label, compared->to.label},
                                                                   {.anchors = true, .links = {}})));
                } else {
                    findings.add("", compared.error().message);
                }
            }
        }
    }
    add_errors(context, values, findings);
    add_end(context, values, "FROM", "FROM_DAY", from, editions, findings);
    add_end(context, values, "TO", "TO_DAY", {to.name, to.value.empty() ? std::string{kHead} : to.value},
            editions, findings);
    return page(
        context,
        {.title = context.text("reading.compare"),
         .area = Area::kConcept,
         .crumbs = {{context.text("reading.concept"), "/concept"}, {context.text("reading.compare"), ""}},
         .wide = true,
         .has_errors = !findings.empty()},
        render(context, "reading/compare", values), findings.empty() ? 200 : 422);
}

}  // namespace fassung::pages::reading
