#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.hpp"

/// Feeds as RFC 4287 says.
namespace fassung::exchange {

inline constexpr std::string_view kAtomType = "application/atom+xml; charset=utf-8";

/// Links are absolute paths: a feed does not know under which name its server is reached, and RFC 4287, 2
/// lets readers resolve them against the address from which they got it.
struct AtomLink {
    std::string href;
    std::string type;  ///< media type
    std::string rel = "alternate";
};

struct AtomEntry {
    std::string id;  ///< an IRI, for ever the same
    std::string title;
    base::Instant updated;
    std::string author;
    std::vector<AtomLink> links;  ///< at least one "alternate"
    std::string category;         ///< machine word; empty: none
    std::string category_label;
    std::string summary;
};

struct AtomFeed {
    std::string id;
    std::string title;
    base::Instant updated;
    std::string author;
    std::vector<AtomLink> links;  ///< "self", also "next" (RFC 5005, 3)
    std::vector<AtomEntry> entries;
};

/// As XML, in German (xml:lang). Same feed, same bytes.
std::string to_atom(AtomFeed const& feed);

}  // namespace fassung::exchange
