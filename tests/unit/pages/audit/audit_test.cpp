#include <algorithm>
#include <thread>

#include <boost/test/unit_test.hpp>

#include "core/app/sessions.hpp"
#include "core/app/tables.hpp"
#include "core/app/verification.hpp"
#include "core/git/signature.hpp"
#include "core/record/checkpoint.hpp"
#include "tests/support/page_client.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

/// A record with a released case of the second day, so that the first day has its checkpoint, and a draft.
struct World : PageWorld {
    std::string released, draft_of_tmbwk;

    World() {
        clock().advance(std::chrono::hours{24});
        released = submitted("tmbwk", "M-0023");
        step("bimf-pruefung", released, "review", R"({"version":1,"finding":"sound"})");
        step("bimf-freigabe", released, "approve", R"({"version":1})");
        draft_of_tmbwk = draft("tmbwk", "M-0024");
    }
    std::string last() { return std::to_string(app().snapshot()->position.seq); }
    std::uint64_t checkpoint() { return app().snapshot()->state.checkpoints->begin()->first; }
};

World& world() {
    static World the_world;
    return the_world;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(audit)

BOOST_AUTO_TEST_CASE(the_journal_is_filtered_and_leaves_as_a_table) {
    auto const page = world().get("rechnungshof", "/journal");
    BOOST_TEST_REQUIRE(page.status == 200);
    BOOST_TEST(page.has("Freigabe erfolgt"));
    BOOST_TEST(page.has("href=\"/journal/1\""));
    auto const found = world().get("rechnungshof", "/journal?kind=released&unit=bimf&measure=M-0023");
    BOOST_TEST(found.has("href=\"/proposals/" + world().released + "\""));
    BOOST_TEST(!found.has("href=\"/journal/1\""));
    BOOST_TEST(world().get("rechnungshof", "/journal?proposal=2026-4711").has("Kein Ereignis entspricht"));
    BOOST_TEST(world().get("rechnungshof", "/journal?from=2030-01-01").has("Kein Ereignis entspricht"));
    auto const wrong = world().get("rechnungshof", "/journal?measure=%3Cb%3E&until=2026-11-22");
    BOOST_TEST(wrong.status == 422);
    BOOST_TEST(wrong.has("value=\"&lt;b&gt;\""));
    auto const csv = world().get("rechnungshof", "/journal?kind=released&format=csv");
    BOOST_TEST(csv.raw.header("content-type").value_or("").starts_with("text/csv"));
    auto const table = csv.html;
    BOOST_TEST(table.starts_with("\xEF\xBB\xBF"));
    BOOST_TEST(table.find(";released;") != std::string::npos);
    BOOST_TEST(table.find(";submitted;") == std::string::npos);
    auto const of_case = "/journal?proposal=" + world().released;
    BOOST_TEST(world().get("rechnungshof", of_case).has("href=\"" + of_case + "&amp;format=csv\""));
    auto const one = world().get("rechnungshof", of_case + "&format=csv").html;
    BOOST_TEST(one.find(";submitted;") != std::string::npos);
    BOOST_TEST(one.find(";adopted;") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_whole_journal_leaves_in_parts) {
    auto table = app::journal_table(world().app(), app::view_now(world().app()), {}, 3).value();
    auto const last = world().app().snapshot()->position.seq;
    std::size_t rows = 0, parts = 0;
    for (auto part = table.next(); !part.empty(); part = table.next()) {
        ++parts;
        for (auto at = part.find("\r\n"); at != std::string::npos; at = part.find("\r\n", at + 1)) ++rows;
    }
    BOOST_TEST(rows == last + 1);
    BOOST_TEST(parts == (last + 2) / 3);
    BOOST_TEST(table.next().empty());
    auto const view = app::view_now(world().app());
    BOOST_TEST(!app::journal_table(
        world().app(), view,
        {.from = base::parse_date("2026-02-01"), .until = base::parse_date("2026-01-01")}));
}

BOOST_AUTO_TEST_CASE(the_journal_is_not_for_everybody) {
    BOOST_TEST(world().get("lib", "/journal").status == 403);
    BOOST_TEST(world().get("lib", "/exceptions").status == 403);
    BOOST_TEST(world().get("tmbwk", "/verification").status == 403);
    BOOST_TEST(world().post("tmbwk", "/verification", {}).status == 403);
    BOOST_TEST(world().get("", "/journal").status == 303);
}

BOOST_AUTO_TEST_CASE(an_event_says_what_it_is_and_proves_it) {
    auto const rows = world().app().index().events({.kind = "released"}, 1000, "", 1);
    auto const& row = rows->rows.at(0);
    auto const page = world().get("rechnungshof", "/journal/" + std::to_string(row.seq));
    BOOST_TEST_REQUIRE(page.status == 200);
    BOOST_TEST(page.has("Unterschrift gültig"));
    BOOST_TEST(page.has("Die Ereignisdatei hat die Prüfsumme"));
    BOOST_TEST(page.has(row.journal.hex()));
    BOOST_TEST(page.has(row.main->hex()));
    BOOST_TEST(page.has(row.chain.hex()));
    BOOST_TEST(page.has("measures/00/M-0023.xml"));
    BOOST_TEST(!page.has("Die Unterschrift gilt nicht"));
    BOOST_TEST(world().get("rechnungshof", "/journal/1").status == 200);
    BOOST_TEST(world().get("rechnungshof", "/journal/99999").status == 404);
    BOOST_TEST(world().get("rechnungshof", "/journal/0").status == 404);
}

BOOST_AUTO_TEST_CASE(what_a_draft_is_about_stays_with_its_unit) {
    auto const path = "/journal/" + world().last();
    auto const own = world().get("tmbwk", path);
    BOOST_TEST(own.has("Vorgang eröffnet"));
    BOOST_TEST(own.has("href=\"/proposals/" + world().draft_of_tmbwk + "\""));
    auto const foreign = world().get("tfm", path);
    BOOST_TEST_REQUIRE(foreign.status == 200);
    BOOST_TEST(foreign.has("Der Inhalt dieses Ereignisses"));
    BOOST_TEST(!foreign.has("href=\"/proposals/" + world().draft_of_tmbwk + "\""));
    BOOST_TEST(!world().get("tfm", "/journal?measure=M-0024").has(world().draft_of_tmbwk));
}

BOOST_AUTO_TEST_CASE(the_record_is_verified_from_the_page) {
    BOOST_TEST(world().get("betrieb", "/verification").has("noch keine Prüfung"));
    auto const wrong = world().post("betrieb", "/verification", {{"note", "kein Prüfpunkt"}});
    BOOST_TEST(wrong.status == 422);
    BOOST_TEST(wrong.has("kein Prüfpunkt</textarea>"));

    auto const note = world().get("rechnungshof", "/checkpoints/now");
    auto const started = world().post("rechnungshof", "/verification", {{"note", note.html}});
    BOOST_TEST_REQUIRE(started.status == 303);
    auto const running = [] {
        return world().app().verification().last()->phase == app::VerificationRun::Phase::kRunning;
    };
    while (running()) std::this_thread::yield();
    auto const page = world().get("bimf-pruefung", "/verification");
    BOOST_TEST(page.has("Die Prüfung hat keinen Verstoß gefunden."));
    BOOST_TEST(page.has("Die Akte enthält den vorgelegten Prüfpunkt unverändert."));
    BOOST_TEST(page.has(world().app().snapshot()->position.record_id.hex()));
    auto const fragment = world().get("bimf-pruefung", "/verification/progress");
    BOOST_TEST(fragment.has("keinen Verstoß"));
    BOOST_TEST(!fragment.has("<html"));
    BOOST_TEST(!fragment.has("data-poll"));
    BOOST_TEST(world().post("betrieb", "/verification/cancel", {}).status == 303);
}

BOOST_AUTO_TEST_CASE(an_office_countersigns_the_checkpoint_of_a_day) {
    auto const path = "/checkpoints/" + std::to_string(world().checkpoint());
    BOOST_TEST(world().get("tmbwk", "/checkpoints").has("href=\"" + path + "\""));
    BOOST_TEST(!world().get("lib", path).has("name=\"signature\""));
    auto const wrong = world().post("rechnungshof", path, {{"signature", "<i>nichts</i>"}});
    BOOST_TEST(wrong.status == 422);
    BOOST_TEST(wrong.has("&lt;i&gt;nichts"));
    auto const note = world().get("rechnungshof", path + "/note");
    BOOST_TEST(world().get("rechnungshof", path).has("data-file-for=\"signature\""));
    // What ssh-keygen wrote with a key of the kind ecdsa.
    constexpr char const* kOtherKind =
        "-----BEGIN SSH SIGNATURE-----\n"
        "U1NIU0lHAAAAAQAAAGgAAAATZWNkc2Etc2hhMi1uaXN0cDI1NgAAAAhuaXN0cDI1NgAAAE\n"
        "EEHpJAGWSs+bWSdwYz9EwLyCuZ93OnVCTPQz0C9hdzA30dn7jHL5WHrfGfsBbBlmz3Zz4S\n"
        "NhqItgsuaAOwu62L9gAAAApjaGVja3BvaW50AAAAAAAAAAZzaGE1MTIAAABlAAAAE2VjZH\n"
        "NhLXNoYTItbmlzdHAyNTYAAABKAAAAIQCVvcFNhyccIYCNNEsF/Rzi4c3QLGnUBPArOfQS\n"
        "woNMgQAAACEApOuMHpeTdOj7HYup23k9XgtYZH/nsnEJntNPsv9P3kg=\n"
        "-----END SSH SIGNATURE-----\n";
    auto const other = world().post("rechnungshof", path, {{"signature", kOtherKind}});
    BOOST_TEST(other.status == 422);
    BOOST_TEST(other.has("Andere Arten von Schlüsseln werden nicht angenommen."));
    BOOST_TEST(other.has("BEGIN SSH SIGNATURE"));
    auto const key = git::SigningKey::generate();
    auto const armour = key.sign(note.html, record::kCheckpointNamespace);
    auto const done = world().post("rechnungshof", path, {{"signature", armour}});
    BOOST_TEST_REQUIRE(done.status == 303);
    auto const page = world().follow("rechnungshof", done);
    BOOST_TEST(page.has("Ihre Gegenzeichnung steht jetzt in der Akte."));
    BOOST_TEST(page.has("Gegenzeichnung:"));
    BOOST_TEST(world().get("rechnungshof", path + "/signed").has(armour));
    BOOST_TEST(world().get("rechnungshof", "/checkpoints/4711").status == 404);
}

BOOST_AUTO_TEST_CASE(exceptions_are_listed_and_own_approvals_looked_for) {
    auto const page = world().get("bimf", "/exceptions");
    BOOST_TEST_REQUIRE(page.status == 200);
    BOOST_TEST(page.has("Niemand hat eine eigene Änderung freigegeben."));
    BOOST_TEST(page.has("Maßnahme ohne Federführung"));
    auto const one = world().get("bimf", "/exceptions?kind=dissent");
    BOOST_TEST(one.has("keine solche Ausnahme"));
    BOOST_TEST(world().get("bimf", "/exceptions?from=2026-12-02&until=2026-12-01").status == 422);
}

BOOST_AUTO_TEST_CASE(all_exceptions_leave_in_parts) {
    std::size_t listed = 0;
    std::string cursor;
    do {
        auto const page = app::exceptions(world().app(), {}, {}, cursor, 2).value();
        listed += page.rows.size();
        cursor = page.next;
    } while (!cursor.empty());
    BOOST_TEST_REQUIRE(listed > 2U);
    auto table = app::exception_table(world().app(), {}, {}, 2).value();
    std::string whole;
    std::size_t parts = 0;
    for (auto part = table.next(); !part.empty(); part = table.next()) {
        ++parts;
        whole += part;
    }
    BOOST_TEST(parts == (listed + 1) / 2);
    std::size_t lines = 0;
    for (auto at = whole.find("\r\n"); at != std::string::npos; at = whole.find("\r\n", at + 1)) ++lines;
    BOOST_TEST(lines == listed + 1);
    BOOST_TEST(table.next().empty());

    auto const file = world().get("bimf", "/exceptions?format=csv");
    BOOST_TEST(file.raw.stream != nullptr);
    BOOST_TEST(file.raw.header("content-disposition").value_or("") ==
               "attachment; filename=\"ausnahmen.csv\"");
    BOOST_TEST(file.html == whole);
    BOOST_TEST(world().get("bimf", "/exceptions?kind=lead-unclear&format=csv").html.find(";lead-unclear;") !=
               std::string::npos);
    BOOST_TEST(world().get("bimf", "/exceptions?from=2026-12-02&until=2026-12-01&format=csv").status != 200);
}

BOOST_AUTO_TEST_CASE(lists_leave_whole_however_many_rows_are_read_at_once) {
    auto& app = world().app();
    auto const view = app::view_now(app);
    auto const whole = [](base::Result<app::LongTable> table) {
        std::string out;
        for (auto part = table.value().next(); !part.empty(); part = table->next()) out += part;
        return out;
    };
    auto const agrees = [&](std::string const& address, auto const& table) {
        auto const file = world().get("tmbwk", address);
        BOOST_TEST(file.raw.stream != nullptr, address);
        BOOST_TEST(std::ranges::count(file.html, '\n') > 2, address);
        BOOST_TEST((file.html == whole(table(1))), address);
        BOOST_TEST((file.html == whole(table(2))), address);
    };
    auto const measure = model::DocumentId::measure(base::MeasureId::parse("M-0023").value());
    agrees("/measures?format=csv", [&](int rows) { return app::measure_table(app, view, {}, rows); });
    agrees("/measures/M-0023/history?format=csv",
           [&](int rows) { return app::revision_table(app, view, measure, {}, rows); });
    world().draft("tmbwk", "M-0025");
    auto const session = app::log_in(app, "tmbwk", "fassung-demo", "127.0.0.1").value();
    auto const caller = app::authenticate_session(app, session.token).value();
    agrees("/proposals?format=csv", [&](int rows) { return app::proposal_table(app, caller, {}, rows); });
}

BOOST_AUTO_TEST_CASE(everything_can_be_taken_along) {
    BOOST_TEST(world().get("rechnungshof", "/export").has("git clone http://127.0.0.1:8080/git/record.git"));
    BOOST_TEST(!world().get("tmbwk", "/export").has("git clone"));
    auto const file = world().get("lib", "/export/concept?format=xml&asOf=2026-11-23");
    BOOST_TEST(file.raw.header("content-disposition").value_or("").starts_with("attachment"));
    BOOST_TEST(file.html.find("M-0040") != std::string::npos);
    auto const wrong = world().get("lib", "/export/concept?format=xml&asOf=gestern");
    BOOST_TEST(wrong.status == 422);
    BOOST_TEST(wrong.has("href=\"#asOf\""));
    BOOST_TEST(world().get("lib", "/reports?id=M-0023&form=html").location ==
               "/reports/measures/M-0023.html");
    BOOST_TEST(world().get("lib", "/reports?id=irgendwas&form=html").status == 422);
}

BOOST_AUTO_TEST_CASE(reports_follow_the_sight_of_their_case) {
    BOOST_TEST(world().get("lib", "/reports/measures/M-0023.html").has("<html"));
    BOOST_TEST(world().get("lib", "/reports/measures/M-0023.json").has("\"M-0023\""));
    BOOST_TEST(world().get("lib", "/reports/measures/M-0023.exe").status == 404);
    BOOST_TEST(world().get("tfm", "/reports/proposals/" + world().released + ".json").status == 200);
    BOOST_TEST(world().get("tfm", "/reports/proposals/" + world().draft_of_tmbwk + ".json").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
