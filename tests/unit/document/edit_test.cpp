#include "core/document/edit.hpp"

#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "core/document/diff.hpp"
#include "tests/support/random_document.hpp"
#include "tests/unit/document/tree.hpp"

using namespace fassung;
using namespace fassung::document;
using namespace fassung::test;

namespace {

std::string order_of(Document const& document, std::string_view list = "description") {
    return places_of(document)[std::string{list} + "/#order"];
}

std::string some_hex() {
    static int next = 0;
    return "00000" + std::to_string(++next % 10);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(edit)

BOOST_AUTO_TEST_CASE(a_new_paragraph_stands_behind_the_named_one_and_gets_an_id_nobody_had) {
    auto document = described({p("p-000001", "eins"), p("p-000002", "zwei")});
    auto* const item = add_item(document, "description", "p-000001");
    BOOST_REQUIRE(item != nullptr);
    give_ids(document, {"p-000003"}, &some_hex);
    BOOST_TEST(item->attribute("id") == "p-000004");
    normalise(document);
    BOOST_TEST(order_of(document) == "p-000001 p-000004 p-000002");
}

BOOST_AUTO_TEST_CASE(a_list_that_is_not_there_yet_is_made_with_its_first_item) {
    auto document = described({p("p-000001", "eins")});
    BOOST_REQUIRE(add_item(document, "funding/amounts", "") != nullptr);
    BOOST_REQUIRE(add_item(document, "participants", "", "tfm") != nullptr);
    BOOST_TEST(add_item(document, "participants", "", "tfm") == nullptr);
    BOOST_TEST(add_item(document, "participants", "") == nullptr);
    BOOST_TEST(add_item(document, "title", "") == nullptr);
    BOOST_TEST(add_item(document, "../etc", "") == nullptr);
    give_ids(document, {}, &some_hex);
    normalise(document);
    BOOST_TEST(find(document, "participants/tfm") != nullptr);
    BOOST_TEST(find(document, "funding/amounts")->children.size() == 1u);
}

BOOST_AUTO_TEST_CASE(moving_keeps_ids_and_stops_at_the_ends) {
    auto document = described({p("p-000001", "eins"), p("p-000002", "zwei"), p("p-000003", "drei")});
    BOOST_TEST(move_item(document, "description/p-000003", -1));
    BOOST_TEST(order_of(document) == "p-000001 p-000003 p-000002");
    BOOST_TEST(move_item(document, "description/p-000001", 5));
    BOOST_TEST(order_of(document) == "p-000003 p-000002 p-000001");
    BOOST_TEST(move_item(document, "description/p-000003", -1));
    BOOST_TEST(order_of(document) == "p-000003 p-000002 p-000001");
    BOOST_TEST(!move_item(document, "description/p-00000f", 1));
    BOOST_TEST(!move_item(document, "title", 1));
    BOOST_TEST(find(document, "description/p-000003")->text == "drei");
}

BOOST_AUTO_TEST_CASE(sorted_lists_are_not_moved) {
    auto document = sound_measure();
    BOOST_TEST(!move_item(document, "participants/tfm", 1));
}

BOOST_AUTO_TEST_CASE(a_removed_paragraph_comes_back_where_it_stood) {
    auto const released = described({p("p-000001", "eins"), p("p-000002", "zwei"), p("p-000003", "drei")});
    auto draft = released;
    BOOST_TEST(remove_item(draft, "description/p-000002"));
    BOOST_TEST(!remove_item(draft, "description/p-000002"));
    BOOST_TEST(!remove_item(draft, "title"));
    BOOST_TEST(copy_place(draft, released, "description/p-000002"));
    BOOST_TEST((draft == released));
    remove_item(draft, "description/p-000001");
    copy_place(draft, released, "description/p-000001");
    BOOST_TEST((draft == released));
}

BOOST_AUTO_TEST_CASE(what_the_kind_does_not_have_is_not_taken_over) {
    auto document = described({p("p-000001", "eins")});
    auto const before = document;
    BOOST_TEST(!copy_place(document, sound_measure(), "title/p-000001"));
    BOOST_TEST(!copy_place(document, sound_measure(), "title/#order"));
    BOOST_TEST((document == before));
}

BOOST_AUTO_TEST_CASE(taking_over_every_place_that_differs_gives_the_other_text) {
    RandomDocument random{20261122};
    for (int round = 0; round < 300; ++round) {
        auto const kind = random.chance(60)   ? DocumentKind::kMeasure
                          : random.chance(50) ? DocumentKind::kField
                                              : DocumentKind::kConcept;
        auto const from = random.document(kind);
        auto into = random.chance(80) ? random.edited(from, 6) : random.document(kind);
        auto differences = diff(&into, from);
        // An order is of items that are there.
        std::ranges::stable_partition(differences,
                                      [](auto const& each) { return !each.address.ends_with("#order"); });
        for (auto const& each : differences) copy_place(into, from, each.address);
        BOOST_TEST((into == from), "round " << round << "\n" << canonical(into) << canonical(from));
    }
}

BOOST_AUTO_TEST_SUITE_END()
