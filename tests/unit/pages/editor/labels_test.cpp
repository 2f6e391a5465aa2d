#include <boost/test/unit_test.hpp>

#include "core/app/form_parts.hpp"
#include "server/pages/editor/choices.hpp"
#include "server/pages/editor/editing.hpp"
#include "server/pages/editor/sections.hpp"
#include "tests/support/page_client.hpp"
#include "tests/support/random_document.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

void every_text_is_there(pages::Catalogue const& catalogue, app::FormPart const& part) {
    auto const key = pages::editor::key_of(part.path);
    BOOST_TEST(catalogue.contains(key), key);
    bool const list = part.kind != app::FormPart::Kind::kLeaf;
    if (list && part.kind != app::FormPart::Kind::kChecks) BOOST_TEST(catalogue.contains(key + ".add"), key);
    for (auto const& control : part.controls) {
        bool const text = control.path.find('@') == std::string::npos;
        auto const name = pages::editor::key_of(control.path) + (text ? ".text" : "");
        if (part.controls.size() > 1) BOOST_TEST(catalogue.contains(name), name);
        for (auto const& value : control.values) {
            auto const word = pages::editor::word_key(catalogue, control.path, value);
            BOOST_TEST(catalogue.contains(word), word << " for " << control.path);
        }
    }
    for (auto blank : part.blank) {
        // A key that the program counts up has no field.
        if (part.id_prefix.empty() && blank.controls.front().kind == app::FormControl::Kind::kLine)
            blank.controls.erase(blank.controls.begin());
        every_text_is_there(catalogue, blank);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(labels)

BOOST_AUTO_TEST_CASE(every_place_of_a_document_that_proposals_change_has_its_words_in_the_form) {
    PageWorld world;
    auto const& catalogue = world.pages().catalogue();
    for (auto const kind : {model::DocumentKind::kMeasure, model::DocumentKind::kField,
                            model::DocumentKind::kConcept, model::DocumentKind::kPolicy}) {
        document::Document const empty{.kind = kind, .root = {.name = std::string{model::name_of(kind)}}};
        auto const parts = app::form_of(world.app(), empty);
        BOOST_TEST(!parts.empty());
        for (auto const& part : parts) every_text_is_there(catalogue, part);
        std::size_t shown = 0;
        for (auto const& section : pages::editor::sections_of(parts)) {
            BOOST_TEST(section.name != "others", section.parts.front()->path);
            BOOST_TEST(catalogue.contains("editor.section-" + std::string{section.name}), section.name);
            shown += section.parts.size();
        }
        BOOST_TEST(shown == parts.size());
    }
}

BOOST_AUTO_TEST_SUITE_END()
