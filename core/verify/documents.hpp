#pragma once

#include <atomic>
#include <mutex>
#include <optional>
#include <unordered_set>

#include "core/git/object.hpp"
#include "core/workflow/case.hpp"
#include "core/xml/schema.hpp"

namespace fassung::verify {

/// Checks documents: schema, shape, canonical form. Safe from any thread.
class Documents {
  public:
    Documents();

    struct Checked {
        workflow::DocumentPtr document;  ///< null if it cannot be read
        std::string wrong;               ///< German; empty if it is sound
    };
    Checked check(model::DocumentId const& id, git::Oid const& blob, std::string_view bytes);
    /// Whether the same bytes were found sound as a document of that kind before.
    bool known(model::DocumentId const& id, git::Oid const& blob) const;
    /// Different sound texts.
    std::uint64_t count() const { return count_; }

    /// Whether this program's schema of that name is that text; true for a name it does not know.
    bool is_own(std::string const& name, std::string_view xsd) const;

  private:
    static git::Oid key(model::DocumentId const& id, git::Oid const& blob);
    xml::Schemas schemas_;
    mutable std::mutex mutex_;
    std::unordered_set<git::Oid> sound_;
    std::atomic<std::uint64_t> count_ = 0;
};

}  // namespace fassung::verify
