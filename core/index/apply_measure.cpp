#include <algorithm>

#include "core/index/apply.hpp"
#include "core/index/collation.hpp"

namespace fassung::index {

namespace {

/// Without a number last; the id makes it unique.
std::string sort_of(std::string_view number, std::string_view title, int id) {
    std::string sort(1, number.empty() ? '\2' : '\1');
    sort.append(sort_key(number)).append(1, '\0').append(sort_key(title)).append(1, '\0');
    for (int shift = 24; shift >= 0; shift -= 8) sort += static_cast<char>((id >> shift) & 0xff);
    return sort;
}

void collect_text(document::Element const& element, std::string& body) {
    if (!element.text.empty()) body.append(element.text).append(1, '\n');
    for (auto const& child : element.children) collect_text(child, body);
}

std::vector<base::UnitId> participants_of(document::Element const& root) {
    std::vector<base::UnitId> units;
    if (auto const* const participants = root.child("participants"))
        for (auto const& participant : participants->children)
            if (auto unit = base::UnitId::parse(participant.attribute("unit")))
                units.push_back(std::move(*unit));
    return units;
}

template <class Act>
void for_each_word(std::string_view words, Act&& act) {
    while (!words.empty()) {
        auto const end = std::min(words.find(' '), words.size());
        act(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

void delete_units(sqlite::Database& database, int id) {
    auto old = database.query("SELECT lead, participating, sort FROM measures WHERE id=?1");
    if (!old.bind(id).step()) return;
    auto const forget = [&](std::string_view unit) {
        database.run("DELETE FROM measure_units WHERE unit=?1 AND sort=?2", unit, sqlite::Blob{old.blob(2)});
    };
    if (!old.is_null(0)) forget(old.view(0));
    for_each_word(old.view(1), forget);
}

void insert_unit(sqlite::Database& database, std::string_view unit, std::string_view sort, int id) {
    // A lead that is named as a participant too is there once.
    database.run("INSERT INTO measure_units(unit, sort, id) VALUES(?1, ?2, ?3) ON CONFLICT DO NOTHING", unit,
                 sqlite::Blob{sort}, id);
}

}  // namespace

void write_measure(sqlite::Database& database, base::MeasureId const& measure, document::Document const& text,
                   int revision, std::uint64_t seq) {
    auto const& root = text.root;
    auto const id = base::number_of(measure);
    auto const title = root.text_of("title");
    auto const* const lead_element = root.child("lead");
    auto const lead =
        lead_element != nullptr ? base::UnitId::parse(lead_element->attribute("unit")) : std::nullopt;
    auto const unclear = lead_element != nullptr && lead_element->attribute("unclear") == "true";
    auto const participants = participants_of(root);

    std::string number;
    if (auto rows = database.query("SELECT number FROM numbers WHERE measure=?1"); rows.bind(measure).step())
        number = rows.text(0);
    auto const sort = sort_of(number, title, id);

    delete_units(database, id);
    database.run(
        "INSERT OR REPLACE INTO measures(id, measure, number, title, field, lead, lead_unclear, "
        "participating, "
        "discontinued, revision, seq, sort) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        id, measure, number, title, base::FieldId::parse(root.text_of("field")), lead, unclear,
        join(participants), root.child("discontinued") != nullptr, revision, seq, sqlite::Blob{sort});
    if (lead) insert_unit(database, lead->str(), sort, id);
    for (auto const& unit : participants) insert_unit(database, unit.str(), sort, id);

    std::string body;
    for (auto const& child : root.children)
        if (child.name != "title" && child.name != "field") collect_text(child, body);
    database.run("INSERT OR REPLACE INTO measure_text(rowid, title, body) VALUES(?1, ?2, ?3)", id, title,
                 body);
}

void write_numbers(sqlite::Database& database, document::Document const& edition) {
    database.run("DELETE FROM numbers");
    if (auto const* const items = edition.root.child("items"))
        for (auto const& item : items->children)
            database.run("INSERT OR REPLACE INTO numbers(measure, number) VALUES(?1, ?2)",
                         item.attribute("measure"), item.attribute("number"));
    struct Numbered {
        int id;
        std::string number, title, units;
    };
    std::vector<Numbered> all;
    {
        auto rows = database.query(
            "SELECT m.id, coalesce(n.number, ''), m.title, coalesce(m.lead || ' ', '') || "
            "m.participating FROM measures m LEFT JOIN numbers n ON n.measure=m.measure");
        while (rows.step()) all.push_back({rows.number(0), rows.text(1), rows.text(2), rows.text(3)});
    }
    database.run("DELETE FROM measure_units");
    for (auto const& [id, number, title, units] : all) {
        auto const sort = sort_of(number, title, id);
        database.run("UPDATE measures SET number=?2, sort=?3 WHERE id=?1", id, number, sqlite::Blob{sort});
        for_each_word(
            units, [&, measure = id](std::string_view unit) { insert_unit(database, unit, sort, measure); });
    }
}

}  // namespace fassung::index
