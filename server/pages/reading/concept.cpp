#include <algorithm>
#include <map>

#include "core/app/listing.hpp"
#include "core/app/naming.hpp"
#include "core/app/refusals.hpp"
#include "core/app/validity.hpp"
#include "server/pages/frame/words.hpp"
#include "server/pages/reading/handlers.hpp"
#include "server/pages/reading/moment.hpp"
#include "server/pages/reading/standing.hpp"

namespace fassung::pages::reading {

namespace {

/// With more, the text of the measures stands on the fields' pages.
constexpr std::size_t kMostOnOnePage = 100;

using Rows = std::vector<index::MeasureRow>;

base::Result<Rows> all_measures(Context const& context, app::View const& view,
                                index::MeasureFilter const& filter) {
    Rows rows;
    std::string cursor;
    do {
        auto page = app::measures(context.app, view, filter, cursor, index::Index::kMaxPage);
        if (!page) return page.error();
        std::ranges::move(page->rows, std::back_inserter(rows));
        cursor = std::move(page->next);
    } while (!cursor.empty());
    return rows;
}

/// `section`: of a name of its own where a dictionary around has paragraphs too, since sections are
/// inherited.
void add_paragraphs(Values& values, document::Element const& root, std::string_view name,
                    char const* section = "PARAGRAPH") {
    auto const* element = root.child(name);
    if (element == nullptr) return;
    for (auto const& child : element->children) {
        auto& out = *values.AddSectionDictionary(section);
        set(out, "ID", child.attribute("id"));
        set(out, "TEXT", child.text);
    }
}

/// Writes fields with their measures.
class Fields {
  public:
    Fields(Context const& context, Reading const& reading)
        : context_(context),
          reading_(reading),
          names_(app::naming(context.app, reading.view)),
          standing_(context, reading.view) {}

    void add_field(Values& out, app::ReleasedText const& field, std::string_view heading, Rows const& rows,
                   bool with_texts) const {
        auto const& root = field.text->root;
        set(out, "ID", field.id.id());
        set(out, "TITLE", heading);
        show(out, "TITLE_STATUS", "TEXT", root.text_of("title-status"));
        add_paragraphs(out, root, "description");
        if (auto const* goals = root.child("goals"); goals != nullptr && !goals->children.empty()) {
            auto& list = *out.AddSectionDictionary("GOALS");
            for (auto const& goal : goals->children) {
                auto& item = *list.AddSectionDictionary("GOAL");
                set(item, "ID", goal.attribute("id"));
                set(item, "TEXT", goal.text);
            }
        }
        if (rows.empty()) return out.ShowSection("NO_MEASURES");
        if (!with_texts) {
            auto& elsewhere = *out.AddSectionDictionary("ELSEWHERE");
            set(elsewhere, "HREF", "/fields/" + std::string{field.id.id()} + reading_.moment);
            set(elsewhere, "LABEL",
                context_.text("reading.measures-of-field", rows.size(), root.text_of("title")));
            return;
        }
        for (auto const& row : rows) add_measure(*out.AddSectionDictionary("MEASURE"), row);
    }

    void add_toc(Values& field, Rows const& rows, std::string const& page) const {
        for (auto const& row : rows) {
            auto& out = *field.AddSectionDictionary("ENTRY");
            set(out, "HREF", page + "#" + row.id.str());
            show(out, "NUMBER", "TEXT", row.number);
            set(out, "TITLE", row.title);
        }
    }

  private:
    void add_measure(Values& out, index::MeasureRow const& row) const {
        set(out, "ID", row.id.str());
        set(out, "HREF", "/measures/" + row.id.str() + reading_.moment);
        show(out, "NUMBER", "TEXT", row.number);
        set(out, "TITLE", row.title);
        standing_.add_badges(out, row);
        set(out, "LEAD", row.lead ? names_.unit(row.lead->str()) : context_.text("reading.lead-unclear"));
        std::string units;
        for (auto const& unit : row.participating)
            units += (units.empty() ? "" : ", ") + names_.unit(unit.str());
        show(out, "PARTICIPATING", "TEXT", units);
        show(out, "PERIOD", "TEXT", row.period);
        auto const text = app::text_of(context_.app, reading_.view, row);
        show(out, "DISCONTINUED", "TEXT", text->root.text_of("discontinued"));
        add_paragraphs(out, text->root, "description", "WORDS");
    }

