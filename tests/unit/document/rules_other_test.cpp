#include <boost/test/unit_test.hpp>

#include "core/document/diff.hpp"
#include "core/document/rules.hpp"
#include "tests/support/random_document.hpp"
#include "tests/unit/document/registry_samples.hpp"

using namespace fassung;
using namespace fassung::document;
using namespace fassung::test;

namespace {

std::string found(Document document) {
    normalise(document);
    std::string out;
    for (auto const& detail : check(document, RandomDocument::surroundings()))
        out += out.empty() ? detail.path : " " + detail.path;
    return out;
}

std::string found_with(Document document, std::string const& address, std::string const& attribute,
                       std::string const& value) {
    find(document, address)->set(attribute, value);
    return found(std::move(document));
}

std::string found_with_text(Document document, std::string const& address, std::string const& text) {
    find(document, address)->text = text;
    return found(std::move(document));
}

Document sample_concept() {
    return tree(
        DocumentKind::kConcept,
        {leaf("title", "Integrationskonzept"),
         node("guidelines", {leaf("guideline", "Teilhabe", {{"id", "l-1"}})}),
         node("fields", {leaf("field", "", {{"ref", "sprache"}}), leaf("field", "", {{"ref", "bildung"}})})},
        "concept");
}

Document sample_field() {
    return tree(
        DocumentKind::kField,
        {leaf("title", "Sprache"), node("goals", {leaf("goal", "Deutsch lernen", {{"id", "sprache-1"}})})},
        "sprache");
}

Document sample_edition() {
    return tree(
        DocumentKind::kEdition,
        {leaf("title", "Fassung 2026"), leaf("basis", "Kabinettsbeschluss"), leaf("decided", "2026-09-01"),
         leaf("in-force", "2026-10-01"),
         node("items", {leaf("item", "", {{"measure", "M-0001"}, {"number", "1.1"}, {"revision", "0"}}),
                        leaf("item", "", {{"measure", "M-0002"}, {"number", "1.2"}, {"revision", "3"}})})},
        "fassung-2026");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rules_other)

BOOST_AUTO_TEST_CASE(sound_documents_have_no_findings) {
    for (auto const& document : {sample_concept(), sample_field(), sample_edition(), sample_units(),
                                 sample_policy(), sample_holidays(), sample_keys(), sample_actor()})
        BOOST_TEST(found(document).empty(), model::name_of(document.kind) << ": " << found(document));
}

BOOST_AUTO_TEST_CASE(a_concept_names_fields_that_exist_once_each) {
    BOOST_TEST(found_with(sample_concept(), "fields/sprache", "ref", "verkehr") == "fields/verkehr");
    BOOST_TEST(found_with(sample_concept(), "fields/sprache", "ref", "bildung") == "fields/bildung");
    BOOST_TEST(found_with_text(sample_concept(), "guidelines/l-1", "") == "guidelines/l-1");
    BOOST_TEST(found_with_text(sample_concept(), "title", "") == "title");
}

BOOST_AUTO_TEST_CASE(a_field_has_an_id_a_title_and_goals_that_say_something) {
    BOOST_TEST(found_with(sample_field(), "@", "id", "Sprache!") == "@");
    BOOST_TEST(found_with_text(sample_field(), "title", "") == "title");
    BOOST_TEST(found_with_text(sample_field(), "goals/sprache-1", "") == "goals/sprache-1");
}

BOOST_AUTO_TEST_CASE(an_edition_lists_measures_that_exist_with_distinct_numbers) {
    BOOST_TEST(found_with(sample_edition(), "items/M-0002", "measure", "M-0099") == "items/M-0099");
    BOOST_TEST(found_with(sample_edition(), "items/M-0002", "number", "1.1") == "items/M-0002");
    BOOST_TEST(found_with(sample_edition(), "items/M-0002", "number", "") == "items/M-0002");
    BOOST_TEST(found_with(sample_edition(), "items/M-0002", "revision", "-1") == "items/M-0002");
    BOOST_TEST(found_with_text(sample_edition(), "basis", "") == "basis");
}

BOOST_AUTO_TEST_CASE(an_edition_was_decided_and_is_in_force_from_days_that_exist) {
    BOOST_TEST(found_with_text(sample_edition(), "decided", "2026-02-30") == "decided");
    BOOST_TEST(found_with_text(sample_edition(), "in-force", "2026") == "in-force");
}

BOOST_AUTO_TEST_CASE(units_have_successors_and_houses_that_exist) {
    BOOST_TEST(found_with(sample_units(), "all/bimf", "housed-in", "tmxyz") == "all/bimf");
    BOOST_TEST(found_with(sample_units(), "all/bimf", "housed-in", "bimf") == "all/bimf");
    BOOST_TEST(found_with(sample_units(), "all/tmwwdg/successors/tmbwk", "unit", "tmxyz") ==
               "all/tmwwdg/successors/tmxyz");
    BOOST_TEST(found_with(sample_units(), "all/bimf", "leads", "maybe") == "all/bimf");
}

BOOST_AUTO_TEST_CASE(exactly_one_unit_is_finance) {
    BOOST_TEST(found_with(sample_units(), "all/tfm", "finance", "") == "all");
    BOOST_TEST(found_with(sample_units(), "all/bimf", "finance", "true") == "all");
}

BOOST_AUTO_TEST_CASE(names_of_a_unit_are_in_order_of_time_without_overlap) {
    std::string const first = "all/tmbwk/names/n-1";
    std::string const second = "all/tmbwk/names/n-2";
    BOOST_TEST(found_with(sample_units(), first, "until", "") == second);
    BOOST_TEST(found_with(sample_units(), first, "until", "2024-12-13") == second);
    BOOST_TEST(found_with(sample_units(), second, "until", "2024-12-01") == second);
    BOOST_TEST(found_with(sample_units(), second, "from", "2024-12-32") == second);
    BOOST_TEST(found_with(sample_units(), second, "abbr", "") == second);
    BOOST_TEST(found_with_text(sample_units(), second, "") == second);
}

BOOST_AUTO_TEST_CASE(a_policy_names_known_rules_and_units) {
    for (auto const& [attribute, value] :
         std::vector<std::pair<std::string, std::string>>{{"kind", "guess"},
                                                          {"function", "king"},
                                                          {"relation", "friend"},
                                                          {"when", "never"},
                                                          {"unit", "tmxyz"},
                                                          {"unit", ""},
                                                          {"count", "0"},
                                                          {"due-days", "soon"},
                                                          {"on-deadline", "explode"},
                                                          {"waivable", "1"}})
        BOOST_TEST(
            found_with(sample_policy(), "requirements/review", attribute, value) == "requirements/review",
            attribute);
    BOOST_TEST(found_with(sample_policy(), "requirements/cosign", "unit", "tfm") == "requirements/cosign");
    BOOST_TEST(found_with_text(sample_policy(), "office", "tmxyz") == "office");
    BOOST_TEST(found_with_text(sample_policy(), "office", "") == "office");
    BOOST_TEST(found_with_text(sample_policy(), "requirements/review", "") == "requirements/review");
}

BOOST_AUTO_TEST_CASE(actors_holidays_and_keys_are_well_formed) {
    BOOST_TEST(found_with(sample_actor(), "grants/g-1", "unit", "tmxyz") == "grants/g-1");
    BOOST_TEST(found_with(sample_actor(), "grants/g-1", "function", "king") == "grants/g-1");
    BOOST_TEST(found_with_text(sample_actor(), "identity", "abc") == "identity");
    BOOST_TEST(found_with(sample_holidays(), "days/2026-10-03", "date", "2026-10-33") == "days/2026-10-33");
    BOOST_TEST(found_with(sample_keys(), "servers/k-1", "from-seq", "0") == "servers/k-1");
    BOOST_TEST(found_with_text(sample_keys(), "root", "") == "root");
}

BOOST_AUTO_TEST_SUITE_END()
