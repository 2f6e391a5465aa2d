// A disk that is full while the writer works.
#include <csignal>
#include <functional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include "core/record/rebuild.hpp"
#include "core/record/writer.hpp"
#include "tests/integration/record/office.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

/// Runs in a process of its own, which a limit on file sizes does not outlive. Gives the first step that
/// failed, 0 if none did.
int in_child(std::function<int()> const& work) {
    pid_t const child = fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        int step = 100;
        try {
            step = work();
        } catch (std::exception const&) {
        }
        _exit(step);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status)) return -1;
    return WEXITSTATUS(status);
}

void let_files_grow_to(rlim_t bytes) {
    rlimit const limit{bytes, RLIM_INFINITY};
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) throw std::runtime_error("setrlimit");
}

base::Result<record::Answer> open_one(record::Writer& writer) {
    auto const snapshot = writer.snapshot();
    auto const unit = *base::UnitId::parse("tmbwk");
    for (auto const& [id, actor] : *snapshot->state.actors)
        if (actor->holds(model::Function::kEditor, unit, *base::parse_date("2026-11-02")))
            return writer.submit({{id, {}, {}, opening("tmbwk", {23})}, {}, {}});
    throw std::logic_error("no editor");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(storage)

BOOST_AUTO_TEST_CASE(a_full_disk_is_a_clear_refusal_and_no_end) {
    Office office;
    office.close();
    // 0: nothing can be written. 60: the pack cannot. 200: the pack can, or the index after it cannot.
    for (rlim_t const room : {0, 60, 200, 1200}) {
        auto const step = in_child([&] {
            auto const repository = office.data().record();
            git::Handle const handle{repository};
            auto start = record::replay(handle, git::read_references(repository));
            auto const before = start.position.seq;
            FakeClock const clock;
            record::Writer writer{repository, git::SigningKey::load(office.data().server_key()),
                                  clock,      std::move(start),
                                  {},         {}};
            if (!open_one(writer)) return 1;
            let_files_grow_to(room);
            for (int attempt = 0; attempt < 3; ++attempt) {
                auto const refused = open_one(writer);
                if (refused || refused.error().code != "storage") return 2;
                if (refused.error().kind != base::Errc::kUnavailable) return 3;
            }
            // Nothing half-done, and reading goes on.
            if (writer.snapshot()->position.seq != before + 1) return 4;
            auto const references = git::read_references(repository);
            if (references.at(record::kJournalRef) != writer.snapshot()->position.journal) return 5;
            if (record::replay(handle, references).position.seq != before + 1) return 6;
            if (std::filesystem::exists(repository / "packed-refs.lock")) return 7;
            let_files_grow_to(RLIM_INFINITY);
            auto const answer = open_one(writer);
            if (!answer || answer->seq != before + 2) return 8;
            if (record::rebuild(handle, git::read_references(repository))) return 9;
            return 0;
        });
        BOOST_TEST(step == 0, "room " << room << ", step " << step);
    }
}

BOOST_AUTO_TEST_CASE(a_journal_that_somebody_else_moved_ends_writing) {
    Office office;
    office.close();
    auto const repository = office.data().record();
    git::Handle const handle{repository};
    auto const references = git::read_references(repository);
    auto start = record::replay(handle, references);
    record::Writer writer{repository,   git::SigningKey::load(office.data().server_key()),
                          office.clock, std::move(start),
                          {},           {}};
    BOOST_REQUIRE(open_one(writer));
    git::move_references(repository, git::read_references(repository), references);
    for (int attempt = 0; attempt < 2; ++attempt) {
        auto const refused = open_one(writer);
        BOOST_REQUIRE(!refused);
        BOOST_TEST(refused.error().code == "storage");
    }
    BOOST_TEST((git::read_references(repository) == references));
}

BOOST_AUTO_TEST_SUITE_END()
