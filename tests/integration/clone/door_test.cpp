// What the door /git refuses, and what becomes of the programs behind it.
#include <cerrno>
#include <future>
#include <sys/wait.h>

#include <boost/test/unit_test.hpp>

#include "core/base/digest.hpp"
#include "tests/integration/clone/served.hpp"

using namespace fassung;
using namespace fassung::test;
using fassung::model::Function;

namespace {

constexpr auto kReferences = "/git/record.git/info/refs?service=git-upload-pack";
constexpr auto kObjects = "/git/record.git/git-upload-pack";
HttpClient::Headers const kFromGit{{"Content-Type", "application/x-git-upload-pack-request"}};

bool has_no_child_left() {
    return ::waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD;
}

/// A server whose git does `text`.
struct Scripted {
    TempDir dir;
    Served served;
    std::string mine = served.auditor();

    explicit Scripted(std::string const& text, clone::ChildLimits limits = {})
        : served(clone::Options{.git = script(dir, text), .children = limits}) {}
    HttpClient ask_for_objects() {
        auto client = served.client();
        client.connect();
        std::string request =
            "POST " + std::string{kObjects} + " HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n";
        for (auto const& [name, value] : Served::headers(mine, kFromGit))
            request += name + ": " + value + "\r\n";
        client.send(request + "\r\n0000");
        return client;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(door)

BOOST_AUTO_TEST_CASE(only_an_auditors_token_opens_it) {
    Served served;
    auto client = served.client();
    auto const status = [&](HttpClient::Headers const& headers) {
        return client.get(kReferences, headers).status;
    };
    auto const refused = client.get(kReferences);
    BOOST_TEST(refused.status == 401);
    BOOST_TEST(refused.header("www-authenticate").starts_with("Basic realm="));
    BOOST_TEST(refused.header("content-type") == "text/plain; charset=utf-8");

    auto const mine = served.auditor();
    BOOST_TEST(status(Served::headers(mine)) == 200);
    BOOST_TEST(status({{"Authorization", "Bearer " + mine}}) == 401);
    BOOST_TEST(status({{"Authorization", "Basic " + base::to_base64(mine)}}) == 401);
    BOOST_TEST(status(Served::headers("fst_" + std::string(64, 'a'))) == 401);
    BOOST_TEST(status(Served::headers("")) == 401);

    // The secret of a session is for programs that can log out again.
    auto& app = *served.office.app;
    auto const auditor = served.office.who(Function::kAuditor, "rechnungshof");
    BOOST_TEST(status(Served::headers(app.registry().sessions().start(
                   auditor, served.office.clock.now(), std::chrono::hours{1}, std::chrono::hours{1}))) ==
               401);
    auto& tokens = app.registry().tokens();
    BOOST_REQUIRE(tokens.revoke(auditor, tokens.list(auditor).at(0).id, served.office.clock.now()));
    BOOST_TEST(status(Served::headers(mine)) == 401);

    for (auto const& [function, unit] :
         {std::pair{Function::kEditor, "tmbwk"}, std::pair{Function::kReviewer, "bimf"},
          std::pair{Function::kApprover, "bimf"}, std::pair{Function::kOperator, "betrieb"},
          std::pair{Function::kCouncil, "lib"}}) {
        BOOST_TEST(status(Served::headers(served.token(function, unit))) == 403, unit);
    }
    BOOST_TEST(served.running() == 0U);
}

BOOST_AUTO_TEST_CASE(other_addresses_methods_and_protocols_are_refused) {
    Served served;
    auto const mine = Served::headers(served.auditor());
    auto client = served.client();
    auto const status = [&](std::string_view target) { return client.get(target, mine).status; };
    for (auto const* target :
         {"/git/record.git/info/refs", "/git/record.git/info/refs?service=git-receive-pack",
          "/git/record.git/info/refs?service=git-upload-archive",
          "/git/record.git/info/refs?service=", "/git/record.git/git-receive-pack"})
        BOOST_TEST(status(target) == 403, target);
    for (auto const* target : {"/git", "/git/", "/git/record.git", "/git/record.git/", "/git/record.git/HEAD",
                               "/git/record.git/config", "/git/record.git/objects/info/packs",
                               "/git/other.git/info/refs?service=git-upload-pack",
                               "/git/record.git%2F..%2Fkeys/info/refs?service=git-upload-pack"})
        BOOST_TEST(status(target) == 404, target);
    BOOST_TEST(status("/git/record.git/../record.git/info/refs?service=git-upload-pack") == 400);
    BOOST_TEST(client.request("POST", kReferences, mine).status == 405);
    BOOST_TEST(client.get(kObjects, mine).status == 405);
    BOOST_TEST(client.get(kObjects, mine).header("allow") == "POST");
    BOOST_TEST(client.request("POST", kObjects, mine, "0000").status == 415);
    auto packed = Served::headers(served.auditor(), kFromGit);
    packed["Content-Encoding"] = "br";
    BOOST_TEST(client.request("POST", kObjects, packed, "0000").status == 415);
    packed["Content-Encoding"] = "gzip";
    BOOST_TEST(client.request("POST", kObjects, packed, "0000").status == 400);
    BOOST_TEST(served.running() == 0U);
}

BOOST_AUTO_TEST_CASE(a_body_that_unpacks_to_too_much_is_413) {
    auto const bomb = run_program({"sh", "-c", "head -c 65536 /dev/zero | gzip"}).output;
    BOOST_TEST(bomb.size() < 200U);
    Served served{clone::Options{.request_bytes = 60'000}};
    auto packed = Served::headers(served.auditor(), kFromGit);
    packed["Content-Encoding"] = "gzip";
    BOOST_TEST(served.client().request("POST", kObjects, packed, bomb).status == 413);
}

BOOST_AUTO_TEST_CASE(references_are_never_kept_by_caches) {
    Served served;
    auto const reply = served.client().get(kReferences, Served::headers(served.auditor()));
    BOOST_TEST(reply.header("cache-control") == "no-cache, max-age=0, must-revalidate");
    BOOST_TEST(reply.header("content-type") == "application/x-git-upload-pack-advertisement");
    BOOST_TEST(reply.body.starts_with("001e# service=git-upload-pack\n0000"));
    auto const second =
        served.client().get(kReferences, Served::headers(served.auditor(), {{"Git-Protocol", "version=2"}}));
    BOOST_TEST(second.body.starts_with("000eversion 2\n"));
}

BOOST_AUTO_TEST_CASE(who_disconnects_ends_the_program) {
    Scripted slow("cat >/dev/null; echo begun; exec sleep 600");
    auto client = slow.ask_for_objects();
    slow.served.wait_until_running(1);
    client.close();
    slow.served.wait_until_running(0);
    BOOST_TEST(has_no_child_left());
}

BOOST_AUTO_TEST_CASE(beyond_the_number_allowed_others_are_told_to_wait) {
    Scripted slow("case $* in *advertise*) echo ok;; *) exec sleep 600;; esac", {.most = 2});
    auto first = slow.ask_for_objects();
    auto second = slow.ask_for_objects();
    slow.served.wait_until_running(2);
    auto const reply = slow.served.client().get(kReferences, Served::headers(slow.mine));
    BOOST_TEST(reply.status == 503);
    BOOST_TEST(reply.header("retry-after") == "60");
    BOOST_TEST(slow.ask_for_objects().receive().status == 503);
    first.close();
    slow.served.wait_until_running(1);
    BOOST_TEST(slow.served.client().get(kReferences, Served::headers(slow.mine)).status == 200);
}

BOOST_AUTO_TEST_CASE(a_program_that_takes_too_long_is_cut_off) {
    Scripted slow("echo begun; exec sleep 600", {.most = 2, .longest = std::chrono::seconds{1}});
    auto client = slow.ask_for_objects();
    BOOST_CHECK_THROW(client.receive(), HttpFailure);
    BOOST_TEST(slow.served.logged("git ended at the time limit"));
    BOOST_TEST(slow.served.running() == 0U);
}

BOOST_AUTO_TEST_CASE(a_program_that_fails_is_never_a_whole_answer) {
    Scripted broken("echo part; echo no such thing >&2; exit 3");
    BOOST_TEST(broken.served.client().get(kReferences, Served::headers(broken.mine)).status == 503);
    BOOST_TEST(broken.served.logged("git ended with status 3: no such thing"));
    auto client = broken.ask_for_objects();
    BOOST_CHECK_THROW(client.receive(), HttpFailure);
    Served without{clone::Options{.git = "/nonexistent/git"}};
    BOOST_TEST(without.client().get(kReferences, Served::headers(without.auditor())).status == 503);
    BOOST_TEST(without.logged("git failed"));
}

BOOST_AUTO_TEST_CASE(a_stop_ends_what_still_runs) {
    Scripted slow("exec sleep 600");
    auto client = slow.ask_for_objects();
    slow.served.wait_until_running(1);
    slow.served.stop();
    BOOST_CHECK_THROW(client.receive(), HttpFailure);
    slow.served.wait_until_running(0);
    BOOST_TEST(has_no_child_left());
}

BOOST_AUTO_TEST_SUITE_END()
