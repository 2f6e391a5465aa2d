#include <set>

#include <boost/test/unit_test.hpp>

#include "core/record/rebuild.hpp"
#include "tests/adversary/small_office.hpp"

using namespace fassung;
using namespace fassung::adversary;

BOOST_AUTO_TEST_SUITE(story)

BOOST_AUTO_TEST_CASE(the_small_record_has_every_kind_of_event) {
    SmallOffice office{std::filesystem::path{FASSUNG_SOURCE_DIR} / "schemas"};
    live_a_while(office);
    office.close();
    git::Handle const handle{office.data().record()};
    auto const references = git::read_references(office.data().record());
    std::set<std::string> kinds;
    record::replay(handle, references, [&](record::Committed const& committed) {
        kinds.emplace(model::kind_of(committed.event.payload));
        BOOST_TEST_MESSAGE(committed.event.seq
                           << " " << model::kind_of(committed.event.payload) << " "
                           << (committed.event.proposal ? committed.event.proposal->str() : ""));
    });
    for (std::size_t index = 0; index < std::variant_size_v<model::Payload>; ++index)
        BOOST_TEST(kinds.contains(std::string{model::kind_at(index)}), model::kind_at(index));
    auto const difference = record::rebuild(handle, references);
    BOOST_TEST(!difference, (difference ? difference->message : ""));
}

BOOST_AUTO_TEST_SUITE_END()
