#include "core/history/validity.hpp"

namespace fassung::history {

namespace {

std::string decision_clause(ValidityFacts const& facts) {
    if (!facts.decided) return "vom Kabinett nicht beschlossen";
    auto const& decided = *facts.decided;
    std::string out = "vom Kabinett beschlossen";
    if (decided.date) out += " am " + base::to_german(*decided.date);
    if (!decided.edition.empty()) out += " („" + decided.edition + "“)";
    return out;
}

std::string release_clause(ValidityFacts const& facts) {
    if (facts.adopted) {
        std::string out = "Ausgangsbestand, nicht in diesem System geprüft";
        if (facts.released) out += ", übernommen am " + base::to_german(*facts.released);
        return out;
    }
    return facts.released ? "Freigegeben am " + base::to_german(*facts.released)
                          : std::string{"Nicht freigegeben"};
}

std::string joined(std::vector<std::string> const& words) {
    std::string out;
    for (auto const& word : words) out += (out.empty() ? "" : ", ") + word;
    return out;
}

}  // namespace

std::string validity_sentence(ValidityFacts const& facts) {
    std::string out;
    if (facts.in_force_on) out += "Gültig am " + base::to_german(*facts.in_force_on);
    if (facts.as_of)
        out += (out.empty() ? "Stand " : ", nach dem Stand vom ") + base::to_german(*facts.as_of);
    if (!out.empty()) out += ": ";
    out += release_clause(facts);
    if (facts.in_force) out += ", gilt in dieser Fassung seit " + base::to_german(*facts.in_force);
    if (!facts.adopted || facts.decided) out += ", " + decision_clause(facts);
    if (!facts.dissent.empty()) out += ", mit Dissens (" + joined(facts.dissent) + ")";
    out += ".";
    if (facts.superseded)
        out += " Überholt durch eine spätere Revision vom " + base::to_german(*facts.superseded) + ".";
    if (facts.is_discontinued)
        out += facts.discontinued.empty()
                   ? " Die Maßnahme wird nicht weiter verfolgt."
                   : " Die Maßnahme wird seit " + facts.discontinued + " nicht weiter verfolgt.";
    return out;
}

}  // namespace fassung::history
