#include <sstream>

#include <boost/test/unit_test.hpp>

#include "core/record/founding.hpp"
#include "tests/integration/record/office.hpp"
#include "tests/unit/git/tools.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

struct Cloned {
    Office office;
    TempDir dir;
    std::filesystem::path clone = dir / "clone";

    Cloned() {
        office.amend("tmbwk", 23, "Erste Änderung");
        office.amend("tmbwk", 24, "Eine andere Maßnahme");
        office.amend("tmbwk", 23, "Zweite Änderung");
        git({"clone", "-q", "--no-local", office.data().record().string(), clone.string()}, dir.path());
        git({"config", "gpg.format", "ssh"});
        git({"config", "gpg.ssh.allowedSignersFile", office.data().allowed_signers().string()});
    }
    std::string git(std::vector<std::string> words) { return git(std::move(words), clone); }
    static std::string git(std::vector<std::string> words, std::filesystem::path const& where) {
        auto const done = git::test::git(where, std::move(words));
        BOOST_REQUIRE_MESSAGE(done.status == 0, done.err << done.out);
        return done.out + done.err;
    }
    std::vector<std::string> lines(std::vector<std::string> words) {
        std::istringstream in{git(std::move(words))};
        std::vector<std::string> out;
        for (std::string line; std::getline(in, line);) out.push_back(line);
        return out;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(stock_git)

BOOST_AUTO_TEST_CASE(a_clone_is_sound_and_every_commit_is_well_signed) {
    Cloned cloned;
    cloned.git({"fsck", "--strict", "--full"});
    Cloned::git({"fsck", "--strict", "--full"}, cloned.office.data().record());
    for (auto const* branch : {"origin/journal", "origin/main"}) {
        auto const commits = cloned.lines({"rev-list", "--first-parent", branch});
        BOOST_TEST(commits.size() >= 4U);
        std::vector<std::string> words{"verify-commit", "--raw"};
        words.insert(words.end(), commits.begin(), commits.end());
        cloned.git(words);
    }
}

BOOST_AUTO_TEST_CASE(the_log_of_a_measure_is_the_list_of_its_revisions) {
    Cloned cloned;
    auto const of = [&](std::string const& path) {
        return cloned.lines({"log", "--format=%s", "origin/main", "--", path});
    };
    auto const log = of("measures/00/M-0023.xml");
    BOOST_REQUIRE(log.size() == 3U);
    BOOST_TEST(log[0].find("M-0023 Revision 2") == 0U, log[0]);
    BOOST_TEST(log[1].find("M-0023 Revision 1") == 0U, log[1]);
    BOOST_TEST(log[2].find("Ausgangsbestand") == 0U, log[2]);
    BOOST_TEST(of("measures/00/M-0024.xml").size() == 2U);
    BOOST_TEST(of("measures/00/M-0025.xml").size() == 1U);
}

BOOST_AUTO_TEST_CASE(everything_official_is_reachable_from_the_journal) {
    Cloned cloned;
    BOOST_TEST(cloned.lines({"rev-list", "origin/main", "--not", "origin/journal"}).empty());
    BOOST_TEST(cloned.lines({"rev-list", "--first-parent", "origin/journal"}).size() == cloned.office.seq());
}

BOOST_AUTO_TEST_CASE(authors_are_pseudonyms_and_the_server_commits) {
    Cloned cloned;
    for (auto const& line : cloned.lines({"log", "--format=%ae %ce %aI", "origin/journal"})) {
        BOOST_TEST(line.find("invalid server@fassung.invalid ") != std::string::npos, line);
        BOOST_TEST(line.ends_with("+00:00"), line);
    }
}

BOOST_AUTO_TEST_SUITE_END()
