#include <iostream>

#include "core/app/checkpoints.hpp"
#include "core/app/clone.hpp"
#include "core/git/file.hpp"
#include "core/git/repository.hpp"
#include "server/cli/commands.hpp"
#include "server/cli/remote.hpp"
#include "server/cli/terminal.hpp"

namespace fassung::cli {

namespace {

/// Kept for years: an existing file is not written over.
int deliver(std::string const& note, std::optional<std::string> const& output) {
    if (!output) {
        std::cout << note;
        return 0;
    }
    if (std::filesystem::exists(*output))
        throw WrongCall("Die Datei " + *output + " gibt es schon; ein Prüfpunkt wird nicht überschrieben.");
    git::write_new_file(*output, note, 0644);
    std::cout << "Prüfpunkt gespeichert in " << *output
              << ". Bewahren Sie ihn außerhalb dieses Rechners auf; „fassung verify --against " << *output
              << "“ vergleicht die Akte später mit ihm.\n";
    return 0;
}

}  // namespace

int checkpoint(std::vector<std::string> const& words) {
    Arguments const arguments{words, {"data", "login", "record", "output"}, {}};
    if (auto const dir = arguments.value("record")) {
        git::initialise();
        base::SystemClock const clock;
        auto const record = app::ClonedRecord::open(*dir, clock);
        if (!record) {
            print_error(record.error());
            return 1;
        }
        auto const note = app::last_daily_checkpoint(**record);
        if (!note) {
            std::cerr
                << "In dieser Akte steht noch kein Prüfpunkt; der erste kommt am Tag nach ihrer Anlage.\n";
            return 1;
        }
        return deliver(record::format_note(*note), arguments.value("output"));
    }
    Remote remote{arguments};
    auto const answer = remote.call("GET", "/api/v1/checkpoint");
    return deliver(std::string{answer.at("note").as_string()}, arguments.value("output"));
}

}  // namespace fassung::cli
