#include <boost/json.hpp>

#include "core/app/compare.hpp"
#include "core/app/naming.hpp"
#include "core/app/validity.hpp"
#include "core/exchange/synopsis.hpp"
#include "core/record/replay.hpp"
#include "server/cli/commands.hpp"
#include "server/cli/reading.hpp"

namespace fassung::cli {

namespace json = boost::json;

namespace {

base::Result<int> print_text(Reading& reading, model::DocumentId const& id) {
    auto const text = app::released_text(reading.reader, reading.view, id);
    if (!text) return text.error();
    auto& page = reading.page;
    if (reading.arguments.flag("xml")) {
        page.raw(text->xml);
        return 0;
    }
    page.line(id.name() + (text->number.empty() ? "" : "  Nr. " + text->number) + "  Revision " +
                  std::to_string(text->revision.number),
              Colour::kBold);
    page.paragraph(app::validity_of(reading.reader, reading.view, text->revision, *text->text));
    page.blank();
    auto const names = app::naming(reading.reader, reading.view);
    for (auto const& row :
         history::synopsis(id, nullptr, text->text.get(), {.names = names, .words = false}).rows) {
        page.line(row.label, Colour::kBold);
        page.paragraph(row.after, 2);
    }
    page.blank();
    page.field("SHA-256", text->digest.hex(), Colour::kDim);
    page.field("git show", app::commit_of(text->revision).hex() + ":" + id.path(), Colour::kDim);
    return 0;
}

std::string heading(app::ComparedSide const& side) {
    return side.validity.empty() ? side.label : side.label + ": " + side.validity;
}

json::value json_of(std::vector<history::Synopsis> const& synopses) {
    json::array out;
    for (auto const& synopsis : synopses) out.push_back(exchange::to_json(synopsis));
    return out;
}
json::value json_of(std::shared_ptr<history::ConceptSynopsis const> const& synopsis) {
    return exchange::to_json(*synopsis);
}

template <class Work>
void for_each(std::vector<history::Synopsis> const& synopses, Work const& work) {
    for (auto const& synopsis : synopses) work(synopsis);
}
template <class Work>
void for_each(std::shared_ptr<history::ConceptSynopsis const> const& synopsis, Work const& work) {
    work(*synopsis);
}

template <class Compared>
int print_comparison(Reading& reading, Compared const& compared, std::string const& format) {
    auto const made = compared.make();
    exchange::Sides const sides{heading(compared.from), heading(compared.to)};
    auto& page = reading.page;
    if (format == "json") {
        auto const side = [](app::ComparedSide const& each) {
            return json::object{{"label", each.label}, {"validity", each.validity}};
        };
        page.raw(json::serialize(json::object{
                     {"from", side(compared.from)}, {"to", side(compared.to)}, {"synopsis", json_of(made)}}) +
                 "\n");
    } else if (format == "html") {
        for_each(made, [&](auto const& synopsis) { page.raw(exchange::synopsis_html(synopsis, sides)); });
    } else {
        for_each(made, [&](auto const& synopsis) {
            page.raw(exchange::synopsis_text(synopsis, sides, page.width()));
        });
    }
    return 0;
}

template <class Compared>
base::Result<int> print_compared(Reading& reading, base::Result<Compared> const& compared,
                                 std::string const& format) {
    if (!compared) return compared.error();
    return print_comparison(reading, *compared, format);
}

base::Result<int> print_comparison_of(Reading& reading, std::string const& what, app::RangeEnd const& from,
                                      app::RangeEnd const& to, std::string const& format) {
    auto& reader = reading.reader;
    auto const& view = reading.view;
    if (what == "concept")
        return print_compared(reading, app::compare_concept(reader, view, from, to), format);
    if (auto const proposal = base::ProposalId::parse(what)) {
        auto const the_case =
            record::read_case(*reader.repository(), view.snapshot->position.journal, *proposal);
        if (!the_case)
            return base::Error{base::Errc::kNotFound, "not-found", "Den Vorgang " + what + " gibt es nicht."};
        return print_compared(reading, app::compare(reader, view, *the_case, from, to), format);
    }
    return print_compared(reading, app::compare(reader, view, document_of(what), from, to), format);
}

}  // namespace

int show(std::vector<std::string> const& words) {
    Arguments const arguments{words, {"record", "as-of", "in-force-on"}, {"xml"}};
    auto const id = document_of(
        arguments.word(0, "ein Dokument, zum Beispiel M-0031, concept, fields/sprache oder policy"));
    return read_record(arguments, [&](Reading& reading) { return print_text(reading, id); });
}

int compare(std::vector<std::string> const& words) {
    Arguments const arguments{words, {"record", "as-of", "format"}, {}};
    auto const what = arguments.word(0, "was verglichen wird: M-0031, concept oder 2026-0001");
    auto const from = app::parse_range_end(arguments.word(1, "das frühere Ende, zum Beispiel revision:0"));
    if (!from) throw WrongCall(from.error().message);
    auto const to = app::parse_range_end(arguments.word(2, "das spätere Ende, zum Beispiel head"));
    if (!to) throw WrongCall(to.error().message);
    auto const format = format_of(arguments, {"text", "html", "json"});
    return read_record(
        arguments, [&](Reading& reading) { return print_comparison_of(reading, what, *from, *to, format); });
}

}  // namespace fassung::cli
