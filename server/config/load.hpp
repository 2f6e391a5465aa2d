#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "server/config/config.hpp"

namespace fassung::config {

/// Defaults, then the file named by --config FILE, then the other arguments ("--port", "0", "--demo");
/// checked. `arguments` without the program's name. Refused with what is wrong and where: unknown keys
/// ("unknown-key"), a key twice, a value out of range ("bad-value"), what is no option ("bad-arguments"), an
/// unreadable file ("no-file"), and what `check` finds. Names are never guessed from their beginning.
base::Result<Config> load(std::vector<std::string> const& arguments);

/// The lines of a configuration file over `config`: "key = value", "[section]", "#" to the end of the line.
/// `name` stands in the messages. Not checked.
base::Result<Config> read_file(Config config, std::istream& text, std::string const& name);

/// The effective values as a file that `read_file` reads back.
std::string print(Config const& config);

/// Every key with meaning, range and default, for --help.
std::string help();

}  // namespace fassung::config
