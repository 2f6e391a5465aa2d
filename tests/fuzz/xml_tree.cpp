// Any XML of the namespace of events, as a tree and against the schema.
#include <cstdint>
#include <string>
#include <string_view>

#include "core/xml/reader.hpp"
#include "core/xml/schema.hpp"
#include "tests/fuzz/must.hpp"

namespace {

using namespace fassung;
using fuzz::must;

constexpr std::string_view kNs = "urn:fassung:event:1";

void check_text(std::string_view text) {
    must(xml::forbidden_character(text).empty(), "no forbidden character comes through");
    must(xml::to_nfc(text) == text, "text is in normal form");
}

void check(document::Element const& element, std::size_t depth, std::size_t& elements) {
    must(depth <= xml::Limits{}.depth, "depth is limited");
    must(++elements <= xml::Limits{}.nodes, "nodes are limited");
    must(!element.name.empty() && element.name.find(':') == std::string::npos, "names have no prefix");
    must(element.text.empty() || element.children.empty(), "no mixed content");
    must(element.line >= 1, "elements have lines");
    check_text(element.text);
    for (auto const& attribute : element.attributes) {
        must(!attribute.name.starts_with("xmlns"), "namespaces are no attributes");
        check_text(attribute.value);
    }
    for (auto const& child : element.children) {
        must(child.line >= element.line, "lines grow");
        check(child, depth + 1, elements);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static auto const kSchemas = xml::Schemas::from_folder(std::string{FASSUNG_SOURCE_DIR} + "/schemas");
    std::string_view const bytes{reinterpret_cast<char const*>(data), size};
    auto const tree = xml::read_tree(bytes, kNs);
    if (!tree) {
        auto const& error = tree.error();
        must(!error.message.empty() && error.details.size() <= 50, "a refusal has words, and not too many");
        must(error.message.find("nicht eindeutig") == std::string::npos, "both parsers read the same");
        return 0;
    }
    std::size_t elements = 0;
    check(*tree, 1, elements);
    for (auto const& finding : kSchemas.validate("event", bytes))
        must(!finding.message.empty(), "a finding has words");
    auto const again = xml::read_tree(document::serialise(*tree, kNs), kNs);
    must(again.has_value(), "what was read and written is read again");
    return 0;
}
