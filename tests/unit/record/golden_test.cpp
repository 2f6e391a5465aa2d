// The bytes of rules version 1, for ever: tests/golden/rules-1/README.md.
#include <filesystem>
#include <fstream>
#include <iterator>

#include <boost/mp11.hpp>
#include <boost/test/unit_test.hpp>

#include "core/record/chain.hpp"
#include "core/record/codec.hpp"
#include "core/record/layout.hpp"
#include "core/record/message.hpp"

using namespace fassung;

namespace {

std::filesystem::path folder() {
    return std::filesystem::path{FASSUNG_SOURCE_DIR} / "tests/golden/rules-1";
}

std::string golden(std::string const& name) {
    std::ifstream in{folder() / name, std::ios::binary};
    BOOST_REQUIRE_MESSAGE(in, "no golden file " << name);
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// One unit, renamed once: messages name it as it was called then.
workflow::State state() {
    model::Units units;
    model::Unit unit;
    unit.id = *base::UnitId::parse("tmjmv");
    unit.names = {{"TMMJV", "Migration, Justiz und Verbraucherschutz", *base::parse_date("2014-12-05"),
                   base::parse_date("2024-12-12")},
                  {"TMJMV", "Justiz, Migration und Verbraucherschutz", *base::parse_date("2024-12-13"), {}}};
    units.all.emplace(unit.id, unit);
    workflow::State out;
    out.units = std::make_shared<model::Units const>(std::move(units));
    return out;
}

std::vector<std::string> kinds() {
    std::vector<std::string> out;
    for (std::size_t index = 0; index < std::variant_size_v<model::Payload>; ++index)
        out.emplace_back(model::kind_at(index));
    return out;
}

/// Kinds, and kinds that have a further golden file because they can say two things.
std::vector<std::string> names() {
    auto out = kinds();
    out.emplace_back("key-changed-with-root");
    out.emplace_back("released-policy");
    return out;
}

std::string kind_in(std::string const& name) {
    if (name == "released-policy") return "released";
    return name == "key-changed-with-root" ? "key-changed" : name;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(golden_rules_1)

BOOST_AUTO_TEST_CASE(events_are_written_as_ever) {
    for (auto const& kind : names()) {
        auto const bytes = golden(kind + ".xml");
        auto const event = record::read_event(bytes);
        BOOST_REQUIRE_MESSAGE(event, kind);
        BOOST_TEST(std::string{model::kind_of(event->payload)} == kind_in(kind));
        BOOST_TEST(record::write_event(*event) == bytes);
    }
}

BOOST_AUTO_TEST_CASE(commit_messages_are_written_as_ever) {
    for (auto const& kind : names()) {
        auto const bytes = golden(kind + ".xml");
        auto const event = record::read_event(bytes);
        BOOST_REQUIRE(event);
        auto const content = base::sha256(bytes);
        record::MessageFacts const facts{
            content, record::chain_value(base::sha256("Akte"), event->seq, base::sha256("davor"), content),
            record::event_path(*event)};
        BOOST_TEST(record::journal_message(state(), *event, facts) == golden(kind + ".journal"));
        bool const on_main = kind == "adopted" || kind == "released";
        BOOST_TEST(std::filesystem::exists(folder() / (kind + ".main")) == on_main);
        if (on_main) BOOST_TEST(record::main_message(state(), *event, facts) == golden(kind + ".main"));
    }
}

BOOST_AUTO_TEST_CASE(texts_are_written_as_ever) {
    auto const bytes = golden("submitted.txt");
    auto const texts = record::read_texts(bytes);
    BOOST_REQUIRE(texts);
    BOOST_REQUIRE(texts->size() == 2U);
    BOOST_TEST(model::text_of(*texts, "reason") == "Erster Absatz.\n\n@note 3\nZweiter „Absatz“.");
    BOOST_TEST(model::text_of(*texts, "effects") == "keine");
    BOOST_TEST(record::write_texts(*base::from_hex(bytes.substr(0, 64)), *texts) == bytes);
}

BOOST_AUTO_TEST_SUITE_END()
