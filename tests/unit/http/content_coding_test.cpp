#include "server/http/content_coding.hpp"

#include <stdexcept>

#include <boost/test/unit_test.hpp>
#include <zlib.h>

namespace http = fassung::http;

namespace {

std::string gzip(std::string text) {
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("deflateInit2");
    std::string out(deflateBound(&stream, text.size()) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(text.data());
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END) throw std::runtime_error("deflate");
    out.resize(out.size() - stream.avail_out);
    deflateEnd(&stream);
    return out;
}

http::Request with(std::string body, std::string coding = "gzip") {
    http::Request request;
    request.headers = {{"content-encoding", std::move(coding)}};
    request.body = std::move(body);
    return request;
}

int status(std::optional<http::Response> const& refusal) {
    return refusal ? refusal->status : 0;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(content_coding)

BOOST_AUTO_TEST_CASE(a_packed_body_becomes_what_it_holds) {
    for (auto const& text : {std::string{}, std::string{"have"}, std::string(200'000, 'x')}) {
        auto request = with(gzip(text), "GZip");
        BOOST_TEST(status(http::unpack_body(request, 200'000)) == 0);
        BOOST_TEST((request.body == text));
    }
    auto two = with(gzip("eins ") + gzip("zwei"));
    BOOST_TEST(status(http::unpack_body(two, 100)) == 0);
    BOOST_TEST(two.body == "eins zwei");
}

BOOST_AUTO_TEST_CASE(other_bodies_stay_as_they_are) {
    http::Request plain;
    plain.body = gzip("text");
    BOOST_TEST(status(http::unpack_body(plain, 10)) == 0);
    BOOST_TEST((plain.body == gzip("text")));
    auto identity = with("text", "identity");
    BOOST_TEST(status(http::unpack_body(identity, 10)) == 0);
    BOOST_TEST(identity.body == "text");
}

BOOST_AUTO_TEST_CASE(what_unpacks_to_more_than_allowed_is_413) {
    auto exact = with(gzip(std::string(1000, 'x')));
    BOOST_TEST(status(http::unpack_body(exact, 1000)) == 0);
    auto over = with(gzip(std::string(1001, 'x')));
    BOOST_TEST(status(http::unpack_body(over, 1000)) == 413);
    auto bomb = with(gzip(std::string(50'000'000, 'x')));
    BOOST_TEST(bomb.body.size() < 60'000U);
    BOOST_TEST(status(http::unpack_body(bomb, 1'000'000)) == 413);
}

BOOST_AUTO_TEST_CASE(a_damaged_body_is_400_and_another_coding_415) {
    std::string const packed = gzip(std::string(1000, 'x') + "y");
    for (auto const& body : {std::string{}, std::string{"no gzip"}, packed.substr(0, packed.size() - 1),
                             packed.substr(0, 12), packed + "x"}) {
        auto request = with(body);
        BOOST_TEST(status(http::unpack_body(request, 100'000)) == 400);
    }
    auto wrong_sum = packed;
    wrong_sum[wrong_sum.size() - 6] = static_cast<char>(wrong_sum[wrong_sum.size() - 6] ^ 1);
    auto request = with(wrong_sum);
    BOOST_TEST(status(http::unpack_body(request, 100'000)) == 400);
    for (auto const* coding : {"br", "deflate", "gzip, gzip", ""}) {
        auto other = with(packed, coding);
        BOOST_TEST(status(http::unpack_body(other, 100'000)) == 415);
    }
}

BOOST_AUTO_TEST_SUITE_END()