    Context const& context_;
    Reading const& reading_;
    history::Names names_;
    Standing standing_;
};

/// The fields in the concept's own order; others behind them.
std::vector<app::ReleasedText> ordered_fields(Context const& context, app::View const& view,
                                              document::Document const& concept_text) {
    auto fields = app::fields(context.app, view);
    std::map<std::string_view, std::size_t> places;
    if (auto const* list = concept_text.root.child("fields"))
        for (auto const& field : list->children) places.emplace(field.attribute("ref"), places.size());
    auto const place = [&](app::ReleasedText const& field) {
        auto const found = places.find(field.id.id());
        return found == places.end() ? places.size() : found->second;
    };
    std::ranges::stable_sort(fields, {}, place);
    return fields;
}

}  // namespace

http::Response show_concept(Context& context) {
    auto const reading = reading_of(context);
    if (!reading) return refused(context, reading.error());
    auto const& view = reading->view;
    auto const text =
        app::released_text(context.app, view, model::DocumentId::single(model::DocumentKind::kConcept));
    if (!text) return refused(context, text.error());
    auto const all = all_measures(context, view, {});
    if (!all) return refused(context, all.error());
    std::map<std::string, Rows> by_field;
    for (auto const& row : *all) by_field[row.field ? row.field->str() : std::string{}].push_back(row);
    bool const with_texts = all->size() <= kMostOnOnePage;

    auto const& root = text->text->root;
    Values values{"concept"};
    add_moment(context, values, *reading);
    set(values, "TITLE", root.text_of("title"));
    set(values, "VALIDITY", app::validity_of(context.app, view, text->revision, *text->text));
    set(values, "COMPARE",
        "/concept/compare?from=" +
            (view.edition ? "edition:" + view.edition->id : "seq:" + std::to_string(view.seq)) + "&to=head");
    set(values, "LIST", "/measures" + reading->moment);
    if (!reading->is_now()) values.ShowSection("THEN");
    add_paragraphs(values, root, "preamble");
    if (auto const* guidelines = root.child("guidelines"))
        for (auto const& guideline : guidelines->children) {
            auto& out = *values.AddSectionDictionary("GUIDELINE");
            set(out, "ID", guideline.attribute("id"));
            set(out, "TEXT", guideline.text);
        }
    Fields const writer{context, *reading};
    std::size_t number = 0;
    for (auto const& field : ordered_fields(context, view, *text->text)) {
        std::string const id{field.id.id()};
        auto const& rows = by_field[id];
        auto const heading = std::to_string(++number) + ". " + std::string{field.text->root.text_of("title")};
        auto& entry = *values.AddSectionDictionary("TOC_FIELD");
        set(entry, "HREF", "#" + id);
        set(entry, "TITLE", heading);
        writer.add_toc(entry, rows, with_texts ? std::string{} : "/fields/" + id + reading->moment);
        auto& out = *values.AddSectionDictionary("FIELD");
        writer.add_field(include(out, "CONTENT", context.language, "reading/field"), field, heading, rows,
                         with_texts);
    }
    return page(context,
                {.title = std::string{root.text_of("title")},
                 .area = Area::kConcept,
                 .crumbs = {{context.text("reading.concept"), ""}},
                 .own_heading = true,
                 .wide = true},
                render(context, "reading/concept", values));
}

http::Response show_field(Context& context) {
    auto const& name = context.param("field");
    auto const id = base::FieldId::parse(name);
    if (!id) return refused(context, app::not_found("Das Handlungsfeld " + name));
    auto const reading = reading_of(context);
    if (!reading) return refused(context, reading.error());
    auto const field = app::released_text(context.app, reading->view, model::DocumentId::field(*id));
    if (!field) return refused(context, field.error());
    auto const rows = all_measures(context, reading->view, {.field = *id});
    if (!rows) return refused(context, rows.error());

    auto const title = context.text("reading.field", field->text->root.text_of("title"));
    Values values{"field_page"};
    add_moment(context, values, *reading);
    set(values, "VALIDITY", app::validity_of(context.app, reading->view, field->revision, *field->text));
    set(values, "WHOLE", "/concept" + reading->moment);
    set(values, "LIST",
        "/measures?field=" + id->str() + (reading->is_now() ? "" : "&" + reading->moment.substr(1)));
    Fields const writer{context, *reading};
    writer.add_toc(values, *rows, "");
    writer.add_field(include(values, "CONTENT", context.language, "reading/field"), *field,
                     context.text("reading.field-content"), *rows, true);
    return page(context,
                {.title = title,
                 .area = Area::kConcept,
                 .crumbs = {{context.text("reading.concept"), "/concept" + reading->moment}, {title, ""}},
                 .wide = true},
                render(context, "reading/field_page", values));
}

}  // namespace fassung::pages::reading
