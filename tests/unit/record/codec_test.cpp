#include "core/record/codec.hpp"

#include <boost/test/unit_test.hpp>

#include "core/base/digest.hpp"
#include "core/xml/schema.hpp"
#include "tests/unit/record/random_event.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

void check_round_trip(model::Event const& event, bool by_schema) {
    static auto const kSchemas = xml::Schemas::from_folder(std::string{FASSUNG_SOURCE_DIR} + "/schemas");
    auto const bytes = record::write_event(event);
    auto const read = record::read_event(bytes);
    BOOST_REQUIRE_MESSAGE(read, (read ? "" : read.error().message) << "\n" << bytes);
    BOOST_TEST(record::write_event(*read) == bytes);
    BOOST_TEST(read->payload.index() == event.payload.index());
    BOOST_TEST(read->seq == event.seq);
    BOOST_TEST((read->by == event.by));
    BOOST_TEST((read->time == event.time));
    BOOST_TEST((read->proposal == event.proposal));
    BOOST_TEST((read->request_key == event.request_key));
    BOOST_TEST((read->paths == event.paths));
    if (!by_schema) return;
    for (auto const& finding : kSchemas.validate("event", bytes))
        BOOST_ERROR(finding.line << ": " << finding.message << "\n" << bytes);
}

std::string event_of(std::size_t kind) {
    return record::write_event(RandomEvent{7, Fill::kAll}.of_kind(kind));
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    auto const at = text.find(from);
    BOOST_REQUIRE_MESSAGE(at != std::string::npos, "no " << from << " in\n" << text);
    return text.replace(at, from.size(), to);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(codec)

BOOST_AUTO_TEST_CASE(every_kind_is_read_as_it_was_written_with_everything_in_it) {
    for (std::size_t kind = 0; kind < kKinds; ++kind)
        for (std::uint32_t seed = 0; seed < 3; ++seed)
            check_round_trip(RandomEvent{seed, Fill::kAll}.of_kind(kind), true);
}

BOOST_AUTO_TEST_CASE(every_kind_is_read_as_it_was_written_with_only_what_it_needs) {
    for (std::size_t kind = 0; kind < kKinds; ++kind)
        check_round_trip(RandomEvent{1, Fill::kRequired}.of_kind(kind), true);
}

BOOST_AUTO_TEST_CASE(any_mixture_is_read_as_it_was_written) {
    for (std::size_t kind = 0; kind < kKinds; ++kind)
        for (std::uint32_t seed = 0; seed < 20; ++seed)
            check_round_trip(RandomEvent{seed, Fill::kSome}.of_kind(kind), true);
}

BOOST_AUTO_TEST_CASE(an_attribute_that_cannot_hold_a_text_is_not_read_back) {
    for (std::string const text : {"a\nb", "a\tb", "a\rb", "a\x01", "a\xff"}) {
        auto event = RandomEvent{1, Fill::kAll}.of_kind(8);
        std::get<model::Submitted>(event.payload).file_reference = text;
        BOOST_TEST(!record::read_event(record::write_event(event)));
    }
}

BOOST_AUTO_TEST_CASE(another_spelling_of_the_same_event_is_refused) {
    auto const good = event_of(6);
    BOOST_REQUIRE(record::read_event(good));
    for (auto const& bad :
         {replaced(good, " rules=\"1\"", " rules=\"01\""), replaced(good, " rules=\"1\"", " rules='1'"),
          replaced(good, "<by ", "<by  "), replaced(good, "<event ", "<event\n"), good + "\n",
          good.substr(0, good.size() - 1), replaced(good, "encoding=\"UTF-8\"", "encoding=\"utf-8\""),
          replaced(good, "<opened ", "<!-- x --><opened "), replaced(good, "<opened ", "<opened new=\"1\" "),
          replaced(good, "</event>", "<more/></event>"),
          replaced(good, "urn:fassung:event:1", "urn:fassung:event:2"),
          replaced(good, "<paths>", "<paths/><paths>")})
        BOOST_TEST(!record::read_event(bad));
}

BOOST_AUTO_TEST_CASE(what_is_no_event_is_refused) {
    auto const good = event_of(6);
    for (std::string const& bad :
         {std::string{}, std::string{"<event"}, std::string(100, '\0'), replaced(good, " seq=\"", " sec=\""),
          replaced(good, "<opened ", "<closed "), replaced(good, "kind=\"", "kind=\"x"),
          replaced(good, "<by actor=\"a-", "<by actor=\"b-"), replaced(good, " number=\"", " number=\"-"),
          std::string{
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<event xmlns=\"urn:fassung:event:1\"/>\n"}}) {
        auto const read = record::read_event(bad);
        BOOST_REQUIRE(!read);
        BOOST_TEST(read.error().code == "malformed-event");
    }
}

BOOST_AUTO_TEST_CASE(no_byte_of_an_event_can_change_without_being_noticed) {
    auto const good = event_of(8);
    auto const digest = base::sha256(good);
    for (std::size_t at = 0; at < good.size(); at += 7) {
        auto bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 0x04);
        if (auto const read = record::read_event(bad); read)
            BOOST_TEST((base::sha256(record::write_event(*read)) != digest));
    }
}

BOOST_AUTO_TEST_CASE(texts_hold_any_bytes) {
    std::string const salt(32, '\x5a');
    model::Texts const hostile{{"reason", std::string{"\0\n@note 3\nabc\n@", 15}},
                               {"comment 3", "Text\r\n"},
                               {"note", ""},
                               {"reason", "zweimal"}};
    auto const read = record::read_texts(record::write_texts(salt, hostile));
    BOOST_REQUIRE(read);
    BOOST_TEST((*read == hostile));
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        auto const texts = RandomEvent{seed, Fill::kAll}.texts();
        auto const again = record::read_texts(record::write_texts(salt, texts));
        BOOST_REQUIRE(again);
        BOOST_TEST((*again == texts));
    }
}

BOOST_AUTO_TEST_CASE(texts_have_one_spelling) {
    auto const salt = std::string(64, 'a') + "\n";
    BOOST_REQUIRE(record::read_texts(salt + "@note 3\nabc\n"));
    BOOST_TEST(record::read_texts(salt)->empty());
    for (std::string const rest : {"@note 4\nabc\n", "@note 2\nabc\n", "@note 03\nabc\n", "@note +3\nabc\n",
                                   "@note\nabc\n", "note 3\nabc\n", "@ 3\nabc\n", "@note 3\nabc",
                                   "@note 99999999999999999999\nabc\n", "\n", "@note 3\nabc\n\n"})
        BOOST_TEST(!record::read_texts(salt + rest), rest);
    BOOST_TEST(!record::read_texts(std::string(64, 'A') + "\n@note 3\nabc\n"));
    BOOST_TEST(!record::read_texts(std::string(63, 'a') + "\n"));
    BOOST_TEST(!record::read_texts(""));
    BOOST_CHECK_THROW(record::write_texts("", {{"a\nb", "c"}}), std::logic_error);
    BOOST_CHECK_THROW(record::write_texts("", {{"", "c"}}), std::logic_error);
}

BOOST_AUTO_TEST_SUITE_END()
