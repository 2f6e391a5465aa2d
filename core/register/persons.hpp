#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/ids.hpp"
#include "core/register/identity.hpp"
#include "core/register/store.hpp"

namespace fassung::reg {

/// Who stands behind a pseudonym.
struct Person {
    base::ActorId actor;
    std::string name;
    std::string office;
    Salt salt{};
    bool operator==(Person const&) const = default;
};

/// Thread-safe.
class Persons {
  public:
    explicit Persons(Store& store) : store_(store) {}

    /// Adds the person, or replaces what is known of that actor.
    void put(Person const& person);
    std::optional<Person> find(base::ActorId const& actor) const;
    /// Names of those that are known; erased ones are missing.
    std::map<base::ActorId, std::string> names(std::set<base::ActorId> const& actors) const;
    /// Of everybody, in no order and at most 20000: for looking for them in a text.
    std::vector<std::string> all_names() const;
    /// Forgets name, office and salt, and with them the login, its sessions and its API tokens, when the
    /// person was here and what is assigned to them, for ever: the file's pages are overwritten. What the
    /// record says of the pseudonym stays, and so does the unit's work under it: texts saved, notes, shares.
    /// False if nothing was known.
    bool erase(base::ActorId const& actor);

    /// Rises with every change, after it is to be seen and before the call that made it returns. What was
    /// read after asking for the version is at least as new as that version.
    std::uint64_t version() const { return version_; }

  private:
    Store& store_;
    std::atomic<std::uint64_t> version_ = 0;
};

}  // namespace fassung::reg
