#include "tests/bench/serving.hpp"

#include <csignal>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <unistd.h>

#include <fmt/format.h>

#include "tests/support/http_client.hpp"

namespace fassung::bench {

namespace fs = std::filesystem;

namespace {

constexpr char const* kModel = "M-0002";
constexpr char const* kEndOfParticipants = "  </participants>";
constexpr char const* kSecondParticipant =
    "    <participant unit=\"tmsgaf\">Beratung der Familien</participant>\n";
constexpr int kFirstAdded = 1001;
constexpr auto kPatience = std::chrono::seconds{200};

std::string read_file(fs::path const& file) {
    std::ifstream in{file, std::ios::binary};
    std::ostringstream out;
    out << in.rdbuf();
    return std::move(out).str();
}

void replace(std::string& text, std::string const& from, std::string const& to) {
    auto const at = text.find(from);
    if (at == std::string::npos) throw std::runtime_error("the template has no " + from);
    text.replace(at, from.size(), to);
}

}  // namespace

std::string between(std::string const& text, std::string const& before, std::string const& after) {
    auto const found = text.find(before);
    auto const begin = found == std::string::npos ? found : found + before.size();
    auto const end = begin == std::string::npos ? begin : text.find(after, begin);
    if (end == std::string::npos) throw std::runtime_error("no " + before + " in " + text.substr(0, 400));
    return text.substr(begin, end - begin);
}

Serving::Serving(fs::path const& binary, fs::path const& folder, int measures) : folder_(folder) {
    fs::create_directories(folder_);
    write_template(measures);
    fs::path const source{FASSUNG_SOURCE_DIR};
    auto const data = (folder_ / "data").string();
    // What init says goes to a file: it is not what this program has to say.
    Child init{{binary.string(), "init", data, "--template", (folder_ / "template").string(), "--demo",
                "--schemas", (source / "schemas").string()},
               folder_ / "init.log"};
    while (init.running()) std::this_thread::sleep_for(std::chrono::milliseconds{20});
    if (!fs::exists(fs::path{data} / "record.git"))
        throw std::runtime_error("fassung init failed:\n" + read_file(folder_ / "init.log"));
    child_ = std::make_unique<Child>(Words{binary.string(), "serve", "--data", data, "--port", "0",
                                           "--schemas", (source / "schemas").string(), "--demo"},
                                     folder_ / "serve.log");
    await_port();
    log_in();
}

Serving::~Serving() {
    child_->end(SIGTERM);
}

double Serving::processor_ms() const {
    auto const text = read_file("/proc/" + std::to_string(pid()) + "/stat");
    std::istringstream in{text.substr(text.rfind(')') + 1)};
    std::string ignored;
    for (int field = 3; field < 14; ++field) in >> ignored;
    double user = 0;
    double system = 0;
    in >> user >> system;
    return (user + system) * 1000 / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

void Serving::write_template(int measures) {
    auto const home = folder_ / "template";
    fs::copy(fs::path{FASSUNG_SOURCE_DIR} / "repo-template", home, fs::copy_options::recursive);
    auto const of = [&](int number) {
        return home / "main" / "measures" / fmt::format("{:02}", number / 100) /
               fmt::format("M-{:04}.xml", number);
    };
    auto text = read_file(of(2));
    replace(text, kEndOfParticipants, std::string{kSecondParticipant} + kEndOfParticipants);
    for (int i = 0; i < measures; ++i) {
        auto const number = kFirstAdded + i;
        auto copy = text;
        auto const id = fmt::format("M-{:04}", number);
        replace(copy, std::string{"id=\""} + kModel, "id=\"" + id);
        fs::create_directories(of(number).parent_path());
        std::ofstream{of(number), std::ios::binary} << copy;
        measures_.push_back(id);
    }
}

void Serving::await_port() {
    auto const deadline = std::chrono::steady_clock::now() + kPatience;
    while (std::chrono::steady_clock::now() < deadline) {
        auto const log = read_file(folder_ / "serve.log");
        std::string const ready = "Fassung ist bereit: http://127.0.0.1:";
        if (auto const at = log.find(ready);
            at != std::string::npos && log.find('\n', at) != std::string::npos) {
            port_ = static_cast<std::uint16_t>(std::stoi(log.substr(at + ready.size())));
            return;
        }
        if (!child_->running()) break;
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    throw std::runtime_error("fassung serve did not start:\n" + read_file(folder_ / "serve.log"));
}

void Serving::log_in() {
    test::HttpClient client{"127.0.0.1", port_};
    for (std::string const login : {"tmbwk", "tmjmv", "tmsgaf", "bimf-pruefung", "bimf-freigabe"}) {
        auto const reply =
            client.request("POST", "/api/v1/session", {{"Content-Type", "application/json"}},
                           fmt::format(R"({{"login":"{}","password":"fassung-demo"}})", login));
        if (reply.status != 201) throw std::runtime_error("no login for " + login + ": " + reply.body);
        authorizations_[login] = "Bearer " + between(reply.body, "\"token\":\"", "\"");
    }
}

}  // namespace fassung::bench
