#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "core/app/act_preview.hpp"
#include "core/app/sessions.hpp"
#include "tests/unit/pages/acts/desk.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

app::Caller caller(std::string const& login) {
    auto const done = app::log_in(world().app(), login, "fassung-demo", "127.0.0.1");
    BOOST_REQUIRE(done.has_value());
    auto const known = app::authenticate_session(world().app(), done->token);
    BOOST_REQUIRE(known.has_value());
    return *known;
}

app::SeenCase seen(std::string const& login, std::string const& id) {
    auto found = app::find_case(world().app(), caller(login), *base::ProposalId::parse(id));
    BOOST_REQUIRE(found.has_value());
    return std::move(*found);
}

base::Result<app::ActPreview> foretell(std::string const& login, std::string const& id,
                                       workflow::CaseCommand const& command) {
    return app::preview_act(world().app(), caller(login), seen(login, id), command);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(preview)

BOOST_AUTO_TEST_CASE(what_is_foretold_is_what_happens_and_nothing_is_written) {
    auto const id = world().submitted("tmbwk", "M-0002", "Vorhergesagt");
    auto const before = events();
    auto const review = foretell("bimf-pruefung", id, workflow::Review{1, false, false, {}});
    BOOST_REQUIRE(review.has_value());
    BOOST_TEST_REQUIRE(review->met.size() == 1U);
    BOOST_TEST(review->met.front().id == "review");
    BOOST_TEST(!review->releases());
    BOOST_TEST_REQUIRE(review->places.size() == 1U);
    BOOST_TEST(review->places.front().label == "Titel");
    BOOST_TEST(review->places.front().asked);
    BOOST_TEST(review->places.front().wording.value() == "Vorhergesagt");
    auto const early = foretell("bimf-freigabe", id, workflow::Approve{1, {}, {}});
    BOOST_TEST(early.error().code == "requirements-open");
    BOOST_TEST(events() == before);

    world().step("bimf-pruefung", id, "review", R"({"version":1})");
    auto const again = foretell("bimf-pruefung", id, workflow::Review{1, false, false, {}});
    BOOST_REQUIRE(again.has_value());
    BOOST_TEST(again->met.empty());
    BOOST_TEST(!again->places.front().asked);
    for (auto const& requirement : review->open)
        if (requirement.kind == model::RequirementKind::kCosignature) {
            auto const unit = requirement.missing.front().unit->str();
            world().step(unit, id, "cosign", R"({"version":1,"word":"signed"})");
        }
    auto const release = foretell("bimf-freigabe", id, workflow::Approve{1, {}, {}});
    BOOST_REQUIRE(release.has_value());
    BOOST_TEST(release->releases());
    BOOST_TEST(release->open.empty());
    BOOST_TEST(open_case(id) != nullptr);
    world().step("bimf-freigabe", id, "approve", R"({"version":1})");
    BOOST_TEST(open_case(id) == nullptr);
}

BOOST_AUTO_TEST_CASE(a_dissent_meets_nothing_and_an_agreement_does) {
    auto const id = world().submitted("tmsgaf", "M-0009", "Mit Widerspruch");
    auto const unit = *base::UnitId::parse("tmjmv");
    auto const yes = foretell("tmjmv", id, workflow::Cosign{1, model::Word::kSigned, unit, {}, {}});
    auto const no = foretell("tmjmv", id, workflow::Cosign{1, model::Word::kDissent, unit, "Nein.", {}});
    BOOST_REQUIRE(yes.has_value());
    BOOST_REQUIRE(no.has_value());
    BOOST_TEST(yes->met.size() == 1U);
    BOOST_TEST(no->met.empty());
    BOOST_TEST(no->open.size() == yes->open.size() + 1);
}

BOOST_AUTO_TEST_CASE(a_form_offers_only_what_the_rules_would_take) {
    auto const id = world().submitted("tmsgaf", "M-0008", "Was zur Wahl steht");
    auto const as = [&](std::string const& login, std::string_view step) {
        return app::opening_of(world().app(), caller(login), seen(login, id), step);
    };
    auto const involve = as("bimf-pruefung", "involve");
    BOOST_TEST(!involve.refusal.has_value());
    auto const offers = [&](char const* unit) {
        return std::ranges::find(involve.units, *base::UnitId::parse(unit)) != involve.units.end();
    };
    BOOST_TEST(offers("tmikl"));
    BOOST_TEST(!offers("tmsgaf"));  // the proposing unit itself
    BOOST_TEST((as("tmsgaf", "review").refusal.value().kind == base::Errc::kForbidden));
    BOOST_TEST((as("bimf-pruefung", "waive").refusal.value().kind == base::Errc::kConflict));
    BOOST_TEST(as("bimf-pruefung", "nothing").refusal.value().code == "unknown-step");
    BOOST_TEST(!as("bimf-pruefung", "extend").requirements.empty());
}

BOOST_AUTO_TEST_SUITE_END()
