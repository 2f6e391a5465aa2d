#pragma once

#include "core/exchange/audit_report.hpp"
#include "tests/unit/history/texts.hpp"

namespace fassung::test {

inline base::Instant at(char const* time) {
    return *base::parse_rfc3339(time);
}

inline exchange::ReportActor actor(char const* id, char const* function, char const* unit) {
    return {id, {}, function, unit, {}};
}

inline history::Synopsis sample_synopsis() {
    auto const before = sample();
    auto after = before;
    after.root.child("title")->text = "Start in <Bildung> & Beruf";
    auto& paragraphs = after.root.child("description")->children;
    std::swap(paragraphs[0], paragraphs[1]);
    paragraphs.pop_back();
    paragraphs.push_back({.name = "p", .attributes = {{"id", "p-00000a"}}, .text = "Ein neuer Absatz."});
    return history::synopsis(*model::DocumentId::parse("M-0002"), &before, &after,
                             {.names = names(), .words = true, .unchanged = false});
}

/// A report with something in every part, and texts that would be markup if nobody escaped them.
inline exchange::AuditReport sample_report() {
    using namespace exchange;
    auto const id = *model::DocumentId::parse("M-0002");
    std::string const digest(64, 'a');
    std::string const base_digest(64, 'b');
    std::string const commit(40, 'c');
    auto const time = at("2026-11-22T10:33:52Z");

    ReportVersion version;
    version.number = 1;
    version.by = actor("a-7f3a91c2", "Bearbeitung", "TMBWK");
    version.time = time;
    version.reason = "Titel kürzen.\nZweite Zeile mit <b>Zeichen</b>.";
    version.documents.push_back({id, "Start Bildung", digest, base_digest, 0, sample_synopsis()});
    version.seq = 12;
    version.journal = commit;

    ReportVote vote;
    vote.number = 1;
    vote.kind = "Mitzeichnung";
    vote.word = "conditional";
    vote.word_label = "mit Maßgabe";
    vote.by = actor("a-00c0ffee", "Mitzeichnung", "TMJMV");
    vote.by.name = "Erika Beispiel";
    vote.unit = "TMJMV";
    vote.time = time;
    vote.version = 1;
    vote.note = "Bitte „Beruf“ streichen & prüfen.";
    vote.remarks = {"Finanzielle Auswirkungen bestätigt."};
    vote.conditions.push_back({"M-0002", "title", "Titel", "Start in Bildung"});
    for (auto const& row : version.documents[0].synopsis.rows)
        vote.places.push_back({"M-0002", row.address, row.label, row.state, row.before, row.after, row.runs,
                               row.state == history::RowState::kNew ? "" : base_digest,
                               row.state == history::RowState::kGone ? "" : digest});
    vote.fates.push_back({2, "M-0002", "voided", "entfallen, weil „Titel“ sich geändert hat"});
    vote.replaced_by = 3;
    vote.seq = 13;
    vote.journal = commit;

    ReportCase c;
    c.id = "2026-0001";
    c.kind = "Änderung";
    c.stage = "freigegeben";
    c.unit = "TMBWK";
    c.opened_by = version.by;
    c.opened = time;
    c.closed = time;
    c.file_reference = "4711/2026";
    c.urgent = true;
    c.despite = {"TFM"};
    c.versions.push_back(version);
    c.votes.push_back(vote);
    c.frozen = true;
    c.requirements.push_back({"review", "Prüfung durch die BIMF", "met", "erfüllt", {1}, {"a-7f3a91c2"}});
    c.waivers.push_back({"cosign", "Mitzeichnung", version.by, vote.by, "Frist verstrichen", 1});
    c.involvements.push_back({"TMSGAF", "zur Kenntnis", version.by, "betroffen"});
    c.deadlines.push_back({"cosign", "Mitzeichnung", *base::parse_date("2026-12-01"), true});
    c.comments.push_back({1,
                          vote.by,
                          time,
                          1,
                          "M-0002",
                          "Titel",
                          {},
                          "Zu lang?",
                          std::string{"Start in Bildung"},
                          true,
                          false});
    c.events.push_back(
        {12, time, "submitted", "Eingereicht", version.by, commit, "proposals/2026/00/0001/e0001.xml"});

    AuditReport report;
    report.subject = "Maßnahme M-0002";
    report.id = "M-0002";
    report.title = "Start Bildung";
    report.number = "2.1";
    report.state = "freigegeben, Revision 1";
    report.validity =
        "Freigegeben am 22.11.2026, gilt in dieser Fassung seit 22.11.2026, vom Kabinett nicht beschlossen.";
    report.record_id = std::string(64, 'd');
    report.seq = 14;
    report.chain = std::string(64, 'e');
    report.journal = commit;
    report.time = time;
    ReportRevision revision{id,     1,       time, "Änderung", "2026-0001", "Titel kürzen",
                            digest, {"TFM"}, 14,   commit,     commit,      "measures/00/M-0002.xml"};
    report.revisions = {revision};
    c.revisions = {revision};
    report.cases = {c};
    report.checks = {{"Die Unterschrift des Commits prüfen", "git verify-commit " + commit}};
    return report;
}

}  // namespace fassung::test
