#include "core/app/text_cache.hpp"

#include <atomic>
#include <thread>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace fassung;

namespace {

constexpr auto kKind = model::DocumentKind::kMeasure;

app::TextCache::Text text(std::string xml) {
    return {.document = std::make_shared<document::Document const>(), .xml = std::move(xml)};
}
base::Digest digest(int number) {
    return base::sha256(std::to_string(number));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text_cache)

BOOST_AUTO_TEST_CASE(a_text_is_found_by_its_digest_and_the_first_one_stays) {
    app::TextCache cache;
    BOOST_TEST(cache.find(kKind, digest(1)) == nullptr);
    auto const first = cache.keep(kKind, digest(1), text("eins"));
    BOOST_TEST(cache.keep(kKind, digest(1), text("eins")) == first);
    BOOST_TEST(cache.find(kKind, digest(1)) == first);
    BOOST_TEST(cache.find(model::DocumentKind::kField, digest(1)) == nullptr);
}

BOOST_AUTO_TEST_CASE(what_was_used_longest_ago_goes_first) {
    app::TextCache cache{3 * 1100};
    for (int number = 1; number <= 3; ++number) cache.keep(kKind, digest(number), text("kurz"));
    BOOST_TEST(cache.find(kKind, digest(1)) != nullptr);
    auto const kept = cache.find(kKind, digest(2));
    cache.find(kKind, digest(1));
    cache.keep(kKind, digest(4), text("kurz"));
    BOOST_TEST(cache.size() == 3U);
    BOOST_TEST(cache.find(kKind, digest(3)) == nullptr);
    cache.keep(kKind, digest(5), text("kurz"));
    BOOST_TEST(cache.find(kKind, digest(2)) == nullptr);
    BOOST_TEST(kept->xml == "kurz");
}

BOOST_AUTO_TEST_CASE(a_text_that_is_too_large_is_given_back_and_not_kept) {
    app::TextCache cache{4096};
    BOOST_TEST(cache.keep(kKind, digest(1), text(std::string(10'000, 'x')))->xml.size() == 10'000U);
    BOOST_TEST(cache.size() == 0U);
}

BOOST_AUTO_TEST_CASE(several_readers_share_it) {
    app::TextCache cache{20 * 1100};
    std::vector<std::jthread> readers;
    std::atomic<int> wrong = 0;
    for (int reader = 0; reader < 4; ++reader)
        readers.emplace_back([&cache, &wrong, reader] {
            for (int i = 0; i < 2000; ++i) {
                auto const number = (i * (reader + 1)) % 50;
                auto found = cache.find(kKind, digest(number));
                if (!found) found = cache.keep(kKind, digest(number), text(std::to_string(number)));
                if (found->xml != std::to_string(number)) ++wrong;
            }
        });
    readers.clear();
    BOOST_TEST(wrong == 0);
    BOOST_TEST(cache.size() <= 22U);
}

BOOST_AUTO_TEST_SUITE_END()
