// The feed of releases.
#include <boost/test/unit_test.hpp>

#include "core/base/digest.hpp"
#include "core/xml/reader.hpp"
#include "tests/unit/api/contract/world.hpp"

using namespace fassung;
using namespace fassung::contract;

namespace {

constexpr char const* kFeed = "/api/v1/releases.atom";

/// A measure that nobody takes part in, released once more.
std::string released(std::string const& measure) {
    auto id = world().submitted("tmbwk", measure);
    world().release(id);
    return id;
}

document::Element feed(std::string const& target, Headers headers = {}) {
    auto const answer = world().get("tmbwk", target, std::move(headers));
    BOOST_REQUIRE_MESSAGE(answer.status == 200, answer.text);
    BOOST_TEST((answer.raw.header("content-type") == "application/atom+xml; charset=utf-8"));
    // core/xml reads no attribute with a prefix.
    std::string_view const language = " xml:lang=\"de\"";
    auto text = answer.text;
    BOOST_REQUIRE(text.find(language) != std::string::npos);
    text.erase(text.find(language), language.size());
    auto const tree = xml::read_tree(text, "http://www.w3.org/2005/Atom", {.bytes = 1U << 20});
    BOOST_REQUIRE_MESSAGE(tree.has_value(), answer.text);
    return *tree;
}

std::vector<document::Element> entries(document::Element const& of) {
    std::vector<document::Element> out;
    for (auto const& child : of.children)
        if (child.name == "entry") out.push_back(child);
    return out;
}

std::string link(document::Element const& of, std::string_view rel) {
    for (auto const& child : of.children)
        if (child.name == "link" && child.attribute("rel") == rel)
            return std::string{child.attribute("href")};
    return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(feeds_)

BOOST_AUTO_TEST_CASE(a_release_is_an_entry_that_leads_to_its_text) {
    auto const id = released("M-0022");
    auto const all = feed(kFeed);
    BOOST_TEST(all.text_of("id").starts_with("urn:fassung:record:"));
    auto const found = entries(all);
    BOOST_REQUIRE(!found.empty());
    auto const& newest = found.front();
    BOOST_TEST(newest.text_of("id").find(":event:") != std::string::npos);
    BOOST_TEST(newest.text_of("id").ends_with(":M-0022"));
    BOOST_TEST(newest.text_of("title").find("M-0022") == 0U);
    BOOST_TEST(newest.text_of("summary").find("Vorgang " + id) != std::string::npos);
    BOOST_TEST(newest.text_of("summary").find("Begründung: Anpassung an den Stand") != std::string::npos);
    BOOST_TEST(newest.child("author")->text_of("name").find("TMBWK") != std::string::npos);
    BOOST_TEST(all.text_of("updated") == newest.text_of("updated"));
    auto const text = world().get("tmbwk", link(newest, "alternate"));
    BOOST_TEST(text.status == 200);
    auto const& revision = text.body.at("revision").at("number");
    BOOST_TEST(newest.text_of("title").ends_with("Revision " + std::to_string(revision.as_int64())));
    // The same entry in every feed.
    for (auto const* filter : {"?measure=M-0022", "?unit=tmbwk", "?limit=1"})
        BOOST_TEST((entries(feed(std::string{kFeed} + filter)).front() == newest), filter);
}

BOOST_AUTO_TEST_CASE(no_person_stands_in_a_feed) {
    released("M-0022");
    auto const text = world().get("tmbwk", kFeed).text;
    for (auto const* part : {"Fachreferat", ">a-", "/a-"})
        BOOST_TEST(text.find(part) == std::string::npos, part);
}

BOOST_AUTO_TEST_CASE(feeds_can_be_narrowed) {
    released("M-0022");
    auto const measure = world().get("tmbwk", "/api/v1/measures/M-0022");
    auto const field = measure.member("field");
    BOOST_TEST(!entries(feed(std::string{kFeed} + "?field=" + field)).empty());
    BOOST_TEST(entries(feed(std::string{kFeed} + "?measure=M-0040")).empty());
    BOOST_TEST(feed(std::string{kFeed} + "?measure=M-0040").text_of("updated").size() == 20U);
    BOOST_TEST(entries(feed(std::string{kFeed} + "?measure=M-0022&unit=lib")).empty());
    for (auto const* odd : {"?field=A!", "?unit=A!", "?measure=22", "?limit=0", "?limit=x"})
        BOOST_TEST(world().get("tmbwk", std::string{kFeed} + odd).status == 400, odd);
    for (auto const* missing : {"?field=gibtesnicht", "?unit=gibtesnicht", "?measure=M-9999"})
        BOOST_TEST(world().get("tmbwk", std::string{kFeed} + missing).status == 404, missing);
    BOOST_TEST(world().get("tmbwk", std::string{kFeed} + "?cursor=fremd").code() == "invalid-cursor");
}

BOOST_AUTO_TEST_CASE(a_long_feed_goes_on_elsewhere) {
    released("M-0022");
    released("M-0022");
    auto const first = feed(std::string{kFeed} + "?measure=M-0022&limit=1");
    BOOST_TEST(entries(first).size() == 1U);
    BOOST_TEST(link(first, "self") == std::string{kFeed} + "?measure=M-0022&limit=1");
    auto const second = feed(link(first, "next"));
    BOOST_TEST(entries(second).size() == 1U);
    BOOST_TEST(entries(second).front().text_of("id") != entries(first).front().text_of("id"));
    BOOST_TEST(second.text_of("id") == first.text_of("id"));
}

BOOST_AUTO_TEST_CASE(who_knows_the_feed_gets_it_not_again) {
    auto const first = world().get("tmbwk", kFeed);
    auto const modified = std::string{first.raw.header("last-modified").value_or("")};
    BOOST_TEST(modified.ends_with(" GMT"));
    BOOST_TEST(world().get("tmbwk", kFeed, {{"if-none-match", first.etag()}}).status == 304);
    auto const unchanged = world().get("tmbwk", kFeed, {{"if-modified-since", modified}});
    BOOST_TEST(unchanged.status == 304);
    BOOST_TEST(unchanged.etag() == first.etag());
    // If-None-Match decides alone.
    BOOST_TEST(
        world().get("tmbwk", kFeed, {{"if-modified-since", modified}, {"if-none-match", "\"x\""}}).status ==
        200);
    world().clock().advance(std::chrono::minutes{1});
    released("M-0022");
    BOOST_TEST(world().get("tmbwk", kFeed, {{"if-none-match", first.etag()}}).status == 200);
    BOOST_TEST(world().get("tmbwk", kFeed, {{"if-modified-since", modified}}).status == 200);
}

BOOST_AUTO_TEST_CASE(feed_readers_show_an_api_token_as_password) {
    auto const basic = [](std::string const& password) {
        return Headers{{"authorization", "Basic " + base::to_base64("leser:" + password)}};
    };
    auto const token = world().api_token("lib", "read");
    BOOST_TEST(world().get("", kFeed, basic(token)).status == 200);
    auto const refused = world().get("", kFeed, basic("fst_" + std::string(64, '0')));
    BOOST_TEST(refused.status == 401);
    BOOST_TEST((refused.raw.header("www-authenticate") ==
                R"(Bearer realm="fassung", Basic realm="fassung", charset="UTF-8")"));
    BOOST_TEST(world().get("", kFeed, basic(world().token("lib"))).status == 401);
    // Nothing else takes it.
    BOOST_TEST(world().get("", "/api/v1/measures", basic(token)).status == 401);
    BOOST_TEST(
        (world().get("", "/api/v1/measures").raw.header("www-authenticate") == R"(Bearer realm="fassung")"));
}

BOOST_AUTO_TEST_SUITE_END()
