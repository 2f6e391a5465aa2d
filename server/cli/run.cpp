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
    {"export", export_record,
     "export [--format json|xml|csv] [--output DATEI] [--record DIR] [--as-of STAND] [--in-force-on TAG]\n"
     "      das ganze Konzept mit allen Angaben; liest ein Datenverzeichnis oder einen Klon"},
    {"history", history,
     "history M-0031 [--record DIR] [--from TAG] [--until TAG] [--unit STELLE] [--actor KENNUNG]\n"
     "      [--element STELLE] [--hide-editorial] [--as-of STAND] [--in-force-on TAG]\n"
     "      jede Revision: wer, als was, auf welche Fassung, was sich änderte"},
    {"provenance", provenance,
     "provenance M-0031 [--element STELLE] [--record DIR] [--as-of STAND] [--in-force-on TAG]\n"
     "      seit wann und durch welchen Vorgang jedes Wort dasteht"},
    {"show", show,
     "show M-0031|concept|fields/sprache [--xml] [--record DIR] [--as-of STAND] [--in-force-on TAG]\n"
     "      ein freigegebener Text, jetzt oder wie er war; STAND: 2026-11-22, ein Zeitpunkt oder seq:41"},
    {"compare", compare,
     "compare M-0031|concept|2026-0001 VON BIS [--format text|html|json] [--record DIR] [--as-of STAND]\n"
     "      zwei Texte nebeneinander; VON und BIS: revision:3, 2026-01-31, seq:41, edition:ausgangsbestand, "
     "head,\n"
     "      bei einem Vorgang version:2, base, head"},
    {"exceptions", exceptions,
     "exceptions [--from TAG] [--until TAG] [--unit STELLE] [--kind ART] [--format text|csv|json] [--record "
     "DIR]\n"
     "      was außer der Regel war, und ob jemand eine eigene Änderung freigegeben hat (dann Ausgang 1)"},
    {"report", report,
     "report M-0031|2026-0001 [--format text|html|pdf|json] [--output DATEI] [--record DIR] [--as-of STAND]\n"
     "      [--before REVISION]\n"
     "      Prüfbericht einer Maßnahme oder eines Vorgangs; liest ein Datenverzeichnis oder einen Klon"},
    {"checkpoint", checkpoint,
     "checkpoint --login LOGIN [--data DIR] | --record DIR  [--output DATEI]\n"
     "      gibt einen unterschriebenen Prüfpunkt aus: über den Stand des laufenden Dienstes, oder mit\n"
     "      --record den letzten, der in einer Akte oder ihrem Klon selbst steht"},
    {"key", key,
     "key change --login LOGIN [--data DIR]\n"
     "      gibt dem Dienst einen neuen Schlüssel; der bisherige wird gelöscht\n"
     "  fassung key recover --root-key DATEI [--data DIR]\n"
     "      dasselbe mit dem Wurzelschlüssel, wenn der bisherige verloren oder in fremder Hand ist;\n"
     "      nur bei beendetem Dienst"},
    {"verify", verify,
     "verify DIR|KLON [--record-id KENNUNG] [--against PRÜFPUNKT] [--from DATEI] [--save DATEI] [--register "
     "DATEI]\n"
     "      [--no-index] [--threads N] [--most N] [--json]\n"
     "      prüft eine Akte oder einen Klon von ihr, ohne Dienst und ohne Netz (Ende: 0 gut, 1 Verstoß, 2 "
     "nicht "
     "prüfbar)"},
    {"maintain", maintain,
     "maintain --login LOGIN [--data DIR]\n      fasst Pakete zusammen und schreibt den Commit-Graph"},
};

void print_help(std::ostream& out) {
    out << "fassung – Vorgänge und Fassungen eines Konzepts in einer prüfbaren Akte\n\n";
    for (auto const& command : kCommands) out << "  fassung " << command.help << "\n";
    out << "\nBefehle, die schreiben, gehen über den laufenden Dienst. Das Kennwort wird gefragt oder steht "
           "in FASSUNG_PASSWORD.\n"
           "Befehle mit --record lesen ein Datenverzeichnis oder einen Klon, ohne Dienst und ohne "
           "Anmeldung.\n"
           "Ausgang: 0 getan, 1 verweigert oder beanstandet, 2 falscher Aufruf oder nicht möglich.\n";
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
