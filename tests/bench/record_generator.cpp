#include "tests/bench/record_generator.hpp"

#include <atomic>
#include <memory>
#include <stdexcept>

#include <fmt/format.h>

#include "core/app/init.hpp"
#include "tests/bench/batches.hpp"
#include "tests/bench/road_planner.hpp"
#include "tests/bench/statistics.hpp"
#include "tests/bench/synthetic_template.hpp"

namespace fassung::bench {

namespace fs = std::filesystem;

namespace {

constexpr reg::Hashing kQuickHashing{.operations = 1, .memory_bytes = 8192, .parallel = 1};
constexpr double kEventsPerRevision = 6.4;
constexpr double kSecondsBetweenLines = 5;

/// Stands still until it is moved.
class MovedClock final : public base::Clock {
  public:
    explicit MovedClock(base::Instant begin) : seconds_(begin.time_since_epoch().count()) {}
    base::Instant now() const override { return base::Instant{std::chrono::seconds{seconds_.load()}}; }
    void advance(std::chrono::seconds by) { seconds_ += by.count(); }

  private:
    std::atomic<std::int64_t> seconds_;
};

app::Options options_for(fs::path const& folder, fs::path const& schemas) {
    app::Options out;
    out.data = {folder};
    out.schemas = schemas;
    out.registry.hashing = kQuickHashing;
    out.writer.batch = 1024;
    // Days pass between two batches, and deadlines are looked at with each.
    out.writer.max_ahead = std::chrono::hours{24 * 90};
    out.writer.tick = std::chrono::hours{24};
    return out;
}

void found(fs::path const& folder, fs::path const& schemas, RecordSize const& size, Dice& dice,
           Surroundings const& around, base::Clock const& clock) {
    fs::path const source{FASSUNG_SOURCE_DIR};
    auto const from = folder.string() + ".template";
    fs::remove_all(from);
    write_template(source / "repo-template", from, dice, around, size.measures);
    app::InitOptions options;
    options.directory = folder;
    options.template_folder = from;
    options.schemas = schemas;
    options.demo = true;
    options.hashing = kQuickHashing;
    auto const made = app::init(options, clock);
    fs::remove_all(from);
    if (made) return;
    auto text = made.error().message;
    for (auto const& detail : made.error().details) text += "\n" + detail.path + ": " + detail.message;
    throw std::runtime_error(text);
}

}  // namespace

RecordSize size_named(std::string const& name) {
    for (auto const& size :
         {RecordSize{"smoke", 20, 60, 32, 1}, RecordSize{"S", 300, 3'000, 32, 2},
          RecordSize{"M", 1'000, 50'000, 128, 10}, RecordSize{"L", 5'000, 500'000, 256, 10}})
        if (size.name == name) return size;
    throw std::runtime_error("sizes are S, M, L and smoke, not " + name);
}

Generated generate(RecordSize const& size, fs::path const& folder, std::uint64_t seed,
                   std::function<void(std::string const&)> const& say) {
    fs::path const source{FASSUNG_SOURCE_DIR};
    auto const schemas = source / "schemas";
    Dice dice{seed};
    auto const around = surroundings_of(source / "repo-template", schemas);
    // The record ends before now, so that a server may open it.
    auto const span = std::chrono::hours{24} * 365 * size.years;
    MovedClock clock{std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()) - span -
                     std::chrono::hours{24 * 30}};
    found(folder, schemas, size, dice, around, clock);

    Generated out;
    auto const begin = Clock::now();
    auto opened = app::Application::open(options_for(folder, schemas), clock);
    if (!opened) throw std::runtime_error(opened.error().message);
    auto& app = **opened;
    RoadPlanner planner{app, dice, around, size.measures, size.batch};
    auto const batches = size.revisions * kEventsPerRevision / static_cast<double>(size.batch);
    auto const step = static_cast<std::size_t>(std::chrono::duration<double>(span).count() / batches);
    auto last_line = Clock::now();
    auto last_seq = app.snapshot()->position.seq;
    while (planner.released() < size.revisions) {
        clock.advance(std::chrono::seconds{static_cast<std::int64_t>(dice.between(step / 2, step * 3 / 2))});
        auto const planned = planner.next(std::max(0, size.revisions - planner.begun()));
        std::vector<record::Act> acts;
        for (auto const& one : planned) acts.push_back(one.act);
        planner.done(planned, as_one_batch(app, std::move(acts)));
        if (milliseconds_since(last_line) < kSecondsBetweenLines * 1000) continue;
        auto const seq = app.snapshot()->position.seq;
        say(fmt::format("{}: {} of {} revisions, {} events, {:.0f} events/s", size.name, planner.released(),
                        size.revisions, seq,
                        static_cast<double>(seq - last_seq) * 1000 / milliseconds_since(last_line)));
        last_seq = seq;
        last_line = Clock::now();
    }
    out.seconds = milliseconds_since(begin) / 1000;
    out.events = app.snapshot()->position.seq;
    out.revisions = static_cast<std::uint64_t>(planner.released());
    out.refused = planner.refused();
    auto const packing = Clock::now();
    app.maintain();
    out.packing = milliseconds_since(packing) / 1000;
    return out;
}

}  // namespace fassung::bench
