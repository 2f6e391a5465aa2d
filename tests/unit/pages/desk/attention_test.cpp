#include "core/app/attention.hpp"

#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "tests/support/page_client.hpp"

using namespace fassung;
using namespace fassung::test;
using app::Station;
using workflow::Duty;

namespace {

struct World : PageWorld {
    app::Attention of(std::string const& login, std::size_t most = 50,
                      std::optional<base::Instant> since = {}, std::optional<Station> station = {}) {
        auto const account = app().registry().accounts().find(login);
        return app::attention(app(), {account.value().actor, true}, since, most, station);
    }
    void review(std::string const& id) {
        step("bimf-pruefung", id, "review", R"({"version":1,"finding":"sound"})");
    }
    void approve(std::string const& id) { step("bimf-freigabe", id, "approve", R"({"version":1})"); }
};

std::vector<std::string> ids(auto const& shown) {
    std::vector<std::string> out;
    for (auto const& row : shown.rows) out.push_back(row.row.id.str());
    return out;
}

std::vector<std::optional<Duty>> duties(app::Attention const& attention, std::string const& id) {
    std::vector<std::optional<Duty>> out;
    for (auto const& waiting : attention.waiting.rows)
        if (waiting.row.id.str() == id)
            for (auto const& reason : waiting.reasons) out.push_back(reason.duty);
    return out;
}

using Ids = std::vector<std::string>;
using Duties = std::vector<std::optional<Duty>>;

}  // namespace

BOOST_AUTO_TEST_SUITE(attention)

BOOST_AUTO_TEST_CASE(a_case_waits_for_those_who_may_act_and_says_why_and_until_when) {
    World world;
    auto const id = world.submitted("tmbwk", "M-0002");  // tmjmv takes part
    auto const reviewer = world.of("bimf-pruefung");
    BOOST_TEST((duties(reviewer, id) == Duties{Duty::kReview}));
    auto const& reason = reviewer.waiting.rows.at(0).reasons.at(0);
    BOOST_TEST(reason.label == "Prüfung durch die Beauftragte");
    BOOST_TEST(base::to_iso(reason.due.value()) == "2026-12-07");
    BOOST_TEST(!reason.overdue);
    auto const participant = world.of("tmjmv");
    BOOST_TEST((duties(participant, id) == Duties{Duty::kCosign}));
    BOOST_TEST(participant.waiting.rows.at(0).reasons.at(0).unit->str() == "tmjmv");
    BOOST_TEST(world.of("bimf-freigabe").waiting.rows.empty());
    BOOST_TEST(world.of("tfm").waiting.rows.empty());

    auto const proposer = world.of("tmbwk");
    BOOST_TEST(proposer.waiting.rows.empty());
    BOOST_TEST_REQUIRE(proposer.awaiting.rows.size() == 1U);
    auto const& words = proposer.awaiting.rows.at(0).words;
    BOOST_TEST_REQUIRE(words.size() == 2U);  // the approval is nobody's turn yet
    BOOST_TEST((words.at(0).from ==
                std::vector<workflow::Missing>{{model::Function::kReviewer, base::UnitId::parse("bimf")}}));
    BOOST_TEST(words.at(1).label == "Mitzeichnung der beteiligten Ressorts (TMJMV)");
}

BOOST_AUTO_TEST_CASE(what_comes_back_and_what_is_asked_in_comments_waits_for_the_proposer) {
    World world;
    auto const id = world.submitted("tmbwk", "M-0023");
    world.step("bimf-pruefung", id, "comments",
               R"({"version":1,"path":"M-0023/title","text":"Bitte den vollen Namen nennen."})");
    auto const asked = world.of("tmbwk");
    BOOST_TEST((duties(asked, id) == Duties{std::nullopt}));
    BOOST_TEST(asked.waiting.rows.at(0).reasons.at(0).count == 1);
    world.step("tmbwk", id, "comments",
               R"({"version":1,"path":"M-0023/title","text":"Das ist der volle.","replyTo":1})");
    BOOST_TEST(world.of("tmbwk").waiting.rows.empty());
    world.step("bimf-pruefung", id, "request-changes",
               R"({"version":1,"comments":[{"path":"M-0023/title","text":"Noch einmal, bitte."}]})");
    BOOST_TEST((duties(world.of("tmbwk"), id) == Duties{Duty::kRevise, std::nullopt}));
    BOOST_TEST(world.of("bimf-pruefung").waiting.rows.empty());
}

