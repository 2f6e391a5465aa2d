#include "tests/bench/proving.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>

#include "core/app/application.hpp"
#include "core/verify/verify.hpp"

namespace fassung::bench {

namespace fs = std::filesystem;

namespace {

/// As many as are checked from an earlier state.
constexpr std::size_t kMostNewCommits = 2000;

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> out;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

verify::Report verified(fs::path const& what, verify::Options const& options) {
    auto const report = verify::verify(what, options);
    if (!report) throw std::runtime_error("verify: " + report.error().message);
    if (!report->sound())
        throw std::runtime_error(fmt::format("the record is not sound: {} at event {}: {}",
                                             report->violations.front().code, report->violations.front().seq,
                                             report->violations.front().message));
    return *report;
}

/// The record as it was at an earlier journal commit.
void copy_as_it_was(fs::path const& record, fs::path const& to, GitReader const& git,
                    std::string const& journal) {
    fs::remove_all(to);
    fs::copy(record, to, fs::copy_options::recursive | fs::copy_options::create_hard_links);
    fs::remove(to / "packed-refs");
    // The last commit on main before it is the second parent of the latest event that had an effect.
    auto const main = git.ask({"log", "-1", "--format=%H", "--first-parent", "--min-parents=2", journal});
    auto const parents = git.ask({"log", "-1", "--format=%P", main});
    std::ofstream out{to / "packed-refs"};
    out << "# pack-refs with: peeled fully-peeled sorted \n"
        << journal << " refs/heads/journal\n"
        << parents.substr(parents.find(' ') + 1) << " refs/heads/main\n";
}

}  // namespace

Proved measure_verification(fs::path const& data, GitReader const& git, fs::path const& folder, int sample) {
    Proved out;
    auto const record = data / "record.git";
    verify::Options options;
    options.compare_index = false;
    std::uint64_t commits = 0;
    auto const ours = once([&] { commits = verified(data, options).counts.journal_commits; });
    auto const fsck = git.ms({"fsck", "--full", "--no-dangling", "--no-progress"});
    auto const journal = lines_of(git.ask({"rev-list", "--first-parent", "journal"}));
    auto const every = std::max<std::size_t>(1, journal.size() / static_cast<std::size_t>(sample));
    std::vector<std::string> words{"log", "--no-walk=unsorted", "--format=%H %G?"};
    for (std::size_t i = 0; i < journal.size(); i += every) words.push_back(journal[i]);
    auto const sampled = static_cast<double>(words.size() - 3);
    std::string answer;
    auto const signatures = once([&] { answer = git.ask(words); });
    for (auto const& line : lines_of(answer))
        if (!line.ends_with(" G")) throw std::runtime_error("git does not trust a commit: " + line);
    auto const count = static_cast<double>(journal.size());
    auto const both = static_cast<double>(lines_of(git.ask({"rev-list", "journal", "main"})).size());

    Comparison row{
        "H8", fmt::format("verification per journal commit, {} of them", journal.size()), {}, {}, 100};
    row.note = fmt::format(
        "git: fsck {:.1f} s, signatures {:.1f} ms each in a sample of {}, reckoned for {:.0f} commits",
        fsck / 1000, signatures / sampled, sampled, both);
    row.per = count;
    row.add(ours, fsck + signatures / sampled * both);
    out.rows.push_back(row);
    out.figures.push_back(
        {"H8", fmt::format("verification of all {} journal commits", commits), "s", ours / 1000, {}});

    auto const back = std::min(kMostNewCommits, journal.size() / 2);
    auto const earlier = folder / "earlier.git";
    auto const state = folder / "state";
    copy_as_it_was(record, earlier, git, journal[back]);
    auto saving = options;
    saving.save = state;
    verified(earlier, saving);
    auto resuming = options;
    resuming.from = state;
    auto const from_state = once([&] { verified(data, resuming); });
    out.figures.push_back({"H8", fmt::format("verification from a state, per new commit, {} of them", back),
                           "ms", from_state / static_cast<double>(back), 0.3});
    fs::remove_all(earlier);
    return out;
}

Proved measure_index(fs::path const& data, GitReader const& git, int rounds) {
    Proved out;
    base::SystemClock const clock;
    app::Options options;
    options.data = {data};
    options.schemas = fs::path{FASSUNG_SOURCE_DIR} / "schemas";
    Comparison row{"H9", "index from nothing, with replay"};
    Latencies starts;
    double events = 0;
    for (int round = 0; round < rounds; ++round) {
        for (auto const* end : {"", "-wal", "-shm"}) fs::remove(options.data.index().string() + end);
        auto const open = [&] {
            auto const app = app::Application::open(options, clock);
            if (!app) throw std::runtime_error(app.error().message);
            events = static_cast<double>((*app)->snapshot()->position.seq);
        };
        auto const built = once(open);
        starts.push_back(once(open));
        row.add(built, git.ms({"log", "--raw", "--first-parent", "-m", "journal"}));
    }
    row.note = "git log --raw over the journal; both per journal commit";
    row.per = events;
    out.figures.push_back(
        {"H9", "index from nothing, per journal commit", "µs", median(row.ours) * 1000 / events, 40});
    out.figures.push_back({"H9", "opening in this process with a current index", "ms", median(starts), 1000});
    out.rows.push_back(std::move(row));
    return out;
}

}  // namespace fassung::bench
