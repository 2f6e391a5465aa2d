#include <boost/test/unit_test.hpp>

#include "core/app/draft_sharing.hpp"
#include "tests/unit/api/contract/world.hpp"

using namespace fassung;
using namespace fassung::contract;

namespace {

app::Caller caller(std::string const& login) {
    return {.actor = world().app().registry().accounts().find(login)->actor};
}

base::ProposalId number(std::string const& id) {
    return *base::ProposalId::parse(id);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(shared_drafts)

BOOST_AUTO_TEST_CASE(a_shared_draft_is_read_and_not_written) {
    auto const id = world().open("tmbwk", "M-0024");
    world().write("tmbwk", id, "M-0024", "<title", "Gezeigter Titel");
    auto const tfm = *base::UnitId::parse("tfm");
    auto const at = World::at(id);
    BOOST_TEST(world().get("tfm", at).status == 404);
    BOOST_TEST(app::share_draft(world().app(), caller("tfm"), number(id), tfm).error().code == "not-found");
    BOOST_TEST(!app::share_draft(world().app(), caller("tmbwk"), number(id), tfm).has_error());

    BOOST_TEST(world().get("tfm", at).status == 200);
    auto const text = world().get("tfm", at + "/documents/M-0024");
    BOOST_TEST(text.status == 200);
    BOOST_TEST(text.text.find("Gezeigter Titel") != std::string::npos);
    auto const problems = world().get("tfm", at + "/problems");
    BOOST_TEST(problems.status == 200);
    BOOST_TEST(problems.body.at("code").is_null());
    BOOST_TEST(world().get("tfm", at + "/conflicts").status == 200);
    BOOST_TEST(world().get("tfm", "/api/v1/proposals?state=draft").text.find(id) != std::string::npos);

    auto const saved =
        world().send("tfm", "PUT", at + "/documents/M-0024", text.text, {{"if-match", text.etag()}});
    BOOST_TEST(saved.status == 403);
    BOOST_TEST(saved.code() == "wrong-function");
    BOOST_TEST(world().get("tmjmv", at).status == 404);
    BOOST_TEST(world().get("tmjmv", "/api/v1/proposals?state=draft").text.find(id) == std::string::npos);

    BOOST_TEST(app::drafts_shared_with(world().app(), caller("tfm")).size() == 1U);
    BOOST_TEST(app::drafts_shared_with(world().app(), caller("tmjmv")).empty());
    BOOST_TEST(!app::unshare_draft(world().app(), caller("tmbwk"), number(id), tfm).has_error());
    BOOST_TEST(world().get("tfm", at).status == 404);
}

BOOST_AUTO_TEST_CASE(a_reworked_text_is_shown_only_to_whom_it_is_shared_with) {
    auto const id = world().submitted("tmbwk", "M-0025");
    auto const returned = world().step(
        "bimf-pruefung", id, "request-changes",
        json::object{{"version", 1},
                     {"comments", json::array{json::object{{"path", "M-0025/title"}, {"text", "Kürzer."}}}}});
    BOOST_TEST_REQUIRE(returned.status == 200, returned.text);
    world().write("tmbwk", id, "M-0025", "<title", "Noch nicht eingereicht");
    auto const target = World::at(id) + "/documents/M-0025";
    BOOST_TEST(world().get("tfm", target).text.find("Noch nicht eingereicht") == std::string::npos);
    auto const tfm = *base::UnitId::parse("tfm");
    BOOST_TEST(!app::share_draft(world().app(), caller("tmbwk"), number(id), tfm).has_error());
    BOOST_TEST(world().get("tfm", target).text.find("Noch nicht eingereicht") != std::string::npos);
    BOOST_TEST(world().get("tmjmv", target).text.find("Noch nicht eingereicht") == std::string::npos);
    auto const again = world().step("tmbwk", id, "submit", json::object{{"reason", "Überarbeitet"}});
    BOOST_TEST(again.status == 200);
    BOOST_TEST(app::drafts_shared_with(world().app(), caller("tfm")).empty());
    BOOST_TEST(app::share_draft(world().app(), caller("tmbwk"), number(id), tfm).error().code ==
               "wrong-state");
}

BOOST_AUTO_TEST_CASE(only_another_unit_of_today_is_shown_a_draft) {
    auto const id = world().open("tmbwk", "M-0024");
    auto const code = [&](std::string_view unit) {
        return app::share_draft(world().app(), caller("tmbwk"), number(id), *base::UnitId::parse(unit))
            .error()
            .code;
    };
    BOOST_TEST(code("tmbwk") == "unknown-unit");
    BOOST_TEST(code("gibtesnicht") == "unknown-unit");
}

BOOST_AUTO_TEST_SUITE_END()
