#include <filesystem>
#include <fstream>
#include <iostream>

#include "core/app/export.hpp"
#include "server/cli/commands.hpp"
#include "server/cli/reading.hpp"

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
    auto const format = *exchange::parse_export_format(format_of(arguments, {"json", "xml", "csv"}));
    return read_record(arguments, [&](Reading& reading) -> base::Result<int> {
        app::Export whole{reading.reader, reading.view, format};
        auto const file = arguments.value("output");
        if (file ? write_file(whole, *file) : write_all(whole, std::cout)) return 0;
        std::cerr << "fassung export: " << (file ? "Die Datei " + *file : std::string{"Die Ausgabe"})
                  << " lässt sich nicht schreiben.\n";
        return 2;
    });
}

}  // namespace fassung::cli
