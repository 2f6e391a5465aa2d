// Commits: what they say of their events, on what they follow, who signed them.
#include <boost/test/unit_test.hpp>

#include "tests/adversary/attack.hpp"

using namespace fassung;
using namespace fassung::adversary;

namespace {

std::uint64_t comment() {
    return original().find<model::Commented>();
}
std::uint64_t release() {
    return original().find<model::Released>(1);
}

void must_name_touched(std::uint64_t seq, std::initializer_list<std::string_view> codes,
                       std::function<void(Touch&)> const& how) {
    Forger forger{original()};
    how(forger.touch(seq));
    must_name(forger, codes, seq);
}

void must_name_journal(std::uint64_t seq, std::initializer_list<std::string_view> codes,
                       std::function<void(git::Commit&)> const& alter) {
    must_name_touched(seq, codes, [&](Touch& touch) { touch.journal = alter; });
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    auto const at = text.find(from);
    BOOST_TEST_REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(commits)

BOOST_AUTO_TEST_CASE(the_author_is_another_one) {
    must_name_journal(comment(), {"wrong-author"},
                      [](git::Commit& commit) { commit.author.name = who("f1").str(); });
    must_name_journal(comment(), {"wrong-author"},
                      [](git::Commit& commit) { commit.author.email = "a-00000010@tfm.fassung.invalid"; });
    must_name_touched(release(), {"wrong-author"}, [](Touch& touch) {
        touch.main = [](git::Commit& commit) { commit.author.name = who("f2").str(); };
    });
}

BOOST_AUTO_TEST_CASE(the_committer_or_a_time_is_another_one) {
    must_name_journal(comment(), {"wrong-time"}, [](git::Commit& commit) { ++commit.committer.time; });
    must_name_journal(comment(), {"wrong-time", "wrong-author"},
                      [](git::Commit& commit) { commit.author.time -= 60; });
    must_name_journal(comment(), {"wrong-time", "wrong-author"},
                      [](git::Commit& commit) { commit.committer.name = "Niemand"; });
}

BOOST_AUTO_TEST_CASE(the_sentence_or_a_trailer_says_something_else) {
    for (auto const& [from, to] :
         {std::pair{"Anmerkung", "Freigabe"}, std::pair{"Proposal: 2026-0001", "Proposal: 2026-0002"},
          std::pair{"Function: ", "Function: system-"}, std::pair{"Rules: 1", "Rules: 2"}})
        must_name_journal(comment(), {"wrong-message"},
                          [&](git::Commit& commit) { commit.message = replaced(commit.message, from, to); });
    must_name_journal(comment(), {"wrong-message"},
                      [](git::Commit& commit) { commit.message += "Reviewed-By: x\n"; });
    must_name_touched(release(), {"wrong-message"}, [](Touch& touch) {
        touch.main = [](git::Commit& commit) {
            commit.message = replaced(commit.message, "Revision 1", "Revision 7");
        };
    });
}

BOOST_AUTO_TEST_CASE(the_chain_value_or_the_place_of_the_event_is_another_one) {
    must_name_journal(comment(), {"broken-chain", "wrong-message"}, [](git::Commit& commit) {
        auto const at = commit.message.find("Chain-SHA256: ") + 14;
        commit.message[at] = commit.message[at] == '0' ? '1' : '0';
    });
    must_name_journal(comment(), {"broken-chain", "wrong-message"}, [](git::Commit& commit) {
        auto const at = commit.message.find("Content-SHA256: ") + 16;
        commit.message[at] = commit.message[at] == '0' ? '1' : '0';
    });
    must_name_journal(
        comment(), {"wrong-message", "invalid-event", "wrong-order", "missing-file"},
        [](git::Commit& commit) { commit.message = replaced(commit.message, "Event-File: ", "Ort: "); });
    must_name_journal(comment(), {"wrong-message", "invalid-event", "wrong-order", "missing-file"},
                      [](git::Commit& commit) {
                          commit.message =
                              replaced(commit.message, "Event-File: proposals", "Event-File: ../proposals");
                      });
    must_name_journal(comment(), {"wrong-message", "invalid-event", "wrong-order", "missing-file"},
                      [](git::Commit& commit) {
                          auto const at = commit.message.find("Event-File: ") + 12;
                          commit.message.replace(at, commit.message.find('\n', at) - at,
                                                 "events/0000/e0000001.xml");
                      });
    must_name_journal(comment(), {"wrong-message", "invalid-event", "wrong-order", "missing-file"},
                      [](git::Commit& commit) { commit.message = "Alles gut\n"; });
}

BOOST_AUTO_TEST_CASE(the_second_parent_is_swapped_missing_foreign_or_one_too_many) {
    auto const earlier = original().at(release()).position.main;
    {
        // The first parents then lead into main, which is no journal from its first commit on.
        Forger forger{original()};
        forger.touch(release()).journal = [](git::Commit& commit) {
            std::swap(commit.parents.at(0), commit.parents.at(1));
        };
        must_name(forger, {"missing-file", "wrong-order"}, 1);
    }
    must_name_journal(release(), {"wrong-parents", "invalid-event"},
                      [&](git::Commit& commit) { commit.parents.at(1) = earlier; });
    must_name_journal(release(), {"wrong-parents", "invalid-event", "main-moved"},
                      [](git::Commit& commit) { commit.parents.pop_back(); });
    must_name_journal(release(), {"wrong-parents", "invalid-event"},
                      [&](git::Commit& commit) { commit.parents.push_back(earlier); });
    must_name_journal(comment(), {"wrong-parents", "invalid-event"}, [&](git::Commit& commit) {
        commit.parents.push_back(original().at(comment()).position.main);
    });
    must_name_journal(comment(), {"wrong-parents", "invalid-event"},
                      [&](git::Commit& commit) { commit.parents.push_back(commit.parents.front()); });
}

BOOST_AUTO_TEST_CASE(a_commit_on_main_follows_on_another_than_the_last) {
    auto const skipped = original().commit(*original().at(release()).main).parents.at(0);
    auto const before = original().commit(skipped).parents.at(0);
    auto const with_parents = [&](std::vector<git::Oid> const& parents) {
        must_name_touched(release(), {"wrong-parents"}, [&](Touch& touch) {
            touch.main = [&](git::Commit& commit) { commit.parents = parents; };
        });
    };
    with_parents({before});
    with_parents({});
    with_parents({skipped, before});
    with_parents({skipped, skipped});
}

BOOST_AUTO_TEST_CASE(a_second_commit_on_main_between_two_releases) {
    // The release stands on a commit of which no event tells.
    Forger forger{original()};
    git::Oid between;
    forger.graft(
        release(),
        [&](std::uint64_t seq, model::Branch branch, git::Commit& commit, git::PackWriter& pack) {
            if (seq != release() || branch != model::Branch::kMain) return;
            auto extra = original().commit(commit.parents.at(0));
            extra.parents = {commit.parents.at(0)};
            extra.message = "Zwischendurch\n";
            extra.signature = original().key_at(seq).sign(git::format_unsigned(extra));
            between = pack.add(git::ObjectType::kCommit, git::format_commit(extra));
            commit.parents = {between};
        },
        true);
    must_name(forger, {"wrong-parents"}, release());
}

BOOST_AUTO_TEST_CASE(a_commit_has_a_header_of_its_own) {
    for (std::string const header : {"encoding ISO-8859-1\n", "mergetag object 0\n", "x-hidden eins\n"})
        for (auto const seq : {comment(), original().size()})
            must_name_touched(seq, {"wrong-commit"}, [&](Touch& touch) {
                touch.commit = [&](std::string& bytes) { bytes.insert(bytes.find("gpgsig "), header); };
            });
}

BOOST_AUTO_TEST_CASE(a_commit_is_malformed) {
    auto const attack = [](std::function<void(std::string&)> const& alter) {
        Forger forger{original()};
        forger.touch(original().size()).commit = alter;
        must_name(forger, {"damaged-object", "wrong-commit", "wrong-message", "wrong-signature"}, 0);
    };
    attack([](std::string& bytes) { bytes.clear(); });
    attack([](std::string& bytes) { bytes = "tree\n"; });
    attack([](std::string& bytes) { bytes.resize(60); });
    attack([](std::string& bytes) { bytes = replaced(bytes, "+0000", "+0100"); });
    attack([](std::string& bytes) { bytes = replaced(bytes, "author ", "author  "); });
    attack([](std::string& bytes) { bytes.push_back('\0'); });
    attack([](std::string& bytes) { bytes = replaced(bytes, "\n\n", "\n\n\n"); });
    attack([](std::string& bytes) { bytes += std::string(3'000'000, 'x') + '\n'; });
    attack([](std::string& bytes) { bytes = replaced(bytes, "\n\n", "\n\n\xff\xfe"); });
}

BOOST_AUTO_TEST_CASE(a_commit_is_not_signed) {
    for (auto const seq : {std::uint64_t{1}, comment(), release(), original().size()})
        must_name_touched(seq, {"unsigned"},
                          [](Touch& touch) { touch.sign = [](std::string_view) { return std::string{}; }; });
}

BOOST_AUTO_TEST_CASE(a_signature_does_not_hold) {
    must_name_touched(comment(), {"wrong-signature"}, [](Touch& touch) {
        touch.sign = [](std::string_view) { return original().key_at(comment()).sign("etwas anderes"); };
    });
    must_name_touched(comment(), {"wrong-signature", "wrong-key"}, [](Touch& touch) {
        touch.sign = [](std::string_view bytes) { return original().key_at(comment()).sign(bytes, "file"); };
    });
    must_name_touched(comment(), {"wrong-signature", "damaged-object"}, [](Touch& touch) {
        touch.sign = [](std::string_view) {
            return std::string{"-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----"};
        };
    });
    must_name_touched(comment(), {"wrong-signature", "damaged-object"}, [](Touch& touch) {
        touch.sign = [](std::string_view) { return std::string(100'000, 'A'); };
    });
}

BOOST_AUTO_TEST_CASE(a_commit_is_signed_with_a_key_that_the_record_does_not_know) {
    auto const foreign = git::SigningKey::generate();
    for (auto const seq : {std::uint64_t{1}, comment(), original().size()})
        must_name_touched(seq, {"wrong-key"}, [&](Touch& touch) {
            touch.sign = [&](std::string_view bytes) { return foreign.sign(bytes); };
        });
}

BOOST_AUTO_TEST_CASE(one_blob_is_altered_and_the_rest_left_or_signed_again) {
    // Somebody with shell access: the file is another one from there on, every commit is written again,
    // events stay.
    for (bool const resign : {false, true}) {
        Forger forger{original()};
        forger.graft(
            comment(),
            [&](std::uint64_t, model::Branch branch, git::Commit& commit, git::PackWriter& pack) {
                if (branch == model::Branch::kMain) return;
                auto const blob = pack.add(git::ObjectType::kBlob, "<policy/>");
                commit.tree = forger.edited(commit.tree, pack,
                                            [&](git::TreeEditor& tree) { tree.put("policy.xml", blob); });
            },
            resign);
        must_name(forger, {"superfluous-file"}, comment());
    }
}

BOOST_AUTO_TEST_CASE(an_event_is_left_out_of_the_line_of_commits) {
    for (bool const resign : {false, true}) {
        Forger forger{original()};
        auto const skipped = comment();
        forger.graft(
            skipped + 1,
            [&](std::uint64_t seq, model::Branch branch, git::Commit& commit, git::PackWriter&) {
                if (seq == skipped + 1 && branch == model::Branch::kJournal)
                    commit.parents.at(0) = original().at(skipped - 1).journal;
            },
            resign);
        must_name(forger, {"wrong-order"}, 0);
    }
}

BOOST_AUTO_TEST_CASE(a_branch_is_merged_into_the_journal) {
    Forger forger{original()};
    forger.graft(
        original().size(),
        [&](std::uint64_t, model::Branch, git::Commit& commit, git::PackWriter& pack) {
            auto side = original().commit(original().at(comment()).journal);
            side.message = "Nebenher\n";
            commit.parents.push_back(pack.add(git::ObjectType::kCommit, git::format_commit(side)));
        },
        true);
    must_name(forger, {"wrong-parents", "invalid-event"}, original().size());
}

BOOST_AUTO_TEST_SUITE_END()
