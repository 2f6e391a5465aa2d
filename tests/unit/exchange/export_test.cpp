// The whole concept in each of its forms, from a few documents.
#include "core/exchange/export.hpp"

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include "core/exchange/csv.hpp"
#include "core/xml/reader.hpp"
#include "core/xml/schema.hpp"

using namespace fassung;
namespace json = boost::json;
using exchange::ExportFormat;

namespace {

constexpr char const* kConcept = R"(<concept xmlns="urn:fassung:concept:1" id="concept"><title>Konzept</title></concept>)";
constexpr char const* kMeasure = R"(<measure xmlns="urn:fassung:measure:1" id="M-0031">
  <title>=1+1; "Sprache" &amp; &lt;Beruf&gt;</title>
  <description><p id="p-000001">Erster
Absatz</p><p id="p-000002">Zweiter</p></description>
</measure>)";

std::shared_ptr<document::Document const> document_of(model::DocumentKind kind, char const* text) {
    auto const read = xml::read(kind, text);
    BOOST_REQUIRE_MESSAGE(read.has_value(), (read ? "" : read.error().message));
    return std::make_shared<document::Document const>(*read);
}

exchange::ExportHead head() {
    exchange::ExportHead out;
    out.title = "Konzept";
    out.record_id = std::string(64, 'a');
    out.seq = 41;
    out.time = *base::parse_rfc3339("2026-11-22T10:33:52Z");
    out.commit = std::string(40, 'b');
    out.as_of = *base::parse_date("2026-11-22");
    out.units = {{"tmbwk", "TMBWK", "Ministerium für Bildung"}};
    return out;
}

exchange::ExportedDocument exported(char const* name, std::shared_ptr<document::Document const> text) {
    exchange::ExportedDocument out;
    out.id = *model::DocumentId::parse(name);
    out.number = "1.2";
    out.text = std::move(text);
    out.revision.number = 3;
    out.revision.seq = 40;
    out.revision.time = *base::parse_rfc3339("2026-11-22T10:00:00Z");
    out.revision.commit = std::string(40, 'c');
    out.revision.journal = std::string(40, 'd');
    out.revision.digest = std::string(64, 'e');
    out.revision.kind = "amend";
    out.revision.proposal = "2026-0001";
    out.revision.unit = "tmbwk";
    out.revision.reason = "@Anpassung";
    out.revision.dissent = {"tfm"};
    out.validity = "Freigegeben am 22.11.2026.";
    return out;
}

std::string whole(ExportFormat format, bool with_measure = true) {
    auto const writer = exchange::export_writer(format, {});
    auto out = writer->begin(head());
    out += writer->add(exported("concept", document_of(model::DocumentKind::kConcept, kConcept)));
    if (with_measure) {
        out += writer->add(exported("M-0031", document_of(model::DocumentKind::kMeasure, kMeasure)));
        out += writer->add(exported("M-0032", document_of(model::DocumentKind::kMeasure, kMeasure)));
    }
    return out += writer->end();
}

