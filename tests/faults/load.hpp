#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/demo_record.hpp"

namespace fassung::test {

/// One request with its Idempotency-Key, and what became of it.
struct Act {
    std::string login, target, key;
    json::value body;
    std::optional<std::string> first;  ///< the answer, where it was an acknowledgement
    std::uint64_t event = 0;           ///< which the answer names

    ApiAnswer ask(DemoRecord& record) const;
};

/// Everything that was asked of one record over all rounds; from any thread.
class Ledger {
  public:
    /// Asks and writes down the acknowledgement, or that there was none: then the request is in doubt. Throws
    /// HttpFailure when the server is gone.
    ApiAnswer ask(ApiClient& client, std::string const& login, std::string const& target, json::value body);
    /// Waits until so many requests were acknowledged since begin_round().
    bool wait_for(std::size_t acknowledged);
    void begin_round();
    /// No more will come: whoever waits stops waiting.
    void end_round();

    // Only while nobody asks:
    std::vector<Act>& acts() { return acts_; }
    std::size_t round_start() const { return round_start_; }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Act> acts_;
    std::size_t round_start_ = 0;
    std::size_t acknowledged_ = 0;
    bool ended_ = false;
};

/// What a draft may hold: the last acknowledged text, or one whose answer did not come any more.
struct SavedDraft {
    std::string login, proposal, measure;
    std::string acknowledged;
    std::string in_doubt;
};

/// Eight clients and maintenance beside them, until the server is gone.
class Load {
  public:
    /// Submits the proposals that the clients then work on.
    Load(DemoRecord& record, Ledger& ledger);

    /// The clients start to work.
    void begin(int round);
    /// Waits until every one of them has noticed that the server is gone.
    void join();
    std::vector<SavedDraft>& drafts() { return drafts_; }
    std::vector<std::string> const& failures() const { return failures_; }

  private:
    void run(std::string const& login, std::uint32_t seed,
             std::function<void(ApiClient&, std::uint32_t)> const& act);
    void road(int round);
    void save(SavedDraft& draft, int round);

    DemoRecord& record_;
    Ledger& ledger_;
    std::vector<std::string> proposals_;
    std::vector<SavedDraft> drafts_;
    std::vector<std::thread> threads_;
    std::mutex failures_mutex_;
    std::vector<std::string> failures_;
};

}  // namespace fassung::test
