#include <filesystem>
#include <fstream>
#include <iostream>

#include "core/app/clone.hpp"
#include "core/app/export.hpp"
#include "server/cli/arguments.hpp"
#include "server/cli/commands.hpp"
#include "server/cli/terminal.hpp"

namespace fassung::cli {

namespace {

namespace fs = std::filesystem;

bool write_all(app::Export& from, std::ostream& out) {
    for (auto piece = from.next(); !piece.empty() && out; piece = from.next()) out << piece;
    return static_cast<bool>(out.flush());
}

/// Beside it first: there is the whole file, or what was there before.
bool write_file(app::Export& from, fs::path const& file) {
    fs::path const beside = file.string() + ".part";
    std::ofstream out{beside, std::ios::binary | std::ios::trunc};
    bool written = out && write_all(from, out);
    out.close();
    std::error_code error;
    if (written) fs::rename(beside, file, error);
    written = written && !error;
    if (!written) fs::remove(beside, error);
    return written;
}

}  // namespace

int export_record(std::vector<std::string> const& words) {
    Arguments const arguments{words, {"record", "format", "output", "as-of", "in-force-on"}, {}};
    if (!arguments.words().empty()) throw WrongCall("„" + arguments.words().front() + "“ ist zu viel.");
    auto const format = exchange::parse_export_format(arguments.value("format").value_or("json"));
    if (!format) throw WrongCall("„--format“ ist json, xml oder csv.");
    base::SystemClock const clock;
    auto const record = app::ClonedRecord::open(arguments.value("record").value_or("var"), clock);
    if (!record) {
        print_error(record.error());
        return 2;
    }
    auto const moment = app::parse_moment(arguments.value("as-of"), arguments.value("in-force-on"));
    auto const view = moment ? app::view_at(**record, *moment) : base::Result<app::View>{moment.error()};
    if (!view) {
        print_error(view.error());
        return 1;
    }
    app::Export whole{**record, *view, *format};
    auto const file = arguments.value("output");
    if (file ? write_file(whole, *file) : write_all(whole, std::cout)) return 0;
    std::cerr << "fassung export: " << (file ? "Die Datei " + *file : std::string{"Die Ausgabe"})
              << " lässt sich nicht schreiben.\n";
    return 2;
}

}  // namespace fassung::cli
