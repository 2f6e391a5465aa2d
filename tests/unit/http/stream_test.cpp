#include <atomic>
#include <condition_variable>
#include <functional>
#include <future>
#include <latch>
#include <mutex>
#include <stdexcept>
#include <thread>

#include <boost/test/unit_test.hpp>

#include "tests/unit/http/running_server.hpp"

using namespace fassung::test;
using namespace std::chrono_literals;
namespace http = fassung::http;

namespace {

std::string const kGet = "GET /x HTTP/1.1\r\nHost: x\r\n\r\n";
std::string const kOldGet = "GET /x HTTP/1.0\r\n\r\n";

/// What happened to a stream, seen from outside.
struct Seen {
    std::mutex mutex;
    std::condition_variable changed;
    int asked = 0;
    bool cancelled = false;
    bool destroyed = false;

    template <class Change>
    void note(Change change) {
        std::scoped_lock const lock(mutex);
        change(*this);
        changed.notify_all();
    }
    template <class Wanted>
    bool wait(Wanted wanted) {
        std::unique_lock lock(mutex);
        return changed.wait_for(lock, kPatience, [&] { return wanted(*this); });
    }
};

/// Gives what `make` makes of 1, 2, 3 …
class Stream final : public http::BodyStream {
  public:
    using Make = std::function<std::string(int)>;
    Stream(std::shared_ptr<Seen> seen, Make make) : seen_(std::move(seen)), make_(std::move(make)) {}
    ~Stream() override {
        seen_->note([](Seen& s) { s.destroyed = true; });
    }
    std::string next() override {
        int number = 0;
        seen_->note([&](Seen& s) { number = ++s.asked; });
        return make_(number);
    }
    void cancel() noexcept override {
        seen_->note([](Seen& s) { s.cancelled = true; });
    }

