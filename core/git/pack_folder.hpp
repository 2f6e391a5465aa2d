#pragma once

#include <filesystem>
#include <string>
#include <vector>

/// The files below objects/pack. Names are without ending: "pack-<40 hexadecimal digits>".
namespace fassung::git {

/// Packs that are there with their index, in no order: git, ended while it removes one, leaves the index.
/// Throws std::filesystem::filesystem_error.
std::vector<std::string> packs_in(std::filesystem::path const& repository);

/// Those of them in which every object stands whole, as this program writes them: many times larger than git
/// makes them, which stores most objects as deltas. Packs over 2 GiB are not looked at. Throws GitError.
std::vector<std::string> plain_packs(std::filesystem::path const& repository);

/// Removes a pack; no error if it is gone. Whoever calls knows that its objects are elsewhere, durably.
void remove_pack(std::filesystem::path const& repository, std::string const& name);

}  // namespace fassung::git
