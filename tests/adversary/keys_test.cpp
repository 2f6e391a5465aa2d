// Notes, countersignatures and the server's keys.
#include <boost/test/unit_test.hpp>

#include "core/document/registries.hpp"
#include "core/record/checkpoint.hpp"
#include "core/record/key_change.hpp"
#include "tests/adversary/attack.hpp"

using namespace fassung;
using namespace fassung::adversary;

namespace {

/// The note or countersignature that the event brings, altered; everything after follows on it.
void must_name_brought(std::uint64_t seq, std::initializer_list<std::string_view> codes,
                       std::function<void(std::string&)> const& alter) {
    Forger forger{original()};
    alter(forger.alter(seq).parts.files.begin()->second);
    must_name(forger, codes, seq);
}

/// Signed anew by the server.
std::string note_with(std::uint64_t seq, std::string const& text,
                      std::function<void(record::Checkpoint&)> const& alter) {
    auto note = record::parse_note(text).value();
    alter(note.checkpoint);
    note.signatures = {original().key_at(seq).sign(record::format_checkpoint(note.checkpoint),
                                                   record::kCheckpointNamespace)};
    return record::format_note(note);
}

model::KeyChanged change_to(Forger const& forger, git::SigningKey const& next) {
    auto const seq = forger.now().seq + 1;
    model::KeyChanged what;
    what.id = "k-" + std::to_string(forger.now().keys->keys.size() + 1);
    what.public_key = next.public_key();
    what.from_seq = seq + 1;
    what.proof = record::one_line(
        next.sign(record::key_statement(original().end().position.record_id, what.from_seq, what.public_key),
                  record::kKeyNamespace));
    return what;
}

/// A comment, so that something follows on a change of keys.
Step something(Forger const& forger) {
    return forger.decided("tmikl", open_case(8), workflow::Discard{});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(keys)

BOOST_AUTO_TEST_CASE(a_note_is_false) {
    for (auto const seq : {original().find<model::Checkpointed>(), original().find<model::Checkpointed>(5)}) {
        std::initializer_list<std::string_view> const codes{"wrong-checkpoint"};
        auto const attack = [&](std::function<void(record::Checkpoint&)> const& alter) {
            must_name_brought(seq, codes, [&](std::string& text) { text = note_with(seq, text, alter); });
        };
        attack([](record::Checkpoint& note) { note.chain = base::sha256("falsch"); });
        attack([](record::Checkpoint& note) { note.seq -= 1; });
        attack([](record::Checkpoint& note) { note.record_id = base::sha256("falsch"); });
        attack([](record::Checkpoint& note) { note.journal.bytes[0] ^= 1; });
        attack([](record::Checkpoint& note) { note.time += std::chrono::seconds{1}; });
    }
}

BOOST_AUTO_TEST_CASE(a_note_is_not_signed_by_the_server_or_no_note_at_all) {
    auto const seq = original().find<model::Checkpointed>(1);
    must_name_brought(seq, {"wrong-checkpoint"}, [](std::string& text) {
        auto note = record::parse_note(text).value();
        note.signatures = {git::SigningKey::generate().sign(record::format_checkpoint(note.checkpoint),
                                                            record::kCheckpointNamespace)};
        text = record::format_note(note);
    });
    must_name_brought(seq, {"wrong-checkpoint"}, [&](std::string& text) {
        auto note = record::parse_note(text).value();
        note.signatures = {original().key_at(seq).sign(record::format_checkpoint(note.checkpoint), "git")};
        text = record::format_note(note);
    });
    must_name_brought(seq, {"wrong-checkpoint"}, [](std::string& text) { text = "alles gut\n"; });
    must_name_brought(seq, {"wrong-checkpoint"}, [](std::string& text) { text.clear(); });
    must_name_brought(seq, {"wrong-checkpoint"},
                      [](std::string& text) { text += std::string(2'000'000, 'x'); });
}

BOOST_AUTO_TEST_CASE(a_second_note_is_made_on_one_day) {
    Forger forger{original()};
    auto const first = original().find<model::Checkpointed>();
    auto step = original().at(first);
    std::get<model::Checkpointed>(step.event.payload).at = first;
    forger.insert(first + 1, std::move(step));
    must_name(forger, {"unlawful", "wrong-checkpoint"}, first + 1);
}

BOOST_AUTO_TEST_CASE(somebody_makes_a_note_who_is_not_the_system) {
    auto const seq = original().find<model::Checkpointed>();
    Forger forger{original()};
    forger.alter(seq).event.by = as("op1", model::Function::kOperator, "betrieb");
    must_name(forger, {"unlawful"}, seq);
}

BOOST_AUTO_TEST_CASE(a_countersignature_is_false) {
    auto const seq = original().find<model::Countersigned>();
    auto const& named = std::get<model::Countersigned>(original().at(seq).event.payload);
    auto const note =
        record::parse_note(original().file(original().at(seq).journal, record::note_path(named.date)));
    auto const text = record::format_checkpoint(note.value().checkpoint);
    auto const foreign = git::SigningKey::generate();
    must_name_brought(seq, {"wrong-countersignature"}, [&](std::string& armour) {
        armour = foreign.sign(text, record::kCheckpointNamespace) + "\n";  // not by whom the event names
    });
    must_name_brought(seq, {"wrong-countersignature"}, [](std::string& armour) {
        auto const at = armour.find("\nAAAA");
        armour[at == std::string::npos ? armour.size() / 2 : at + 60] ^= 1;
    });
    must_name_brought(seq, {"wrong-countersignature"},
                      [](std::string& armour) { armour = "unterschrieben\n"; });
    // By the one named, over another note.
    for (std::string const& other : {text + "x", std::string{}}) {
        Forger forger{original()};
        auto& step = forger.alter(seq);
        std::get<model::Countersigned>(step.event.payload).signer = foreign.public_key();
        step.parts.files.begin()->second = foreign.sign(other, record::kCheckpointNamespace) + "\n";
        must_name(forger, {"wrong-countersignature"}, seq);
    }
}

BOOST_AUTO_TEST_CASE(the_server_countersigns_its_own_note) {
    auto const seq = original().find<model::Countersigned>();
    auto const& named = std::get<model::Countersigned>(original().at(seq).event.payload);
    auto const note =
        record::parse_note(original().file(original().at(seq).journal, record::note_path(named.date)));
    Forger forger{original()};
    auto& step = forger.alter(seq);
    std::get<model::Countersigned>(step.event.payload).signer = original().key(0).public_key();
    step.parts.files.begin()->second =
        original().key(0).sign(record::format_checkpoint(note.value().checkpoint),
                               record::kCheckpointNamespace) +
        "\n";
    must_name(forger, {"unlawful"}, seq);
}

BOOST_AUTO_TEST_CASE(history_before_a_countersignature_is_rewritten) {
    // Sound up to there; then somebody else's word about it no longer holds.
    Forger forger{original()};
    auto const seq = original().find<model::Rejected>();
    auto& step = forger.alter(seq);
    step.parts.texts_file[0] = step.parts.texts_file[0] == '0' ? '1' : '0';
    must_name(forger, {"wrong-countersignature"}, original().find<model::Countersigned>());
}

BOOST_AUTO_TEST_CASE(a_key_is_changed_by_the_one_who_holds_it_and_that_is_lawful) {
    Forger forger{original()};
    auto const next = git::SigningKey::generate();
    forger.append(forger.act(as("op1", model::Function::kOperator, "betrieb"), {}, change_to(forger, next)));
    auto const seq = forger.append(something(forger));
    forger.touch(seq).sign = [&](std::string_view bytes) { return next.sign(bytes); };
    must_be_sound(forger);
}

BOOST_AUTO_TEST_CASE(a_key_is_changed_without_the_old_one_or_the_root_key) {
    // The commit of the change is signed with the new key alone.
    auto const next = git::SigningKey::generate();
    auto const sign = [&](std::string_view bytes) { return next.sign(bytes); };
    {
        Forger forger{original()};
        auto const seq = forger.append(
            forger.act(as("op1", model::Function::kOperator, "betrieb"), {}, change_to(forger, next)));
        forger.touch(seq).sign = sign;
        forger.touch(forger.append(something(forger))).sign = sign;
        must_name(forger, "wrong-key", seq);
    }
    {
        Forger forger{original()};
        auto what = change_to(forger, next);
        auto const false_root = git::SigningKey::generate();
        what.root_proof = record::one_line(false_root.sign(
            record::key_statement(original().end().position.record_id, what.from_seq, what.public_key),
            record::kKeyNamespace));
        auto const seq = forger.append(forger.act(by_system(), {}, what));
        forger.touch(seq).sign = sign;
        forger.touch(forger.append(something(forger))).sign = sign;
        must_name(forger, {"wrong-key", "unlawful"}, seq);
    }
}

BOOST_AUTO_TEST_CASE(a_key_is_changed_to_one_that_nobody_proves_to_hold) {
    auto const next = git::SigningKey::generate();
    auto const attack = [&](std::function<void(model::KeyChanged&)> const& alter,
                            std::initializer_list<std::string_view> codes) {
        Forger forger{original()};
        auto what = change_to(forger, next);
        alter(what);
        must_name(forger, codes,
                  forger.append(forger.act(as("op1", model::Function::kOperator, "betrieb"), {}, what)));
    };
    attack([](model::KeyChanged& what) { what.proof = "AAAA"; }, {"wrong-key", "unlawful"});
    attack([](model::KeyChanged& what) { what.proof.clear(); }, {"wrong-key", "unlawful"});
    attack([](model::KeyChanged& what) { what.public_key = git::SigningKey::generate().public_key(); },
           {"wrong-key", "unlawful"});
    attack([](model::KeyChanged& what) { what.from_seq += 5; }, {"wrong-key", "unlawful"});
    attack([](model::KeyChanged& what) { what.public_key = "ssh-rsa AAAA"; },
           {"wrong-key", "unlawful", "invalid-event"});
    attack([](model::KeyChanged& what) { what.id = "k-1"; }, {"wrong-key", "unlawful"});
}

BOOST_AUTO_TEST_CASE(a_key_signs_before_or_after_its_validity) {
    auto const changed = original().find<model::KeyChanged>();
    for (auto const& [seq, key] :
         {std::pair{changed - 1, std::size_t{1}}, std::pair{changed, std::size_t{1}},
          std::pair{changed + 1, std::size_t{0}}, std::pair{original().size(), std::size_t{0}},
          std::pair{original().size(), std::size_t{1}}, std::pair{std::uint64_t{1}, std::size_t{2}}}) {
        Forger forger{original()};
        forger.touch(seq).sign = [nth = key](std::string_view bytes) {
            return original().key(nth).sign(bytes);
        };
        must_name(forger, "wrong-key", seq);
    }
}

BOOST_AUTO_TEST_CASE(somebody_changes_the_key_who_is_no_operator) {
    auto const next = git::SigningKey::generate();
    Forger forger{original()};
    must_name(
        forger, {"unlawful"},
        forger.append(forger.act(as("r1", model::Function::kReviewer, "bimf"), {}, change_to(forger, next))));
}

BOOST_AUTO_TEST_CASE(the_list_of_keys_names_a_key_of_which_no_event_tells) {
    auto const seq = original().find<model::KeyChanged>();
    Forger forger{original()};
    forger.touch(seq).files = [](std::vector<record::FileChange>& changes) {
        for (auto& change : changes) {
            auto const at = change.bytes.find("ssh-ed25519 ", change.bytes.find("k-1"));
            BOOST_TEST_REQUIRE(at != std::string::npos);
            auto const foreign = git::SigningKey::generate().public_key();
            change.bytes.replace(at, foreign.size(), foreign);
        }
    };
    must_name(forger, {"wrong-tree", "invalid-event", "unlawful"}, seq);
}

BOOST_AUTO_TEST_SUITE_END()
