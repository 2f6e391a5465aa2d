#pragma once

#include <string>
#include <string_view>

#include "core/model/registry.hpp"

/// What somebody types in a clone of the record to see for themselves, with stock Git. Ids are hexadecimal.
namespace fassung::app {

std::string read_command(std::string_view commit, std::string_view path);
/// Prints the SHA-256 of the file.
std::string digest_command(std::string_view commit, std::string_view path);
/// Writes the file `allowed_signers` that signature_command() reads.
std::string keys_command(model::Keys const& keys);
std::string signature_command(std::string_view commit);
/// Needs the program Fassung.
std::string verify_command(std::string_view record_id);

}  // namespace fassung::app
