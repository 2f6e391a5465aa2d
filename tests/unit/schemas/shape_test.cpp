#include "core/document/shape.hpp"

#include <set>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include "core/xml/reader.hpp"
#include "tests/unit/schemas/template_document.hpp"
#include "tests/unit/schemas/xsd.hpp"

using namespace fassung;
using namespace fassung::test;
using document::Content;
using document::ElementShape;
namespace data = boost::unit_test::data;

namespace {

constexpr std::string_view kKinds[] = {"concept", "field",  "measure",  "edition", "units",
                                       "actor",   "policy", "holidays", "keys"};

template <class Named>
std::vector<std::string> names(std::vector<Named> const& all) {
    std::vector<std::string> out;
    for (auto const& each : all) out.emplace_back(each.name);
    return out;
}

bool is_list(ElementShape const& shape) {
    return shape.content == Content::kList || shape.content == Content::kSortedList;
}

void compare(ElementShape const& shape, XsdElement const& xsd, std::string const& path) {
    BOOST_TEST_CONTEXT(path) {
        BOOST_TEST(names(shape.children) == names(xsd.children), boost::test_tools::per_element());
        BOOST_TEST(names(shape.attributes) == names(xsd.attributes), boost::test_tools::per_element());
        BOOST_TEST((shape.content == Content::kText) == xsd.has_text);
        for (std::size_t at = 0; at < shape.attributes.size() && at < xsd.attributes.size(); ++at)
            BOOST_TEST(shape.attributes[at].required == xsd.attributes[at].required,
                       shape.attributes[at].name);
    }
    for (auto const& child : shape.children) {
        auto const* const other = xsd.child(child.name);
        if (other == nullptr) continue;
        auto const child_path = fmt::format("{}/{}", path, child.name);
        BOOST_TEST(other->repeated == is_list(shape), child_path);
        // An empty list is not written, so a list that is there has an item.
        BOOST_TEST(other->required == (is_list(shape) || child.required), child_path);
        compare(child, *other, child_path);
    }
}

void count_elements_and_attributes(document::Element const& element, std::set<std::string>& seen,
                                   std::string const& path) {
    seen.insert(path);
    for (auto const& attribute : element.attributes) seen.insert(path + "@" + attribute.name);
    for (auto const& child : element.children)
        count_elements_and_attributes(child, seen, path + "/" + child.name);
}

void all_of(ElementShape const& shape, std::set<std::string>& out, std::string const& path) {
    out.insert(path);
    for (auto const& attribute : shape.attributes) out.insert(fmt::format("{}@{}", path, attribute.name));
    for (auto const& child : shape.children) all_of(child, out, fmt::format("{}/{}", path, child.name));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(shapes)

BOOST_DATA_TEST_CASE(schema_and_shape_know_the_same_elements_and_attributes_in_the_same_order,
                     data::make(kKinds), kind) {
    auto const& shape = document::shape_of(model::parse_document_kind(kind).value());
    auto const xsd = read_xsd(std::string{kind});
    BOOST_TEST(xsd.root.name == shape.name);
    compare(shape, xsd.root, std::string{kind});
}

BOOST_DATA_TEST_CASE(a_full_document_is_read_and_valid_also_in_canonical_form, data::make(kKinds), kind) {
    auto const document_kind = model::parse_document_kind(kind).value();
    BOOST_TEST(schemas().validate(kind, full(kind)).empty(), in_words(schemas().validate(kind, full(kind))));
    auto const read = xml::read(document_kind, full(kind));
    BOOST_REQUIRE(read.has_value());
    auto const canonical = schemas().validate(kind, document::canonical(*read));
    BOOST_TEST(canonical.empty(), in_words(canonical));

    // The document that the other tests start from leaves nothing out.
    std::set<std::string> seen;
    std::set<std::string> all;
    count_elements_and_attributes(read->root, seen, std::string{kind});
    all_of(document::shape_of(document_kind), all, std::string{kind});
    BOOST_TEST(seen == all, boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(everything_in_a_schema_is_explained_in_german, data::make(kKinds), kind) {
    BOOST_TEST(read_xsd(std::string{kind}).undocumented.empty());
    BOOST_TEST(read_xsd("event").undocumented.empty());
}

BOOST_DATA_TEST_CASE(every_step_of_a_selector_has_a_prefix, data::make(kKinds), kind) {
    BOOST_TEST(read_xsd(std::string{kind}).bare_steps.empty());
    BOOST_TEST(read_xsd("event").bare_steps.empty());
}

BOOST_AUTO_TEST_SUITE_END()
