#include <boost/test/unit_test.hpp>

#include "core/base/ids.hpp"

using namespace fassung::base;

BOOST_AUTO_TEST_SUITE(ids_)

BOOST_AUTO_TEST_CASE(only_well_formed_ids_come_in) {
    BOOST_TEST(MeasureId::parse("M-0031").has_value());
    BOOST_TEST(MeasureId::parse("M-12345").has_value());
    for (auto bad : {"M-31", "M-0000", "m-0031", "M-00031", "M-0031 ", "M-", "M-003x", "M-123456789", "../M-0031"})
        BOOST_TEST(!MeasureId::parse(bad).has_value(), bad);
    BOOST_TEST(ProposalId::parse("2026-0042").has_value());
    for (auto bad : {"2026-42", "26-0042", "2026-0000", "2026_0042", "2026-0042/"})
        BOOST_TEST(!ProposalId::parse(bad).has_value(), bad);
    BOOST_TEST(ActorId::parse("a-7f3a91c2").has_value());
    BOOST_TEST(ActorId::parse("system").has_value());
    for (auto bad : {"a-7F3a91c2", "a-7f3a91c", "b-7f3a91c2", ""}) BOOST_TEST(!ActorId::parse(bad).has_value(), bad);
    BOOST_TEST(UnitId::parse("tmbwk").has_value());
    for (auto bad : {"", "t", "TMBWK", "tm bwk", "tm/bwk", "tmbwk-", "1tmbwk"})
        BOOST_TEST(!UnitId::parse(bad).has_value(), bad);
}

BOOST_AUTO_TEST_CASE(numbers_and_ids_belong_together) {
    BOOST_TEST(measure_id(31).str() == "M-0031");
    BOOST_TEST(measure_id(12345).str() == "M-12345");
    BOOST_TEST(number_of(measure_id(12345)) == 12345);
    BOOST_TEST(proposal_id(2026, 42).str() == "2026-0042");
    BOOST_TEST((parts_of(*ProposalId::parse("2026-0042")) == std::pair{2026, 42}));
}

BOOST_AUTO_TEST_SUITE_END()
