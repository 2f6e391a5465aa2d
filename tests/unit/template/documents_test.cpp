#include <algorithm>
#include <set>
#include <string>

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include "core/document/rules.hpp"
#include "core/xml/schema.hpp"
#include "tests/unit/template/stock.hpp"

using namespace fassung;
using model::DocumentId;
using model::DocumentKind;
using test::stock;
using test::StoredFile;

namespace {

template <class Check>
void for_every_file(Check check) {
    for (auto const* const branch : {&stock().main, &stock().journal})
        for (auto const& [id, file] : *branch) BOOST_TEST_CONTEXT(file.path) check(id, file);
}

std::vector<document::Element> items(StoredFile const& file, std::string_view list) {
    auto const* const found = file.document.root.child(list);
    return found == nullptr ? std::vector<document::Element>{} : found->children;
}

StoredFile const& edition() {
    return stock().main.at(*DocumentId::parse("editions/ausgangsbestand"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(template_documents)

BOOST_AUTO_TEST_CASE(every_file_is_in_canonical_form) {
    for_every_file([](DocumentId const&, StoredFile const& file) {
        BOOST_TEST(document::canonical(file.document) == file.bytes);
    });
}

BOOST_AUTO_TEST_CASE(every_file_fits_its_schema) {
    auto const schemas = xml::Schemas::from_folder(std::string{FASSUNG_SOURCE_DIR} + "/schemas");
    for_every_file([&](DocumentId const& id, StoredFile const& file) {
        for (auto const& finding : schemas.validate(model::name_of(id.kind()), file.bytes))
            BOOST_ERROR(fmt::format("{}:{} {}", file.path, finding.line, finding.message));
        BOOST_TEST(!file.bytes.empty());
    });
}

BOOST_AUTO_TEST_CASE(every_file_keeps_the_rules_across_documents) {
    auto const surroundings = stock().surroundings();
    for_every_file([&](DocumentId const&, StoredFile const& file) {
        auto const findings = document::check(file.document, surroundings);
        for (auto const& finding : findings) BOOST_TEST_MESSAGE(finding.path + ": " + finding.message);
        BOOST_TEST(findings.empty());
    });
}

BOOST_AUTO_TEST_CASE(every_file_calls_itself_what_its_path_says) {
    for_every_file([](DocumentId const& id, StoredFile const& file) {
        BOOST_TEST(file.document.root.attribute("id") == id.id());
    });
}

BOOST_AUTO_TEST_CASE(the_whole_concept_is_there) {
    BOOST_TEST(stock().of_kind(DocumentKind::kConcept).size() == 1U);
    BOOST_TEST(stock().of_kind(DocumentKind::kField).size() == 9U);
    BOOST_TEST(stock().of_kind(DocumentKind::kMeasure).size() >= 40U);
    BOOST_TEST(stock().of_kind(DocumentKind::kEdition).size() == 1U);
    BOOST_TEST(stock().journal.size() == 3U);
}

BOOST_AUTO_TEST_CASE(the_concept_names_every_field_once) {
    std::set<std::string> named;
    for (auto const& field : items(*stock().of_kind(DocumentKind::kConcept).begin()->second, "fields"))
        BOOST_TEST(named.emplace(field.attribute("ref")).second);
    BOOST_TEST(named == stock().surroundings().fields);
}

BOOST_AUTO_TEST_CASE(every_field_says_that_its_title_is_unverified_and_has_goals) {
    for (auto const& [id, file] : stock().of_kind(DocumentKind::kField)) BOOST_TEST_CONTEXT(file->path) {
            BOOST_TEST(file->document.root.text_of("title-status").find("nicht geprüft") !=
                       std::string::npos);
            auto const goals = items(*file, "goals").size();
            BOOST_TEST(goals >= 1U);
            BOOST_TEST(goals <= 3U);
        }
}

BOOST_AUTO_TEST_CASE(every_measure_has_substance_a_goal_an_origin_and_a_source) {
    for (auto const& [id, file] : stock().of_kind(DocumentKind::kMeasure)) BOOST_TEST_CONTEXT(file->path) {
            auto const paragraphs = items(*file, "description").size();
            BOOST_TEST(paragraphs >= 2U);
            BOOST_TEST(paragraphs <= 4U);
            for (auto const* const list : {"goals", "target-groups", "origins", "sources"})
                BOOST_TEST(!items(*file, list).empty(), list);
        }
}

BOOST_AUTO_TEST_CASE(measure_ids_count_without_a_gap) {
    int expected = 0;
    for (auto const& [id, file] : stock().of_kind(DocumentKind::kMeasure))
        BOOST_TEST(base::number_of(*base::MeasureId::parse(id.id())) == ++expected);
}

BOOST_AUTO_TEST_CASE(an_unknown_lead_is_flagged_and_not_guessed) {
    std::set<std::string> unclear;
    for (auto const& [id, file] : stock().of_kind(DocumentKind::kMeasure)) {
        auto const flags = document::flags_of(file->document);
        bool const flagged = std::find(flags.begin(), flags.end(), "lead-unclear") != flags.end();
        BOOST_TEST(flagged == !document::lead_of(file->document).has_value());
        if (flagged) unclear.insert(id.id());
    }
    BOOST_TEST((unclear == std::set<std::string>{"M-0014", "M-0016", "M-0030", "M-0034"}));
}

BOOST_AUTO_TEST_CASE(the_edition_numbers_every_measure_once_within_its_field) {
    std::map<std::string, int> field_numbers;
    for (auto const& field : items(*stock().of_kind(DocumentKind::kConcept).begin()->second, "fields"))
        field_numbers.emplace(field.attribute("ref"), static_cast<int>(field_numbers.size()) + 1);
    std::set<std::string> numbers;
    std::map<std::string, int> last;
    for (auto const& item : items(edition(), "items")) {
        auto const id = base::MeasureId::parse(item.attribute("measure"));
        BOOST_REQUIRE(id);
        auto const field =
            std::string{stock().main.at(DocumentId::measure(*id)).document.root.text_of("field")};
        BOOST_TEST(item.attribute("number") == fmt::format("{}.{}", field_numbers.at(field), ++last[field]));
        BOOST_TEST(numbers.emplace(item.attribute("number")).second);
        BOOST_TEST(item.attribute("revision") == "0");
    }
    BOOST_TEST(numbers.size() == stock().of_kind(DocumentKind::kMeasure).size());
    BOOST_TEST(edition().document.root.text_of("numbering").find("synthetisch") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_file_holds_a_mail_address) {
    for_every_file([](DocumentId const&, StoredFile const& file) {
        BOOST_TEST(file.bytes.find('@') == std::string::npos);
    });
}

BOOST_AUTO_TEST_SUITE_END()
