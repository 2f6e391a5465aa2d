#include "core/record/checkpoint.hpp"

#include <charconv>
#include <stdexcept>

#include <fmt/format.h>

#include "core/git/file.hpp"
#include "core/git/signature.hpp"

namespace fassung::record {

namespace {

/// The value of the next line, if that has this key; takes the line off.
std::string_view take(std::string_view& rest, std::string_view key) {
    auto const line = rest.substr(0, rest.find('\n'));
    if (line.size() == rest.size() || !line.starts_with(key) || line.size() <= key.size()) return {};
    rest.remove_prefix(line.size() + 1);
    return line.substr(key.size() + 1);
}

constexpr std::string_view kArmourBegin = "-----BEGIN SSH SIGNATURE-----\n";
constexpr std::string_view kArmourEnd = "-----END SSH SIGNATURE-----\n";
constexpr std::size_t kMostSignatures = 1000;
constexpr std::size_t kLongestArmour = 4096;

}  // namespace

Checkpoint checkpoint_of(Position const& position) {
    return {position.record_id, position.seq, position.chain, position.journal, position.time};
}

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

std::string format_note(SignedNote const& note) {
    auto out = format_checkpoint(note.checkpoint);
    for (auto const& armour : note.signatures) out += armour + '\n';
    return out;
}

std::optional<SignedNote> parse_note(std::string_view text) {
    auto const first = text.find(kArmourBegin);
    if (first == std::string_view::npos) return std::nullopt;
    auto const checkpoint = parse_checkpoint(text.substr(0, first));
    if (!checkpoint) return std::nullopt;
    SignedNote out{*checkpoint, {}};
    for (text.remove_prefix(first); !text.empty();) {
        auto const end = text.find(kArmourEnd);
        if (!text.starts_with(kArmourBegin) || end == std::string_view::npos || end > kLongestArmour ||
            out.signatures.size() == kMostSignatures)
            return std::nullopt;
        auto const size = end + kArmourEnd.size();
        auto const armour = text.substr(0, size - 1);
        if (!git::signer_of(armour)) return std::nullopt;
        out.signatures.emplace_back(armour);
        text.remove_prefix(size);
    }
    return out;
}

std::string note_path(base::Date day) {
    return fmt::format("checkpoints/{:04}/{:02}/{:02}.txt", static_cast<int>(day.year()),
                       static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

std::string countersignature_path(base::Date day, int number) {
    auto path = note_path(day);
    return path.replace(path.size() - 3, 3, fmt::format("{}.sig", number));
}

void write_checkpoint(std::filesystem::path const& file, Checkpoint const& checkpoint) {
    auto const text = format_checkpoint(checkpoint);
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

}  // namespace fassung::record
