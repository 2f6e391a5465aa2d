#include <boost/test/unit_test.hpp>

#include "tests/unit/api/contract/world.hpp"

using namespace fassung::contract;

namespace {

Headers const kXml{{"accept", "application/xml"}};

/// The same again with the ETag of the first answer.
void expect_known(std::string const& login, std::string const& target) {
    auto const first = world().get(login, target);
    BOOST_REQUIRE(first.status == 200);
    auto const again = world().get(login, target, {{"if-none-match", first.etag()}});
    BOOST_TEST(again.status == 304);
    BOOST_TEST(again.text.empty());
    BOOST_TEST(again.etag() == first.etag());
}

/// All rows, two at a time.
json::array in_pages(std::string const& target, std::string const& list) {
    json::array out;
    std::string cursor;
    for (int page = 0; page < 100; ++page) {
        auto const answer =
            world().get("tmbwk", target + "limit=2" + (cursor.empty() ? "" : "&cursor=" + cursor));
        BOOST_REQUIRE(answer.status == 200);
        auto const& rows = answer.body.at(list).as_array();
        BOOST_TEST(rows.size() <= 2U);
        out.insert(out.end(), rows.begin(), rows.end());
        cursor = answer.member("next");
        if (cursor.empty()) return out;
    }
    BOOST_FAIL("the list has no end");
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(concept_)

BOOST_AUTO_TEST_CASE(the_concept_comes_as_json_and_as_xml) {
    auto const text = world().get("lib", "/api/v1/concept");
    BOOST_TEST(text.status == 200);
    BOOST_TEST(text.body.at("revision").at("number") == 0);
    auto const xml = world().get("lib", "/api/v1/concept", kXml);
    BOOST_TEST(xml.status == 200);
    BOOST_TEST(xml.text.find("urn:fassung:concept:1") != std::string::npos);
    BOOST_TEST(xml.etag() != text.etag());
    expect_known("lib", "/api/v1/concept");
}

BOOST_AUTO_TEST_CASE(the_rules_of_release_come_with_their_revisions) {
    std::string const path = "/api/v1/policy";
    auto const text = world().get("lib", path);
    BOOST_REQUIRE_MESSAGE(text.status == 200, text.text);
    BOOST_TEST(text.body.at("revision").at("number") == 0);
    BOOST_TEST(text.body.at("requirements").at(0).at("id") == "review");
    BOOST_TEST(world().get("lib", path, kXml).text.find("urn:fassung:policy:1") != std::string::npos);
    expect_known("lib", path);
    BOOST_TEST(world().get("lib", path + "?asOf=gestern").status == 400);
    BOOST_TEST(world().get("lib", path + "?asOf=2001-01-01").code() == "before-record");

    auto const history = world().get("lib", path + "/history");
    BOOST_TEST(history.body.at("revisions").as_array().size() == 1U);
    BOOST_TEST(history.body.at("revisions").at(0).at("kind") == "adopted");
    BOOST_TEST(world().get("lib", path + "/history?format=csv").status == 200);
    BOOST_TEST(world().get("lib", path + "/history?asOf=2001-01-01").status == 404);
    BOOST_TEST(world().get("lib", path + "/history?asOf=gestern").status == 400);

    auto const revision = world().get("lib", path + "/revisions/0");
    BOOST_TEST(revision.body.at("validity").as_string().starts_with("Gilt seit der Anlage der Akte"));
    expect_known("lib", path + "/revisions/0");
    BOOST_TEST(world().get("lib", path + "/revisions/7").code() == "unknown-revision");
    BOOST_TEST(world().get("lib", path + "/revisions/0?asOf=gestern").status == 400);

    auto const compare = path + "/compare?from=revision:0&to=head";
    BOOST_TEST(world().get("lib", compare).body.at("synopses").at(0).at("document") == "policy");
    BOOST_TEST(world().get("lib", compare + "&format=html").status == 200);
    BOOST_TEST(world().get("lib", compare + "&format=text").status == 200);
    expect_known("lib", compare);
    BOOST_TEST(world().get("lib", path + "/compare?from=revision:7&to=head").status == 404);
    BOOST_TEST(world().get("lib", path + "/compare").status == 400);
}

BOOST_AUTO_TEST_CASE(lists_come_in_pages_that_together_are_the_whole_list) {
    BOOST_TEST(in_pages("/api/v1/fields?", "fields").size() == 9U);
    BOOST_TEST(in_pages("/api/v1/units?", "units").size() >= 12U);
    BOOST_TEST(in_pages("/api/v1/measures?", "measures").size() >= 40U);
}

BOOST_AUTO_TEST_CASE(a_unit_has_its_earlier_names) {
    auto const answer = world().get("tmbwk", "/api/v1/units?limit=200");
    for (auto const& unit : answer.body.at("units").as_array())
        if (unit.at("id") == "tmjmv") BOOST_TEST(unit.at("names").as_array().size() >= 2U);
}

BOOST_AUTO_TEST_CASE(measures_are_found_by_field_unit_and_words) {
    auto const led = world().get("tmbwk", "/api/v1/measures?unit=tmwllr");
    BOOST_REQUIRE(led.body.at("measures").as_array().size() == 1U);
    auto const& row = led.body.at("measures").at(0);
    BOOST_TEST(row.at("id") == "M-0028");
    BOOST_TEST(row.at("lead") == "tmwllr");
    BOOST_TEST(row.at("participating") == json::array{"tmsgaf"});
    auto const field = world().get("tmbwk", "/api/v1/measures?field=sprache&limit=200");
    for (auto const& found : field.body.at("measures").as_array()) BOOST_TEST(found.at("field") == "sprache");
    auto const words = world().get("tmbwk", "/api/v1/measures?q=Start+Deutsch");
    BOOST_TEST(words.body.at("measures").as_array().size() >= 1U);
}

BOOST_AUTO_TEST_CASE(measures_are_found_by_status_and_period) {
    auto const count = [](std::string const& query) {
        return world()
            .get("tmbwk", "/api/v1/measures?limit=200" + query)
            .body.at("measures")
            .as_array()
            .size();
    };
    BOOST_TEST(count("&status=ongoing") + count("&status=discontinued") == count(""));
    auto const early = count("&period=2000");
    BOOST_TEST(early < count("&period=2000/2026-12-31"));
}

BOOST_AUTO_TEST_CASE(a_search_marks_its_hits_and_says_where_they_stand) {
    auto const answer = world().get("tmbwk", "/api/v1/search?q=deutschkurs+land&limit=1");
    BOOST_REQUIRE(answer.body.at("hits").as_array().size() == 1U);
    auto const& hit = answer.body.at("hits").at(0);
    BOOST_TEST(hit.at("document") == "M-0001");
    BOOST_TEST(hit.at("number") == "1.1");
    bool marked = false;
    for (auto const& run : hit.at("title").as_array())
        marked = marked || (run.at("hit").as_bool() && run.at("text") == "Deutschkurse");
    BOOST_TEST(marked);
    BOOST_REQUIRE(!hit.at("passages").as_array().empty());
    BOOST_TEST(hit.at("passages").at(0).at("label") == "Beschreibung, Absatz 1");
    auto const whole = world().get("tmbwk", "/api/v1/search?q=wohnen");
    BOOST_TEST(whole.body.at("total").as_int64() >= 2);
    auto const next = world().get("tmbwk", "/api/v1/search?q=wohnen&limit=1&cursor=1");
    BOOST_TEST(next.body.at("hits").at(0).at("document") == whole.body.at("hits").at(1).at("document"));
    BOOST_TEST(world().get("tmbwk", "/api/v1/search?q=xyzzy").body.at("total") == 0);
    BOOST_TEST(world().get("tmbwk", "/api/v1/search?q=wohnen&asOf=2026-11-23").code() == "search-as-of");
    BOOST_TEST(world().get("tmbwk", "/api/v1/search?q=wohnen&cursor=x").code() == "invalid-cursor");
}

BOOST_AUTO_TEST_CASE(parameters_are_judged) {
    for (std::string const target :
         {"/api/v1/measures?limit=0", "/api/v1/measures?limit=201", "/api/v1/measures?field=A!",
          "/api/v1/measures?cursor=x", "/api/v1/fields?limit=x", "/api/v1/fields?asOf=gestern",
          "/api/v1/units?limit=-1", "/api/v1/concept?asOf=2026-13-01", "/api/v1/measures/M-0022?asOf=x",
          "/api/v1/measures/M-0022/history?cursor=x", "/api/v1/journal?after=-1", "/api/v1/proposals?state=x",
          "/api/v1/proposals?turn=you", "/api/v1/search", "/api/v1/search?q=", "/api/v1/measures?status=x",
          "/api/v1/measures?period=2026/2025", "/api/v1/measures?period=bald"})
        BOOST_TEST(world().get("tmbwk", target).status == 400, target);
    for (std::string const target : {"/api/v1/actors?limit=0", "/api/v1/grants?cursor=x"})
        BOOST_TEST(world().get("betrieb", target).status == 400, target);
}

BOOST_AUTO_TEST_CASE(a_measure_is_shown_as_it_was) {
    auto const before = world().get("tmbwk", "/api/v1/journal?limit=200").body.at("events").as_array().back();
    auto const id = world().submitted("tmbwk", "M-0023");
    world().clock().advance(std::chrono::seconds{1});
    world().release(id);

    auto const now = world().get("tmbwk", "/api/v1/measures/M-0023");
    BOOST_TEST(now.status == 200);
    BOOST_TEST(now.body.at("revision").at("number") == 1);
    BOOST_TEST(now.body.at("revision").at("proposal") == json::value(id));
    auto const revision_at = [](std::string const& when) {
        auto const answer = world().get("tmbwk", "/api/v1/measures/M-0023?asOf=" + when);
        BOOST_REQUIRE_MESSAGE(answer.status == 200, when << ": " << answer.text);
        return answer.body.at("revision").at("number").as_int64();
    };
    BOOST_TEST(revision_at(json::serialize(before.at("seq"))) == 0);
    BOOST_TEST(revision_at("seq:" + json::serialize(before.at("seq"))) == 0);
    BOOST_TEST(revision_at(std::string{before.at("time").as_string()}) == 0);
    BOOST_TEST(revision_at("2026-11-23") == 1);
    BOOST_TEST(revision_at("2030-01-01T00:00:00%2B01:00") == 1);
    for (std::string const when : {"2026-11-22", "2020-01-01T00:00:00Z", "0"}) {
        auto const answer = world().get("tmbwk", "/api/v1/measures/M-0023?asOf=" + when);
        BOOST_TEST(answer.status == 404);
        BOOST_TEST(answer.code() == "before-record");
    }
    expect_known("tmbwk", "/api/v1/measures/M-0023");
    auto const xml = world().get("tmbwk", "/api/v1/measures/M-0023?asOf=2026-11-23", kXml);
    BOOST_TEST(xml.status == 200);
    BOOST_TEST(xml.text.find("<measure ") != std::string::npos);

    auto const history = world().get("rechnungshof", "/api/v1/measures/M-0023/history");
    BOOST_TEST(history.status == 200);
    auto const& revisions = history.body.at("revisions").as_array();
    BOOST_REQUIRE(revisions.size() == 2U);
    auto const& newest = revisions.front();
    BOOST_TEST(newest.at("number") == 1);
    BOOST_TEST(newest.at("changed") == json::array{"title"});
    BOOST_TEST(newest.at("proposedBy").at("unit") == "tmbwk");
    BOOST_TEST(newest.at("proposedBy").at("word") == "submission");
    BOOST_TEST(newest.at("reviewedBy").at(0).at("function") == "reviewer");
    BOOST_TEST(newest.at("approvedBy").at(0).at("word") == "approved");
    BOOST_TEST(revisions.back().at("proposedBy").is_null());
    BOOST_TEST(revisions.back().at("kind") == "adopted");
    BOOST_TEST(in_pages("/api/v1/measures/M-0023/history?", "revisions").size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_does_not_exist_is_not_found) {
    for (std::string const target : {"/api/v1/measures/M-9999", "/api/v1/measures/sprache",
                                     "/api/v1/measures/M-9999/history", "/api/v1/fields?asOf=2020-01-01"})
        BOOST_TEST(world().get("tmbwk", target).status == 404, target);
}

BOOST_AUTO_TEST_CASE(the_service_says_how_it_is) {
    BOOST_TEST(world().get("", "/healthz").status == 200);
    auto const ready = world().get("", "/readyz");
    BOOST_TEST(ready.status == 200);
    BOOST_TEST(ready.body.at("record").as_string().size() == 64U);
    auto const file = world().get("", "/api/openapi.yaml");
    BOOST_TEST(file.text.starts_with("openapi: 3.1"));
}

BOOST_AUTO_TEST_SUITE_END()
