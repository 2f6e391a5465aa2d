#include "core/app/tables.hpp"

#include <memory>
#include <set>
#include <stdexcept>
#include <utility>

#include "core/app/editions.hpp"
#include "core/app/naming.hpp"
#include "core/base/number.hpp"
#include "core/exchange/csv.hpp"

namespace fassung::app {

namespace {

using Part = LongTable::Part;

std::string called(base::ActorId const& actor, Names const& names) {
    auto const known = names.find(actor);
    return known == names.end() ? actor.str() : known->second;
}

std::string person(model::ActingAs const& by, Names const& names) {
    auto out = called(by.actor, names);
    if (by.acting_for) out += " i. V. " + called(*by.acting_for, names);
    if (by.unit) out += " (" + by.unit->str() + ")";
    return out;
}

std::string people(index::Revision const& revision, index::Role role, Names const& names) {
    std::string out;
    for (auto const& signer : revision.signers)
        if (signer.role == role) out += (out.empty() ? "" : ", ") + person(signer.by, names);
    return out;
}

template <class Id>
std::string text_of(std::optional<Id> const& id) {
    return id ? id->str() : std::string{};
}

/// How much a released text counts for.
std::string worth_of(index::MeasureRow const& row, std::set<std::pair<base::MeasureId, int>> const& decided) {
    if (decided.contains({row.id, row.revision})) return "vom Kabinett beschlossen";
    return row.revision == 0 ? "Ausgangsbestand" : "freigegebene Arbeitsfassung";
}

std::string day_of(std::optional<base::Date> const& day) {
    return day ? base::to_iso(*day) : std::string{};
}

std::string event_heads() {
    return exchange::csv_heads({"Ereignis", "Zeit", "Art", "Person", "Funktion", "Stelle", "Vorgang",
                                "Nummer im Vorgang", "Datei", "Commit im Journal", "Commit auf main",
                                "SHA-256", "Kettenwert"});
}

std::string line_of(index::EventRow const& row, Names const& names) {
    return exchange::csv_row(
        {std::to_string(row.seq), base::to_rfc3339(row.time), row.kind, person(row.by, names),
         std::string{model::german_name_of(row.by.function)}, text_of(row.by.unit), text_of(row.proposal),
         row.proposal ? std::to_string(row.number) : std::string{}, row.path, row.journal.hex(),
         row.main ? row.main->hex() : std::string{}, row.content.hex(), row.chain.hex()});
}

std::string exception_heads() {
    return exchange::csv_heads({"Ereignis", "Zeit", "Ausnahme", "Bezeichnung", "Person", "Funktion",
                                "Vorgang", "Dokument", "Revision", "Stelle", "Angabe", "bis"});
}

std::string line_of(index::ExceptionRow const& row, Names const& names) {
    return exchange::csv_row({std::to_string(row.seq), base::to_rfc3339(row.time),
                              std::string{index::name_of(row.kind)}, german_name_of(row.kind),
                              person(row.by, names), std::string{model::german_name_of(row.by.function)},
                              text_of(row.proposal), row.document ? row.document->name() : std::string{},
                              row.document ? std::to_string(row.revision) : std::string{}, text_of(row.unit),
                              row.what, row.until ? base::to_rfc3339(*row.until) : std::string{}});
}

/// What each row of a list of measures is told from. Stays where it is: the names look at its view.
struct MeasureWords {
    View const view;
    history::Names const names;
    std::set<std::pair<base::MeasureId, int>> decided;

