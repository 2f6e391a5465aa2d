#include "tests/integration/road/noted_record.hpp"

#include <fstream>
#include <iterator>
#include <sstream>

#include "core/app/init.hpp"
#include "core/git/repository.hpp"

namespace fassung::test {

namespace {

class Earlier final : public base::Clock {
  public:
    /// Two days would be further ahead than the server believes.
    base::Instant now() const override { return base::SystemClock{}.now() - std::chrono::hours{30}; }
};

}  // namespace

NotedRecord::NotedRecord() {
    git::initialise();
    app::InitOptions options;
    options.directory = data();
    options.template_folder = std::filesystem::path{FASSUNG_SOURCE_DIR} / "repo-template";
    options.schemas = std::filesystem::path{FASSUNG_SOURCE_DIR} / "schemas";
    options.demo = true;
    options.hashing = {.operations = 1, .memory_bytes = 8192, .parallel = 1};
    if (auto const made = app::init(options, Earlier{}); !made)
        throw std::runtime_error(made.error().message);
    server_ = std::make_unique<ServerProcess>(data());
}

ApiClient NotedRecord::as(std::string const& login) const {
    ApiClient client{server_->port(), ""};
    auto const answer = client.post("/api/v1/session", {{"login", login}, {"password", app::kDemoPassword}});
    if (answer.status != 201) throw std::runtime_error("no session for " + login);
    return {server_->port(), answer.text("token")};
}

Finished NotedRecord::command(std::vector<std::string> words) const {
    words.insert(words.begin(), FASSUNG_BINARY);
    words.insert(words.end(), {"--data", data().string()});
    return run_program(words, {{"FASSUNG_PASSWORD", app::kDemoPassword}});
}

std::string NotedRecord::unaccepted() const {
    auto const repository = (data() / "record.git").string();
    std::istringstream commits{run_git(repository, {"rev-list", "journal", "main"}).output};
    for (std::string commit; std::getline(commits, commit);)
        if (auto const done = run_git(repository, {"verify-commit", commit}); done.status != 0)
            return commit + ": " + done.output;
    return {};
}

void spill(std::filesystem::path const& file, std::string const& text) {
    std::ofstream{file, std::ios::binary} << text;
}

std::string slurp(std::filesystem::path const& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace fassung::test
