#include "tests/faults/load.hpp"

#include <random>
#include <stdexcept>

namespace fassung::test {

namespace {

constexpr char const* kProposals = "/api/v1/proposals";
constexpr char const* kPlace = "M-0002/description/p-df7a69";
constexpr char const* kParagraph = "<p id=\"p-df7a69\"";

std::uint64_t event_of(ApiAnswer const& answer) {
    auto const* object = answer.body.if_object();
    auto const* event = object == nullptr ? nullptr : object->if_contains("event");
    return event == nullptr ? 0 : event->to_number<std::uint64_t>();
}

void must(ApiAnswer const& answer) {
    if (answer.status >= 300) throw std::runtime_error("refused: " + answer.raw.body);
}

}  // namespace

ApiAnswer Act::ask(DemoRecord& record) const {
    auto client = record.as(login);
    return client.post(target, body, key);
}

ApiAnswer Ledger::ask(ApiClient& client, std::string const& login, std::string const& target,
                      json::value body) {
    std::size_t number = 0;
    std::string key;
    {
        std::lock_guard const lock{mutex_};
        number = acts_.size();
        key = "act-" + std::to_string(number);
        acts_.push_back({login, target, key, body, {}, 0});
    }
    auto answer = client.post(target, body, key);
    std::lock_guard const lock{mutex_};
    if (answer.status < 300) {
        acts_[number].first = answer.raw.body;
        acts_[number].event = event_of(answer);
        ++acknowledged_;
        changed_.notify_all();
    }
    return answer;
}

bool Ledger::wait_for(std::size_t acknowledged) {
    std::unique_lock lock{mutex_};
    changed_.wait_for(lock, std::chrono::seconds(180),
                      [&] { return acknowledged_ >= acknowledged || ended_; });
    return acknowledged_ >= acknowledged;
}

void Ledger::begin_round() {
    std::lock_guard const lock{mutex_};
    round_start_ = acts_.size();
    acknowledged_ = 0;
    ended_ = false;
}

void Ledger::end_round() {
    std::lock_guard const lock{mutex_};
    ended_ = true;
    changed_.notify_all();
}

Load::Load(DemoRecord& record, Ledger& ledger) : record_(record), ledger_(ledger) {
    auto editor = record.as("tmbwk");
    for (int i = 0; i < 3; ++i) {
        auto const opened =
            ledger.ask(editor, "tmbwk", kProposals, {{"kind", "amend"}, {"measures", json::array{"M-0002"}}});
        must(opened);
        auto const id = opened.text("id");
        auto const text = editor.document(id, "M-0002");
        must(editor.put(id, "M-0002",
                        with_text(text.raw.body, kParagraph, "Vorschlag " + std::to_string(i) + "."),
                        text.etag()));
        must(ledger.ask(editor, "tmbwk", ApiClient::at(id) + "/submit", {{"reason", "Anpassung"}}));
        proposals_.push_back(id);
    }
    for (auto const* login : {"tmikl", "tmsgaf"}) {
        auto client = record.as(login);
        auto const opened =
            ledger.ask(client, login, kProposals, {{"kind", "amend"}, {"measures", json::array{"M-0002"}}});
        must(opened);
        auto const id = opened.text("id");
        auto const text = client.document(id, "M-0002");
        must(text);
        drafts_.push_back({login, id, "M-0002", text.raw.body, text.raw.body});
    }
}

void Load::run(std::string const& login, std::uint32_t seed,
               std::function<void(ApiClient&, std::uint32_t)> const& act) {
    threads_.emplace_back([this, login, seed, act] {
        std::mt19937 random{seed};
        auto client = record_.as(login);
        try {
            for (;;) act(client, static_cast<std::uint32_t>(random()));
        } catch (HttpFailure const& failure) {
            // The server is gone. An answer of 500 is something else.
            if (std::string_view{failure.what()}.find(": 500 ") == std::string_view::npos) return;
            std::lock_guard const lock{failures_mutex_};
            failures_.emplace_back(failure.what());
        } catch (std::exception const& error) {
            std::lock_guard const lock{failures_mutex_};
            failures_.emplace_back(login + ": " + error.what());
        }
    });
}

void Load::begin(int round) {
    auto const seed = static_cast<std::uint32_t>(round) * 100;
    auto const step = [this](std::uint32_t chance, std::string const& name) {
        return ApiClient::at(proposals_[chance % proposals_.size()]) + "/" + name;
    };
    auto const comment = [this, step](std::string const& login) {
        return [this, step, login](ApiClient& client, std::uint32_t chance) {
            ledger_.ask(client, login, step(chance, "comments"),
                        {{"version", 1}, {"path", kPlace}, {"text", "Anmerkung " + std::to_string(chance)}});
        };
    };
    run("tmwllr", seed + 1, comment("tmwllr"));
    run("tmuenf", seed + 2, comment("tmuenf"));
    run("tmjmv", seed + 3, [this, step](ApiClient& client, std::uint32_t chance) {
        ledger_.ask(client, "tmjmv", step(chance, "cosign"),
                    {{"version", 1},
                     {"word", chance % 2 == 0 ? "signed" : "dissent"},
                     {"note", "Votum " + std::to_string(chance)}});
    });
    run("bimf-pruefung", seed + 4, [this, step](ApiClient& client, std::uint32_t chance) {
        ledger_.ask(client, "bimf-pruefung", step(chance, "review"),
                    {{"version", 1}, {"finding", "sound"}, {"note", "Prüfung " + std::to_string(chance)}});
    });
    run("tmdi", seed + 5, [this](ApiClient& client, std::uint32_t) {
        ledger_.ask(client, "tmdi", kProposals, {{"kind", "amend"}, {"measures", json::array{"M-0010"}}});
    });
    for (auto& draft : drafts_) save(draft, round);
    road(round);
    run("betrieb", seed + 6,
        [](ApiClient& client, std::uint32_t) { client.post("/api/v1/maintenance", json::object{}); });
}

void Load::save(SavedDraft& draft, int round) {
    run(draft.login, static_cast<std::uint32_t>(round), [&draft](ApiClient& client, std::uint32_t chance) {
        auto const present = client.document(draft.proposal, draft.measure);
        if (present.status != 200) return;
        draft.in_doubt = with_text(present.raw.body, kParagraph, "Entwurf " + std::to_string(chance));
        auto const saved = client.put(draft.proposal, draft.measure, draft.in_doubt, present.etag());
        if (saved.status == 200) draft.acknowledged = saved.raw.body;
    });
}

/// A proposal from its opening to its release, again and again, each time on another measure.
void Load::road(int round) {
    auto const turn = std::make_shared<int>(round);
    run("tmbwk", static_cast<std::uint32_t>(round), [this, turn](ApiClient& editor, std::uint32_t chance) {
        auto const measure = "M-00" + std::to_string(21 + (*turn)++ % 6);
        auto const opened =
            ledger_.ask(editor, "tmbwk", kProposals,
                        {{"kind", "amend"}, {"measures", json::array{json::string{measure}}}});
        if (opened.status != 201) return;
        auto const id = opened.text("id");
        auto const text = editor.document(id, measure);
        if (text.status != 200 ||
            editor.put(id, measure, with_text(text.raw.body, "<title", "Titel " + std::to_string(chance)),
                       text.etag())
                    .status != 200)
            return;
        ledger_.ask(editor, "tmbwk", ApiClient::at(id) + "/submit", {{"reason", "Neuer Titel"}});
        auto reviewer = record_.as("bimf-pruefung");
        ledger_.ask(reviewer, "bimf-pruefung", ApiClient::at(id) + "/review",
                    {{"version", 1}, {"finding", "sound"}});
        auto approver = record_.as("bimf-freigabe");
        ledger_.ask(approver, "bimf-freigabe", ApiClient::at(id) + "/approve", {{"version", 1}});
    });
}

void Load::join() {
    for (auto& thread : threads_) thread.join();
    threads_.clear();
}

}  // namespace fassung::test
