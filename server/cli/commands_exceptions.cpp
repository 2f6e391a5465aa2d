#include <limits>

#include <boost/json.hpp>

#include "core/app/naming.hpp"
#include "core/app/tables.hpp"
#include "server/cli/commands.hpp"
#include "server/cli/reading.hpp"

namespace fassung::cli {

namespace json = boost::json;

namespace {

constexpr int kPage = 500;

base::Result<app::ExceptionList> all_exceptions(Reading& reading, app::AuditPeriod const& period,
                                                std::optional<index::Exception> kind) {
    app::ExceptionList out;
    std::string cursor;
    do {
        auto page = app::exceptions(reading.reader, period, kind, cursor, kPage);
        if (!page) return page.error();
        out.rows.insert(out.rows.end(), page->rows.begin(), page->rows.end());
        out.names.merge(page->names);
        cursor = page->next;
    } while (!cursor.empty());
    return out;
}

void write_row(Reading& reading, index::ExceptionRow const& row, app::Names const& names) {
    auto& page = reading.page;
    page.line(base::to_german(row.time) + "  " + app::german_name_of(row.kind), Colour::kBold);
    std::string where = "Ereignis " + std::to_string(row.seq);
    if (row.proposal) where += ", Vorgang " + row.proposal->str();
    if (row.document) where += ", " + row.document->name() + ", Revision " + std::to_string(row.revision);
    page.field("wo", where);
    page.field("wer", person_of(reading.view, names, row.by, row.time));
    if (row.unit)
        page.field("Stelle", app::abbreviation_of(reading.view, *row.unit, base::berlin_date(row.time)));
    if (!row.what.empty()) page.field("Angabe", row.what);
    if (row.kind == index::Exception::kLeadUnclear)
        page.field("bis", row.until ? base::to_german(*row.until) : std::string{"dauert an"});
}

void write_check(Reading& reading, app::OwnApprovals const& own) {
    auto& page = reading.page;
    page.blank();
    auto const checked = std::to_string(own.checked) +
                         (own.checked == 1 ? " freigegebene Revision" : " freigegebene Revisionen");
    if (own.found.empty()) {
        page.paragraph("Freigaben eigener Änderungen: keine (" + checked + " geprüft).", 0, Colour::kGreen);
        return;
    }
    page.paragraph("Freigaben eigener Änderungen: " + std::to_string(own.found.size()) + " (" + checked +
                       " geprüft). Das darf es nicht geben.",
                   0, Colour::kRed);
    for (auto const& each : own.found)
        page.field(each.revision.document.name(),
                   "Revision " + std::to_string(each.revision.number) + ", " +
                       person_of(reading.view, own.names, each.by, each.revision.time));
}

json::value person_json(app::Names const& names, model::ActingAs const& by) {
    auto const name = names.find(by.actor);
    return json::object{
        {"actor", by.actor.str()},
        {"function", model::name_of(by.function)},
        {"unit", by.unit ? json::value(by.unit->str()) : json::value(nullptr)},
        {"actingFor", by.acting_for ? json::value(by.acting_for->str()) : json::value(nullptr)},
        {"name", name == names.end() ? json::value(nullptr) : json::value(name->second)}};
}

template <class Id>
json::value or_null(std::optional<Id> const& id) {
    return id ? json::value(id->str()) : json::value(nullptr);
}

std::string json_of(app::ExceptionList const& list, app::OwnApprovals const& own) {
    json::array rows;
    for (auto const& row : list.rows)
        rows.push_back(
            {{"seq", row.seq},
             {"time", base::to_rfc3339(row.time)},
             {"kind", index::name_of(row.kind)},
             {"label", app::german_name_of(row.kind)},
             {"by", person_json(list.names, row.by)},
             {"proposal", or_null(row.proposal)},
             {"document", row.document ? json::value(row.document->name()) : json::value(nullptr)},
             {"revision", row.document ? json::value(row.revision) : json::value(nullptr)},
             {"unit", or_null(row.unit)},
             {"what", row.what.empty() ? json::value(nullptr) : json::value(row.what)},
             {"until", row.until ? json::value(base::to_rfc3339(*row.until)) : json::value(nullptr)}});
    json::array found;
    for (auto const& each : own.found)
        found.push_back({{"document", each.revision.document.name()},
                         {"revision", each.revision.number},
                         {"proposal", or_null(each.revision.proposal)},
                         {"time", base::to_rfc3339(each.revision.time)},
                         {"by", person_json(own.names, each.by)}});
    return json::serialize(json::object{
               {"exceptions", std::move(rows)},
               {"ownApprovals",
                {{"checked", own.checked}, {"complete", own.complete}, {"found", std::move(found)}}}}) +
           "\n";
}

base::Result<int> print_exceptions(Reading& reading, app::AuditPeriod const& period,
                                   std::optional<index::Exception> kind, std::string const& format) {
    auto const own = app::own_approvals(reading.reader, period, std::numeric_limits<std::size_t>::max());
    if (!own) return own.error();
    auto& page = reading.page;
    if (format == "csv") {
        auto table = app::exception_table(reading.reader, period, kind);
        if (!table) return table.error();
        for (auto part = table->next(); !part.empty(); part = table->next()) page.raw(part);
        return own->found.empty() ? 0 : 1;
    }
    auto const list = all_exceptions(reading, period, kind);
    if (!list) return list.error();
    if (format == "json") {
        page.raw(json_of(*list, *own));
    } else {
        for (auto const& row : list->rows) write_row(reading, row, list->names);
        page.line(list->rows.empty() ? "Keine Ausnahmen."
                                     : std::to_string(list->rows.size()) +
                                           (list->rows.size() == 1 ? " Ausnahme." : " Ausnahmen."));
        write_check(reading, *own);
    }
    return own->found.empty() ? 0 : 1;
}

}  // namespace

int exceptions(std::vector<std::string> const& words) {
    Arguments const arguments{words, {"record", "from", "until", "unit", "kind", "format"}, {}};
    app::AuditPeriod const period{day_of(arguments, "from"), day_of(arguments, "until"), unit_of(arguments)};
    auto const format = format_of(arguments, {"text", "csv", "json"});
    std::optional<index::Exception> kind;
    if (auto const name = arguments.value("kind")) {
        kind = index::parse_exception(*name);
        if (!kind)
            throw WrongCall(
                "--kind ist waiver, dissent, deadline-passed, silence, acting-for, editorial, urgent, "
                "lead-unclear oder key-changed.");
    }
    return read_record(arguments,
                       [&](Reading& reading) { return print_exceptions(reading, period, kind, format); });
}

}  // namespace fassung::cli
