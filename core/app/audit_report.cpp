#include "core/app/audit_report.hpp"

#include <fmt/format.h>

#include "core/app/audit_parts.hpp"
#include "core/app/git_commands.hpp"
#include "core/app/naming.hpp"
#include "core/app/refusals.hpp"
#include "core/app/released.hpp"
#include "core/app/timeline.hpp"
#include "core/app/validity.hpp"
#include "core/record/founding.hpp"

namespace fassung::app {

namespace {

using exchange::AuditReport;

index::EventRow event_at(Reader& reader, std::uint64_t seq) {
    auto event = reader.index().event(seq);
    if (!event) throw record::BrokenRecord("Im Index fehlt das Ereignis " + std::to_string(seq) + ".");
    return std::move(*event);
}

/// Where the report ends; the same for every report of the same view.
index::EventRow put_position(AuditReport& report, Reader& reader, View const& view) {
    auto event = event_at(reader, view.seq);
    report.record_id = view.snapshot->position.record_id.hex();
    report.seq = event.seq;
    report.chain = event.chain.hex();
    report.journal = event.journal.hex();
    report.time = event.time;
    return event;
}

/// In a shell, whatever the text holds.
std::string shell_word(std::string_view text) {
    std::string out = "'";
    for (char const c : text) out += c == '\'' ? std::string{"'\\''"} : std::string{c};
    return out + "'";
}

/// As the record knew them then: what came later must not change the report.
model::Keys keys_at(model::Keys keys, std::uint64_t seq) {
    std::erase_if(keys.keys, [seq](model::ServerKey const& key) { return key.from_seq > seq; });
    for (auto& key : keys.keys)
        if (key.until_seq && *key.until_seq > seq) key.until_seq.reset();
    return keys;
}

class Checks {
  public:
    explicit Checks(AuditReport& report) : report_(report) {}

    void add(std::string purpose, std::string command) {
        report_.checks.push_back({std::move(purpose), std::move(command)});
    }

    void signatures(model::Keys const& keys) {
        auto lines = record::allowed_signers(keys);
        if (lines.ends_with('\n')) lines.pop_back();
        add("Die Schlüssel des Servers bereitlegen, wie die Akte sie nennt (keys.xml); wer ihnen nicht "
            "traut, vergleicht "
            "sie mit einer Angabe von anderer Stelle:",
            "printf '%s\\n' " + shell_word(lines) + " > allowed_signers");
        add("Die Unterschrift unter dem letzten Ereignis dieses Berichts prüfen; für jedes andere Ereignis "
            "ebenso mit "
            "seinem Journal-Commit:",
            signature_command(report_.journal));
    }

    void record_id(Reader& reader) {
        add("Die Akten-Kennung nachrechnen: SHA-256 der ersten Ereignisdatei; erwartet wird " +
                report_.record_id + ".",
            digest_command(report_.journal, event_at(reader, 1).path));
    }

    /// In whose tree the text stands: the policy is not on main.
    static std::string const& commit_of(exchange::ReportRevision const& revision) {
        return revision.main.empty() ? revision.journal : revision.main;
    }

    void revision(exchange::ReportRevision const& revision) {
        add(fmt::format("Den Text von {}, Revision {}, lesen und nachrechnen; erwartet wird {}.",
                        revision.document.name(), revision.number, revision.digest),
            digest_command(commit_of(revision), revision.path));
    }

    void log(exchange::ReportRevision const& newest) {
        add("Alle Revisionen auflisten:",
            fmt::format("git log --format='%H %cI %s' {} -- {}", commit_of(newest), newest.path));
    }

    void difference(exchange::ReportRevision const& from, exchange::ReportRevision const& to) {
        add(fmt::format("Revision {} mit Revision {} vergleichen, Wort für Wort:", from.number, to.number),
            fmt::format("git diff --word-diff {} {} -- {}", commit_of(from), commit_of(to), to.path));
    }

    void event(exchange::ReportEvent const& event) {
        add(fmt::format(
                "Das Ereignis {} („{}“) im Wortlaut lesen; was jemand dazu geschrieben hat, steht daneben in "
                "der Datei mit der Endung .txt:",
                event.seq, event.label),
            read_command(event.journal, event.path));
    }

