#include <map>
#include <set>

#include <boost/test/unit_test.hpp>

#include "tests/unit/schemas/template_document.hpp"
#include "tests/unit/schemas/xsd.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

/// One violation: in the full document of `schema`, `from` becomes `to`. `says` is part of the finding.
struct Violation {
    std::string_view schema;
    std::string_view constraint;
    std::string_view from;
    std::string_view to;
    std::string_view says;
};

constexpr std::string_view kOnce = "kommt mehrfach vor";
constexpr std::string_view kNowhere = "hat kein Ziel";

constexpr Violation kViolations[] = {
    {"measure", "goal-once", "ref=\"sprache-2\"", "ref=\"sprache-1\"", kOnce},
    {"measure", "participant-once", "<participant unit=\"tmbwk\"", "<participant unit=\"tfm\"", kOnce},
    {"measure", "given-ids", "id=\"p-7f3a92\"", "id=\"p-7f3a91\"", kOnce},
    // Also between two lists.
    {"measure", "given-ids", "id=\"p-7f3a93\"", "id=\"p-7f3a91\"", kOnce},
    {"concept", "field-once", "ref=\"bildung\"", "ref=\"sprache\"", kOnce},
    {"concept", "given-ids", "id=\"l-7f3a92\"", "id=\"l-7f3a91\"", kOnce},
    {"field", "goal-id", "id=\"sprache-2\"", "id=\"sprache-1\"", kOnce},
    {"field", "given-ids", "id=\"p-7f3a92\"", "id=\"p-7f3a91\"", kOnce},
    {"edition", "measure-once", "measure=\"M-0002\"", "measure=\"M-0001\"", kOnce},
    {"edition", "number-once", "number=\"1.2\"", "number=\"1.1\"", kOnce},
    {"units", "name-id", "id=\"n-2\"", "id=\"n-1\"", kOnce},
    {"units", "successor-once", "<successor unit=\"tfm\"", "<successor unit=\"tmjmv\"", kOnce},
    {"units", "unit-key", "<unit id=\"tfm\"", "<unit id=\"tmjmv\"", kOnce},
    {"units", "given-ids", "id=\"q-02c4a2\"", "id=\"q-02c4a1\"", kOnce},
    {"units", "housed-in-unit", "housed-in=\"tmjmv\"", "housed-in=\"tmikl\"", kNowhere},
    {"units", "successor-unit", "<successor unit=\"tfm\"", "<successor unit=\"tmikl\"", kNowhere},
    {"actor", "grant-id", "id=\"g-2\"", "id=\"g-1\"", kOnce},
    {"policy", "requirement-id", "id=\"approval\"", "id=\"review\"", kOnce},
    {"policy", "given-ids", "id=\"p-7f3a92\"", "id=\"p-7f3a91\"", kOnce},
    {"holidays", "day-once", "date=\"2026-09-20\"", "date=\"2026-01-01\"", kOnce},
    {"holidays", "given-ids", "id=\"p-7f3a92\"", "id=\"p-7f3a91\"", kOnce},
    {"keys", "key-id", "id=\"k-2\"", "id=\"k-1\"", kOnce},
    {"keys", "key-start", "from-seq=\"8\"", "from-seq=\"1\"", kOnce},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(constraints)

BOOST_AUTO_TEST_CASE(every_constraint_bites_and_lets_the_corrected_document_pass) {
    for (auto const& violation : kViolations)
        BOOST_TEST_CONTEXT(violation.schema << " " << violation.constraint) {
            BOOST_TEST(schemas().validate(violation.schema, full(violation.schema)).empty());
            auto const found = schemas().validate(
                violation.schema, changed(full(violation.schema), violation.from, violation.to));
            BOOST_REQUIRE(!found.empty());
            BOOST_TEST(found[0].line > 0);
            bool said = false;
            for (auto const& finding : found)
                said = said || finding.message.find(violation.says) != std::string::npos;
            BOOST_TEST(said, in_words(found));
        }
}

BOOST_AUTO_TEST_CASE(no_constraint_of_a_document_is_without_a_violation) {
    std::map<std::string, std::set<std::string>> tested;
    for (auto const& violation : kViolations)
        tested[std::string{violation.schema}].emplace(violation.constraint);
    for (auto const& [schema, source] : schemas().sources()) {
        if (schema == "event") continue;
        auto const declared = read_xsd(schema).constraints;
        BOOST_TEST((std::set<std::string>{declared.begin(), declared.end()} == tested[schema]), schema);
    }
}

BOOST_AUTO_TEST_SUITE_END()
