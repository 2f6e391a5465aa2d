#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "core/app/application.hpp"
#include "core/app/caller.hpp"

/// Another key for the server to sign with. The old one is destroyed; what it signed stays valid.
namespace fassung::app {

struct KeyChange {
    std::uint64_t seq = 0;  ///< of the event; the new key signs the ones after it
    std::string id;         ///< "k-2"
    std::string public_key;
};

/// Asked for by an operator. The event is signed with the key that is valid until then.
base::Result<KeyChange> change_key(Application& app, Caller const& caller,
                                   std::optional<record::RequestDigests> const& digests);

/// Where the server's key is lost or in other hands: a new one, by the root key, while no server runs. Takes
/// the directory's process lock. Refusals: "no-record", "locked", "behind-checkpoint", "invalid-root-key"
/// (kInvalid: missing, not readable, or not this record's), "clock". Throws record::BrokenRecord.
base::Result<KeyChange> recover_key(record::DataDirectory const& data, std::filesystem::path const& root_key,
                                    base::Clock const& clock);

}  // namespace fassung::app
