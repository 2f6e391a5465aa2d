#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/application.hpp"
#include "tests/support/temp_dir.hpp"
#include "tests/unit/workflow/texts.hpp"

/// A demonstration record from repo-template/, opened in this process, and people who work on it.
namespace fassung::test {

class FakeClock final : public base::Clock {
  public:
    base::Instant now() const override { return base::Instant{std::chrono::seconds{seconds_.load()}}; }
    void set(std::string_view rfc3339) {
        seconds_ = base::parse_rfc3339(rfc3339)->time_since_epoch().count();
    }
    void advance(std::chrono::seconds by) { seconds_ += by.count(); }

  private:
    std::atomic<std::int64_t> seconds_ =
        base::parse_rfc3339("2026-11-02T08:00:00Z")->time_since_epoch().count();
};

std::filesystem::path schemas_folder();
std::filesystem::path template_folder();
/// A data directory that was made once for this process; to be copied.
std::filesystem::path founded_directory();

/// A request to open a case on these measures.
workflow::Open opening(std::string_view unit, std::vector<int> const& measures,
                       model::ProposalKind kind = model::ProposalKind::kAmend);

class Office {
  public:
    /// Copies the founded record and opens it.
    Office();
    /// The same on a copy that somebody made before.
    explicit Office(std::filesystem::path const& copy_of);

    record::DataDirectory data() const { return {dir_.path() / "data"}; }
    app::Options options() const;
    /// What open says; `app` is set if it worked.
    base::Result<void> open();
    void close() { app.reset(); }

    /// The `nth` actor with that function.
    base::ActorId who(model::Function function, std::string_view unit, std::size_t nth = 0) const;
    base::Result<record::Answer> ask(base::ActorId const& actor, workflow::RecordCommand command);
    base::Result<record::Answer> ask(base::ActorId const& actor, base::ProposalId const& id,
                                     workflow::CaseCommand command,
                                     std::optional<record::RequestDigests> digests = {});
    /// As editor of the unit. Throw if refused, with what was said.
    base::ProposalId open_case(std::string_view unit, std::vector<int> measures,
                               model::ProposalKind kind = model::ProposalKind::kAmend);
    void act(base::ActorId const& actor, base::ProposalId const& id, workflow::CaseCommand command);
    void submit(std::string_view unit, base::ProposalId const& id, workflow::DocumentPtr const& text,
                std::string reason = "Der Text entspricht nicht mehr dem Stand.");
    void review(base::ProposalId const& id);
    void cosign(std::string_view unit, base::ProposalId const& id, model::Word word);
    /// Every co-signature that is still asked for, with `signed`.
    void cosign_all(base::ProposalId const& id);
    void approve(base::ActorId const& actor, base::ProposalId const& id, std::string despite = {});
    /// Review, co-signatures, approval.
    void release(base::ProposalId const& id);
    /// Opens, submits and releases a new title of a measure.
    base::ProposalId amend(std::string_view unit, int measure, std::string const& title);

    workflow::DocumentPtr text(int measure) const;
    workflow::DocumentPtr titled(int measure, std::string const& title) const;
    workflow::DocumentPtr with_first_paragraph(int measure, std::string const& words) const;
    int version(base::ProposalId const& id) const;
    std::uint64_t seq() const { return app->snapshot()->position.seq; }

    // From the next open() on.
    bool daily_checkpoint = false;
    /// How often the writer looks at the clock by itself: not at all, so that what happens does not depend on
    /// how fast a machine is. exclusively() makes it look.
    std::chrono::milliseconds tick = std::chrono::hours{24};
    FakeClock clock;
    std::vector<std::string> said;  ///< log lines
    std::unique_ptr<app::Application> app;

  private:
    TempDir dir_;
};

/// Every kind of event at least once, several cases at a time.
void work_a_while(Office& office);

}  // namespace fassung::test
