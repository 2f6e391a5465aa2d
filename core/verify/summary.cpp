#include "core/verify/summary.hpp"

#include <fmt/format.h>

namespace fassung::verify {

std::string sentence_on(Trust trust) {
    switch (trust) {
        case Trust::kFirstUse:
            return "Vertrauen beim ersten Gebrauch: Dass dies die richtige Akte ist und ihr Anfang der "
                   "ursprüngliche, sagt nur sie selbst. Bitte Kennung oder einen früheren Prüfpunkt aus "
                   "anderer "
                   "Quelle angeben (--record-id, --against).";
        case Trust::kState:
            return "Geprüft ab dem Stand der letzten eigenen Prüfung; was davor liegt, gilt auf deren Wort.";
        case Trust::kRecordId:
            return "Der Anfang der Akte ist der mit der vorgelegten Kennung.";
        case Trust::kCheckpoint:
            return "Die Akte enthält den vorgelegten Prüfpunkt unverändert.";
    }
    std::abort();
}

namespace {

void head(std::string& out, Report const& report) {
    auto const& position = report.position;
    out += report.sound() ? "Die Prüfung hat keinen Verstoß gefunden.\n\n"
                          : fmt::format("Die Prüfung hat {} {} gefunden.\n\n", report.violations_found,
                                        report.violations_found == 1 ? "Verstoß" : "Verstöße");
    if (!report.title.empty())
        out += fmt::format("Akte:          {}{}\n", report.title, report.demo ? " (Demonstration)" : "");
    out += fmt::format("Kennung:       {}\n", position.record_id.hex());
    out += fmt::format("Erster Commit: {}\n", report.first_commit.hex());
    out += fmt::format("Stand:         Ereignis {} vom {}\n", position.seq, base::to_german(position.time));
    out += fmt::format("               journal {}, main {}\n", position.journal.hex(), position.main.hex());
    out += fmt::format("               Kettenwert {}\n", position.chain.hex());
    if (report.began_after != 0) out += fmt::format("Geprüft ab:    Ereignis {}\n", report.began_after + 1);
}

void counts(std::string& out, Report const& report) {
    auto const& c = report.counts;
    out += fmt::format(
        "\nGeprüft wurden {} Commits im Journal und {} auf main mit {} Unterschriften, {} Objekte ({} "
        "Bytes), {} "
        "verschiedene Dokumente, {} Vorgänge, {} Voten, {} Freigaben, {} Prüfpunkte, {} Gegenzeichnungen, {} "
        "Tags.\n",
        c.journal_commits, c.main_commits, c.signatures, c.objects, c.bytes, c.documents, c.cases, c.votes,
        c.releases, c.checkpoints, c.countersignatures, c.tags);
    std::string kinds;
    for (auto const& [kind, count] : c.events)
        kinds += fmt::format("{}{} {}", kinds.empty() ? "" : ", ", kind, count);
    if (!kinds.empty()) out += fmt::format("Ereignisse nach Art: {}.\n", kinds);
    if (c.identities + c.erased != 0)
        out += fmt::format("Register: {} Pseudonyme verglichen, {} gelöscht.\n", c.identities, c.erased);
    if (c.index_compared) out += "Der Index wurde neu gebildet und verglichen.\n";
    for (auto const& signer : report.countersigners)
        out += fmt::format("Gegengezeichnet mit {}{}.\n", signer.fingerprint,
                           signer.who.empty() ? "" : " (" + signer.who + ")");
}

void limits(std::string& out) {
    out +=
        "\nWas diese Prüfung nicht sagen kann: Wie sich jemand angemeldet hat, bezeugt der Server allein. "
        "Wer "
        "seinen Schlüssel hat, kann Handlungen in fremdem Namen anfügen; was vor einem Prüfpunkt liegt, den "
        "andere aufbewahren, kann niemand mehr unbemerkt ändern. Ob das Ende der Akte fehlt, zeigt nur ein "
        "solcher Prüfpunkt.\n";
}

}  // namespace

std::string summary(Report const& report) {
    std::string out;
    head(out, report);
    counts(out, report);
    out += fmt::format("\n{}\n", sentence_on(report.trust));
    for (auto const& notice : report.notices) out += fmt::format("Hinweis: {}\n", notice);
    if (report.not_judged_from)
        out += fmt::format(
            "Ab Ereignis {} wurde nicht mehr geprüft, ob die Handlungen zulässig waren, weil der Stand davor "
            "nicht "
            "feststeht; Unterschriften, Kette, Dateien und Dokumente wurden weiter geprüft.\n",
            *report.not_judged_from);
    limits(out);
    if (report.sound()) return out;
    out += fmt::format("\nVerstöße{}:\n", report.violations_found > report.violations.size()
                                              ? fmt::format(" (die ersten {})", report.violations.size())
                                              : "");
    for (auto const& found : report.violations) {
        out += fmt::format("  {:24} {}\n", found.code, found.message);
        if (!found.commit.is_zero()) out += fmt::format("  {:24} Commit {}\n", "", found.commit.hex());
    }
    return out;
}

}  // namespace fassung::verify
