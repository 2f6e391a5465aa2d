#pragma once

#include <functional>
#include <map>
#include <span>

#include "core/index/index.hpp"
#include "tests/support/temp_dir.hpp"

/// A small journal made by hand: what the record would hand to the index.
namespace fassung::test {

inline base::Instant const kStart = *base::parse_rfc3339("2026-11-22T12:00:00Z");

base::UnitId unit(std::string_view id);
base::ActorId actor(int number);
model::DocumentId measure(int number);

struct MeasureText {
    std::string title = "Titel";
    std::string field = "sprache";
    std::string lead = "tmbwk";  ///< empty: unclear
    std::vector<std::string> participants = {};
    std::string description = "";
    bool discontinued = false;
    std::string from = {}, until = {};  ///< of the period
};
workflow::DocumentPtr measure_text(MeasureText const& text);
workflow::DocumentPtr edition_text(std::vector<std::pair<std::string, std::string>> const& numbers,
                                   std::string const& in_force = "", std::string const& decided = "");

workflow::DocumentPtr policy_text(std::string const& title);

class Journal {
  public:
    Journal();
    std::vector<record::Committed> const& events() const { return events_; }
    record::Committed const& last() const { return events_.back(); }

    void adopt(workflow::Documents documents);
    base::ProposalId open(std::string_view unit, std::vector<model::DocumentId> documents, int by);
    /// The next version; each document changes at those addresses, with "-" before them: loses them.
    void submit(base::ProposalId const& id, workflow::Documents documents, int by,
                std::vector<int> authors = {}, std::vector<std::string> addresses = {"title"});
    void carry_on(base::ProposalId const& id);
    void vote(base::ProposalId const& id, model::VoteKind kind, model::Word word, std::string_view unit,
              int by);
    void release(base::ProposalId const& id, int by, std::vector<std::string> despite = {});
    void reject(base::ProposalId const& id, int by);

  private:
    using Edit = std::function<void(workflow::Case&, model::Event const&)>;
    void add(model::Payload payload, model::ActingAs by, std::optional<base::ProposalId> proposal = {},
             workflow::Documents documents = {}, Edit const& edit = {});

    std::vector<record::Committed> events_;
    std::map<base::ProposalId, std::shared_ptr<workflow::Case const>> cases_;
    std::map<model::DocumentId, int> revisions_;
};

}  // namespace fassung::test
