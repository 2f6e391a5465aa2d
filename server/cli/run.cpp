#include <iostream>

#include "server/cli/arguments.hpp"
#include "server/cli/commands.hpp"

namespace fassung::cli {

namespace {

struct Command {
    char const* name;
    int (*run)(std::vector<std::string> const&);
    char const* help;
};

constexpr Command kCommands[] = {
    {"init", init,
     "init DIR [--template DIR|--empty] [--schemas DIR] [--operator LOGIN …] [--demo]\n"
     "      legt eine neue Akte mit Schlüsseln und Register an"},
    {"serve", serve, "serve [--data DIR] [--port N] … [--print-config] [--help]\n      bedient eine Akte"},
    {"actor", actor,
     "actor list|grant|confirm NUMMER --login LOGIN [--data DIR] [--function FUNKTION:STELLE …]\n"
     "      [--actor KENNUNG | --new-login LOGIN --name NAME --office STELLE] [--from TAG] [--until TAG]\n"
     "      zeigt, beantragt und bestätigt Funktionen (zwei Personen)"},
    {"confirm-clock", confirm_clock,
     "confirm-clock --login LOGIN [--data DIR]\n      bestätigt die Uhrzeit (zwei Personen)"},
    {"maintain", maintain,
     "maintain --login LOGIN [--data DIR]\n      fasst Pakete zusammen und schreibt den Commit-Graph"},
};

void print_help(std::ostream& out) {
    out << "fassung – Vorgänge und Fassungen eines Konzepts in einer prüfbaren Akte\n\n";
    for (auto const& command : kCommands) out << "  fassung " << command.help << "\n";
    out << "\nBefehle, die schreiben, gehen über den laufenden Dienst. Das Kennwort wird gefragt oder steht "
           "in FASSUNG_PASSWORD.\n";
}

}  // namespace

int run(std::vector<std::string> const& arguments) {
    if (arguments.empty() || arguments[0] == "help" || arguments[0] == "--help" || arguments[0] == "-h") {
        print_help(arguments.empty() ? std::cerr : std::cout);
        return arguments.empty() ? 2 : 0;
    }
    for (auto const& command : kCommands) {
        if (arguments[0] != command.name) continue;
        try {
            return command.run({arguments.begin() + 1, arguments.end()});
        } catch (WrongCall const& wrong) {
            std::cerr << "fassung " << command.name << ": " << wrong.what() << "\n\n  fassung "
                      << command.help << "\n";
            return 2;
        }
    }
    std::cerr << "fassung: Den Befehl „" << arguments[0] << "“ gibt es nicht.\n\n";
    print_help(std::cerr);
    return 2;
}

}  // namespace fassung::cli
