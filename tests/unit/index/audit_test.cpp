#include <random>

#include <boost/test/unit_test.hpp>

#include "tests/unit/index/builder.hpp"

namespace fassung::test {

namespace {

using index::Exception;
using model::VoteKind;
using model::Word;

struct AuditFixture {
    TempDir folder;
    Journal journal;
    index::Index index{folder / "index.sqlite"};
    std::size_t applied = 0;

    void catch_up() {
        index.apply(std::span{journal.events()}.subspan(applied));
        applied = journal.events().size();
    }
    /// Proposed by `who` of the unit, released by 5.
    base::ProposalId amend(std::string_view unit_id, int who, int number, MeasureText const& text,
                           std::vector<std::string> addresses = {"title"},
                           std::vector<std::string> despite = {}) {
        auto const id = journal.open(unit_id, {measure(number)}, who);
        journal.submit(id, {{measure(number), measure_text(text)}}, who, {}, std::move(addresses));
        journal.vote(id, VoteKind::kReview, Word::kSound, "bimf", 3);
        journal.release(id, 5, std::move(despite));
        return id;
    }
    std::vector<int> numbers(index::HistoryFilter const& filter) {
        std::vector<int> found;
        for (auto const& revision : index.history(measure(1), filter, std::nullopt, 50))
            found.push_back(revision.number);
        return found;
    }
    base::Instant time_of(std::uint64_t seq) { return journal.events().at(seq - 1).event.time; }
};

using Numbers = std::vector<int>;

model::DocumentId edition(std::string const& id) {
    return *model::DocumentId::parse("editions/" + id);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(audit, AuditFixture)

BOOST_AUTO_TEST_CASE(a_history_is_filtered_by_people_units_places_and_time) {
    journal.adopt({{measure(1), measure_text({})}, {measure(2), measure_text({})}});
    amend("tmbwk", 1, 1, {}, {"title", "description/p-1"});
    auto const first = journal.last().event.seq;
    amend("tmdi", 2, 1, {}, {"description/p-2"});
    amend("tmdi", 2, 2, {}, {"title"});
    amend("tmbwk", 2, 1, {}, {"lead", "description/p-1"});
    auto const last = journal.last().event.seq;
    catch_up();
    BOOST_TEST(numbers({}) == (Numbers{3, 2, 1, 0}));
    BOOST_TEST(numbers({.unit = unit("tmdi")}) == (Numbers{2}));
    BOOST_TEST(numbers({.unit = unit("bimf")}) == (Numbers{3, 2, 1}));
    BOOST_TEST(numbers({.actor = actor(2)}) == (Numbers{3, 2}));
    BOOST_TEST(numbers({.actor = actor(9)}) == Numbers{});
    BOOST_TEST(numbers({.element = "description"}) == (Numbers{3, 2, 1}));
    BOOST_TEST(numbers({.element = "description/p-1"}) == (Numbers{3, 1}));
    BOOST_TEST(numbers({.element = "descr"}) == Numbers{});
    BOOST_TEST(numbers({.element = "lead"}) == (Numbers{3}));
    BOOST_TEST(numbers({.unit = unit("tmbwk"), .actor = actor(2), .element = "description"}) == (Numbers{3}));
    BOOST_TEST(numbers({.from = time_of(first)}) == (Numbers{3, 2, 1}));
    BOOST_TEST(numbers({.from = time_of(first) + std::chrono::seconds{1}}) == (Numbers{3, 2}));
    BOOST_TEST(numbers({.until = time_of(last)}) == (Numbers{2, 1, 0}));
    BOOST_TEST(numbers({.from = time_of(first), .until = time_of(last), .element = "description/p-1"}) ==
               (Numbers{1}));
    BOOST_TEST(numbers({.until = time_of(1)}) == Numbers{});
    // Page by page, and the short form.
    auto const page = index.history(measure(1), {.element = "description"}, 3, 1);
    BOOST_REQUIRE(page.size() == 1U);
    BOOST_TEST(page[0].number == 2);
    auto const list = index.revision_list(measure(1), 3, 2);
    BOOST_REQUIRE(list.size() == 2U);
    BOOST_TEST(list[0].number == 2);
    BOOST_TEST((list[1].main == index.revision(measure(1), 1)->main));
}

BOOST_AUTO_TEST_CASE(an_address_names_the_revision_that_changed_it_last) {
    journal.adopt({{measure(1), measure_text({})}});
    amend("tmbwk", 1, 1, {}, {"title", "description/p-1"});
    amend("tmbwk", 1, 1, {}, {"description/p-1", "description/p-2"});
    auto const second = journal.last().event.seq;
    amend("tmbwk", 1, 1, {}, {"-description/p-1", "description/p-2"});
    catch_up();
    using Changes = std::vector<index::LastChange>;
    BOOST_TEST((index.last_changes(measure(1), second) ==
                Changes{{"description/p-1", 2}, {"description/p-2", 2}, {"title", 1}}));
    BOOST_TEST((index.last_changes(measure(1), journal.last().event.seq) ==
                Changes{{"description/p-2", 3}, {"title", 1}}));
    BOOST_TEST(index.last_changes(measure(1), 2).empty());
    BOOST_TEST(index.last_changes(measure(2), second).empty());
}

BOOST_AUTO_TEST_CASE(lists_as_of_an_event_are_what_they_were_then) {
    workflow::Documents adopted;
    for (int number = 1; number <= 6; ++number)
        adopted[measure(number)] = measure_text({.title = "Maßnahme " + std::to_string(number)});
    adopted[edition("e-2017")] = edition_text({{"M-0002", "1"}, {"M-0001", "2"}});
    journal.adopt(adopted);
    std::mt19937 random{3};
    // So many that several epochs begin.
    for (int round = 0; round < 700; ++round)
        amend("tmbwk", 1, static_cast<int>(random() % 8) + 1,
              {.title = "Titel " + std::to_string(random() % 40),
               .field = random() % 2 == 0 ? "sprache" : "arbeit",
               .lead = random() % 3 == 0 ? "tfm" : "tmbwk",
               .participants = {"tmdi"}});
    std::map<std::uint64_t, std::vector<index::MeasureRow>> then;
    for (; applied < journal.events().size(); ++applied) {
        index.apply(std::span{journal.events()}.subspan(applied, 1));
        if (applied % 37 == 0) then[applied + 1] = index.measures({}, "", 100)->rows;
    }
    index::MeasureFilter const finance{.unit = unit("tfm")};
    index::MeasureFilter const language{.field = base::FieldId::parse("sprache")};
    for (auto const& [seq, rows] : then) {
        BOOST_TEST_CONTEXT("after event " << seq) {
            BOOST_TEST((index.measures_at(seq, {}, "", 100)->rows == rows));
            auto filtered = rows;
            std::erase_if(filtered, [&](auto const& row) { return row.lead != finance.unit; });
            BOOST_TEST((index.measures_at(seq, finance, "", 100)->rows == filtered));
            filtered = rows;
            std::erase_if(filtered, [&](auto const& row) { return row.field != language.field; });
            BOOST_TEST((index.measures_at(seq, language, "", 100)->rows == filtered));
            std::map<std::string, int> documents;
            for (auto const& row : rows) documents[row.id.str()] = row.revision;
            if (seq > 1) documents["editions/e-2017"] = 0;
            std::map<std::string, int> found;
            for (auto const& row : index.documents_at(seq)) found[row.document.name()] = row.revision;
            BOOST_TEST((found == documents));
        }
    }
    auto const first = index.measures_at(applied, {}, "", 3);
    auto const rest = index.measures_at(applied, {}, first->next, 100);
    BOOST_TEST(first->rows.size() + rest->rows.size() == 8U);
    BOOST_TEST(rest->next.empty());
    BOOST_TEST(index.measures_at(applied, {}, "zz", 3).error().code == "invalid-cursor");
    BOOST_TEST(index.measures_at(applied, {.q = "titel"}, "", 3).error().code == "search-as-of");
}

BOOST_AUTO_TEST_CASE(an_index_filled_from_nothing_says_the_same) {
    workflow::Documents adopted{{measure(1), measure_text({.lead = ""})}, {measure(2), measure_text({})}};
    adopted[edition("e-2017")] = edition_text({{"M-0002", "1"}});
    journal.adopt(adopted);
    std::mt19937 random{5};
    for (int round = 0; round < 300; ++round)
        amend("tmbwk", 1, static_cast<int>(random() % 3) + 1,
              {.title = "Titel " + std::to_string(round), .description = "Wörter zum Finden"});
    catch_up();
    index::Index filled{folder / "filled.sqlite"};
    filled.apply(std::span{journal.events()}.first(3));
    filled.begin_filling();
    std::span const events{journal.events()};
    filled.apply(events.first(500));
    filled.apply(events.subspan(500));
    filled.end_filling();
    BOOST_TEST(filled.dump() == index.dump());
    BOOST_TEST(filled.measures({.q = "finden"}, "", 10)->rows.size() == 3U);
    // And goes on from there.
    auto const before = journal.events().size();
    amend("tmbwk", 1, 1, {.title = "Danach", .description = "Anderes"});
    catch_up();
    filled.apply(std::span{journal.events()}.subspan(before));
    BOOST_TEST(filled.dump() == index.dump());
}

BOOST_AUTO_TEST_CASE(a_filling_that_was_not_ended_is_thrown_away) {
    journal.adopt({{measure(1), measure_text({})}});
    {
        index::Index half{folder / "half.sqlite"};
        half.begin_filling();
        half.apply(journal.events());
    }
    BOOST_TEST(index::Index{folder / "half.sqlite"}.standing().seq == 0U);
}

BOOST_AUTO_TEST_CASE(leads_that_passed_on_are_listed_by_period_and_unit) {
    journal.adopt({{measure(1), measure_text({})}, {measure(2), measure_text({.lead = "tfm"})}});
    amend("tmbwk", 1, 1, {.lead = "tmdi"});
    auto const first = journal.last().event.seq;
    amend("tfm", 1, 2, {.title = "Nur der Titel", .lead = "tfm"});
    amend("tmdi", 1, 1, {.lead = ""});
    catch_up();
    auto const all = index.leads({}, "", 10)->rows;
    BOOST_REQUIRE(all.size() == 2U);
    BOOST_TEST(all[0].seq == first);
    BOOST_TEST((all[0].before == unit("tmbwk") && all[0].after == unit("tmdi")));
    BOOST_TEST((all[1].before == unit("tmdi") && !all[1].after));
    BOOST_TEST(index.leads({.unit = unit("tmbwk")}, "", 10)->rows.size() == 1U);
    BOOST_TEST(index.leads({.unit = unit("tfm")}, "", 10)->rows.empty());
    BOOST_TEST(index.leads({.from = time_of(first + 1)}, "", 10)->rows.size() == 1U);
    BOOST_TEST(index.leads({.until = time_of(first)}, "", 10)->rows.empty());
    auto const page = index.leads({}, "", 1);
    BOOST_TEST(page->rows.size() == 1U);
    BOOST_TEST((index.leads({}, page->next, 1)->rows == std::vector{all[1]}));
    auto const revision = *index.revision(measure(1), 1);
    BOOST_TEST((revision.previous_lead == unit("tmbwk") && revision.lead == unit("tmdi")));
}

BOOST_AUTO_TEST_CASE(exceptions_are_listed_by_period_and_kind) {
    journal.adopt({{measure(1), measure_text({.lead = ""})}, {measure(2), measure_text({})}});
    amend("tmbwk", 1, 2, {}, {"title"}, {"tfm", "tmdi"});
    auto const dissent = journal.last().event.seq;
    amend("tmbwk", 1, 1, {.lead = "tmbwk"});
    auto const settled = journal.last().event.seq;
    amend("tmbwk", 1, 2, {.title = "Anders"});
    catch_up();
    auto const all = index.exceptions({}, std::nullopt, "", 10)->rows;
    BOOST_REQUIRE(all.size() == 3U);
    BOOST_TEST((all[0].kind == Exception::kLeadUnclear && all[0].document == measure(1)));
    BOOST_TEST((all[0].until == time_of(settled)));
    BOOST_TEST((all[1].kind == Exception::kDissent && all[1].unit == unit("tfm") && all[1].seq == dissent));
    BOOST_TEST((all[2].unit == unit("tmdi") && all[2].revision == 1 && all[2].by.actor == actor(5)));
    BOOST_TEST(index.exceptions({}, Exception::kDissent, "", 10)->rows.size() == 2U);
    BOOST_TEST(index.exceptions({.unit = unit("tfm")}, std::nullopt, "", 10)->rows.size() == 1U);
    // Without a lead since before the period, and still in it.
    auto const from = index.exceptions({.from = time_of(dissent)}, std::nullopt, "", 2);
    BOOST_REQUIRE(from->rows.size() == 2U);
    BOOST_TEST((from->rows[0] == all[0]));
    BOOST_TEST((index.exceptions({.from = time_of(dissent)}, std::nullopt, from->next, 2)->rows ==
                std::vector{all[2]}));
    BOOST_TEST(index.exceptions({.from = time_of(settled)}, std::nullopt, "", 10)->rows.empty());
    BOOST_TEST(index.exceptions({.until = time_of(dissent)}, std::nullopt, "", 10)->rows.size() == 1U);
    BOOST_TEST(index.exceptions({}, std::nullopt, "7", 10).error().code == "invalid-cursor");
    for (auto const kind : {Exception::kWaiver, Exception::kSilence, Exception::kKeyChanged})
        BOOST_TEST((index::parse_exception(index::name_of(kind)) == kind));
}

BOOST_AUTO_TEST_CASE(the_newest_releases_come_first_by_field_unit_and_document) {
    journal.adopt({{measure(1), measure_text({})}, {measure(2), measure_text({.field = "arbeit"})}});
    amend("tmbwk", 1, 1, {.title = "Eins"});
    auto const id = journal.open("tmdi", {measure(1), measure(2)}, 1);
    journal.submit(id,
                   {{measure(1), measure_text({.title = "Zwei", .field = "arbeit"})},
                    {measure(2), measure_text({.field = "arbeit", .participants = {"tsk"}})}},
                   1);
    journal.release(id, 5);
    catch_up();
    auto const titles = [&](index::ReleaseFilter const& filter) {
        std::string found;
        auto const rows = index.releases(filter, "", 10)->rows;
        for (auto const& row : rows) found += row.document.name() + "/" + std::to_string(row.number) + " ";
        return found;
    };
    BOOST_TEST(titles({}) == "M-0001/2 M-0002/1 M-0001/1 ");
    // Also where it left the field.
    BOOST_TEST(titles({.field = base::FieldId::parse("sprache")}) == "M-0001/2 M-0001/1 ");
    BOOST_TEST(titles({.field = base::FieldId::parse("arbeit")}) == "M-0001/2 M-0002/1 ");
    BOOST_TEST(titles({.unit = unit("tsk")}) == "M-0002/1 ");
    BOOST_TEST(titles({.unit = unit("tmdi")}) == "M-0001/2 M-0002/1 ");
    BOOST_TEST(titles({.document = measure(1)}) == "M-0001/2 M-0001/1 ");
    BOOST_TEST(titles({.field = base::FieldId::parse("arbeit"), .document = measure(1)}) == "M-0001/2 ");
    auto const page = index.releases({}, "", 1);
    BOOST_TEST((index.releases({}, page->next, 1)->rows[0].document == measure(2)));
    BOOST_TEST(page->rows[0].title == "Zwei");
    BOOST_TEST((index.main_at(journal.last().event.seq) == journal.last().main));
    BOOST_TEST((index.main_at(journal.last().event.seq - 1) == index.revision(measure(1), 1)->main));
    BOOST_TEST(!index.main_at(1));
}

BOOST_AUTO_TEST_CASE(the_edition_in_force_is_the_one_with_the_latest_first_day) {
    journal.adopt({{measure(1), measure_text({})},
                   {edition("a-2017"), edition_text({{"M-0001", "1"}})},
                   {edition("b-2024"), edition_text({{"M-0001", "2.1"}}, "2026-12-01", "2026-11-30")}});
    catch_up();
    auto const seq = journal.last().event.seq;
    auto const day = [](char const* text) { return *base::parse_date(text); };
    BOOST_TEST(!index.edition_in_force(day("2026-11-21"), seq));
    // Without a day of its own from the day of the adoption on.
    BOOST_TEST(index.edition_in_force(day("2026-11-22"), seq)->id == "a-2017");
    auto const later = *index.edition_in_force(day("2026-12-01"), seq);
    BOOST_TEST(later.id == "b-2024");
    BOOST_TEST((later.decided == day("2026-11-30")));
    BOOST_TEST(
        (index.edition_items(later) == std::vector<index::EditionItem>{{base::measure_id(1), "2.1", 0}}));
    BOOST_TEST(index.editions(seq).size() == 2U);
    BOOST_TEST(index.editions(seq - 1).empty());
    BOOST_TEST(index.edition("a-2017", seq)->adopted);
    BOOST_TEST(!index.edition("c", seq));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace fassung::test