    void everything() {
        add("Die ganze Akte prüfen: jede Datei, jede Unterschrift, die Kette und ob jede Handlung erlaubt "
            "war:",
            verify_command(report_.record_id));
    }

  private:
    AuditReport& report_;
};

/// The act that decided a case, else its last.
exchange::ReportEvent const* telling_event(exchange::ReportCase const& c) {
    return c.events.empty() ? nullptr : &c.events.back();
}

workflow::Case read_case(Reader& reader, git::Oid const& journal, base::ProposalId const& id) {
    auto found = record::read_case(*reader.repository(), journal, id);
    if (!found) throw record::BrokenRecord("Der Vorgang " + id.str() + " fehlt in der Akte.");
    return std::move(*found);
}

std::string title_in(workflow::Case const& c) {
    if (c.versions.empty() || c.versions.back().texts.empty()) return {};
    auto const& texts = c.versions.back().texts;
    std::string out{texts.begin()->second->root.text_of("title")};
    if (texts.size() > 1) out += fmt::format(" und {} weitere", texts.size() - 1);
    return out;
}

}  // namespace

base::Result<AuditReport> measure_report(Reader& reader, View const& view, base::MeasureId const& id,
                                         std::optional<int> before) {
    auto const document = model::DocumentId::measure(id);
    auto const text = released_text(reader, view, document);
    if (!text) return text.error();
    auto const revisions = timeline(reader, view, document, {}, before, kMostReportedRevisions);
    if (!revisions) return revisions.error();

    AuditReport report;
    put_position(report, reader, view);
    report.subject = "Maßnahme " + id.str();
    report.id = id.str();
    report.title = text->text->root.text_of("title");
    report.number = text->number;
    report.state = fmt::format("Revision {}", text->revision.number);
    report.validity = validity_of(reader, view, text->revision, *text->text);
    auto const names = naming(reader, view);
    for (auto const& row : revisions->revisions) {
        report.revisions.push_back(reported(view, row));
        if (!row.proposal) continue;
        auto const then = event_at(reader, row.seq);
        report.cases.push_back(
            reported(reader, view, then.journal, read_case(reader, then.journal, *row.proposal), names));
    }
    if (revisions->next)
        report.omitted = fmt::format(
            "Dieser Bericht reicht bis Revision {} zurück. Ältere Revisionen stehen in dem Bericht mit "
            "„before={}“.",
            *revisions->next, *revisions->next);
    if (before)
        report.omitted += fmt::format("{}Dieser Bericht zeigt nur Revisionen vor der Revision {}.",
                                      report.omitted.empty() ? "" : " ", *before);

    Checks checks{report};
    checks.signatures(keys_at(*view.snapshot->state.keys, view.seq));
    checks.record_id(reader);
    for (auto const& revision : report.revisions) {
        checks.revision(revision);
        if (&revision == &report.revisions.front()) checks.log(revision);
    }
    if (report.revisions.size() > 1) checks.difference(report.revisions[1], report.revisions[0]);
    for (auto const& c : report.cases)
        if (auto const* event = telling_event(c)) checks.event(*event);
    checks.everything();
    return report;
}

base::Result<AuditReport> case_report(Reader& reader, View const& view, base::ProposalId const& id) {
    AuditReport report;
    auto const last = put_position(report, reader, view);
    auto const c = record::read_case(*reader.repository(), last.journal, id);
    if (!c) return not_found("Den Vorgang " + id.str());
    report.subject = "Vorgang " + id.str();
    report.id = id.str();
    report.title = title_in(*c);
    report.state = model::german_name_of(c->stage);
    report.cases.push_back(reported(reader, view, last.journal, *c, naming(reader, view)));

    Checks checks{report};
    checks.signatures(keys_at(*view.snapshot->state.keys, view.seq));
    checks.record_id(reader);
    for (auto const& revision : report.cases.front().revisions) checks.revision(revision);
    if (auto const* event = telling_event(report.cases.front())) checks.event(*event);
    checks.everything();
    return report;
}

}  // namespace fassung::app
