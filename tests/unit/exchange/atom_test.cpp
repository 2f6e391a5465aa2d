#include "core/exchange/atom.hpp"

#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "core/xml/reader.hpp"

using namespace fassung;

namespace {

exchange::AtomFeed sample() {
    exchange::AtomFeed feed;
    feed.id = "urn:fassung:record:00:releases";
    feed.title = "Freigaben: „Konzept“ & <mehr>";
    feed.updated = *base::parse_rfc3339("2026-11-22T10:33:52Z");
    feed.author = "Fassung";
    feed.links = {{"/api/v1/releases.atom?limit=1", "application/atom+xml", "self"},
                  {"/api/v1/releases.atom?limit=1&cursor=4", "application/atom+xml", "next"}};
    exchange::AtomEntry entry;
    entry.id = "urn:fassung:record:00:event:41:M-0031";
    entry.title = "M-0031: Sprache – Revision 3";
    entry.updated = feed.updated;
    entry.author = "Ministerium (TMBWK)";
    entry.links = {{"/api/v1/measures/M-0031?asOf=seq:41", "application/json"}};
    entry.category = "amend";
    entry.category_label = "Änderung";
    entry.summary = "Begründung: \"<script>\" & Co.";
    feed.entries = {entry};
    return feed;
}

/// core/xml reads no attribute with a prefix.
base::Result<document::Element> read(std::string text) {
    std::string_view const language = " xml:lang=\"de\"";
    auto const at = text.find(language);
    BOOST_REQUIRE(at != std::string::npos);
    return xml::read_tree(text.erase(at, language.size()), "http://www.w3.org/2005/Atom");
}

std::size_t count(document::Element const& element, std::string_view name) {
    return static_cast<std::size_t>(
        std::ranges::count_if(element.children, [&](auto const& child) { return child.name == name; }));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(atom_)

BOOST_AUTO_TEST_CASE(a_feed_has_what_rfc_4287_asks_for) {
    auto const text = exchange::to_atom(sample());
    auto const feed = read(text);
    BOOST_REQUIRE_MESSAGE(feed.has_value(), text);
    BOOST_TEST(feed->name == "feed");
    // 4.1.1: exactly one id, title and updated; an author; at most one "self".
    for (auto const* one : {"id", "title", "updated", "author"}) BOOST_TEST(count(*feed, one) == 1U, one);
    BOOST_TEST(feed->text_of("title") == "Freigaben: „Konzept“ & <mehr>");
    BOOST_TEST(feed->text_of("updated") == "2026-11-22T10:33:52Z");
    auto const& entry = *feed->child("entry");
    // 4.1.2: the same of an entry, and without content a link "alternate".
    for (auto const* one : {"id", "title", "updated", "published", "author", "summary", "link"})
        BOOST_TEST(count(entry, one) == 1U, one);
    BOOST_TEST(entry.child("author")->text_of("name") == "Ministerium (TMBWK)");
    BOOST_TEST(entry.child("link")->attribute("rel") == "alternate");
    BOOST_TEST(entry.child("link")->attribute("href") == "/api/v1/measures/M-0031?asOf=seq:41");
    BOOST_TEST(entry.child("category")->attribute("label") == "Änderung");
    BOOST_TEST(entry.text_of("summary") == "Begründung: \"<script>\" & Co.");
}

BOOST_AUTO_TEST_CASE(a_feed_without_entries_is_one_too) {
    auto feed = sample();
    feed.entries.clear();
    auto const text = exchange::to_atom(feed);
    auto const empty = read(text);
    BOOST_REQUIRE(empty.has_value());
    BOOST_TEST(count(*empty, "entry") == 0U);
    BOOST_TEST(exchange::to_atom(feed) == text);
}

BOOST_AUTO_TEST_SUITE_END()
