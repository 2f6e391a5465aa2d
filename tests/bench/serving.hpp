#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "tests/bench/command.hpp"

namespace fassung::bench {

/// The real program on a demonstration record of its own.
class Serving {
  public:
    /// Makes the record from the template and `measures` more (copies of one that tmbwk leads and tmjmv and
    /// tmsgaf take part in), starts the program and logs everybody in.
    Serving(std::filesystem::path const& binary, std::filesystem::path const& folder, int measures);
    /// Ends it in order. Throws unless it ends with 0.
    ~Serving();

    std::uint16_t port() const { return port_; }
    pid_t pid() const { return child_->pid(); }
    /// Processor time that the program has used so far.
    double processor_ms() const;
    std::filesystem::path record() const { return folder_ / "data" / "record.git"; }
    /// "Bearer …" of a login.
    std::string const& authorization(std::string const& login) const { return authorizations_.at(login); }
    /// Ids of the measures that were added.
    std::vector<std::string> const& measures() const { return measures_; }

  private:
    void write_template(int measures);
    void await_port();
    void log_in();

    std::filesystem::path folder_;
    std::unique_ptr<Child> child_;
    std::uint16_t port_ = 0;
    std::map<std::string, std::string> authorizations_;
    std::vector<std::string> measures_;
};

/// What stands between the first `before` and the next `after`. Throws std::runtime_error if it is not there.
std::string between(std::string const& text, std::string const& before, std::string const& after);

}  // namespace fassung::bench
