#include "core/index/apply.hpp"

namespace fassung::index {

namespace {

struct Heading {
    std::string title;
    std::optional<base::UnitId> lead;
};

/// What the first document says: as proposed, else as released.
Heading heading_of(sqlite::Database& database, workflow::Case const& c, model::DocumentId const& document) {
    if (!c.versions.empty()) {
        auto const& texts = c.versions.back().texts;
        if (auto const found = texts.find(document); found != texts.end()) {
            auto const& root = found->second->root;
            auto const* const lead = root.child("lead");
            return {std::string{root.text_of("title")},
                    lead != nullptr ? base::UnitId::parse(lead->attribute("unit")) : std::nullopt};
        }
    }
    if (document.kind() == model::DocumentKind::kMeasure) {
        auto rows = database.query("SELECT title, lead FROM measures WHERE id=?1");
        if (rows.bind(base::number_of(*base::MeasureId::parse(document.id()))).step())
            return {rows.text(0), rows.maybe_id<base::UnitId>(1)};
        return {};
    }
    auto rows =
        database.query("SELECT f.title FROM present p CROSS JOIN faces f ON f.id=p.face WHERE p.document=?1");
    if (rows.bind(document.name()).step()) return {rows.text(0), std::nullopt};
    return {};
}

std::vector<model::DocumentId> documents_of(workflow::Case const& c) {
    if (c.versions.empty()) return c.documents;
    std::vector<model::DocumentId> documents;
    for (auto const& document : c.versions.back().documents) documents.push_back(document.document);
    return documents;
}

void write_documents(sqlite::Database& database, std::int64_t ord,
                     std::vector<model::DocumentId> const& documents) {
    database.run("DELETE FROM case_documents WHERE ord=?1", ord);
    int position = 0;
    for (auto const& document : documents)
        database.run("INSERT INTO case_documents(ord, position, document) VALUES(?1, ?2, ?3)", ord,
                     ++position, document.name());
}

/// The released texts that the version starts from.
void write_bases(sqlite::Database& database, std::int64_t ord, workflow::Case const& c) {
    database.run("DELETE FROM case_bases WHERE ord=?1", ord);
    for (auto const& listed : c.versions.back().documents)
        database.run(
            "INSERT INTO case_bases(ord, document, number) "
            "SELECT ?1, document, number FROM present WHERE document=?2",
            ord, listed.document.name());
}

/// Most events leave the queue as it is, so it is compared first.
void write_dues(sqlite::Database& database, std::int64_t ord, record::Committed const& committed) {
    std::map<std::string, std::int64_t> wanted;
    for (auto const& requirement : committed.queued_dues)
        wanted.emplace(requirement, committed.the_case->dues.at(requirement).at.time_since_epoch().count());
    std::map<std::string, std::int64_t> there;
    {
        auto rows = database.query("SELECT requirement, at FROM case_dues WHERE ord=?1");
        rows.bind(ord);
        while (rows.step()) there.emplace(rows.text(0), rows.integer(1));
    }
    if (there == wanted) return;
    database.run("DELETE FROM case_dues WHERE ord=?1", ord);
    for (auto const& [requirement, at] : wanted)
        database.run("INSERT INTO case_dues(ord, requirement, at) VALUES(?1, ?2, ?3)", ord, requirement, at);
}

void write_actor(sqlite::Database& database, std::int64_t ord, base::ActorId const& actor) {
    if (actor != base::system_actor())
        database.run("INSERT INTO case_actors(actor, ord) VALUES(?1, ?2) ON CONFLICT DO NOTHING", actor, ord);
}

}  // namespace

void write_case(Target const& target, record::Committed const& committed) {
    auto& database = target.database;
    auto const& event = committed.event;
    auto const& c = *committed.the_case;
    auto const ord = ord_of(c.id);
    auto const opened = std::holds_alternative<model::Opened>(event.payload);
    auto const* const submitted = std::get_if<model::Submitted>(&event.payload);
    auto const new_version = submitted != nullptr || std::holds_alternative<model::CarriedOn>(event.payload);
    auto const stage = model::name_of(c.stage);
    auto const version = c.versions.empty() ? 0 : c.versions.back().number;
    if (opened)
        database.run(
            "INSERT INTO cases(ord, id, stage, unit, kind, lead, title, opened, updated, closed, last_seq, "
            "version, since) "
            "VALUES(?1, ?2, ?3, ?4, ?5, NULL, '', ?6, ?7, NULL, ?8, 0, 0)",
            ord, c.id, stage, c.unit, model::name_of(c.kind), c.opened, event.time, event.seq);
    else
        database.run("UPDATE cases SET updated=?2, last_seq=?3, version=?4 WHERE ord=?1", ord, event.time,
                     event.seq, version);
    // Apart, because indexes hang on them and most events leave them as they are.
    database.run("UPDATE cases SET stage=?2 WHERE ord=?1 AND stage<>?2", ord, stage);
    if (opened || new_version) {
        auto const documents = documents_of(c);
        auto const heading = documents.empty() ? Heading{} : heading_of(database, c, documents.front());
        database.run("UPDATE cases SET title=?2, lead=?3 WHERE ord=?1", ord, heading.title, heading.lead);
        write_documents(database, ord, documents);
    }
    if (new_version || std::holds_alternative<model::Conflicted>(event.payload) ||
        std::holds_alternative<model::PolicyApplied>(event.payload))
        database.run("UPDATE cases SET since=?2 WHERE ord=?1", ord, event.seq);
    if (new_version) write_bases(database, ord, c);
    write_dues(database, ord, committed);
    if (c.closed) {
        database.run("UPDATE cases SET closed=?2 WHERE ord=?1", ord, *c.closed);
        database.run("DELETE FROM case_bases WHERE ord=?1", ord);
    }
    write_actor(database, ord, event.by.actor);
    if (event.by.acting_for) write_actor(database, ord, *event.by.acting_for);
    if (submitted != nullptr)
        for (auto const& author : submitted->authors) write_actor(database, ord, author);
}

}  // namespace fassung::index
