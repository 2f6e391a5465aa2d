#include "core/app/released.hpp"

#include <charconv>

#include "core/app/cases.hpp"
#include "core/xml/reader.hpp"

namespace fassung::app {

namespace {

std::string bytes_of(Reader& reader, index::RevisionRow const& row) {
    auto bytes = row.main ? reader.repository()->read_path(*row.main, row.document.path()) : std::nullopt;
    if (!bytes)
        throw record::BrokenRecord("Der Text von " + row.document.name() + ", Revision " +
                                   std::to_string(row.number) + ", fehlt.");
    return std::move(*bytes);
}

std::shared_ptr<document::Document const> parse(model::DocumentId const& id, std::string const& bytes) {
    auto read = xml::read(id.kind(), bytes);
    if (!read)
        throw record::BrokenRecord("Der Text von " + id.name() +
                                   " ist nicht lesbar: " + read.error().message);
    return std::make_shared<document::Document const>(std::move(*read));
}

}  // namespace

base::Result<AsOf> parse_as_of(std::string_view text) {
    if (auto const date = base::parse_date(text))
        return AsOf{base::berlin_end_of_day(*date) - std::chrono::seconds{1}};
    if (auto const instant = base::parse_rfc3339(text)) return AsOf{*instant};
    auto digits = text.starts_with("seq:") ? text.substr(4) : text;
    std::uint64_t seq = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seq);
    if (error == std::errc{} && end == digits.data() + digits.size() && !digits.empty()) return AsOf{seq};
    return base::Error{base::Errc::kInvalid,
                       "invalid-as-of",
                       "„asOf“ ist ein Tag (2026-11-22), ein Zeitpunkt (2026-11-22T10:00:00Z) oder die "
                       "Nummer eines Ereignisses.",
                       {{"asOf", 0, "Erlaubt sind Tag, Zeitpunkt oder Ereignisnummer."}}};
}

base::Result<ReleasedText> released_text(Reader& reader, model::DocumentId const& id, AsOf const& as_of) {
    auto const snapshot = reader.snapshot();
    std::uint64_t seq = snapshot->position.seq;
    if (auto const* instant = std::get_if<base::Instant>(&as_of)) {
        auto const found = reader.index().seq_at(*instant);
        if (!found)
            return base::Error{base::Errc::kNotFound, "before-record",
                               "Zu diesem Zeitpunkt gab es die Akte noch nicht; sie beginnt am " +
                                   base::to_german(reader.index().first_time().value_or(base::Instant{})) +
                                   "."};
        seq = std::min(seq, *found);
    } else if (auto const* number = std::get_if<std::uint64_t>(&as_of)) {
        if (*number == 0)
            return base::Error{base::Errc::kNotFound, "before-record", "Die Akte beginnt mit Ereignis 1."};
        seq = std::min(seq, *number);
    }
    ReleasedText out{.id = id, .text = nullptr, .xml = {}, .digest = {}, .revision = {}, .number = {}};
    auto row = reader.index().revision_at(id, seq);
    if (!row) return not_found("Den Text von " + id.name() + " zu diesem Zeitpunkt");
    out.revision = std::move(*row);
    auto const* head = snapshot->state.head(id);
    if (head != nullptr && head->revision == out.revision.number) {
        out.text = head->document;
        out.xml = document::canonical(*head->document);
    } else {
        out.xml = bytes_of(reader, out.revision);
        out.text = parse(id, out.xml);
    }
    out.digest = base::sha256(out.xml);
    if (auto const measure = base::MeasureId::parse(id.id()))
        if (auto const listed = reader.index().measure(*measure)) out.number = listed->number;
    return out;
}

std::shared_ptr<document::Document const> text_of_revision(Reader& reader, model::DocumentId const& id,
                                                           int number) {
    auto const row = reader.index().revision(id, number);
    return row ? parse(id, bytes_of(reader, *row)) : nullptr;
}

std::shared_ptr<document::Document const> text_with_digest(Reader& reader, model::DocumentId const& id,
                                                           base::Digest const& digest) {
    constexpr int kPage = 50;
    std::optional<int> before;
    for (;;) {
        auto const page = reader.index().history(id, before, kPage);
        for (auto const& row : page)
            if (auto const bytes = bytes_of(reader, row); base::sha256(bytes) == digest)
                return parse(id, bytes);
        if (page.size() < kPage) return nullptr;
        before = page.back().number;
    }
}

}  // namespace fassung::app
