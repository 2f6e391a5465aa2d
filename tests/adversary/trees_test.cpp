// Files: what stands in the trees beside, instead of or contrary to what the events say.
#include <boost/test/unit_test.hpp>

#include "core/document/document.hpp"
#include "core/record/layout.hpp"
#include "tests/adversary/attack.hpp"

using namespace fassung;
using namespace fassung::adversary;

namespace {

/// A harmless comment.
std::uint64_t comment() {
    return original().find<model::Commented>();
}

std::string journal_file(std::string_view path) {
    return original().file(original().end().position.journal, path);
}

/// A file of the journal is put or taken away within the comment's commit; everything after follows on it.
void must_name_in_comment(std::string const& path, std::optional<std::string> const& bytes,
                          std::initializer_list<std::string_view> codes = {"superfluous-file"}) {
    Forger forger{original()};
    forger.touch(comment()).trees = [&](Trees const& trees) {
        if (bytes)
            trees.journal.put(path, trees.blob(*bytes));
        else
            BOOST_TEST(trees.journal.remove(path), path);
    };
    must_name(forger, codes, comment());
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    auto const at = text.find(from);
    BOOST_TEST_REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// The comment's event file is another one.
void must_refuse_event_file(std::function<void(std::string&)> const& alter) {
    Forger forger{original()};
    forger.touch(comment()).event_file = alter;
    must_name(forger, {"invalid-event", "wrong-order", "unlawful", "wrong-time"}, comment());
}

void must_refuse_root(std::function<void(std::string&)> const& alter, std::uint64_t seq) {
    Forger forger{original()};
    forger.touch(seq).root = alter;
    must_name(forger, {"wrong-tree", "damaged-object", "superfluous-file", "missing-file"}, seq);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(trees)

BOOST_AUTO_TEST_CASE(the_policy_changes_within_a_comment) {
    must_name_in_comment("policy.xml", replaced(journal_file("policy.xml"), "waivable=\"true\"", ""));
}

BOOST_AUTO_TEST_CASE(the_policy_changes_within_a_comment_that_lists_it) {
    Forger forger{original()};
    forger.touch(comment()).files = [](std::vector<record::FileChange>& changes) {
        changes.push_back({model::Branch::kJournal, "policy.xml",
                           replaced(journal_file("policy.xml"), "waivable=\"true\"", "")});
    };
    must_name(forger, {"wrong-tree", "unlawful", "superfluous-file", "invalid-event"}, comment());
}

BOOST_AUTO_TEST_CASE(an_actor_changes_within_a_comment) {
    auto const path = model::DocumentId::actor(who("tmikl")).path();
    must_name_in_comment(path, replaced(original().file(original().at(comment()).position.journal, path),
                                        "cosigner", "approver"));
}

BOOST_AUTO_TEST_CASE(another_cases_file_changes_within_a_comment) {
    Forger forger{original()};
    auto const seq = original().find<model::Commented>();
    auto const later = original().find<model::Involved>();
    auto const path = record::event_path(original().at(seq).event);
    forger.touch(later).trees = [&](Trees const& trees) {
        trees.journal.put(path, trees.blob(replaced(journal_file(path), "a-", "b-")));
    };
    must_name(forger, "superfluous-file", later);
}

BOOST_AUTO_TEST_CASE(units_calendar_keys_or_schemas_change_within_a_comment) {
    must_name_in_comment("units.xml", replaced(journal_file("units.xml"), " finance=\"true\"", ""));
    must_name_in_comment("holidays.xml", replaced(journal_file("holidays.xml"), "2026-12-25", "2026-12-24"));
    must_name_in_comment("keys.xml", replaced(journal_file("keys.xml"), "AAAA", "AAAB"));
    must_name_in_comment("schemas/measure.xsd", journal_file("schemas/field.xsd"));
}

BOOST_AUTO_TEST_CASE(a_file_stands_there_that_no_event_brought) {
    for (auto const* path : {"heimlich.txt", "proposals/2026/00/0001/v9/measures/00/M-0001.xml",
                             "actors/a-deadbeef.xml", "measures/00/M-0001.xml"})
        must_name_in_comment(path, "x", {"superfluous-file"});
}

BOOST_AUTO_TEST_CASE(a_file_is_missing_that_an_event_brought) {
    auto const earlier = original().at(original().find<model::Submitted>()).event;
    for (auto const& path : {record::texts_path(earlier), record::event_path(earlier),
                             std::string{"policy.xml"}, std::string{"schemas/event.xsd"}})
        must_name_in_comment(path, std::nullopt, {"wrong-tree", "missing-file"});
}

BOOST_AUTO_TEST_CASE(the_text_file_of_the_event_itself_is_missing_or_altered) {
    auto const path = record::texts_path(original().at(comment()).event);
    must_name_in_comment(path, std::nullopt, {"wrong-tree", "missing-file"});
    must_name_in_comment(path, replaced(journal_file(path), "Warum?", "Darum?"), {"wrong-tree"});
    must_name_in_comment(path, std::string{"kein Salz"}, {"wrong-tree"});
}

BOOST_AUTO_TEST_CASE(main_changes_beyond_what_a_release_says) {
    auto const seq = original().find<model::Released>();
    for (auto const* path : {"concept.xml", "measures/00/M-0005.xml", "measures/00/M-9999.xml"}) {
        Forger forger{original()};
        forger.touch(seq).trees = [&](Trees const& trees) { trees.main.put(path, trees.blob("<fremd/>")); };
        must_name(forger, {"wrong-tree", "superfluous-file"}, seq);
    }
    Forger forger{original()};
    forger.touch(seq).trees = [&](Trees const& trees) {
        BOOST_TEST(trees.main.remove("measures/00/M-0005.xml"));
    };
    must_name(forger, {"wrong-tree", "missing-file"}, seq);
}

BOOST_AUTO_TEST_CASE(a_comment_moves_main) {
    Forger forger{original()};
    forger.touch(comment()).files = [](std::vector<record::FileChange>& changes) {
        auto text = original().file(original().end().position.main, "measures/00/M-0004.xml");
        changes.push_back(
            {model::Branch::kMain, "measures/00/M-0004.xml", replaced(text, "<title>", "<title>Neu: ")});
    };
    must_name(forger, {"wrong-tree", "wrong-parents", "unlawful", "superfluous-file", "invalid-event"},
              comment());
}

BOOST_AUTO_TEST_CASE(a_submitted_document_is_not_canonical) {
    auto const seq = original().find<model::Submitted>(1);
    for (auto const& [from, to] : {std::pair{"<title>", "  <title>"}, std::pair{"\n</measure>", "</measure>"},
                                   std::pair{"\n", "\r\n"}, std::pair{" id=\"M-", " id='M-"}}) {
        Forger forger{original()};
        forger.touch(seq).files = [&](std::vector<record::FileChange>& changes) {
            for (auto& change : changes)
                if (change.path.ends_with(".xml")) {
                    change.bytes = replaced(change.bytes, from, to);
                    if (to == std::string{" id='M-"})
                        change.bytes = replaced(change.bytes, "0002\"", "0002'");
                }
        };
        must_name(forger, {"wrong-tree", "invalid-document", "invalid-event", "unlawful"}, seq);
    }
}

BOOST_AUTO_TEST_CASE(a_submitted_document_is_no_document) {
    auto const seq = original().find<model::Submitted>(1);
    std::string const head =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<measure xmlns=\"urn:fassung:measure:1\">";
    std::string deep = head;
    for (int depth = 0; depth < 5000; ++depth) deep += "<a>";
    for (auto const& bytes :
         {std::string{}, std::string{"kein XML"}, head, head + "<fremd/></measure>\n",
          head + std::string(3'000'000, ' ') + "</measure>\n", deep,
          head + "<title>\xff\xfe</title></measure>\n",
          "<!DOCTYPE measure [<!ENTITY a \"aaaaaaaaaa\">]>" + head + "<title>&a;</title></measure>\n"}) {
        Forger forger{original()};
        forger.touch(seq).files = [&](std::vector<record::FileChange>& changes) {
            for (auto& change : changes)
                if (change.path.ends_with(".xml")) change.bytes = bytes;
        };
        must_name(forger, {"invalid-document", "invalid-event"}, seq);
    }
}

BOOST_AUTO_TEST_CASE(an_event_file_is_malformed_huge_or_not_utf8) {
    must_refuse_event_file([](std::string& bytes) { bytes.clear(); });
    must_refuse_event_file([](std::string& bytes) { bytes = "kein XML"; });
    must_refuse_event_file([](std::string& bytes) { bytes.pop_back(); });
    must_refuse_event_file([](std::string& bytes) { bytes = replaced(bytes, "<by ", "<!-- x --><by "); });
    must_refuse_event_file(
        [](std::string& bytes) { bytes = replaced(bytes, "actor=\"a-", "actor=\"\xc3\x28"); });
    must_refuse_event_file([](std::string& bytes) { bytes += std::string(5'000'000, ' '); });
    must_refuse_event_file(
        [](std::string& bytes) { bytes = replaced(bytes, "seq=\"", "seq=\"99999999999999999999"); });
    must_refuse_event_file([](std::string& bytes) { bytes = replaced(bytes, "<commented", "<founded"); });
    must_refuse_event_file(
        [](std::string& bytes) { bytes = replaced(bytes, "<commented ", "<commented fremd=\"1\" "); });
    must_refuse_event_file(
        [](std::string& bytes) { bytes = replaced(bytes, "version=\"1\"", "version=\"-7\""); });
    must_refuse_event_file([](std::string& bytes) { bytes = replaced(bytes, "time=\"2026", "time=\"9999"); });
    must_refuse_event_file(
        [](std::string& bytes) { bytes = replaced(bytes, "<by ", std::string(20'000, '<') + "<by "); });
}

BOOST_AUTO_TEST_CASE(a_tree_has_links_modules_or_programs) {
    for (std::string_view const mode : {"120000", "160000", "100755", "100664", "040000", "0100644"})
        for (auto const seq : {comment(), original().size()})
            must_refuse_root(
                [&](std::string& root) {
                    root = replaced(root, "100644 policy.xml", std::string{mode} + " policy.xml");
                },
                seq);
}

BOOST_AUTO_TEST_CASE(a_tree_has_an_entry_twice_none_or_in_another_order) {
    auto const length = std::string_view{"100644 policy.xml"}.size() + 21;
    must_refuse_root(
        [&](std::string& root) {
            auto const at = root.find("100644 policy.xml");
            root.insert(at, root.substr(at, length));
        },
        comment());
    must_refuse_root(
        [&](std::string& root) {
            auto const at = root.find("100644 policy.xml");
            root = root.substr(at, length) + root.substr(0, at) + root.substr(at + length);
        },
        comment());
    must_refuse_root([](std::string& root) { root.clear(); }, comment());
    must_refuse_root([](std::string& root) { root.resize(root.size() - 3); }, comment());
    must_refuse_root([](std::string& root) { root = replaced(root, "policy.xml", "po/icy.xml"); }, comment());
    must_refuse_root([](std::string& root) { root = replaced(root, "policy.xml", ".git"); }, comment());
    must_refuse_root([](std::string& root) { root = replaced(root, "policy.xml", ".."); }, comment());
    must_refuse_root([](std::string& root) { root = std::string(100'000, 'x'); }, original().size());
}

BOOST_AUTO_TEST_SUITE_END()
