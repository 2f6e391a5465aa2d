// Stock git clones the record over HTTP.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/integration/clone/served.hpp"

using namespace fassung::test;
using fassung::model::Function;

namespace {

std::vector<std::string> const kVersions{"protocol.version=0", "protocol.version=1", "protocol.version=2"};

struct Amended : Served {
    std::string const mine = auditor();

    Amended() {
        office.amend("tmbwk", 23, "Erste Änderung");
        office.amend("tmbwk", 24, "Eine andere Maßnahme");
    }
    std::string record(std::string const& what) const {
        return run_git(office.data().record().string(), {"rev-parse", what}).output;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(clone_)

BOOST_DATA_TEST_CASE_F(Amended, a_clone_holds_the_whole_record, boost::unit_test::data::make(kVersions),
                       version) {
    auto const copy = dir / "clone";
    auto const said =
        good_git({"-c", version, "clone", address(mine), copy.string()}, {{"GIT_TRACE_PACKET", "1"}});
    BOOST_TEST((said.find("clone< version 2") != std::string::npos) == (version.back() == '2'));
    check(copy);
    for (auto const* branch : {"journal", "main"})
        BOOST_TEST(in(copy, {"rev-parse", std::string{"origin/"} + branch}) == record(branch));
    BOOST_TEST(in(copy, {"rev-parse", "--abbrev-ref", "HEAD"}) == "main");
    in(copy, {"config", "gpg.format", "ssh"});
    in(copy, {"config", "gpg.ssh.allowedSignersFile", office.data().allowed_signers().string()});
    in(copy, {"verify-commit", "origin/journal", "origin/main"});
}

BOOST_DATA_TEST_CASE_F(Amended, a_shallow_clone_holds_the_last_commits_and_can_be_deepened,
                       boost::unit_test::data::make(kVersions), version) {
    auto const copy = dir / "clone";
    good_git({"-c", version, "clone", "--depth", "1", "--no-single-branch", address(mine), copy.string()});
    BOOST_TEST(in(copy, {"rev-parse", "--is-shallow-repository"}) == "true");
    BOOST_TEST(in(copy, {"rev-list", "--count", "--first-parent", "origin/main"}) == "1");
    in(copy, {"-c", version, "fetch", "--unshallow"});
    BOOST_TEST(in(copy, {"rev-parse", "--is-shallow-repository"}) == "false");
    check(copy);
    BOOST_TEST(in(copy, {"rev-list", "--count", "--first-parent", "origin/journal"}) ==
               std::to_string(office.seq()));
}

BOOST_DATA_TEST_CASE_F(Amended, a_fetch_brings_what_came_since, boost::unit_test::data::make(kVersions),
                       version) {
    auto const copy = dir / "clone";
    good_git({"clone", address(mine), copy.string()});
    office.amend("tmbwk", 23, "Zweite Änderung");
    in(copy, {"-c", version, "fetch"});
    BOOST_TEST(in(copy, {"rev-parse", "origin/journal"}) == record("journal"));
    BOOST_TEST(in(copy, {"-c", version, "fetch"}) == "");
    check(copy);
}

BOOST_DATA_TEST_CASE_F(Amended, a_long_negotiation_comes_packed, boost::unit_test::data::make(kVersions),
                       version) {
    auto const copy = dir / "clone";
    good_git({"clone", address(mine), copy.string()});
    for (int i = 0; i < 60; ++i)
        in(copy, {"-c", "user.name=x", "-c", "user.email=x@example.invalid", "commit", "--allow-empty", "-qm",
                  "own"});
    office.amend("tmbwk", 23, "Zweite Änderung");
    auto const said = good_git({"-C", copy.string(), "-c", version, "fetch"}, {{"GIT_CURL_VERBOSE", "1"}});
    BOOST_TEST(said.find("Content-Encoding: gzip") != std::string::npos);
    BOOST_TEST(in(copy, {"rev-parse", "origin/journal"}) == record("journal"));
}

BOOST_FIXTURE_TEST_CASE(git_tells_why_it_was_refused, Amended) {
    auto const other = git({"clone", address(token(Function::kEditor, "tmbwk")), (dir / "a").string()});
    BOOST_TEST(other.status != 0);
    BOOST_TEST(other.output.find("remote: Die Akte kopieren darf nur, wer die Funktion Revision") !=
                   std::string::npos,
               other.output);
    auto const nobody = git({"clone", address(""), (dir / "b").string()});
    BOOST_TEST(nobody.status != 0);
    auto const guessed = git({"clone", address("fst_" + std::string(64, '0')), (dir / "c").string()});
    BOOST_TEST(guessed.status != 0);
    BOOST_TEST(guessed.output.find("Authentication failed") != std::string::npos, guessed.output);
}

BOOST_FIXTURE_TEST_CASE(nothing_can_be_pushed, Amended) {
    auto const copy = dir / "clone";
    good_git({"clone", address(mine), copy.string()});
    auto const before = record("main");
    auto const pushed = git({"-C", copy.string(), "push", "origin", "HEAD~1:refs/heads/main", "--force"});
    BOOST_TEST(pushed.status != 0);
    BOOST_TEST(pushed.output.find("remote: Die Akte lässt sich nur lesen.") != std::string::npos,
               pushed.output);
    BOOST_TEST(record("main") == before);
}

BOOST_FIXTURE_TEST_CASE(the_repositorys_own_configuration_widens_nothing, Amended) {
    auto const repository = office.data().record().string();
    auto const ran = dir / "ran";
    run_git(repository, {"config", "uploadpack.packObjectsHook", "touch " + ran.string() + "; git"});
    run_git(repository, {"config", "uploadpack.allowAnySHA1InWant", "true"});
    run_git(repository, {"config", "uploadpack.allowFilter", "true"});
    auto const copy = dir / "clone";
    auto const said = good_git({"clone", "--filter=blob:none", address(mine), copy.string()});
    BOOST_TEST(said.find("filtering not recognized by server") != std::string::npos, said);
    BOOST_TEST(!std::filesystem::exists(ran));
    check(copy);
}

BOOST_AUTO_TEST_SUITE_END()
