#include "core/git/tree.hpp"

#include <map>
#include <random>
#include <unordered_map>

#include <boost/test/unit_test.hpp>

#include "tests/unit/git/tools.hpp"

using namespace fassung::git;
using namespace fassung::git::test;

namespace {

struct Objects {
    std::unordered_map<Oid, std::string> bytes;
    int read_count = 0;
    int write_count = 0;

    TreeEditor::Read read() {
        return [this](Oid const& oid) {
            ++read_count;
            return bytes.at(oid);
        };
    }
    TreeEditor::Write write() {
        return [this](ObjectType type, std::string_view text) {
            ++write_count;
            auto const oid = hash_object(type, text);
            bytes[oid] = text;
            return oid;
        };
    }
};

Oid blob(std::string const& text) {
    return hash_object(ObjectType::kBlob, text);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tree_editor)

BOOST_AUTO_TEST_CASE(the_empty_tree_is_gits) {
    Objects objects;
    TreeEditor editor(Oid{}, objects.read());
    BOOST_TEST(editor.write(objects.write()).hex() == "4b825dc642cb6eb9a060e54bf8d69288fbee4904");
    BOOST_TEST(objects.write_count == 1);
}

BOOST_AUTO_TEST_CASE(only_touched_folders_are_read_and_only_changed_ones_written) {
    Objects objects;
    TreeEditor first(Oid{}, objects.read());
    for (auto const* path : {"a/b/one", "a/c/two", "d/three", "four"}) first.put(path, blob(path));
    auto const root = first.write(objects.write());
    BOOST_TEST(objects.write_count == 5);

    objects.write_count = 0;
    TreeEditor editor(root, objects.read());
    BOOST_TEST(objects.read_count == 1);
    BOOST_TEST((editor.find("a/b/one").value() == blob("a/b/one")));
    BOOST_TEST(objects.read_count == 3);
    BOOST_TEST((editor.write(objects.write()) == root));
    editor.put("a/b/one", blob("a/b/one"));
    BOOST_TEST((editor.write(objects.write()) == root));
    BOOST_TEST(objects.write_count == 0);
    editor.put("a/b/one", blob("other"));
    BOOST_TEST((editor.write(objects.write()) != root));
    BOOST_TEST(objects.write_count == 3);
    BOOST_TEST(editor.folders_held() == 3U);
    editor.forget();
    BOOST_TEST(editor.folders_held() == 1U);
    BOOST_TEST((editor.find("a/b/one").value() == blob("other")));
}

BOOST_AUTO_TEST_CASE(folders_left_empty_go_too) {
    Objects objects;
    TreeEditor editor(Oid{}, objects.read());
    editor.put("keep", blob("k"));
    auto const before = editor.write(objects.write());
    editor.put("a/b/c", blob("c"));
    editor.write(objects.write());
    BOOST_TEST(!editor.remove("a/b/none"));
    BOOST_TEST(!editor.remove("a/b"));
    BOOST_TEST(!editor.remove("keep/deeper"));
    BOOST_TEST(editor.remove("a/b/c"));
    BOOST_TEST(!editor.find("a/b/c"));
    BOOST_TEST((editor.write(objects.write()) == before));
}

BOOST_AUTO_TEST_CASE(a_file_is_no_folder_and_bad_paths_are_refused) {
    Objects objects;
    TreeEditor editor(Oid{}, objects.read());
    editor.put("a/b", blob("b"));
    BOOST_CHECK_THROW(editor.put("a", blob("x")), GitError);
    BOOST_CHECK_THROW(editor.put("a/b/c", blob("x")), GitError);
    BOOST_TEST(!editor.find("a"));
    for (auto const* path : {"", "/a", "a/", "a//b", ".", "a/../b", ".git/config", "a/.Git"}) {
        BOOST_CHECK_THROW(editor.put(path, blob("x")), GitError);
        BOOST_CHECK_THROW(editor.find(path), GitError);
        BOOST_CHECK_THROW(editor.remove(path), GitError);
    }
    BOOST_CHECK_THROW(editor.forget(), std::logic_error);
    BOOST_TEST((editor.find("a/b").value() == blob("b")));
}

BOOST_AUTO_TEST_CASE(a_malformed_tree_is_an_error) {
    Objects objects;
    auto const bad = objects.write()(ObjectType::kTree, "garbage");
    BOOST_CHECK_THROW(TreeEditor(bad, objects.read()), GitError);
}

BOOST_AUTO_TEST_CASE(random_edits_give_the_tree_that_is_made_anew) {
    Objects objects;
    std::mt19937 random(42);
    std::map<std::string, Oid> model;
    TreeEditor editor(Oid{}, objects.read());
    for (int round = 0; round < 300; ++round) {
        for (auto i = random() % 5; i > 0; --i) {
            auto const path = "f" + std::to_string(random() % 4) + "/g" + std::to_string(random() % 3) +
                              "/m" + std::to_string(random() % 5);
            if (random() % 3 == 0) {
                BOOST_REQUIRE(editor.remove(path) == (model.erase(path) == 1));
            } else {
                auto const text = std::to_string(random() % 3);
                editor.put(path, blob(text));
                model[path] = blob(text);
            }
        }
        auto const root = editor.write(objects.write());
        if (round % 7 == 0) editor.forget();
        if (round % 31 == 0) editor = TreeEditor(root, objects.read());
        TreeEditor anew(Oid{}, objects.read());
        for (auto const& [path, oid] : model) anew.put(path, oid);
        BOOST_REQUIRE((anew.write(objects.write()) == root));
        for (auto const& [path, oid] : model) BOOST_REQUIRE((editor.find(path).value() == oid));
    }
}

BOOST_AUTO_TEST_CASE(git_writes_the_same_tree) {
    Chain chain;
    PackWriter writer;
    auto const id = writer.add(ObjectType::kBlob, "x");
    TreeEditor editor(Oid{}, [](Oid const&) { return std::string(); });
    std::string index;
    for (auto const* path : {"a/x", "a.b", "a0", "proposals/2026/00/0042/e0001.xml", "ä/ö"}) {
        editor.put(path, id);
        index += "100644 " + id.hex() + "\t" + path + "\n";
    }
    auto const root =
        editor.write([&](ObjectType type, std::string_view bytes) { return writer.add(type, bytes); });
    writer.write(chain.repository);
    BOOST_REQUIRE(git(chain.repository, {"update-index", "--index-info"}, index).status == 0);
    BOOST_TEST(git(chain.repository, {"write-tree"}).out == root.hex() + "\n");
}

BOOST_AUTO_TEST_SUITE_END()
