#include "core/document/merge_order.hpp"

#include <boost/test/unit_test.hpp>

using namespace fassung::document;

namespace {

Keys keys(std::string_view letters) {
    Keys out;
    for (std::size_t at = 0; at < letters.size(); ++at) out.push_back(letters.substr(at, 1));
    return out;
}

/// Survivors are given as letters; "!" in front of the answer says conflict.
std::string merged(std::string_view base, std::string_view ours, std::string_view theirs,
                   std::string_view survivors) {
    auto const kept = keys(survivors);
    auto const order = merge_order(keys(base), keys(ours), keys(theirs), KeySet{kept.begin(), kept.end()});
    std::string out = order.conflict ? "!" : "";
    for (auto const key : order.keys) out += key;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(merge_order_)

BOOST_AUTO_TEST_CASE(the_order_of_the_side_that_moved_items_is_taken) {
    BOOST_TEST(merged("abc", "cab", "abc", "abc") == "cab");
    BOOST_TEST(merged("abc", "abc", "cab", "abc") == "cab");
    BOOST_TEST(merged("abc", "cab", "cab", "abc") == "cab");
}

BOOST_AUTO_TEST_CASE(additions_go_behind_the_item_that_they_stood_behind) {
    BOOST_TEST(merged("abc", "xabyc", "abc", "abcxy") == "xabyc");
    BOOST_TEST(merged("abc", "abc", "xabyc", "abcxy") == "xabyc");
    BOOST_TEST(merged("abc", "abcx", "abcy", "abcxy") == "abcxy");
    BOOST_TEST(merged("abc", "cab", "axybc", "abcxy") == "caxyb");
    BOOST_TEST(merged("", "xy", "z", "xyz") == "xyz");
}

BOOST_AUTO_TEST_CASE(an_addition_behind_a_removed_item_goes_behind_the_one_before_it) {
    BOOST_TEST(merged("abc", "abxc", "ac", "acx") == "axc");
    BOOST_TEST(merged("abc", "axc", "abyc", "acxy") == "axyc");
}

BOOST_AUTO_TEST_CASE(a_kept_item_that_the_other_side_removed_stays_near_its_neighbour) {
    BOOST_TEST(merged("abc", "abc", "ac", "abc") == "abc");
    BOOST_TEST(merged("abc", "ac", "abc", "abc") == "abc");
}

BOOST_AUTO_TEST_CASE(different_moves_are_a_conflict_and_ours_stands) {
    BOOST_TEST(merged("abc", "bac", "acb", "abc") == "!bac");
    BOOST_TEST(merged("abc", "bac", "acby", "abcy") == "!byac");
    // Moves of an item that the other side removed do not matter any more.
    BOOST_TEST(merged("abc", "bac", "ca", "ac") == "ca");
}

BOOST_AUTO_TEST_SUITE_END()
