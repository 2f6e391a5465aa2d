// Synopses as HTML, text and JSON.
#include "core/exchange/synopsis.hpp"

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/unit/exchange/sample_report.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

exchange::Sides const kSides{"Revision 0", "Revision 1"};

bool has(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

history::ConceptSynopsis concept_synopsis() {
    history::Documents before;
    history::Documents after;
    auto const put = [](history::Documents& documents, char const* name, document::Document text) {
        text.root.set("id", name);
        documents[*model::DocumentId::parse(name)] =
            std::make_shared<document::Document const>(std::move(text));
    };
    auto changed = sample();
    changed.root.child("title")->text = "Anders";
    put(before, "M-0001", sample());
    put(after, "M-0001", sample());
    put(before, "M-0002", sample());
    put(after, "M-0002", changed);
    put(before, "M-0003", sample());
    put(after, "M-0004", sample());
    return history::compare_concepts(before, after, {}, {.names = names()});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(synopsis_)

BOOST_AUTO_TEST_CASE(changes_are_marked_by_elements_and_hidden_words) {
    auto const html = exchange::synopsis_html(sample_synopsis(), kSides);
    BOOST_TEST(has(html, "<th scope=\"col\">Revision 0</th><th scope=\"col\">Revision 1</th>"), html);
    BOOST_TEST(has(html, "<th scope=\"row\">Titel "), html);
    BOOST_TEST(has(html, "Start <ins><span class=\"visually-hidden\">[eingefügt: </span>in &lt;"), html);
    BOOST_TEST(has(html, "<del><span class=\"visually-hidden\">[gelöscht: </span>Dritter Absatz."), html);
    BOOST_TEST(has(html, "entfällt"), html);
    BOOST_TEST(has(html, "nicht vorhanden"), html);
    BOOST_TEST(has(html, "verschoben, von "), html);
    BOOST_TEST(!has(html, "<Bildung>"), html);
}

BOOST_AUTO_TEST_CASE(a_page_can_go_from_change_to_change_and_speak_about_a_place) {
    auto const plain = exchange::synopsis_html(sample_synopsis(), kSides);
    BOOST_TEST(!has(plain, "data-change"), plain);
    auto const synopsis = sample_synopsis();
    auto const html = exchange::synopsis_html(
        synopsis, kSides,
        {.anchors = true, .links = [](history::Row const& row) {
             return std::vector<exchange::RowMarks::Link>{{"2 <Kommentare>", "#about-" + row.address}};
         }});
    auto const anchor = exchange::row_anchor(synopsis.id, "title");
    BOOST_TEST(anchor == synopsis.id.name() + "-title");
    BOOST_TEST(has(html, " id=\"" + anchor + "\" data-change tabindex=\"-1\">"), html);
    BOOST_TEST(has(html, "<a class=\"synopsis-link\" href=\"#about-title\">2 &lt;Kommentare&gt;</a></th>"),
               html);
}

BOOST_AUTO_TEST_CASE(unchanged_rows_say_so_on_the_right) {
    auto const text = sample();
    auto const html =
        exchange::synopsis_html(history::synopsis(*model::DocumentId::parse("M-0002"), &text, &text), kSides);
    BOOST_TEST(
        has(html, "<td data-side=\"Revision 1\"><span class=\"synopsis-note\">unverändert</span></td>"),
        html);
}

BOOST_AUTO_TEST_CASE(a_place_without_a_text_says_so) {
    history::Synopsis synopsis;
    synopsis.id = *model::DocumentId::parse("M-0001");
    auto const add = [&](history::RowState state, std::string before, std::string after) {
        history::Row row;
        row.address = "description/p-" + std::to_string(synopsis.rows.size());
        row.label = "Absatz";
        row.state = state;
        row.before = std::move(before);
        row.after = std::move(after);
        row.runs = history::compare_words(row.before, row.after);
        synopsis.rows.push_back(std::move(row));
    };
    add(history::RowState::kNew, "", "");
    add(history::RowState::kGone, "", "");
    add(history::RowState::kChanged, "", "Worte");
    auto const html = exchange::synopsis_html(synopsis, kSides);
    constexpr std::string_view kEmpty = "<span class=\"synopsis-note\">(leer)</span></td>";
    std::size_t count = 0;
    for (auto at = html.find(kEmpty); at != std::string::npos; at = html.find(kEmpty, at + 1)) ++count;
    BOOST_TEST(count == 3U, html);
    BOOST_TEST(!has(html, "[eingefügt: </span><span"), html);
    BOOST_TEST(!has(html, "[gelöscht: </span><span"), html);
    auto const text = exchange::synopsis_text(synopsis, kSides);
    BOOST_TEST(has(text, "{+(leer)+}"), text);
    BOOST_TEST(has(text, "[-(leer)-]"), text);
    auto const first = exchange::to_json(synopsis.rows[0]);
    BOOST_TEST(first.at("before").is_null());
    BOOST_TEST(first.at("after").as_string().empty());
}

BOOST_AUTO_TEST_CASE(no_difference_is_a_sentence) {
    auto const text = sample();
    auto const same = history::synopsis(*model::DocumentId::parse("M-0002"), &text, &text,
                                        {.names = {}, .words = true, .unchanged = false});
    BOOST_TEST(has(exchange::synopsis_html(same, kSides), "zwischen „Revision 0“ und „Revision 1“"));
    BOOST_TEST(has(exchange::synopsis_text(same, kSides), "\nUnverändert.\n"));
}

BOOST_AUTO_TEST_CASE(the_names_of_the_sides_are_escaped_where_they_stand) {
    auto const html = exchange::synopsis_html(sample_synopsis(), {"\"><script>", "x\" onclick=\"y"});
    BOOST_TEST(!has(html, "<script>"), html);
    BOOST_TEST(!has(html, "onclick=\""), html);
}

BOOST_AUTO_TEST_CASE(lines_mark_changes_without_colour) {
    auto const text = exchange::synopsis_text(sample_synopsis(), kSides);
    BOOST_TEST(has(text, "Titel (geändert)\n    Start {+in <+}Bildung{+> & Beruf+}\n"), text);
    BOOST_TEST(has(text, "Beschreibung, Absatz 3 (entfällt)\n    [-Dritter Absatz.-]\n"), text);
    BOOST_TEST(has(text, "Beschreibung, Absatz 3 (neu)\n    {+Ein neuer Absatz.+}\n"), text);
}

BOOST_AUTO_TEST_CASE(lines_are_not_longer_than_asked) {
    auto const text = exchange::synopsis_text(sample_synopsis(), kSides, 30);
    std::size_t begin = 0;
    while (begin < text.size()) {
        auto const end = text.find('\n', begin);
        auto const line = text.substr(begin, end - begin);
        auto const characters = std::count_if(
            line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; });
        BOOST_TEST(characters <= 30, line);
        begin = end + 1;
    }
}

BOOST_AUTO_TEST_CASE(programs_get_every_row_with_its_words) {
    auto const object = exchange::to_json(sample_synopsis());
    BOOST_TEST(object.at("document").as_string() == "M-0002");
    BOOST_TEST(object.at("changed").as_bool());
    auto const& row = object.at("rows").as_array().at(0).as_object();
    BOOST_TEST(row.at("address").as_string() == "title");
    BOOST_TEST(row.at("state").as_string() == "changed");
    BOOST_TEST(row.at("before").as_string() == "Start Bildung");
    BOOST_TEST(row.at("beforePosition").is_null());
    BOOST_TEST(row.at("runs").as_array().at(1).as_object().at("kind").as_string() == "inserted");
    for (auto const& each : object.at("rows").as_array()) {
        auto const& state = each.as_object().at("state").as_string();
        BOOST_TEST(each.as_object().at("before").is_null() == (state == "new"));
        BOOST_TEST(each.as_object().at("after").is_null() == (state == "gone"));
    }
}

BOOST_AUTO_TEST_CASE(the_whole_concept_folds_what_is_unchanged) {
    auto const all = concept_synopsis();
    auto const html = exchange::synopsis_html(all, kSides);
    BOOST_TEST(has(html, "1 geändert, 1 neu, 1 entfallen, 1 unverändert."), html);
    BOOST_TEST(has(html, "<details class=\"synopsis-folded\">"), html);
    BOOST_TEST(has(html, "<li>Maßnahme M-0001: Start Bildung</li>"), html);
    BOOST_TEST(has(html, "Maßnahme M-0003: Start Bildung <span class=\"synopsis-state\">entfällt</span>"),
               html);
    auto const text = exchange::synopsis_text(all, kSides);
    BOOST_TEST(has(text, "M-0004: Start Bildung (neu)\n-"), text);
    auto const object = exchange::to_json(all);
    BOOST_TEST(object.at("documents").as_array().size() == 4U);
    BOOST_TEST(object.at("gone").to_number<int>() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
