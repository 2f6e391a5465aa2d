#include <random>

#include <boost/test/unit_test.hpp>

#include "tests/unit/git/tools.hpp"

using namespace fassung::git;
using namespace fassung::git::test;

namespace {

Oid some_oid(unsigned char fill) {
    Oid oid;
    oid.bytes.fill(fill);
    return oid;
}

Commit some_commit() {
    return {some_oid(1),
            {some_oid(2), some_oid(3)},
            {"a-7f3a91c2", "a@fassung.invalid", 17},
            {"Fassung", "s@x.invalid", 18},
            "Eine Zeile mit Umlaut: ä\n\nSeq: 1\n",
            "-----BEGIN-----\nabc\n\n-----END-----"};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(objects)

BOOST_AUTO_TEST_CASE(an_id_is_forty_lower_case_digits) {
    auto const text = "0123456789abcdef0123456789abcdef01234567";
    BOOST_TEST(Oid::parse(text).value().hex() == text);
    BOOST_TEST(!Oid::parse("0123456789ABCDEF0123456789abcdef01234567"));
    BOOST_TEST(!Oid::parse("0123"));
    BOOST_TEST(Oid{}.is_zero());
    BOOST_TEST(!some_oid(1).is_zero());
}

BOOST_AUTO_TEST_CASE(objects_are_named_as_git_names_them) {
    Chain chain;
    for (std::string const& text :
         {std::string(), std::string("Grüße\n"), std::string("\0\1\2", 3), std::string(9000, 'x')}) {
        auto const theirs = git(chain.repository, {"hash-object", "-t", "blob", "--stdin"}, text);
        BOOST_TEST(theirs.out == hash_object(ObjectType::kBlob, text).hex() + "\n");
    }
    BOOST_TEST(hash_object(ObjectType::kTree, "").hex() == "4b825dc642cb6eb9a060e54bf8d69288fbee4904");
    auto const tree =
        format_tree({{"b", false, some_oid(1)}, {"a", true, some_oid(2)}, {"a.b", false, some_oid(3)}});
    auto const their_tree = git(chain.repository, {"hash-object", "-t", "tree", "--stdin"}, tree);
    BOOST_TEST(their_tree.out == hash_object(ObjectType::kTree, tree).hex() + "\n");
    auto const commit = format_commit(some_commit());
    auto const their_commit = git(chain.repository, {"hash-object", "-t", "commit", "--stdin"}, commit);
    BOOST_TEST(their_commit.out == hash_object(ObjectType::kCommit, commit).hex() + "\n");
}

BOOST_AUTO_TEST_CASE(git_reads_back_what_was_written) {
    Chain chain;
    auto const commit = chain.append("Maßnahme\n");
    BOOST_TEST(git(chain.repository, {"cat-file", "-p", commit.hex() + ":text.txt"}).out == "Maßnahme\n");
    Handle const handle(chain.repository);
    BOOST_TEST(git(chain.repository, {"cat-file", "commit", commit.hex()}).out ==
               handle.read(commit).value().bytes);
    BOOST_TEST(git(chain.repository, {"cat-file", "-t", handle.commit(commit).tree.hex()}).out == "tree\n");
}

BOOST_AUTO_TEST_CASE(folders_sort_as_if_they_ended_in_a_slash) {
    auto const text =
        format_tree({{"a", true, some_oid(1)}, {"a.b", false, some_oid(2)}, {"a0", false, some_oid(3)}});
    auto const entries = parse_tree(text).value();
    BOOST_REQUIRE(entries.size() == 3U);
    BOOST_TEST(entries[0].name == "a.b");
    BOOST_TEST(entries[1].name == "a");
    BOOST_TEST(entries[2].name == "a0");
    BOOST_TEST(format_tree(entries) == text);
}

BOOST_AUTO_TEST_CASE(malformed_trees_are_refused) {
    auto const id = std::string(20, 'i');
    auto const entry = [&](std::string const& mode, std::string const& name) {
        return mode + ' ' + name + '\0' + id;
    };
    BOOST_TEST(parse_tree("").value().empty());
    BOOST_TEST(parse_tree(entry("100644", "a")).has_value());
    BOOST_TEST(!parse_tree(entry("100755", "a")));
    BOOST_TEST(!parse_tree(entry("120000", "a")));
    BOOST_TEST(!parse_tree(entry("040000", "a")));
    BOOST_TEST(!parse_tree(entry("100644", "")));
    BOOST_TEST(!parse_tree(entry("100644", "..")));
    BOOST_TEST(!parse_tree(entry("40000", ".GIT")));
    BOOST_TEST(!parse_tree(entry("100644", "a/b")));
    BOOST_TEST(!parse_tree(entry("100644", "b") + entry("100644", "a")));
    BOOST_TEST(!parse_tree(entry("100644", "a") + entry("100644", "a")));
    BOOST_TEST(!parse_tree(entry("100644", "a") + entry("100644", "a.b") + entry("40000", "a")));
    BOOST_TEST(!parse_tree(entry("100644", "a").substr(0, 20)));
    BOOST_CHECK_THROW(format_tree({{"a/b", false, some_oid(1)}}), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(a_commit_is_read_as_it_was_written) {
    auto commit = some_commit();
    BOOST_TEST((parse_commit(format_commit(commit)).value() == commit));
    commit.signature.clear();
    commit.parents.clear();
    BOOST_TEST((parse_commit(format_commit(commit)).value() == commit));
    BOOST_TEST(format_commit(commit) == format_unsigned(commit));
}

BOOST_AUTO_TEST_CASE(no_altered_commit_is_read_as_another_spelling) {
    auto const text = format_commit(some_commit());
    std::mt19937 random(7);
    int accepted = 0;
    for (int i = 0; i < 20'000; ++i) {
        auto altered = text;
        auto const at = random() % altered.size();
        switch (random() % 3) {
            case 0:
                altered[at] = static_cast<char>(random() % 256);
                break;
            case 1:
                altered.erase(at, 1 + random() % 5);
                break;
            default:
                altered.insert(at, 1, static_cast<char>(random() % 256));
                break;
        }
        if (auto const commit = parse_commit(altered)) {
            ++accepted;
            BOOST_REQUIRE(format_commit(*commit) == altered);
        }
    }
    BOOST_TEST(accepted > 0);
}

BOOST_AUTO_TEST_CASE(names_that_break_a_header_are_refused) {
    auto commit = some_commit();
    commit.author.name = "a\nparent x";
    BOOST_CHECK_THROW(format_commit(commit), std::invalid_argument);
    commit = some_commit();
    commit.committer.email = "a> 0 +0000";
    BOOST_CHECK_THROW(format_unsigned(commit), std::invalid_argument);
    commit = some_commit();
    commit.message = "no line end";
    BOOST_CHECK_THROW(format_commit(commit), std::invalid_argument);
    commit = some_commit();
    commit.author.time = -1;
    BOOST_CHECK_THROW(format_commit(commit), std::invalid_argument);
}

BOOST_AUTO_TEST_SUITE_END()
