#include "server/cli/reading.hpp"

#include <algorithm>

#include "core/app/naming.hpp"
#include "core/record/replay.hpp"
#include "server/cli/terminal.hpp"

namespace fassung::cli {

namespace {

int answered(app::Reader& reader, Arguments const& arguments,
             std::function<base::Result<int>(Reading&)> const& answer) {
    auto const moment = app::parse_moment(arguments.value("as-of"), arguments.value("in-force-on"));
    auto view = moment ? app::view_at(reader, *moment) : base::Result<app::View>{moment.error()};
    if (!view) {
        print_error(view.error());
        return 1;
    }
    Reading reading{reader, std::move(*view), arguments};
    auto const code = answer(reading);
    if (!code) {
        print_error(code.error());
        return 1;
    }
    auto const written = reading.page.write();
    return written == 0 ? *code : written;
}

}  // namespace

int read_record(Arguments const& arguments, std::function<base::Result<int>(Reading&)> const& answer) {
    git::initialise();
    base::SystemClock const clock;
    try {
        auto const record = app::ClonedRecord::open(arguments.value("record").value_or("var"), clock);
        if (record) return answered(**record, arguments, answer);
        print_error(record.error());
    } catch (record::BrokenRecord const& broken) {
        print_error({base::Errc::kUnavailable, "broken-record", broken.what()});
    }
    return 2;
}

model::DocumentId document_of(std::string const& name) {
    auto const id = model::DocumentId::parse(name);
    if (!id)
        throw WrongCall(
            "„" + name +
            "“ ist kein Dokument. Dokumente heißen zum Beispiel M-0031, concept oder fields/sprache.");
    return *id;
}

std::optional<base::Date> day_of(Arguments const& arguments, std::string const& name) {
    auto const text = arguments.value(name);
    if (!text) return std::nullopt;
    auto const day = base::parse_date(*text);
    if (!day) throw WrongCall("--" + name + " ist ein Tag, zum Beispiel 2026-11-22.");
    return day;
}

std::optional<base::UnitId> unit_of(Arguments const& arguments) {
    auto const text = arguments.value("unit");
    if (!text) return std::nullopt;
    auto unit = base::UnitId::parse(*text);
    if (!unit) throw WrongCall("--unit ist die Kennung einer Stelle, zum Beispiel tmbwk.");
    return unit;
}

std::string format_of(Arguments const& arguments, std::vector<std::string> const& known) {
    auto const format = arguments.value("format").value_or(known.front());
    if (std::ranges::find(known, format) != known.end()) return format;
    std::string all;
    for (auto const& each : known) all += (all.empty() ? "" : ", ") + each;
    throw WrongCall("--format ist hier eines von: " + all + ".");
}

std::string called(app::Names const& names, base::ActorId const& actor) {
    auto const name = names.find(actor);
    return name == names.end() ? actor.str() : name->second;
}

std::string person_of(app::View const& view, app::Names const& names, model::ActingAs const& by,
                      base::Instant when) {
    auto out = called(names, by.actor);
    if (by.acting_for) out += " i. V. " + called(names, *by.acting_for);
    if (by.unit) out += " für " + app::abbreviation_of(view, *by.unit, base::berlin_date(when));
    return out;
}

}  // namespace fassung::cli
