// Opening a record for reading alone: what can be opened, what is left untouched, what is refused.
#include <cstdlib>
#include <fstream>

#include <boost/test/unit_test.hpp>

#include "core/app/origins.hpp"
#include "core/app/validity.hpp"
#include "core/record/replay.hpp"
#include "tests/integration/auditor/story.hpp"
#include "tests/unit/git/tools.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

std::string code_of(std::filesystem::path const& dir) {
    auto const out = app::ClonedRecord::open(dir, story().clock());
    return out ? std::string{"opened"} : out.error().code;
}

/// Other programs make and remove folders of the same names beside this one, so it has a place of its own for
/// them. Chosen before there are threads that might look at the environment; removed after everything else.
struct OwnTemporaryFolder {
    OwnTemporaryFolder() {
        static TempDir const kDir;
        ::setenv("TMPDIR", kDir.path().c_str(), 1);
    }
};
BOOST_TEST_GLOBAL_FIXTURE(OwnTemporaryFolder);

std::set<std::string> temporary_folders() {
    std::set<std::string> out;
    for (auto const& entry : std::filesystem::directory_iterator{std::filesystem::temp_directory_path()})
        if (entry.path().filename().string().starts_with("fassung-index-")) out.insert(entry.path().string());
    return out;
}

/// Everything that an auditor reads, in one text.
std::string everything(app::Reader& reader) {
    auto const now = view(reader);
    auto const id = Story::measure();
    auto const timeline = *app::timeline(reader, now, id, {}, {}, 50);
    std::string out = numbers(timeline) + "\n";
    for (auto const& revision : timeline.revisions)
        for (auto const changes = app::changes_of(reader, now, revision); auto const& row : changes.rows)
            out += row.label + ": " + row.before + " > " + row.after + "\n";
    auto const origins = app::origins(reader, now, id, {});
    for (auto const& element : origins->elements) {
        out += element.label;
        for (auto const& span : element.spans) out += " " + std::to_string(span.revision) + "=" + span.text;
        out += "\n";
    }
    return out + app::released_text(reader, now, id)->xml;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reading)

BOOST_AUTO_TEST_CASE(a_data_directory_in_use_and_every_kind_of_clone_answer_alike) {
    auto const expected = everything(*story().office.app);
    for (auto const& dir : {story().office.data().root, story().office.data().record(), story().mirror(),
                            story().clone(), story().clone() / ".git"}) {
        auto const record = opened(dir);
        BOOST_TEST(record->snapshot()->position.seq == story().office.seq(), dir);
        BOOST_TEST(everything(*record) == expected, dir);
    }
}

BOOST_AUTO_TEST_CASE(names_come_from_the_register_of_a_data_directory_alone) {
    auto const actor = story().office.who(model::Function::kReviewer, "bimf");
    auto const known = opened(story().office.data().root)->names({actor});
    BOOST_REQUIRE(known.contains(actor));
    BOOST_TEST(known == story().office.app->names({actor}));
    BOOST_TEST(opened(story().mirror())->names({actor}).empty());
}

BOOST_AUTO_TEST_CASE(a_current_index_is_used_and_an_outdated_one_is_built_beside) {
    auto const before = temporary_folders();
    {
        auto const record = opened(story().office.data().root);
        BOOST_TEST(temporary_folders() == before, "nothing was built");
    }
    TempDir dir;
    auto const copy = dir / "data";
    std::filesystem::create_directories(copy);
    std::filesystem::copy(story().office.data().record(), copy / "record.git",
                          std::filesystem::copy_options::recursive);
    {
        auto const record = opened(copy);
        BOOST_TEST(numbers(*app::timeline(*record, view(*record), Story::measure(), {}, {}, 50)) ==
                   "4 3 2 1 0");
        BOOST_TEST(temporary_folders().size() == before.size() + 1);
        BOOST_TEST(!std::filesystem::exists(copy / "index.sqlite"), "nothing is written into the directory");
    }
    BOOST_TEST(temporary_folders() == before, "what was built is removed");
    std::ofstream{copy / "index.sqlite"} << "this is no index";
    BOOST_TEST(opened(copy)->snapshot()->position.seq == story().office.seq());
    BOOST_TEST(git::test::slurp(copy / "index.sqlite") == "this is no index");
}

BOOST_AUTO_TEST_CASE(a_repository_is_not_changed_by_reading_it) {
    auto const before = git::test::snapshot(story().mirror());
    everything(*opened(story().mirror()));
    BOOST_TEST((git::test::snapshot(story().mirror()) == before));
}

BOOST_AUTO_TEST_CASE(what_was_opened_stays_while_a_server_writes_on) {
    Office office;
    auto const record = app::ClonedRecord::open(office.data().root, office.clock);
    BOOST_REQUIRE(record.has_value());
    auto const then = view(**record);
    office.amend("tmbwk", 23, "Danach geändert");
    BOOST_TEST((*record)->snapshot()->position.seq == then.seq);
    auto const text = app::released_text(**record, view(**record), Story::measure());
    BOOST_TEST(text->revision.number == 0);
    BOOST_TEST(numbers(*app::timeline(**record, then, Story::measure(), {}, {}, 50)) == "0");
}

BOOST_AUTO_TEST_CASE(what_is_no_record_is_refused_by_name) {
    TempDir dir;
    BOOST_TEST(code_of(dir / "nirgends") == "no-record");
    BOOST_TEST(code_of(dir.path()) == "no-record");
    auto const other = (dir / "other").string();
    BOOST_REQUIRE(git::test::git(dir.path(), {"init", "-q", other}).status == 0);
    BOOST_TEST(code_of(other) == "not-a-record");
    auto const shallow = (dir / "shallow").string();
    auto const cloned = git::test::git(
        dir.path(),
        {"clone", "-q", "--depth", "2", "file://" + story().office.data().record().string(), shallow});
    BOOST_REQUIRE_MESSAGE(cloned.status == 0, cloned.err);
    BOOST_TEST(code_of(shallow) == "shallow-clone");
}

BOOST_AUTO_TEST_CASE(a_record_that_contradicts_itself_is_not_read) {
    TempDir dir;
    auto const broken = dir / "broken.git";
    std::filesystem::copy(story().mirror(), broken, std::filesystem::copy_options::recursive);
    auto const main = git::test::git(broken, {"rev-parse", "refs/heads/main~1"});
    BOOST_REQUIRE(git::test::git(broken, {"update-ref", "refs/heads/main", main.out.substr(0, 40)}).status ==
                  0);
    auto const before = temporary_folders();
    BOOST_CHECK_THROW((void)app::ClonedRecord::open(broken, story().clock()), record::BrokenRecord);
    BOOST_TEST(temporary_folders() == before);
}

BOOST_AUTO_TEST_SUITE_END()
