#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "core/app/reader.hpp"
#include "core/base/clock.hpp"
#include "core/base/result.hpp"
#include "core/git/repository.hpp"
#include "core/index/index.hpp"
#include "core/record/data_directory.hpp"
#include "core/record/process_lock.hpp"
#include "core/record/writer.hpp"
#include "core/register/register.hpp"
#include "core/xml/reader.hpp"
#include "core/xml/schema.hpp"

/// One data directory in use: the stores, the one writer, and what every use case works with. The use cases
/// are the functions of this folder's other headers; the doors call nothing else.
namespace fassung::app {

class OpenNeeds;
class Verification;

struct Options {
    record::DataDirectory data;
    std::filesystem::path schemas;  ///< folder with this program's XSDs
    record::WriterOptions writer{.daily_checkpoint = true};
    reg::Options registry;
    xml::Limits xml;
    /// Read the whole journal at the start, and build the index anew, instead of going on where it stands.
    bool from_the_start = false;
    std::chrono::seconds session_lifetime = std::chrono::hours{12};
    std::chrono::seconds session_idle = std::chrono::minutes{60};
    std::function<void(std::string const&)> log = [](std::string const&) {};
};

/// Safe from any thread.
class Application final : public Reader {
  public:
    /// Takes the process lock, removes what a dead process left, catches up (catch_up.hpp).
    /// Refusals: "no-record", "locked", "foreign-reference", "behind-checkpoint", "clock" (behind the last
    /// event), "no-key", "unfinished-record". Throws record::BrokenRecord if the record contradicts itself.
    static base::Result<std::unique_ptr<Application>> open(Options options, base::Clock const& clock);
    /// Ends the writer and writes the checkpoint.
    ~Application() override;

    record::SnapshotPtr snapshot() const override { return writer_->snapshot(); }
    git::HandlePool::Lease repository() override { return handles_.lease(); }
    index::Index& index() override { return *index_; }
    base::Clock const& clock() const override { return clock_; }
    Names names(std::set<base::ActorId> const& actors) override { return registry_->persons().names(actors); }
    /// Another number, at the latest when the change is answered, whenever names() may say something else.
    std::uint64_t names_version() const { return registry_->persons().version(); }
    OpenNeeds& open_needs() { return *open_needs_; }

    base::Result<record::Answer> act(record::Act act) { return writer_->submit(std::move(act)); }
    record::Writer& writer() { return *writer_; }
    reg::Register& registry() { return *registry_; }
    Verification& verification() { return *verification_; }
    xml::Schemas const& schemas() const { return schemas_; }
    Options const& options() const { return options_; }

    /// Where the record stands now, signed. From then on a journal that does not contain this is not opened.
    record::SignedNote give_checkpoint();
    /// After a change of keys: puts the valid key's file into its place and writes allowed_signers.
    void settle_keys();

    /// Packs small packs into larger ones with stock git and writes its commit-graph, under the writer's
    /// lock.
    void maintain();

  private:
    Application(Options options, base::Clock const& clock, record::ProcessLock lock);
    base::Result<void> start();
    base::Result<void> check_references(git::References const& references) const;
    record::Replayed open_index(git::References const& references);
    base::Result<git::SigningKey> load_key(record::Replayed const& replayed) const;
    void keep_checkpoint(record::Checkpoint const& checkpoint);
    base::Result<void> check_start(record::Replayed const& replayed);

    Options options_;
    base::Clock const& clock_;
    record::ProcessLock lock_;
    xml::Schemas schemas_;
    git::HandlePool handles_;
    std::unique_ptr<index::Index> index_;
    std::unique_ptr<reg::Register> registry_;
    std::mutex beside_;                 ///< of the files beside the stores: checkpoint, keys, allowed_signers
    std::uint64_t checkpoint_seq_ = 0;  ///< of the checkpoint file
    std::unique_ptr<record::Writer> writer_;
    std::unique_ptr<Verification> verification_;
    std::unique_ptr<OpenNeeds> open_needs_;
};

}  // namespace fassung::app
