#include <set>

#include "core/index/apply.hpp"
#include "core/index/search.hpp"
#include "core/sqlite/german_stemmer.hpp"

namespace fassung::index {

namespace {

void collect_text(document::Element const& element, std::string& body) {
    if (!element.text.empty()) body.append(element.text).append(1, '\n');
    for (auto const& child : element.children) collect_text(child, body);
}

std::string body_of(document::Document const& text) {
    std::string body;
    for (auto const& child : text.root.children)
        if (child.name != "title" && child.name != "field") collect_text(child, body);
    return body;
}

bool is_searched(model::DocumentKind kind) {
    return kind == model::DocumentKind::kMeasure || kind == model::DocumentKind::kField ||
           kind == model::DocumentKind::kConcept;
}

/// A measure's number; what is no measure counts down from -1.
std::int64_t new_id(sqlite::Database& database, model::DocumentId const& document) {
    if (auto const measure = base::MeasureId::parse(document.id()))
        return static_cast<std::int64_t>(base::number_of(*measure));
    auto rows = database.query("SELECT coalesce(min(id), 0) FROM searched WHERE id<0");
    rows.step();
    return rows.integer(0) - 1;
}

std::set<std::string> terms_of(std::string_view title, std::string_view body) {
    std::set<std::string> terms;
    for (auto const text : {title, body})
        for (auto& word : words_in(text)) terms.insert(std::move(word));
    return terms;
}

/// What only one of the two texts has is one document more, or less.
void write_terms(sqlite::Database& database, std::set<std::string> const& before,
                 std::set<std::string> const& after) {
    sqlite::GermanStemmer stemmer;
    for (auto const& word : before)
        if (!after.contains(word)) {
            database.run("UPDATE terms SET documents=documents-1 WHERE word=?1", word);
            database.run("DELETE FROM terms WHERE word=?1 AND documents=0", word);
        }
    for (auto const& word : after)
        if (!before.contains(word))
            database.run(
                "INSERT INTO terms(word, stem, documents) VALUES(?1, ?2, 1) ON CONFLICT DO UPDATE SET "
                "documents=documents+1",
                word, stemmer.stem(word));
}

std::int64_t digest_of(std::string_view title, std::string_view body) {
    return short_key(base::sha256(std::string{title}.append(1, '\n').append(body)));
}

}  // namespace

void write_words(sqlite::Database& database, std::int64_t id, document::Document const& text) {
    auto const title = text.root.text_of("title");
    auto const body = body_of(text);
    std::set<std::string> before;
    {
        auto rows = database.query("SELECT title, body FROM full_text WHERE rowid=?1");
        if (rows.bind(id).step()) before = terms_of(rows.view(0), rows.view(1));
    }
    write_terms(database, before, terms_of(title, body));
    database.run("INSERT OR REPLACE INTO full_text(rowid, title, body) VALUES(?1, ?2, ?3)", id, title, body);
    database.run("UPDATE searched SET words=?2 WHERE id=?1", id, digest_of(title, body));
}

void write_words(Target const& target, model::DocumentId const& document, workflow::DocumentPtr const& text) {
    if (!is_searched(document.kind())) return;
    auto& database = target.database;
    std::int64_t id = 0;
    std::int64_t words = 0;
    if (auto rows = database.query("SELECT id, words FROM searched WHERE document=?1");
        rows.bind(document.name()).step()) {
        id = rows.integer(0);
        words = rows.integer(1);
    }
    if (id == 0) {
        id = new_id(database, document);
        database.run("INSERT INTO searched(id, document, words) VALUES(?1, ?2, 0)", id, document.name());
    }
    if (target.unread != nullptr)
        target.unread->insert_or_assign(id, text);
    else if (words != digest_of(text->root.text_of("title"), body_of(*text)))
        write_words(database, id, *text);
}

}  // namespace fassung::index
