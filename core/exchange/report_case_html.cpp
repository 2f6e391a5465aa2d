#include "core/exchange/report_case_html.hpp"

#include <algorithm>

#include "core/exchange/marks.hpp"
#include "core/exchange/report_sentences.hpp"

namespace fassung::exchange {

namespace {

/// What somebody wrote, line by line: ctemplate would make one line of it.
void quote(Values& values, char const* section, std::string_view text) {
    if (text.empty()) return;
    auto& out = *values.AddSectionDictionary(section);
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        show(out, "P", "TEXT", text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void proof(Values& values, std::uint64_t seq, std::string const& journal) {
    set(values, "SEQ", std::to_string(seq));
    set(values, "JOURNAL", journal);
}

void fill_version(Values& values, ReportVersion const& version) {
    set(values, "NUMBER", std::to_string(version.number));
    set(values, "SENTENCE", sentence_of(version));
    quote(values, "REASON", version.reason);
    proof(values, version.seq, version.journal);
    for (auto const& document : version.documents) {
        auto& out = *values.AddSectionDictionary("DOCUMENT");
        set(out, "HEADING", heading_of(document));
        set(out, "DIGEST", document.digest);
        show(out, "BASE", "TEXT", document.base_digest);
        auto& shown = *out.AddIncludeDictionary("SYNOPSIS");
        shown.SetFilename("synopsis");
        fill_synopsis(shown, document.synopsis, "Grundlage", "Vorschlag", "Stelle für Stelle");
    }
}

void fill_vote(Values& values, ReportVote const& vote) {
    set(values, "NUMBER", std::to_string(vote.number));
    set(values, "KIND", vote.kind);
    set(values, "WORD", vote.word_label);
    set(values, "SENTENCE", sentence_of(vote));
    quote(values, "NOTE", vote.note);
    proof(values, vote.seq, vote.journal);
    if (auto const remarks = remarks_of(vote); !remarks.empty()) {
        auto& list = *values.AddSectionDictionary("FACTS");
        for (auto const& remark : remarks) show(list, "FACT", "TEXT", remark);
    }
    if (!vote.conditions.empty()) {
        auto& list = *values.AddSectionDictionary("CONDITIONS");
        for (auto const& condition : vote.conditions) {
            auto& out = *list.AddSectionDictionary("CONDITION");
            set(out, "LABEL", condition.document + ", " + condition.label);
            set(out, "WORDING", condition.wording);
        }
    }
    if (vote.places.empty()) return;
    auto& table = *values.AddSectionDictionary("PLACES");
    for (auto const& place : vote.places) {
        auto& out = *table.AddSectionDictionary("PLACE");
        set(out, "LABEL", place.document + ", " + place.label);
        set(out, "STATE", name_of(place.state));
        set(out, "STATE_LABEL", german_name_of(place.state));
        fill_cells(out, {place.state, place.before, place.after, place.runs});
        show(out, "OLD_DIGEST", "TEXT", place.before_digest);
        show(out, "NEW_DIGEST", "TEXT", place.after_digest);
    }
}

void fill_requirements(Values& values, ReportCase const& c) {
    if (c.requirements.empty()) return;
    auto& table = *values.AddSectionDictionary("REQUIREMENTS");
    set(table, "WHEN", c.frozen ? "bei der Freigabe" : "nach jetzigem Stand");
    set(table, "CAPTION",
        c.frozen ? "Wie sie bei der Freigabe festgehalten wurden"
                 : "Wie sie mit dem letzten Ereignis stehen");
    for (auto const& requirement : c.requirements) {
        auto& out = *table.AddSectionDictionary("REQUIREMENT");
        set(out, "ID", requirement.id);
        set(out, "LABEL", requirement.label);
        set(out, "OUTCOME", requirement.outcome_label);
        set(out, "VOTES", requirement.votes.empty() ? "–" : joined(requirement.votes));
        set(out, "BY", requirement.by.empty() ? "–" : joined(requirement.by));
    }
}

}  // namespace

void fill_case(Values& values, ReportCase const& c) {
    set(values, "ID", c.id);
    for (auto const& [name, value] : facts_of(c)) {
        auto& fact = *values.AddSectionDictionary("FACT");
        set(fact, "NAME", name);
        set(fact, "VALUE", value);
    }
    for (auto const& version : c.versions) fill_version(*values.AddSectionDictionary("VERSION"), version);
    if (!c.votes.empty()) {
        auto& votes = *values.AddSectionDictionary("VOTES");
        for (auto const& vote : c.votes) fill_vote(*votes.AddSectionDictionary("VOTE"), vote);
    }
    fill_requirements(values, c);
    for (auto const& list : lists_of(c)) {
        auto& out = *values.AddSectionDictionary("LIST");
        set(out, "HEADING", list.heading);
        for (auto const& item : list.items) {
            auto& row = *out.AddSectionDictionary("ITEM");
            set(row, "TEXT", item.text);
            quote(row, "QUOTE", item.quote);
        }
    }
    for (auto const& event : c.events) {
        auto& row = *values.AddSectionDictionary("EVENT");
        set(row, "SEQ", std::to_string(event.seq));
        set(row, "TIME", base::to_german(event.time));
        set(row, "LABEL", event.label);
        set(row, "BY", spoken(event.by));
        set(row, "JOURNAL", event.journal);
        set(row, "PATH", event.path);
    }
}

}  // namespace fassung::exchange
