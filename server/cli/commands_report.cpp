#include <charconv>
#include <fstream>
#include <iostream>

#include <boost/json.hpp>

#include "core/app/audit_report.hpp"
#include "core/exchange/pdf.hpp"
#include "core/exchange/report.hpp"
#include "server/cli/commands.hpp"
#include "server/cli/reading.hpp"

namespace fassung::cli {

namespace {

base::Result<exchange::AuditReport> report_of(Reading& reading, std::string const& what,
                                              std::optional<int> before) {
    if (auto const measure = base::MeasureId::parse(what))
        return app::measure_report(reading.reader, reading.view, *measure, before);
    if (auto const proposal = base::ProposalId::parse(what))
        return app::case_report(reading.reader, reading.view, *proposal);
    throw WrongCall("„" + what + "“ ist weder eine Maßnahme (M-0031) noch ein Vorgang (2026-0001).");
}

base::Result<std::string> rendered(exchange::AuditReport const& report, std::string const& format,
                                   std::size_t width) {
    if (format == "json") return boost::json::serialize(exchange::to_json(report)) + "\n";
    if (format == "html") return exchange::report_html(report);
    if (format == "pdf")
        return exchange::pdf_from_html(exchange::report_html(report),
                                       report.record_id + "-" + std::to_string(report.seq), report.time);
    return exchange::report_text(report, width);
}

std::optional<int> before_of(Arguments const& arguments) {
    auto const text = arguments.value("before");
    if (!text) return std::nullopt;
    int number = 0;
    auto const [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error != std::errc{} || end != text->data() + text->size() || number < 1)
        throw WrongCall("„--before“ ist die Nummer einer Revision ab 1.");
    return number;
}

int write_file(std::string const& path, std::string const& bytes) {
    std::ofstream out{path, std::ios::binary | std::ios::trunc};
    out << bytes;
    if (out.flush()) return 0;
    std::cerr << "fassung report: Die Datei " << path << " lässt sich nicht schreiben.\n";
    return 2;
}

}  // namespace

int report(std::vector<std::string> const& words) {
    Arguments const arguments{words, {"record", "format", "output", "as-of", "in-force-on", "before"}, {}};
    auto const what = arguments.word(0, "eine Maßnahme oder ein Vorgang");
    auto const format = format_of(arguments, {"text", "html", "pdf", "json"});
    auto const before = before_of(arguments);
    return read_record(arguments, [&](Reading& reading) -> base::Result<int> {
        auto const made = report_of(reading, what, before);
        if (!made) return made.error();
        auto const file = arguments.value("output");
        // In a file the same bytes, whatever the terminal's width.
        auto const bytes = rendered(*made, format, file ? 100 : reading.page.width());
        if (!bytes) return bytes.error();
        if (file) return write_file(*file, *bytes);
        reading.page.raw(*bytes);
        return 0;
    });
}

}  // namespace fassung::cli
