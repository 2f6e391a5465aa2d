#pragma once

#include <filesystem>
#include <string>

#include "core/git/signature.hpp"
#include "core/record/data_directory.hpp"

/// The files of the server's secret key. The next one lies durably beside the present one before the record
/// names it, and takes its place afterwards. Whenever the process dies, the valid key is there and is known
/// by its public half. The one before is destroyed: nobody can sign again what came before a change.
///
/// Whoever calls holds the directory's process lock; one thread at a time.
namespace fassung::record {

/// "keys/server-" and the first 16 digits of SHA-256 of the public key.
std::filesystem::path next_key_file(DataDirectory const& data, std::string const& public_key);
/// Puts the next key into the place of the present one, durably. Nothing if it is there already.
void place_server_key(DataDirectory const& data, std::string const& public_key);
/// Removes a next key that the record does not name.
void drop_next_key(DataDirectory const& data, std::string const& public_key);
/// The key with that public half, put into its place if need be. Throws std::runtime_error with a clear text.
git::SigningKey load_server_key(DataDirectory const& data, std::string const& public_key);

}  // namespace fassung::record
