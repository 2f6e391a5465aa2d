#include "core/app/form_fields.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include <boost/test/unit_test.hpp>

#include "core/app/form_spelling.hpp"
#include "core/document/diff.hpp"
#include "core/document/edit.hpp"
#include "core/xml/reader.hpp"
#include "tests/support/random_document.hpp"

using namespace fassung;
using namespace fassung::app;
using model::DocumentKind;

namespace {

model::DocumentId id_of(document::Document const& document) {
    auto const id = std::string{document.root.attribute("id")};
    if (document.kind == DocumentKind::kMeasure)
        return model::DocumentId::measure(*base::MeasureId::parse(id));
    if (document.kind == DocumentKind::kField) return model::DocumentId::field(*base::FieldId::parse(id));
    return model::DocumentId::single(document.kind);
}

std::string there_and_back(document::Document const& document) {
    auto const reading = from_fields(id_of(document), to_fields(document));
    BOOST_TEST(reading.findings.empty());
    return document::canonical(reading.document);
}

document::Document measure(std::string_view inside) {
    auto read = xml::read(DocumentKind::kMeasure, "<measure xmlns=\"urn:fassung:measure:1\" id=\"M-0031\">" +
                                                      std::string{inside} + "</measure>");
    BOOST_REQUIRE(read);
    return std::move(*read);
}

model::DocumentId const kMeasure = model::DocumentId::measure(*base::MeasureId::parse("M-0031"));

std::string value_of(FormFields const& fields, std::string_view name) {
    auto const found = std::ranges::find_if(fields, [&](auto const& each) { return each.first == name; });
    return found == fields.end() ? "(none)" : found->second;
}

void put(FormFields& fields, std::string const& name, std::string value) {
    auto const found = std::ranges::find_if(fields, [&](auto const& each) { return each.first == name; });
    if (found == fields.end())
        fields.emplace_back(name, std::move(value));
    else
        found->second = std::move(value);
}

std::string next_id() {
    static int next = 0x7f0000;
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    for (int shift = 20, value = ++next; shift >= 0; shift -= 4)
        out += kDigits[static_cast<std::size_t>((value >> shift) & 15)];
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(form_fields)

BOOST_AUTO_TEST_CASE(every_document_of_the_template_comes_back_byte_for_byte) {
    int read = 0;
    for (auto const& entry :
         std::filesystem::recursive_directory_iterator{FASSUNG_SOURCE_DIR "/repo-template"}) {
        auto const folder = entry.path().parent_path().filename();
        auto const kind =
            folder == "fields" ? DocumentKind::kField
            : folder == "editions"
                ? DocumentKind::kEdition
                : model::parse_document_kind(entry.path().stem().string()).value_or(DocumentKind::kMeasure);
        if (entry.path().extension() != ".xml" || kind == DocumentKind::kEdition) continue;
        std::ifstream in{entry.path()};
        auto const document = xml::read(kind, std::string{std::istreambuf_iterator<char>{in}, {}});
        BOOST_REQUIRE(document);
        BOOST_TEST(there_and_back(*document) == document::canonical(*document), entry.path());
        ++read;
    }
    BOOST_TEST(read >= 50);
}

BOOST_AUTO_TEST_CASE(every_document_that_the_shapes_allow_comes_back_byte_for_byte) {
    test::RandomDocument random{4711};
    for (int round = 0; round < 400; ++round) {
        auto const kind = random.chance(70)   ? DocumentKind::kMeasure
                          : random.chance(40) ? DocumentKind::kConcept
                          : random.chance(40) ? DocumentKind::kPolicy
                                              : DocumentKind::kUnits;
        auto const document = random.edited(random.document(kind), 4);
        BOOST_TEST(there_and_back(document) == document::canonical(document), "round " << round);
    }
}

BOOST_AUTO_TEST_CASE(names_of_fields_are_ids_in_html_and_each_stands_for_one_place) {
    test::RandomDocument random{12};
    auto const fields = to_fields(random.measure());
    std::set<std::string> seen;
    for (auto const& [name, value] : fields) {
        BOOST_TEST(
            name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") ==
            std::string::npos);
        if (name.starts_with("f_")) BOOST_TEST(seen.insert(name).second, name);
    }
    BOOST_TEST(seen.contains("f_lead__unclear"));
    BOOST_TEST(seen.contains("f_discontinued__since"));
}

BOOST_AUTO_TEST_CASE(days_and_sums_are_written_as_people_write_them) {
    auto const fields =
        to_fields(measure("<period form=\"from-to\" from=\"2016-06\" until=\"2026-11-22\"/><funding><amounts>"
                          "<amount id=\"b-1\" year=\"2026\" value=\"1600000.50\"/></amounts></funding>"));
    BOOST_TEST(value_of(fields, "f_period__from") == "06.2016");
    BOOST_TEST(value_of(fields, "f_period__until") == "22.11.2026");
    BOOST_TEST(value_of(fields, "f_funding_amounts_b-1__value") == "1.600.000,50");
    BOOST_TEST(value_of(fields, "i_funding_amounts") == "b-1");
    BOOST_TEST(value_of(fields, "f_funding_amounts_b-1__currency").empty());
}

BOOST_AUTO_TEST_CASE(what_people_type_is_stored_in_one_spelling) {
    BOOST_TEST(stored_day("2.6.2016") == "2016-06-02");
    BOOST_TEST(stored_day("6/2016") == "2016-06");
    BOOST_TEST(stored_day("2016") == "2016");
    BOOST_TEST(stored_day("31.2.2026") == "31.2.2026");
    BOOST_TEST(stored_day("13.2026") == "13.2026");
    BOOST_TEST(stored_day("bald") == "bald");
    BOOST_TEST(stored_sum("1.600.000") == "1600000");
    BOOST_TEST(stored_sum("1 600 000 €") == "1600000");
    BOOST_TEST(stored_sum("1.500,5") == "1500.50");
    BOOST_TEST(stored_sum("1500,–") == "1500");
    BOOST_TEST(stored_sum("1500.50") == "1500.50");
    BOOST_TEST(stored_sum("rund 5") == "rund 5");
    BOOST_TEST(stored_sum("1.50,0") == "1.50,0");
    BOOST_TEST(stored_sum("") == "");
}

BOOST_AUTO_TEST_CASE(every_sound_day_and_sum_comes_back) {
    test::RandomDocument random{99};
    for (int round = 0; round < 2000; ++round) {
        auto const sum = std::to_string(random.below(100'000'000)) + (random.chance(50) ? "" : ".05");
        BOOST_TEST(stored_sum(written_sum(sum)) == sum);
        auto const two = [](std::size_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
        auto const day = std::to_string(1990 + random.below(60)) + "-" + two(1 + random.below(12)) + "-" +
                         two(1 + random.below(28));
        for (std::size_t const size : {4u, 7u, 10u})
            BOOST_TEST(stored_day(written_day(day.substr(0, size))) == day.substr(0, size));
    }
}

BOOST_AUTO_TEST_CASE(the_order_of_the_items_in_the_form_is_the_order_in_the_text_and_ids_stay) {
    auto const before = measure("<description><p id=\"p-1\">eins</p><p id=\"p-2\">zwei</p></description>");
    auto fields = to_fields(before);
    std::ranges::reverse(fields);
    auto const after = from_fields(kMeasure, fields).document;
    BOOST_TEST(document::places_of(after)["description/#order"] == "p-2 p-1");
    BOOST_TEST(document::find(after, "description/p-1")->text == "eins");
}

BOOST_AUTO_TEST_CASE(an_item_that_the_form_does_not_name_is_gone) {
    auto fields =
        to_fields(measure("<description><p id=\"p-1\">eins</p><p id=\"p-2\">zwei</p></description>"));
    std::erase(fields, FormFields::value_type{"i_description", "p-1"});
    auto const after = from_fields(kMeasure, fields).document;
    BOOST_TEST(document::find(after, "description/p-1") == nullptr);
    BOOST_TEST(document::find(after, "description/p-2") != nullptr);
}

BOOST_AUTO_TEST_CASE(a_new_item_counts_if_anything_is_typed_into_it) {
    FormFields fields{{"i_description", "new-1"}, {"i_participants", "new"}};
    BOOST_TEST(from_fields(kMeasure, fields).document.root.children.empty());
    put(fields, "f_description_new-1", "Ein neuer Absatz.");
    put(fields, "f_participants_new__unit", "tfm");
    auto reading = from_fields(kMeasure, fields);
    document::give_ids(reading.document, {}, &next_id);
    BOOST_TEST(reading.findings.empty());
    BOOST_TEST(reading.document.root.child("description")->children.front().attribute("id") == "p-7f0001");
    BOOST_TEST(document::find(reading.document, "participants/tfm") != nullptr);
}

BOOST_AUTO_TEST_CASE(text_for_a_participant_that_is_not_named_is_a_finding_at_the_field) {
    FormFields const fields{
        {"i_participants", "tfm"}, {"i_participants", "new"}, {"f_participants_new", "Mittel"}};
    auto const reading = from_fields(kMeasure, fields);
    BOOST_REQUIRE(reading.findings.size() == 1u);
    BOOST_TEST(reading.findings[0].path == "f_participants_new__unit");
    auto twice = fields;
    put(twice, "f_participants_new__unit", "tfm");
    BOOST_TEST(from_fields(kMeasure, twice).findings.size() == 1u);
}

BOOST_AUTO_TEST_CASE(pasted_paragraphs_become_paragraphs_and_the_first_keeps_the_id) {
    FormFields const fields{{"i_description", "p-1"},
                            {"f_description_p-1", "  eins\nweiter\n \n\nzwei \n\ndrei\n"},
                            {"f_title", "Zwei\n\nZeilen"}};
    auto const after = from_fields(kMeasure, fields).document;
    auto const& all = after.root.child("description")->children;
    BOOST_REQUIRE(all.size() == 3u);
    BOOST_TEST(all[0].attribute("id") == "p-1");
    BOOST_TEST(all[0].text == "eins weiter");
    BOOST_TEST(all[1].text == "zwei");
    BOOST_TEST(all[2].text == "drei");
    BOOST_TEST(after.root.text_of("title") == "Zwei Zeilen");
}

BOOST_AUTO_TEST_CASE(characters_that_nobody_sees_are_named_and_can_be_taken_out) {
    FormFields const fields{{"f_title", "Start\u202E Deutsch"}, {"csrf", "x"}, {"f_lead__unit", "t\u200Bfm"}};
    auto const reading = from_fields(kMeasure, fields);
    BOOST_REQUIRE(reading.findings.size() == 2u);
    BOOST_TEST(reading.findings[0].path == "f_title");
    BOOST_TEST(reading.findings[0].message.find("U+202E") != std::string::npos);
    auto const clean = from_fields(kMeasure, cleaned(fields));
    BOOST_TEST(clean.findings.empty());
    BOOST_TEST(clean.document.root.text_of("title") == "Start Deutsch");
    BOOST_TEST(clean.document.root.child("lead")->attribute("unit") == "tfm");
}

BOOST_AUTO_TEST_CASE(names_that_are_no_place_count_for_nothing) {
    FormFields const fields{
        {"i_title", "x"}, {"f_measure", "x"}, {"i_description", "../x"}, {"i_", ""}, {"f_@", "x"}};
    auto const after = from_fields(kMeasure, fields).document;
    BOOST_TEST(!xml::read(DocumentKind::kMeasure, document::canonical(after)));
    BOOST_TEST(after.root.attribute("id") == "M-0031");
    BOOST_TEST(after.root.children.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
