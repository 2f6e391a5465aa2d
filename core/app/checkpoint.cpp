#include "core/app/checkpoint.hpp"

#include <charconv>
#include <stdexcept>

#include <fmt/format.h>

#include "core/git/file.hpp"

namespace fassung::app {

namespace {

/// The value of the next line, if that has this key; takes the line off.
std::string_view take(std::string_view& rest, std::string_view key) {
    auto const line = rest.substr(0, rest.find('\n'));
    if (line.size() == rest.size() || !line.starts_with(key) || line.size() <= key.size()) return {};
    rest.remove_prefix(line.size() + 1);
    return line.substr(key.size() + 1);
}

}  // namespace

std::string format_checkpoint(Checkpoint const& checkpoint) {
    return fmt::format("fassung-checkpoint-1\nrecord {}\nseq {}\nchain {}\njournal {}\ntime {}\n",
                       checkpoint.record_id.hex(), checkpoint.seq, checkpoint.chain.hex(),
                       checkpoint.journal.hex(), base::to_rfc3339(checkpoint.time));
}

std::optional<Checkpoint> parse_checkpoint(std::string_view text) {
    static constexpr std::string_view kHead = "fassung-checkpoint-1\n";
    if (!text.starts_with(kHead)) return std::nullopt;
    auto rest = text.substr(kHead.size());
    auto const record_id = base::Digest::parse(take(rest, "record"));
    auto const digits = take(rest, "seq");
    auto const chain = base::Digest::parse(take(rest, "chain"));
    auto const journal = git::Oid::parse(take(rest, "journal"));
    auto const time = base::parse_rfc3339(take(rest, "time"));
    std::uint64_t seq = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), seq);
    if (!record_id || !chain || !journal || !time) return std::nullopt;
    Checkpoint const out{*record_id, seq, *chain, *journal, *time};
    return format_checkpoint(out) == text ? std::optional{out} : std::nullopt;
}

void write_checkpoint(std::filesystem::path const& file, record::Position const& position) {
    auto const text = format_checkpoint(
        {position.record_id, position.seq, position.chain, position.journal, position.time});
    auto const temporary = std::filesystem::path{file.string() + ".new"};
    std::filesystem::remove(temporary);
    git::write_new_file(temporary, text, 0644);
    git::rename_file(temporary, file);
    git::sync_folder(file.parent_path());
}

std::optional<Checkpoint> read_checkpoint(std::filesystem::path const& file) {
    auto const text = git::read_file_if_any(file);
    if (!text) return std::nullopt;
    auto const checkpoint = parse_checkpoint(*text);
    if (!checkpoint) throw std::runtime_error("Die Datei " + file.string() + " ist kein lesbarer Prüfpunkt.");
    return checkpoint;
}

}  // namespace fassung::app
