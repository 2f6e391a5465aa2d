#include "server/pages/frame/asked_moment.hpp"

#include "server/pages/frame/pager.hpp"

namespace fassung::pages {

namespace {

constexpr auto kParameters = {"asOf", "inForceOn"};

std::optional<std::string_view> maybe(std::string const& text) {
    return text.empty() ? std::nullopt : std::optional<std::string_view>{text};
}

}  // namespace

base::Result<AskedMoment> asked_moment(Context const& context) {
    auto const as_of = context.query("asOf");
    auto const in_force_on = context.query("inForceOn");
    auto const asked = app::parse_moment(maybe(as_of), maybe(in_force_on));
    if (!asked) return asked.error();
    auto view = app::view_at(context.app, *asked);
    if (!view) return view.error();
    std::string query;
    for (auto const* name : kParameters)
        if (auto const value = context.query(name); !value.empty())
            query.append(query.empty() ? "?" : "&").append(name).append("=").append(encoded(value));
    return AskedMoment{std::move(*view), std::move(query)};
}

void hold_moment(Context const& context, Values& values) {
    for (auto const* name : kParameters)
        if (auto const value = context.query(name); !value.empty()) {
            auto& held = *values.AddSectionDictionary("HELD");
            set(held, "NAME", name);
            set(held, "VALUE", value);
        }
}

}  // namespace fassung::pages
