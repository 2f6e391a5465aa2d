#include "core/exchange/report_sentences.hpp"

namespace fassung::exchange {

namespace {

void add(std::vector<Fact>& facts, std::string name, std::string value) {
    if (!value.empty()) facts.emplace_back(std::move(name), std::move(value));
}

std::string place_of(ReportComment const& comment) {
    return comment.label.empty() ? comment.document : comment.document + ", " + comment.label;
}

Item item_of(ReportWaiver const& waiver) {
    auto text = waiver.label + " (" + waiver.requirement + "), beantragt von " + spoken(waiver.requested_by);
    text += waiver.confirmed_by ? ", bestätigt von " + spoken(*waiver.confirmed_by) : ", nicht bestätigt";
    return {text + "; gilt für die Änderungen der Vorschlagsfassung " + std::to_string(waiver.version) + ".",
            waiver.reason};
}

Item item_of(ReportInvolvement const& involvement) {
    return {involvement.unit + " " + involvement.as + ", beteiligt durch " + spoken(involvement.by) + ".",
            involvement.reason};
}

Item item_of(ReportDeadline const& deadline) {
    return {deadline.label + " (" + deadline.requirement + "): bis " + base::to_german(deadline.date) +
                (deadline.passed ? ", abgelaufen." : "."),
            {}};
}

Item item_of(ReportComment const& comment) {
    auto text = "Nr. " + std::to_string(comment.number) + " zu " + place_of(comment) +
                ", Vorschlagsfassung " + std::to_string(comment.version) + ", " +
                base::to_german(comment.time) + ", " + spoken(comment.by);
    if (comment.reply_to) text += ", Antwort auf Nr. " + std::to_string(*comment.reply_to);
    if (comment.adopted)
        text += ", Wortlaut übernommen";
    else if (comment.resolved)
        text += ", erledigt";
    auto quote = comment.text;
    if (comment.wording)
        quote += (quote.empty() ? "" : "\n") + ("Vorgeschlagener Wortlaut: „" + *comment.wording + "“");
    return {text + ":", quote};
}

template <class Values>
void add_list(std::vector<ItemList>& lists, std::string heading, Values const& values) {
    if (values.empty()) return;
    ItemList list{std::move(heading), {}};
    for (auto const& value : values) list.items.push_back(item_of(value));
    lists.push_back(std::move(list));
}

}  // namespace

std::string joined(std::vector<std::string> const& words) {
    std::string out;
    for (auto const& word : words) out += (out.empty() ? "" : ", ") + word;
    return out;
}

std::string joined(std::vector<int> const& numbers) {
    std::vector<std::string> words;
    for (int const number : numbers) words.push_back(std::to_string(number));
    return joined(words);
}

std::string spoken(ReportActor const& actor) {
    if (actor.unit.empty() && actor.name.empty() && actor.actor == "system") return "das System";
    std::string out = actor.name.empty() ? actor.actor : actor.name + ", " + actor.actor;
    auto what = actor.function;
    if (!actor.unit.empty()) what += (what.empty() ? "" : ", ") + actor.unit;
    if (!what.empty()) out += " (" + what + ")";
    if (!actor.acting_for.empty()) out += ", i. V. für " + actor.acting_for;
    return out;
}

std::vector<Fact> facts_of(AuditReport const& report) {
    std::vector<Fact> facts;
    add(facts, "Nummer im Konzept", report.number);
    add(facts, "Stand", report.state);
    add(facts, "Akte bis Ereignis", std::to_string(report.seq) + " vom " + base::to_german(report.time));
    add(facts, "Akten-Kennung", report.record_id);
    add(facts, "Kettenwert", report.chain);
    add(facts, "Journal-Commit", report.journal);
    return facts;
}

std::vector<Fact> facts_of(ReportCase const& c) {
    std::vector<Fact> facts;
    add(facts, "Art", c.kind);
    add(facts, "Stand", c.stage);
    add(facts, "Vorschlagende Stelle", c.unit);
    add(facts, "Eröffnet", base::to_german(c.opened) + ", von " + spoken(c.opened_by));
    if (c.closed) add(facts, "Abgeschlossen", base::to_german(*c.closed));
    add(facts, "Grund des Abschlusses", c.closing_reason);
    add(facts, "Aktenzeichen", c.file_reference);
    if (c.urgent) add(facts, "Eilbedürftig", "ja");
    add(facts, "Auswirkungen", c.effects);
    if (!c.despite.empty()) add(facts, "Freigabe trotz Dissens", joined(c.despite));
    for (auto const& revision : c.revisions)
        add(facts, "Ergebnis", revision.document.name() + ", Revision " + std::to_string(revision.number));
    return facts;
}

std::string sentence_of(ReportVersion const& version) {
    if (version.system_made)
        return "Vom System fortgeführt am " + base::to_german(version.time) +
               ", weil eine andere Freigabe dieselben Dokumente geändert hatte.";
    return "Eingereicht am " + base::to_german(version.time) + ", von " + spoken(version.by) + ".";
}

std::string sentence_of(ReportVote const& vote) {
    auto out = "Abgegeben am " + base::to_german(vote.time) + ", zu Vorschlagsfassung " +
               std::to_string(vote.version) + ", von " + spoken(vote.by);
    if (!vote.unit.empty() && vote.unit != vote.by.unit) out += " für " + vote.unit;
    return out + ".";
}

std::vector<std::string> remarks_of(ReportVote const& vote) {
    auto out = vote.remarks;
    for (auto const& fate : vote.fates)
        out.push_back("Mit Vorschlagsfassung " + std::to_string(fate.version) + " (" + fate.document +
                      "): " + fate.sentence);
    if (vote.replaced_by) out.push_back("Ersetzt durch Votum " + std::to_string(*vote.replaced_by) + ".");
    return out;
}

std::string heading_of(ReportDocument const& document) {
    auto out = history::title_of(document.id);
    if (!document.title.empty()) out += ": " + document.title;
    if (document.base_revision)
        return out + " – gegenüber Revision " + std::to_string(*document.base_revision);
    return out + " – neu";
}

std::vector<ItemList> lists_of(ReportCase const& c) {
    std::vector<ItemList> lists;
    add_list(lists, "Verzichte", c.waivers);
    add_list(lists, "Beteiligungen", c.involvements);
    add_list(lists, "Fristen", c.deadlines);
    add_list(lists, "Anmerkungen", c.comments);
    return lists;
}

}  // namespace fassung::exchange
