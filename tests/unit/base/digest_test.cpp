#include <boost/test/unit_test.hpp>

#include "core/base/digest.hpp"

using namespace fassung::base;

BOOST_AUTO_TEST_SUITE(digest_)

BOOST_AUTO_TEST_CASE(sha256_of_known_values) {
    // FIPS 180-4, examples.
    BOOST_TEST(sha256("").hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    BOOST_TEST(sha256("abc").hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    BOOST_TEST((Digest::parse(sha256("abc").hex()) == sha256("abc")));
    BOOST_TEST(!Digest::parse("abc").has_value());
    BOOST_TEST(!Digest::parse(std::string(64, 'G')).has_value());
}

BOOST_AUTO_TEST_CASE(base64_round_trips_and_is_strict) {
    for (std::string const text : {"", "f", "fo", "foo", "foob", "fooba", "foobar"})
        BOOST_TEST((from_base64(to_base64(text)) == text));
    BOOST_TEST(to_base64("fooba") == "Zm9vYmE=");
    for (auto bad : {"Zm9", "Zm9v\n", " Zm9v", "Zm9v====", "Zm=v"}) BOOST_TEST(!from_base64(bad).has_value());
}

BOOST_AUTO_TEST_CASE(random_bytes_are_of_the_asked_length_and_differ) {
    BOOST_TEST(random_bytes(32).size() == 32U);
    BOOST_TEST(random_bytes(32) != random_bytes(32));
}

BOOST_AUTO_TEST_SUITE_END()
