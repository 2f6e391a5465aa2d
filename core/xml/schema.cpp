#include "core/xml/schema.hpp"

#include <exception>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>

#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include "core/document/shape.hpp"
#include "core/xml/findings.hpp"
#include "core/xml/judge.hpp"
#include "core/xml/schema_messages.hpp"
#include "core/xml/schema_words.hpp"

namespace fassung::xml {

namespace {

template <auto kFree>
struct FreeWith {
    template <class T>
    void operator()(T* handle) const {
        kFree(handle);
    }
};

using SchemaHandle = std::unique_ptr<xmlSchema, FreeWith<&xmlSchemaFree>>;
using SchemaParser = std::unique_ptr<xmlSchemaParserCtxt, FreeWith<&xmlSchemaFreeParserCtxt>>;
using Validation = std::unique_ptr<xmlSchemaValidCtxt, FreeWith<&xmlSchemaFreeValidCtxt>>;
using Parser = std::unique_ptr<xmlParserCtxt, FreeWith<&xmlFreeParserCtxt>>;
using ParsedDocument = std::unique_ptr<xmlDoc, FreeWith<&xmlFreeDoc>>;

struct Schema {
    SchemaHandle handle;
    SchemaWords words;
    document::ElementShape const* shape = nullptr;  ///< of documents; the event has none
};

std::string text_of(xmlChar const* text) {
    return text == nullptr ? std::string{} : reinterpret_cast<char const*>(text);
}

std::string content_of(xmlNode const* node) {
    std::unique_ptr<xmlChar, void (*)(void*)> const content{xmlNodeGetContent(node),
                                                            [](void* it) { xmlFree(it); }};
    return text_of(content.get());
}

std::string attribute_of(xmlNode const* node, std::string_view name) {
    std::unique_ptr<xmlChar, void (*)(void*)> const value{
        xmlGetNoNsProp(node, reinterpret_cast<xmlChar const*>(std::string{name}.c_str())),
        [](void* it) { xmlFree(it); }};
    return text_of(value.get());
}

/// As in core/document/diff.hpp where there is a shape, else the names from the root down.
std::string address_of(xmlNode const* node, document::ElementShape const* shape) {
    std::vector<xmlNode const*> chain;
    for (; node != nullptr && node->type == XML_ELEMENT_NODE; node = node->parent) chain.push_back(node);
    std::string out;
    for (auto at = chain.rbegin(); at != chain.rend(); ++at) {
        if (at == chain.rbegin()) continue;
        auto const name = text_of((*at)->name);
        shape = shape == nullptr ? nullptr : shape->child(name);
        auto const key =
            shape == nullptr || shape->key.empty() ? std::string{} : attribute_of(*at, shape->key);
        if (!out.empty()) out += '/';
        out += key.empty() ? name : key;
    }
    return out.empty() ? "@" : out;
}

/// Collects what libxml2 says of one document. Its callback must not throw: what it throws is kept.
struct Collector {
    explicit Collector(Schema const& rules) : schema(rules) {}

    void add(xmlError const& error) {
        auto const* node = static_cast<xmlNode const*>(error.node);
        SchemaFinding finding;
        finding.code = error.code;
        if (error.message != nullptr) finding.message = error.message;
        if (node != nullptr) {
            if (node->type == XML_ATTRIBUTE_NODE) node = node->parent;
            finding.element = text_of(node->name);
            finding.attribute = attribute_in(finding.message);
            if (is_about_value(finding.code))
                finding.value =
                    finding.attribute.empty() ? content_of(node) : attribute_of(node, finding.attribute);
        }
        if (is_consequence(finding)) return;
        // Elements where only text may be are also no such text.
        if (finding.code == XML_SCHEMAV_CVC_TYPE_3_1_2) told.insert({node, std::string{}});
        if (is_about_value(finding.code) && !told.insert({node, finding.attribute}).second) return;
        int const line = node == nullptr ? error.line : static_cast<int>(xmlGetLineNo(node));
        findings.add(node == nullptr ? std::string{} : address_of(node, schema.shape), line,
                     in_german(finding, schema.words));
    }

    template <class Error>
    static void on_error(void* self, Error* error) noexcept {
        auto& collector = *static_cast<Collector*>(self);
        try {
            if (!collector.thrown) collector.add(*error);
        } catch (...) {
            collector.thrown = std::current_exception();
        }
    }

