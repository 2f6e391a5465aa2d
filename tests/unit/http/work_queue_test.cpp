#include "server/http/work_queue.hpp"

#include <atomic>
#include <future>
#include <latch>

#include <boost/test/unit_test.hpp>

using fassung::http::WorkQueue;

BOOST_AUTO_TEST_SUITE(work_queue_)

BOOST_AUTO_TEST_CASE(as_many_wait_as_allowed_beside_those_being_done) {
    std::latch both_run{2};
    std::promise<void> go;
    std::shared_future<void> const gate = go.get_future().share();
    std::latch done{5};
    WorkQueue queue(2, 3);
    for (int i = 0; i < 2; ++i)
        BOOST_TEST(queue.try_post([&] {
            both_run.count_down();
            gate.wait();
            done.count_down();
        }));
    both_run.wait();
    for (int i = 0; i < 3; ++i) BOOST_TEST(queue.try_post([&] { done.count_down(); }));
    BOOST_TEST(!queue.try_post([] {}));
    go.set_value();
    done.wait();
    BOOST_TEST(done.try_wait());
}

BOOST_AUTO_TEST_CASE(join_waits_for_running_jobs_and_forgets_waiting_ones) {
    std::latch running{1};
    std::promise<void> go;
    std::atomic<bool> ended = false;
    std::atomic<bool> ran_forgotten = false;
    auto const held = std::make_shared<int>(1);
    WorkQueue queue(1, 10);
    BOOST_TEST(queue.try_post([&, gate = go.get_future().share()] {
        running.count_down();
        gate.wait();
        ended = true;
    }));
    running.wait();
    BOOST_TEST(queue.try_post([&, held] { ran_forgotten = true; }));
    queue.close();
    BOOST_TEST(held.use_count() == 1);
    BOOST_TEST(!queue.try_post([] {}));
    go.set_value();
    queue.join();
    BOOST_TEST(ended.load());
    BOOST_TEST(!ran_forgotten.load());
}

BOOST_AUTO_TEST_CASE(a_queue_of_no_length_still_hands_over_to_idle_threads) {
    std::latch done{1};
    WorkQueue queue(1, 0);
    BOOST_TEST(queue.try_post([&] { done.count_down(); }));
    done.wait();
    BOOST_TEST(done.try_wait());
}

BOOST_AUTO_TEST_SUITE_END()
