#pragma once

#include <memory>
#include <optional>

#include "core/git/repository.hpp"
#include "core/index/index.hpp"
#include "core/record/committed.hpp"
#include "core/verify/source.hpp"
#include "core/verify/verify.hpp"

namespace fassung::verify {

/// Builds the index of a data directory anew in a temporary file, and compares. One thread.
class IndexCheck {
  public:
    /// Null where there is nothing to compare with; a notice says why.
    static std::unique_ptr<IndexCheck> begin(Source const& source, Options const& options, Report& report);
    ~IndexCheck();
    void take(record::Committed const& committed);
    std::optional<Violation> finish(record::Position const& position, Report& report);

  private:
    explicit IndexCheck(std::unique_ptr<index::Index> kept);
    void flush();

    std::filesystem::path folder_;
    std::unique_ptr<index::Index> kept_;
    std::unique_ptr<index::Index> made_;
    std::vector<record::Committed> waiting_;
};

}  // namespace fassung::verify
