#include <algorithm>
#include <array>

#include "server/pages/desk/due.hpp"
#include "server/pages/desk/sections.hpp"
#include "server/pages/frame/pager.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::desk {

using app::Station;

namespace {

struct Named {
    Station station;
    std::string_view name;
    char const* text;
};
constexpr std::array kStations{Named{Station::kReview, "review", "desk.station-review"},
                               Named{Station::kCosignature, "cosignature", "desk.station-cosignature"},
                               Named{Station::kApproval, "approval", "desk.station-approval"},
                               Named{Station::kReturned, "returned", "desk.station-returned"},
                               Named{Station::kConflict, "conflict", "desk.station-conflict"}};

Named const& named(Station station) {
    return *std::ranges::find(kStations, station, &Named::station);
}

void add_station(Context const& context, Values& values, std::string_view name, char const* text,
                 std::size_t count, bool here) {
    auto& out = *values.AddSectionDictionary("STATION");
    set(out, "HREF", address_with(context, "station", name) + "#pipeline");
    set(out, "LABEL", context.text(text));
    set(out, "COUNT", std::to_string(count));
    if (here) out.ShowSection("HERE");
}

std::string age(Context const& context, base::Date since) {
    auto const days = (std::chrono::sys_days{context.today()} - std::chrono::sys_days{since}).count();
    if (days <= 0) return context.text("desk.age-today");
    return days == 1 ? context.text("desk.age-one") : context.text("desk.age", days);
}

}  // namespace

std::optional<Station> parse_station(std::string_view name) {
    auto const found = std::ranges::find(kStations, name, &Named::name);
    return found == kStations.end() ? std::nullopt : std::optional{found->station};
}

Html pipeline_section(Context const& context, app::Attention const& attention, std::optional<Station> shown) {
    Values values{"pipeline"};
    std::size_t all = 0;
    for (auto const& [station, count] : attention.stations) all += count;
    set(values, "HEADING", context.text("desk.pipeline", all));
    add_station(context, values, "", "desk.station-all", all, !shown);
    for (auto const& each : kStations) {
        auto const count = attention.stations.find(each.station);
        add_station(context, values, each.name, each.text,
                    count == attention.stations.end() ? 0 : count->second, shown == each.station);
    }
    if (attention.pipeline.rows.empty()) {
        values.ShowSection("EMPTY");
        return render(context, "desk/pipeline", values);
    }
    auto& table = *values.AddSectionDictionary("TABLE");
    if (attention.pipeline.total > attention.pipeline.rows.size()) {
        auto& more = *table.AddSectionDictionary("MORE");
        set(more, "TEXT",
            context.text("desk.only-first", attention.pipeline.rows.size(), attention.pipeline.total));
        set(more, "ALL", "/proposals");
    }
    for (auto const& each : attention.pipeline.rows) {
        auto& row = *table.AddSectionDictionary("ROW");
        auto& of_case = include(row, "CASE", context.language, "desk/case");
        fill_case(context, of_case, each.row, each.urgent);
        set(of_case, "HREF", "/proposals/" + each.row.id.str());
        set(row, "STATION_NAME", context.text(named(each.station).text));
        set(row, "AGE", age(context, each.since));
        set(row, "SINCE", context.text("desk.since", day(context, each.since)));
        fill_due(context, include(row, "DUE_CELL", context.language, "desk/due"), each.due);
    }
    return render(context, "desk/pipeline", values);
}

}  // namespace fassung::pages::desk
