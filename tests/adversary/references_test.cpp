// Where branches and tags point, and what an earlier note or another source proves: rewriting that is sound
// by itself.
#include <fstream>

#include <boost/test/unit_test.hpp>

#include "core/record/codec.hpp"
#include "core/register/register.hpp"
#include "tests/adversary/attack.hpp"
#include "tests/unit/git/tools.hpp"

using namespace fassung;
using namespace fassung::adversary;

namespace {

namespace fs = std::filesystem;

/// A note of where the record stood after that event, as it was given out then.
verify::Options against(std::uint64_t seq) {
    auto const& position =
        seq == original().size() ? original().end().position : original().at(seq + 1).position;
    auto const note = record::checkpoint_of(position);
    verify::Options options;
    options.against = record::SignedNote{
        note, {original().key_at(seq).sign(record::format_checkpoint(note), record::kCheckpointNamespace)}};
    return options;
}

void must_name_references(std::initializer_list<std::string_view> codes, std::uint64_t seq,
                          std::function<void(git::References&, git::PackWriter&)> const& alter) {
    Forger forger{original()};
    forger.references = alter;
    must_name(forger, codes, seq);
}

git::Oid journal_at(std::uint64_t seq) {
    return original().at(seq).journal;
}

/// The plain record in a data directory of its own, altered there.
void must_name_on_disk(std::initializer_list<std::string_view> codes,
                       std::function<void(fs::path const&)> const& alter) {
    test::TempDir const dir;
    Forger forger{original()};
    fs::create_directory(dir / "data");
    alter(forger.write(dir / "data"));
    must_name(examine(dir / "data"), codes, 0);
}

void spill(fs::path const& file, std::string_view text) {
    fs::create_directories(file.parent_path());
    std::ofstream{file, std::ios::binary} << text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(references_)

BOOST_AUTO_TEST_CASE(main_moves_without_a_release) {
    must_name_references({"main-moved"}, 0, [](git::References& references, git::PackWriter& pack) {
        auto const head = references.at(record::kMainRef);
        auto commit = original().commit(head);
        commit.parents = {head};
        commit.message = "Stillschweigend\n";
        commit.signature = original().key_at(original().size()).sign(git::format_unsigned(commit));
        references[record::kMainRef] = pack.add(git::ObjectType::kCommit, git::format_commit(commit));
    });
}

BOOST_AUTO_TEST_CASE(main_goes_back_away_or_to_the_journal) {
    must_name_references({"main-moved"}, 0, [](git::References& references, git::PackWriter&) {
        references[record::kMainRef] = original().commit(references.at(record::kMainRef)).parents.at(0);
    });
    must_name_references({"main-moved"}, 0, [](git::References& references, git::PackWriter&) {
        references.erase(record::kMainRef);
    });
    must_name_references({"main-moved"}, 0, [](git::References& references, git::PackWriter&) {
        references[record::kMainRef] = references.at(record::kJournalRef);
    });
}

BOOST_AUTO_TEST_CASE(the_journal_is_cut_off_behind_its_last_release) {
    // Only the journal's reference: main is ahead of it.
    auto const last = original().find([](Step const& step) {
        return std::holds_alternative<model::Released>(step.event.payload) &&
               step.main == original().end().position.main;
    });
    must_name_references({"main-moved"}, 0, [&](git::References& references, git::PackWriter&) {
        references[record::kJournalRef] = journal_at(last - 1);
    });
}

BOOST_AUTO_TEST_CASE(the_journal_is_cut_off_with_main_and_only_a_note_proves_it) {
    Forger forger{original()};
    forger.cut(original().size() - 3);
    must_be_sound(forger);
    Forger again{original()};
    again.cut(original().size() - 3);
    must_name(again, {"not-extending"}, 0, against(original().size()));
    // A note from before says nothing.
    Forger once_more{original()};
    once_more.cut(original().size() - 3);
    must_be_sound(once_more, against(original().size() - 10));
}

BOOST_AUTO_TEST_CASE(history_is_rewritten_and_signed_again_and_only_a_note_proves_it) {
    // Another finding in a closed case's text: every rule is kept, every signature holds.
    auto const seq = original().find<model::Rejected>();
    auto const rewrite = [&](Forger& forger) {
        auto& step = forger.alter(seq);
        step.parts.texts = {{"reason", "Ein anderer Grund."}};
        step.parts.texts_file = record::write_texts(std::string(32, 'z'), step.parts.texts);
    };
    auto const with = [&](verify::Options const& options, bool found) {
        Forger forger{original()};
        // Nothing that others have signed lies behind it.
        forger.cut(seq + 1);
        rewrite(forger);
        if (found)
            must_name(forger, {"not-extending"}, 0, options);
        else
            must_be_sound(forger, options);
    };
    with({}, false);
    with(against(seq - 1), false);
    with(against(seq), true);
}

BOOST_AUTO_TEST_CASE(another_record_is_shown_and_the_record_id_proves_it) {
    Forger forger{original()};
    verify::Options options;
    options.record_id = base::sha256("eine andere Akte");
    must_name(forger, {"wrong-record"}, 0, options);
}

BOOST_AUTO_TEST_CASE(a_note_of_another_record_or_with_another_chain_value_is_no_proof) {
    for (int const which : {0, 1, 2}) {
        auto options = against(original().size() - 5);
        auto& note = options.against->checkpoint;
        if (which == 0) note.record_id = base::sha256("x");
        if (which == 1) note.chain = base::sha256("x");
        if (which == 2) note.seq += 1;
        options.against->signatures = {
            original().key_at(note.seq).sign(record::format_checkpoint(note), record::kCheckpointNamespace)};
        Forger forger{original()};
        must_name(forger, {"not-extending", "wrong-record"}, 0, options);
    }
}

BOOST_AUTO_TEST_CASE(a_foreign_reference_stands_beside) {
    for (auto const* name :
         {"refs/heads/arbeit", "refs/notes/commits", "refs/replace/0123456789012345678901234567890123456789",
          "refs/stash", "refs/heads/journal2"})
        must_name_references({"foreign-reference"}, 0, [&](git::References& references, git::PackWriter&) {
            references[name] = references.at(record::kMainRef);
        });
}

BOOST_AUTO_TEST_CASE(a_tag_is_added_that_nobody_signed_or_that_points_elsewhere) {
    // A light one, one without and one with a foreign signature, one on a commit that is not in the record.
    must_name_references({"unsigned", "foreign-reference"}, 0,
                         [](git::References& references, git::PackWriter&) {
                             references["refs/tags/fassung-1"] = references.at(record::kMainRef);
                         });
    auto const body = [](git::Oid const& oid) {
        return "object " + oid.hex() +
               "\ntype commit\ntag fassung-1\ntagger Fassung <server@fassung.invalid> 1793606400 "
               "+0000\n\nFassung 1\n";
    };
    must_name_references({"unsigned", "foreign-reference"}, 0,
                         [&](git::References& references, git::PackWriter& pack) {
                             references["refs/tags/fassung-1"] =
                                 pack.add(git::ObjectType::kTag, body(references.at(record::kMainRef)));
                         });
    must_name_references(
        {"wrong-key", "foreign-reference"}, 0, [&](git::References& references, git::PackWriter& pack) {
            auto const text = body(references.at(record::kMainRef));
            references["refs/tags/fassung-1"] =
                pack.add(git::ObjectType::kTag, text + git::SigningKey::generate().sign(text) + "\n");
        });
    must_name_references(
        {"foreign-reference", "main-moved", "unsigned"}, 0,
        [&](git::References& references, git::PackWriter& pack) {
            auto stray = original().commit(references.at(record::kMainRef));
            stray.message = "Fremd\n";
            auto const text = body(pack.add(git::ObjectType::kCommit, git::format_commit(stray)));
            references["refs/tags/fassung-1"] = pack.add(
                git::ObjectType::kTag, text + original().key_at(original().size()).sign(text) + "\n");
        });
}

BOOST_AUTO_TEST_CASE(a_reference_points_at_nothing_or_at_a_tree) {
    must_name_references(
        {"damaged-object", "main-moved"}, 0, [](git::References& references, git::PackWriter&) {
            references[record::kMainRef] = git::hash_object(git::ObjectType::kBlob, "gibt es nicht");
        });
    must_name_references({"damaged-object"}, 0, [](git::References& references, git::PackWriter&) {
        references[record::kJournalRef] = git::hash_object(git::ObjectType::kBlob, "gibt es nicht");
    });
    must_name_references({"damaged-object", "wrong-order", "invalid-event"}, 0,
                         [](git::References& references, git::PackWriter&) {
                             references[record::kJournalRef] = original().end().journal_tree;
                         });
}

BOOST_AUTO_TEST_CASE(a_loose_reference_is_laid_over_the_packed_one) {
    must_name_on_disk({"foreign-reference"}, [](fs::path const& repository) {
        spill(repository / "refs/heads/journal", journal_at(original().size() - 3).hex() + "\n");
    });
    must_name_on_disk({"foreign-reference"}, [](fs::path const& repository) {
        spill(repository / "refs/heads/geheim", journal_at(2).hex() + "\n");
    });
    must_name_on_disk({"foreign-reference"}, [](fs::path const& repository) {
        spill(repository / "refs/heads/symbolisch", "ref: refs/heads/main\n");
    });
}

BOOST_AUTO_TEST_CASE(grafts_or_replacements_do_not_deceive) {
    // .git/info/grafts and refs/replace make git show another history than the objects say.
    must_name_on_disk({"foreign-reference"}, [](fs::path const& repository) {
        auto const instead = journal_at(10).hex();
        spill(repository / "refs/replace" / journal_at(original().size()).hex(), instead + "\n");
    });
    test::TempDir const dir;
    Forger forger{original()};
    auto const repository = forger.write(dir.path());
    spill(repository / "info/grafts", journal_at(original().size()).hex() + " " + journal_at(5).hex() + "\n");
    auto const report = examine(repository);
    BOOST_TEST(report.position.seq == original().size());
}

BOOST_AUTO_TEST_CASE(a_pseudonym_is_pointed_at_another_person) {
    test::TempDir const dir;
    auto const file = dir / "register.sqlite";
    fs::copy_file(small_record().office.data().registry(), file);
    verify::Options options;
    options.registry = file;
    Forger sound{original()};
    must_be_sound(sound, options);
    {
        reg::Register registry{file, {.readers = 1, .hashing = {}, .logins = {}}};
        auto person = registry.persons().find(who("f1")).value();
        person.name = "Eine andere Person";
        registry.persons().put(person);
    }
    Forger forger{original()};
    must_name(forger, {"wrong-identity"}, 0, options);
}

BOOST_AUTO_TEST_CASE(a_sound_clone_shows_no_violation) {
    for (std::string const kind : {"--mirror", "--bare", "--no-checkout"}) {
        test::TempDir const dir;
        auto const made = git::test::run({"git", "clone", "-q", "--no-local", kind,
                                          original().repository().string(), (dir / "clone").string()});
        BOOST_REQUIRE_MESSAGE(made.status == 0, made.err);
        auto const report = examine(dir / "clone");
        BOOST_TEST(report.sound(), say(report));
        BOOST_TEST((report.position.chain == original().end().position.chain));
    }
}

BOOST_AUTO_TEST_SUITE_END()