  private:
    std::shared_ptr<Seen> seen_;
    Make make_;
};

/// A piece that comes only when the stream is cancelled.
Stream::Make waiting_from(std::shared_ptr<Seen> seen, int first) {
    return [seen = std::move(seen), first](int number) -> std::string {
        if (number < first) return "piece";
        seen->wait([](Seen const& s) { return s.cancelled; });
        throw std::runtime_error("cancelled");
    };
}

http::Handler streaming(std::shared_ptr<Seen> const& seen, Stream::Make make) {
    return [seen, make = std::move(make)](http::Request& request) {
        if (request.path != "/x") return echo(request);
        auto answer = http::response(200, "text/plain", "");
        answer.stream = std::make_shared<Stream>(seen, make);
        return answer;
    };
}

Stream::Make three_pieces() {
    return [](int number) { return number > 3 ? std::string{} : "piece " + std::to_string(number) + "\n"; };
}

bool gone(Seen const& s) {
    return s.cancelled && s.destroyed;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(stream)

BOOST_AUTO_TEST_CASE(pieces_are_sent_as_chunks_and_the_connection_goes_on) {
    auto const seen = std::make_shared<Seen>();
    RunningServer server(streaming(seen, three_pieces()));
    auto client = server.client();
    for (int i = 0; i < 3; ++i) {
        auto const reply = client.get("/x");
        BOOST_TEST(reply.status == 200);
        BOOST_TEST(reply.header("transfer-encoding") == "chunked");
        BOOST_TEST(!reply.headers.contains("content-length"));
        BOOST_TEST(reply.body == "piece 1\npiece 2\npiece 3\n");
        BOOST_TEST(client.get("/y").status == 200);
        seen->note([](Seen& s) { s.asked = 0; });
    }
    BOOST_TEST(!seen->cancelled);
    BOOST_TEST(server.logged("GET /x 200 24B"));
}

BOOST_AUTO_TEST_CASE(requests_behind_a_stream_are_answered_after_it) {
    RunningServer server(streaming(std::make_shared<Seen>(), three_pieces()));
    auto client = server.client();
    client.send(kGet + "GET /y HTTP/1.1\r\nHost: x\r\n\r\nGET /z HTTP/1.1\r\nHost: x\r\n\r\n");
    BOOST_TEST(client.receive().body == "piece 1\npiece 2\npiece 3\n");
    BOOST_TEST(client.receive().body.starts_with("GET\n/y"));
    BOOST_TEST(client.receive().body.starts_with("GET\n/z"));
}

BOOST_AUTO_TEST_CASE(a_client_of_http_1_0_reads_to_the_end_of_the_connection) {
    RunningServer server(streaming(std::make_shared<Seen>(), three_pieces()));
    auto client = server.client();
    client.send("GET /x HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    auto const reply = client.receive();
    BOOST_TEST(!reply.headers.contains("transfer-encoding"));
    BOOST_TEST(reply.header("connection") == "close");
    BOOST_TEST(reply.body == "piece 1\npiece 2\npiece 3\n");
}

BOOST_AUTO_TEST_CASE(an_empty_stream_is_an_empty_body) {
    RunningServer server(streaming(std::make_shared<Seen>(), [](int) { return std::string{}; }));
    auto client = server.client();
    BOOST_TEST(client.get("/x").body == "");
    BOOST_TEST(client.get("/y").status == 200);
}

BOOST_AUTO_TEST_CASE(head_gets_the_headers_and_no_piece_is_made) {
    auto const seen = std::make_shared<Seen>();
    RunningServer server(streaming(seen, three_pieces()));
    auto client = server.client();
    auto const reply = client.request("HEAD", "/x");
    BOOST_TEST(reply.status == 200);
    BOOST_TEST(reply.header("transfer-encoding") == "chunked");
    BOOST_TEST(!reply.headers.contains("content-length"));
    BOOST_TEST(client.get("/y").status == 200);
    BOOST_TEST(seen->wait(gone));
    BOOST_TEST(seen->asked == 0);
}

BOOST_AUTO_TEST_CASE(a_failure_cuts_the_connection_so_that_nobody_takes_a_part_for_the_whole) {
    auto const seen = std::make_shared<Seen>();
    RunningServer server(streaming(seen, [](int number) -> std::string {
        if (number > 1) throw std::runtime_error("the disk is gone");
        return "piece";
    }));
    for (auto const& request : {kGet, kOldGet}) {
        auto client = server.client();
        client.send(request);
        BOOST_CHECK_THROW(client.receive(), HttpFailure);
        BOOST_TEST(seen->wait(gone));
        seen->note([](Seen& s) { s.asked = 0, s.cancelled = s.destroyed = false; });
    }
    BOOST_TEST(server.logged("answer cut: the disk is gone"));
    BOOST_TEST(server.logged("not sent"));
    BOOST_TEST(server.client().get("/y").status == 200);
}

BOOST_AUTO_TEST_CASE(a_slow_reader_blocks_only_itself) {
    auto const seen = std::make_shared<Seen>();
    auto limits = small_limits();
    limits.workers = 1;
    int const pieces = 2000;
    RunningServer server(
        streaming(seen,
                  [](int number) { return number > pieces ? std::string{} : std::string(64 * 1024, 'x'); }),
        limits);
    auto slow = server.client();
    slow.send(kGet);
    // What nobody reads fills the buffers of the system, then no further piece is made.
    BOOST_TEST(seen->wait([](Seen const& s) { return s.asked >= 2; }));
    auto other = server.client();
    for (int i = 0; i < 50; ++i) BOOST_TEST(other.get("/y").status == 200);
    seen->note([&](Seen const& s) { BOOST_TEST(s.asked < pieces); });
    BOOST_TEST(slow.receive().body.size() == std::size_t{64 * 1024} * pieces);
    BOOST_TEST(seen->asked == pieces + 1);
}

BOOST_AUTO_TEST_CASE(a_reader_that_takes_too_long_for_a_piece_is_cut_off) {
    auto const seen = std::make_shared<Seen>();
    auto limits = small_limits();
    limits.write = 200ms;
    RunningServer server(streaming(seen, [](int) { return std::string(256 * 1024, 'x'); }), limits);
    auto client = server.client();
    client.send(kGet);
    BOOST_TEST(seen->wait(gone));
    BOOST_TEST(server.logged("not sent"));
    BOOST_CHECK_THROW(client.receive(), HttpFailure);
}

BOOST_AUTO_TEST_CASE(making_a_piece_may_take_longer_than_sending_one) {
    auto limits = small_limits();
    limits.write = 500ms;
    limits.read = 500ms;
    limits.idle = 500ms;
    std::mutex mutex;
    std::condition_variable never;
    RunningServer server(streaming(std::make_shared<Seen>(),
                                   [&](int number) -> std::string {
                                       if (number > 1) return {};
                                       std::unique_lock lock(mutex);
                                       never.wait_for(lock, 1200ms, [] { return false; });
                                       return "late";
                                   }),
                         limits);
    BOOST_TEST(server.client().get("/x").body == "late");
}

BOOST_AUTO_TEST_CASE(a_client_that_leaves_while_a_piece_is_made_cancels_it) {
    auto const seen = std::make_shared<Seen>();
    RunningServer server(streaming(seen, waiting_from(seen, 2)));
    auto client = server.client();
    client.send(kGet);
    BOOST_TEST(seen->wait([](Seen const& s) { return s.asked == 2; }));
    client.close();
    BOOST_TEST(seen->wait(gone));
    BOOST_TEST(server.logged("not sent"));
}

BOOST_AUTO_TEST_CASE(a_further_request_is_not_taken_for_leaving) {
    auto const seen = std::make_shared<Seen>();
    std::latch sent{1};
    RunningServer server(streaming(seen, [&](int number) {
        if (number == 2) sent.wait();
        return three_pieces()(number);
    }));
    auto client = server.client();
    client.send(kGet);
    BOOST_TEST(seen->wait([](Seen const& s) { return s.asked == 2; }));
    client.send("GET /y HTTP/1.1\r\nHost: x\r\n\r\n");
    sent.count_down();
    BOOST_TEST(client.receive().body == "piece 1\npiece 2\npiece 3\n");
    BOOST_TEST(client.receive().status == 200);
}

BOOST_AUTO_TEST_CASE(stop_lets_a_stream_end) {
    auto const seen = std::make_shared<Seen>();
    std::latch stopping{1};
    RunningServer server(streaming(seen, [&](int number) {
        if (number == 2) stopping.wait();
        return three_pieces()(number);
    }));
    auto idle = server.client();
    BOOST_TEST(idle.get("/y").status == 200);
    auto client = server.client();
    client.send(kGet);
    BOOST_TEST(seen->wait([](Seen const& s) { return s.asked == 2; }));
    auto stopped = std::async(std::launch::async, [&] { return server->stop(kPatience); });
    BOOST_TEST(idle.ended());
    stopping.count_down();
    BOOST_TEST(client.receive().body == "piece 1\npiece 2\npiece 3\n");
    BOOST_TEST(client.ended());
    BOOST_TEST(stopped.get() == 0U);
}

BOOST_AUTO_TEST_CASE(at_the_deadline_of_stop_streams_are_cancelled) {
    auto const seen = std::make_shared<Seen>();
    RunningServer server(streaming(seen, waiting_from(seen, 2)));
    auto client = server.client();
    client.send(kGet);
    BOOST_TEST(seen->wait([](Seen const& s) { return s.asked == 2; }));
    BOOST_TEST(server->stop(50ms) == 1U);
    BOOST_TEST(seen->wait(gone));
    BOOST_CHECK_THROW(client.receive(), HttpFailure);
}

BOOST_AUTO_TEST_CASE(a_server_that_is_destroyed_cancels_its_streams) {
    auto const seen = std::make_shared<Seen>();
    auto server = std::make_unique<RunningServer>(streaming(seen, waiting_from(seen, 1)));
    auto client = server->client();
    client.send(kGet);
    BOOST_TEST(seen->wait([](Seen const& s) { return s.asked == 1; }));
    server.reset();
    BOOST_TEST(seen->wait(gone));
}

BOOST_AUTO_TEST_SUITE_END()
