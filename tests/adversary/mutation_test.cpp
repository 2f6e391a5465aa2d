// Chance: random bytes of random objects, everything that names them hashed anew, commits signed again or
// not. Whatever was altered must be found, and nothing may end the program. FASSUNG_MUTATIONS says how many,
// 15 if it is not set.
#include <cstdlib>
#include <functional>
#include <map>
#include <random>
#include <set>

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include "tests/adversary/attack.hpp"

using namespace fassung;
using namespace fassung::adversary;

namespace {

namespace fs = std::filesystem;

int rounds() {
    auto const* const wanted = std::getenv("FASSUNG_MUTATIONS");
    return wanted == nullptr ? 15 : std::atoi(wanted);
}

class Chance {
  public:
    explicit Chance(std::uint32_t seed) : random_(seed) {}
    std::size_t below(std::size_t bound) { return random_() % bound; }
    char byte() { return static_cast<char>(random_()); }

    /// Another text.
    std::string mutated(std::string const& before) {
        for (;;) {
            auto bytes = before;
            for (auto count = 1 + below(3); count > 0; --count) {
                auto const at = bytes.empty() ? 0 : below(bytes.size());
                switch (below(6)) {
                    case 0:
                        bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(at), byte());
                        break;
                    case 1:
                        bytes.erase(at, 1 + below(4));
                        break;
                    case 2:
                        bytes.resize(at);
                        break;
                    case 3:
                        bytes.insert(at, bytes.substr(bytes.size() / 2, 1 + below(40)));
                        break;
                    default:
                        if (!bytes.empty()) bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
                }
            }
            if (bytes != before) return bytes;
        }
    }

  private:
    std::mt19937 random_;
};

/// The record with one object exchanged, and everything above it hashed anew.
class Exchange {
  public:
    Exchange(git::Oid const& target, Chance& chance, bool resign)
        : target_(target), chance_(chance), resign_(resign) {}

    fs::path write(fs::path const& dir) {
        auto const repository = dir / "record.git";
        fs::copy(original().repository(), repository, fs::copy_options::recursive);
        auto references = original().references();
        for (std::uint64_t seq = 1; seq <= original().size(); ++seq) {
            auto const& step = original().at(seq);
            if (step.main) instead_[*step.main] = commit(seq, *step.main);
            instead_[step.journal] = commit(seq, step.journal);
        }
        for (auto& [name, oid] : references) oid = instead_.at(oid);
        pack_.write(repository);
        git::move_references(repository, original().references(), references);
        return repository;
    }

  private:
    git::Oid commit(std::uint64_t seq, git::Oid const& oid) {
        auto commit = original().commit(oid);
        auto const before = commit;
        commit.tree = object(commit.tree);
        for (auto& parent : commit.parents) parent = instead_.at(parent);
        if (oid != target_) {
            if (commit == before) return oid;
            if (resign_) commit.signature = original().key_at(seq).sign(git::format_unsigned(commit));
            return pack_.add(git::ObjectType::kCommit, git::format_commit(commit));
        }
        if (!resign_) return pack_.add(git::ObjectType::kCommit, chance_.mutated(git::format_commit(commit)));
        auto bytes = chance_.mutated(git::format_unsigned(commit));
        // The signature where git has it: the last header.
        auto armour = original().key_at(seq).sign(bytes);
        for (std::size_t at = 0; (at = armour.find('\n', at)) != std::string::npos; at += 2)
            armour.insert(at + 1, 1, ' ');
        bytes.insert(std::min(bytes.find("\n\n"), bytes.size()), "\ngpgsig " + armour);
        return pack_.add(git::ObjectType::kCommit, bytes);
    }

    /// A tree or blob.
    git::Oid object(git::Oid const& oid) {
        if (auto const known = instead_.find(oid); known != instead_.end()) return known->second;
        auto const& object = *original().find(oid);
        auto bytes = object.bytes;
        if (object.type == git::ObjectType::kTree) {
            auto entries = git::parse_tree(bytes).value();
            for (auto& entry : entries) entry.oid = this->object(entry.oid);
            bytes = git::format_tree(std::move(entries));
        }
        if (oid == target_) bytes = chance_.mutated(bytes);
        return instead_[oid] = bytes == object.bytes ? oid : pack_.add(object.type, bytes);
    }

    git::Oid target_;
    Chance& chance_;
    bool resign_;
    git::PackWriter pack_;
    std::map<git::Oid, git::Oid> instead_;
};

verify::Options against_the_end() {
    auto const note = record::checkpoint_of(original().end().position);
    verify::Options options;
    options.against =
        record::SignedNote{note,
                           {original()
                                .key_at(original().size())
                                .sign(record::format_checkpoint(note), record::kCheckpointNamespace)}};
    return options;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(mutation)

BOOST_AUTO_TEST_CASE(whatever_is_exchanged_is_found) {
    // In the order of the record, which is the same each time although ids are not.
    std::vector<git::Oid> objects;
    std::set<git::Oid> seen;
    std::function<void(git::Oid const&)> const collect = [&](git::Oid const& oid) {
        if (!seen.insert(oid).second) return;
        objects.push_back(oid);
        auto const& object = *original().find(oid);
        if (object.type == git::ObjectType::kTree) {
            auto const entries = git::parse_tree(object.bytes).value();
            for (auto const& entry : entries) collect(entry.oid);
        }
        if (object.type == git::ObjectType::kCommit) collect(git::parse_commit(object.bytes).value().tree);
    };
    for (auto const& step : original().steps()) {
        if (step.main) collect(*step.main);
        collect(step.journal);
    }
    for (int round = 0; round < rounds(); ++round) {
        Chance chance{static_cast<std::uint32_t>(round)};
        auto const& target = objects[chance.below(objects.size())];
        bool const resign = chance.below(2) == 0;
        test::TempDir const dir;
        auto const report = examine(Exchange{target, chance, resign}.write(dir.path()));
        BOOST_TEST(!report.sound(), fmt::format("round {}: object {} ({} bytes) was altered unnoticed", round,
                                                target.hex(), original().find(target)->bytes.size()));
    }
}

BOOST_AUTO_TEST_CASE(whatever_is_exchanged_in_an_event_that_is_chained_anew_is_found_with_a_note) {
    for (int round = 0; round < rounds(); ++round) {
        Chance chance{1'000'000U + static_cast<std::uint32_t>(round)};
        auto const seq = 1 + chance.below(original().size());
        Forger forger{original()};
        forger.touch(seq).event_file = [&](std::string& bytes) { bytes = chance.mutated(bytes); };
        test::TempDir const dir;
        auto const report = examine(forger.write(dir.path()), against_the_end());
        BOOST_TEST(!report.sound(), fmt::format("round {}: event {} was altered unnoticed", round, seq));
    }
}

BOOST_AUTO_TEST_CASE(references_are_altered) {
    for (int round = 0; round < rounds() / 2; ++round) {
        Chance chance{2'000'000U + static_cast<std::uint32_t>(round)};
        auto references = original().references();
        auto const& to = original().at(1 + chance.below(original().size()));
        auto const name = chance.below(2) == 0 ? record::kJournalRef : record::kMainRef;
        auto const target = to.main && chance.below(2) == 0 ? *to.main : to.journal;
        if (references[name] == target) continue;
        Forger forger{original()};
        forger.references = [&](git::References& all, git::PackWriter&) { all[name] = target; };
        test::TempDir const dir;
        auto const report = examine(forger.write(dir.path()), against_the_end());
        BOOST_TEST(!report.sound(), fmt::format("round {}: {} at {}", round, name, target.hex()));
    }
}

BOOST_AUTO_TEST_SUITE_END()
