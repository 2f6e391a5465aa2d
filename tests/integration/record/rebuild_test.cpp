#include "core/record/rebuild.hpp"

#include <set>

#include <boost/mp11.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/integration/record/office.hpp"
#include "tests/unit/git/tools.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

/// A busy record, made once.
struct Busy {
    Office office;
    std::filesystem::path repository = office.data().record();
    git::References references;

    Busy() {
        work_a_while(office);
        references = git::read_references(repository);
    }
    static Busy& get() {
        static Busy busy;
        return busy;
    }
};

std::string say(std::optional<record::Difference> const& difference) {
    return difference ? difference->message : "";
}

/// A journal whose last commit is made anew with `change` done to it, unsigned, in a repository of its own.
struct Forged {
    TempDir dir;
    std::filesystem::path repository = dir / "record.git";
    git::References references = Busy::get().references;

    explicit Forged(std::function<void(git::Commit&, git::PackWriter&)> const& change) {
        std::filesystem::copy(Busy::get().repository, repository, std::filesystem::copy_options::recursive);
        git::Handle const handle{repository};
        auto commit = handle.commit(references.at(record::kJournalRef));
        git::PackWriter pack;
        change(commit, pack);
        references[record::kJournalRef] = pack.add(git::ObjectType::kCommit, git::format_commit(commit));
        pack.write(repository);
    }
    std::optional<record::Difference> rebuilt() const {
        git::Handle const handle{repository};
        return record::rebuild(handle, references);
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(rebuild)

BOOST_AUTO_TEST_CASE(the_busy_record_has_every_kind_of_event) {
    std::set<std::string> kinds;
    auto const lease = Busy::get().office.app->repository();
    record::replay(*lease, Busy::get().references, [&](record::Committed const& committed) {
        kinds.emplace(model::kind_of(committed.event.payload));
    });
    for (std::size_t index = 0; index < std::variant_size_v<model::Payload>; ++index)
        BOOST_TEST(kinds.contains(std::string{model::kind_at(index)}), model::kind_at(index));
}

BOOST_AUTO_TEST_CASE(every_commit_is_made_anew_byte_by_byte) {
    git::Handle const handle{Busy::get().repository};
    std::uint64_t last = 0;
    auto const difference =
        record::rebuild(handle, Busy::get().references, [&](std::uint64_t seq) { last = seq; });
    BOOST_TEST(!difference, say(difference));
    BOOST_TEST(last == Busy::get().office.seq());
}

BOOST_AUTO_TEST_CASE(a_clone_is_made_anew_byte_by_byte) {
    TempDir const dir;
    auto const cloned =
        git::test::git(dir.path(), {"clone", "-q", "--no-local", Busy::get().repository.string(), "clone"});
    BOOST_REQUIRE_MESSAGE(cloned.status == 0, cloned.err);
    git::References references;
    for (auto const& [name, oid] : git::read_references(dir / "clone" / ".git"))
        if (name.starts_with("refs/remotes/origin/"))
            references.emplace("refs/heads/" + name.substr(std::string_view{"refs/remotes/origin/"}.size()),
                               oid);
    BOOST_TEST((references == Busy::get().references));
    git::Handle const handle{dir / "clone" / ".git"};
    auto const difference = record::rebuild(handle, references);
    BOOST_TEST(!difference, say(difference));
}

BOOST_AUTO_TEST_CASE(another_message_is_found) {
    auto const difference = Forged{[](git::Commit& commit, git::PackWriter&) {
                                commit.message.insert(0, "Ganz anders. ");
                            }}.rebuilt();
    BOOST_REQUIRE(difference);
    BOOST_TEST(difference->seq == Busy::get().office.seq());
    BOOST_TEST(difference->message.find("Commit-Nachricht") != std::string::npos, difference->message);
}

BOOST_AUTO_TEST_CASE(another_author_time_or_parent_is_found) {
    auto const says = [](std::function<void(git::Commit&)> const& change, std::string_view words) {
        auto const text =
            say(Forged{[&](git::Commit& commit, git::PackWriter&) { change(commit); }}.rebuilt());
        BOOST_TEST(text.find(words) != std::string::npos, text);
    };
    says([](git::Commit& commit) { commit.author.name = "a-00000000"; }, "handelnde Person");
    says([](git::Commit& commit) { ++commit.committer.time; }, "Zeitpunkt");
    says([](git::Commit& commit) { commit.parents.push_back(Busy::get().references.at(record::kMainRef)); },
         "Zweig main");
}

BOOST_AUTO_TEST_CASE(a_file_that_no_event_brought_is_found_by_its_path) {
    auto const text = say(
        Forged{[](git::Commit& commit, git::PackWriter& pack) {
            git::Handle const handle{Busy::get().repository};
            git::TreeEditor tree{commit.tree, [&](git::Oid const& oid) { return handle.read(oid)->bytes; }};
            tree.put("proposals/2026/heimlich.txt", pack.add(git::ObjectType::kBlob, "x"));
            commit.tree = tree.write([&](auto type, auto bytes) { return pack.add(type, bytes); });
        }}.rebuilt());
    BOOST_TEST(text.find("Die Datei proposals/2026/heimlich.txt") != std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(a_branch_that_stands_elsewhere_is_found) {
    git::Handle const handle{Busy::get().repository};
    auto references = Busy::get().references;
    references[record::kMainRef] = handle.commit(references.at(record::kMainRef)).parents.at(0);
    BOOST_TEST(say(record::rebuild(handle, references)).find("Zweig main") != std::string::npos);
    references.erase(record::kJournalRef);
    BOOST_TEST(say(record::rebuild(handle, references)).find("Zweig journal") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(closed_cases_are_read_back_from_their_folders) {
    git::Handle const handle{Busy::get().repository};
    std::map<base::ProposalId, std::shared_ptr<workflow::Case const>> last;
    record::replay(handle, Busy::get().references, [&](record::Committed const& committed) {
        if (committed.event.proposal) last[*committed.event.proposal] = committed.the_case;
    });
    BOOST_TEST(last.size() > 8U);
    for (auto const& [id, expected] : last) {
        auto const read = record::read_case(handle, Busy::get().references.at(record::kJournalRef), id);
        BOOST_REQUIRE(read);
        BOOST_TEST((read->stage == expected->stage));
        BOOST_TEST(read->events == expected->events);
        BOOST_TEST(read->votes.size() == expected->votes.size());
        BOOST_TEST(read->comments.size() == expected->comments.size());
        BOOST_TEST((read->revisions == expected->revisions));
    }
}

BOOST_AUTO_TEST_SUITE_END()
