#include "server/pages/reading/moment.hpp"

#include <array>

#include "server/pages/frame/field.hpp"
#include "server/pages/frame/pager.hpp"
#include "server/pages/frame/tabs.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::reading {

namespace {

std::string said(Context const& context, app::View const& view) {
    std::string out;
    if (view.edition)
        out = context.text("reading.shown-edition", view.edition->title, day(context, *view.in_force_on));
    if (view.as_of) {
        if (!out.empty()) out += ' ';
        auto const asked = app::parse_as_of(context.query("asOf"));
        bool const by_event = asked && std::holds_alternative<std::uint64_t>(*asked);
        out += by_event ? context.text("reading.shown-event", view.seq, moment(context, view.time))
                        : context.text("reading.shown-day", day(context, *view.as_of));
    }
    return out;
}

/// A day as the field for days wants it; another form of moment stays out of it.
std::string day_in(Context const& context, std::string_view name) {
    auto const value = context.query(name);
    return base::parse_date(value) ? value : std::string{};
}

}  // namespace

base::Result<Reading> reading_of(Context const& context) {
    auto asked = asked_moment(context);
    if (!asked) return asked.error();
    return Reading{std::move(asked->view), std::move(asked->query)};
}

void add_moment(Context const& context, Values& values, Reading const& reading) {
    auto& out = include(values, "MOMENT", context.language, "reading/moment");
    auto const& view = reading.view;
    if (!reading.is_now()) {
        auto& past = *out.AddSectionDictionary("PAST");
        set(past, "TEXT", said(context, view));
        set(past, "HREF", address_with(context, {{"asOf", ""}, {"inForceOn", ""}, {"cursor", ""}}));
    }
    // Another list has other pages, so none of them keeps the cursor.
    auto const in_force = view.as_of.value_or(context.today());
    std::array const tabs{
        TabLink{context.text("reading.tab-released"),
                address_with(context, {{"inForceOn", ""}, {"cursor", ""}}), here_if(!view.edition)},
        TabLink{context.text("reading.tab-edition"),
                address_with(context, {{"inForceOn", machine_day(in_force)}, {"cursor", ""}}),
                here_if(view.edition.has_value())}};
    add_tabs(context, out, context.text("reading.tabs"), tabs);
    set(out, "ACTION", context.request.path);
    for (auto const& [name, value] : context.request.queries)
        if (name != "asOf" && name != "inForceOn" && name != "cursor" && name != "notice" && !value.empty()) {
            auto& held = *out.AddSectionDictionary("HELD");
            set(held, "NAME", name);
            set(held, "VALUE", value);
        }
    add_field(context, out, "AS_OF",
              {.kind = Field::Kind::kDate,
               .name = "asOf",
               .label = context.text("reading.as-of"),
               .hint = context.text("reading.as-of-hint"),
               .value = day_in(context, "asOf")});
    add_field(context, out, "IN_FORCE_ON",
              {.kind = Field::Kind::kDate,
               .name = "inForceOn",
               .label = context.text("reading.in-force-on"),
               .hint = context.text("reading.in-force-on-hint"),
               .value = day_in(context, "inForceOn")});
}

}  // namespace fassung::pages::reading
