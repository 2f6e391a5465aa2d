#include <algorithm>

#include "core/base/clock.hpp"
#include "core/index/apply.hpp"
#include "core/index/collation.hpp"
#include "core/index/packing.hpp"
#include "core/index/spans.hpp"

namespace fassung::index {

namespace {

/// Without a number last; the id makes it unique.
std::string sort_of(std::string_view number, std::string_view title, int id) {
    auto sort = sort_of_number(number);
    if (number.empty()) sort.front() = '\2';
    sort.append(sort_key(title)).append(1, '\0');
    for (int shift = 24; shift >= 0; shift -= 8) sort += static_cast<char>((id >> shift) & 0xff);
    return sort;
}

void insert_unit(sqlite::Database& database, std::string_view unit, std::string_view sort, int id) {
    // A lead that is named as a participant too is there once.
    database.run("INSERT INTO measure_units(unit, sort, id) VALUES(?1, ?2, ?3) ON CONFLICT DO NOTHING", unit,
                 sqlite::Blob{sort}, id);
}

void insert_units(sqlite::Database& database, Face const& face, std::string_view sort, int id) {
    if (face.lead) insert_unit(database, face.lead->str(), sort, id);
    for (auto const& unit : face.participating) insert_unit(database, unit.str(), sort, id);
}

/// What the list says of a measure, as far as other tables hang on it.
struct Listed {
    std::string sort;
    std::uint64_t face_seq = 0;  ///< since when
};

std::optional<Listed> find_listed(sqlite::Database& database, int id) {
    auto rows = database.query("SELECT sort, face_seq FROM measures WHERE id=?1");
    if (!rows.bind(id).step()) return std::nullopt;
    return Listed{std::string{rows.blob(0)}, rows.seq(1)};
}

void forget_units(sqlite::Database& database, int id, std::string_view sort) {
    auto old = database.query("SELECT lead, participating FROM measures WHERE id=?1");
    if (!old.bind(id).step()) return;
    auto const forget = [&](std::string_view unit) {
        database.run("DELETE FROM measure_units WHERE unit=?1 AND sort=?2", unit, sqlite::Blob{sort});
    };
    if (!old.is_null(0)) forget(old.view(0));
    for (auto const& unit : split_units(old.view(1))) forget(unit.str());
}

std::string number_of(sqlite::Database& database, base::MeasureId const& measure) {
    auto rows = database.query("SELECT number FROM numbers WHERE measure=?1");
    return rows.bind(measure).step() ? rows.text(0) : std::string{};
}

std::vector<EditionItem> items_of(document::Document const& edition) {
    std::vector<EditionItem> items;
    if (auto const* const list = edition.root.child("items"))
        for (auto const& item : list->children)
            if (auto measure = base::MeasureId::parse(item.attribute("measure")))
                items.push_back({std::move(*measure), std::string{item.attribute("number")},
                                 std::atoi(std::string{item.attribute("revision")}.c_str())});
    return items;
}

/// Gives everything that is there its new number.
void renumber(Target const& target, std::uint64_t seq) {
    auto& database = target.database;
    struct Moved {
        int id;
        std::string measure;
        std::string number;
    };
    std::vector<Moved> moved;
    {
        auto rows = database.query(
            "SELECT m.id, m.measure, coalesce(n.number, '') FROM measures m LEFT JOIN numbers n ON "
            "n.measure=m.measure WHERE m.number<>coalesce(n.number, '') ORDER BY m.id");
        while (rows.step()) moved.push_back({rows.number(0), rows.text(1), rows.text(2)});
    }
    // Every old place is left before a new one is taken: numbers may be swapped.
    for (auto const& [id, measure, number] : moved) {
        auto const listed = *find_listed(database, id);
        forget_units(database, id, listed.sort);
        end_face(database, listed.sort, listed.face_seq, seq);
        database.run("UPDATE measures SET sort=?2 WHERE id=?1", id, sqlite::Blob{"\3" + measure});
    }
    for (auto const& [id, measure, number] : moved) {
        auto const document = model::DocumentId::measure(*base::MeasureId::parse(measure));
        auto face = read_face(database, present_face(database, document));
        face.number = number;
        auto const face_id = insert_face(database, document, face);
        auto const sort = sort_of(number, face.title, id);
        database.run("UPDATE measures SET number=?2, sort=?3, face_seq=?4 WHERE id=?1", id, number,
                     sqlite::Blob{sort}, seq);
        database.run("UPDATE present SET face=?2 WHERE document=?1", document.name(), face_id);
        insert_units(database, face, sort, id);
        begin_face(database, sort, seq, face_id);
    }
}

}  // namespace

std::vector<base::UnitId> split_units(std::string_view text) {
    std::vector<base::UnitId> units;
    while (!text.empty()) {
        auto const end = std::min(text.find(' '), text.size());
        if (auto unit = base::UnitId::parse(text.substr(0, end))) units.push_back(std::move(*unit));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return units;
}

Face face_of(sqlite::Database& database, model::DocumentId const& document, document::Document const& text) {
    auto const& root = text.root;
    Face face{.title = std::string{root.text_of("title")}};
    if (document.kind() != model::DocumentKind::kMeasure) return face;
    face.number = number_of(database, *base::MeasureId::parse(document.id()));
    face.field = base::FieldId::parse(root.text_of("field"));
    if (auto const* const lead = root.child("lead")) {
        face.lead = base::UnitId::parse(lead->attribute("unit"));
        face.lead_unclear = lead->attribute("unclear") == "true";
    }
    if (auto const* const participants = root.child("participants"))
        for (auto const& participant : participants->children)
            if (auto unit = base::UnitId::parse(participant.attribute("unit")))
                face.participating.push_back(std::move(*unit));
    face.discontinued = root.child("discontinued") != nullptr;
    face.period = root.text_of("period");
    face.days = document::period_of(text);
    return face;
}

std::int64_t insert_face(sqlite::Database& database, model::DocumentId const& document, Face const& face) {
    database.run(
        "INSERT INTO faces(document, title, number, field, lead, lead_unclear, participating, discontinued, "
        "period, period_from, period_until) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        document.name(), face.title, face.number, face.field, face.lead, face.lead_unclear,
        join(face.participating), face.discontinued, face.period, day_text(face.days.first),
        day_text(face.days.last));
    return database.last_id();
}

Face read_face(sqlite::Database& database, std::int64_t face) {
    auto rows = database.query(
        "SELECT title, number, field, lead, lead_unclear, participating, discontinued, period, period_from, "
        "period_until FROM faces WHERE id=?1");
    if (!rows.bind(face).step()) rows.fail_value(0);
    return {rows.text(0),
            rows.text(1),
            rows.maybe_id<base::FieldId>(2),
            rows.maybe_id<base::UnitId>(3),
            rows.flag(4),
            split_units(rows.view(5)),
            rows.flag(6),
            rows.text(7),
            read_days(rows, 8)};
}

void write_measure(Target const& target, base::MeasureId const& measure, Face const& face,
                   std::int64_t face_id, int revision, std::uint64_t seq) {
    auto& database = target.database;
    auto const id = base::number_of(measure);
    auto const old = find_listed(database, id);
    auto const same = old && face_id == present_face(database, model::DocumentId::measure(measure));
    if (same) {
        database.run("UPDATE measures SET revision=?2, seq=?3 WHERE id=?1", id, revision, seq);
    } else {
        auto const sort = sort_of(face.number, face.title, id);
        if (old) {
            forget_units(database, id, old->sort);
            end_face(database, old->sort, old->face_seq, seq);
        }
        database.run(
            "INSERT OR REPLACE INTO measures(id, measure, number, title, field, lead, lead_unclear, "
            "participating, discontinued, revision, seq, sort, face_seq, period, period_from, period_until) "
            "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?11, ?13, ?14, ?15)",
            id, measure, face.number, face.title, face.field, face.lead, face.lead_unclear,
            join(face.participating), face.discontinued, revision, seq, sqlite::Blob{sort}, face.period,
            day_text(face.days.first), day_text(face.days.last));
        insert_units(database, face, sort, id);
        begin_face(database, sort, seq, face_id);
    }
}

void write_edition(Target const& target, record::Committed const& committed,
                   model::DocumentId const& document, document::Document const& edition, int revision) {
    auto& database = target.database;
    auto const& root = edition.root;
    auto const seq = committed.event.seq;
    auto const items = items_of(edition);
    Packer packed;
    for (auto const& item : items)
        packed.text(item.measure.str()).text(item.number).number(static_cast<std::uint64_t>(item.revision));
    auto const adopted = std::holds_alternative<model::Adopted>(committed.event.payload);
    auto in_force = base::parse_date(root.text_of("in-force"));
    auto const decided = base::parse_date(root.text_of("decided"));
    if (!in_force) in_force = base::berlin_date(committed.event.time);
    std::optional<std::string> decided_text;
    if (decided) decided_text = base::to_iso(*decided);
    database.run(
        "INSERT INTO editions(document, seq, number, adopted, title, basis, in_force_from, decided, items) "
        "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        document.id(), seq, revision, adopted, root.text_of("title"), root.text_of("basis"),
        base::to_iso(*in_force), decided_text, sqlite::Blob{packed.bytes()});

    database.run("DELETE FROM numbers");
    for (auto const& item : items)
        database.run("INSERT OR REPLACE INTO numbers(measure, number) VALUES(?1, ?2)", item.measure,
                     item.number);
    renumber(target, seq);
}

}  // namespace fassung::index
