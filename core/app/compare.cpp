#include "core/app/compare.hpp"

#include "core/app/compare_parts.hpp"
#include "core/app/naming.hpp"
#include "core/app/refusals.hpp"
#include "core/app/validity.hpp"
#include "core/base/number.hpp"

namespace fassung::app {

namespace {

using Kind = RangeEnd::Kind;

base::Error bad_end(std::string_view text) {
    return invalid_range("„" + std::string{text} +
                         "“ ist kein Ende eines Vergleichs. Möglich sind zum Beispiel revision:3, "
                         "2026-01-31, 2026-01-31T10:00:00Z, seq:41, edition:ausgangsbestand und head, bei "
                         "einem Vorgang version:2, base und head.");
}

std::optional<int> whole_number(std::string_view digits) {
    auto const number = base::parse_number<int>(digits);
    return number < 0 ? std::nullopt : number;
}

/// One document at one end.
struct DocumentEnd {
    ComparedSide side;
    std::shared_ptr<document::Document const> text;  ///< null: did not exist
    base::Digest digest{};
    View names;  ///< whose names are used
};

DocumentEnd found(Reader& reader, View const& view, View const& then, ReleasedText text, std::string prefix) {
    DocumentEnd out;
    out.side.label = std::move(prefix) + revision_label(text.revision);
    out.side.validity = validity_of(reader, view, text.revision, *text.text);
    out.side.revision = std::move(text.revision);
    out.text = std::move(text.text);
    out.digest = text.digest;
    out.names = then;
    return out;
}

base::Result<DocumentEnd> document_end(Reader& reader, View const& view, model::DocumentId const& id,
                                       RangeEnd const& end) {
    if (end.kind == Kind::kVersion || end.kind == Kind::kBase)
        return invalid_range("version:N und base gibt es nur beim Vergleich eines Vorgangs.");
    if (end.kind == Kind::kRevision) {
        auto text = released_text(reader, view, id, end.number);
        if (!text) return text.error();
        auto const then = view_within(reader, view, text->revision.seq);
        return found(reader, view, then ? *then : view, std::move(*text), {});
    }
    auto const then = view_of_end(reader, view, end);
    if (!then) return then.error();
    auto text = released_text(reader, *then, id);
    if (!text && text.error().code != "not-found") return text.error();
    if (!text) {
        DocumentEnd out;
        out.side.label = end_label(*then, end) + "noch nicht vorhanden";
        out.names = *then;
        return out;
    }
    return found(reader, view, *then, std::move(*text), end_label(*then, end));
}

}  // namespace

base::Error invalid_range(std::string message) {
    return {base::Errc::kInvalid, "invalid-range", std::move(message)};
}

std::string revision_label(index::RevisionRow const& revision) {
    return "Revision " + std::to_string(revision.number);
}

std::string end_label(View const& then, RangeEnd const& end) {
    if (end.kind == Kind::kEdition) return "Fassung „" + then.edition->title + "“: ";
    if (auto const* instant = std::get_if<base::Instant>(&end.as_of)) {
        auto const day = base::berlin_date(*instant);
        bool const whole = base::berlin_end_of_day(day) - *instant == std::chrono::seconds{1};
        return "Stand vom " + (whole ? base::to_german(day) : base::to_german(*instant)) + ": ";
    }
    if (auto const* seq = std::get_if<std::uint64_t>(&end.as_of))
        return "Stand nach Ereignis " + std::to_string(*seq) + ": ";
    return {};
}

base::Result<View> view_of_end(Reader& reader, View const& view, RangeEnd const& end) {
    if (end.kind == Kind::kEdition) return view_of_edition(reader, view, end.edition);
    return view_within(reader, view, end.as_of);
}

std::string key_of(std::initializer_list<std::string_view> parts) {
    std::string all{"fassung-compare-1\n"};
    for (auto const part : parts) all.append(part).append("\n");
    return base::sha256(all).hex().substr(0, 32);
}

std::string names_written(Reader& reader, View const& view) {
    auto const& state = view.snapshot->state;
    std::string out;
    for (auto const& [id, unit] : state.units->all)
        out += id.str() + " " + unit.name_on(view.day()).abbr + "\n";
    bool const present = view.seq == view.snapshot->position.seq;
    for (auto const& [id, head] : *state.heads) {
        if (id.kind() != model::DocumentKind::kField) continue;
        auto revision = std::optional{head.revision};
        if (!present) {
            auto const row = reader.index().revision_at(id, view.seq);
            revision = row ? std::optional{row->number} : std::nullopt;
        }
        if (revision) out += id.name() + " " + std::to_string(*revision) + "\n";
    }
    return out;
}

RangeEnd version_end(int number) {
    return {.kind = RangeEnd::Kind::kVersion, .number = number, .as_of = {}, .edition = {}};
}

RangeEnd base_end() {
    return {.kind = RangeEnd::Kind::kBase, .number = 0, .as_of = {}, .edition = {}};
}

base::Result<RangeEnd> parse_range_end(std::string_view text) {
    RangeEnd out;
    auto const colon = text.find(':');
    auto const word = text.substr(0, colon);
    auto const rest = colon == std::string_view::npos ? std::string_view{} : text.substr(colon + 1);
    if (text == "head") return out;
    if (text == "base") {
        out.kind = Kind::kBase;
        return out;
    }
    if (word == "revision" || word == "version") {
        auto const number = whole_number(rest);
        if (!number) return bad_end(text);
        out.kind = word == "revision" ? Kind::kRevision : Kind::kVersion;
        out.number = *number;
        return out;
    }
    if (word == "edition") {
        if (!base::FieldId::parse(rest)) return bad_end(text);
        out.kind = Kind::kEdition;
        out.edition = rest;
        return out;
    }
    // A mere number could be a revision as well as an event.
    auto const as_of = whole_number(text) ? base::Result<AsOf>{base::Error{}} : parse_as_of(text);
    if (!as_of) return bad_end(text);
    out.kind = Kind::kMoment;
    out.as_of = *as_of;
    return out;
}

base::Result<Comparison> compare(Reader& reader, View const& view, model::DocumentId const& id,
                                 RangeEnd const& from, RangeEnd const& to) {
    auto before = document_end(reader, view, id, from);
    if (!before) return before.error();
    auto after = document_end(reader, view, id, to);
    if (!after) return after.error();
    if (!before->text && !after->text) return not_found("Das Dokument " + id.name());
    Comparison out;
    out.from = before->side;
    out.to = after->side;
    out.key = key_of({id.name(), out.from.label, out.from.validity, before->digest.hex(), out.to.label,
                      out.to.validity, after->digest.hex(), names_written(reader, after->names)});
    out.make = [&reader, id, before = std::move(*before), after = std::move(*after)] {
        auto const names = naming(reader, after.names);
        return std::vector{history::synopsis(id, before.text.get(), after.text.get(), {.names = names})};
    };
    return out;
}

}  // namespace fassung::app
