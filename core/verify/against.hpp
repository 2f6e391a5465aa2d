#pragma once

#include "core/git/repository.hpp"
#include "core/model/registry.hpp"
#include "core/verify/verify.hpp"

namespace fassung::verify {

/// Whether the record contains a position that was told to the outside earlier. One thread.
class Against {
  public:
    /// `told`: how it is called in sentences, "Der vorgelegte Prüfpunkt".
    Against(record::Checkpoint const& checkpoint, std::string told, Report& report)
        : checkpoint_(checkpoint), told_(std::move(told)), report_(report) {}
    /// The record stood here.
    void passed(record::Position const& position);
    /// `began_after`: what lies before it was not passed and is looked up.
    std::vector<Violation> finish(git::Handle const& handle, record::Position const& end,
                                  record::Position const& began_after);
    /// Whether the signatures over it hold: one of a key of the record valid then, others of whoever.
    std::vector<Violation> check_signatures(std::vector<std::string> const& armours, model::Keys const& keys);

  private:
    void check_contained(git::Handle const& handle, record::Position const& end,
                         record::Position const& began_after);
    bool leads_to(git::Handle const& handle, record::Position const& position) const;
    void find(std::string code, std::string const& message);

    record::Checkpoint checkpoint_;
    std::string told_;
    Report& report_;
    std::optional<record::Checkpoint> stood_;
    std::vector<Violation> found_;
};

}  // namespace fassung::verify
