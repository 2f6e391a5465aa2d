#include "core/exchange/report.hpp"
#include "core/exchange/report_case_html.hpp"
#include "core/exchange/report_sentences.hpp"

namespace fassung::exchange {

namespace {

/// Digests and commits are set in a fixed-width face.
bool is_code(std::string_view value) {
    return value.size() >= 40 && value.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

void fill_contents(Values& values, AuditReport const& report) {
    auto const add = [&values](std::string const& anchor, std::string const& text) {
        auto& entry = *values.AddSectionDictionary("ENTRY");
        set(entry, "ANCHOR", anchor);
        set(entry, "TEXT", text);
    };
    if (!report.revisions.empty()) add("revisionen", "Revisionen");
    for (auto const& c : report.cases) add("vorgang-" + c.id, "Vorgang " + c.id);
    add("pruefen", "So prüfen Sie das mit git");
}

void fill_revisions(Values& values, AuditReport const& report) {
    if (report.revisions.empty()) return;
    auto& table = *values.AddSectionDictionary("REVISIONS");
    for (auto const& revision : report.revisions) {
        auto& row = *table.AddSectionDictionary("REVISION");
        set(row, "NUMBER", std::to_string(revision.number));
        set(row, "TIME", base::to_german(revision.time));
        set(row, "KIND", revision.kind);
        show(row, "DISSENT", "TEXT", joined(revision.dissent));
        show(row, "REASON", "TEXT", revision.reason);
        if (revision.proposal.empty())
            row.ShowSection("NO_CASE");
        else
            show(row, "CASE", "TEXT", revision.proposal);
        show(row, "MAIN", "TEXT", revision.main);
        set(row, "JOURNAL", revision.journal);
        set(row, "DIGEST", revision.digest);
    }
}

}  // namespace

std::string report_html(AuditReport const& report) {
    Values values{"report"};
    values.AddIncludeDictionary("STYLE")->SetFilename("report_style");
    set(values, "SUBJECT", report.subject);
    set(values, "TIME", base::to_german(report.time));
    set(values, "TIME_MACHINE", base::to_rfc3339(report.time));
    set(values, "SEQ", std::to_string(report.seq));
    show(values, "TITLE", "TEXT", report.title);
    show(values, "VALIDITY", "TEXT", report.validity);
    show(values, "OMITTED", "TEXT", report.omitted);
    for (auto const& [name, value] : facts_of(report)) {
        auto& fact = *values.AddSectionDictionary("FACT");
        set(fact, "NAME", name);
        set(fact, "VALUE", value);
        if (is_code(value)) fact.ShowSection("CODE");
    }
    fill_contents(values, report);
    fill_revisions(values, report);
    for (auto const& c : report.cases) {
        auto& body = *values.AddSectionDictionary("CASE")->AddIncludeDictionary("BODY");
        body.SetFilename("report_case");
        fill_case(body, c);
    }
    for (auto const& check : report.checks) {
        auto& row = *values.AddSectionDictionary("CHECK");
        set(row, "PURPOSE", check.purpose);
        set(row, "COMMAND", check.command);
    }
    return expand("report", values);
}

}  // namespace fassung::exchange
