// The whole concept at two times.
#include <boost/test/unit_test.hpp>

#include "core/history/synopsis.hpp"
#include "tests/unit/history/texts.hpp"

using namespace fassung;
using namespace fassung::test;
using history::Documents;
using history::RowState;

namespace {

model::DocumentId id(char const* name) {
    return *model::DocumentId::parse(name);
}

void put(Documents& documents, char const* name, document::Document text) {
    documents[id(name)] = std::make_shared<document::Document const>(std::move(text));
}

document::Document measure(char const* name, char const* title, char const* field) {
    auto out = sample();
    out.root.set("id", name);
    out.root.child("title")->text = title;
    out.root.child("field")->text = field;
    return out;
}

document::Document titled(model::DocumentKind kind, char const* title) {
    return {kind,
            {.name = std::string{model::name_of(kind)}, .children = {{.name = "title", .text = title}}}};
}

Documents concept_of_two_fields() {
    Documents out;
    auto text = titled(model::DocumentKind::kConcept, "Integrationskonzept");
    text.root.children.push_back({.name = "fields",
                                  .children = {{.name = "field", .attributes = {{"ref", "sprache"}}},
                                               {.name = "field", .attributes = {{"ref", "bildung"}}}}});
    put(out, "concept", std::move(text));
    put(out, "fields/bildung", titled(model::DocumentKind::kField, "Bildung"));
    put(out, "fields/sprache", titled(model::DocumentKind::kField, "Sprache"));
    put(out, "M-0001", measure("M-0001", "Eins", "bildung"));
    put(out, "M-0002", measure("M-0002", "Zwei", "sprache"));
    put(out, "M-0003", measure("M-0003", "Drei", "sprache"));
    return out;
}

std::string number_of(model::DocumentId const& which) {
    if (which == id("M-0002")) return "1.10";
    if (which == id("M-0003")) return "1.9";
    return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(concept_)

BOOST_AUTO_TEST_CASE(entries_come_field_by_field_and_by_number) {
    auto const documents = concept_of_two_fields();
    auto const all = history::compare_concepts(documents, documents, number_of);
    std::string order;
    for (auto const& entry : all.entries) order += entry.id.name() + " ";
    BOOST_TEST(order == "concept fields/sprache M-0003 M-0002 fields/bildung M-0001 ");
    BOOST_TEST(all.unchanged == 6U);
    BOOST_TEST(all.entries[3].number == "1.10");
    for (auto const& entry : all.entries) BOOST_TEST(entry.synopsis.rows.empty());
}

BOOST_AUTO_TEST_CASE(new_gone_and_changed_documents_are_told_apart) {
    auto const before = concept_of_two_fields();
    auto after = before;
    after.erase(id("M-0001"));
    put(after, "M-0002", measure("M-0002", "Zwei neu", "sprache"));
    put(after, "M-0004", measure("M-0004", "Vier", "bildung"));
    auto const all = history::compare_concepts(before, after, number_of);
    BOOST_TEST(all.unchanged == 4U);
    BOOST_TEST(all.changed == 1U);
    BOOST_TEST(all.added == 1U);
    BOOST_TEST(all.gone == 1U);
    for (auto const& entry : all.entries) {
        if (entry.id == id("M-0001")) BOOST_TEST((entry.state == RowState::kGone));
        if (entry.id == id("M-0001")) BOOST_TEST(entry.title == "Eins");
        if (entry.id == id("M-0004")) BOOST_TEST((entry.state == RowState::kNew));
        if (entry.id == id("M-0002")) {
            BOOST_TEST((entry.state == RowState::kChanged));
            BOOST_REQUIRE_EQUAL(entry.synopsis.rows.size(), 1U);
            BOOST_TEST(entry.synopsis.rows[0].address == "title");
        }
    }
}

BOOST_AUTO_TEST_CASE(equal_texts_are_unchanged_whoever_holds_them) {
    auto const before = concept_of_two_fields();
    auto const after = concept_of_two_fields();
    BOOST_TEST(history::compare_concepts(before, after, {}).unchanged == 6U);
}

BOOST_AUTO_TEST_CASE(nothing_against_something_is_all_new) {
    auto const all = history::compare_concepts({}, concept_of_two_fields(), number_of);
    BOOST_TEST(all.added == 6U);
    BOOST_TEST(all.entries.front().title == "Integrationskonzept");
}

BOOST_AUTO_TEST_SUITE_END()
