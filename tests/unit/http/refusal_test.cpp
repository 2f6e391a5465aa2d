#include <boost/test/unit_test.hpp>

#include "tests/unit/http/running_server.hpp"

using namespace fassung::test;
namespace http = fassung::http;

BOOST_AUTO_TEST_SUITE(refusal)

BOOST_AUTO_TEST_CASE(what_is_not_http_is_a_bad_request_and_ends_the_connection) {
    int handled = 0;
    RunningServer server([&](http::Request& request) {
        ++handled;
        return echo(request);
    });
    std::string const post = "POST /x HTTP/1.1\r\nHost: x\r\n";
    for (std::string const& text : {
             std::string("BROKEN\r\n\r\n"),
             std::string("GET /x HTTP/2.0\r\nHost: x\r\n\r\n"),
             std::string("GET /x HTTP/1.1\r\nHost : x\r\n\r\n"),
             std::string("GET /x HTTP/1.1\r\n\r\n"),                        // no Host
             std::string("GET /x HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),  // two
             std::string("GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n"),
             std::string("GET /a%0Ab HTTP/1.1\r\nHost: x\r\n\r\n"),
             std::string("GET /a/../b HTTP/1.1\r\nHost: x\r\n\r\n"),
             std::string("GET x HTTP/1.1\r\nHost: x\r\n\r\n"),
             // Where the length is in doubt, two programs may see different requests.
             post + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
             post + "Content-Length: -1\r\n\r\n",
             post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
             post + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
             post + "Transfer-Encoding: gzip\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n",
             post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
             post + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
             std::string("POST /x HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
             post + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n",
         }) {
        auto client = server.client();
        client.send(text);
        auto const reply = client.receive();
        BOOST_TEST(reply.status == 400, text);
        BOOST_TEST(member(reply.body, "code") == "bad-request");
        BOOST_TEST(member(reply.body, "requestId") == reply.header("x-request-id"));
        BOOST_TEST(reply.header("content-type") == "application/problem+json");
        BOOST_TEST(reply.header("connection") == "close");
        BOOST_TEST(client.ended());
    }
    BOOST_TEST(handled == 0);
}

BOOST_AUTO_TEST_CASE(a_request_that_ends_too_early_is_told_so) {
    RunningServer server;
    for (std::string const text :
         {"GET /x HT", "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nab"}) {
        auto client = server.client();
        client.send(text);
        client.finish_sending();
        auto const reply = client.receive();
        BOOST_TEST(reply.status == 400);
        BOOST_TEST(member(reply.body, "code") == "bad-request");
        BOOST_TEST(client.ended());
    }
}

BOOST_AUTO_TEST_CASE(an_unknown_method_is_not_implemented) {
    RunningServer server;
    for (std::string const method : {"TRACE", "CONNECT", "PROPFIND", "get"}) {
        auto client = server.client();
        auto const reply = client.request(method, "/x");
        BOOST_TEST(reply.status == 501);
        BOOST_TEST(member(reply.body, "code") == "method-unknown");
    }
}

BOOST_AUTO_TEST_CASE(what_a_handler_throws_is_logged_and_not_told) {
    RunningServer server([](http::Request& request) -> http::Response {
        if (request.path == "/std") throw std::runtime_error("password=geheim");
        if (request.path == "/other") throw 42;
        http::Response answer;
        answer.headers.emplace_back("Location", "/x\r\nSet-Cookie: forged=1");
        return answer;
    });
    auto client = server.client();
    for (std::string const path : {"/std", "/other", "/header"}) {
        auto const reply = client.get(path);
        BOOST_TEST(reply.status == 500);
        BOOST_TEST(member(reply.body, "type") == "about:blank");
        BOOST_TEST(member(reply.body, "title") == "Interner Fehler");
        BOOST_TEST(member(reply.body, "code") == "internal");
        BOOST_TEST(member(reply.body, "requestId") == reply.header("x-request-id"));
        BOOST_TEST(reply.body.find("geheim") == std::string::npos);
        BOOST_TEST(!reply.headers.contains("set-cookie"));
        BOOST_TEST(server.logged(reply.header("x-request-id") + " GET handler "));
    }
    BOOST_TEST(server.log().find("password=geheim") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
