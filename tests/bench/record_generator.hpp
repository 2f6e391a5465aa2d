#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

/// Records of any size, made by the program's own code: init, then acts through the one writer.
namespace fassung::bench {

struct RecordSize {
    std::string name;
    int measures = 0;
    int revisions = 0;
    std::size_t batch = 0;  ///< acts that wait together
    int years = 0;          ///< that the record's clock passes through
};

/// "S", "M", "L" or "smoke"; throws std::runtime_error for another name.
RecordSize size_named(std::string const& name);

struct Generated {
    std::uint64_t events = 0, revisions = 0, refused = 0;
    double seconds = 0;
    double packing = 0;  ///< seconds of maintenance at the end
};

/// A data directory `folder`, which must not exist, with the same acts in the same order for the same seed
/// (keys, pseudonyms and salts are random). Every revision goes its whole road: opened, submitted, reviewed,
/// co-signed by everyone who is asked, approved and released; some are commented, sent back, or carried on
/// behind another release. Popularity of measures: Zipf, s = 0.6. `say` is given a line every few seconds.
Generated generate(RecordSize const& size, std::filesystem::path const& folder, std::uint64_t seed,
                   std::function<void(std::string const&)> const& say);

}  // namespace fassung::bench
