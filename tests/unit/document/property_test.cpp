#include <algorithm>
#include <iterator>
#include <random>
#include <sstream>

#include <boost/test/unit_test.hpp>

#include "core/document/diff.hpp"
#include "core/document/rules.hpp"
#include "tests/support/random_document.hpp"

using namespace fassung;
using namespace fassung::document;
using namespace fassung::test;
using model::DocumentKind;

namespace {

constexpr std::array kKinds{DocumentKind::kMeasure, DocumentKind::kMeasure, DocumentKind::kField,
                            DocumentKind::kConcept, DocumentKind::kUnits,   DocumentKind::kPolicy,
                            DocumentKind::kActor};

Document any_document(RandomDocument& random) {
    auto const kind = kKinds[random.below(kKinds.size())];
    return kind == DocumentKind::kMeasure ? random.measure() : random.document(kind);
}

Places applied(Places places, std::vector<Difference> const& differences) {
    for (auto const& each : differences)
        if (each.after)
            places[each.address] = *each.after;
        else
            places.erase(each.address);
    return places;
}

bool disjoint(std::vector<Difference> const& left, std::vector<Difference> const& right) {
    return std::none_of(left.begin(), left.end(), [&](Difference const& a) {
        return std::any_of(right.begin(), right.end(),
                           [&](Difference const& b) { return a.address == b.address; });
    });
}

std::optional<std::string> at(Places const& places, std::string const& address) {
    auto const found = places.find(address);
    return found == places.end() ? std::nullopt : std::optional{found->second};
}

std::multiset<std::string> words_of(std::string const& text) {
    std::istringstream in{text};
    return {std::istream_iterator<std::string>{in}, {}};
}

void shuffle(Element& element, std::mt19937& random) {
    std::shuffle(element.attributes.begin(), element.attributes.end(), random);
    for (auto& child : element.children) shuffle(child, random);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(property)

BOOST_AUTO_TEST_CASE(random_measures_are_sound) {
    RandomDocument random{1};
    auto const surroundings = RandomDocument::surroundings();
    for (int round = 0; round < 300; ++round) {
        auto const measure = random.measure();
        auto const findings = check(measure, surroundings);
        BOOST_TEST(findings.empty(), (findings.empty() ? "" : findings[0].path + ": " + findings[0].message));
    }
}

BOOST_AUTO_TEST_CASE(normalising_is_idempotent_and_forgets_the_order_that_says_nothing) {
    RandomDocument random{2};
    std::mt19937 order{2};
    for (int round = 0; round < 300; ++round) {
        auto const document = any_document(random);
        auto again = document;
        shuffle(again.root, order);
        std::shuffle(again.root.children.begin(), again.root.children.end(), order);
        normalise(again);
        BOOST_TEST((again == document));
    }
}

BOOST_AUTO_TEST_CASE(bytes_differ_exactly_if_places_differ) {
    RandomDocument random{3};
    int different = 0;
    for (int round = 0; round < 500; ++round) {
        auto const before = any_document(random);
        auto const after = random.edited(before, 2);
        bool const same_bytes = canonical(before) == canonical(after);
        BOOST_TEST(same_bytes == (places_of(before) == places_of(after)));
        BOOST_TEST(same_bytes == diff(&before, after).empty());
        BOOST_TEST(same_bytes == (before == after));
        different += same_bytes ? 0 : 1;
    }
    BOOST_TEST(different > 300);
}

BOOST_AUTO_TEST_CASE(applying_a_difference_gives_the_later_document) {
    RandomDocument random{4};
    for (int round = 0; round < 500; ++round) {
        auto const before = any_document(random);
        auto const after = random.edited(before, 5);
        auto const differences = diff(&before, after);
        BOOST_TEST((applied(places_of(before), differences) == places_of(after)));
        BOOST_TEST(std::is_sorted(differences.begin(), differences.end(),
                                  [](auto const& a, auto const& b) { return a.address < b.address; }));
        for (auto const& each : differences) {
            BOOST_TEST((each.before == at(places_of(before), each.address)));
            BOOST_TEST((each.after == at(places_of(after), each.address)));
        }
    }
}

BOOST_AUTO_TEST_CASE(merging_with_an_unchanged_or_equal_side_is_identity) {
    RandomDocument random{5};
    for (int round = 0; round < 300; ++round) {
        auto const base = any_document(random);
        auto const other = random.edited(base, 5);
        for (auto const& result :
             {merge(base, other, other), merge(base, base, other), merge(base, other, base)}) {
            BOOST_TEST((result.merged == other));
            BOOST_TEST(result.conflicts.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(merging_disjoint_edits_commutes_and_equals_applying_both) {
    RandomDocument random{6};
    int merged = 0;
    for (int round = 0; round < 1500; ++round) {
        auto const base = any_document(random);
        if (base.kind == DocumentKind::kUnits) continue;  // removing a unit reaches below it
        auto const ours = random.edited(base, 3);
        auto const theirs = random.edited(base, 3);
        auto const our_changes = diff(&base, ours);
        auto const their_changes = diff(&base, theirs);
        if (our_changes.empty() || their_changes.empty() || !disjoint(our_changes, their_changes)) continue;
        ++merged;
        auto const one = merge(base, ours, theirs);
        auto const other = merge(base, theirs, ours);
        BOOST_TEST(one.conflicts.empty());
        BOOST_TEST((one.merged == other.merged));
        BOOST_TEST((places_of(one.merged) == applied(applied(places_of(base), our_changes), their_changes)));
    }
    BOOST_TEST(merged > 300);
}

BOOST_AUTO_TEST_CASE(conflicts_are_symmetric_and_ours_stands_in_them) {
    RandomDocument random{7};
    int conflicting = 0;
    for (int round = 0; round < 1500; ++round) {
        auto const base = any_document(random);
        auto const ours = random.edited(base, 8);
        auto const theirs = random.edited(base, 8);
        auto const one = merge(base, ours, theirs);
        auto other = merge(base, theirs, ours).conflicts;
        for (auto& conflict : other) std::swap(conflict.ours, conflict.theirs);
        BOOST_TEST((one.conflicts == other));
        conflicting += one.conflicts.empty() ? 0 : 1;

        auto const places = places_of(one.merged);
        for (auto const& conflict : one.conflicts) {
            BOOST_TEST((conflict.base == at(places_of(base), conflict.address)));
            BOOST_TEST((conflict.ours == at(places_of(ours), conflict.address)));
            BOOST_TEST((conflict.theirs == at(places_of(theirs), conflict.address)));
            if (!conflict.address.ends_with("#order"))
                BOOST_TEST((at(places, conflict.address) == conflict.ours));
        }
    }
    BOOST_TEST(conflicting > 100);
}

BOOST_AUTO_TEST_CASE(every_place_of_a_merge_is_from_a_side_and_no_change_of_one_side_is_lost) {
    RandomDocument random{8};
    for (int round = 0; round < 1500; ++round) {
        auto const base = any_document(random);
        auto const ours = random.edited(base, 6);
        auto const theirs = random.edited(base, 6);
        auto const result = merge(base, ours, theirs);
        auto again = result.merged;
        normalise(again);
        BOOST_TEST((again == result.merged));

        auto const was = places_of(base);
        auto const our_places = places_of(ours);
        auto const their_places = places_of(theirs);
        auto const places = places_of(result.merged);
        for (auto const& [address, bytes] : places) {
            if (address.ends_with("#order")) continue;
            BOOST_TEST((at(our_places, address) == bytes || at(their_places, address) == bytes), address);
        }
        if (!result.conflicts.empty()) continue;
        auto all = was;
        all.insert(our_places.begin(), our_places.end());
        all.insert(their_places.begin(), their_places.end());
        for (auto const& entry : all) {
            auto const& address = entry.first;
            auto const base_bytes = at(was, address);
            auto const ours_bytes = at(our_places, address);
            auto const theirs_bytes = at(their_places, address);
            auto const merged_bytes = at(places, address);
            if (ours_bytes == base_bytes) {
                BOOST_TEST((merged_bytes == theirs_bytes), address);
            } else if (theirs_bytes == base_bytes || ours_bytes == theirs_bytes) {
                BOOST_TEST((merged_bytes == ours_bytes), address);
            } else {
                // Both changed it without conflict: an order to which both added or from which both took
                // items.
                BOOST_TEST(address.ends_with("#order"), address);
            }
        }
        for (auto const& [address, bytes] : places) {
            if (!address.ends_with("#order")) continue;
            auto const list = address.substr(0, address.size() - 6);
            std::multiset<std::string> items;
            for (auto const& place : places) {
                auto const& other = place.first;
                if (other.starts_with(list) && other != address &&
                    other.find('/', list.size()) == std::string::npos)
                    items.insert(other.substr(list.size()));
            }
            BOOST_TEST((words_of(bytes) == items), address);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_leaf_place_is_found_by_its_address) {
    RandomDocument random{9};
    for (int round = 0; round < 100; ++round) {
        auto const document = any_document(random);
        for (auto const& place : places_of(document)) {
            auto const& address = place.first;
            bool const is_order = address.ends_with("#order");
            BOOST_TEST((find(document, address) == nullptr) == is_order, address);
            if (auto const* const element = find(document, address);
                element != nullptr && !element->text.empty())
                BOOST_TEST((with_text(document, address, element->text) == place.second), address);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
