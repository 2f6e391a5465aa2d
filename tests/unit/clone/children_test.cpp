#include "server/clone/children.hpp"

#include <cerrno>
#include <condition_variable>
#include <csignal>
#include <filesystem>
#include <future>
#include <mutex>
#include <stdexcept>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "tests/support/patience.hpp"

using namespace fassung::clone;
using namespace std::chrono_literals;

namespace {

Command shell(std::string script, std::string input = {}) {
    return {{"/bin/sh", "-c", std::move(script)}, {"PATH=/usr/bin:/bin", "NAME=Wert"}, std::move(input)};
}

std::string all_of(Child& child) {
    std::string text;
    for (auto piece = child.read(); !piece.empty(); piece = child.read()) text += piece;
    return text;
}

/// What was logged, line by line.
class Log {
  public:
    Children::Log sink() {
        return [this](std::string const& line) {
            std::scoped_lock const lock(mutex_);
            text_ += line + "\n";
            grown_.notify_all();
        };
    }
    bool has(std::string const& wanted) {
        std::unique_lock lock(mutex_);
        return grown_.wait_for(lock, fassung::test::kPatience,
                               [&] { return text_.find(wanted) != std::string::npos; });
    }
    std::string text() {
        std::scoped_lock const lock(mutex_);
        return text_;
    }

  private:
    std::mutex mutex_;
    std::condition_variable grown_;
    std::string text_;
};

/// The number that the program printed.
pid_t number_from(Child& child) {
    return static_cast<pid_t>(std::stol(child.read()));
}

bool has_no_child_left() {
    return ::waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD;
}

/// A dead program that this process is no parent of may still stand in the table until its new parent looks.
bool runs(pid_t pid) {
    std::error_code ignored;
    auto const link = std::filesystem::read_symlink("/proc/" + std::to_string(pid) + "/exe", ignored);
    return !ignored && !link.empty();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(children_)

BOOST_AUTO_TEST_CASE(a_program_gets_its_input_and_environment_and_nothing_else) {
    Children children({.most = 1, .longest = 600s}, [](auto const&) {});
    auto const child = children.start(shell("cat; echo $NAME $HOME; ls /proc/self/fd", "Eingabe\n"));
    BOOST_REQUIRE(child);
    // 3 is the folder that ls itself reads.
    BOOST_TEST(all_of(*child) == "Eingabe\nWert\n0\n1\n2\n3\n");
}

BOOST_AUTO_TEST_CASE(long_input_and_output_pass_and_chatter_on_standard_error_blocks_nobody) {
    Log log;
    Children children({.most = 1, .longest = 600s}, log.sink());
    std::string const input(3'000'000, 'x');
    auto const child = children.start(shell("head -c 1000000 /dev/zero >&2; cat", input));
    BOOST_TEST((all_of(*child) == input));
    BOOST_TEST(log.text() == "");
}

BOOST_AUTO_TEST_CASE(a_program_that_fails_is_an_error_and_is_logged_with_the_beginning_of_its_words) {
    Log log;
    Children children({.most = 1, .longest = 600s}, log.sink());
    auto const child = children.start(
        shell("echo part; printf 'no\\nsuch\\033 thing' >&2; head -c 9000 /dev/zero >&2; exit 3"));
    BOOST_TEST(child->read() == "part\n");
    BOOST_CHECK_THROW(child->read(), std::runtime_error);
    BOOST_TEST(log.has("git ended with status 3: no such  thing"));
    BOOST_TEST(log.text().size() < 2200U);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_started_takes_no_place) {
    Children children({.most = 1, .longest = 600s}, [](auto const&) {});
    for (int i = 0; i < 3; ++i)
        BOOST_CHECK_THROW(children.start({{"/nonexistent/git"}, {}, {}}), std::system_error);
    BOOST_TEST(children.running() == 0U);
    BOOST_TEST(all_of(*children.start(shell("echo ok"))) == "ok\n");
}

BOOST_AUTO_TEST_CASE(only_so_many_run_at_a_time) {
    Children children({.most = 2, .longest = 600s}, [](auto const&) {});
    auto first = children.start(shell("echo 1; exec sleep 600"));
    auto const second = children.start(shell("echo 2; exec sleep 600"));
    BOOST_TEST(children.running() == 2U);
    BOOST_TEST(!children.start(shell("echo 3")));
    BOOST_TEST(first->read() == "1\n");
    first->end();
    BOOST_CHECK_THROW(first->read(), std::runtime_error);
    BOOST_TEST(all_of(*children.start(shell("echo 3"))) == "3\n");
}

BOOST_AUTO_TEST_CASE(letting_go_ends_the_program_and_what_it_has_started) {
    Log log;
    Children children({.most = 2, .longest = 600s}, log.sink());
    auto child = children.start(shell("sleep 600 & echo $!; wait"));
    auto const grandchild = number_from(*child);
    BOOST_TEST(runs(grandchild));
    child.reset();
    while (children.running() > 0 || runs(grandchild)) std::this_thread::yield();
    BOOST_TEST(has_no_child_left());
    BOOST_TEST(log.text() == "");
}

BOOST_AUTO_TEST_CASE(what_a_program_leaves_behind_ends_with_it) {
    Children children({.most = 2, .longest = 600s}, [](auto const&) {});
    auto const child = children.start(shell("sleep 600 >/dev/null 2>&1 & echo $!"));
    auto const grandchild = number_from(*child);
    BOOST_TEST(child->read() == "");
    while (runs(grandchild)) std::this_thread::yield();
    BOOST_TEST(has_no_child_left());
}

BOOST_AUTO_TEST_CASE(a_program_that_takes_too_long_is_ended) {
    Log log;
    Children children({.most = 1, .longest = 1s}, log.sink());
    // Silent: whether it comes to say anything in a second is for the machine to decide.
    auto const child = children.start(shell("exec sleep 600"));
    BOOST_CHECK_THROW(child->read(), std::runtime_error);
    BOOST_TEST(log.has("git ended at the time limit"));
    BOOST_TEST(children.running() == 0U);
}

BOOST_AUTO_TEST_CASE(a_reader_that_waits_is_freed_when_the_program_is_ended) {
    Children children({.most = 1, .longest = 600s}, [](auto const&) {});
    auto const child = children.start(shell("echo begun; exec sleep 600"));
    BOOST_TEST(child->read() == "begun\n");
    auto waiting = std::async(std::launch::async, [&] { return child->read(); });
    child->end();
    BOOST_CHECK_THROW(waiting.get(), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(at_the_end_none_is_left) {
    auto children = std::make_unique<Children>(ChildLimits{.most = 8, .longest = 600s}, [](auto const&) {});
    std::vector<std::unique_ptr<Child>> running;
    for (int i = 0; i < 5; ++i) running.push_back(children->start(shell("exec sleep 600")));
    children.reset();
    BOOST_TEST(has_no_child_left());
    for (auto const& child : running) BOOST_CHECK_THROW(child->read(), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
