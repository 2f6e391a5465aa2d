#include "core/app/checkpoint.hpp"

#include <charconv>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>

#include "core/git/file.hpp"

namespace fassung::app {

void write_checkpoint(std::filesystem::path const& file, record::Position const& position) {
    auto const text = fmt::format("fassung-checkpoint-1\nrecord {}\nseq {}\nchain {}\njournal {}\ntime {}\n",
                                  position.record_id.hex(), position.seq, position.chain.hex(),
                                  position.journal.hex(), base::to_rfc3339(position.time));
    auto const temporary = std::filesystem::path{file.string() + ".new"};
    std::filesystem::remove(temporary);
    git::write_new_file(temporary, text, 0644);
    git::rename_file(temporary, file);
    git::sync_folder(file.parent_path());
}

std::optional<Checkpoint> read_checkpoint(std::filesystem::path const& file) {
    if (!std::filesystem::exists(file)) return std::nullopt;
    std::ifstream in{file, std::ios::binary};
    std::string line;
    std::getline(in, line);
    std::map<std::string, std::string> values;
    for (std::string entry; std::getline(in, entry);)
        if (auto const space = entry.find(' '); space != std::string::npos)
            values[entry.substr(0, space)] = entry.substr(space + 1);

    auto const record_id = base::Digest::parse(values["record"]);
    auto const chain = base::Digest::parse(values["chain"]);
    auto const journal = git::Oid::parse(values["journal"]);
    auto const time = base::parse_rfc3339(values["time"]);
    auto const& digits = values["seq"];
    std::uint64_t seq = 0;
    auto const read = std::from_chars(digits.data(), digits.data() + digits.size(), seq);
    if (line != "fassung-checkpoint-1" || !record_id || !chain || !journal || !time || digits.empty() ||
        read.ptr != digits.data() + digits.size())
        throw std::runtime_error("Die Datei " + file.string() + " ist kein lesbarer Prüfpunkt.");
    return Checkpoint{*record_id, seq, *chain, *journal, *time};
}

}  // namespace fassung::app
