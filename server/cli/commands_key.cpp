#include <iostream>

#include "core/app/server_keys.hpp"
#include "core/git/repository.hpp"
#include "server/cli/commands.hpp"
#include "server/cli/remote.hpp"
#include "server/cli/terminal.hpp"

namespace fassung::cli {

namespace {

int changed(std::string const& id, std::string const& public_key, std::uint64_t seq) {
    std::cout
        << "Neuer Serverschlüssel " << id << " seit Ereignis " << seq << ":\n"
        << public_key
        << "\nDer bisherige ist gelöscht; was er unterschrieben hat, bleibt gültig. Sichern Sie jetzt das "
           "Datenverzeichnis mit keys/server.\n";
    return 0;
}

/// Without the running server: its key is lost.
int recover(Arguments const& arguments) {
    auto const root_key = arguments.value("root-key");
    if (!root_key) throw WrongCall("Nennen Sie mit --root-key die Datei des Wurzelschlüssels.");
    git::initialise();
    base::SystemClock const clock;
    auto const done =
        app::recover_key(record::DataDirectory{arguments.value("data").value_or("var")}, *root_key, clock);
    if (!done) {
        print_error(done.error());
        return 1;
    }
    return changed(done->id, done->public_key, done->seq);
}

}  // namespace

int key(std::vector<std::string> const& words) {
    Arguments const arguments{words, {"data", "login", "root-key"}, {}};
    auto const act = arguments.word(0, "change oder recover");
    if (act == "recover") return recover(arguments);
    if (act != "change") throw WrongCall("Es gibt: key change, key recover.");
    Remote remote{arguments};
    auto const answer = remote.call("POST", "/api/v1/keys", boost::json::object{});
    return changed(std::string{answer.at("id").as_string()}, std::string{answer.at("publicKey").as_string()},
                   answer.at("seq").to_number<std::uint64_t>());
}

}  // namespace fassung::cli
