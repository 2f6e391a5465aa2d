#include <algorithm>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include "core/app/init.hpp"
#include "core/app/template.hpp"
#include "core/record/checkpoint.hpp"
#include "core/record/replay.hpp"
#include "core/sqlite/database.hpp"
#include "tests/integration/record/office.hpp"
#include "tests/unit/git/tools.hpp"
#include "tests/unit/record/state_difference.hpp"

using namespace fassung;
using namespace fassung::test;
using git::test::slurp;
using git::test::spill;
namespace fs = std::filesystem;

namespace {

/// A record with a released change, closed.
struct Closed : Office {
    Closed() {
        amend("tmbwk", 23, "Geändert");
        seq_before = seq();
        dump_before = app->index().dump();
        close();
    }
    void amend_once_more() {
        BOOST_REQUIRE(open());
        amend("tmbwk", 25, "Noch eine");
        close();
    }
    std::string refusal() {
        auto const opened = open();
        return opened ? "" : opened.error().code;
    }
    std::uint64_t seq_before = 0;
    std::string dump_before;
};

app::InitOptions init_options(fs::path const& directory) {
    app::InitOptions options;
    options.directory = directory;
    options.template_folder = template_folder();
    options.schemas = schemas_folder();
    options.operators = {"erste", "zweite"};
    options.hashing = {.operations = 1, .memory_bytes = 8192, .parallel = 1};
    return options;
}

void flip(fs::path const& file, std::size_t at) {
    auto bytes = slurp(file);
    bytes.at(at) = static_cast<char>(bytes.at(at) ^ 0x10);
    fs::permissions(file, fs::perms::owner_write, fs::perm_options::add);
    spill(file, bytes);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(start)

BOOST_AUTO_TEST_CASE(what_a_dead_process_left_is_removed) {
    Closed closed;
    auto const repository = closed.data().record();
    auto const pack = repository / "objects/pack";
    for (auto const& file : {repository / "packed-refs.lock", pack / "tmp_pack_abc",
                             pack / "pack-00112233445566778899aabbccddeeff00112233.pack"})
        spill(file, "half");
    BOOST_TEST(closed.refusal() == "");
    BOOST_TEST(!fs::exists(repository / "packed-refs.lock"));
    BOOST_TEST(!fs::exists(pack / "tmp_pack_abc"));
    BOOST_TEST(!fs::exists(pack / "pack-00112233445566778899aabbccddeeff00112233.pack"));
    closed.amend("tmbwk", 24, "Es geht weiter");
}

BOOST_AUTO_TEST_CASE(the_index_is_caught_up_or_built_anew) {
    Closed closed;
    auto const index = closed.data().index();
    auto const remove_index = [&] {
        for (auto const* ending : {"", "-wal", "-shm"}) fs::remove(index.string() + ending);
    };
    auto const opens_equal = [&](char const* what) {
        auto const opened = closed.open();
        BOOST_REQUIRE_MESSAGE(opened, what << ": " << (opened ? "" : opened.error().message));
        BOOST_TEST(closed.app->index().dump() == closed.dump_before, what);
        closed.close();
    };
    remove_index();
    opens_equal("deleted");

    remove_index();
    Office fresh;
    fresh.close();
    fs::copy(fresh.data().index(), index);
    opens_equal("behind");

    remove_index();
    spill(index, std::string(8192, 'x'));
    opens_equal("damaged");

    Closed other;
    other.amend_once_more();
    remove_index();
    fs::copy(other.data().index(), index);
    opens_equal("of another record, and ahead");
}

BOOST_AUTO_TEST_CASE(a_start_goes_on_where_the_index_stands) {
    Closed closed;
    closed.said.clear();
    BOOST_REQUIRE(closed.open());
    for (auto const& line : closed.said) BOOST_TEST(line.find("anew") == std::string::npos, line);
    // And leads to the state that the whole journal leads to.
    auto const resumed = closed.app->snapshot();
    auto const repository = closed.data().record();
    auto const whole = record::replay(git::Handle{repository}, git::read_references(repository));
    BOOST_TEST((whole.position.chain == resumed->position.chain));
    BOOST_TEST(difference(resumed->state, whole.state) == "");
    closed.amend("tmbwk", 24, "Es geht weiter");
}

BOOST_AUTO_TEST_CASE(an_index_whose_numbers_are_wrong_is_built_anew) {
    for (auto const* const damage :
         {"DELETE FROM present WHERE document='M-0001'", "UPDATE cases SET closed=NULL",
          "UPDATE events SET chain=zeroblob(32) WHERE seq=(SELECT max(seq) FROM events)", "DELETE FROM cases",
          "UPDATE events SET content=zeroblob(32) WHERE seq=1"}) {
        Closed closed;
        {
            sqlite::Database database{closed.data().index(), {}};
            database.execute(damage);
        }
        closed.said.clear();
        BOOST_REQUIRE(closed.open());
        BOOST_TEST(closed.app->index().dump() == closed.dump_before, damage);
        BOOST_TEST(std::ranges::any_of(
                       closed.said, [](auto const& line) { return line.find("anew") != std::string::npos; }),
                   damage);
        closed.close();
    }
}

BOOST_AUTO_TEST_CASE(a_foreign_reference_is_refused) {
    Closed closed;
    auto const repository = closed.data().record();
    auto const oid = git::read_references(repository).at("refs/heads/main").hex();
    spill(repository / "refs/heads/main", oid + "\n");
    BOOST_TEST(closed.refusal() == "foreign-reference");
    fs::remove(repository / "refs/heads/main");
    auto const packed = slurp(repository / "packed-refs");
    spill(repository / "packed-refs", packed + oid + " refs/heads/work\n");
    BOOST_TEST(closed.refusal() == "foreign-reference");
    spill(repository / "packed-refs", packed);
    BOOST_TEST(closed.refusal() == "");
}

BOOST_AUTO_TEST_CASE(a_journal_behind_the_checkpoint_is_refused) {
    Closed closed;
    auto const packed = closed.data().record() / "packed-refs";
    auto const now = slurp(packed);
    spill(packed, slurp(founded_directory() / "record.git/packed-refs"));
    BOOST_TEST(closed.refusal() == "behind-checkpoint");
    spill(packed, now);
    BOOST_TEST(closed.refusal() == "");
    BOOST_TEST(closed.app->index().dump() == closed.dump_before);
}

BOOST_AUTO_TEST_CASE(a_checkpoint_of_another_record_is_refused_and_a_damaged_one_too) {
    Closed closed;
    auto const file = closed.data().checkpoint();
    auto checkpoint = record::read_checkpoint(file).value();
    BOOST_TEST(checkpoint.seq == closed.seq_before);
    checkpoint.record_id = base::sha256("other");
    spill(file, record::format_checkpoint(checkpoint));
    BOOST_TEST(closed.refusal() == "behind-checkpoint");
    spill(file, "fassung-checkpoint-1\n");
    BOOST_CHECK_THROW(closed.refusal(), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_clock_behind_the_last_event_is_refused) {
    Closed closed;
    closed.clock.advance(std::chrono::minutes{-1});
    BOOST_TEST(closed.refusal() == "clock");
    closed.clock.advance(std::chrono::minutes{1});
    BOOST_TEST(closed.refusal() == "");
}

BOOST_AUTO_TEST_CASE(a_second_process_is_told_who_uses_the_directory) {
    Office office;
    // In this process, too: the lock belongs to the first opening.
    FakeClock const clock;
    auto const second = app::Application::open(office.options(), clock);
    BOOST_REQUIRE(!second);
    BOOST_TEST(second.error().code == "locked");
    BOOST_TEST(second.error().message.find("Prozess " + std::to_string(getpid())) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(another_key_is_refused_and_so_is_none) {
    Closed closed;
    auto const key = closed.data().server_key();
    fs::rename(key, key.string() + ".right");
    fs::remove(key.string() + ".pub");
    BOOST_TEST(closed.refusal() == "no-key");
    git::SigningKey::generate().save(key, "another");
    BOOST_TEST(closed.refusal() == "no-key");
    fs::rename(key.string() + ".right", key);
    BOOST_TEST(closed.refusal() == "");
}

BOOST_AUTO_TEST_CASE(a_directory_without_a_record_is_refused) {
    TempDir const dir;
    FakeClock const clock;
    app::Options options;
    options.data = {dir.path()};
    auto const opened = app::Application::open(std::move(options), clock);
    BOOST_REQUIRE(!opened);
    BOOST_TEST(opened.error().code == "no-record");
}

BOOST_AUTO_TEST_CASE(a_damaged_pack_is_a_broken_record_and_no_crash) {
    Closed closed;
    auto const folder = closed.data().record() / "objects/pack";
    fs::path largest;
    for (auto const& entry : fs::directory_iterator{folder})
        if (entry.path().extension() == ".pack" &&
            (largest.empty() || entry.file_size() > fs::file_size(largest)))
            largest = entry.path();
    auto const size = fs::file_size(largest);
    int broken = 0;
    // Bytes of every part of the largest pack: an object's head, its deflated text, its end.
    for (std::size_t part = 1; part < 8; ++part) {
        auto const at = size * part / 8;
        flip(largest, at);
        try {
            // A schema's text is not read at the start; everything else is.
            closed.refusal();
        } catch (record::BrokenRecord const&) {
            ++broken;
        }
        closed.close();
        flip(largest, at);
    }
    BOOST_TEST(broken > 0);
    BOOST_TEST(closed.refusal() == "");
}

BOOST_AUTO_TEST_CASE(a_forged_event_is_a_broken_record) {
    Closed closed;
    auto const repository = closed.data().record();
    auto references = git::read_references(repository);
    {
        git::Handle const handle{repository};
        auto commit = handle.commit(references.at(record::kJournalRef));
        auto const path = record::read_committed(handle, references.at(record::kJournalRef)).path;
        auto bytes = handle.read_path(references.at(record::kJournalRef), path).value();
        bytes.replace(bytes.find("version=\"1\""), 11, "version=\"2\"");
        git::PackWriter pack;
        git::TreeEditor tree{commit.tree, [&](git::Oid const& oid) { return handle.read(oid)->bytes; }};
        tree.put(path, pack.add(git::ObjectType::kBlob, bytes));
        commit.tree = tree.write([&](auto type, auto text) { return pack.add(type, text); });
        auto next = references;
        next[record::kJournalRef] = pack.add(git::ObjectType::kCommit, git::format_commit(commit));
        pack.write(repository);
        git::move_references(repository, references, next);
    }
    BOOST_CHECK_THROW(closed.refusal(), record::BrokenRecord);
}

BOOST_AUTO_TEST_CASE(an_init_that_is_interrupted_leaves_no_record_and_can_be_repeated) {
    TempDir const dir;
    auto const target = dir / "data";
    // What a process that is gone has left: it died before the directory got its name.
    pid_t const child = fork();
    if (child == 0) _exit(0);
    int status = 0;
    BOOST_REQUIRE(waitpid(child, &status, 0) == child);
    auto const leftover = dir / (".data.init-" + std::to_string(child));
    fs::create_directories(leftover / "record.git");
    FakeClock const clock;
    auto const made = app::init(init_options(target), clock);
    BOOST_REQUIRE_MESSAGE(made, (made ? "" : made.error().message));
    BOOST_TEST(!fs::exists(leftover));
    BOOST_TEST(made->measures == 40U);
    BOOST_TEST(made->operators.size() == 2U);
    BOOST_TEST(fs::exists(made->root_key));
    BOOST_TEST(
        (fs::status(made->root_key).permissions() == (fs::perms::owner_read | fs::perms::owner_write)));
    auto const again = app::init(init_options(target), clock);
    BOOST_REQUIRE(!again);
    BOOST_TEST(again.error().code == "directory-not-empty");
}

BOOST_AUTO_TEST_CASE(a_refused_init_leaves_nothing) {
    TempDir const dir;
    FakeClock const clock;
    auto options = init_options(dir / "data");
    options.operators = {"erste", "erste"};
    BOOST_TEST(!app::init(options, clock));
    options.operators = {"allein"};
    auto const alone = app::init(options, clock);
    BOOST_REQUIRE(!alone);
    BOOST_TEST(alone.error().code == "operators-missing");
    BOOST_TEST(fs::is_empty(dir.path()));
}

BOOST_AUTO_TEST_CASE(an_empty_record_has_rules_and_fields_but_no_measures) {
    TempDir const dir;
    FakeClock clock;
    auto options = init_options(dir / "data");
    options.empty = true;
    auto const made = app::init(options, clock);
    BOOST_REQUIRE_MESSAGE(made, (made ? "" : made.error().message));
    BOOST_TEST(made->measures == 0U);
    app::Options opening;
    opening.data = {dir / "data"};
    opening.schemas = schemas_folder();
    auto const opened = app::Application::open(std::move(opening), clock);
    BOOST_REQUIRE(opened);
    auto const snapshot = (*opened)->snapshot();
    BOOST_TEST((snapshot->position.record_id == made->record_id));
    BOOST_TEST(snapshot->state.last_measure == 0);
    BOOST_TEST(snapshot->state.heads->size() >= 10U);
}

BOOST_AUTO_TEST_CASE(a_broken_template_is_refused_with_file_and_line) {
    TempDir const dir;
    fs::copy(template_folder(), dir / "template", fs::copy_options::recursive);
    auto const schemas = xml::Schemas::from_folder(schemas_folder());
    BOOST_REQUIRE(app::read_template(dir / "template", schemas));
    auto const file = dir / "template" / "main/measures/00/M-0001.xml";
    auto const good = slurp(file);
    auto const finding = [&](std::string const& bytes) {
        spill(file, bytes);
        auto const read = app::read_template(dir / "template", schemas);
        BOOST_REQUIRE(!read);
        BOOST_TEST(read.error().code == "invalid-template");
        BOOST_REQUIRE(!read.error().details.empty());
        auto const detail = read.error().details.front();
        BOOST_TEST(detail.path.find("measures/00/M-0001.xml") == 0U, detail.path);
        return detail.line;
    };
    auto const with = [&](std::string_view from, std::string_view to) {
        auto bytes = good;
        return bytes.replace(bytes.find(from), from.size(), to);
    };
    BOOST_TEST(finding(with("<field>sprache</field>", "<feld>sprache</feld>")) == 4);
    BOOST_TEST(finding(with("  <goals>", "   <goals>")) == 5);
    BOOST_TEST(finding(with("</measure>", "")) > 0);
    BOOST_TEST(finding(with("id=\"M-0001\"", "id=\"M-0002\"")) == 1);
    spill(file, good);
    fs::remove(dir / "template" / "adoption.ini");
    BOOST_TEST(!app::read_template(dir / "template", schemas));
}

BOOST_AUTO_TEST_SUITE_END()