    Schema const& schema;
    Findings findings;
    std::set<std::pair<void const*, std::string>> told;
    std::exception_ptr thrown;
};

SchemaHandle compile(std::string const& name, std::string const& source) {
    std::string complaint;
    SchemaParser const parser{xmlSchemaNewMemParserCtxt(source.data(), static_cast<int>(source.size()))};
    if (!parser) throw std::bad_alloc{};
    xmlSchemaSetParserStructuredErrors(
        parser.get(),
        [](void* to, xmlErrorPtr error) {
            auto& text = *static_cast<std::string*>(to);
            if (text.empty() && error->message != nullptr)
                text = fmt::format("line {}: {}", error->line, error->message);
        },
        &complaint);
    SchemaHandle schema{xmlSchemaParse(parser.get())};
    if (!schema) throw std::runtime_error(fmt::format("schema {} does not compile: {}", name, complaint));
    return schema;
}

std::vector<base::Detail> one(std::string_view sentence) {
    Findings findings;
    findings.add({}, 0, sentence);
    return findings.take();
}

}  // namespace

struct Schemas::Compiled {
    std::map<std::string, std::string> sources;
    std::map<std::string, Schema, std::less<>> schemas;
};

Schemas::Schemas(std::map<std::string, std::string> sources) : compiled_(std::make_unique<Compiled>()) {
    prepare_libxml();
    for (auto const& [name, source] : sources) {
        auto const kind = model::parse_document_kind(name);
        compiled_->schemas.emplace(name, Schema{.handle = compile(name, source),
                                                .words = SchemaWords{source},
                                                .shape = kind ? &document::shape_of(*kind) : nullptr});
    }
    compiled_->sources = std::move(sources);
}

Schemas Schemas::from_folder(std::filesystem::path const& folder) {
    std::map<std::string, std::string> sources;
    for (auto const& entry : std::filesystem::directory_iterator{folder}) {
        if (entry.path().extension() != ".xsd") continue;
        std::ifstream file{entry.path(), std::ios::binary};
        std::string text{std::istreambuf_iterator<char>{file}, {}};
        if (!file) throw std::runtime_error(fmt::format("cannot read {}", entry.path().string()));
        sources.emplace(entry.path().stem().string(), std::move(text));
    }
    if (sources.empty()) throw std::runtime_error(fmt::format("no schema in {}", folder.string()));
    return Schemas{std::move(sources)};
}

Schemas::~Schemas() = default;
Schemas::Schemas(Schemas&&) noexcept = default;
Schemas& Schemas::operator=(Schemas&&) noexcept = default;

std::map<std::string, std::string> const& Schemas::sources() const {
    return compiled_->sources;
}

std::vector<base::Detail> Schemas::validate(std::string_view schema, std::string_view bytes) const {
    auto const found = compiled_->schemas.find(schema);
    if (found == compiled_->schemas.end())
        throw std::invalid_argument(fmt::format("there is no schema {}", schema));
    Parser const parser{xmlNewParserCtxt()};
    if (!parser) throw std::bad_alloc{};
    ParsedDocument const document{
        xmlCtxtReadMemory(parser.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr, "UTF-8",
                          XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)};
    if (!document || document->intSubset != nullptr) return one("Der Text ist kein zulässiges XML-Dokument.");

    Collector collector{found->second};
    Validation const validation{xmlSchemaNewValidCtxt(found->second.handle.get())};
    if (!validation) throw std::bad_alloc{};
    xmlSchemaSetValidStructuredErrors(
        validation.get(), [](void* self, xmlErrorPtr error) { Collector::on_error(self, error); },
        &collector);
    int const answer = xmlSchemaValidateDoc(validation.get(), document.get());
    if (collector.thrown) std::rethrow_exception(collector.thrown);
    if (answer < 0) throw std::runtime_error(fmt::format("libxml2 could not validate against {}", schema));
    // Whatever was left out above as a consequence, "invalid" is never answered with no finding.
    if (answer > 0 && collector.findings.empty()) return one("Das Dokument entspricht nicht dem Schema.");
    return collector.findings.take();
}

}  // namespace fassung::xml
