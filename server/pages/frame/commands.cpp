#include "server/pages/frame/commands.hpp"

#include "core/app/git_commands.hpp"
#include "server/http/header_values.hpp"

namespace fassung::pages {

std::string origin_of(Context const& context) {
    return http::origin_of(context.request);
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
    add_command(values, context.text("frame.command-keys"), app::keys_command(*context.snapshot->state.keys));
    add_command(values, context.text("frame.command-signature"), app::signature_command(commit));
}

}  // namespace fassung::pages
