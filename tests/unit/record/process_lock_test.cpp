#include "core/record/process_lock.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include "tests/support/temp_dir.hpp"

using namespace fassung;

BOOST_AUTO_TEST_SUITE(process_lock)

BOOST_AUTO_TEST_CASE(the_second_is_told_which_process_holds_it) {
    test::TempDir const dir;
    int ready[2];
    int leave[2];
    BOOST_REQUIRE(pipe(ready) == 0);
    BOOST_REQUIRE(pipe(leave) == 0);
    pid_t const child = fork();
    if (child == 0) {
        auto const lock = record::ProcessLock::take(dir / "lock");
        char byte = lock ? 'y' : 'n';
        bool good = write(ready[1], &byte, 1) == 1;
        close(leave[1]);
        good = read(leave[0], &byte, 1) == 0 && good;
        _exit(good ? 0 : 1);
    }
    char answer = 0;
    BOOST_REQUIRE(read(ready[0], &answer, 1) == 1);
    BOOST_TEST(answer == 'y');
    auto const refused = record::ProcessLock::take(dir / "lock");
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().code == "locked");
    BOOST_TEST(refused.error().message.find("Prozess " + std::to_string(child) + " ") != std::string::npos);

    close(leave[1]);
    int status = 0;
    BOOST_REQUIRE(waitpid(child, &status, 0) == child);
    BOOST_TEST(status == 0);
    for (int const fd : {ready[0], ready[1], leave[0]}) close(fd);
    // However the other ended, the lock ended with it.
    BOOST_TEST(record::ProcessLock::take(dir / "lock").has_value());
}

BOOST_AUTO_TEST_CASE(a_moved_lock_is_still_held) {
    test::TempDir const dir;
    auto lock = record::ProcessLock::take(dir / "lock");
    BOOST_REQUIRE(lock);
    {
        auto const moved = std::move(*lock);
        BOOST_TEST(!record::ProcessLock::take(dir / "lock"));
    }
    BOOST_TEST(record::ProcessLock::take(dir / "lock").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
