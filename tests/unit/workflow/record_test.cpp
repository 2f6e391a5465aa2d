#include <boost/test/unit_test.hpp>

#include "tests/unit/workflow/world.hpp"

using namespace fassung;
using namespace fassung::workflow;
using namespace fassung::workflow::test;
using document::Document;
using document::Element;
using model::DocumentId;
using model::DocumentKind;
using model::Function;

namespace {

DocumentPtr finished(DocumentKind kind, std::vector<Element> children) {
    Document out{kind,
                 {.name = std::string{model::name_of(kind)},
                  .attributes = {{"id", std::string{model::name_of(kind)}}},
                  .children = std::move(children)}};
    document::normalise(out);
    return std::make_shared<Document const>(std::move(out));
}

Element requirement(std::string id, std::string kind, std::string function, bool always = true) {
    return {.name = "requirement",
            .attributes = {{"id", std::move(id)},
                           {"kind", std::move(kind)},
                           {"function", std::move(function)},
                           {"relation", "unit"},
                           {"unit", "bimf"},
                           {"when", always ? "always" : "office-leads"}},
            .text = "Bedingung"};
}

DocumentPtr policy(std::vector<Element> requirements) {
    return finished(DocumentKind::kPolicy, {{.name = "title", .text = "Regeln"},
                                            {.name = "office", .text = "bimf"},
                                            {.name = "requirements", .children = std::move(requirements)}});
}

Element unit_element(std::string id, std::string abbr, std::string housed_in = {}) {
    Element out{.name = "unit", .attributes = {{"id", std::move(id)}}};
    if (!housed_in.empty()) out.attributes.push_back({"housed-in", housed_in});
    out.children.push_back(
        {.name = "names",
         .children = {{.name = "name",
                       .attributes = {{"id", "n-1"}, {"abbr", abbr}, {"from", "2024-12-01"}},
                       .text = abbr}}});
    return out;
}

Found founding() {
    Found command;
    command.what.title = "Thüringer Integrationskonzept";
    command.documents.emplace(DocumentId::single(DocumentKind::kPolicy),
                              policy({requirement("review", "review", "reviewer"),
                                      requirement("approval", "approval", "approver")}));
    command.documents.emplace(
        DocumentId::single(DocumentKind::kUnits),
        finished(DocumentKind::kUnits,
                 {{.name = "all",
                   .children = {unit_element("bimf", "BIMF", "tmjmv"), unit_element("tmjmv", "TMJMV"),
                                unit_element("tmbwk", "TMBWK")}}}));
    command.documents.emplace(
        DocumentId::single(DocumentKind::kHolidays),
        finished(DocumentKind::kHolidays,
                 {{.name = "days",
                   .children = {
                       {.name = "day", .attributes = {{"date", "2026-12-25"}}, .text = "Weihnachten"}}}}));
    command.documents.emplace(
        DocumentId::single(DocumentKind::kKeys),
        finished(DocumentKind::kKeys,
                 {{.name = "root", .text = "ssh-ed25519 AAAAroot"},
                  {.name = "servers",
                   .children = {
                       {.name = "key",
                        .attributes = {{"id", "k-1"}, {"from-seq", "1"}, {"from", "2026-11-01T00:00:00Z"}},
                        .text = "ssh-ed25519 AAAAserver"}}}}));
    return command;
}

RegisterActors registration() {
    RegisterActors command;
    auto const from = *base::parse_date("2026-01-01");
    for (auto name : {"op1", "op2", "op3", "tmbwk"})
        command.what.actors.push_back({who(name), base::sha256(name)});
    for (auto name : {"op1", "op2", "op3"})
        command.what.grants.push_back({who(name), Function::kOperator, unit("bimf"), from, std::nullopt});
    command.what.grants.push_back({who("tmbwk"), Function::kEditor, unit("tmbwk"), from, std::nullopt});
    return command;
}

Adopt adoption() {
    Adopt command;
    command.source = "Kabinettsbeschluss";
    command.documents.emplace(DocumentId::field(*model::FieldId::parse("sprache")), field("sprache"));
    command.documents.emplace(m(7), measure({.id = "M-0007"}));
    return command;
}

struct Fresh : World {
    Fresh() { state = State{}; }
    std::string does(std::string_view actor, RecordCommand command) {
        auto const decision = ask(actor, std::move(command));
        if (!decision) return decision.error().code;
        apply(*decision);
        return {};
    }
    void begin() {
        BOOST_REQUIRE(does("system", founding()).empty());
        BOOST_REQUIRE(does("system", registration()).empty());
        BOOST_REQUIRE(does("system", adoption()).empty());
    }
};

RequestGrant request(std::string_view subject, bool with_identity) {
    RequestGrant command;
    command.what.subject = who(subject);
    if (with_identity) command.what.identity = base::sha256(subject);
    command.what.grants = {
        {who(subject), Function::kReviewer, unit("bimf"), *base::parse_date("2026-01-01"), {}}};
    return command;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(the_record)

BOOST_AUTO_TEST_CASE(it_is_founded_once_with_rules_units_calendar_and_keys) {
    Fresh world;
    BOOST_TEST(world.does("op1", founding()) == "wrong-function");
    for (auto kind :
         {DocumentKind::kPolicy, DocumentKind::kUnits, DocumentKind::kHolidays, DocumentKind::kKeys}) {
        auto incomplete = founding();
        incomplete.documents.erase(DocumentId::single(kind));
        BOOST_TEST(world.does("system", incomplete) == "invalid-record", model::name_of(kind));
    }
    auto untitled = founding();
    untitled.what.title.clear();
    BOOST_TEST(world.does("system", untitled) == "invalid-record");
    BOOST_TEST(world.does("system", founding()) == "");
    BOOST_TEST(world.does("system", founding()) == "wrong-state");
    BOOST_REQUIRE(world.state.policy);
    BOOST_TEST(world.state.policy->rules.size() == 2u);
    BOOST_TEST(world.state.units->all.size() == 3u);
    BOOST_TEST(world.state.holidays->days.size() == 1u);
    BOOST_TEST(world.state.keys->keys.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_policy_under_which_nothing_could_be_released_is_refused) {
    Fresh world;
    auto const answer = [&](std::vector<Element> requirements) {
        auto command = founding();
        command.documents[DocumentId::single(DocumentKind::kPolicy)] = policy(std::move(requirements));
        return world.does("system", command);
    };
    auto const review = requirement("review", "review", "reviewer");
    BOOST_TEST(answer({review}) == "invalid-policy");
    BOOST_TEST(answer({review, requirement("approval", "approval", "approver", false)}) == "invalid-policy");
    auto assent = requirement("approval", "approval", "approver");
    assent.attributes.push_back({"on-deadline", "assent"});
    BOOST_TEST(answer({review, assent}) == "invalid-policy");
    auto elsewhere = requirement("approval", "approval", "approver");
    elsewhere.set("unit", "tfm");
    BOOST_TEST(answer({review, elsewhere}) == "invalid-policy");
}

BOOST_AUTO_TEST_CASE(first_actors_come_between_founding_and_adoption) {
    Fresh world;
    BOOST_TEST(world.does("system", registration()) == "wrong-state");
    BOOST_TEST(world.does("system", founding()) == "");
    BOOST_TEST(world.does("op1", registration()) == "wrong-function");
    BOOST_TEST(world.does("system", RegisterActors{}) == "invalid-actor");
    auto wrong = registration();
    wrong.what.grants[0].unit = unit("tfm");
    BOOST_TEST(world.does("system", wrong) == "unknown-unit");
    BOOST_TEST(world.does("system", registration()) == "");
    BOOST_TEST(world.does("system", registration()) == "invalid-actor");
    BOOST_TEST(world.state.actors->size() == 4u);
    BOOST_TEST(world.does("system", adoption()) == "");
    RegisterActors late;
    late.what.actors = {{who("r1"), base::sha256("r1")}};
    BOOST_TEST(world.does("system", late) == "wrong-state");
}

BOOST_AUTO_TEST_CASE(the_adoption_is_revision_0_and_happens_once) {
    Fresh world;
    BOOST_TEST(world.does("system", adoption()) == "wrong-state");
    BOOST_TEST(world.does("system", founding()) == "");
    auto broken = adoption();
    broken.documents[m(7)] = edited(measure({.id = "M-0007"}), {{"field", "nirgends"}});
    BOOST_TEST(world.does("system", broken) == "incomplete");
    BOOST_TEST(world.does("system", adoption()) == "");
    BOOST_TEST(world.state.head(m(7))->revision == 0);
    BOOST_TEST(world.state.last_measure == 7);
    BOOST_TEST(world.does("system", adoption()) == "wrong-state");
}

BOOST_AUTO_TEST_CASE(functions_are_granted_by_two_operators) {
    Fresh world;
    world.begin();
    BOOST_TEST(world.does("tmbwk", request("r1", true)) == "wrong-function");
    BOOST_TEST(world.does("op1", request("r1", false)) == "invalid-identity");
    BOOST_TEST(world.does("op1", request("r1", true)) == "");
    auto const seq = world.state.seq;
    BOOST_TEST(!world.state.actor(who("r1")));
    BOOST_TEST(world.does("op1", ConfirmGrant{seq}) == "own-work");
    BOOST_TEST(world.does("tmbwk", ConfirmGrant{seq}) == "wrong-function");
    BOOST_TEST(world.does("op2", ConfirmGrant{seq + 7}) == "not-found");
    BOOST_TEST(world.does("op2", ConfirmGrant{seq}) == "");
    BOOST_TEST(world.does("op2", ConfirmGrant{seq}) == "not-found");
    BOOST_REQUIRE(world.state.actor(who("r1")));
    BOOST_TEST(world.state.actor(who("r1"))->holds(Function::kReviewer, unit("bimf"),
                                                   *base::parse_date("2026-11-02")));
}

BOOST_AUTO_TEST_CASE(nobody_confirms_what_concerns_themselves) {
    Fresh world;
    world.begin();
    BOOST_TEST(world.does("op1", request("op2", false)) == "");
    BOOST_TEST(world.does("op2", ConfirmGrant{world.state.seq}) == "own-work");
    BOOST_TEST(world.does("op3", ConfirmGrant{world.state.seq}) == "");
}

BOOST_AUTO_TEST_CASE(a_grant_with_an_end_ends_the_one_without) {
    Fresh world;
    world.begin();
    RequestGrant end;
    end.what.subject = who("tmbwk");
    end.what.grants = {{who("tmbwk"), Function::kEditor, unit("tmbwk"), *base::parse_date("2026-01-01"),
                        *base::parse_date("2026-11-30")}};
    BOOST_TEST(world.does("op1", end) == "");
    BOOST_TEST(world.does("op2", ConfirmGrant{world.state.seq}) == "");
    auto const& grants = world.state.actor(who("tmbwk"))->grants;
    BOOST_REQUIRE(grants.size() == 1);
    BOOST_TEST(base::to_iso(*grants[0].until) == "2026-11-30");
    end.what.grants[0].until = *base::parse_date("2025-11-30");
    BOOST_TEST(world.does("op1", end) == "invalid-grant");
    end.what.grants = {{who("op1"), Function::kEditor, unit("tmbwk"), *base::parse_date("2026-01-01"), {}}};
    BOOST_TEST(world.does("op1", end) == "invalid-grant");
}

BOOST_AUTO_TEST_CASE(two_requests_for_the_same_new_person_cannot_give_two_identities) {
    Fresh world;
    world.begin();
    BOOST_TEST(world.does("op1", request("r1", true)) == "");
    auto const first = world.state.seq;
    auto other = request("r1", true);
    other.what.identity = base::sha256("jemand anderes");
    BOOST_TEST(world.does("op1", other) == "");
    auto const second = world.state.seq;
    BOOST_TEST(world.does("op2", ConfirmGrant{first}) == "");
    BOOST_TEST(world.does("op2", ConfirmGrant{second}) == "invalid-identity");
}

BOOST_AUTO_TEST_CASE(a_clock_far_ahead_is_confirmed_by_two_operators) {
    Fresh world;
    world.begin();
    BOOST_TEST(world.does("tmbwk", ConfirmClock{}) == "wrong-function");
    BOOST_TEST(world.does("op1", ConfirmClock{}) == "");
    BOOST_TEST(world.state.clock_confirmation.has_value());
    BOOST_TEST(world.does("op1", ConfirmClock{}) == "own-work");
    BOOST_TEST(world.does("op3", ConfirmClock{}) == "");
    auto const* confirmed = std::get_if<model::ClockConfirmed>(&world.log.back().event.payload);
    BOOST_REQUIRE(confirmed);
    BOOST_TEST(confirmed->complete);
    BOOST_TEST(!world.state.clock_confirmation.has_value());
}

BOOST_AUTO_TEST_CASE(before_it_is_founded_nothing_else_happens) {
    Fresh world;
    BOOST_TEST(world.ask("tmbwk", Open{}).error().code == "wrong-state");
}

BOOST_AUTO_TEST_SUITE_END()
