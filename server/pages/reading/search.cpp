#include "core/app/search.hpp"

#include "core/app/cases.hpp"
#include "core/model/document_id.hpp"
#include "server/pages/frame/field.hpp"
#include "server/pages/frame/pager.hpp"
#include "server/pages/frame/words.hpp"
#include "server/pages/reading/handlers.hpp"

namespace fassung::pages::reading {

namespace {

constexpr int kPage = 20;
constexpr std::size_t kMostWords = 200;

void add_runs(Values& values, std::vector<index::MarkedRun> const& runs) {
    for (auto const& run : runs)
        set(*values.AddSectionDictionary("RUN")->AddSectionDictionary(run.hit ? "HIT" : "PLAIN"), "TEXT",
            run.text);
}

std::string page_of(model::DocumentId const& document) {
    if (document.kind() == model::DocumentKind::kMeasure) return "/measures/" + std::string{document.id()};
    if (document.kind() == model::DocumentKind::kField) return "/fields/" + std::string{document.id()};
    return "/concept";
}

/// Where on its page a place stands: paragraphs, goals and guidelines by their id, the rest by its part.
std::string anchor_of(model::DocumentId const& document, std::string_view address) {
    auto const first = address.substr(0, address.find('/'));
    auto const last = address.substr(address.rfind('/') + 1);
    if (document.kind() != model::DocumentKind::kMeasure || first == "description") return std::string{last};
    if (first != "funding") return std::string{first};
    auto const rest = address.substr(first.size() + 1);
    return std::string{rest.substr(0, rest.find('/'))};
}

std::string kind_of(Context const& context, app::Found const& found) {
    switch (found.document.kind()) {
        case model::DocumentKind::kMeasure:
            return context.text("reading.measure");
        case model::DocumentKind::kField:
            return context.text("reading.field-label");
        case model::DocumentKind::kConcept:
        case model::DocumentKind::kEdition:
        case model::DocumentKind::kUnits:
        case model::DocumentKind::kActor:
        case model::DocumentKind::kPolicy:
        case model::DocumentKind::kHolidays:
        case model::DocumentKind::kKeys:
            break;
    }
    return context.text("reading.concept");
}

/// A number or an id, marked if it is what was typed.
void add_name(Values& values, std::string_view name, bool typed) {
    set(*values.AddSectionDictionary("NAME")->AddSectionDictionary(typed ? "HIT" : "PLAIN"), "TEXT", name);
}

void add_hit(Context const& context, Values& values, app::Found const& found) {
    auto& out = *values.AddSectionDictionary("HIT_ENTRY");
    auto const path = page_of(found.document);
    set(out, "HREF", path);
    set(out, "KIND", kind_of(context, found));
    if (found.document.kind() == model::DocumentKind::kMeasure)
        for (auto const& name : {found.number, found.document.id()})
            if (!name.empty()) add_name(out, name, name == found.named);
    add_runs(*out.AddSectionDictionary("HEADLINE"), found.title);
    for (auto const& passage : found.passages) {
        auto& line = *out.AddSectionDictionary("PASSAGE");
        set(line, "HREF", path + "#" + anchor_of(found.document, passage.address));
        set(line, "LABEL", passage.label);
        add_runs(*line.AddSectionDictionary("WORDS"), passage.runs);
    }
    if (found.further == 1)
        show(out, "FURTHER", "TEXT", context.text("reading.further-one"));
    else if (found.further > 1)
        show(out, "FURTHER", "TEXT", context.text("reading.further", found.further));
}

/// The case whose number was typed.
void add_case(Context const& context, Values& values, app::SeenCase const& typed) {
    auto& out = *values.AddSectionDictionary("HIT_ENTRY");
    auto const& id = typed.the_case->id;
    auto const row = context.app.index().find_case(id);
    auto const link = link_to(context, id);
    set(out, "HREF", link.href);
    set(out, "KIND", context.text("reading.case"));
    add_name(out, id.str(), true);
    show(out, "STAGE", "TEXT", word_for(context, typed.the_case->stage));
    add_runs(*out.AddSectionDictionary("HEADLINE"),
             {{row && !row->title.empty() ? row->title : link.label, false}});
}

}  // namespace

http::Response search(Context& context) {
    auto const words = context.query("q");
    Findings findings;
    app::FoundPage found;
    std::optional<app::SeenCase> typed;
    if (words.size() > kMostWords) findings.add("q", context.text("reading.too-many-words"));
    if (findings.empty() && !words.empty()) {
        auto answer = app::search(context.app, app::view_now(context.app), {.q = words},
                                  context.query("cursor"), kPage);
        if (!answer) return refused(context, answer.error());
        found = std::move(*answer);
        typed = app::typed_case(context.app, context.caller, words);
    }
    Values values{"search"};
    add_errors(context, values, findings);
    add_field(context, values, "WORDS",
              {.kind = Field::Kind::kText,
               .name = "q",
               .label = context.text("reading.words"),
               .hint = context.text("reading.words-hint"),
               .value = context.query("q"),
               .lang = "de"},
              findings);
    auto const total = found.total + (typed ? 1 : 0);
    if (typed && context.query("cursor").empty()) add_case(context, values, *typed);
    for (auto const& hit : found.rows) add_hit(context, values, hit);
    auto const quoted = words.substr(0, kMostWords);
    if (total == 1)
        show(values, "COUNT", "TEXT", context.text("reading.found-one", quoted));
    else if (total > 1)
        show(values, "COUNT", "TEXT", context.text("reading.found", total, quoted));
    else if (!words.empty() && findings.empty())
        show(values, "NONE", "TEXT", context.text("reading.found-none", words));
    if (total > 0) values.ShowSection("LIST");
    add_pager(context, values, found.next);
    return page(
        context,
        {.title =
             words.empty() ? context.text("reading.search") : context.text("reading.search-title", quoted),
         .area = Area::kConcept,
         .crumbs = {{context.text("reading.concept"), "/concept"}, {context.text("reading.search"), ""}},
         .has_errors = !findings.empty()},
        render(context, "reading/search", values), findings.empty() ? 200 : 422);
}

}  // namespace fassung::pages::reading