BOOST_AUTO_TEST_CASE(overdue_and_nearer_deadlines_come_first_and_lists_are_bounded) {
    World world;
    auto const old = world.submitted("tmbwk", "M-0023");
    world.clock().advance(std::chrono::hours{40});
    auto const second = world.submitted("tmbwk", "M-0022");
    auto const third = world.submitted("tmbwk", "M-0021");
    BOOST_TEST((ids(world.of("bimf-pruefung").waiting) == Ids{old, second, third}));
    auto const two = world.of("bimf-pruefung", 2);
    BOOST_TEST((ids(two.waiting) == Ids{old, second}));
    BOOST_TEST(two.waiting.total == 3U);
    world.clock().advance(std::chrono::hours{24 * 13});
    auto const late = world.of("bimf-pruefung").waiting.rows;
    BOOST_TEST(late.at(0).reasons.at(0).overdue);
    BOOST_TEST(!late.at(1).reasons.at(0).overdue);
}

BOOST_AUTO_TEST_CASE(the_office_sees_every_open_case_by_station_and_no_draft) {
    World world;
    auto const in_review = world.submitted("tmbwk", "M-0023");
    auto const to_cosign = world.submitted("tmbwk", "M-0002");
    world.review(to_cosign);
    auto const to_approve = world.submitted("tmbwk", "M-0022");
    world.review(to_approve);
    auto const draft = world.draft("tmbwk", "M-0024");
    auto const office = world.of("bimf-freigabe");
    BOOST_TEST((ids(office.pipeline) == Ids{in_review, to_cosign, to_approve}));
    BOOST_TEST((office.pipeline.rows.at(1).station == Station::kCosignature));
    BOOST_TEST((office.pipeline.rows.at(2).station == Station::kApproval));
    BOOST_TEST(office.stations.at(Station::kReview) == 1U);
    BOOST_TEST((ids(world.of("bimf-freigabe", 50, {}, Station::kApproval).pipeline) == Ids{to_approve}));
    BOOST_TEST(world.of("tmbwk").pipeline.rows.empty());
    BOOST_TEST((ids(world.of("tmbwk").drafts) == Ids{draft}));
    BOOST_TEST(office.drafts.rows.empty());
}

BOOST_AUTO_TEST_CASE(what_was_released_since_concerns_the_units_of_its_measure) {
    World world;
    auto const before = world.app().clock().now();
    world.clock().advance(std::chrono::hours{1});
    auto const id = world.submitted("tmbwk", "M-0023");
    world.review(id);
    world.approve(id);
    auto const own = world.of("tmbwk", 50, before);
    BOOST_TEST_REQUIRE(own.changed.rows.size() == 1U);
    BOOST_TEST(own.changed.rows.at(0).document.name() == "M-0023");
    BOOST_TEST(!own.changed_is_all);
    BOOST_TEST(world.of("tmsgaf", 50, before).changed.rows.empty());
    BOOST_TEST(world.of("rechnungshof", 50, before).changed.rows.size() == 1U);
    BOOST_TEST(world.of("rechnungshof", 50, before).changed_is_all);
    BOOST_TEST(world.of("tmbwk", 50, world.app().clock().now()).changed.rows.empty());
}

BOOST_AUTO_TEST_CASE(a_request_for_a_function_waits_for_the_other_operator) {
    World world;
    auto const subject = world.app().registry().accounts().find("tfm")->actor;
    auto const by = world.app().registry().accounts().find("betrieb")->actor;
    app::GrantWish wish;
    wish.actor = subject;
    wish.grants.push_back({model::Function::kEditor, *base::UnitId::parse("tsk"), {}, {}});
    BOOST_TEST_REQUIRE(app::request_grant(world.app(), {by, true}, wish, {}).has_value());
    BOOST_TEST(world.of("betrieb").grants.empty());
    BOOST_TEST(world.of("betrieb-2").grants.size() == 1U);
    BOOST_TEST(world.of("tmbwk").grants.empty());
}

BOOST_AUTO_TEST_SUITE_END()
