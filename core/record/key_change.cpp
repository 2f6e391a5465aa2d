#include "core/record/key_change.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/git/signature.hpp"

namespace fassung::record {

namespace {

constexpr std::string_view kBegin = "-----BEGIN SSH SIGNATURE-----";
constexpr std::string_view kEnd = "-----END SSH SIGNATURE-----";
constexpr std::size_t kLine = 70;  // as OpenSSH breaks it

base::Error invalid_proof(std::string_view which) {
    return {base::Errc::kInvalid, "invalid-proof",
            fmt::format("Der Nachweis mit dem {} passt nicht zu diesem Wechsel des Schlüssels.", which)};
}

}  // namespace

std::string key_statement(base::Digest const& record_id, std::uint64_t from_seq,
                          std::string_view public_key) {
    return fmt::format("fassung-key-1\n{}\n{}\n{}\n", record_id.hex(), from_seq, public_key);
}

std::string one_line(std::string_view armour) {
    if (!armour.starts_with(kBegin)) return {};
    armour.remove_prefix(kBegin.size());
    std::string out{armour.substr(0, armour.find(kEnd))};
    std::erase(out, '\n');
    return out;
}

std::string armour_of(std::string_view one_line) {
    std::string out{kBegin};
    out += '\n';
    for (; !one_line.empty(); one_line.remove_prefix(std::min(kLine, one_line.size())))
        out.append(one_line.substr(0, kLine)).append("\n");
    return out.append(kEnd);
}

base::Result<void> check_proofs(model::KeyChanged const& what, model::Keys const& before,
                                base::Digest const& record_id) {
    auto const statement = key_statement(record_id, what.from_seq, what.public_key);
    auto const holds = [&](std::string const& proof, std::string const& key) {
        auto const armour = armour_of(proof);
        return one_line(armour) == proof && git::verify(statement, armour, key, kKeyNamespace);
    };
    if (!holds(what.proof, what.public_key)) return invalid_proof("neuen Schlüssel");
    if (!what.root_proof.empty() && !holds(what.root_proof, before.root))
        return invalid_proof("Hauptschlüssel");
    return {};
}

std::optional<std::string> signer_key(model::Keys const* before, model::Event const& event) {
    if (auto const* founded = std::get_if<model::Founded>(&event.payload)) return founded->server_key;
    if (auto const* changed = std::get_if<model::KeyChanged>(&event.payload))
        if (!changed->root_proof.empty()) return changed->public_key;
    auto const* key = before == nullptr ? nullptr : before->valid_at(event.seq);
    return key == nullptr ? std::nullopt : std::optional{key->public_key};
}

}  // namespace fassung::record
