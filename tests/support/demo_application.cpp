#include "tests/support/demo_application.hpp"

#include <stdexcept>

#include "core/app/init.hpp"
#include "core/git/repository.hpp"

namespace fassung::test {

namespace {

constexpr reg::Hashing kCheap{.operations = 1, .memory_bytes = 8 * 1024, .parallel = 2};

}  // namespace

DemoApplication::DemoApplication(std::chrono::seconds session) {
    git::initialise();
    std::filesystem::path const root{FASSUNG_SOURCE_DIR};
    app::InitOptions init;
    init.directory = folder_ / "data";
    init.template_folder = root / "repo-template";
    init.schemas = root / "schemas";
    init.demo = true;
    init.hashing = kCheap;
    if (auto const made = app::init(init, clock_); !made) throw std::runtime_error(made.error().message);

    app::Options options;
    options.data.root = init.directory;
    options.schemas = init.schemas;
    options.registry.hashing = kCheap;
    options.registry.readers = 1;
    options.writer.tick = std::chrono::hours{24};
    options.session_lifetime = session;
    options.session_idle = session;
    auto opened = app::Application::open(std::move(options), clock_);
    if (!opened) throw std::runtime_error(opened.error().message);
    app_ = std::move(*opened);
}

void DemoApplication::pass(std::chrono::seconds time) {
    clock_.advance(time);
    app_->writer().exclusively([] {});  // decides what is due before it does anything
}

}  // namespace fassung::test
