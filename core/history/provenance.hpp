#pragma once

#include <string>
#include <vector>

#include "core/history/labels.hpp"

/// Which revision brought each element, and within it each run of words. Pure; one thread per builder.
namespace fassung::history {

/// Words that one revision brought.
struct Span {
    std::string text;
    int revision = 0;
    bool operator==(Span const&) const = default;
};

struct ElementProvenance {
    std::string address;
    std::string label;
    int revision = 0;         ///< the last one that changed anything in it, also by taking words away
    std::vector<Span> spans;  ///< together what people read there; neighbours differ in revision
    bool operator==(ElementProvenance const&) const = default;
};

/// Starts at a text and is fed with older and older ones. A word belongs to the oldest revision since which
/// it has stood in every text (attribution by the word diff of consecutive texts): taking other words away,
/// moving the element or changing its neighbours does not move it.
class ProvenanceBuilder {
  public:
    /// `newest` is the text of `revision`.
    ProvenanceBuilder(document::Document const& newest, int revision, Names names = {});
    ~ProvenanceBuilder();
    ProvenanceBuilder(ProvenanceBuilder&&) noexcept;
    ProvenanceBuilder& operator=(ProvenanceBuilder&&) noexcept;

    /// The text of an older revision; null: there was none. Revisions that changed none of `open()` may be
    /// left out, the oldest one of the document may not, unless everything is settled.
    void add(document::Document const* older, int revision);

    /// Addresses of which older texts may still say something.
    std::vector<std::string> open() const;
    bool settled() const;

    /// What is still open belongs to the oldest revision that was seen. In the order of the document.
    std::vector<ElementProvenance> finish() &&;

  private:
    struct Tracked;
    std::vector<Tracked> elements_;
    Names names_;
};

}  // namespace fassung::history
