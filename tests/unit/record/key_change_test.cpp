#include "core/record/key_change.hpp"

#include <filesystem>

#include <boost/test/unit_test.hpp>

#include "core/git/signature.hpp"
#include "core/record/founding.hpp"
#include "core/record/server_key.hpp"
#include "tests/support/temp_dir.hpp"

using namespace fassung;

namespace {

std::string signed_line(git::SigningKey const& key, std::string const& text) {
    return record::one_line(key.sign(text, record::kKeyNamespace));
}

struct Change {
    git::SigningKey root = git::SigningKey::generate();
    git::SigningKey old = git::SigningKey::generate();
    git::SigningKey next = git::SigningKey::generate();
    base::Digest record_id = base::sha256("Akte");
    model::Keys before;
    model::KeyChanged what;

    Change() {
        before.root = root.public_key();
        before.keys.push_back({"k-1", old.public_key(), 1, std::nullopt, {}});
        what = {"k-2", next.public_key(), 12, {}, {}};
        what.proof = signed_line(next, statement());
    }
    std::string statement() const { return record::key_statement(record_id, what.from_seq, what.public_key); }
    bool holds() const { return record::check_proofs(what, before, record_id).has_value(); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(key_change)

BOOST_AUTO_TEST_CASE(the_statement_names_record_event_and_key) {
    BOOST_TEST(record::key_statement(base::sha256("Akte"), 12, "ssh-ed25519 AAAA") ==
               "fassung-key-1\n" + base::sha256("Akte").hex() + "\n12\nssh-ed25519 AAAA\n");
}

BOOST_AUTO_TEST_CASE(a_signature_in_one_line_becomes_the_same_armour_again) {
    auto const armour = git::SigningKey::generate().sign("text", record::kKeyNamespace);
    auto const line = record::one_line(armour);
    BOOST_TEST(line.find('\n') == std::string::npos);
    BOOST_TEST(record::armour_of(line) == armour);
    BOOST_TEST(record::one_line("no armour").empty());
}

BOOST_AUTO_TEST_CASE(the_new_key_proves_that_it_wants_to_be_the_next) {
    Change change;
    BOOST_TEST(change.holds());
    change.what.from_seq = 13;
    BOOST_TEST(!change.holds());
    change.what.proof = signed_line(change.old, change.statement());
    BOOST_TEST(!change.holds());
    change.what.proof = "AAAA";
    BOOST_TEST(!change.holds());
    change.what.proof.clear();
    BOOST_TEST(!change.holds());
}

BOOST_AUTO_TEST_CASE(a_proof_is_good_for_one_record_alone) {
    Change change;
    change.record_id = base::sha256("andere Akte");
    BOOST_TEST(!change.holds());
}

BOOST_AUTO_TEST_CASE(where_the_old_key_is_lost_the_root_key_must_have_signed) {
    Change change;
    change.what.root_proof = signed_line(change.root, change.statement());
    BOOST_TEST(change.holds());
    change.what.root_proof = signed_line(change.old, change.statement());
    BOOST_TEST(!change.holds());
}

BOOST_AUTO_TEST_CASE(each_event_has_one_key_that_must_have_signed_it) {
    Change change;
    model::Event event;
    event.seq = 11;
    event.payload = change.what;
    BOOST_TEST((record::signer_key(&change.before, event) == change.old.public_key()));
    change.what.root_proof = "AAAA";
    event.payload = change.what;
    BOOST_TEST((record::signer_key(&change.before, event) == change.next.public_key()));
    event.payload = model::Withdrawn{};
    BOOST_TEST((record::signer_key(&change.before, event) == change.old.public_key()));
    change.before.keys[0].until_seq = 11;
    BOOST_TEST(!record::signer_key(&change.before, event));
    event.payload = model::Founded{"Akte", "root", "server", false};
    BOOST_TEST((record::signer_key(nullptr, event) == "server"));
}

BOOST_AUTO_TEST_CASE(a_key_that_was_replaced_signs_for_one_more_day_in_any_time_zone) {
    model::Keys keys;
    keys.keys.push_back({"k-1", "ssh-ed25519 AAAAold", 1, 12, *base::parse_rfc3339("2026-11-02T08:00:00Z")});
    keys.keys.push_back(
        {"k-2", "ssh-ed25519 AAAAnew", 12, std::nullopt, *base::parse_rfc3339("2026-12-24T10:00:00Z")});
    BOOST_TEST(record::allowed_signers(keys) ==
               "server@fassung.invalid "
               "namespaces=\"git\",valid-after=\"20261101080000Z\",valid-before=\"20261225100000Z\" "
               "ssh-ed25519 AAAAold\n"
               "server@fassung.invalid namespaces=\"git\",valid-after=\"20261223100000Z\" "
               "ssh-ed25519 AAAAnew\n");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(server_key)

namespace {

struct Keys {
    test::TempDir dir;
    record::DataDirectory data{dir.path()};
    git::SigningKey old = git::SigningKey::generate();
    git::SigningKey next = git::SigningKey::generate();

    Keys() {
        std::filesystem::create_directories(data.keys());
        old.save(data.server_key(), "old");
        next.save(record::next_key_file(data, next.public_key()), "next");
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(the_valid_key_is_found_by_its_public_half_before_and_after_the_change) {
    Keys keys;
    BOOST_TEST(record::load_server_key(keys.data, keys.old.public_key()).public_key() ==
               keys.old.public_key());
    BOOST_TEST(record::load_server_key(keys.data, keys.next.public_key()).public_key() ==
               keys.next.public_key());
    BOOST_TEST(!std::filesystem::exists(record::next_key_file(keys.data, keys.next.public_key())));
    BOOST_TEST(git::SigningKey::load(keys.data.server_key()).public_key() == keys.next.public_key());
    // The old one is gone for good.
    BOOST_CHECK_THROW(record::load_server_key(keys.data, keys.old.public_key()), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_change_that_stopped_between_the_two_files_is_finished) {
    Keys keys;
    auto const next = record::next_key_file(keys.data, keys.next.public_key());
    std::filesystem::rename(next, keys.data.server_key());
    BOOST_TEST(record::load_server_key(keys.data, keys.next.public_key()).public_key() ==
               keys.next.public_key());
    BOOST_TEST(!std::filesystem::exists(next.string() + ".pub"));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_the_key_it_says_is_refused_and_does_no_harm) {
    Keys keys;
    auto const next = record::next_key_file(keys.data, keys.next.public_key());
    std::filesystem::remove(next);
    std::filesystem::remove(next.string() + ".pub");
    git::SigningKey::generate().save(next, "other");
    BOOST_CHECK_THROW(record::load_server_key(keys.data, keys.next.public_key()), std::runtime_error);
    BOOST_TEST(git::SigningKey::load(keys.data.server_key()).public_key() == keys.old.public_key());
}

BOOST_AUTO_TEST_SUITE_END()
