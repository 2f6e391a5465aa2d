#include <sys/stat.h>

#include <boost/test/unit_test.hpp>

#include "tests/unit/git/tools.hpp"

using namespace fassung::git;
using namespace fassung::git::test;

namespace {

struct Keys {
    TempDir dir;
    SigningKey key = SigningKey::generate();
    Keys() {
        key.save(dir / "key", "Testschlüssel");
        spill(dir / "allowed", "server namespaces=\"git,other\" " + key.public_key() + "\n");
    }
    Outcome ssh_verify(std::string const& message, std::string const& armour,
                       std::string const& name_space = "git") const {
        spill(dir / "sig", armour + "\n");
        return run({"ssh-keygen", "-Y", "verify", "-f", (dir / "allowed").string(), "-I", "server", "-n",
                    name_space, "-s", (dir / "sig").string()},
                   message);
    }
};

std::string refusal(std::filesystem::path const& file) {
    try {
        SigningKey::load(file);
    } catch (std::runtime_error const& error) {
        return error.what();
    }
    return "loaded";
}

bool contains(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(signatures)

BOOST_AUTO_TEST_CASE(ssh_keygen_accepts_our_signatures_and_no_altered_message) {
    Keys const keys;
    auto const armour = keys.key.sign("Beschluss\n");
    BOOST_TEST(!armour.ends_with('\n'));
    BOOST_TEST(keys.ssh_verify("Beschluss\n", armour).status == 0);
    BOOST_TEST(keys.ssh_verify("Beschluß\n", armour).status != 0);
    BOOST_TEST(keys.ssh_verify("Beschluss\n", armour, "other").status != 0);
    BOOST_TEST(keys.ssh_verify("Beschluss\n", keys.key.sign("Beschluss\n", "other"), "other").status == 0);
}

BOOST_AUTO_TEST_CASE(ssh_keygen_reads_and_uses_our_key_file) {
    Keys const keys;
    auto const file = (keys.dir / "key").string();
    auto const shown = run({"ssh-keygen", "-y", "-f", file});
    BOOST_TEST(shown.status == 0);
    BOOST_TEST(shown.out == keys.key.public_key() + " Testschlüssel\n");
    BOOST_TEST(slurp(file + ".pub") == shown.out);
    auto const made = run({"ssh-keygen", "-Y", "sign", "-f", file, "-n", "git"}, "Text\n");
    BOOST_TEST(made.status == 0);
    // Ed25519 is deterministic: the same bytes but for the last line end.
    BOOST_TEST(made.out == keys.key.sign("Text\n") + "\n");
    BOOST_TEST(verify("Text\n", made.out, keys.key.public_key()));
}

BOOST_AUTO_TEST_CASE(keys_and_signatures_of_ssh_keygen_are_accepted) {
    TempDir const dir;
    auto const file = (dir / "theirs").string();
    BOOST_REQUIRE(
        run({"ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "ein langer Kommentar", "-f", file})
            .status == 0);
    auto const key = SigningKey::load(file);
    BOOST_TEST(slurp(file + ".pub").starts_with(key.public_key() + " "));
    auto const made = run({"ssh-keygen", "-Y", "sign", "-f", file, "-n", "git"}, "Text\n");
    BOOST_REQUIRE(made.status == 0);
    BOOST_TEST(verify("Text\n", made.out, key.public_key()));
    BOOST_TEST(verify("Text\n", made.out, slurp(file + ".pub")));
    BOOST_TEST(!verify("Text", made.out, key.public_key()));
    BOOST_TEST(!verify("Text\n", made.out, key.public_key(), "other"));
    BOOST_TEST(!verify("Text\n", made.out, SigningKey::generate().public_key()));
    BOOST_TEST(signer_of(made.out).value() == key.public_key());
}

BOOST_AUTO_TEST_CASE(garbage_is_no_signature) {
    auto const key = SigningKey::generate();
    auto const armour = key.sign("m");
    BOOST_TEST(verify("m", armour, key.public_key()));
    BOOST_TEST(verify("m", armour + "\n", key.public_key()));
    BOOST_TEST(!verify("m", armour + "\n\n", key.public_key()));
    BOOST_TEST(!verify("m", "x" + armour, key.public_key()));
    BOOST_TEST(!verify("m", "", key.public_key()));
    BOOST_TEST(!verify("m", armour, ""));
    BOOST_TEST(!verify("m", armour, "ssh-rsa AAAA"));
    BOOST_TEST(!signer_of("garbage"));
    for (std::size_t at = 0; at < armour.size(); ++at) {
        auto altered = armour;
        altered[at] = altered[at] == 'A' ? 'B' : 'A';
        BOOST_REQUIRE(!verify("m", altered, key.public_key()));
        BOOST_REQUIRE(!verify("m", armour.substr(0, at), key.public_key()));
    }
}

BOOST_AUTO_TEST_CASE(a_saved_key_is_the_same_after_loading) {
    Keys const keys;
    auto const loaded = SigningKey::load(keys.dir / "key");
    BOOST_TEST(loaded.public_key() == keys.key.public_key());
    BOOST_TEST(loaded.sign("x") == keys.key.sign("x"));
    struct stat status {};
    BOOST_REQUIRE(::stat((keys.dir / "key").c_str(), &status) == 0);
    BOOST_TEST((status.st_mode & 07777) == 0600U);
    BOOST_CHECK_THROW(keys.key.save(keys.dir / "key", ""), GitError);
    BOOST_TEST(SigningKey::load(keys.dir / "key").public_key() == keys.key.public_key());
    spill(keys.dir / "second.pub", "taken");
    BOOST_CHECK_THROW(keys.key.save(keys.dir / "second", ""), GitError);
    BOOST_TEST(!std::filesystem::exists(keys.dir / "second"));
}

BOOST_AUTO_TEST_CASE(an_unusable_key_file_is_named_with_its_reason) {
    Keys const keys;
    auto const file = keys.dir / "key";
    BOOST_TEST(contains(refusal(keys.dir / "none"), "there is no such file"));
    BOOST_TEST(contains(refusal(keys.dir.path()), "not a regular file"));
    ::chmod(file.c_str(), 0640);
    BOOST_TEST(contains(refusal(file), "readable by others"));
    ::chmod(file.c_str(), 0600);
    auto const text = slurp(file);
    spill(file, "-----BEGIN PRIVATE KEY-----\nMC4=\n-----END PRIVATE KEY-----\n");
    BOOST_TEST(contains(refusal(file), "not an OpenSSH private key"));
    spill(file, text.substr(0, text.size() / 2));
    BOOST_TEST(contains(refusal(file), "damaged"));
    auto altered = text;
    auto& symbol = altered[altered.size() / 2];
    symbol = symbol == 'A' ? 'B' : 'A';
    spill(file, altered);
    BOOST_TEST(contains(refusal(file), "damaged"));
    for (auto const& [kind, phrase, why] :
         {std::tuple{"ecdsa", "", "another kind"}, {"ed25519", "geheim", "encrypted"}}) {
        auto const other = (keys.dir / (std::string(kind) + ".key")).string();
        BOOST_REQUIRE(run({"ssh-keygen", "-q", "-t", kind, "-N", phrase, "-f", other}).status == 0);
        BOOST_TEST(contains(refusal(other), why));
    }
}

BOOST_AUTO_TEST_CASE(git_finds_our_commits_well_signed_and_altered_ones_not) {
    Chain chain;
    auto const commit = chain.append("Text\n");
    auto const good = git(chain.repository, {"verify-commit", "-v", commit.hex()});
    BOOST_TEST(good.status == 0);
    BOOST_TEST(contains(good.err, "Good \"git\" signature for server@fassung.invalid"));
    auto const log = git(chain.repository, {"log", "--show-signature", "--format=%G?", "main"});
    BOOST_TEST(log.status == 0);
    BOOST_TEST(contains(log.out, "Good \"git\" signature"));
    BOOST_TEST(log.out.ends_with("G\n"));

    auto altered = parse_commit(Handle(chain.repository).read(commit).value().bytes).value();
    altered.message = "Anderes\n";
    PackWriter writer;
    auto const bad = writer.add(ObjectType::kCommit, format_commit(altered));
    writer.write(chain.repository);
    BOOST_TEST(git(chain.repository, {"verify-commit", bad.hex()}).status != 0);
    BOOST_TEST(
        verify(format_unsigned(parse_commit(Handle(chain.repository).read(commit).value().bytes).value()),
               altered.signature, chain.key.public_key()));
    BOOST_TEST(!verify(format_unsigned(altered), altered.signature, chain.key.public_key()));
}

BOOST_AUTO_TEST_SUITE_END()
