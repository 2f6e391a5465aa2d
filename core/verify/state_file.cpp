#include "core/verify/state_file.hpp"

#include <fmt/format.h>

#include "core/git/file.hpp"
#include "core/workflow/policy_change.hpp"

namespace fassung::verify {

namespace {

constexpr std::string_view kHead = "fassung-verify-1\n";
constexpr std::uintmax_t kLargest = 1024UL * 1024 * 1024;

std::string_view take(std::string_view& rest, std::string_view key) {
    auto const line = rest.substr(0, rest.find('\n'));
    if (line.size() == rest.size() || !line.starts_with(key)) return {};
    rest.remove_prefix(line.size() + 1);
    return line.substr(key.size());
}

base::Error unreadable(std::string const& why) {
    return {
        base::Errc::kInvalid, "unreadable-state",
        fmt::format("Die Datei mit dem Stand der letzten Prüfung ist nicht lesbar: {} Bitte ohne sie prüfen.",
                    why)};
}

}  // namespace

std::string format_state(SavedState const& state) {
    auto const rest = fmt::format("title {}\nfirst {}\n{}", state.title, state.first_commit.hex(),
                                  record::format_inventory(state.inventory));
    return fmt::format("{}sha256 {}\n{}", kHead, base::sha256(rest).hex(), rest);
}

base::Result<SavedState> parse_state(std::string_view text) {
    if (!text.starts_with(kHead)) return unreadable("Sie beginnt nicht mit „fassung-verify-1“.");
    text.remove_prefix(kHead.size());
    if (take(text, "sha256 ") != base::sha256(text.substr(std::min(text.size(), text.find('\n') + 1))).hex())
        return unreadable("Sie ist beschädigt.");
    SavedState out;
    out.title = take(text, "title ");
    auto const first = git::Oid::parse(take(text, "first "));
    auto inventory = record::parse_inventory(text);
    if (!first) return unreadable("Der erste Commit fehlt.");
    if (!inventory) return unreadable(inventory.error().message);
    out.first_commit = *first;
    out.inventory = std::move(*inventory);
    return out;
}

base::Result<SavedState> read_state(std::filesystem::path const& file) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) return unreadable("Es gibt sie nicht.");
    if (std::filesystem::file_size(file, error) > kLargest || error) return unreadable("Sie ist zu groß.");
    return parse_state(git::read_file(file));
}

void write_state(std::filesystem::path const& file, SavedState const& state) {
    auto temporary = file;
    temporary += ".new";
    std::error_code ignored;
    std::filesystem::remove(temporary, ignored);
    git::write_new_file(temporary, format_state(state), 0644);
    git::rename_file(temporary, file);
}

SavedBases::SavedBases(std::optional<record::Inventory> const& start) {
    if (!start) return;
    start_ = start->position;
    for (auto const& base : start->bases)
        if (base.main) commits_.emplace(std::pair{base.document, base.revision}, *base.main);
}

void SavedBases::take(record::Committed const& committed) {
    auto const all = [&](auto const& revisions) {
        for (auto const& revision : revisions)
            commits_[{revision.document, revision.number}] = committed.main.value_or(committed.journal);
    };
    if (std::holds_alternative<model::Founded>(committed.event.payload))
        commits_[{workflow::policy_document(), 0}] = committed.journal;
    if (auto const* adopted = std::get_if<model::Adopted>(&committed.event.payload)) all(adopted->revisions);
    if (auto const* released = std::get_if<model::Released>(&committed.event.payload))
        all(released->revisions);
}

record::FindRevision SavedBases::find() const {
    return [this](model::DocumentId const& document, int revision) {
        auto const found = commits_.find({document, revision});
        if (found != commits_.end()) return found->second;
        return document == workflow::policy_document() ? start_.journal : start_.main;
    };
}

}  // namespace fassung::verify
