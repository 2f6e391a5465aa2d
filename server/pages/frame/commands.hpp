#pragma once

#include "server/pages/frame/page.hpp"

/// Commands for stock git that show in a clone what a page says. Each adds a section COMMAND (PURPOSE, TEXT).
namespace fassung::pages {

/// Where this service is, as the reader reached it: "https://fassung.example". Plain HTTP is the loopback's.
std::string origin_of(Context const& context);

void add_command(Values& values, std::string const& purpose, std::string const& command);
/// For who may clone; nothing for others.
void add_clone_command(Context const& context, Values& values);
/// How to lay the server's keys ready, and check that commit with them.
void add_signature_commands(Context const& context, Values& values, std::string const& commit);

}  // namespace fassung::pages
