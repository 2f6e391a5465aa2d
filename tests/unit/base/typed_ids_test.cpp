#include "core/base/typed_ids.hpp"

#include <boost/test/unit_test.hpp>

namespace fassung::base {

BOOST_AUTO_TEST_SUITE(typed_ids)

BOOST_AUTO_TEST_CASE(a_measure_is_meant_however_its_id_is_typed) {
    for (auto const* const typed :
         {"M-0031", "m-0031", "M-31", "m 31", "M31", " M\u20110031\n", "M \u2013 31", "m\u00a0031"}) {
        auto const id = typed_measure_id(typed);
        BOOST_REQUIRE_MESSAGE(id, typed);
        BOOST_TEST(id->str() == "M-0031", typed);
    }
    BOOST_TEST(typed_measure_id("M-12345")->str() == "M-12345");
    for (auto const* const typed : {"", "M", "M-", "M-0", "M-0000", "31", "Mai 31", "M-31a", "M-3 1", "M-3.1",
                                    "M--", "M-123456789", "MM-0031", "M-0031 Sprache"})
        BOOST_TEST(!typed_measure_id(typed), typed);
}

BOOST_AUTO_TEST_CASE(a_case_is_meant_however_its_number_is_typed) {
    for (auto const* const typed : {"2026-0042", "2026-42", " 2026/42", "2026 42", "2026\u20130042"}) {
        auto const id = typed_proposal_id(typed);
        BOOST_REQUIRE_MESSAGE(id, typed);
        BOOST_TEST(id->str() == "2026-0042", typed);
    }
    for (auto const* const typed : {"", "2026", "2026-", "20260042", "26-42", "2026-0", "2026-4x", "-026-42",
                                    "2026/", "2026//42", "x2026-42", "2026-123456789"})
        BOOST_TEST(!typed_proposal_id(typed), typed);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace fassung::base
