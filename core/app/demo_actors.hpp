#pragma once

#include <string>
#include <vector>

#include "core/model/registry.hpp"

namespace fassung::app {

/// An account to be made at the founding: a function, never a person.
struct FirstActor {
    std::string login;
    std::string name;    ///< "TMBWK Fachreferat"
    std::string office;  ///< unit as people write it
    std::vector<std::pair<model::Function, model::UnitId>> functions;
};

/// Editors and co-signers of every unit that may lead, and the functions of the BIMF's office, the
/// Staatskanzlei, the council, the audit office and the operators.
std::vector<FirstActor> demo_actors(model::Units const& units, model::Policy const& policy);

}  // namespace fassung::app
