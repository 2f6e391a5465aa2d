#include "tests/bench/nginx.hpp"

#include <csignal>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

#include <fmt/format.h>

#include "tests/support/http_client.hpp"

namespace fassung::bench {

namespace {

constexpr auto kPatience = std::chrono::seconds{10};

std::string configuration(std::filesystem::path const& folder, std::uint16_t port) {
    // One process alone: it may read what we may, and nothing is left when it ends.
    return fmt::format(R"(daemon off;
master_process off;
pid {0}/nginx.pid;
error_log {0}/error.log warn;
events {{ worker_connections 64; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000;
    open_file_cache max=100;
    default_type text/html;
    client_body_temp_path {0}/body;
    proxy_temp_path {0}/proxy;
    fastcgi_temp_path {0}/fastcgi;
    uwsgi_temp_path {0}/uwsgi;
    scgi_temp_path {0}/scgi;
    server {{ listen 127.0.0.1:{1}; root {0}/files; }}
}}
)",
                       folder.string(), port);
}

}  // namespace

Nginx::Nginx(std::filesystem::path const& folder, std::uint16_t port) : folder_(folder), port_(port) {
    // Debian puts it where only root looks.
    std::string const program = is_installed("nginx") ? "nginx" : "/usr/sbin/nginx";
    if (program != "nginx" && !std::filesystem::exists(program))
        throw std::runtime_error("nginx is not installed: apt-get install nginx-light");
    std::filesystem::create_directories(folder_ / "files");
    std::ofstream{folder_ / "nginx.conf"} << configuration(folder_, port_);
    put("ready", "ready");
    child_ = std::make_unique<Child>(
        Words{program, "-p", folder_.string(), "-c", (folder_ / "nginx.conf").string()},
        folder_ / "nginx.log");
    auto const deadline = std::chrono::steady_clock::now() + kPatience;
    while (child_->running() && std::chrono::steady_clock::now() < deadline) {
        try {
            test::HttpClient client{"127.0.0.1", port_};
            if (client.get("/ready").status == 200) return;
        } catch (std::exception const&) {  // not yet
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
    std::ostringstream said;
    for (auto const* log : {"nginx.log", "error.log"}) said << std::ifstream{folder_ / log}.rdbuf();
    throw std::runtime_error("nginx did not start:\n" + said.str());
}

Nginx::~Nginx() {
    if (child_) child_->end(SIGTERM);
}

void Nginx::put(std::string const& name, std::string const& bytes) const {
    std::ofstream{folder_ / "files" / name, std::ios::binary} << bytes;
}

}  // namespace fassung::bench
