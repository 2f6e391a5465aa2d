#include "core/verify/index_check.hpp"

#include <cstdlib>

#include <fmt/format.h>

#include "core/git/repository.hpp"

namespace fassung::verify {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kBatch = 256;

fs::path new_folder() {
    auto name = (fs::temp_directory_path() / "fassung-verify-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw git::GitError("cannot make a temporary folder");
    return name;
}

}  // namespace

std::unique_ptr<IndexCheck> IndexCheck::begin(Source const& source, Options const& options, Report& report) {
    if (!source.directory || !options.compare_index) return nullptr;
    auto const file = source.directory->index();
    if (!fs::exists(file)) return nullptr;
    auto kept = index::Index::open_for_reading(file, 1);
    if (!kept) {
        report.notices.push_back(
            "Der Index (index.sqlite) ist nicht lesbar oder von anderer Bauart; er wurde nicht verglichen.");
        return nullptr;
    }
    return std::unique_ptr<IndexCheck>{new IndexCheck{std::move(kept)}};
}

IndexCheck::IndexCheck(std::unique_ptr<index::Index> kept)
    : folder_(new_folder()),
      kept_(std::move(kept)),
      made_(std::make_unique<index::Index>(folder_ / "index", 1)) {}

IndexCheck::~IndexCheck() {
    made_.reset();
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void IndexCheck::take(record::Committed const& committed) {
    waiting_.push_back(committed);
    if (waiting_.size() >= kBatch) flush();
}

void IndexCheck::flush() {
    if (!waiting_.empty()) made_->apply(waiting_);
    waiting_.clear();
}

std::optional<Violation> IndexCheck::finish(record::Position const& position, Report& report) {
    flush();
    auto const stands = kept_->standing();
    if (stands.seq != position.seq) {
        report.notices.push_back(
            fmt::format("Der Index (index.sqlite) steht bei Ereignis {}, das Journal bei {}; er wurde nicht "
                        "verglichen.",
                        stands.seq, position.seq));
        return std::nullopt;
    }
    auto const kept = kept_->dump();
    if (kept_->standing().seq != position.seq) {
        report.notices.push_back(
            "Der Index (index.sqlite) wurde während der Prüfung fortgeschrieben; er wurde nicht verglichen.");
        return std::nullopt;
    }
    report.counts.index_compared = true;
    if (kept == made_->dump()) return std::nullopt;
    return Violation{position.seq, position.journal, std::nullopt, "index-differs",
                     "Der Index (index.sqlite) ist nicht das, was sich aus der Akte ergibt. Er darf gelöscht "
                     "werden; das Programm baut ihn neu auf."};
}

}  // namespace fassung::verify
