// Which revision brought each word, held against a plain replay from the oldest text to the newest.
#include "core/history/provenance.hpp"

#include <chrono>
#include <map>
#include <random>

#include <boost/test/unit_test.hpp>

#include "core/document/place.hpp"
#include "core/history/labels.hpp"
#include "core/history/word_edits.hpp"
#include "core/history/words.hpp"
#include "tests/support/processor_time.hpp"
#include "tests/support/random_document.hpp"
#include "tests/unit/history/texts.hpp"

using namespace fassung;
using namespace fassung::test;
using history::ElementProvenance;
using history::ProvenanceBuilder;
using history::Span;

namespace {

/// From oldest to newest: each word's owner stands beside it.
struct Replay {
    struct Element {
        std::string bytes, text;
        std::vector<int> owners;
        int changed = 0;
    };
    std::map<std::string, Element> elements;

    void add(document::Document const& text, int revision) {
        std::map<std::string, Element> next;
        for (auto const& place : document::collect_places(text)) {
            if (place.kind == document::Place::Kind::kOrder || place.address == "@") continue;
            Element now{place.bytes(), history::value_of(text, place.address, {}), {}, revision};
            auto const words = history::words_of(now.text);
            now.owners.assign(words.size(), revision);
            if (auto const was = elements.find(place.address); was != elements.end()) {
                if (was->second.bytes == now.bytes) {
                    next.emplace(place.address, was->second);
                    continue;
                }
                auto const old_words = history::words_of(was->second.text);
                std::size_t before = 0;
                std::size_t after = 0;
                for (auto const& edit : history::diff_words(old_words, words))
                    for (std::size_t count = 0; count < edit.lines; ++count) {
                        if (edit.kind == git::Edit::kSame) now.owners[after++] = was->second.owners[before++];
                        if (edit.kind == git::Edit::kDeleted) ++before;
                        if (edit.kind == git::Edit::kInserted) ++after;
                    }
            }
            next.emplace(place.address, std::move(now));
        }
        elements = std::move(next);
    }

