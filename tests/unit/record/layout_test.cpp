#include "core/record/layout.hpp"

#include <boost/test/unit_test.hpp>

using namespace fassung;

namespace {

model::Event in_case(int number_of_case, int number) {
    model::Event event;
    event.proposal = base::proposal_id(2026, number_of_case);
    event.number = number;
    return event;
}

model::Event outside(std::uint64_t seq) {
    model::Event event;
    event.seq = seq;
    return event;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(layout)

BOOST_AUTO_TEST_CASE(events_of_a_case_stand_in_its_folder) {
    BOOST_TEST(record::case_folder(base::proposal_id(2026, 42)) == "proposals/2026/00/0042");
    BOOST_TEST(record::event_path(in_case(42, 7)) == "proposals/2026/00/0042/e0007.xml");
    BOOST_TEST(record::texts_path(in_case(42, 7)) == "proposals/2026/00/0042/e0007.txt");
    BOOST_TEST(record::event_path(in_case(12345, 12345)) == "proposals/2026/123/12345/e12345.xml");
}

BOOST_AUTO_TEST_CASE(other_events_stand_by_thousands) {
    BOOST_TEST(record::event_path(outside(1)) == "events/0000/e0000001.xml");
    BOOST_TEST(record::event_path(outside(12'345'678)) == "events/12345/e12345678.xml");
    BOOST_TEST(record::texts_path(outside(999)) == "events/0000/e0000999.txt");
}

BOOST_AUTO_TEST_CASE(documents_of_a_version_stand_below_its_number) {
    auto const id = base::proposal_id(2026, 142);
    BOOST_TEST(record::version_path(id, 2, *model::DocumentId::parse("M-0031")) ==
               "proposals/2026/01/0142/v2/measures/00/M-0031.xml");
    BOOST_TEST(record::version_path(id, 10, *model::DocumentId::parse("fields/sprache")) ==
               "proposals/2026/01/0142/v10/fields/sprache.xml");
}

BOOST_AUTO_TEST_CASE(an_event_lists_its_files_sorted_by_branch_and_path) {
    auto event = in_case(1, 2);
    event.payload.emplace<model::Submitted>().version = 1;
    document::Document text{model::DocumentKind::kMeasure,
                            {.name = "measure", .attributes = {{"id", "M-0001"}}}};
    auto const shared = std::make_shared<document::Document const>(text);
    workflow::Documents const documents{{*model::DocumentId::parse("M-0002"), shared},
                                        {*model::DocumentId::parse("M-0001"), shared}};
    auto const changes = record::changes_of({}, event, {}, documents, {}, "salt\n");
    BOOST_REQUIRE(changes.size() == 3U);
    BOOST_TEST(changes[0].path == "proposals/2026/00/0001/e0002.txt");
    BOOST_TEST(changes[0].bytes == "salt\n");
    BOOST_TEST(changes[1].path == "proposals/2026/00/0001/v1/measures/00/M-0001.xml");
    BOOST_TEST(changes[1].bytes == document::canonical(text));
    BOOST_TEST(changes[2].path == "proposals/2026/00/0001/v1/measures/00/M-0002.xml");
    for (auto const& change : changes) BOOST_TEST((change.branch == model::Branch::kJournal));

    event.payload.emplace<model::Released>().version = 1;
    auto const released = record::changes_of({}, event, {}, documents, {}, {});
    BOOST_REQUIRE(released.size() == 2U);
    BOOST_TEST(released[0].path == "measures/00/M-0001.xml");
    BOOST_TEST((released[0].branch == model::Branch::kMain));
}

BOOST_AUTO_TEST_SUITE_END()
