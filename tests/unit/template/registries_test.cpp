#include "core/document/registries.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <boost/test/unit_test.hpp>

#include "tests/unit/template/stock.hpp"

using namespace fassung;
using test::stock;

namespace {

model::Unit const& unit(std::string_view id) {
    return stock().units.all.at(*base::UnitId::parse(id));
}

base::Date date(std::string_view text) {
    return *base::parse_date(text);
}

model::Policy policy() {
    auto result = document::to_policy(
        stock().journal.at(model::DocumentId::single(model::DocumentKind::kPolicy)).document);
    BOOST_REQUIRE(result.has_value());
    return *std::move(result);
}

model::RequirementRule const& rule(model::Policy const& policy, std::string_view id) {
    auto const found = std::find_if(policy.rules.begin(), policy.rules.end(),
                                    [&](model::RequirementRule const& each) { return each.id == id; });
    BOOST_REQUIRE(found != policy.rules.end());
    return *found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(template_registries)

BOOST_AUTO_TEST_CASE(the_nine_houses_and_the_offices_are_there) {
    std::set<std::string> ids;
    for (auto const& [id, each] : stock().units.all) ids.insert(id.str());
    BOOST_TEST((ids == std::set<std::string>{"tsk", "tmikl", "tmbwk", "tmjmv", "tfm", "tmwllr", "tmsgaf",
                                             "tmuenf", "tmdi", "bimf", "lib", "rechnungshof", "betrieb"}));
    for (auto const* const id : {"lib", "rechnungshof", "betrieb"}) BOOST_TEST(!unit(id).can_lead);
    for (auto const* const id :
         {"tsk", "tmikl", "tmbwk", "tmjmv", "tfm", "tmwllr", "tmsgaf", "tmuenf", "tmdi", "bimf"})
        BOOST_TEST(unit(id).can_lead);
    BOOST_TEST((stock().units.finance() == base::UnitId::parse("tfm")));
    BOOST_TEST((unit("bimf").housed_in == base::UnitId::parse("tmjmv")));
}

BOOST_AUTO_TEST_CASE(a_house_bears_the_name_of_its_day) {
    BOOST_TEST(unit("tmjmv").name_on(date("2017-11-07")).abbr == "TMMJV");
    BOOST_TEST(unit("tmjmv").name_on(date("2024-12-12")).abbr == "TMMJV");
    BOOST_TEST(unit("tmjmv").name_on(date("2024-12-13")).abbr == "TMJMV");
    BOOST_TEST(unit("tmikl").name_on(date("2024-12-11")).abbr == "TMIK");
    BOOST_TEST(unit("tmikl").name_on(date("2024-12-12")).abbr == "TMIKL");
    BOOST_TEST(unit("tmdi").name_on(date("2020-03-04")).abbr == "TMIL");
    BOOST_TEST(unit("tsk").present().abbr == "TSK");
}

BOOST_AUTO_TEST_CASE(names_follow_each_other_without_gap_and_the_last_one_is_open) {
    for (auto const& [id, each] : stock().units.all) BOOST_TEST_CONTEXT(id.str()) {
            BOOST_TEST(!each.present().until.has_value());
            BOOST_TEST(each.successors.empty());
            for (std::size_t at = 1; at < each.names.size(); ++at) {
                BOOST_REQUIRE(each.names[at - 1].until.has_value());
                BOOST_TEST((std::chrono::sys_days{*each.names[at - 1].until} + std::chrono::days{1} ==
                            std::chrono::sys_days{each.names[at].from}));
            }
        }
}

BOOST_AUTO_TEST_CASE(todays_ministries_are_known_by_their_ids) {
    for (auto const* const id :
         {"tsk", "tmikl", "tmbwk", "tmjmv", "tfm", "tmwllr", "tmsgaf", "tmuenf", "tmdi", "bimf", "lib"}) {
        std::string upper{id};
        std::transform(upper.begin(), upper.end(), upper.begin(),
                       [](char c) { return static_cast<char>(c - 'a' + 'A'); });
        BOOST_TEST(unit(id).present().abbr == upper);
    }
}

BOOST_AUTO_TEST_CASE(the_policy_is_the_default_of_the_design) {
    auto const rules = policy();
    BOOST_TEST(rules.office.str() == "bimf");
    std::vector<std::string> ids;
    for (auto const& each : rules.rules) ids.push_back(each.id);
    BOOST_TEST((ids == std::vector<std::string>{"review", "cosign-lead", "cosign-participating",
                                                "cosign-finance", "editorial-lead", "editorial-participating",
                                                "approval", "approval-outside", "approval-policy"}));
    for (auto const& each : rules.rules) BOOST_TEST_CONTEXT(each.id) {
            BOOST_TEST(each.count == 1);
            BOOST_TEST(each.due_days > 0);
            if (each.unit) BOOST_TEST(stock().units.find(*each.unit) != nullptr);
        }
}

BOOST_AUTO_TEST_CASE(review_and_approval_can_neither_be_waived_nor_given_by_an_author) {
    auto const rules = policy();
    for (auto const* const id : {"review", "approval", "approval-outside"}) BOOST_TEST_CONTEXT(id) {
            auto const& each = rule(rules, id);
            BOOST_TEST(each.exclude_authors);
            BOOST_TEST(each.exclude_housing_ministry);
            BOOST_TEST(!each.waivable);
            BOOST_TEST(!each.despite_dissent);
            BOOST_TEST((each.on_deadline != model::OnDeadline::kAssent));
        }
    BOOST_TEST(rule(rules, "approval").exclude_earlier_voters);
    BOOST_TEST((rule(rules, "approval-outside").relation == model::Relation::kNotUnit));
    BOOST_TEST((rule(rules, "approval-outside").condition == model::Condition::kOfficeLeads));
}

BOOST_AUTO_TEST_CASE(the_policy_is_changed_only_with_a_review_and_two_approvals_one_of_them_from_outside) {
    auto const rules = policy();
    auto const& outside = rule(rules, "approval-policy");
    BOOST_TEST((outside.condition == model::Condition::kPolicy));
    BOOST_TEST((outside.kind == model::RequirementKind::kApproval));
    BOOST_TEST((outside.relation == model::Relation::kNotUnit));
    BOOST_TEST(outside.unit->str() == "bimf");
    BOOST_TEST(outside.exclude_authors);
    BOOST_TEST(outside.exclude_earlier_voters);
    BOOST_TEST(!outside.waivable);
}

BOOST_AUTO_TEST_CASE(silence_is_assent_only_for_participants_of_an_editorial_change) {
    auto const rules = policy();
    for (auto const& each : rules.rules)
        BOOST_TEST(
            ((each.on_deadline == model::OnDeadline::kAssent) == (each.id == "editorial-participating")),
            each.id);
    auto const& objection = rule(rules, "editorial-participating");
    BOOST_TEST(objection.due_days == 3);
    BOOST_TEST((objection.condition == model::Condition::kEditorial));
    BOOST_TEST(!rule(rules, "editorial-lead").waivable);
}

BOOST_AUTO_TEST_CASE(a_dissent_of_participants_or_finance_may_be_overruled_that_of_the_lead_not) {
    auto const rules = policy();
    for (auto const& each : rules.rules)
        BOOST_TEST(
            (each.despite_dissent == (each.id == "cosign-participating" || each.id == "cosign-finance")),
            each.id);
}

BOOST_AUTO_TEST_SUITE_END()
