#include "core/exchange/marks.hpp"
#include "core/exchange/report.hpp"
#include "core/exchange/report_sentences.hpp"
#include "core/exchange/text_marks.hpp"

namespace fassung::exchange {

namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kQuote = 4;

void write_facts(WrappedText& out, std::vector<Fact> const& facts) {
    for (auto const& [name, value] : facts) out.paragraph(name + ": " + value, kIndent);
}

void write_proof(WrappedText& out, std::uint64_t seq, std::string const& journal) {
    out.paragraph("Ereignis " + std::to_string(seq) + ", Journal-Commit " + journal, kIndent);
}

void write_revisions(WrappedText& out, AuditReport const& report) {
    if (report.revisions.empty()) return;
    out.heading("Revisionen", '=');
    for (auto const& revision : report.revisions) {
        auto line = "Revision " + std::to_string(revision.number) + ", " + base::to_german(revision.time) +
                    ": " + revision.kind;
        if (!revision.proposal.empty()) line += ", Vorgang " + revision.proposal;
        if (!revision.dissent.empty()) line += ", mit Dissens (" + joined(revision.dissent) + ")";
        out.paragraph(line);
        if (!revision.reason.empty()) out.paragraph(revision.reason, kQuote);
        if (!revision.main.empty()) out.paragraph("main " + revision.main, kQuote);
        out.paragraph("Journal " + revision.journal, kQuote);
        out.paragraph("SHA-256 " + revision.digest, kQuote);
    }
}

void write_version(WrappedText& out, ReportVersion const& version) {
    out.heading("Vorschlagsfassung " + std::to_string(version.number), '-');
    out.paragraph(sentence_of(version), kIndent);
    if (!version.reason.empty()) out.paragraph(version.reason, kQuote);
    write_proof(out, version.seq, version.journal);
    for (auto const& document : version.documents) {
        out.blank();
        out.paragraph(heading_of(document), kIndent);
        out.paragraph("SHA-256 " + document.digest, kQuote);
        write_rows(out, document.synopsis, kQuote);
    }
}

void write_vote(WrappedText& out, ReportVote const& vote) {
    out.heading("Votum " + std::to_string(vote.number) + ": " + vote.kind + " – " + vote.word_label, '-');
    out.paragraph(sentence_of(vote), kIndent);
    if (!vote.note.empty()) out.paragraph(vote.note, kQuote);
    for (auto const& remark : remarks_of(vote)) out.paragraph("* " + remark, kIndent);
    for (auto const& condition : vote.conditions)
        out.paragraph("Maßgabe zu " + condition.document + ", " + condition.label + ": " + condition.wording,
                      kIndent);
    write_proof(out, vote.seq, vote.journal);
    for (auto const& place : vote.places) {
        write_row(out, place.document + ", " + place.label, std::string{german_name_of(place.state)},
                  place.state, place.before, place.after, place.runs, kQuote);
        if (!place.before_digest.empty()) out.paragraph("alt " + place.before_digest, 2 * kQuote);
        if (!place.after_digest.empty()) out.paragraph("neu " + place.after_digest, 2 * kQuote);
    }
}

void write_requirements(WrappedText& out, ReportCase const& c) {
    if (c.requirements.empty()) return;
    out.heading(c.frozen ? "Freigabebedingungen bei der Freigabe" : "Freigabebedingungen nach jetzigem Stand",
                '-');
    for (auto const& requirement : c.requirements) {
        auto line = requirement.label + " (" + requirement.id + "): " + requirement.outcome_label;
        if (!requirement.votes.empty()) line += ", Voten " + joined(requirement.votes);
        if (!requirement.by.empty()) line += ", durch " + joined(requirement.by);
        out.paragraph(line, kIndent);
    }
}

void write_case(WrappedText& out, ReportCase const& c) {
    out.heading("Vorgang " + c.id, '=');
    write_facts(out, facts_of(c));
    for (auto const& version : c.versions) write_version(out, version);
    for (auto const& vote : c.votes) write_vote(out, vote);
    write_requirements(out, c);
    for (auto const& list : lists_of(c)) {
        out.heading(list.heading, '-');
        for (auto const& item : list.items) {
            out.paragraph(item.text, kIndent);
            if (!item.quote.empty()) out.paragraph(item.quote, kQuote);
        }
    }
    out.heading("Ereignisse", '-');
    for (auto const& event : c.events) {
        out.paragraph(std::to_string(event.seq) + "  " + base::to_german(event.time) + "  " + event.label +
                          ", " + spoken(event.by),
                      kIndent);
        out.paragraph(event.journal + "  " + event.path, kQuote);
    }
}

}  // namespace

std::string report_text(AuditReport const& report, std::size_t width) {
    WrappedText out{width};
    out.heading("Prüfbericht: " + report.subject, '=');
    if (!report.title.empty()) out.paragraph(report.title);
    out.blank();
    if (!report.validity.empty()) out.paragraph(report.validity);
    if (!report.omitted.empty()) out.paragraph(report.omitted);
    write_facts(out, facts_of(report));
    write_revisions(out, report);
    for (auto const& c : report.cases) write_case(out, c);
    out.heading("So prüfen Sie das mit git", '=');
    for (auto const& check : report.checks) {
        out.paragraph(check.purpose);
        out.verbatim("$ " + check.command, kQuote);
    }
    return std::move(out).take();
}

}  // namespace fassung::exchange
