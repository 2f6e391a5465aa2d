#include <atomic>
#include <future>
#include <latch>
#include <thread>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "tests/unit/http/running_server.hpp"

using namespace fassung::test;
using namespace std::chrono_literals;
namespace http = fassung::http;

namespace {

/// Sends the head of a request with four bytes of content, and waits until the server has read it: from then
/// on the connection is no idle one. Only then comes the content.
void begin_request(HttpClient& client, std::string const& path) {
    client.send("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
    BOOST_TEST_REQUIRE(client.receive().status == 100);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(stop_)

BOOST_AUTO_TEST_CASE(running_and_queued_requests_are_answered_before_stop_returns) {
    auto limits = small_limits();
    limits.workers = 2;
    std::latch running{2};
    std::promise<void> go;
    std::shared_future<void> const gate = go.get_future().share();
    std::atomic<int> handled = 0;
    RunningServer server(
        [&](http::Request& request) {
            if (request.path == "/block") {
                running.count_down();
                gate.wait();
            }
            ++handled;
            return echo(request);
        },
        limits);
    // Every connection has been accepted before anything is blocked.
    auto idle = server.client();
    std::vector<HttpClient> clients;
    for (int i = 0; i < 7; ++i) clients.push_back(server.client());
    BOOST_TEST(idle.get("/warm").status == 200);
    for (auto& client : clients) BOOST_TEST(client.get("/warm").status == 200);
    for (std::size_t i = 0; i < 2; ++i) clients[i].send("GET /block HTTP/1.1\r\nHost: x\r\n\r\n");
    running.wait();
    for (std::size_t i = 2; i < 7; ++i) begin_request(clients[i], i < 6 ? "/queued" : "/half");
    for (std::size_t i = 2; i < 6; ++i) clients[i].send("abcd");
    clients[6].send("ab");

    // An idle connection is ended at once: from then on the server is stopping.
    auto stopped = std::async(std::launch::async, [&] { return server->stop(kPatience); });
    BOOST_TEST(idle.ended());
    clients.back().send("cd");
    go.set_value();
    for (auto& client : clients) {
        auto const reply = client.receive();
        BOOST_TEST(reply.status == 200);
        BOOST_TEST(client.ended());
    }
    BOOST_TEST(stopped.get() == 0U);
    BOOST_TEST(handled.load() == 8 + 7);
    BOOST_CHECK_THROW(server.client().get("/x"), HttpFailure);
}

BOOST_AUTO_TEST_CASE(under_load_every_handled_request_reaches_its_client) {
    std::atomic<int> handled = 0;
    RunningServer server([&](http::Request& request) {
        ++handled;
        return echo(request);
    });
    std::atomic<int> answered = 0;
    std::latch warm{8};
    std::vector<std::jthread> clients;
    for (int i = 0; i < 8; ++i)
        clients.emplace_back([&] {
            auto client = server.client();
            try {
                for (int n = 0;; ++n) {
                    if (client.request("POST", "/x", {}, "text").status == 200) ++answered;
                    if (n == 20) warm.count_down();
                }
            } catch (HttpFailure const&) {
                // The server is gone, as it should be.
            }
        });
    warm.wait();
    BOOST_TEST(server->stop(kPatience) == 0U);
    int const when_stopped = handled.load();
    clients.clear();
    BOOST_TEST(answered.load() == when_stopped);
    BOOST_TEST(handled.load() == when_stopped);
    BOOST_TEST(when_stopped >= 8 * 20);
}

BOOST_AUTO_TEST_CASE(after_the_deadline_the_rest_is_cut_off_and_counted) {
    auto limits = small_limits();
    limits.workers = 1;
    std::latch running{1};
    std::promise<void> go;
    std::atomic<int> handled = 0;
    std::shared_future<void> const gate = go.get_future().share();
    RunningServer server(
        [&](http::Request& request) {
            if (request.path == "/warm") return echo(request);
            running.count_down();
            gate.wait();
            ++handled;
            return echo(request);
        },
        limits);
    auto stuck = server.client();
    auto waiting = server.client();
    auto reading = server.client();
    for (auto* client : {&stuck, &waiting, &reading}) BOOST_TEST(client->get("/warm").status == 200);
    stuck.send("GET /stuck HTTP/1.1\r\nHost: x\r\n\r\n");
    running.wait();
    begin_request(waiting, "/waiting");
    waiting.send("abcdGET /never HTTP/1.1\r\nHost: x\r\n\r\n");
    begin_request(reading, "/reading");
    auto const cut_off = server->stop(100ms);
    BOOST_TEST(cut_off == 3U);
    BOOST_TEST(stuck.ended());
    BOOST_TEST(waiting.ended());
    BOOST_TEST(reading.ended());
    BOOST_TEST(server.log().find("connections cut off") != std::string::npos);
    go.set_value();
    BOOST_TEST(server.logged("GET /stuck 200"));
    BOOST_TEST(server.log().find("not sent") != std::string::npos);
    BOOST_TEST(handled.load() == 1);
}

BOOST_AUTO_TEST_CASE(a_server_that_is_destroyed_waits_for_its_handlers) {
    std::latch running{1};
    std::promise<void> go;
    std::shared_future<void> const gate = go.get_future().share();
    std::atomic<bool> ended = false;
    auto server = std::make_unique<RunningServer>([&](http::Request& request) {
        running.count_down();
        gate.wait();
        ended = true;
        return echo(request);
    });
    auto client = server->client();
    client.send("GET /x HTTP/1.1\r\nHost: x\r\n\r\n");
    running.wait();
    auto gone = std::async(std::launch::async, [&] { server.reset(); });
    go.set_value();
    gone.get();
    BOOST_TEST(ended.load());
}

BOOST_AUTO_TEST_SUITE_END()
