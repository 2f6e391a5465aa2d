#include <boost/test/unit_test.hpp>

#include "core/document/diff.hpp"
#include "tests/unit/document/tree.hpp"

using namespace fassung;
using namespace fassung::document;
using namespace fassung::test;

namespace {

Element unit(std::string id, std::string name, std::string finance = "") {
    auto out = node("unit", {node("names", {leaf("name", std::move(name), {{"id", "n-1"}})})},
                    {{"id", std::move(id)}});
    out.set("finance", finance);
    return out;
}

Document units(std::vector<Element> all) {
    return tree(DocumentKind::kUnits, {node("all", std::move(all))}, "units");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(merge_)

BOOST_AUTO_TEST_CASE(places_changed_on_one_side_are_taken_from_it) {
    auto const base = described({p("p-1", "a"), p("p-2", "b"), p("p-3", "c")});
    auto const ours = described({p("p-1", "A"), p("p-2", "b"), p("p-3", "c"), p("p-4", "d")});
    auto const theirs = described({p("p-1", "a"), p("p-3", "C")});
    auto const result = merge(base, ours, theirs);
    BOOST_TEST(result.conflicts.empty());
    BOOST_TEST((result.merged == described({p("p-1", "A"), p("p-3", "C"), p("p-4", "d")})));
}

BOOST_AUTO_TEST_CASE(different_changes_of_one_place_are_a_conflict_and_ours_stands) {
    auto const base = described({p("p-1", "a")});
    auto const ours = described({p("p-1", "A")});
    auto const theirs = described({p("p-1", "x")});
    auto const result = merge(base, ours, theirs);
    BOOST_TEST((result.merged == ours));
    BOOST_TEST((result.conflicts == std::vector<Conflict>{{"description/p-1", "<p id=\"p-1\">a</p>",
                                                           "<p id=\"p-1\">A</p>", "<p id=\"p-1\">x</p>"}}));
}

BOOST_AUTO_TEST_CASE(the_same_change_on_both_sides_is_no_conflict) {
    auto const base = described({p("p-1", "a")});
    auto const both = described({p("p-1", "A"), p("p-2", "b")});
    auto const result = merge(base, both, both);
    BOOST_TEST((result.merged == both));
    BOOST_TEST(result.conflicts.empty());
}

BOOST_AUTO_TEST_CASE(a_removed_item_that_the_other_side_changed_is_a_conflict) {
    auto const base = described({p("p-1", "a"), p("p-2", "b")});
    auto const removed = described({p("p-1", "a")});
    auto const changed = described({p("p-1", "a"), p("p-2", "B")});
    auto const one = merge(base, removed, changed);
    BOOST_TEST((one.merged == removed));
    BOOST_TEST((one.conflicts == std::vector<Conflict>{{"description/p-2", "<p id=\"p-2\">b</p>",
                                                        std::nullopt, "<p id=\"p-2\">B</p>"}}));
    auto const other = merge(base, changed, removed);
    BOOST_TEST((other.merged == changed));
    BOOST_REQUIRE(other.conflicts.size() == 1U);
    BOOST_TEST(!other.conflicts[0].theirs.has_value());
}

BOOST_AUTO_TEST_CASE(different_orders_are_a_conflict_of_the_order) {
    auto const base = described({p("p-1", "a"), p("p-2", "b"), p("p-3", "c")});
    auto const ours = described({p("p-2", "b"), p("p-1", "a"), p("p-3", "c")});
    auto const theirs = described({p("p-1", "a"), p("p-3", "C"), p("p-2", "b")});
    auto const result = merge(base, ours, theirs);
    BOOST_TEST((result.merged == described({p("p-2", "b"), p("p-1", "a"), p("p-3", "C")})));
    BOOST_TEST((result.conflicts ==
                std::vector<Conflict>{{"description/#order", "p-1 p-2 p-3", "p-2 p-1 p-3", "p-1 p-3 p-2"}}));
}

BOOST_AUTO_TEST_CASE(a_part_that_one_side_emptied_is_merged_place_by_place) {
    auto const with = [](std::vector<Element> funding) {
        return tree(DocumentKind::kMeasure, {leaf("title", "T"), node("funding", std::move(funding))});
    };
    auto const base = with({leaf("effect", "yes")});
    auto const ours = with({});
    auto const theirs = with({leaf("effect", "yes"), leaf("reservation", "no")});
    auto const result = merge(base, ours, theirs);
    BOOST_TEST(result.conflicts.empty());
    BOOST_TEST((result.merged == with({leaf("reservation", "no")})));
    BOOST_TEST(merge(base, ours, with({leaf("effect", "no")})).conflicts.at(0).address == "funding/effect");
}

BOOST_AUTO_TEST_CASE(an_item_with_children_merges_below_itself) {
    auto const base = units({unit("tfm", "alt"), unit("tsk", "x")});
    auto const ours = units({unit("tfm", "neu"), unit("tsk", "x")});
    auto const theirs = units({unit("tfm", "alt", "true"), unit("tmdi", "y"), unit("tsk", "x")});
    auto const result = merge(base, ours, theirs);
    BOOST_TEST(result.conflicts.empty());
    BOOST_TEST((result.merged == units({unit("tfm", "neu", "true"), unit("tmdi", "y"), unit("tsk", "x")})));
}

BOOST_AUTO_TEST_CASE(an_item_with_children_removed_here_and_changed_there_is_a_conflict_at_its_places) {
    auto const base = units({unit("tfm", "alt"), unit("tsk", "x")});
    auto const removed = units({unit("tsk", "x")});
    auto const changed = units({unit("tfm", "neu"), unit("tsk", "x")});
    auto const result = merge(base, removed, changed);
    BOOST_TEST((result.merged == removed));
    BOOST_REQUIRE(result.conflicts.size() == 2U);
    BOOST_TEST(result.conflicts[0].address == "all/tfm");
    BOOST_TEST(result.conflicts[1].address == "all/tfm/names/n-1");
    BOOST_TEST(!result.conflicts[1].ours.has_value());
    BOOST_TEST((result.conflicts[1].theirs == "<name id=\"n-1\">neu</name>"));
    BOOST_TEST((merge(base, changed, removed).merged == changed));
}

BOOST_AUTO_TEST_CASE(start_tags_changed_on_both_sides_are_a_conflict_of_their_own) {
    auto const base = units({unit("tfm", "x")});
    auto ours = units({unit("tfm", "x", "true")});
    auto theirs = units({unit("tfm", "neu", "false")});
    auto const result = merge(base, ours, theirs);
    BOOST_TEST((result.merged == units({unit("tfm", "neu", "true")})));
    BOOST_TEST((result.conflicts ==
                std::vector<Conflict>{{"all/tfm", "<unit id=\"tfm\">", "<unit id=\"tfm\" finance=\"true\">",
                                       "<unit id=\"tfm\" finance=\"false\">"}}));
    ours.root.set("id", "a");
    theirs.root.set("id", "b");
    BOOST_TEST(merge(base, ours, theirs).conflicts.at(0).address == "@");
}

BOOST_AUTO_TEST_CASE(both_sides_adding_one_key_with_other_content_is_a_conflict) {
    auto const base = units({unit("tsk", "x")});
    auto const ours = units({unit("tfm", "a", "true"), unit("tsk", "x")});
    auto const theirs = units({unit("tfm", "b"), unit("tsk", "x")});
    auto const result = merge(base, ours, theirs);
    BOOST_TEST((result.merged == ours));
    BOOST_REQUIRE(result.conflicts.size() == 2U);
    BOOST_TEST(result.conflicts[0].address == "all/tfm");
    BOOST_TEST(!result.conflicts[0].base.has_value());
    BOOST_TEST(result.conflicts[1].address == "all/tfm/names/n-1");
}

BOOST_AUTO_TEST_CASE(a_list_with_a_key_twice_is_taken_as_one_place) {
    auto const base = described({p("p-1", "a")});
    auto const ours = described({p("p-1", "a"), p("p-1", "b")});
    auto const theirs = described({p("p-1", "c")});
    auto const result = merge(base, ours, theirs);
    BOOST_TEST((result.merged == ours));
    BOOST_TEST(result.conflicts.at(0).address == "description");
}

BOOST_AUTO_TEST_SUITE_END()
