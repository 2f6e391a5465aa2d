#include "core/record/clock_watch.hpp"

#include <boost/test/unit_test.hpp>

using namespace fassung;
using namespace std::chrono_literals;

namespace {

struct Hand final : base::Clock {
    base::Instant time = *base::parse_rfc3339("2026-11-02T08:00:00Z");
    base::Instant now() const override { return time; }
};

struct Watched {
    Hand hand;
    workflow::State state;
    record::ClockWatch watch{hand, hand.time, 5s, 48h};

    Watched() {
        state.adopted = true;
        state.last_time = hand.time;
    }
    /// The refusal's code, empty if there is none.
    std::string after(std::chrono::seconds step, bool confirming = false) {
        hand.time += step;
        auto const trouble = watch.trouble(state, watch.look(), confirming);
        return trouble ? trouble->code : "";
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(clock_watch)

BOOST_AUTO_TEST_CASE(a_little_behind_is_waited_out_and_more_is_not) {
    Watched w;
    BOOST_TEST(w.after(-5s) == "");
    BOOST_TEST(w.after(-1s) == "clock");
    BOOST_TEST(w.after(0s, true) == "clock");
    BOOST_TEST(w.after(6s) == "");
}

BOOST_AUTO_TEST_CASE(a_clock_that_runs_on_is_not_ahead) {
    Watched w;
    for (int days = 0; days < 30; ++days) BOOST_TEST(w.after(24h) == "");
}

BOOST_AUTO_TEST_CASE(a_leap_is_not_believed_until_it_is_confirmed) {
    Watched w;
    BOOST_TEST(w.after(48h + 1s) == "clock-ahead");
    BOOST_TEST(w.after(1s) == "clock-ahead");
    BOOST_TEST(w.after(0s, true) == "");
    w.state.clock_confirmation.emplace();
    BOOST_TEST(w.after(0s) == "clock-ahead");
    BOOST_TEST(w.after(0s, true) == "");
    w.state.clock_confirmation.reset();
    w.watch.believe(w.hand.time);
    BOOST_TEST(w.after(0s) == "");
}

BOOST_AUTO_TEST_CASE(a_leap_that_is_taken_back_needs_no_confirmation) {
    Watched w;
    BOOST_TEST(w.after(1000h) == "clock-ahead");
    BOOST_TEST(w.after(-999h) == "");
    BOOST_TEST(w.after(0s, true) == "clock-not-ahead");
}

BOOST_AUTO_TEST_CASE(a_record_that_is_being_founded_has_no_clock_trouble) {
    Watched w;
    w.state.adopted = false;
    BOOST_TEST(w.after(10000h) == "");
}

BOOST_AUTO_TEST_SUITE_END()