    MeasureWords(Reader& reader, View of) : view(std::move(of)), names(naming(reader, view)) {
        for (auto const& item : decided_items(reader, view)) decided.emplace(item.measure, item.revision);
    }
    MeasureWords(MeasureWords const&) = delete;
};

std::string measure_heads() {
    return exchange::csv_heads({"Nummer", "Kennung", "Titel", "Handlungsfeld", "Federführung", "Beteiligung",
                                "Zeitraum", "Beginn", "Ende", "Status", "Geltung", "Revision"});
}

std::string line_of(index::MeasureRow const& row, MeasureWords const& words) {
    std::string participating;
    for (auto const& unit : row.participating)
        participating += (participating.empty() ? "" : ", ") + words.names.unit(unit.str());
    return exchange::csv_row(
        {row.number, row.id.str(), row.title, row.field ? words.names.field(row.field->str()) : std::string{},
         row.lead ? words.names.unit(row.lead->str()) : "ungeklärt", participating, row.period,
         day_of(row.days.first), day_of(row.days.last), row.discontinued ? "eingestellt" : "laufend",
         worth_of(row, words.decided), std::to_string(row.revision)});
}

std::string revision_heads() {
    return exchange::csv_heads({"Dokument", "Revision", "Zeit", "Vorgang", "Art", "redaktionell", "Grund",
                                "eingebracht von", "geprüft von", "mitgezeichnet von", "freigegeben von",
                                "Dissens", "geänderte Stellen", "Federführung", "Federführung vorher",
                                "Commit"});
}

std::string line_of(index::Revision const& revision, Names const& names) {
    std::string places;
    for (auto const& place : revision.changes) places += (places.empty() ? "" : " ") + place.address;
    std::string dissent;
    for (auto const& unit : revision.dissent) dissent += (dissent.empty() ? "" : " ") + unit.str();
    return exchange::csv_row(
        {revision.document.name(), std::to_string(revision.number), base::to_rfc3339(revision.time),
         text_of(revision.proposal), revision.kind, revision.editorial ? "ja" : "nein", revision.reason,
         people(revision, index::Role::kProposed, names), people(revision, index::Role::kReviewed, names),
         people(revision, index::Role::kCosigned, names), people(revision, index::Role::kApproved, names),
         dissent, places, text_of(revision.lead), text_of(revision.previous_lead),
         revision.main ? revision.main->hex() : std::string{}});
}

std::string proposal_heads() {
    return exchange::csv_heads({"Vorgang", "Art", "Titel", "vorschlagende Stelle", "Federführung", "Stand",
                                "Vorschlagsfassung", "eröffnet", "zuletzt geändert", "abgeschlossen",
                                "Dokumente"});
}

std::string line_of(index::CaseRow const& row) {
    std::string documents;
    for (auto const& document : row.documents) documents += (documents.empty() ? "" : " ") + document.name();
    return exchange::csv_row({row.id.str(), std::string{model::german_name_of(row.kind)}, row.title,
                              row.unit.str(), text_of(row.lead),
                              std::string{model::german_name_of(row.stage)},
                              row.version == 0 ? std::string{} : std::to_string(row.version),
                              base::to_rfc3339(row.opened), base::to_rfc3339(row.updated),
                              row.closed ? base::to_rfc3339(*row.closed) : std::string{}, documents});
}

/// A page of a list, each row as `line` writes it.
template <class List, class Line>
base::Result<Part> part_of(base::Result<List> const& page, Line const& line) {
    if (!page) return page.error();
    Part out{.rows = {}, .next = page->next};
    for (auto const& row : page->rows) out.rows += line(row);
    return out;
}

/// The same of a list that comes with its names.
template <class List>
base::Result<Part> named_part_of(base::Result<List> const& page) {
    return part_of(page, [&](auto const& row) { return line_of(row, page->names); });
}

}  // namespace

base::Result<LongTable> LongTable::begin(std::string heads, Read read) {
    auto first = read("");
    if (!first) return first.error();
    first->rows.insert(0, heads);
    return LongTable{std::move(*first), std::move(read)};
}

std::string LongTable::next() {
    if (!std::exchange(is_fresh_, false)) {
        // A part may be empty although there is more: what its filter left out was all of it.
        do {
            if (part_.next.empty()) return {};
            auto more = read_(part_.next);
            if (!more) throw std::logic_error{"the table goes no further: " + more.error().message};
            part_ = std::move(*more);
        } while (part_.rows.empty());
    }
    return std::move(part_.rows);
}

base::Result<LongTable> journal_table(Reader& reader, View view, JournalFilter filter, int at_once) {
    return LongTable::begin(event_heads(), [&reader, view = std::move(view), filter = std::move(filter),
                                            at_once](std::string_view cursor) {
        return named_part_of(journal(reader, view, filter, cursor, at_once));
    });
}

base::Result<LongTable> exception_table(Reader& reader, AuditPeriod period,
                                        std::optional<index::Exception> kind, int at_once) {
    return LongTable::begin(exception_heads(),
                            [&reader, period = std::move(period), kind, at_once](std::string_view cursor) {
                                return named_part_of(exceptions(reader, period, kind, cursor, at_once));
                            });
}

base::Result<LongTable> measure_table(Reader& reader, View view, index::MeasureFilter filter, int at_once) {
    auto const words = std::make_shared<MeasureWords const>(reader, std::move(view));
    return LongTable::begin(measure_heads(),
                            [&reader, words, filter = std::move(filter), at_once](std::string_view cursor) {
                                return part_of(measures(reader, words->view, filter, cursor, at_once),
                                               [&](auto const& row) { return line_of(row, *words); });
                            });
}

base::Result<LongTable> revision_table(Reader& reader, View view, model::DocumentId id, TimelineFilter filter,
                                       int at_once) {
    return LongTable::begin(
        revision_heads(),
        [&reader, view = std::move(view), id = std::move(id), filter = std::move(filter),
         at_once](std::string_view cursor) -> base::Result<Part> {
            auto const page = timeline(reader, view, id, filter, base::parse_number<int>(cursor), at_once);
            if (!page) return page.error();
            Part out{.rows = {}, .next = page->next ? std::to_string(*page->next) : std::string{}};
            auto const names = names_of(reader, page->revisions);
            for (auto const& revision : page->revisions) out.rows += line_of(revision, names);
            return out;
        });
}

base::Result<LongTable> proposal_table(Application& app, Caller caller, ProposalFilter filter, int at_once) {
    return LongTable::begin(proposal_heads(), [&app, caller = std::move(caller), filter = std::move(filter),
                                               at_once](std::string_view cursor) {
        return part_of(proposals(app, caller, filter, cursor, at_once),
                       [](auto const& row) { return line_of(row); });
    });
}

}  // namespace fassung::app
