#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/git/signature.hpp"
#include "core/record/replay.hpp"
#include "tests/support/temp_dir.hpp"

namespace fassung::adversary {

/// One event with everything that it brought, and how the record stood before it.
struct Step {
    model::Event event;
    record::Assembler::Parts parts;
    git::Oid journal;
    std::optional<git::Oid> main;
    workflow::State before;
    record::Position position;
    git::Oid journal_tree, main_tree;
};

/// Whether the event brings another key to sign the event `seq` with: of a change by the root key that event
/// itself.
bool changes_key(model::Event const& event, std::uint64_t seq);

/// A sound record, taken apart once and kept in memory. Forgeries begin from it.
class Original {
  public:
    /// `keys`: the server's keys, the oldest first.
    Original(std::filesystem::path const& record, std::vector<std::shared_ptr<git::SigningKey const>> keys);

    std::vector<Step> const& steps() const { return steps_; }
    Step const& at(std::uint64_t seq) const { return steps_.at(seq - 1); }
    std::uint64_t size() const { return steps_.size(); }
    // After the last event.
    workflow::State const& state() const { return end_.state; }
    record::Replayed const& end() const { return end_; }

    /// The same record as `record`, all of it in one pack.
    std::filesystem::path const& repository() const { return repository_; }
    git::References const& references() const { return references_; }
    git::Object const* find(git::Oid const& oid) const;
    git::Commit commit(git::Oid const& oid) const;
    std::string file(git::Oid const& commit, std::string_view path) const;
    std::unordered_map<git::Oid, git::Object> const& objects() const { return objects_; }

    /// With which the server signs at that number.
    git::SigningKey const& key_at(std::uint64_t seq) const;
    git::SigningKey const& key(std::size_t nth) const { return *keys_.at(nth); }

    using Fits = std::function<bool(Step const&)>;
    /// Number of the `nth` event that fits. Throws std::logic_error if there is none.
    std::uint64_t find(Fits const& fits, std::size_t nth = 0) const;
    template <class Payload>
    std::uint64_t find(std::size_t nth = 0) const {
        return find([](Step const& step) { return std::holds_alternative<Payload>(step.event.payload); },
                    nth);
    }
    template <class Payload>
    std::uint64_t find(std::function<bool(Payload const&)> const& fits, std::size_t nth = 0) const {
        return find(
            [&](Step const& step) {
                auto const* payload = std::get_if<Payload>(&step.event.payload);
                return payload != nullptr && fits(*payload);
            },
            nth);
    }

  private:
    void keep(git::Oid const& oid);

    test::TempDir dir_;
    git::Handle handle_;
    std::vector<std::shared_ptr<git::SigningKey const>> keys_;
    git::References references_;
    std::vector<Step> steps_;
    record::Replayed end_;
    std::unordered_map<git::Oid, git::Object> objects_;
    std::filesystem::path repository_;
};

}  // namespace fassung::adversary
