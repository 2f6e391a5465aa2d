#include <fstream>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include "tests/support/temp_dir.hpp"
#include "tests/unit/http/running_server.hpp"

using namespace fassung::test;
namespace http = fassung::http;

namespace {

// A socket file as a killed process leaves it.
void leave_stale_socket(std::filesystem::path const& path) {
    int const fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.string().copy(address.sun_path, sizeof(address.sun_path) - 1);
    BOOST_TEST_REQUIRE(::bind(fd, reinterpret_cast<sockaddr const*>(&address), sizeof(address)) == 0);
    ::close(fd);
    BOOST_TEST_REQUIRE(std::filesystem::is_socket(path));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(listen_)

BOOST_AUTO_TEST_CASE(a_port_is_never_shared) {
    RunningServer server;
    http::Server second(small_limits(), echo, no_log());
    auto const refused = second.listen("127.0.0.1", server->port());
    BOOST_TEST_REQUIRE(!refused.has_value());
    BOOST_TEST(refused.error().code == "address-in-use");
    BOOST_TEST((refused.error().kind == fassung::base::Errc::kUnavailable));
    BOOST_TEST(refused.error().message.find(std::to_string(server->port())) != std::string::npos);
    BOOST_TEST(second.port() == 0);
    BOOST_TEST(server.client().get("/x").status == 200);
}

BOOST_AUTO_TEST_CASE(a_port_is_free_again_after_stop) {
    std::uint16_t port = 0;
    {
        RunningServer server;
        port = server->port();
        BOOST_TEST(server.client().get("/x").status == 200);
        BOOST_TEST(server->stop(kPatience) == 0U);
    }
    http::Server next(small_limits(), echo, no_log());
    BOOST_TEST(next.listen("127.0.0.1", port).has_value());
}

BOOST_AUTO_TEST_CASE(what_is_no_numeric_address_is_refused) {
    http::Server server(small_limits(), echo, no_log());
    for (auto const* address : {"", "localhost", "127.0.0.256", "192.0.2.1"}) {
        auto const refused = server.listen(address, 0);
        BOOST_TEST_REQUIRE(!refused.has_value(), address);
        BOOST_TEST(refused.error().code == "cannot-listen");
    }
}

BOOST_AUTO_TEST_CASE(the_unix_socket_is_for_its_owner_only_and_goes_with_the_server) {
    TempDir dir;
    auto const path = dir / "admin.sock";
    http::Request seen;
    auto const keep = [&](http::Request& request) {
        seen = request;
        return echo(request);
    };
    http::Server local(small_limits(), keep, no_log());
    BOOST_TEST_REQUIRE(local.listen_unix(path).has_value());
    struct stat file {};
    BOOST_TEST(::stat(path.c_str(), &file) == 0);
    BOOST_TEST((file.st_mode & 07777U) == 0600U);
    local.start();
    BOOST_TEST(local.port() == 0);
    HttpClient client(path);
    for (int i = 0; i < 2; ++i) {
        BOOST_TEST(client.request("POST", "/x", {}, "b").body == "POST\n/x\nunix\nb");
        BOOST_TEST(seen.local);
    }
    // A second server does not take it over.
    http::Server second(small_limits(), echo, no_log());
    auto const refused = second.listen_unix(path);
    BOOST_TEST_REQUIRE(!refused.has_value());
    BOOST_TEST(refused.error().code == "address-in-use");
    BOOST_TEST(client.get("/x").status == 200);
    BOOST_TEST(local.stop(kPatience) == 0U);
    BOOST_TEST(!std::filesystem::exists(path));
}

BOOST_AUTO_TEST_CASE(only_a_dead_socket_file_is_replaced) {
    TempDir dir;
    leave_stale_socket(dir / "stale.sock");
    http::Server server(small_limits(), echo, no_log());
    BOOST_TEST_REQUIRE(server.listen_unix(dir / "stale.sock").has_value());
    server.start();
    BOOST_TEST(HttpClient(dir / "stale.sock").get("/x").status == 200);

    std::ofstream(dir / "precious") << "text";
    http::Server second(small_limits(), echo, no_log());
    auto const refused = second.listen_unix(dir / "precious");
    BOOST_TEST_REQUIRE(!refused.has_value());
    BOOST_TEST(refused.error().code == "cannot-listen");
    BOOST_TEST(std::filesystem::file_size(dir / "precious") == 4U);
    BOOST_TEST(!second.listen_unix(dir / std::string(200, 'x')).has_value());
    BOOST_TEST(!second.listen_unix(dir / "none/x.sock").has_value());
}

BOOST_AUTO_TEST_CASE(accepting_goes_on_after_a_want_of_descriptors) {
    RunningServer server;
    auto client = server.client();
    // The client's socket is the last one that the process may have.
    rlimit const before = [] {
        rlimit limit{};
        ::getrlimit(RLIMIT_NOFILE, &limit);
        return limit;
    }();
    int const next = ::dup(0);
    ::close(next);
    rlimit const tight{static_cast<rlim_t>(next) + 1, before.rlim_max};
    BOOST_TEST_REQUIRE(::setrlimit(RLIMIT_NOFILE, &tight) == 0);
    client.send("GET /x HTTP/1.1\r\nHost: x\r\n\r\n");
    bool const noticed = server.logged("accept failed");
    BOOST_TEST_REQUIRE(::setrlimit(RLIMIT_NOFILE, &before) == 0);
    BOOST_TEST(noticed);
    BOOST_TEST(client.receive().status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
