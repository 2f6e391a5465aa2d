#include "server/pages/frame/commands.hpp"

#include "core/record/founding.hpp"

namespace fassung::pages {

std::string origin_of(Context const& context) {
    std::string host{context.request.header("host").value_or("")};
    bool const loopback =
        host.starts_with("127.") || host.starts_with("localhost") || host.starts_with("[::1]");
    return (loopback ? "http://" : "https://") + host;
}

void add_command(Values& values, std::string const& purpose, std::string const& command) {
    auto& out = *values.AddSectionDictionary("COMMAND");
    set(out, "PURPOSE", purpose);
    set(out, "TEXT", command);
}

void add_clone_command(Context const& context, Values& values) {
    if (!context.allowed(workflow::Action::kCloneRecord)) return;
    add_command(values, context.text("frame.command-clone"),
                "git clone " + origin_of(context) + "/git/record.git && cd record");
}

void add_signature_commands(Context const& context, Values& values, std::string const& commit) {
    add_command(
        values, context.text("frame.command-keys"),
        "printf '%s' '" + record::allowed_signers(*context.snapshot->state.keys) + "' > allowed_signers");
    add_command(
        values, context.text("frame.command-signature"),
        "git -c gpg.format=ssh -c gpg.ssh.allowedSignersFile=allowed_signers verify-commit " + commit);
}

}  // namespace fassung::pages
