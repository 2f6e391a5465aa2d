#include "server/clone/upload_pack.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace fassung::clone {

namespace {

constexpr std::size_t kMostProtocolBytes = 64;

// The last word before the repository's own configuration, which somebody with access to the disk may have
// changed. uploadpack.packObjectsHook is obeyed in protected configuration only (git-config), so it needs
// none.
constexpr std::array<std::pair<std::string_view, std::string_view>, 15> kConfiguration{{
    {"uploadpack.allowFilter", "false"},
    {"uploadpack.allowAnySHA1InWant", "false"},
    {"uploadpack.allowTipSHA1InWant", "false"},
    {"uploadpack.allowReachableSHA1InWant", "false"},
    {"uploadpack.allowRefInWant", "false"},
    {"uploadpack.keepAlive", "5"},
    {"transfer.advertiseSID", "false"},
    {"lsrefs.unborn", "ignore"},
    {"core.hooksPath", "/dev/null"},
    {"core.fsmonitor", "false"},
    {"core.alternateRefsCommand", "true"},
    {"gc.auto", "0"},
    {"protocol.allow", "never"},
    {"pack.threads", "1"},
    // Packs are sent as they are stored: looking for deltas anew for each clone would cost minutes of one
    // processor on a large record.
    {"pack.window", "0"},
}};

bool may_stand_in_protocol(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '=' || c == ':';
}

bool is_version_2(std::string_view protocol) {
    while (!protocol.empty()) {
        auto const end = protocol.find(':');
        if (protocol.substr(0, end) == "version=2") return true;
        if (end == std::string_view::npos) break;
        protocol.remove_prefix(end + 1);
    }
    return false;
}

class Output final : public http::BodyStream {
  public:
    explicit Output(std::unique_ptr<Child> child) : child_(std::move(child)) {}
    std::string next() override { return child_->read(); }
    void cancel() noexcept override { child_->end(); }

  private:
    std::unique_ptr<Child> child_;
};

}  // namespace

std::string protocol_of(http::Request const& request) {
    auto const header = request.header("git-protocol");
    if (!header || header->size() > kMostProtocolBytes ||
        !std::all_of(header->begin(), header->end(), may_stand_in_protocol))
        return {};
    return std::string{*header};
}

std::string_view preamble(std::string_view protocol) {
    return is_version_2(protocol) ? "" : "001e# service=git-upload-pack\n0000";
}

Command upload_pack(std::filesystem::path const& git, std::filesystem::path const& repository,
                    std::string_view protocol, bool only_references, std::string input) {
    Command out;
    out.words = {git.string(), "upload-pack", "--strict", "--stateless-rpc"};
    if (only_references) out.words.emplace_back("--advertise-refs");
    out.words.push_back(repository.string());
    out.environment = {"PATH=/usr/bin:/bin",           "HOME=/nonexistent",
                       "XDG_CONFIG_HOME=/nonexistent", "LC_ALL=C",
                       "GIT_CONFIG_NOSYSTEM=1",        "GIT_CONFIG_GLOBAL=/dev/null",
                       "GIT_ATTR_NOSYSTEM=1",          "GIT_NO_REPLACE_OBJECTS=1",
                       "GIT_OPTIONAL_LOCKS=0",         "GIT_TERMINAL_PROMPT=0",
                       "GIT_ALLOW_PROTOCOL=",          "GIT_PROTOCOL_FROM_USER=0"};
    if (!protocol.empty()) out.environment.push_back(fmt::format("GIT_PROTOCOL={}", protocol));
    std::size_t count = 0;
    auto const configure = [&](std::string_view key, std::string_view value) {
        out.environment.push_back(fmt::format("GIT_CONFIG_KEY_{}={}", count, key));
        out.environment.push_back(fmt::format("GIT_CONFIG_VALUE_{}={}", count, value));
        ++count;
    };
    for (auto const& [key, value] : kConfiguration) configure(key, value);
    configure("safe.directory", repository.string());
    out.environment.push_back(fmt::format("GIT_CONFIG_COUNT={}", count));
    out.input = std::move(input);
    return out;
}

std::shared_ptr<http::BodyStream> body_of(std::unique_ptr<Child> child) {
    return std::make_shared<Output>(std::move(child));
}

}  // namespace fassung::clone