bool has(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(export_)

BOOST_AUTO_TEST_CASE(json_is_one_object_with_every_part) {
    auto const text = whole(ExportFormat::kJson);
    auto const all = json::parse(text).as_object();
    BOOST_TEST(all.at("format") == "fassung-export-1");
    BOOST_TEST(all.at("seq") == 41);
    BOOST_TEST(all.at("asOf") == "2026-11-22");
    BOOST_TEST(all.at("inForceOn").is_null());
    BOOST_TEST(all.at("units").as_array().at(0).at("abbr") == "TMBWK");
    BOOST_TEST(all.at("concept").at("document").at("title") == "Konzept");
    BOOST_TEST(all.at("fields").as_array().empty());
    auto const& measures = all.at("measures").as_array();
    BOOST_REQUIRE(measures.size() == 2U);
    BOOST_TEST(measures[0].at("id") == "M-0031");
    BOOST_TEST(measures[0].at("document").at("title") == "=1+1; \"Sprache\" & <Beruf>");
    BOOST_TEST(measures[0].at("revision").at("dissent").as_array().at(0) == "tfm");
    BOOST_TEST((measures[1].at("revision").at("digest") == json::value(std::string(64, 'e'))));
    BOOST_TEST(whole(ExportFormat::kJson) == text);
}

BOOST_AUTO_TEST_CASE(parts_that_are_empty_are_there) {
    auto const all = json::parse(whole(ExportFormat::kJson, false)).as_object();
    BOOST_TEST(all.at("fields").as_array().empty());
    BOOST_TEST(all.at("measures").as_array().empty());
    auto const writer = exchange::export_writer(ExportFormat::kJson, {});
    auto text = writer->begin(head());
    text += writer->end();
    BOOST_TEST(json::parse(text).at("concept").is_null());
}

BOOST_AUTO_TEST_CASE(xml_keeps_to_its_schema_and_holds_documents_as_they_are_stored) {
    auto const schemas = xml::Schemas::from_folder(std::string{FASSUNG_SOURCE_DIR} + "/schemas/exchange");
    for (bool const with_measure : {true, false}) {
        auto const text = whole(ExportFormat::kXml, with_measure);
        auto const found = schemas.validate("export", text);
        BOOST_TEST(found.empty(), (found.empty() ? "" : found.front().message) << "\n" << text);
    }
    auto const text = whole(ExportFormat::kXml);
    BOOST_TEST(has(text, "<title>=1+1; \"Sprache\" &amp; &lt;Beruf&gt;</title>"));
    BOOST_TEST(has(text, "<measure xmlns=\"urn:fassung:measure:1\" id=\"M-0031\">"));
    // Twice the same document is none.
    auto const writer = exchange::export_writer(ExportFormat::kXml, {});
    auto twice = writer->begin(head());
    for (int i = 0; i < 2; ++i)
        twice += writer->add(exported("M-0031", document_of(model::DocumentKind::kMeasure, kMeasure)));
    BOOST_TEST(!schemas.validate("export", twice + writer->end()).empty());
}

BOOST_AUTO_TEST_CASE(csv_has_one_row_per_place_and_no_formula) {
    auto const text = whole(ExportFormat::kCsv);
    BOOST_TEST(
        text.starts_with("\xEF\xBB\xBF"
                         "Art;Dokument;Nummer;Titel;Revision;Adresse;Bezeichnung;Wert\r\n"));
    BOOST_TEST(has(text, "\r\nAkte;;;Konzept;;seq;Stand: letztes Ereignis;41\r\n"));
    BOOST_TEST(has(text, "\r\nAkte;;;Konzept;;units/tmbwk;TMBWK;Ministerium für Bildung\r\n"));
    BOOST_TEST(has(text, ";description/p-000002;Beschreibung, Absatz 2;Zweiter\r\n"));
    // What begins like a formula is text, in every column.
    BOOST_TEST(has(text, "\"'=1+1; \"\"Sprache\"\" & <Beruf>\""));
    BOOST_TEST(has(text, ";revision/reason;Revision, Begründung;\"'@Anpassung\"\r\n"));
    BOOST_TEST(!has(text, "\n="));
    BOOST_TEST(!has(text, ";="));
    BOOST_TEST(!has(text, ";@"));
}

BOOST_AUTO_TEST_CASE(cells_are_quoted_where_they_must_be) {
    BOOST_TEST(exchange::csv_row({"a", "b;c", "d\"e", "f\ng", ""}) == "a;\"b;c\";\"d\"\"e\";\"f\ng\";\r\n");
    BOOST_TEST(exchange::csv_row({"=1", "+1", "-1", "@x", "\tx", "1-1"}) ==
               "\"'=1\";\"'+1\";\"'-1\";\"'@x\";\"'\tx\";1-1\r\n");
}

BOOST_AUTO_TEST_CASE(formats_have_names) {
    for (auto const format : {ExportFormat::kJson, ExportFormat::kXml, ExportFormat::kCsv})
        BOOST_TEST((exchange::parse_export_format(exchange::name_of(format)) == format));
    BOOST_TEST(!exchange::parse_export_format("pdf").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
