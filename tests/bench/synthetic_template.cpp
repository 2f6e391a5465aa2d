#include "tests/bench/synthetic_template.hpp"

#include <fstream>
#include <map>
#include <stdexcept>

#include <fmt/format.h>

#include "core/app/template.hpp"
#include "core/document/registries.hpp"

namespace fassung::bench {

namespace fs = std::filesystem;
using document::Document;

namespace {

void write(fs::path const& to, Document const& text) {
    fs::create_directories(to.parent_path());
    std::ofstream out{to, std::ios::binary};
    out << document::canonical(text);
    if (!out) throw std::runtime_error("cannot write " + to.string());
}

}  // namespace

Surroundings surroundings_of(fs::path const& template_folder, fs::path const& schemas) {
    auto const from = app::read_template(template_folder, xml::Schemas::from_folder(schemas));
    if (!from) throw std::runtime_error(from.error().message);
    Surroundings out;
    for (auto const& [id, text] : from->documents) {
        auto const* const goals = text->root.child("goals");
        if (id.kind() != model::DocumentKind::kField || goals == nullptr) continue;
        auto& field = out.fields.emplace_back(Surroundings::Field{id.id(), {}});
        for (auto const& goal : goals->children) field.goals.emplace_back(goal.attribute("id"));
    }
    auto const units =
        document::to_units(*from->rules.at(model::DocumentId::single(model::DocumentKind::kUnits)));
    auto const policy =
        document::to_policy(*from->rules.at(model::DocumentId::single(model::DocumentKind::kPolicy)));
    // Where the reviewing office leads, somebody outside approves too; the others have one road.
    for (auto const& [id, unit] : units->all)
        if (unit.can_lead && id != policy->office) out.units.push_back(id.str());
    return out;
}

void write_template(fs::path const& from, fs::path const& to, Dice& dice, Surroundings const& around,
                    int count) {
    fs::copy(from, to, fs::copy_options::recursive);
    fs::remove_all(to / "main" / "measures");
    fs::remove_all(to / "main" / "editions");
    Document edition{model::DocumentKind::kEdition,
                     {.name = "edition", .attributes = {{"id", "ausgangsbestand"}}}};
    edition.root.children.push_back({.name = "title", .text = "Ausgangsbestand"});
    edition.root.children.push_back({.name = "basis", .text = "Synthetisch, zum Messen erzeugt."});
    document::Element items{.name = "items"};
    std::map<std::string, int> in_field;
    std::map<std::string, std::size_t> place_of;
    for (auto const& field : around.fields) place_of.emplace(field.id, place_of.size() + 1);
    for (int number = 1; number <= count; ++number) {
        auto const id = base::measure_id(number);
        auto const text = measure(dice, around, id.str());
        write(to / "main" / model::DocumentId::measure(id).path(), text);
        auto const field = std::string{text.root.text_of("field")};
        items.children.push_back(
            {.name = "item",
             .attributes = {{"measure", id.str()},
                            {"number", fmt::format("{}.{}", place_of.at(field), ++in_field[field])},
                            {"revision", "0"}}});
    }
    edition.root.children.push_back(std::move(items));
    document::normalise(edition);
    write(to / "main" / "editions" / "ausgangsbestand.xml", edition);
}

}  // namespace fassung::bench
