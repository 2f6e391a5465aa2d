#include <boost/test/unit_test.hpp>

#include "tests/unit/pages/acts/desk.hpp"

using namespace fassung;
using namespace fassung::test;

BOOST_AUTO_TEST_SUITE(bulk)

BOOST_AUTO_TEST_CASE(several_cases_are_signed_together_and_each_has_its_event) {
    auto const one = world().submitted("tmikl", "M-0029", "Gemeinsam eins");
    auto const two = world().submitted("tsk", "M-0012", "Gemeinsam zwei");
    auto const three = world().submitted("tsk", "M-0013", "Gemeinsam drei");
    auto const draft = world().draft("tsk", "M-0015");
    auto const plan = world().post("bimf-pruefung", "/bulk",
                                   {{"step", "review"},
                                    {"case", one},
                                    {"case", two},
                                    {"case", three},
                                    {"case", two},
                                    {"case", draft},
                                    {"case", "x<y"}});
    BOOST_TEST_REQUIRE(plan.status == 200);
    for (auto const& id : {one, two, three}) {
        auto const item = "name=\"item\" value=\"" + id + " review 1\"";
        auto const first = plan.html.find(item);
        BOOST_TEST(first != std::string::npos, id);
        BOOST_TEST(plan.html.find(item, first + 1) == std::string::npos, id);
    }
    BOOST_TEST(plan.has("Gemeinsam zwei"));
    BOOST_TEST(plan.has("BIMF Prüfung (Prüfung, BIMF)"));
    BOOST_TEST(plan.has("Nicht möglich"));
    // A draft is nobody else's business.
    BOOST_TEST(!plan.has("/proposals/" + draft));
    BOOST_TEST(!plan.has("x<y"));

    // In the meantime somebody else ends the second one; the third is left out.
    world().step("bimf-freigabe", two, "reject", R"({"reason":"Schon geregelt."})");
    auto const before = events();
    auto const fields = filled(plan, {{"item", one + " review 1"}, {"item", two + " review 1"}});
    auto const done = world().post("bimf-pruefung", "/bulk/confirm", fields);
    BOOST_TEST(done.status == 200);
    BOOST_TEST(done.has("Ein Vorgang ist gezeichnet"));
    BOOST_TEST(done.has("Nicht gezeichnet"));
    BOOST_TEST(done.has("abgeschlossen"));
    BOOST_TEST(events() == before + 1);
    BOOST_TEST((open_case(one)->votes.back().kind == model::VoteKind::kReview));
    BOOST_TEST(open_case(three)->votes.size() == 1U);
    auto const again = world().post("bimf-pruefung", "/bulk/confirm", fields);
    BOOST_TEST(again.has("Ein Vorgang ist gezeichnet"));
    BOOST_TEST(events() == before + 1);
}

BOOST_AUTO_TEST_CASE(co_signatures_need_a_word_and_without_a_step_each_case_gets_the_open_one) {
    auto const asked = world().submitted("bimf", "M-0004", "Wort für zwei");
    auto const plan = world().post("tmjmv", "/bulk", {{"case", asked}});
    BOOST_TEST_REQUIRE(plan.status == 200);
    auto const item = asked + " cosign 1 tmjmv";
    BOOST_TEST(plan.has("value=\"" + item + "\" id="));
    auto const mute = world().post("tmjmv", "/bulk/confirm", filled(plan, {{"shown", item}, {"item", item}}));
    BOOST_TEST(mute.status == 422);
    BOOST_TEST(mute.has("href=\"#word\""));
    BOOST_TEST(mute.has("value=\"" + item + "\" id="));
    auto const loud = world().post("tmjmv", "/bulk/confirm",
                                   filled(plan, {{"shown", item}, {"item", item}, {"word", "dissent"}}));
    BOOST_TEST(loud.status == 422);
    auto const done =
        world().post("tmjmv", "/bulk/confirm", filled(plan, {{"item", item}, {"word", "noted"}}));
    BOOST_TEST(done.has("Ein Vorgang ist gezeichnet"));
    BOOST_TEST((open_case(asked)->votes.back().word == model::Word::kNoted));
}

BOOST_AUTO_TEST_CASE(too_many_cases_and_none_are_refused) {
    FormFields many;
    for (int number = 1; number <= 51; ++number)
        many.emplace_back("case", "2026-9" + std::to_string(100 + number));
    BOOST_TEST(world().post("bimf-pruefung", "/bulk", many).status == 413);
    BOOST_TEST(world().post("bimf-pruefung", "/bulk", {}).status >= 400);
    auto const nothing = world().post("bimf-pruefung", "/bulk/confirm", {});
    BOOST_TEST(nothing.status == 422);
    auto const nonsense =
        world().post("bimf-pruefung", "/bulk/confirm",
                     {{"item", "2026-0001"}, {"item", "a review 1"}, {"item", "2026-0001 bless 1"}});
    BOOST_TEST(nonsense.status == 422);
    // A reload of the address alone leads to where the choice is made.
    BOOST_TEST(world().get("bimf-pruefung", "/bulk").location == "/review");
    BOOST_TEST(world().get("bimf-pruefung", "/bulk/confirm").location == "/review");
}

BOOST_AUTO_TEST_SUITE_END()
