// The whole concept as one file.
#include <boost/test/unit_test.hpp>

#include "core/xml/schema.hpp"
#include "tests/unit/api/contract/world.hpp"

using namespace fassung;
using namespace fassung::contract;

namespace {

constexpr char const* kExport = "/api/v1/export";

std::size_t count(std::string const& text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

Answer good(std::string const& query = {}, Headers headers = {}) {
    auto answer = world().get("lib", kExport + query, std::move(headers));
    BOOST_REQUIRE_MESSAGE(answer.status == 200, answer.text);
    return answer;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(export_)

BOOST_AUTO_TEST_CASE(json_holds_every_document_as_the_api_gives_it) {
    world().release(world().submitted("tmbwk", "M-0022"));
    auto const answer = good();
    auto const& all = answer.body;
    BOOST_TEST((
        answer.raw.header("content-disposition").value_or("").find("attachment; filename=\"konzept-") == 0U));
    BOOST_TEST(all.at("fields").as_array().size() == 9U);
    auto const& measures = all.at("measures").as_array();
    auto const listed = world().get("lib", "/api/v1/measures?limit=200").body.at("measures").as_array();
    BOOST_REQUIRE(measures.size() == listed.size());
    for (std::size_t i = 0; i < listed.size(); ++i) BOOST_TEST((measures[i].at("id") == listed[i].at("id")));
    for (auto const& measure : measures) {
        if (measure.at("id") != "M-0022") continue;
        auto const text = world().get("lib", "/api/v1/measures/M-0022").body;
        BOOST_TEST((measure.at("document") == text.at("document")));
        BOOST_TEST((measure.at("revision").at("number") == text.at("revision").at("number")));
        BOOST_TEST(measure.at("revision").at("proposal").is_string());
        BOOST_TEST(measure.at("validity").as_string().find("Freigegeben am") == 0U);
    }
}

BOOST_AUTO_TEST_CASE(xml_keeps_to_its_schema) {
    auto const schemas = xml::Schemas::from_folder(std::string{FASSUNG_SOURCE_DIR} + "/schemas/exchange");
    for (auto const& answer : {good("?format=xml"), good("", {{"accept", "application/xml"}})}) {
        BOOST_TEST((answer.raw.header("content-type") == "application/xml"));
        auto const found = schemas.validate("export", answer.text);
        BOOST_TEST(found.empty(), (found.empty() ? "" : found.front().message));
        BOOST_TEST(count(answer.text, "<measure xmlns=\"urn:fassung:measure:1\"") ==
                   good().body.at("measures").as_array().size());
    }
}

BOOST_AUTO_TEST_CASE(csv_has_a_head_and_every_measure) {
    auto const answer = good("?format=csv");
    BOOST_TEST((answer.raw.header("content-type").value_or("").find("text/csv") == 0U));
    BOOST_TEST(answer.text.find("Art;Dokument;Nummer;") == 3U);
    BOOST_TEST(count(answer.text, ";revision/validity;") >= 50U);
    BOOST_TEST(count(answer.text, "\r\n") > 500U);
}

BOOST_AUTO_TEST_CASE(an_export_as_of_a_moment_is_the_same_file_later) {
    auto const journal = world().get("tmbwk", "/api/v1/journal?limit=200").body.at("events").as_array();
    auto const then = "?asOf=seq:" + json::serialize(journal.back().at("seq"));
    for (auto const* format : {"&format=json", "&format=xml", "&format=csv"}) {
        auto const before = good(then + format).text;
        world().release(world().submitted("tmbwk", "M-0022"));
        world().clock().advance(std::chrono::hours{1});
        BOOST_TEST((good(then + format).text == before), format);
        BOOST_TEST((good(std::string{"?"} + (format + 1)).text != before), format);
    }
}

BOOST_AUTO_TEST_CASE(an_export_of_an_edition_names_it) {
    auto const edition = world().get("lib", "/api/v1/editions").body.at("editions").as_array().at(0);
    auto const day = std::string{edition.at("inForceFrom").as_string()};
    auto const all = good("?inForceOn=" + day).body;
    BOOST_TEST((all.at("inForceOn") == json::value(day)));
    BOOST_TEST((all.at("edition").at("title") == edition.at("title")));
    for (auto const& measure : all.at("measures").as_array())
        BOOST_TEST(measure.at("revision").at("number") == 0);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_exported_is_refused) {
    BOOST_TEST(world().get("lib", "/api/v1/export?format=pdf").status == 400);
    BOOST_TEST(world().get("lib", "/api/v1/export?asOf=gestern").code() == "invalid-as-of");
    BOOST_TEST(world().get("lib", "/api/v1/export?asOf=2020-01-01").code() == "before-record");
    BOOST_TEST(world().get("lib", "/api/v1/export?inForceOn=1990-01-01").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
