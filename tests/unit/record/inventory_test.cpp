#include "core/record/inventory.hpp"

#include <boost/test/unit_test.hpp>

using namespace fassung;

namespace {

git::Oid oid(std::uint8_t byte) {
    git::Oid out;
    out.bytes.fill(byte);
    return out;
}

base::Instant at(std::string_view text) {
    return *base::parse_rfc3339(text);
}

/// Everything that an inventory can hold.
record::Inventory full() {
    record::Inventory out;
    out.position = {
        41,        base::sha256("record"),    base::sha256("content"), base::sha256("chain"), oid(0x11),
        oid(0x22), at("2026-11-22T10:33:52Z")};
    out.adopted = out.demo = true;
    out.last_measure = 34;
    out.last_proposal = {{2025, 7}, {2026, 2}};
    out.heads = {{*model::DocumentId::parse("concept"), 0, 3, {}},
                 {*model::DocumentId::parse("M-0001"), 2, 39, {"description/p-7f3a91", "indicators/i-02c4"}}};
    auto const id = base::proposal_id(2026, 2);
    out.open = {base::proposal_id(2025, 7), id};
    out.bases = {{id, *model::DocumentId::parse("M-0001"), 1, oid(0x33)},
                 {id, *model::DocumentId::parse("M-0002"), 0, std::nullopt}};
    out.dues = {{at("2026-12-04T23:00:00Z"), id, "cosign-participating:tmbwk"}};
    out.to_carry_on = {{39, id}};
    out.grant_requests = {12, 40};
    out.clock_confirmation = model::ActingAs{*base::ActorId::parse("a-7f3a91c2"), model::Function::kOperator,
                                             base::UnitId::parse("tsk"), std::nullopt};
    out.checkpoint_day = *base::parse_date("2026-11-22");
    out.checkpoints = {{30, *base::parse_date("2026-11-21"), {"ssh-ed25519 AAAA", "ssh-ed25519 BBBB"}},
                       {35, *base::parse_date("2026-11-22"), {}}};
    return out;
}

// A stored format, for ever: this text is never edited.
constexpr std::string_view kGolden =
    R"(fassung-state-1
record 70ce871f8a3d3fb449bc3c3ace6547cef02dfc74ffe48d912532a724bfdbe5b9
seq 41
content ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73
chain 9414886b1ebf025db067a4cbd13a0903fbd9733a5372bba1b58bd72c1699b798
journal 1111111111111111111111111111111111111111
main 2222222222222222222222222222222222222222
time 2026-11-22T10:33:52Z
demo
adopted
last-measure 34
last-proposal 2025 7
last-proposal 2026 2
head concept 0 3
head M-0001 2 39 description/p-7f3a91 indicators/i-02c4
open 2025-0007
open 2026-0002
base 2026-0002 M-0001 1 3333333333333333333333333333333333333333
base 2026-0002 M-0002 0 -
due 2026-12-04T23:00:00Z 2026-0002 cosign-participating:tmbwk
carry-on 39 2026-0002
grant-request 12
grant-request 40
clock-confirmation a-7f3a91c2 operator tsk -
checkpoint-day 2026-11-22
checkpoint 30 2026-11-21
signer ssh-ed25519 AAAA
signer ssh-ed25519 BBBB
checkpoint 35 2026-11-22
sha256 2e5273966d11c0e9f9b968710bd87fe454f9c6f4611b698a8edfda38b85910fb
)";

}  // namespace

BOOST_AUTO_TEST_SUITE(inventory)

BOOST_AUTO_TEST_CASE(the_text_of_a_state_is_what_it_always_was) {
    BOOST_TEST(record::format_inventory(full()) == kGolden);
}

BOOST_AUTO_TEST_CASE(a_text_is_read_as_it_was_written_and_only_so) {
    auto const text = record::format_inventory(full());
    auto const read = record::parse_inventory(text);
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST(record::format_inventory(*read) == text);
    record::Inventory bare;
    bare.checkpoint_day = *base::parse_date("2026-11-22");
    auto const empty = record::format_inventory(bare);
    BOOST_TEST(record::format_inventory(*record::parse_inventory(empty)) == empty);
    // Any other byte, any line missing or twice.
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto altered = text;
        altered[i] = static_cast<char>(altered[i] ^ 1);
        auto const refused = record::parse_inventory(altered);
        BOOST_TEST((refused.has_error() && refused.error().code == "invalid-state"));
    }
    for (std::size_t at = 0; at < text.size();) {
        auto const end = text.find('\n', at) + 1;
        BOOST_TEST(record::parse_inventory(text.substr(0, at) + text.substr(end)).has_error());
        BOOST_TEST(record::parse_inventory(text.substr(0, end) + text.substr(at)).has_error());
        at = end;
    }
    BOOST_TEST(record::parse_inventory("").has_error());
    BOOST_TEST(record::parse_inventory(text + "\n").has_error());
}

BOOST_AUTO_TEST_SUITE_END()