    static std::vector<Span> spans(Element const& element) {
        auto const words = history::words_of(element.text);
        auto owners = element.owners;
        for (std::size_t at = 1; at + 1 < words.size(); ++at)
            if (history::is_space(words[at]) && element.owners[at - 1] == element.owners[at + 1])
                owners[at] = element.owners[at - 1];
        std::vector<Span> out;
        for (std::size_t at = 0; at < words.size(); ++at) {
            if (out.empty() || out.back().revision != owners[at]) out.push_back({"", owners[at]});
            out.back().text += words[at];
        }
        return out;
    }
};

ElementProvenance const& element_at(std::vector<ElementProvenance> const& all, std::string_view address) {
    for (auto const& each : all)
        if (each.address == address) return each;
    BOOST_FAIL("no element " << address);
    return all.front();
}

document::Document titled(char const* title) {
    auto out = sample();
    out.root.child("title")->text = title;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(provenance_)

BOOST_AUTO_TEST_CASE(each_word_belongs_to_the_revision_that_brought_it) {
    auto const third = titled("Start in neue Bildung");
    ProvenanceBuilder builder{third, 3};
    auto const second = titled("Start in Bildung");
    builder.add(&second, 2);
    auto const first = titled("Start Bildung");
    builder.add(&first, 1);
    builder.add(nullptr, 0);
    BOOST_TEST(builder.settled());
    auto const all = std::move(builder).finish();
    auto const& title = element_at(all, "title");
    BOOST_TEST(title.label == "Titel");
    BOOST_TEST(title.revision == 3);
    BOOST_TEST((title.spans == std::vector<Span>{{"Start ", 1}, {"in ", 2}, {"neue ", 3}, {"Bildung", 1}}));
    BOOST_TEST(element_at(all, "lead").revision == 1);
    BOOST_TEST((element_at(all, "lead").spans == std::vector<Span>{{"tmbwk", 1}}));
}

BOOST_AUTO_TEST_CASE(taking_words_away_moves_no_authorship) {
    auto const second = titled("Start Bildung");
    ProvenanceBuilder builder{second, 2};
    auto const first = titled("Start in Bildung");
    builder.add(&first, 1);
    auto const all = std::move(builder).finish();
    BOOST_TEST(element_at(all, "title").revision == 2);
    BOOST_TEST((element_at(all, "title").spans == std::vector<Span>{{"Start Bildung", 1}}));
}

BOOST_AUTO_TEST_CASE(moving_an_item_moves_no_authorship) {
    auto const first = sample();
    auto second = first;
    auto& paragraphs = second.root.child("description")->children;
    std::swap(paragraphs.front(), paragraphs.back());
    ProvenanceBuilder builder{second, 2};
    builder.add(&first, 1);
    for (auto const& element : std::move(builder).finish())
        BOOST_TEST(element.revision == 1, element.address);
}

BOOST_AUTO_TEST_CASE(reading_ends_as_soon_as_everything_is_settled) {
    auto const newest = sample();
    auto other = sample();
    other.root.children.clear();
    ProvenanceBuilder builder{newest, 9};
    BOOST_TEST(!builder.settled());
    BOOST_TEST(builder.open().size() == 14U);
    builder.add(&other, 8);
    BOOST_TEST(builder.settled());
    BOOST_TEST(builder.open().empty());
    for (auto const& element : std::move(builder).finish()) BOOST_TEST(element.revision == 9);
}

BOOST_AUTO_TEST_CASE(an_item_that_was_there_before_a_gap_belongs_to_its_return) {
    auto const text = sample();
    auto without = text;
    without.root.child("description")->children.erase(without.root.child("description")->children.begin());
    ProvenanceBuilder builder{text, 3};
    builder.add(&without, 2);
    builder.add(&text, 1);
    auto const all = std::move(builder).finish();
    BOOST_TEST(element_at(all, "description/p-000001").revision == 3);
    BOOST_TEST(element_at(all, "description/p-000002").revision == 1);
}

BOOST_AUTO_TEST_CASE(it_says_the_same_as_a_replay_from_the_oldest_text) {
    RandomDocument random{17};
    for (int round = 0; round < 60; ++round) {
        std::vector<document::Document> texts{random.measure()};
        for (auto count = random.below(12); count > 0; --count)
            texts.push_back(random.edited(texts.back(), 5));
        Replay replay;
        for (std::size_t at = 0; at < texts.size(); ++at) replay.add(texts[at], static_cast<int>(at));

        auto const newest = static_cast<int>(texts.size()) - 1;
        ProvenanceBuilder every{texts.back(), newest};
        ProvenanceBuilder needed{texts.back(), newest};
        for (int at = newest - 1; at >= 0; --at) {
            auto const& text = texts[static_cast<std::size_t>(at)];
            every.add(&text, at);
            // A feeder that asks the index skips texts that changed nothing that is open.
            auto const open = needed.open();
            bool changed = at == 0;
            for (auto const& difference :
                 document::diff(at == 0 ? nullptr : &texts[static_cast<std::size_t>(at) - 1], text))
                changed = changed || std::find(open.begin(), open.end(), difference.address) != open.end();
            if (changed && !needed.settled()) needed.add(&text, at);
        }
        auto const all = std::move(every).finish();
        BOOST_REQUIRE(all == std::move(needed).finish());
        BOOST_REQUIRE_EQUAL(all.size(), replay.elements.size());
        for (auto const& element : all) {
            auto const& expected = replay.elements.at(element.address);
            BOOST_REQUIRE_EQUAL(element.revision, expected.changed);
            BOOST_REQUIRE(element.spans == Replay::spans(expected));
        }
    }
}

BOOST_AUTO_TEST_CASE(ten_revisions_are_attributed_in_no_time) {
    RandomDocument random{4};
    std::vector<document::Document> texts{random.measure()};
    for (int count = 0; count < 10; ++count) texts.push_back(random.edited(texts.back(), 5));
    auto const start = processor_time();
    constexpr int kRounds = 50;
    std::size_t elements = 0;
    for (int round = 0; round < kRounds; ++round) {
        ProvenanceBuilder builder{texts.back(), 10};
        for (int at = 9; at >= 0 && !builder.settled(); --at)
            builder.add(&texts[static_cast<std::size_t>(at)], at);
        elements += std::move(builder).finish().size();
    }
    auto const each =
        std::chrono::duration_cast<std::chrono::microseconds>(processor_time() - start) / kRounds;
    BOOST_TEST_MESSAGE("provenance over ten revisions: " << each.count() << " µs, " << elements / kRounds
                                                         << " elements");
    BOOST_TEST(each.count() < 100'000);
}

BOOST_AUTO_TEST_SUITE_END()
