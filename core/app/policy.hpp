#pragma once

#include <string>
#include <vector>

#include "core/app/moment.hpp"
#include "core/model/registry.hpp"

/// The rules of release, as people read them.
namespace fassung::app {

struct PolicyText {
    model::Policy policy;
    std::vector<std::string> remarks;  ///< paragraphs, German
};
/// As the record knew it.
PolicyText policy(Reader& reader, View const& view);
/// Which events brought a policy, newest first. Under the present rules only the founding does.
std::vector<index::EventRow> policy_history(Reader& reader, View const& view);

}  // namespace fassung::app
