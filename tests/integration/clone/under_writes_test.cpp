// Clones while the record is written, packs are merged and removed, and git repacks.
#include <atomic>
#include <filesystem>
#include <fstream>
#include <future>
#include <set>
#include <stop_token>
#include <sys/stat.h>
#include <thread>

#include <boost/test/unit_test.hpp>

#include "core/verify/verify.hpp"
#include "tests/integration/clone/served.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

/// Amends measures until the end of its life, and lets git repack now and then.
class Writing {
  public:
    explicit Writing(Office& office)
        : thread_([this, &office](std::stop_token const& stop) {
              while (!stop.stop_requested()) {
                  auto const number = ++amended_;
                  amended_.notify_all();
                  office.amend("tmbwk", 23 + number % 2, "Änderung " + std::to_string(number));
                  if (number % 7 == 0) office.app->maintain();
              }
          }) {}
    /// Until as many amendments have been begun.
    void wait_for(int count) const {
        for (int seen = amended_; seen < count; seen = amended_) amended_.wait(seen);
    }

  private:
    std::atomic<int> amended_ = 0;
    std::jthread thread_;
};

std::set<std::string> packs_in(std::filesystem::path const& repository) {
    std::set<std::string> out;
    for (auto const& entry : std::filesystem::directory_iterator{repository / "objects" / "pack"})
        if (entry.path().extension() == ".pack") out.insert(entry.path().filename().string());
    return out;
}

/// Waits until somebody writes one into the pipe.
std::string line_from(std::filesystem::path const& pipe) {
    std::ifstream in{pipe};
    std::string line;
    std::getline(in, line);
    return line;
}

void expect_sound(Served& served, std::filesystem::path const& copy) {
    verify::Options options;
    options.record_id = served.office.app->snapshot()->position.record_id;
    options.threads = 1;
    auto const report = verify::verify(copy, options);
    BOOST_REQUIRE_MESSAGE(report.has_value(), (report ? "" : report.error().message));
    BOOST_TEST(report->sound(), (report->sound() ? "" : report->violations.front().message));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(under_writes)

BOOST_AUTO_TEST_CASE(every_clone_is_whole_while_packs_come_and_go) {
    Served served;
    auto const mine = served.auditor();
    int const clones = 12;
    {
        Writing const writing(served.office);
        for (int i = 0; i < clones; ++i) {
            auto const copy = served.dir / std::to_string(i);
            served.good_git({"-c", i % 2 == 0 ? "protocol.version=2" : "protocol.version=0", "clone",
                             "--bare", "-q", served.address(mine), copy.string()});
            served.in(copy, {"fsck", "--full", "--strict", "--no-progress"});
            // However fast git is beside the writer: something has changed before the next one.
            writing.wait_for(i + 2);
        }
    }
    for (int i : {0, clones - 1}) expect_sound(served, served.dir / std::to_string(i));
}

BOOST_AUTO_TEST_CASE(a_clone_that_takes_its_time_outlives_the_packs_that_it_began_with) {
    TempDir const dir;
    for (auto const* name : {"begun", "go"}) BOOST_REQUIRE(::mkfifo((dir / name).c_str(), 0600) == 0);
    // Hands on the beginning of what git says, and the rest when it is told to: meanwhile git stands in the
    // middle of the pack that it sends.
    auto const slowly =
        "cd " + dir.path().string() +
        "; /usr/bin/git \"$@\" | { dd bs=1000 count=1 iflag=fullblock 2>/dev/null; echo >begun; "
        "read x <go; cat; }";
    Served served{clone::Options{.git = script(dir, slowly)}};
    for (int i = 0; i < 4; ++i) served.office.amend("tmbwk", 23, "Vorher " + std::to_string(i));
    auto const record = served.office.data().record().string();
    auto const journal = run_git(record, {"rev-parse", "journal"}).output;
    auto const before = packs_in(record);
    auto const headers =
        Served::headers(served.auditor(), {{"Content-Type", "application/x-git-upload-pack-request"}});
    auto answer = std::async(std::launch::async, [&] {
        return served.client().request("POST", "/git/record.git/git-upload-pack", headers,
                                       "0032want " + journal + "\n00000009done\n");
    });
    line_from(dir / "begun");
    served.office.amend("tmbwk", 24, "Nachher");
    BOOST_REQUIRE(run_git(record, {"repack", "-a", "-d", "-q"}).status == 0);
    for (auto const& pack : packs_in(record)) BOOST_TEST(!before.contains(pack), pack);
    std::ofstream{dir / "go"} << "weiter\n";
    auto const reply = answer.get();
    BOOST_TEST(reply.status == 200);
    BOOST_TEST(reply.body.starts_with("0008NAK\nPACK"));
    std::ofstream{dir / "all.pack", std::ios::binary} << reply.body.substr(8);
    served.good_git({"init", "-q", "--bare", (dir / "copy").string()});
    served.in(dir / "copy", {"index-pack", "--strict", (dir / "all.pack").string()});
}

BOOST_AUTO_TEST_SUITE_END()
