#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/data_directory.hpp"
#include "core/record/writer.hpp"
#include "tests/support/temp_dir.hpp"

/// A record of its own, small enough to be verified a hundred times: nine units, eight measures, and people
/// who work on it through the real writer. The documents that it is founded with stand in founding/.
namespace fassung::adversary {

class FakeClock final : public base::Clock {
  public:
    base::Instant now() const override { return base::Instant{std::chrono::seconds{seconds_.load()}}; }
    void set(base::Instant instant) { seconds_ = instant.time_since_epoch().count(); }
    void advance(std::chrono::seconds by) { seconds_ += by.count(); }

  private:
    std::atomic<std::int64_t> seconds_ =
        base::parse_rfc3339("2026-11-02T08:00:00Z")->time_since_epoch().count();
};

/// Actors are called by what they are: "tmbwk" (editor and co-signer of that unit; also tmikl, tmsgaf, tfm,
/// tmjmv, tsk, bimf), "r1" "r2" (reviewers), "f1" "f2" (approvers), "tsk-f" (approver outside the office),
/// "ef" (editor of tmbwk and approver), "alt" and "neu" (approvers until 2026-11-30, from 2027-06-01), "op1"
/// "op2" (operators), "audit".
base::ActorId who(std::string_view name);
base::UnitId unit(std::string_view id);
model::DocumentId m(int number);
/// By this program's own schemas: the documents of founding/.
workflow::DocumentPtr founding_document(model::DocumentId const& id, std::string const& file);

class SmallOffice {
  public:
    /// Founds the record with the schemas of that folder.
    explicit SmallOffice(std::filesystem::path const& schemas);
    ~SmallOffice();

    record::DataDirectory data() const { return {dir_ / "data"}; }
    record::Writer& writer() { return *writer_; }
    workflow::State const& state() { return now_ ? now_->state : (now_ = writer_->snapshot())->state; }
    workflow::Case const& get(base::ProposalId const& id);
    workflow::DocumentPtr text(int measure);
    int version(base::ProposalId const& id) { return get(id).version()->number; }

    // Each throws if it is refused, with what was said.
    std::uint64_t act(std::string_view actor, workflow::RecordCommand command);
    void act(std::string_view actor, base::ProposalId const& id, workflow::CaseCommand command);
    base::ProposalId open(std::string_view actor, std::vector<int> const& measures,
                          model::ProposalKind kind = model::ProposalKind::kAmend);
    base::ProposalId open(std::string_view actor, workflow::Open command);
    /// `more`: further authors.
    void submit(std::string_view actor, base::ProposalId const& id,
                std::vector<workflow::DocumentPtr> const& texts,
                std::vector<std::string_view> const& more = {});
    base::ProposalId submitted(std::string_view actor, workflow::DocumentPtr const& text);
    void review(base::ProposalId const& id, bool editorial = false, bool financial = false);
    void cosign(std::string_view unit, base::ProposalId const& id, model::Word word = model::Word::kSigned);
    void approve(std::string_view actor, base::ProposalId const& id, std::string despite = {});
    /// Review by r1, every co-signature that is still asked for, approval by f1.
    void release(base::ProposalId const& id);

    /// The office of that actor signs the last note with the key.
    void countersign(std::string_view actor, git::SigningKey const& key);
    /// Another server key; by the root key where `lost`.
    void change_key(bool lost);
    /// The server's keys, the oldest first.
    std::vector<std::shared_ptr<git::SigningKey const>> keys;

    /// Moves the clock, in steps that are believed, and lets the rules act after each.
    void pass(std::chrono::hours time);
    /// Lets the rules act now.
    void tick();
    /// Nothing is written any more, and the files stay as they are.
    void close() { writer_->stop(); }

    FakeClock clock;

  private:
    record::Answer told(base::Result<record::Answer> answer, std::string const& what);

    test::TempDir dir_;
    std::unique_ptr<record::Writer> writer_;
    record::SnapshotPtr now_;
};

/// Every kind of event at least once, cases of every kind and end, every word; some cases and a request for
/// functions stay open at the end. What the attacks look for in it is listed in the README.
void live_a_while(SmallOffice& office);

}  // namespace fassung::adversary
