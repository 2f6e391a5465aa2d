#include "core/app/git_commands.hpp"

#include <fmt/format.h>

#include "core/record/founding.hpp"

namespace fassung::app {

std::string read_command(std::string_view commit, std::string_view path) {
    return fmt::format("git show {}:{}", commit, path);
}

std::string digest_command(std::string_view commit, std::string_view path) {
    return read_command(commit, path) + " | sha256sum";
}

std::string keys_command(model::Keys const& keys) {
    return "printf '%s' '" + record::allowed_signers(keys) + "' > allowed_signers";
}

std::string signature_command(std::string_view commit) {
    return fmt::format("git -c gpg.format=ssh -c gpg.ssh.allowedSignersFile=allowed_signers verify-commit {}",
                       commit);
}

std::string verify_command(std::string_view record_id) {
    return fmt::format("fassung verify . --record-id {}", record_id);
}

}  // namespace fassung::app
