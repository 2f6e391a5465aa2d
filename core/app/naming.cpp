#include "core/app/naming.hpp"

#include <memory>

#include "core/app/released.hpp"

namespace fassung::app {

namespace {

/// The texts of fields, read when first needed.
class Fields {
  public:
    Fields(Reader& reader, View const& view) : reader_(reader), view_(view) {}

    document::Document const* find(std::string const& id) {
        auto const known = texts_.find(id);
        if (known != texts_.end()) return known->second.get();
        std::shared_ptr<document::Document const> text;
        if (auto const field = base::FieldId::parse(id)) {
            auto const row = reader_.index().revision_at(model::DocumentId::field(*field), view_.seq);
            if (row) text = text_of(reader_, view_, *row);
        }
        return texts_.emplace(id, std::move(text)).first->second.get();
    }

    std::string title(std::string_view id) {
        auto const* field = find(std::string{id});
        return field == nullptr ? std::string{id} : std::string{field->root.text_of("title")};
    }

    /// "sprache-1" is a goal of the field "sprache".
    std::string goal(std::string_view id) {
        auto const* field = find(std::string{id.substr(0, id.rfind('-'))});
        auto const* goals = field == nullptr ? nullptr : field->root.child("goals");
        if (goals != nullptr)
            for (auto const& goal : goals->children)
                if (goal.attribute("id") == id) return goal.text;
        return std::string{id};
    }

  private:
    Reader& reader_;
    View const& view_;
    std::map<std::string, std::shared_ptr<document::Document const>> texts_;
};

}  // namespace

std::string abbreviation_of(View const& view, base::UnitId const& unit, base::Date day) {
    auto const* found = view.snapshot->state.units->find(unit);
    return found == nullptr ? unit.str() : found->name_on(day).abbr;
}

history::Names naming(Reader& reader, View const& view) {
    auto const fields = std::make_shared<Fields>(reader, view);
    history::Names out;
    out.unit = [&view](std::string_view id) {
        auto const unit = base::UnitId::parse(id);
        return unit ? abbreviation_of(view, *unit, view.day()) : std::string{id};
    };
    out.field = [fields](std::string_view id) { return fields->title(id); };
    out.goal = [fields](std::string_view id) { return fields->goal(id); };
    return out;
}

void add_people(std::set<base::ActorId>& actors, model::ActingAs const& by) {
    actors.insert(by.actor);
    if (by.acting_for) actors.insert(*by.acting_for);
}

Names names_of(Reader& reader, std::vector<index::Revision> const& revisions) {
    std::set<base::ActorId> actors;
    for (auto const& revision : revisions)
        for (auto const& signer : revision.signers) add_people(actors, signer.by);
    return reader.names(actors);
}

}  // namespace fassung::app
