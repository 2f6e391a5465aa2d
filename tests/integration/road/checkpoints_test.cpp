// Checkpoints and countersignatures with nothing but HTTP and stock OpenSSH.
#include <boost/test/unit_test.hpp>

#include "tests/integration/road/noted_record.hpp"

using namespace fassung::test;

namespace {

constexpr auto kNamespace = "fassung-checkpoint-1";
constexpr auto kArmour = "-----BEGIN SSH SIGNATURE-----";

/// Text and signatures of a note, apart.
struct Parts {
    std::string text;
    std::vector<std::string> signatures;

    explicit Parts(std::string const& note) {
        auto at = note.find(kArmour);
        text = note.substr(0, at);
        while (at != std::string::npos) {
            auto const next = note.find(kArmour, at + 1);
            signatures.push_back(note.substr(at, next - at));
            at = next;
        }
    }
};

/// Asks ssh-keygen whether the key in `public_file` signed the text.
bool accepted(NotedRecord const& record, std::string const& text, std::string const& signature,
              std::filesystem::path const& public_file) {
    spill(record / "text", text);
    spill(record / "signature", signature);
    spill(record / "signers", "office " + slurp(public_file));
    return run_program({"sh", "-c",
                        "ssh-keygen -Y verify -f '" + (record / "signers").string() + "' -I office -n " +
                            kNamespace + " -s '" + (record / "signature").string() + "' < '" +
                            (record / "text").string() + "'"})
               .status == 0;
}

std::string only_checkpoint(ApiClient& client) {
    auto const list = client.get("/api/v1/checkpoints");
    BOOST_REQUIRE(list.status == 200);
    auto const& all = list.body.at("checkpoints").as_array();
    BOOST_REQUIRE(all.size() == 1U);
    return "/api/v1/checkpoints/" + json::serialize(all[0].at("seq"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(checkpoints)

BOOST_AUTO_TEST_CASE(stock_openssh_accepts_the_checkpoint_given_out) {
    NotedRecord record;
    auto auditor = record.as("rechnungshof");
    auto const given = auditor.get("/api/v1/checkpoint");
    BOOST_REQUIRE(given.status == 200);
    BOOST_TEST(given.raw.header("content-type").starts_with("text/plain"));
    Parts const note{given.raw.body};
    BOOST_REQUIRE(note.signatures.size() == 1U);
    auto const server = record.data() / "keys/server.pub";
    BOOST_TEST(accepted(record, note.text, note.signatures[0], server));
    BOOST_TEST(!accepted(record, note.text + "x", note.signatures[0], server));
    auto const as_json = auditor.get("/api/v1/checkpoint", {{"accept", "application/json"}});
    BOOST_TEST(Parts{as_json.text("note")}.text.find("fassung-checkpoint-1\nrecord ") == 0U);
    BOOST_TEST(slurp(server).starts_with(as_json.text("publicKey")));
    BOOST_TEST(slurp(record.data() / "checkpoint").starts_with("fassung-checkpoint-1\n"));
}

BOOST_AUTO_TEST_CASE(another_office_countersigns_with_ssh_keygen_and_everybody_can_check_it) {
    NotedRecord record;
    BOOST_REQUIRE(record.as("tmbwk").open("amend", {"M-0022"}).status == 201);
    auto auditor = record.as("rechnungshof");
    auto const checkpoint = only_checkpoint(auditor);
    auto const note = auditor.get(checkpoint + "?part=note").raw.body;
    BOOST_TEST(note.find(kArmour) == std::string::npos);

    auto const key = (record / "office").string();
    auto const file = (record / "note.txt").string();
    spill(file, note);
    BOOST_REQUIRE(run_program({"ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key}).status == 0);
    BOOST_REQUIRE(run_program({"ssh-keygen", "-Y", "sign", "-f", key, "-n", kNamespace, file}).status == 0);
    auto const signature = slurp(file + ".sig");
    auto const sent =
        auditor.call("POST", checkpoint + "/countersignatures", signature, {{"content-type", "text/plain"}});
    BOOST_TEST_REQUIRE(sent.status == 201, sent.raw.body);
    BOOST_TEST(slurp(key + ".pub").starts_with(sent.text("publicKey")));
    auto const again = auditor.post(checkpoint + "/countersignatures", {{"signature", signature}});
    BOOST_TEST(again.status == 409);
    BOOST_TEST(again.code() == "already-countersigned");

    Parts const whole{auditor.get(checkpoint).raw.body};
    BOOST_TEST(whole.text == note);
    BOOST_REQUIRE(whole.signatures.size() == 2U);
    BOOST_TEST(accepted(record, note, whole.signatures[0], record.data() / "keys/server.pub"));
    BOOST_TEST(accepted(record, note, whole.signatures[1], key + ".pub"));
    // The same stands in the journal, for whoever has a clone alone.
    auto const out = record / "from-clone";
    auto const fetched = run_program({FASSUNG_BINARY, "checkpoint", "--record",
                                      (record.data() / "record.git").string(), "--output", out.string()});
    BOOST_TEST_REQUIRE(fetched.status == 0, fetched.output);
    BOOST_TEST(slurp(out) == auditor.get(checkpoint).raw.body);
}

BOOST_AUTO_TEST_CASE(the_command_line_saves_a_checkpoint_and_writes_over_none) {
    NotedRecord record;
    auto const file = record / "pruefpunkt";
    auto const words =
        std::vector<std::string>{"checkpoint", "--login", "rechnungshof", "--output", file.string()};
    auto const done = record.command(words);
    BOOST_TEST_REQUIRE(done.status == 0, done.output);
    BOOST_TEST(Parts{slurp(file)}.signatures.size() == 1U);
    BOOST_TEST(record.command(words).status == 2);
    auto const shown = record.command({"checkpoint", "--login", "rechnungshof"});
    BOOST_TEST(shown.output.starts_with("fassung-checkpoint-1\n"), shown.output);
}

BOOST_AUTO_TEST_SUITE_END()
