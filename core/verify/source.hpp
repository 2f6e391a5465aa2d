#pragma once

#include <map>
#include <optional>

#include "core/base/result.hpp"
#include "core/git/refs.hpp"
#include "core/record/checkpoint.hpp"
#include "core/record/data_directory.hpp"

namespace fassung::verify {

/// Where a record lies and what its references say.
struct Source {
    std::filesystem::path repository;                ///< the folder with objects and references
    std::optional<record::DataDirectory> directory;  ///< if it is a data directory
    /// What the data directory keeps beside the record of the position last told to the outside.
    std::optional<record::Checkpoint> told;
    bool told_unreadable = false;
    git::Oid journal;
    git::Oid main;                               ///< zero if there is none
    git::References tags;                        ///< full name → id
    std::map<std::string, std::string> foreign;  ///< references that may not be there → why, in German
};

/// A data directory, a bare repository, or a clone with or without a working tree. Of a clone its own
/// branches do not count where it has remote ones. Errors as verify() gives them; throws git::GitError.
base::Result<Source> find_source(std::filesystem::path const& dir_or_clone);

}  // namespace fassung::verify
