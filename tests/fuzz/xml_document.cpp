// Documents of every kind.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/xml/reader.hpp"
#include "core/xml/schema.hpp"
#include "tests/fuzz/must.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace fassung;
    using fuzz::must;
    using model::DocumentKind;
    static constexpr std::array kKinds{
        DocumentKind::kConcept, DocumentKind::kField,    DocumentKind::kMeasure,
        DocumentKind::kEdition, DocumentKind::kUnits,    DocumentKind::kActor,
        DocumentKind::kPolicy,  DocumentKind::kHolidays, DocumentKind::kKeys};
    static auto const kSchemas = xml::Schemas::from_folder(std::string{FASSUNG_SOURCE_DIR} + "/schemas");
    std::string_view const bytes{reinterpret_cast<char const*>(data), size};
    for (auto const kind : kKinds) {
        auto const read = xml::read(kind, bytes);
        if (!read) {
            auto const& error = read.error();
            must(!error.message.empty() && error.details.size() <= 50,
                 "a refusal has words, and not too many");
            // Only malformed bytes are refused for all kinds alike.
            if (error.code != "unknown-content") return 0;
            continue;
        }
        auto const canonical = document::canonical(*read);
        auto const again = xml::read(kind, canonical);
        must(again.has_value(), "canonical bytes are read");
        must(*again == *read, "reading canonical bytes gives the same document");
        must(document::canonical(*again) == canonical, "canonical form is stable");
        for (auto const& finding : kSchemas.validate(model::name_of(kind), canonical))
            must(!finding.message.empty(), "a finding has words");
    }
    return 0;
}
