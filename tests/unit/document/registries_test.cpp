#include "core/document/registries.hpp"

#include <boost/test/unit_test.hpp>

#include "core/document/diff.hpp"
#include "tests/unit/document/registry_samples.hpp"

using namespace fassung;
using namespace fassung::document;
using namespace fassung::test;

namespace {

base::UnitId id(std::string_view name) {
    return *base::UnitId::parse(name);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(registries)

BOOST_AUTO_TEST_CASE(units_are_read_with_their_dated_names) {
    auto const units = to_units(sample_units()).value();
    BOOST_TEST(units.all.size() == 5U);
    auto const& tmbwk = units.all.at(id("tmbwk"));
    BOOST_REQUIRE(tmbwk.names.size() == 2U);
    BOOST_TEST(tmbwk.names[0].abbr == "TMBJS");
    BOOST_TEST(base::to_iso(*tmbwk.names[0].until) == "2024-12-12");
    BOOST_TEST(tmbwk.present().title == "Ministerium TMBWK");
    BOOST_TEST(!tmbwk.present().until.has_value());
    BOOST_TEST(tmbwk.can_lead);
    BOOST_TEST(!units.all.at(id("bimf")).can_lead);
    BOOST_TEST((units.all.at(id("bimf")).housed_in == id("tmjmv")));
    BOOST_TEST((units.finance() == id("tfm")));
    BOOST_TEST((units.all.at(id("tmwwdg")).successors == std::vector{id("tmbwk")}));
}

BOOST_AUTO_TEST_CASE(a_policy_is_read_with_defaults) {
    auto const policy = to_policy(sample_policy()).value();
    BOOST_TEST(policy.title == "Regeln");
    BOOST_TEST((policy.office == id("bimf")));
    BOOST_REQUIRE(policy.rules.size() == 2U);
    auto const& review = policy.rules[0];
    BOOST_TEST(review.id == "review");
    BOOST_TEST(review.label == "Prüfung");
    BOOST_TEST(
        (review.kind == model::RequirementKind::kReview && review.function == model::Function::kReviewer));
    BOOST_TEST((review.relation == model::Relation::kUnit && review.unit == id("bimf")));
    BOOST_TEST((review.condition == model::Condition::kAlways &&
                review.on_deadline == model::OnDeadline::kEscalate));
    BOOST_TEST(review.count == 2);
    BOOST_TEST(review.due_days == 10);
    BOOST_TEST((review.exclude_authors && review.exclude_housing_ministry && !review.exclude_earlier_voters));
    auto const& cosign = policy.rules[1];
    BOOST_TEST(cosign.count == 1);
    BOOST_TEST(cosign.due_days == 0);
    BOOST_TEST((cosign.on_deadline == model::OnDeadline::kOpen && !cosign.unit));
    BOOST_TEST((cosign.waivable && cosign.despite_dissent && !cosign.exclude_authors));
}

BOOST_AUTO_TEST_CASE(holidays_are_read) {
    auto const holidays = to_holidays(sample_holidays()).value();
    BOOST_TEST((holidays.days == std::set{*base::parse_date("2026-10-03")}));
}

BOOST_AUTO_TEST_CASE(keys_make_the_way_there_and_back) {
    auto const keys = to_keys(sample_keys()).value();
    BOOST_TEST(keys.root == "ssh-ed25519 AAAAroot");
    BOOST_REQUIRE(keys.keys.size() == 2U);
    BOOST_TEST(keys.valid_at(99)->id == "k-1");
    BOOST_TEST(keys.valid_at(100)->public_key == "ssh-ed25519 AAAAtwo");
    BOOST_TEST(base::to_rfc3339(keys.keys[1].from) == "2026-12-01T10:00:00Z");
    BOOST_TEST((to_document(keys) == sample_keys()));
}

BOOST_AUTO_TEST_CASE(actors_make_the_way_there_and_back) {
    auto const actor = to_actor(sample_actor()).value();
    BOOST_TEST(actor.id.str() == "a-7f3a91c2");
    BOOST_TEST(actor.identity.hex() == std::string(64, 'a'));
    BOOST_TEST(actor.holds(model::Function::kEditor, id("tmbwk"), *base::parse_date("2026-06-01")));
    BOOST_TEST(!actor.holds(model::Function::kEditor, id("tmbwk"), *base::parse_date("2027-01-01")));
    BOOST_TEST((to_document(actor) == sample_actor()));
}

BOOST_AUTO_TEST_CASE(more_than_nine_grants_keep_their_order) {
    auto actor = to_actor(sample_actor()).value();
    actor.grants.clear();
    for (int day = 1; day <= 12; ++day)
        actor.grants.push_back({model::Function::kEditor,
                                id("tfm"),
                                *base::parse_date(day < 10 ? "2026-01-0" + std::to_string(day)
                                                           : "2026-01-" + std::to_string(day)),
                                {}});
    auto const again = to_actor(to_document(actor)).value();
    BOOST_REQUIRE(again.grants.size() == 12U);
    for (std::size_t at = 0; at < 12; ++at) BOOST_TEST((again.grants[at].from == actor.grants[at].from));
}

BOOST_AUTO_TEST_CASE(an_actor_without_functions_is_sound) {
    auto actor = to_actor(sample_actor()).value();
    actor.grants.clear();
    BOOST_TEST(to_actor(to_document(actor)).value().grants.empty());
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_said_with_its_place_and_all_at_once) {
    auto policy = sample_policy();
    find(policy, "office")->text = "BIMF";
    find(policy, "requirements/review")->set("kind", "guess");
    find(policy, "requirements/cosign")->set("count", "0");
    auto const result = to_policy(policy);
    BOOST_REQUIRE(result.has_error());
    BOOST_TEST((result.error().kind == base::Errc::kInvalid));
    BOOST_TEST(result.error().code == "invalid-document");
    auto const& details = result.error().details;
    BOOST_REQUIRE(details.size() == 3U);
    BOOST_TEST(details[0].path == "office");
    BOOST_TEST(details[1].path == "requirements/review");
    BOOST_TEST(details[1].message == "„guess“ ist als „kind“ nicht bekannt.");
    BOOST_TEST(details[2].path == "requirements/cosign");
}

BOOST_AUTO_TEST_CASE(each_kind_refuses_broken_values_and_the_other_kinds) {
    auto units = sample_units();
    find(units, "all/tfm/names/n-1")->set("from", "gestern");
    BOOST_TEST(to_units(units).error().details.at(0).path == "all/tfm/names/n-1");
    auto keys = sample_keys();
    find(keys, "servers/k-1")->set("until-seq", "0");
    BOOST_TEST(to_keys(keys).error().details.at(0).path == "servers/k-1");
    auto actor = sample_actor();
    find(actor, "grants/g-1")->set("until", "2025-12-31");
    BOOST_TEST(to_actor(actor).error().details.at(0).path == "grants/g-1");
    auto holidays = sample_holidays();
    find(holidays, "days/2026-10-03")->set("date", "03.10.2026");
    BOOST_TEST(to_holidays(holidays).error().details.at(0).path == "days/03.10.2026");
    BOOST_TEST(to_units(sample_policy()).has_error());
    BOOST_TEST(to_policy(sample_units()).has_error());
    BOOST_TEST(to_keys(sample_units()).has_error());
    BOOST_TEST(to_actor(sample_units()).has_error());
    BOOST_TEST(to_holidays(sample_units()).has_error());
}

BOOST_AUTO_TEST_SUITE_END()
