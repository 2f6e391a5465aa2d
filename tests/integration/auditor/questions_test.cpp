// The questions of an auditor, answered by the use cases over a clone.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "core/app/exceptions.hpp"
#include "core/app/listing.hpp"
#include "core/app/origins.hpp"
#include "core/app/tables.hpp"
#include "core/app/validity.hpp"
#include "tests/integration/auditor/story.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

app::ClonedRecord& mirror() {
    static auto const kOpened = opened(story().mirror());
    return *kOpened;
}

base::Date day(int number) {
    return base::Date{std::chrono::year{2026}, std::chrono::November,
                      std::chrono::day{static_cast<unsigned>(number)}};
}

std::string timeline(app::TimelineFilter const& filter, std::optional<std::string_view> as_of = {}) {
    auto const found = app::timeline(mirror(), view(mirror(), as_of), Story::measure(), filter, {}, 50);
    return found ? numbers(*found) : found.error().code;
}

app::RangeEnd end(std::string_view text) {
    return *app::parse_range_end(text);
}

history::Row const* row_of(history::Synopsis const& synopsis, std::string_view address) {
    auto const found = std::ranges::find(synopsis.rows, address, &history::Row::address);
    return found == synopsis.rows.end() ? nullptr : &*found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(questions)

BOOST_AUTO_TEST_CASE(all_revisions_of_a_measure_between_two_dates_also_after_a_move) {
    BOOST_TEST(timeline({}) == "4 3 2 1 0");
    BOOST_TEST(timeline({.from = day(4), .until = day(6)}) == "2 1");
    BOOST_TEST(timeline({.from = day(5)}) == "4 3 2");
    BOOST_TEST(timeline({.until = day(3)}) == "0");
    BOOST_TEST(timeline({.from = day(6), .until = day(4)}) == "empty-period");
    BOOST_TEST(timeline({.element = "description"}) == "3");
    BOOST_TEST(timeline({.element = "field"}) == "4");
    BOOST_TEST(timeline({.unit = base::UnitId::parse("tmsgaf"), .element = "lead"}) == "2");
    BOOST_TEST(timeline({.actor = story().office.who(model::Function::kReviewer, "bimf")}) == "4 3 2 1");
    BOOST_TEST(timeline({}, "2026-11-06") == "2 1 0");
    BOOST_TEST(timeline({}, "2026-11-05") == "1 0");
}

BOOST_AUTO_TEST_CASE(a_history_comes_in_pages) {
    std::string all;
    std::optional<int> before;
    do {
        auto const page = *app::timeline(mirror(), view(mirror()), Story::measure(), {}, before, 2);
        BOOST_TEST(page.revisions.size() <= 2U);
        all += numbers(page) + "|";
        before = page.next;
    } while (before);
    BOOST_TEST(all == "4 3|2 1|0|");
}

BOOST_AUTO_TEST_CASE(who_proposed_reviewed_cosigned_and_approved_on_which_words_under_which_rule) {
    auto const details = app::revision_details(mirror(), view(mirror()), Story::measure(), 2);
    BOOST_REQUIRE(details.has_value());
    std::set<index::Role> roles;
    for (auto const& signer : details->revision.signers) roles.insert(signer.role);
    BOOST_TEST(roles.size() == 4U);
    BOOST_REQUIRE(details->the_case);
    BOOST_TEST(!details->the_case->frozen.empty());
    for (auto const& requirement : details->the_case->frozen) BOOST_TEST(requirement.outcome == "met");
    for (auto const& vote : details->the_case->votes) {
        BOOST_REQUIRE(vote.covers.size() == 1U);
        BOOST_TEST(vote.covers.front().address == "lead");
    }
    BOOST_REQUIRE(details->changes.rows.size() == 1U);
    BOOST_TEST(app::revision_details(mirror(), view(mirror()), Story::measure(), 0)->the_case == nullptr);
    auto const unknown = app::revision_details(mirror(), view(mirror(), "2026-11-06"), Story::measure(), 3);
    BOOST_TEST(unknown.error().code == "unknown-revision");
    BOOST_TEST(unknown.error().message.find("0 bis 2") != std::string::npos, unknown.error().message);
}

BOOST_AUTO_TEST_CASE(when_the_lead_passed_from_one_ministry_to_another) {
    auto const found =
        *app::timeline(mirror(), view(mirror()), Story::measure(), {.element = "lead"}, {}, 50);
    BOOST_REQUIRE(found.revisions.size() == 1U);
    BOOST_TEST(base::to_german(base::berlin_date(found.revisions.front().time)) == "06.11.2026");
    auto const changes = app::changes_of(mirror(), view(mirror()), found.revisions.front());
    auto const* lead = row_of(changes, "lead");
    BOOST_REQUIRE(lead != nullptr);
    BOOST_TEST(lead->label == "Federführung");
    BOOST_TEST(lead->before == "TMBWK");
    BOOST_TEST(lead->after == "TMSGAF");
}

BOOST_AUTO_TEST_CASE(since_when_a_sentence_stands_there_and_because_of_which_case) {
    auto const found = app::origins(mirror(), view(mirror()), Story::measure(), {});
    BOOST_REQUIRE(found.has_value());
    auto const of = [&](std::string_view address) {
        auto const at = std::ranges::find(found->elements, address, &history::ElementProvenance::address);
        BOOST_REQUIRE(at != found->elements.end());
        return *at;
    };
    BOOST_TEST(of("title").revision == 1);
    BOOST_TEST(of("lead").revision == 2);
    BOOST_TEST(of("field").revision == 4);
    BOOST_TEST(of("description/p-5f5b5e").revision == 0);
    auto const paragraph = of("description/p-8fb02e");
    BOOST_TEST(paragraph.revision == 3);
    bool added = false, old = false;
    for (auto const& span : paragraph.spans) {
        if (span.revision == 3) added = added || span.text.find("allen") != std::string::npos;
        if (span.revision == 0) old = old || span.text.find("Zugewanderte") != std::string::npos;
    }
    BOOST_TEST(added);
    BOOST_TEST(old);
    BOOST_REQUIRE(found->revisions.contains(3));
    BOOST_TEST(found->revisions.at(3).proposal.has_value());
    BOOST_TEST(found->revisions.at(3).reason == "Das Angebot wurde ausgeweitet.");
    // As it was known then, the later words are not there yet.
    auto const then = app::origins(mirror(), view(mirror(), "2026-11-07"), Story::measure(), "description");
    for (auto const& element : then->elements) BOOST_TEST(element.revision == 0);
    BOOST_TEST(app::origins(mirror(), view(mirror()), Story::measure(), "nirgends").error().code ==
               "unknown-element");
}

BOOST_AUTO_TEST_CASE(as_known_on_one_day_is_not_as_in_force_on_another) {
    auto const revision = [](std::optional<std::string_view> as_of,
                             std::optional<std::string_view> in_force_on) {
        return app::released_text(mirror(), view(mirror(), as_of, in_force_on), Story::measure())
            ->revision.number;
    };
    BOOST_TEST(revision({}, {}) == 4);
    BOOST_TEST(revision("2026-11-06", {}) == 2);
    BOOST_TEST(revision({}, "2026-11-15") == 0);
    BOOST_TEST(revision("2026-11-06", "2026-11-15") == 0);
    auto const none = app::view_at(mirror(), *app::parse_moment({}, "2020-01-01"));
    BOOST_TEST(none.error().code == "no-edition");
    BOOST_TEST(none.error().message.find("02.11.2026") != std::string::npos, none.error().message);
    BOOST_TEST(app::view_at(mirror(), *app::parse_moment("2020-01-01", {})).error().code == "before-record");
    BOOST_TEST(app::parse_moment({}, "morgen").error().code == "invalid-in-force-on");
}

BOOST_AUTO_TEST_CASE(every_text_says_what_it_is_worth) {
    auto const sentence = [](app::View const& from) {
        auto const text = app::released_text(mirror(), from, Story::measure());
        return app::validity_of(mirror(), from, text->revision, *text->text);
    };
    BOOST_TEST(
        sentence(view(mirror())) ==
        "Freigegeben am 10.11.2026, gilt in dieser Fassung seit 10.11.2026, vom Kabinett nicht beschlossen.");
    auto const adopted = sentence(view(mirror(), {}, "2026-11-15"));
    BOOST_TEST(adopted.find("Gültig am 15.11.2026") == 0U, adopted);
    BOOST_TEST(adopted.find("Ausgangsbestand, nicht in diesem System geprüft") != std::string::npos, adopted);
    BOOST_TEST(adopted.find("Überholt durch eine spätere Revision vom 04.11.2026") != std::string::npos,
               adopted);
    BOOST_TEST(adopted.find("vom Kabinett beschlossen") == std::string::npos, adopted);
    auto const then = sentence(view(mirror(), "2026-11-06"));
    BOOST_TEST(then.find("Stand 06.11.2026") == 0U, then);
    BOOST_TEST(then.find("Überholt") == std::string::npos, then);
}

BOOST_AUTO_TEST_CASE(the_whole_concept_as_it_was_and_what_changed_since) {
    auto const compared =
        app::compare_concept(mirror(), view(mirror()), end("edition:ausgangsbestand"), end("head"));
    BOOST_REQUIRE(compared.has_value());
    auto const made = compared->make();
    BOOST_TEST(made->changed == 1U);
    BOOST_TEST(made->unchanged == 49U);
    BOOST_TEST(made->added + made->gone == 0U);
    auto const again =
        app::compare_concept(mirror(), view(mirror()), end("edition:ausgangsbestand"), end("head"));
    BOOST_TEST(again->make() == made);  // the very same, no copy
    auto const same = app::compare_concept(mirror(), view(mirror()), end("2026-11-04"), end("2026-11-05"));
    BOOST_TEST(same->make()->changed == 0U);
    BOOST_TEST(app::compare_concept(mirror(), view(mirror()), end("revision:1"), end("head")).error().code ==
               "invalid-range");
    auto const listed = app::measures(mirror(), view(mirror(), "2026-11-05"), {}, {}, 100);
    BOOST_REQUIRE(listed.has_value());
    auto const row =
        std::ranges::find(listed->rows, "M-0023", [](auto const& each) { return each.id.str(); });
    BOOST_REQUIRE(row != listed->rows.end());
    BOOST_TEST(row->title == "Sprachdiplom an Schulen");
    BOOST_TEST(row->lead->str() == "tmbwk");
    auto const edition = app::measures(mirror(), view(mirror(), {}, "2026-11-15"), {}, {}, 100);
    BOOST_TEST(edition->rows.size() == 40U);
    BOOST_TEST(edition->rows.front().number == "1.1");
    BOOST_TEST(app::fields(mirror(), view(mirror(), "2026-11-05")).size() == 9U);
    BOOST_TEST(app::units(mirror(), view(mirror(), "seq:3")).all.size() ==
               app::units(mirror(), view(mirror())).all.size());
}

BOOST_AUTO_TEST_CASE(a_comparison_of_fixed_texts_has_a_key_that_never_changes) {
    Office office;
    auto const id = Story::measure();
    office.amend("tmbwk", 23, "Erster");
    office.amend("tmbwk", 23, "Zweiter");
    auto const key = [&](std::string_view from, std::string_view to) {
        return app::compare(*office.app, app::view_now(*office.app), id, end(from), end(to))->key;
    };
    auto const fixed = key("revision:0", "revision:1");
    auto const moving = key("revision:0", "head");
    BOOST_TEST(fixed != key("revision:0", "revision:2"));
    office.amend("tmbwk", 23, "Dritter");
    BOOST_TEST(key("revision:0", "revision:1") == fixed);
    BOOST_TEST(key("revision:0", "head") != moving);
}

BOOST_AUTO_TEST_CASE(texts_are_compared_between_any_two_ends) {
    auto const compared = [](std::string_view from, std::string_view to) {
        return app::compare(mirror(), view(mirror()), Story::measure(), end(from), end(to));
    };
    auto const rows = compared("2026-11-05", "seq:999999")->make().front();
    BOOST_TEST(row_of(rows, "lead")->after == "TMSGAF");
    BOOST_TEST((row_of(rows, "title")->state == history::RowState::kSame));
    BOOST_TEST(compared("revision:1", "edition:ausgangsbestand")->to.label ==
               "Fassung „Ausgangsbestand“: Revision 0");
    BOOST_TEST(compared("2026-11-05", "head")->from.label == "Stand vom 05.11.2026: Revision 1");
    for (std::string_view const bad :
         {"3", "revision:", "revision:1x", "edition:", "version:-1", "morgen", ""})
        BOOST_TEST(app::parse_range_end(bad).error().code == "invalid-range", bad);
    BOOST_TEST(compared("version:1", "head").error().code == "invalid-range");
    BOOST_TEST(compared("2001-01-01", "head").error().code == "before-record");
}

BOOST_AUTO_TEST_CASE(no_approval_came_from_a_person_who_authored_the_change) {
    auto const own = app::own_approvals(mirror(), {}, 100);
    BOOST_REQUIRE(own.has_value());
    BOOST_TEST(own->checked == 4U);
    BOOST_TEST(own->complete);
    BOOST_TEST(own->found.empty());
    BOOST_TEST(app::own_approvals(mirror(), {.from = day(5), .until = day(8)}, 100)->checked == 2U);
    auto const few = app::own_approvals(mirror(), {}, 3);
    BOOST_TEST(few->checked == 3U);
    BOOST_TEST(!few->complete);
    BOOST_TEST(app::own_approvals(mirror(), {.from = day(5), .until = day(4)}, 3).error().code ==
               "empty-period");
}

BOOST_AUTO_TEST_CASE(exceptions_of_a_period_have_names_while_the_register_holds_them) {
    Office office;
    auto const id = office.open_case("tmbwk", {23});
    office.submit("tmbwk", id, office.titled(23, "Ein Komma mehr"));
    office.act(office.who(model::Function::kReviewer, "bimf"), id,
               workflow::Review{1, true, false, "Nur ein Komma."});
    office.cosign_all(id);
    office.approve(office.who(model::Function::kApprover, "bimf"), id);
    auto const found = app::exceptions(*office.app, {}, index::Exception::kEditorial, {}, 100);
    BOOST_REQUIRE(found.has_value());
    BOOST_REQUIRE(found->rows.size() == 1U);
    auto const actor = found->rows.front().by.actor;
    BOOST_REQUIRE(found->names.contains(actor));
    auto table = app::exception_table(*office.app, {}, index::Exception::kEditorial).value();
    BOOST_TEST(table.next().find("Redaktionelle Freigabe;" + found->names.at(actor)) != std::string::npos);
    office.app->registry().persons().erase(actor);
    BOOST_TEST(
        !app::exceptions(*office.app, {}, index::Exception::kEditorial, {}, 100)->names.contains(actor));
    BOOST_TEST(
        app::exceptions(*office.app, {.from = day(3)}, index::Exception::kEditorial, {}, 100)->rows.empty());
    app::TimelineFilter hidden;
    hidden.hide_editorial = true;
    auto const now = app::view_now(*office.app);
    BOOST_TEST(numbers(*app::timeline(*office.app, now, Story::measure(), hidden, {}, 50)) == "0");
}

BOOST_AUTO_TEST_SUITE_END()
