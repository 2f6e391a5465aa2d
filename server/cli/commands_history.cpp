#include <array>

#include "core/app/naming.hpp"
#include "core/app/origins.hpp"
#include "core/app/timeline.hpp"
#include "core/app/validity.hpp"
#include "server/cli/commands.hpp"
#include "server/cli/reading.hpp"

namespace fassung::cli {

namespace {

constexpr int kPage = 100;
constexpr std::array<std::pair<index::Role, char const*>, 4> kRoles{
    {{index::Role::kProposed, "eingebracht"},
     {index::Role::kReviewed, "geprüft"},
     {index::Role::kCosigned, "mitgezeichnet"},
     {index::Role::kApproved, "freigegeben"}}};

std::string kind_of(index::RevisionRow const& revision) {
    if (!revision.proposal) return "Ausgangsbestand";
    auto const kind = model::parse_name<model::ProposalKind>(revision.kind);
    auto out = kind ? std::string{model::german_name_of(*kind)} : revision.kind;
    if (revision.editorial) out += ", redaktionell";
    if (revision.urgent) out += ", eilbedürftig";
    return out;
}

void write_people(Reading& reading, index::Revision const& revision, app::Names const& names) {
    for (auto const& [role, label] : kRoles)
        for (auto const& signer : revision.signers) {
            if (signer.role != role) continue;
            auto text = person_of(reading.view, names, signer.by, signer.time) + ", am " +
                        base::to_german(signer.time) + ", Vorschlagsfassung " +
                        std::to_string(signer.version);
            if (role == index::Role::kCosigned)
                text += ", " + std::string{model::german_name_of(signer.word)};
            reading.page.field(label, text);
        }
}

std::string changed_text(history::Row const& row) {
    switch (row.state) {
        case history::RowState::kNew:
            return "neu: " + row.after;
        case history::RowState::kGone:
            return "entfällt: " + row.before;
        case history::RowState::kSame:
        case history::RowState::kMoved:
            if (row.before == row.after) return "verschoben";
            break;
        case history::RowState::kChanged:
            break;
    }
    if (row.before.size() + row.after.size() < 80) return row.before + " → " + row.after;
    std::string out;
    for (auto const& run : row.runs)
        out += run.kind == history::Run::kDeleted    ? "[-" + run.text + "-]"
               : run.kind == history::Run::kInserted ? "{+" + run.text + "+}"
                                                     : run.text;
    return out;
}

void write_revision(Reading& reading, index::Revision const& revision, app::Names const& names) {
    auto& page = reading.page;
    page.line("Revision " + std::to_string(revision.number) + "  " + base::to_german(revision.time) + "  " +
                  kind_of(revision) +
                  (revision.proposal ? "  Vorgang " + revision.proposal->str() : std::string{}),
              Colour::kBold);
    if (!revision.reason.empty()) page.field(revision.proposal ? "Grund" : "Quelle", revision.reason);
    if (!revision.file_reference.empty()) page.field("Aktenzeichen", revision.file_reference);
    write_people(reading, revision, names);
    for (auto const& unit : revision.dissent)
        page.field("Dissens", app::abbreviation_of(reading.view, unit, base::berlin_date(revision.time)),
                   Colour::kYellow);
    if (revision.proposal)
        for (auto const& row : app::changes_of(reading.reader, reading.view, revision).rows)
            page.field(row.label, changed_text(row), Colour::kGreen);
    page.field(
        "Ereignis",
        std::to_string(revision.seq) + (revision.main ? ", Commit " + revision.main->hex() : std::string{}),
        Colour::kDim);
    page.blank();
}

app::TimelineFilter filter_of(Arguments const& arguments) {
    app::TimelineFilter filter;
    filter.from = day_of(arguments, "from");
    filter.until = day_of(arguments, "until");
    filter.unit = unit_of(arguments);
    if (auto const actor = arguments.value("actor")) {
        filter.actor = base::ActorId::parse(*actor);
        if (!filter.actor) throw WrongCall("--actor ist die Kennung einer Person, zum Beispiel a-7f3a91c2.");
    }
    filter.element = arguments.value("element").value_or("");
    filter.hide_editorial = arguments.flag("hide-editorial");
    return filter;
}

base::Result<int> print_history(Reading& reading, model::DocumentId const& id,
                                app::TimelineFilter const& filter) {
    auto const text = app::released_text(reading.reader, reading.view, id);
    if (!text) return text.error();
    reading.page.line(id.name() + "  " + std::string{text->text->root.text_of("title")}, Colour::kBold);
    reading.page.paragraph(app::validity_of(reading.reader, reading.view, text->revision, *text->text));
    reading.page.blank();
    std::size_t shown = 0;
    std::optional<int> before;
    do {
        auto const found = app::timeline(reading.reader, reading.view, id, filter, before, kPage);
        if (!found) return found.error();
        auto const names = app::names_of(reading.reader, found->revisions);
        for (auto const& revision : found->revisions) write_revision(reading, revision, names);
        shown += found->revisions.size();
        before = found->next;
    } while (before);
    reading.page.line(shown == 1 ? "1 Revision." : std::to_string(shown) + " Revisionen.");
    return 0;
}

void write_origin(Reading& reading, index::Revision const& revision, app::Names const& names) {
    auto text = base::to_german(base::berlin_date(revision.time)) + ", " + kind_of(revision);
    if (revision.proposal) text += ", Vorgang " + revision.proposal->str();
    for (auto const& signer : revision.signers)
        if (signer.role == index::Role::kProposed || signer.role == index::Role::kApproved)
            text += std::string{signer.role == index::Role::kProposed ? ", eingebracht von "
                                                                      : ", freigegeben von "} +
                    person_of(reading.view, names, signer.by, signer.time);
    if (!revision.reason.empty())
        text += revision.proposal ? ". Grund: " + revision.reason : ". " + revision.reason;
    reading.page.field("Revision " + std::to_string(revision.number), text);
}

base::Result<int> print_origins(Reading& reading, model::DocumentId const& id, std::string const& element) {
    auto const found = app::origins(reading.reader, reading.view, id, element);
    if (!found) return found.error();
    auto& page = reading.page;
    page.line(id.name() + "  " + std::string{found->text.text->root.text_of("title")}, Colour::kBold);
    page.paragraph(found->validity);
    page.blank();
    for (auto const& each : found->elements) {
        page.line(each.label + "  (" + each.address + ")", Colour::kBold);
        for (auto const& span : each.spans)
            page.field("Revision " + std::to_string(span.revision), span.text);
        if (each.spans.empty()) page.field("Revision " + std::to_string(each.revision), "–");
    }
    page.blank();
    std::vector<index::Revision> revisions;
    for (auto const& [number, revision] : found->revisions) revisions.push_back(revision);
    auto const names = app::names_of(reading.reader, revisions);
    page.line("Woher die Wörter stammen", Colour::kBold);
    for (auto const& revision : revisions) write_origin(reading, revision, names);
    return 0;
}

}  // namespace

int history(std::vector<std::string> const& words) {
    Arguments const arguments{words,
                              {"record", "as-of", "in-force-on", "from", "until", "unit", "actor", "element"},
                              {"hide-editorial"}};
    auto const id = document_of(arguments.word(0, "eine Maßnahme, zum Beispiel M-0031"));
    auto const filter = filter_of(arguments);
    return read_record(arguments, [&](Reading& reading) { return print_history(reading, id, filter); });
}

int provenance(std::vector<std::string> const& words) {
    Arguments const arguments{words, {"record", "as-of", "in-force-on", "element"}, {}};
    auto const id = document_of(arguments.word(0, "eine Maßnahme, zum Beispiel M-0031"));
    auto const element = arguments.value("element").value_or("");
    return read_record(arguments, [&](Reading& reading) { return print_origins(reading, id, element); });
}

}  // namespace fassung::cli
