#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace fassung::bench {

using Words = std::vector<std::string>;

/// A program that runs beside this one; ended and waited for at the latest by the destructor.
class Child {
  public:
    /// `output`: where standard output and error go.
    Child(Words const& words, std::filesystem::path const& output);
    ~Child();
    Child(Child const&) = delete;
    Child& operator=(Child const&) = delete;

    pid_t pid() const { return pid_; }
    bool running();
    /// Asks it to end and waits for it.
    void end(int signal);

  private:
    pid_t pid_ = -1;
};

/// Runs a program to its end and gives what it wrote to standard output, without the last line end. `input`:
/// a file for its standard input, empty for none. Throws std::runtime_error unless it ends with 0.
std::string run(Words const& words, std::filesystem::path const& input = {});

/// Whether a program of that name is in PATH.
bool is_installed(std::string const& program);

}  // namespace fassung::bench
