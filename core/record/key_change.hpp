#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/model/event.hpp"
#include "core/model/registry.hpp"

/// Another server key: what is signed for it, and by whom the events are signed. Pure; any thread.
namespace fassung::record {

inline constexpr std::string_view kKeyNamespace = "fassung-key-1";

/// What the new key signs, and the root key where the old one is lost: "fassung-key-1" LF record-id LF
/// from-seq LF public key LF. Names the record, so that a proof is good for no other one.
std::string key_statement(base::Digest const& record_id, std::uint64_t from_seq, std::string_view public_key);

/// An SSH armour as the event holds it, which has no line breaks: its base64 alone.
std::string one_line(std::string_view armour);
/// The armour again, without last LF, as ssh-keygen writes it.
std::string armour_of(std::string_view one_line);

/// Whether `proof` and, where there is one, `root_proof` hold; `before`: the keys until this event.
/// "invalid-proof" (kInvalid).
base::Result<void> check_proofs(model::KeyChanged const& what, model::Keys const& before,
                                base::Digest const& record_id);

/// The public key with which the commits of an event must be signed: the one valid at its number; of a change
/// by the root key already the new one. `before` is null for the first event. Empty if none is valid.
std::optional<std::string> signer_key(model::Keys const* before, model::Event const& event);

}  // namespace fassung::record
