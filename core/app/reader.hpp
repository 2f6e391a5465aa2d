#pragma once

#include <map>
#include <set>
#include <string>

#include "core/app/text_cache.hpp"
#include "core/base/clock.hpp"
#include "core/git/repository.hpp"
#include "core/index/index.hpp"
#include "core/record/snapshot.hpp"

namespace fassung::history {
struct ConceptSynopsis;
}

namespace fassung::app {

/// Comparisons of whole states of the concept, by ConceptComparison::key.
using ConceptCache = BoundedCache<std::string, history::ConceptSynopsis>;

/// Pseudonym → name, of those that are known; erased ones are missing.
using Names = std::map<base::ActorId, std::string>;

/// What reading a record needs. A server's application is one, and so is a clone in an auditor's hands.
/// Safe from any thread.
class Reader {
  public:
    virtual ~Reader() = default;

    virtual record::SnapshotPtr snapshot() const = 0;
    virtual git::HandlePool::Lease repository() = 0;
    /// May be ahead of a snapshot taken before; what is asked of it is bounded by the snapshot's number.
    virtual index::Index const& index() = 0;
    virtual base::Clock const& clock() const = 0;
    /// From the register of persons; none where there is no register.
    virtual Names names(std::set<base::ActorId> const& actors) = 0;

    base::Date today() const { return base::berlin_date(clock().now()); }
    TextCache& texts() { return texts_; }
    ConceptCache& compared_concepts() { return compared_concepts_; }

  private:
    TextCache texts_;
    ConceptCache compared_concepts_{std::size_t{16} << 20};
};

}  // namespace fassung::app
