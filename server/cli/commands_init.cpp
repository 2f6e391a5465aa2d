#include <iostream>

#include "core/app/init.hpp"
#include "core/git/repository.hpp"
#include "server/cli/arguments.hpp"
#include "server/cli/commands.hpp"
#include "server/cli/terminal.hpp"

namespace fassung::cli {

int init(std::vector<std::string> const& words) {
    Arguments const arguments{words, {"template", "schemas", "operator"}, {"empty", "demo"}};
    app::InitOptions options;
    options.directory = arguments.word(0, "das Verzeichnis, in dem die Akte angelegt wird");
    options.template_folder = arguments.value("template").value_or("repo-template");
    options.schemas = arguments.value("schemas").value_or("schemas");
    options.empty = arguments.flag("empty");
    options.demo = arguments.flag("demo");
    options.operators = arguments.values("operator");
    git::initialise();
    base::SystemClock const clock;
    auto const made = app::init(options, clock);
    if (!made) {
        print_error(made.error());
        return 1;
    }
    std::cout
        << "Akte angelegt in " << options.directory.string() << " mit " << made->measures << " Maßnahmen.\n"
        << "record-id: " << made->record_id.hex() << "\n"
        << "Bewahren Sie die record-id auch außerhalb auf: nur mit ihr lässt sich die ganze Akte prüfen.\n"
        << "Der Wurzelschlüssel liegt in " << made->root_key.string()
        << ". Verlegen Sie ihn jetzt auf einen Datenträger, der nicht an diesem Rechner bleibt; gebraucht "
           "wird er nur nach "
           "Verlust oder Diebstahl des Serverschlüssels.\n";
    for (auto const& [login, password] : made->operators)
        std::cout << "Betrieb: Anmeldung " << login << ", erstes Kennwort " << password
                  << " (wird nur jetzt gezeigt)\n";
    return 0;
}

}  // namespace fassung::cli
