#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "tests/unit/http/running_server.hpp"

using namespace fassung::test;
namespace http = fassung::http;

BOOST_AUTO_TEST_SUITE(exchange)

BOOST_AUTO_TEST_CASE(one_connection_serves_many_requests) {
    RunningServer server;
    auto client = server.client();
    client.connect();
    for (int i = 0; i < 5; ++i) {
        std::string const body = "Körper " + std::to_string(i);
        client.send("POST /a%2Fb?x=1 HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) +
                    "\r\n\r\n" + body);
        auto const reply = client.receive();
        BOOST_TEST(reply.status == 200);
        BOOST_TEST(reply.body == "POST\n/a%2Fb\n127.0.0.1\n" + body);
        BOOST_TEST(reply.header("connection") == "");
        BOOST_TEST(reply.header("server") == "");
        BOOST_TEST(reply.header("x-request-id").size() == 16U);
        BOOST_TEST(reply.header("date").ends_with(" GMT"));
    }
}

BOOST_AUTO_TEST_CASE(a_handler_sees_the_request_parsed) {
    http::Request seen;
    RunningServer server([&](http::Request& request) {
        seen = request;
        return http::json_response(200, "{}");
    });
    auto const reply = server.client().request(
        "PUT", "/api/v1/x%2Fy?q=a+b&q=c", {{"If-Match", "\"1\""}, {"X-Twice", "1"}, {"x-twice", "2"}}, "{}");
    BOOST_TEST(reply.status == 200);
    BOOST_TEST((seen.method == http::Method::kPut));
    BOOST_TEST(seen.target == "/api/v1/x%2Fy?q=a+b&q=c");
    BOOST_TEST((seen.segments == std::vector<std::string>{"api", "v1", "x/y"}));
    BOOST_TEST((seen.query("q") == "a b"));
    BOOST_TEST((seen.header("if-match") == "\"1\""));
    BOOST_TEST((seen.header("x-twice") == "1, 2"));
    BOOST_TEST(!seen.header("If-Match").has_value());
    BOOST_TEST(seen.id == reply.header("x-request-id"));
    BOOST_TEST(!seen.local);
}

BOOST_AUTO_TEST_CASE(pipelined_requests_are_answered_in_order) {
    RunningServer server;
    auto client = server.client();
    std::string all;
    for (int i = 0; i < 20; ++i) all += "GET /" + std::to_string(i) + " HTTP/1.1\r\nHost: x\r\n\r\n";
    client.send(all);
    for (int i = 0; i < 20; ++i)
        BOOST_TEST(client.receive().body == "GET\n/" + std::to_string(i) + "\n127.0.0.1\n");
}

BOOST_AUTO_TEST_CASE(a_request_that_comes_byte_by_byte_is_one_request) {
    RunningServer server;
    auto client = server.client();
    std::string const text = "\r\nPOST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc";
    for (char const c : text) client.send({&c, 1});
    BOOST_TEST(client.receive().body == "POST\n/x\n127.0.0.1\nabc");
}

BOOST_AUTO_TEST_CASE(a_half_closed_peer_gets_its_answer_and_then_the_end) {
    RunningServer server;
    auto client = server.client();
    client.send("GET /x HTTP/1.1\r\nHost: x\r\n\r\nGET /y HTTP/1.1\r\nHost: x\r\n\r\n");
    client.finish_sending();
    BOOST_TEST(client.receive().body == "GET\n/x\n127.0.0.1\n");
    BOOST_TEST(client.receive().body == "GET\n/y\n127.0.0.1\n");
    BOOST_TEST(client.ended());
}

