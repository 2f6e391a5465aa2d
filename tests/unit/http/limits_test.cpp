#include <future>
#include <latch>
#include <list>

#include <boost/test/unit_test.hpp>

#include "tests/unit/http/running_server.hpp"

using namespace fassung::test;
using namespace std::chrono_literals;
namespace http = fassung::http;

namespace {

void refused(HttpReply const& reply, int status, std::string const& code) {
    BOOST_TEST(reply.status == status);
    BOOST_TEST(member(reply.body, "code") == code);
    BOOST_TEST(!member(reply.body, "detail").empty());
    BOOST_TEST(member(reply.body, "requestId") == reply.header("x-request-id"));
    BOOST_TEST(reply.header("content-type") == "application/problem+json");
}

std::string get_with_header(std::size_t bytes) {
    return "GET /x HTTP/1.1\r\nHost: x\r\nX-Long: " + std::string(bytes, 'h') + "\r\n\r\n";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(limits)

BOOST_AUTO_TEST_CASE(a_header_over_the_limit_is_431) {
    RunningServer server;
    auto client = server.client();
    client.send(get_with_header(1900));
    BOOST_TEST(client.receive().status == 200);
    client.send(get_with_header(2100));
    refused(client.receive(), 431, "header-too-large");
    BOOST_TEST(client.ended());
}

BOOST_AUTO_TEST_CASE(a_header_that_grows_line_by_line_meets_the_same_limit) {
    RunningServer server;
    auto client = server.client();
    client.send("GET /x HTTP/1.1\r\nHost: x\r\n");
    for (int i = 0; i < 30; ++i)
        client.send("X-Line-" + std::to_string(i) + ": " + std::string(100, 'h') + "\r\n");
    refused(client.receive(), 431, "header-too-large");
}

BOOST_AUTO_TEST_CASE(chunk_extensions_and_trailers_are_limited_like_headers) {
    RunningServer server;
    std::string const chunked = "POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (std::string const& text :
         {chunked + "3;" + std::string(5000, 'e'), chunked + "0\r\nX-Long: " + std::string(5000, 't')}) {
        auto client = server.client();
        client.send(text);
        refused(client.receive(), 431, "header-too-large");
    }
}

BOOST_AUTO_TEST_CASE(a_target_over_the_limit_is_414_however_long) {
    RunningServer server;
    BOOST_TEST(server.client().get("/" + std::string(255, 't')).status == 200);
    for (std::size_t const length : {256U, 1500U, 40'000U})
        refused(server.client().get("/" + std::string(length, 't')), 414, "target-too-long");
}

BOOST_AUTO_TEST_CASE(a_body_over_the_limit_is_413) {
    auto limits = small_limits();
    limits.linger = kPatience;  // however long the client takes to send it all
    RunningServer server(echo, limits);
    BOOST_TEST(server.client().request("POST", "/x", {}, std::string(10'000, 'b')).status == 200);
    refused(server.client().request("POST", "/x", {}, std::string(10'001, 'b')), 413, "too-large");
    // The refusal arrives although megabytes of the body are still on their way.
    auto client = server.client();
    refused(client.request("POST", "/x", {}, std::string(3'000'000, 'b')), 413, "too-large");
}

BOOST_AUTO_TEST_CASE(chunks_are_summed_up) {
    RunningServer server;
    auto client = server.client();
    std::string text = "POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (int i = 0; i < 11; ++i) text += "3e8\r\n" + std::string(1000, 'c') + "\r\n";
    client.send(text);
    refused(client.receive(), 413, "too-large");
    BOOST_TEST(client.ended());
}

BOOST_AUTO_TEST_CASE(a_request_that_does_not_get_done_is_408) {
    auto limits = small_limits();
    limits.read = 100ms;
    RunningServer server(echo, limits);
    for (std::string const text :
         {"G", "GET /x HTTP/1.1\r\nHost: x\r\n", "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nab",
          "PUT /x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n"}) {
        auto client = server.client();
        client.send(text);
        auto reply = client.receive();
        if (reply.status == 100) reply = client.receive();
        refused(reply, 408, "timeout");
        BOOST_TEST(reply.header("connection") == "close");
        BOOST_TEST(client.ended());
    }
}

BOOST_AUTO_TEST_CASE(dripping_does_not_move_the_deadline) {
    auto limits = small_limits();
    limits.read = 200ms;
    RunningServer server(echo, limits);
    auto client = server.client();
    client.send("GET /x HTTP/1.1\r\nHost: x\r\n");
    auto const began = std::chrono::steady_clock::now();
    // One short line per 20 ms, paced by the timeout of a read, until the server has had enough.
    HttpClient drip("127.0.0.1", server->port(), 20ms);
    drip.send("GET /y HTTP/1.1\r\nHost: x\r\n");
    HttpReply reply;
    while (reply.status == 0) {
        BOOST_TEST_REQUIRE((std::chrono::steady_clock::now() - began < kPatience));
        try {
            drip.send("A: b\r\n");
        } catch (HttpFailure const&) {
            // The server has gone already; what it said waits to be read.
        }
        try {
            reply = drip.receive();
        } catch (HttpFailure const&) {
            // Nothing yet.
        }
    }
    refused(reply, 408, "timeout");
    refused(client.receive(), 408, "timeout");
}

BOOST_AUTO_TEST_CASE(an_idle_connection_is_closed_without_a_word) {
    auto limits = small_limits();
    limits.idle = 500ms;
    RunningServer server(echo, limits);
    auto fresh = server.client();
    fresh.connect();
    BOOST_TEST(fresh.ended());
    auto used = server.client();
    // Where the machine takes that long between connecting and sending, the connection was idle too.
    for (bool answered = false; !answered;) try {
            used.connect();
            used.send("GET /x HTTP/1.1\r\nHost: x\r\n\r\n");
            BOOST_TEST(used.receive().status == 200);
            answered = true;
        } catch (HttpFailure const&) {
        }
    BOOST_TEST(used.ended());
}

BOOST_AUTO_TEST_CASE(a_peer_that_does_not_read_its_answer_is_let_go) {
    auto limits = small_limits();
    limits.write = 100ms;
    std::string const large(64'000'000, 'x');
    RunningServer server([&](http::Request&) { return http::response(200, "text/plain", large); }, limits);
    auto client = server.client();
    client.send("GET /x HTTP/1.1\r\nHost: x\r\n\r\n");
    BOOST_TEST(server.logged(" not sent"));
    BOOST_CHECK_THROW(client.receive(), HttpFailure);
}

BOOST_AUTO_TEST_CASE(connections_beyond_the_limit_are_told_busy_until_one_leaves) {
    auto limits = small_limits();
    limits.connections = 2;
    RunningServer server(echo, limits);
    auto first = server.client();
    auto second = server.client();
    BOOST_TEST(first.get("/x").status == 200);
    BOOST_TEST(second.get("/x").status == 200);
    auto third = server.client();
    third.connect();
    auto const reply = third.receive();
    refused(reply, 503, "busy");
    BOOST_TEST(!reply.header("retry-after").empty());
    BOOST_TEST(reply.header("connection") == "close");
    BOOST_TEST(third.ended());
    // A peer that has seen the end of its connection was forgotten before.
    second.send("GET /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    BOOST_TEST(second.receive().status == 200);
    BOOST_TEST(second.ended());
    HttpReply again;
    while ((again = server.client().get("/x")).status == 503) {
    }
    BOOST_TEST(again.status == 200);
}

BOOST_AUTO_TEST_CASE(requests_beyond_the_queue_are_told_busy_and_the_others_are_answered) {
    auto limits = small_limits();
    limits.workers = 2;
    limits.queue = 3;
    std::latch running{2};
    std::promise<void> go;
    std::shared_future<void> const gate = go.get_future().share();
    RunningServer server(
        [&](http::Request& request) {
            if (request.path == "/block") {
                running.count_down();
                gate.wait();
            }
            return echo(request);
        },
        limits);
    std::list<HttpClient> blocked;
    for (int i = 0; i < 2; ++i) {
        blocked.push_back(server.client());
        blocked.back().send("GET /block HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    running.wait();
    // Six more: three wait, three are refused; which ones is for the scheduler to say.
    std::list<HttpClient> more;
    std::vector<std::future<int>> answers;
    for (int i = 0; i < 6; ++i) {
        more.push_back(server.client());
        answers.push_back(
            std::async(std::launch::async, [&client = more.back()] { return client.get("/x").status; }));
    }
    BOOST_TEST_REQUIRE(server.logged("GET /x 503"));
    auto late = server.client();
    HttpReply const refusal = late.get("/late");
    refused(refusal, 503, "busy");
    BOOST_TEST(!refusal.header("retry-after").empty());
    go.set_value();
    int served = 0;
    for (auto& answer : answers) served += answer.get() == 200 ? 1 : 0;
    BOOST_TEST(served >= 3);
    for (auto& client : blocked) BOOST_TEST(client.receive().status == 200);
    // A refused connection is as good as before.
    BOOST_TEST(late.get("/late").status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
