#include <cstdlib>
#include <iostream>

#include "server/cli/commands.hpp"
#include "server/cli/remote.hpp"
#include "server/cli/terminal.hpp"

namespace fassung::cli {

namespace json = boost::json;

namespace {

std::string text_of(json::value const& value) {
    return value.is_string() ? std::string{value.as_string()}
           : value.is_null() ? "–"
                             : json::serialize(value);
}

void print_grants(json::value const& grants) {
    for (auto const& grant : grants.as_array())
        std::cout << "  " << text_of(grant.at("function")) << " " << text_of(grant.at("unit")) << " ab "
                  << text_of(grant.at("from"))
                  << (grant.at("until").is_null() ? "" : " bis " + text_of(grant.at("until"))) << "\n";
}

/// "editor:tmbwk"
json::object grant_of(std::string const& text) {
    auto const colon = text.find(':');
    if (colon == std::string::npos)
        throw WrongCall("Eine Funktion wird als Funktion:Stelle genannt, zum Beispiel editor:tmbwk.");
    return {{"function", text.substr(0, colon)}, {"unit", text.substr(colon + 1)}};
}

/// Every page of a list.
json::array all_of(Remote& remote, std::string const& target, std::string_view member) {
    json::array out;
    std::string cursor;
    do {
        auto const page =
            remote.call("GET", target + "?limit=200" + (cursor.empty() ? "" : "&cursor=" + cursor));
        auto const& items = page.at(member).as_array();
        out.insert(out.end(), items.begin(), items.end());
        cursor = page.at("next").is_string() ? std::string{page.at("next").as_string()} : std::string{};
    } while (!cursor.empty());
    return out;
}

int list(Remote& remote) {
    for (auto const& actor : all_of(remote, "/api/v1/actors", "actors")) {
        std::cout << text_of(actor.at("actor")) << "  " << text_of(actor.at("name")) << "\n";
        print_grants(actor.at("grants"));
    }
    for (auto const& request : all_of(remote, "/api/v1/grants", "requests")) {
        std::cout << "offener Antrag " << text_of(request.at("seq")) << " für "
                  << text_of(request.at("actor")) << " (" << text_of(request.at("name"))
                  << "), beantragt von " << text_of(request.at("by").at("actor")) << "\n";
        print_grants(request.at("grants"));
    }
    return 0;
}

int grant(Remote& remote, Arguments const& arguments) {
    json::object body;
    json::array grants;
    for (auto const& text : arguments.values("function")) {
        auto item = grant_of(text);
        if (auto const from = arguments.value("from")) item["from"] = *from;
        if (auto const until = arguments.value("until")) item["until"] = *until;
        grants.push_back(std::move(item));
    }
    body["grants"] = std::move(grants);
    if (auto const known = arguments.value("actor")) {
        body["actor"] = *known;
    } else {
        body["login"] = arguments.value("new-login").value_or("");
        body["name"] = arguments.value("name").value_or("");
        body["office"] = arguments.value("office").value_or("");
        auto const* from_environment = std::getenv("FASSUNG_NEW_PASSWORD");
        body["password"] =
            from_environment != nullptr ? std::string{from_environment} : ask_password("Erstes Kennwort: ");
    }
    auto const answer = remote.call("POST", "/api/v1/grants", body);
    std::cout << "Antrag " << text_of(answer.at("seq")) << " für " << text_of(answer.at("actor"))
              << " gestellt. Eine zweite Person des Betriebs bestätigt ihn mit „fassung actor confirm "
              << text_of(answer.at("seq")) << "“.\n";
    return 0;
}

}  // namespace

int actor(std::vector<std::string> const& words) {
    Arguments const arguments{
        words, {"data", "login", "actor", "new-login", "name", "office", "function", "from", "until"}, {}};
    auto const act = arguments.word(0, "list, grant oder confirm");
    if (act != "list" && act != "grant" && act != "confirm")
        throw WrongCall("Es gibt: actor list, actor grant, actor confirm NUMMER.");
    Remote remote{arguments};
    if (act == "list") return list(remote);
    if (act == "grant") return grant(remote, arguments);
    auto const answer = remote.call(
        "POST", "/api/v1/grants/" + arguments.word(1, "die Nummer des Antrags") + "/confirm", json::object{});
    std::cout << "Bestätigt mit Ereignis " << text_of(answer.at("seq")) << ".\n";
    return 0;
}

int confirm_clock(std::vector<std::string> const& words) {
    Arguments const arguments{words, {"data", "login"}, {}};
    Remote remote{arguments};
    auto const answer = remote.call("POST", "/api/v1/clock/confirm", json::object{});
    std::cout << "Uhrzeit bestätigt mit Ereignis " << text_of(answer.at("seq"))
              << ". Geschrieben wird, sobald zwei Personen bestätigt haben.\n";
    return 0;
}

}  // namespace fassung::cli
