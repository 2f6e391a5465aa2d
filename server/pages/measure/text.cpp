#include "server/pages/measure/text.hpp"

#include <algorithm>
#include <vector>

#include "core/app/naming.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::measure {

namespace {

using document::Element;

struct Item {
    std::string text;
    std::string href = {};
    std::vector<std::string> notes = {};
};

class Text {
  public:
    Text(Context const& context, Values& out, Reading const& reading, app::ReleasedText const& text)
        : context_(context),
          out_(out),
          text_(text),
          root_(text.text->root),
          moment_(reading.moment),
          // What came before the moment of the text must be named by its day; the edition's where one is
          // asked for.
          day_(reading.view.edition && !reading.view.edition->adopted
                   ? reading.view.edition->in_force_from
                   : base::berlin_date(text.revision.time)),
          names_(app::naming(context.app, reading.view)) {}

    void fill() {
        put_discontinued();
        put_description();
        put_field();
        put_goals();
        put_units();
        put_list("external-bodies");
        put_list("target-groups");
        put("period", {Item{value("period")}});
        put_funding();
        put_list("indicators");
        put_list("origins");
        put_predecessors();
        put_list("file-references");
        put_sources();
    }

    void fill_goals() {
        put("period", {Item{value("period")}});
        put_list("indicators");
    }

  private:
    std::string value(std::string const& address) const {
        return history::value_of(*text_.text, address, names_);
    }

    void put(std::string_view part, std::vector<Item> const& items) {
        if (std::ranges::all_of(items, [](Item const& item) { return item.text.empty(); })) return;
        auto& fact = *out_.AddSectionDictionary("FACT");
        set(fact, "LABEL", context_.text("measure.part-" + std::string{part}));
        set(fact, "PART", part);
        bool const one = items.size() == 1;
        auto& list = one ? fact : *fact.AddSectionDictionary("MANY");
        for (auto const& item : items) {
            auto& holder = *list.AddSectionDictionary(one ? "ONE" : "LINE");
            auto& line = include(holder, "ITEM", context_.language, "measure/item");
            auto& what = *line.AddSectionDictionary(item.href.empty() ? "PLAIN" : "LINK");
            set(what, "TEXT", item.text);
            if (!item.href.empty()) set(what, "HREF", item.href);
            for (auto const& note : item.notes) show(line, "NOTE", "TEXT", note);
        }
    }

    void put_discontinued() {
        if (auto const text = value("discontinued"); !text.empty()) show(out_, "DISCONTINUED", "TEXT", text);
    }

    void put_description() {
        auto const* description = root_.child("description");
        if (description == nullptr) return;
        for (auto const& paragraph : description->children) {
            auto& out = *out_.AddSectionDictionary("PARAGRAPH");
            set(out, "ID", paragraph.attribute("id"));
            set(out, "TEXT", paragraph.text);
        }
    }

    void put_field() {
        auto const id = root_.text_of("field");
        put("field", {Item{value("field"), "/fields/" + std::string{id} + moment_}});
    }

    void put_goals() {
        auto const* goals = root_.child("goals");
        if (goals == nullptr) return;
        std::vector<Item> items;
        for (auto const& goal : goals->children)
            items.push_back({names_.goal(goal.attribute("ref")),
                             "/fields/" + std::string{root_.text_of("field")} + moment_});
        put("goals", items);
    }

    /// Under its name when the text was released, with what it is called today and was called before.
    Item unit_item(std::string_view id, std::string const& remark) const {
        auto const unit = base::UnitId::parse(id);
        auto const* known = unit ? context_.snapshot->state.units->find(*unit) : nullptr;
        if (known == nullptr) return {std::string{id}, "", {remark}};
        auto const& then = known->name_on(day_);
        Item item{then.title + " (" + then.abbr + ")", "/units/" + unit->str(), {}};
        auto const& now = known->name_on(context_.today());
        if (now.title != then.title || now.abbr != then.abbr)
            item.notes.push_back(context_.text("measure.unit-today", now.title, now.abbr));
        for (auto const& name : known->names)
            if (name.until && *name.until < day_ && name.abbr != then.abbr)
                item.notes.push_back(
                    context_.text("measure.unit-before", name.abbr, day(context_, *name.until)));
        if (!remark.empty()) item.notes.push_back(remark);
        return item;
    }

    void put_units() {
        if (auto const* lead = root_.child("lead")) {
            Item item{context_.text("measure.lead-unclear"), "", {lead->text}};
            if (!lead->attribute("unit").empty()) {
                item = unit_item(lead->attribute("unit"), lead->text);
                if (lead->attribute("unclear") == "true")
                    item.notes.insert(item.notes.begin(), context_.text("measure.lead-unclear"));
            }
            put("lead", {item});
        }
        auto const* participants = root_.child("participants");
        if (participants == nullptr) return;
        std::vector<Item> items;
        for (auto const& participant : participants->children)
            items.push_back(unit_item(participant.attribute("unit"), participant.text));
        put("participants", items);
    }

    void put_list(std::string const& name, std::string const& part = {}) {
        auto const address = part.empty() ? name : part;
        auto const* list = find(address);
        if (list == nullptr) return;
        std::vector<Item> items;
        for (auto const& item : list->children)
            items.push_back({value(address + "/" + std::string{item.attribute("id")})});
        put(name, items);
    }

    Element const* find(std::string_view address) const {
        auto const slash = address.find('/');
        auto const* element = root_.child(address.substr(0, slash));
        if (element == nullptr || slash == std::string_view::npos) return element;
        return element->child(address.substr(slash + 1));
    }

    void put_funding() {
        put("effect", {Item{value("funding/effect")}});
        put("reservation", {Item{value("funding/reservation")}});
        put_list("amounts", "funding/amounts");
        put_list("notes", "funding/notes");
    }

    void put_predecessors() {
        auto const* list = root_.child("predecessors");
        if (list == nullptr) return;
        std::vector<Item> items;
        for (auto const& item : list->children) {
            std::string const measure{item.attribute("measure")};
            items.push_back({value("predecessors/" + std::string{item.attribute("id")}),
                             measure.empty() ? std::string{} : "/measures/" + measure});
        }
        put("predecessors", items);
    }

    void put_sources() {
        auto const* list = root_.child("sources");
        if (list == nullptr) return;
        std::vector<Item> items;
        for (auto const& source : list->children) {
            Item item{source.text, std::string{source.attribute("url")}, {}};
            if (item.text.empty()) item.text = item.href;
            if (auto const read = source.attribute("accessed"); !read.empty())
                item.notes.push_back(context_.text("measure.accessed", history::german_day(read)));
            items.push_back(std::move(item));
        }
        put("sources", items);
    }

    Context const& context_;
    Values& out_;
    app::ReleasedText const& text_;
    Element const& root_;
    std::string const& moment_;
    base::Date day_;
    history::Names names_;
};

}  // namespace

void add_text(Context const& context, Values& values, Reading const& reading, app::ReleasedText const& text,
              bool below) {
    auto& out = include(values, "TEXT", context.language, "measure/text");
    out.ShowSection(below ? "BELOW" : "TOP");
    Text{context, out, reading, text}.fill();
}

void add_goals(Context const& context, Values& values, Reading const& reading) {
    Text{context, values, reading, reading.text}.fill_goals();
}

}  // namespace fassung::pages::measure
