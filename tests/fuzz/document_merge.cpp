// Three-way merge and difference of a document and two edits of it, all three grown from the input.
#include <array>
#include <cstdint>

#include "core/document/diff.hpp"
#include "core/xml/reader.hpp"
#include "tests/fuzz/grown_document.hpp"
#include "tests/fuzz/must.hpp"

namespace {

using namespace fassung;
using document::Document;
using fuzz::must;

void check_readable(Document const& document, char const* what) {
    auto const read = xml::read(document.kind, document::canonical(document));
    must(read.has_value() && *read == document, what);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using model::DocumentKind;
    static constexpr std::array kKinds{DocumentKind::kMeasure, DocumentKind::kConcept, DocumentKind::kField,
                                       DocumentKind::kUnits, DocumentKind::kPolicy};
    fuzz::Choices choices{data, size};
    auto const base = fuzz::grown(kKinds[choices.below(kKinds.size())], choices);
    auto const ours = fuzz::edited(base, choices);
    auto const theirs = fuzz::edited(base, choices);
    check_readable(base, "a grown document is read");

    auto const nobody = document::merge(base, base, base);
    must(nobody.conflicts.empty() && nobody.merged == base, "merge with itself is identity");
    auto const only_ours = document::merge(base, ours, base);
    must(only_ours.conflicts.empty() && only_ours.merged == ours, "one side's edits are taken");
    auto const only_theirs = document::merge(base, base, theirs);
    must(only_theirs.conflicts.empty() && only_theirs.merged == theirs, "the other side's edits are taken");
    auto const both_alike = document::merge(base, ours, ours);
    must(both_alike.conflicts.empty() && both_alike.merged == ours,
         "the same edits on both sides are no conflict");

    auto const merge = document::merge(base, ours, theirs);
    check_readable(merge.merged, "a merged document is read");
    auto const mirrored = document::merge(base, theirs, ours);
    must(merge.conflicts.empty() == mirrored.conflicts.empty(), "a conflict is one from both sides");

    must(document::diff(&base, base).empty(), "no difference from itself");
    must(document::diff(&base, ours).empty() == (base == ours), "different documents have a difference");
    return 0;
}