BOOST_AUTO_TEST_CASE(connection_close_is_obeyed_and_announced) {
    RunningServer server;
    auto client = server.client();
    client.send("GET /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    BOOST_TEST(client.receive().header("connection") == "close");
    BOOST_TEST(client.ended());
}

BOOST_AUTO_TEST_CASE(http_1_0_closes_unless_asked_to_stay) {
    RunningServer server;
    auto client = server.client();
    client.send("GET /x HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    BOOST_TEST(client.receive().header("connection") == "keep-alive");
    client.send("GET /x HTTP/1.0\r\n\r\n");
    BOOST_TEST(client.receive().header("connection") == "close");
    BOOST_TEST(client.ended());
}

BOOST_AUTO_TEST_CASE(head_has_the_length_but_not_the_body) {
    RunningServer server;
    auto client = server.client();
    auto const head = client.request("HEAD", "/x");
    BOOST_TEST(head.status == 200);
    BOOST_TEST(head.header("content-length") == std::to_string(std::string("HEAD\n/x\n127.0.0.1\n").size()));
    BOOST_TEST(client.get("/y").body == "GET\n/y\n127.0.0.1\n");
}

BOOST_AUTO_TEST_CASE(an_answer_without_content_has_no_length) {
    RunningServer server([](http::Request&) {
        auto answer = http::empty_response(204);
        answer.body = "must not be sent";
        return answer;
    });
    auto client = server.client();
    for (int i = 0; i < 2; ++i) {
        auto const reply = client.request("DELETE", "/x");
        BOOST_TEST(reply.status == 204);
        BOOST_TEST(!reply.headers.contains("content-length"));
    }
}

BOOST_AUTO_TEST_CASE(the_body_is_asked_for_when_the_peer_waits_to_be_asked) {
    RunningServer server;
    auto client = server.client();
    client.send("PUT /x HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    BOOST_TEST(client.receive().status == 100);
    client.send("abc");
    BOOST_TEST(client.receive().body == "PUT\n/x\n127.0.0.1\nabc");
    // Too large: refused before anything is sent.
    client.send("PUT /x HTTP/1.1\r\nHost: x\r\nContent-Length: 99999\r\nExpect: 100-continue\r\n\r\n");
    BOOST_TEST(client.receive().status == 413);
}

BOOST_AUTO_TEST_CASE(chunked_bodies_are_put_together_and_trailers_are_no_headers) {
    bool forged = true;
    RunningServer server([&](http::Request& request) {
        forged = request.header("authorization").has_value();
        return echo(request);
    });
    auto client = server.client();
    client.send("POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n4;ext=1\r\n");
    client.send("defg\r\n0\r\nAuthorization: Bearer x\r\n\r\nGET /next HTTP/1.1\r\nHost: x\r\n\r\n");
    BOOST_TEST(client.receive().body == "POST\n/x\n127.0.0.1\nabcdefg");
    BOOST_TEST(!forged);
    BOOST_TEST(client.receive().body == "GET\n/next\n127.0.0.1\n");
}

BOOST_AUTO_TEST_CASE(a_large_answer_arrives_whole) {
    std::string const large(5'000'000, 'x');
    RunningServer server([&](http::Request&) { return http::response(200, "text/plain", large); });
    auto client = server.client();
    BOOST_TEST((client.get("/x").body == large));
    BOOST_TEST((client.get("/x").body == large));
}

BOOST_AUTO_TEST_CASE(one_line_is_logged_per_answer_without_query_header_or_body) {
    RunningServer server;
    auto client = server.client();
    auto const reply = client.request("POST", "/api/v1/session?token=geheim1",
                                      {{"Authorization", "Bearer geheim2"}}, "geheim3");
    client.send("BROKEN\r\n\r\n");
    BOOST_TEST(client.receive().status == 400);
    BOOST_TEST(server->stop(kPatience) == 0U);
    std::string const log = server.log();
    BOOST_TEST(log.find("POST /api/v1/session 200 " + std::to_string(reply.body.size()) + "B ") == 0U);
    BOOST_TEST(log.find("us " + reply.header("x-request-id") + " 127.0.0.1\n- - 400 ") != std::string::npos);
    BOOST_TEST(log.find("geheim") == std::string::npos);
    BOOST_TEST(std::count(log.begin(), log.end(), '\n') == 2);
}

BOOST_AUTO_TEST_SUITE_END()
