#include "core/record/chain.hpp"

#include <boost/test/unit_test.hpp>

#include "core/record/request_digests.hpp"

using namespace fassung;

BOOST_AUTO_TEST_SUITE(chain)

// By hand: printf 'fassung-chain-1\n%064d\n7\n%064d\n%064d\n' 1 2 3 | sha256sum
BOOST_AUTO_TEST_CASE(the_chain_value_is_what_anybody_can_compute) {
    auto const digest = [](char last) { return *base::Digest::parse(std::string(63, '0') + last); };
    BOOST_TEST(record::chain_value(digest('1'), 7, digest('2'), digest('3')).hex() ==
               "fd9360ecc5363fbe02595f45c25674566c9f9b2546ce7c8784540e3fdd1c5e0c");
}

// By hand: printf 'fassung-request-1\na-7f3a91c2\nSchlüssel' | sha256sum
BOOST_AUTO_TEST_CASE(a_request_is_known_by_actor_and_key) {
    auto const digests = record::request_digests(*base::ActorId::parse("a-7f3a91c2"), "Schlüssel", "Inhalt");
    BOOST_TEST(digests.key.hex() == "7cc320b586e47140fdab83be338089665b31e2150fca5d033f9f172b58bde029");
    BOOST_TEST(digests.body.hex() == base::sha256("Inhalt").hex());
}

BOOST_AUTO_TEST_SUITE_END()
