#include "core/app/feed.hpp"

#include <fmt/format.h>

#include "core/app/naming.hpp"
#include "core/app/released.hpp"
#include "core/exchange/atom.hpp"
#include "core/model/names.hpp"

namespace fassung::app {

namespace {

base::Error not_there(std::string const& what) {
    return {base::Errc::kNotFound, "not-found", what + " gibt es nicht."};
}

std::string urn(View const& view, std::string_view what) {
    return fmt::format("urn:fassung:record:{}:{}", view.snapshot->position.record_id.hex(), what);
}

/// The text with its characters that end a query's value encoded. A cursor is ours and has no others.
std::string encoded(std::string_view text) {
    std::string out;
    for (char const c : text) {
        bool const plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           std::string_view{"-._~:/"}.find(c) != std::string_view::npos;
        if (plain)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

/// What the feed is about.
struct Subject {
    std::string id = "releases";
    std::string title;  // empty: everything
    std::string query;  // "field=sprache"
};

void add(Subject& subject, std::string_view name, std::string const& value, std::string const& title) {
    subject.id += fmt::format(":{}:{}", name, value);
    subject.title += fmt::format("{}{}", subject.title.empty() ? "" : ", ", title);
    subject.query += fmt::format("{}{}={}", subject.query.empty() ? "" : "&", name, encoded(value));
}

base::Result<Subject> subject_of(Reader& reader, View const& view, index::ReleaseFilter const& filter) {
    Subject out;
    auto const names = naming(reader, view);
    if (filter.field) {
        if (!reader.index().revision_at(model::DocumentId::field(*filter.field), view.seq))
            return not_there("Das Handlungsfeld " + filter.field->str());
        add(out, "field", filter.field->str(), "Handlungsfeld " + names.field(filter.field->str()));
    }
    if (filter.unit) {
        if (view.snapshot->state.units->find(*filter.unit) == nullptr)
            return not_there("Die Stelle " + filter.unit->str());
        add(out, "unit", filter.unit->str(), names.unit(filter.unit->str()));
    }
    if (filter.document) {
        if (!reader.index().revision_at(*filter.document, view.seq))
            return not_there("Die Maßnahme " + filter.document->name());
        add(out, "measure", filter.document->name(), "Maßnahme " + filter.document->name());
    }
    return out;
}

std::string concept_title(Reader& reader, View const& view) {
    auto const id = model::DocumentId::single(model::DocumentKind::kConcept);
    auto const text = released_text(reader, view, id);
    return text ? std::string{text->text->root.text_of("title")} : std::string{"Konzept"};
}

std::string kind_label(std::string const& kind) {
    auto const known = model::parse_name<model::ProposalKind>(kind);
    return known ? std::string{model::german_name_of(*known)} : kind;
}

std::string summary_of(View const& view, index::RevisionRow const& row) {
    auto out = fmt::format("Freigegeben am {} als Revision {}", base::to_german(row.time), row.number);
    if (row.proposal)
        out += fmt::format(" ({}, Vorgang {}, Vorschlagsfassung {})", kind_label(row.kind),
                           row.proposal->str(), row.version);
    out += '.';
    if (row.editorial) out += " Redaktionelle Änderung.";
    if (row.urgent) out += " Eilige Freigabe.";
    if (!row.dissent.empty()) {
        out += " Mit Dissens:";
        std::string_view separator = " ";
        for (auto const& unit : row.dissent) {
            out += fmt::format("{}{}", separator, abbreviation_of(view, unit, base::berlin_date(row.time)));
            separator = ", ";
        }
        out += '.';
    }
    if (row.lead != row.previous_lead && row.previous_lead && row.lead)
        out += fmt::format(" Die Federführung geht von {} auf {} über.",
                           abbreviation_of(view, *row.previous_lead, base::berlin_date(row.time)),
                           abbreviation_of(view, *row.lead, base::berlin_date(row.time)));
    if (!row.reason.empty()) out += " Begründung: " + row.reason;
    return out;
}

/// Where the document can be read as of that release.
std::vector<exchange::AtomLink> links_of(index::RevisionRow const& row) {
    auto const as_of = fmt::format("?asOf=seq:{}", row.seq);
    switch (row.document.kind()) {
        case model::DocumentKind::kMeasure: {
            auto const path = "/api/v1/measures/" + row.document.name() + as_of;
            return {{path, "application/json"}, {path, "application/xml"}};
        }
        case model::DocumentKind::kConcept:
            return {{"/api/v1/concept" + as_of, "application/json"}};
        case model::DocumentKind::kField:
            return {{"/api/v1/fields" + as_of, "application/json"}};
        case model::DocumentKind::kPolicy: {
            auto const path = "/api/v1/policy" + as_of;
            return {{path, "application/json"}, {path, "application/xml"}};
        }
        case model::DocumentKind::kEdition:
        case model::DocumentKind::kUnits:
        case model::DocumentKind::kActor:
        case model::DocumentKind::kHolidays:
        case model::DocumentKind::kKeys:
            break;
    }
    return {{fmt::format("/api/v1/journal?after={}&limit=1", row.seq - 1), "application/json"}};
}

std::string author_of(View const& view, index::RevisionRow const& row) {
    auto const* unit = row.unit ? view.snapshot->state.units->find(*row.unit) : nullptr;
    if (unit == nullptr) return "Fassung";
    auto const& name = unit->name_on(base::berlin_date(row.time));
    return fmt::format("{} ({})", name.title, name.abbr);
}

exchange::AtomEntry entry_of(View const& view, index::RevisionRow const& row) {
    exchange::AtomEntry out;
    out.id = urn(view, fmt::format("event:{}:{}", row.seq, row.document.name()));
    auto const name =
        row.document.kind() == model::DocumentKind::kMeasure
            ? row.document.name() + (row.display_number.empty() ? "" : " (" + row.display_number + ")")
            : history::title_of(row.document);
    out.title = fmt::format("{}: {} – Revision {}", name, row.title, row.number);
    out.updated = row.time;
    out.author = author_of(view, row);
    out.links = links_of(row);
    out.category = row.kind;
    out.category_label = kind_label(row.kind);
    out.summary = summary_of(view, row);
    return out;
}

}  // namespace

base::Result<Feed> release_feed(Reader& reader, FeedWish const& wish, std::string_view path) {
    auto const view = view_now(reader);
    auto const subject = subject_of(reader, view, wish.filter);
    if (!subject) return subject.error();
    auto const page = reader.index().releases(wish.filter, wish.cursor, wish.limit);
    if (!page) return page.error();

    exchange::AtomFeed feed;
    feed.id = urn(view, subject->id);
    feed.title = fmt::format("Freigaben: {}{}{}", concept_title(reader, view),
                             subject->title.empty() ? "" : " – ", subject->title);
    feed.updated = reader.index().first_time().value_or(view.time);
    feed.author = "Fassung";
    auto const address = [&](std::string const& cursor) {
        auto query =
            fmt::format("{}{}limit={}", subject->query, subject->query.empty() ? "" : "&", wish.limit);
        if (!cursor.empty()) query += "&cursor=" + encoded(cursor);
        return fmt::format("{}?{}", path, query);
    };
    feed.links.push_back({address(wish.cursor), "application/atom+xml", "self"});
    if (!page->next.empty()) feed.links.push_back({address(page->next), "application/atom+xml", "next"});
    for (auto const& row : page->rows) {
        feed.entries.push_back(entry_of(view, row));
        feed.updated = std::max(feed.updated, row.time);
    }
    return Feed{exchange::to_atom(feed), feed.updated};
}

}  // namespace fassung::app
