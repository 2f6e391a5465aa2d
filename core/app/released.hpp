#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/app/reader.hpp"

/// Released texts, now and as they were.
namespace fassung::app {

/// Now; a date (its end, Europe/Berlin); an instant; right after a journal event.
using AsOf = std::variant<std::monostate, base::Instant, std::uint64_t>;
/// "2026-11-22", "2026-11-22T10:00:00Z", "41" or "seq:41"; "invalid-as-of".
base::Result<AsOf> parse_as_of(std::string_view text);

struct ReleasedText {
    model::DocumentId id;
    std::shared_ptr<document::Document const> text;
    std::string xml;
    base::Digest digest;
    index::RevisionRow revision;
    std::string number;  ///< display number, empty if it has none
};

/// "not-found"; "before-record" (kNotFound) for a time before the first event.
base::Result<ReleasedText> released_text(Reader& reader, model::DocumentId const& id, AsOf const& as_of);

std::shared_ptr<document::Document const> text_of_revision(Reader& reader, model::DocumentId const& id,
                                                           int number);
/// The released text of that digest, newest first; null if none of the document's revisions has it.
std::shared_ptr<document::Document const> text_with_digest(Reader& reader, model::DocumentId const& id,
                                                           base::Digest const& digest);

}  // namespace fassung::app
