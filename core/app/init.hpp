#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/clock.hpp"
#include "core/base/result.hpp"
#include "core/register/register.hpp"

/// `fassung init`: a data directory with its record, keys and register.
namespace fassung::app {

struct InitOptions {
    std::filesystem::path directory;  ///< must not exist or be empty
    std::filesystem::path template_folder;
    std::filesystem::path schemas;
    bool empty = false;                  ///< rules, guidelines, fields and goals, but no measures
    bool demo = false;                   ///< demonstration actors with a published password
    std::vector<std::string> operators;  ///< logins of the first operators
    reg::Hashing hashing;
};

struct InitResult {
    base::Digest record_id;
    std::size_t measures = 0;
    std::filesystem::path root_key;
    /// Login and first password of each operator; shown once.
    std::vector<std::pair<std::string, std::string>> operators;
};

/// Made beside the directory and renamed at the end: an interrupted init leaves no half record. Refusals:
/// "directory-not-empty", "invalid-template", "operators-missing", those of decide() and of the register.
base::Result<InitResult> init(InitOptions const& options, base::Clock const& clock);

/// The password of all demonstration accounts.
inline constexpr char const* kDemoPassword = "fassung-demo";

}  // namespace fassung::app
