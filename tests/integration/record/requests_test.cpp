#include <future>
#include <thread>

#include <boost/test/unit_test.hpp>

#include "core/record/request_digests.hpp"
#include "core/record/writer.hpp"
#include "tests/integration/record/office.hpp"

using namespace fassung;
using namespace fassung::test;
using model::Function;

namespace {

record::RequestDigests digests(std::string_view key, std::string_view body) {
    return record::request_digests(*base::ActorId::parse("a-00000001"), key, body);
}

/// A writer of its own on the founded record, with hooks in the test's hand.
struct Bench {
    Office office;
    git::Handle handle{office.data().record()};
    record::Replayed start = record::replay(handle, git::read_references(office.data().record()));
    record::WriterOptions options;
    record::WriterHooks hooks;
    std::unique_ptr<record::Writer> writer;

    Bench() {
        office.close();
        options.tick = std::chrono::hours{1};
    }
    record::Writer& open() {
        writer = std::make_unique<record::Writer>(office.data().record(),
                                                  git::SigningKey::load(office.data().server_key()),
                                                  office.clock, start, options, hooks);
        return *writer;
    }
    base::ActorId editor() const {
        for (auto const& [id, actor] : *start.state.actors)
            if (actor->holds(Function::kEditor, *base::UnitId::parse("tmbwk"),
                             *base::parse_date("2026-11-02")))
                return id;
        throw std::logic_error("no editor");
    }
    record::Act opening(std::string_view key = {}, std::string_view body = "x") const {
        record::Act act{{editor(), {}, {}, fassung::test::opening("tmbwk", {23})}, {}, {}};
        if (!key.empty()) act.digests = digests(key, body);
        return act;
    }
    record::Act refused_opening(std::string_view key) const {
        auto act = opening(key);
        std::get<workflow::Open>(act.request.command).documents = {workflow::test::m(9999)};
        return act;
    }
    /// All at once: they wait behind a job, so that one batch takes them.
    std::vector<base::Result<record::Answer>> together(std::vector<record::Act> acts) {
        std::promise<void> all_wait;
        std::promise<void> started;
        std::vector<std::future<base::Result<record::Answer>>> answers;
        std::jthread const job{[&] {
            writer->exclusively([&] {
                started.set_value();
                all_wait.get_future().wait();
            });
        }};
        started.get_future().wait();
        for (auto& act : acts) {
            auto const before = writer->waiting();
            answers.push_back(
                std::async(std::launch::async, [this, &act] { return writer->submit(std::move(act)); }));
            while (writer->waiting() == before) std::this_thread::yield();
        }
        all_wait.set_value();
        std::vector<base::Result<record::Answer>> out;
        for (auto& answer : answers) out.push_back(answer.get());
        return out;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(requests)

BOOST_AUTO_TEST_CASE(a_repeated_request_acts_once_also_after_a_restart) {
    Office office;
    auto const editor = office.who(Function::kEditor, "tmbwk");
    auto const ask = [&](std::string_view body) {
        return office.app->act(
            {{editor, {}, {}, fassung::test::opening("tmbwk", {23})}, digests("Schlüssel", body), {}});
    };
    auto const first = ask("Inhalt");
    BOOST_REQUIRE(first);
    BOOST_TEST(!first->repeated);
    for (bool const restarted : {false, true}) {
        if (restarted) {
            office.close();
            BOOST_REQUIRE(office.open());
        }
        auto const again = ask("Inhalt");
        BOOST_REQUIRE(again);
        BOOST_TEST(again->repeated);
        BOOST_TEST(again->seq == first->seq);
        auto const other = ask("anderer Inhalt");
        BOOST_REQUIRE(!other);
        BOOST_TEST(other.error().code == "request-key-reused");
    }
    BOOST_TEST(office.seq() == first->seq);
}

BOOST_AUTO_TEST_CASE(one_batch_knows_the_requests_in_it) {
    Bench bench;
    auto& writer = bench.open();
    auto const before = writer.snapshot()->position.seq;
    auto const answers = bench.together(
        {bench.opening("a"), bench.opening("a"), bench.opening("a", "other"), bench.opening("b")});
    BOOST_REQUIRE(answers[0]);
    BOOST_REQUIRE(answers[1]);
    BOOST_TEST(answers[0]->seq == before + 1);
    BOOST_TEST(answers[1]->repeated);
    BOOST_TEST(answers[1]->seq == before + 1);
    BOOST_TEST(answers[1]->committed == answers[0]->committed);
    BOOST_REQUIRE(!answers[2]);
    BOOST_TEST(answers[2].error().code == "request-key-reused");
    BOOST_REQUIRE(answers[3]);
    BOOST_TEST(answers[3]->seq == before + 2);
    BOOST_TEST(writer.snapshot()->position.seq == before + 2);
}

BOOST_AUTO_TEST_CASE(a_key_whose_first_use_was_refused_is_free) {
    Bench bench;
    bench.open();
    auto const answers = bench.together({bench.refused_opening("a"), bench.opening("a")});
    BOOST_TEST(!answers[0]);
    BOOST_REQUIRE(answers[1]);
    BOOST_TEST(!answers[1]->repeated);
}

BOOST_AUTO_TEST_CASE(an_act_that_cannot_be_decided_spoils_no_other) {
    Bench bench;
    bench.hooks.find_request = [](base::Digest const& key) -> std::optional<record::KnownRequest> {
        if (key == digests("bad", "").key) throw std::logic_error("a bug");
        return std::nullopt;
    };
    auto& writer = bench.open();
    auto const before = writer.snapshot()->position.seq;
    std::vector<record::Act> acts;
    acts.push_back(bench.opening("a"));
    acts.push_back(bench.opening("b"));
    {
        std::promise<void> go;
        std::promise<void> started;
        std::jthread const job{[&] {
            writer.exclusively([&] {
                started.set_value();
                go.get_future().wait();
            });
        }};
        started.get_future().wait();
        auto bad = std::async(std::launch::async, [&] { return writer.submit(bench.opening("bad")); });
        auto good = std::async(std::launch::async, [&] { return writer.submit(std::move(acts[0])); });
        auto also_good = std::async(std::launch::async, [&] { return writer.submit(std::move(acts[1])); });
        while (writer.waiting() < 3) std::this_thread::yield();
        go.set_value();
        BOOST_CHECK_THROW(static_cast<void>(bad.get()), std::logic_error);
        BOOST_TEST(good.get().has_value());
        BOOST_TEST(also_good.get().has_value());
    }
    BOOST_TEST(writer.snapshot()->position.seq == before + 2);
    BOOST_TEST(
        record::replay(bench.handle, git::read_references(bench.office.data().record())).position.seq ==
        before + 2);
}

BOOST_AUTO_TEST_CASE(a_text_that_an_event_cannot_hold_is_refused) {
    Office office;
    auto const id = office.open_case("tmbwk", {23});
    workflow::Submit command;
    command.documents.emplace(workflow::test::m(23), office.titled(23, "Neu"));
    command.bases.emplace(workflow::test::m(23),
                          office.app->snapshot()->state.head(workflow::test::m(23))->digest);
    command.reason = "Anlass";
    for (auto const* reference : {"Az. 1\nSeq: 99", "Az.\t1", "Az.\x01", "Az. \xff"}) {
        command.file_reference = reference;
        auto const answer = office.ask(office.who(Function::kEditor, "tmbwk"), id, command);
        BOOST_REQUIRE(!answer);
        BOOST_TEST((answer.error().kind == base::Errc::kInvalid));
    }
    office.close();
    BOOST_TEST(office.open().has_value());
}

BOOST_AUTO_TEST_CASE(nothing_is_written_while_the_index_lags) {
    Bench bench;
    bool fails = true;
    std::vector<std::uint64_t> told;
    bench.hooks.committed = [&](std::span<record::Committed const> events, record::SnapshotPtr const&) {
        if (fails) throw std::runtime_error("the index is full");
        for (auto const& each : events) told.push_back(each.event.seq);
    };
    auto& writer = bench.open();
    auto const first = writer.submit(bench.opening("a"));
    BOOST_REQUIRE(first);  // it is durable, so it is answered
    auto const second = writer.submit(bench.opening("b"));
    BOOST_REQUIRE(!second);
    BOOST_TEST(second.error().code == "storage");
    fails = false;
    auto const third = writer.submit(bench.opening("c"));
    BOOST_REQUIRE(third);
    BOOST_TEST(third->seq == first->seq + 1);
    BOOST_TEST((told == std::vector<std::uint64_t>{first->seq, third->seq}));
}

BOOST_AUTO_TEST_CASE(a_full_queue_and_a_stopped_writer_refuse) {
    Bench bench;
    bench.options.queue = 0;
    auto& writer = bench.open();
    auto const full = writer.submit(bench.opening());
    BOOST_REQUIRE(!full);
    BOOST_TEST(full.error().code == "queue-full");
    writer.stop();
    auto const stopped = writer.submit(bench.opening());
    BOOST_REQUIRE(!stopped);
    BOOST_TEST(stopped.error().code == "stopping");
    BOOST_CHECK_THROW(writer.exclusively([] {}), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(what_an_exclusive_job_throws_comes_back) {
    Bench bench;
    auto& writer = bench.open();
    BOOST_CHECK_THROW(writer.exclusively([] { throw std::out_of_range("x"); }), std::out_of_range);
    BOOST_TEST(writer.submit(bench.opening()).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
