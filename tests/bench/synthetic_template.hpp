#pragma once

#include <filesystem>

#include "tests/bench/synthetic_text.hpp"

namespace fassung::bench {

/// What the template's rules and fields allow measures to refer to.
Surroundings surroundings_of(std::filesystem::path const& template_folder,
                             std::filesystem::path const& schemas);

/// A copy of `from` whose measures are `count` synthetic ones, M-0001 on, with one edition that numbers them.
void write_template(std::filesystem::path const& from, std::filesystem::path const& to, Dice& dice,
                    Surroundings const& around, int count);

}  // namespace fassung::bench
