#include "server/pages/desk/due.hpp"
#include "server/pages/desk/sections.hpp"
#include "server/pages/frame/pager.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::desk {

using app::Station;

namespace {

std::string words_for(Context const& context, Station station) {
    return context.text("desk.station-" + std::string{app::name_of(station)});
}

void add_station(Context const& context, Values& values, std::string_view name, std::string const& text,
                 std::size_t count, bool here) {
    auto& out = *values.AddSectionDictionary("STATION");
    set(out, "HREF", address_with(context, "station", name) + "#pipeline");
    set(out, "LABEL", text);
    set(out, "COUNT", std::to_string(count));
    if (here) out.ShowSection("HERE");
}

std::string age(Context const& context, base::Date since) {
    auto const days = (std::chrono::sys_days{context.today()} - std::chrono::sys_days{since}).count();
    if (days <= 0) return context.text("desk.age-today");
    return days == 1 ? context.text("desk.age-one") : context.text("desk.age", days);
}

}  // namespace

Html pipeline_section(Context const& context, app::Attention const& attention, std::optional<Station> shown) {
    Values values{"pipeline"};
    std::size_t all = 0;
    for (auto const& [station, count] : attention.stations) all += count;
    set(values, "HEADING", context.text("desk.pipeline", all));
    add_station(context, values, "", context.text("desk.station-all"), all, !shown);
    for (auto const each : app::kStations) {
        auto const count = attention.stations.find(each);
        add_station(context, values, app::name_of(each), words_for(context, each),
                    count == attention.stations.end() ? 0 : count->second, shown == each);
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
        set(row, "STATION_NAME", words_for(context, each.station));
        set(row, "AGE", age(context, each.since));
        set(row, "SINCE", context.text("desk.since", day(context, each.since)));
        fill_due(context, include(row, "DUE_CELL", context.language, "desk/due"), each.due);
    }
    return render(context, "desk/pipeline", values);
}

}  // namespace fassung::pages::desk
