#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "server/clone/children.hpp"
#include "server/http/message.hpp"

/// What git asks of a server of the "smart" HTTP protocol (gitprotocol-http, gitprotocol-v2), answered by
/// stock `git upload-pack`.
namespace fassung::clone {

/// What the header `Git-Protocol` says, as far as it may reach a program; empty if it is missing or odd.
std::string protocol_of(http::Request const& request);

/// What stands before the references: versions 0 and 1 begin with the service's name, version 2 does not.
std::string_view preamble(std::string_view protocol);

/// `git upload-pack` on that repository, for one request. Nothing of the user's, the system's and the
/// repository's configuration that could start a program or widen what may be fetched has an effect.
Command upload_pack(std::filesystem::path const& git, std::filesystem::path const& repository,
                    std::string_view protocol, bool only_references, std::string input);

/// The output of a child as the body of an answer.
std::shared_ptr<http::BodyStream> body_of(std::unique_ptr<Child> child);

}  // namespace fassung::clone
