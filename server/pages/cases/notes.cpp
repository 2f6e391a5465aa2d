#include "core/app/teamwork.hpp"
#include "server/pages/cases/sections.hpp"
#include "server/pages/frame/field.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::cases {

namespace {

void put_notes(CaseView& view, Values& values, std::vector<reg::Note> const& notes) {
    if (notes.empty()) return;
    auto const& context = view.context;
    auto& list = *values.AddSectionDictionary("LIST");
    for (auto const& note : notes) {
        auto& out = *list.AddSectionDictionary("NOTE");
        set(out, "ID", std::to_string(note.id));
        set(out, "BY", person(context, note.actor));
        set(out, "UNIT", unit_short(context, note.unit));
        set(out, "TIME", moment(context, note.time));
        set(out, "MACHINE", machine_moment(note.time));
        quote(out, "P", note.text);
        tokens(context, out);
    }
}

/// Whose note it will be, where somebody acts for several units.
void put_unit(CaseView& view, Values& values) {
    auto const& context = view.context;
    auto const units = context.user->units();
    if (units.size() < 2) return;
    std::vector<Option> options;
    for (auto const& unit : units) options.push_back({unit.str(), unit_short(context, unit)});
    add_field(context, values, "UNIT",
              {.kind = Field::Kind::kSelect,
               .name = "note_unit",
               .label = context.text("cases.note-unit"),
               .options = std::move(options)});
}

}  // namespace

Html notes_section(CaseView& view) {
    auto const& context = view.context;
    auto const notes = app::notes(context.app, context.caller, view.the_case.id);
    if (!notes) return {};
    // Whoever only reads has nothing to arrange with colleagues.
    if (notes->empty() && !context.allowed(workflow::Action::kComment, &view.the_case)) return {};
    Values values{"notes"};
    set(values, "ACTION", view.path() + "/draft/notes");
    put_notes(view, values, *notes);
    tokens(context, values);
    put_unit(view, values);
    add_field(
        context, values, "TEXT",
        {.kind = Field::Kind::kArea, .name = "text", .label = context.text("cases.note-text"), .lang = "de"});
    return render(context, "cases/notes", values);
}

}  // namespace fassung::pages::cases
