#pragma once

#include "core/git/repository.hpp"
#include "core/model/registry.hpp"
#include "core/verify/verify.hpp"

namespace fassung::verify {

/// Whether the record contains the note of Options::against. One thread.
class Against {
  public:
    Against(Options const& options, Report& report) : options_(options), report_(report) {}
    /// The record stood here.
    void passed(record::Position const& position);
    /// `began_after`: what lies before it was not passed and is looked up. `keys` may be null.
    std::vector<Violation> finish(git::Handle const& handle, record::Position const& end,
                                  model::Keys const* keys, record::Position const& began_after);

  private:
    void check_contained(git::Handle const& handle, record::Position const& end,
                         record::Position const& began_after);
    void check_signatures(model::Keys const& keys);
    void find(std::string code, std::string message);

    Options const& options_;
    Report& report_;
    std::optional<record::Checkpoint> stood_;
    std::vector<Violation> found_;
};

}  // namespace fassung::verify
